"""Numbers whose noun is understood: "frente a los 6656 de 2015", "contó unas cuarenta", "un plan de 670 millones"."""

import re

_ABOUT = re.compile(r"\b(?:unos|unas|casi|más de|cerca de|al menos|verificar|contabilizar|registrar) $")
_THE = re.compile(r"\b(?:los|las) $")
_ENDS = re.compile(r" de (?:19|20)\d\d\b|[.,;»)](?!\d)")


def counted(text: str, match: re.Match[str]) -> bool:
    """Whether a number that no noun follows counts what was named before; "las doce" and "los setenta" are times."""
    if not _ENDS.match(text, match.end()):
        return False
    lead = text[max(0, match.start() - 20) : match.start()]
    figures = match["n"] is not None and len(match["n"]) > 2
    return bool(match["scale"] or _ABOUT.search(lead) or (figures and _THE.search(lead)))
