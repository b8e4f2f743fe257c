"""Datelines, "ADEN, Yemen, March 7 (Agency) -": they belong to no sentence, and name where the news is from."""

import re

from loaders.extract.lexicon import names

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'-]+"
_WORD = r"[A-ZÀ-Þ][\w.'-]+"
_AGENCY = r"\([A-Z][\w ./&-]{1,40}\)"
_DASH = r"(?:--|[—–-])"
_DATELINE = re.compile(
    rf"(?P<loud>{_CAPITALS}(?: {_CAPITALS}){{0,2}})(?:,[^—:()-]{{1,50}})? *(?:{_AGENCY} *)?{_DASH}\s+(?=[\"A-ZÀ-Þ\d])"
    rf"|(?P<dated>{_CAPITALS}(?: {_CAPITALS}){{0,2}}) *\(\d[^()]{{3,30}}\) *{_DASH}\s+(?=[\"A-ZÀ-Þ\d])"
    rf"|(?P<plain>{_WORD}(?: {_WORD}){{0,2}})(?:,[^—:()-]{{1,50}})? *{_AGENCY} *{_DASH}\s+(?=[\"A-ZÀ-Þ\d])"
    rf"|(?P<short>{_WORD}(?: {_WORD}){{0,2}})(?:,[^—:()-]{{1,50}})? *(?::|—|--)\s+(?=[\"A-ZÀ-Þ])"
)


def dateline(text: str) -> tuple[int, int] | None:
    """Where the place of a paragraph's dateline ends, and where the dateline does; None where it has none.

    >>> dateline("ADEN, Yemen, March 7 (Agency) -- Four men were held.")
    (4, 33)
    >>> dateline("Lima: The police said so."), dateline("Note: The police said so.")
    ((4, 6), None)
    >>> dateline("ROME (3 May 2024) – Two experts spoke.")
    (4, 20)
    """
    match = _DATELINE.match(text)
    if match is None:
        return None
    place = next(found for found in ("loud", "dated", "plain", "short") if match[found])
    if match[place].upper() in _NO_PLACE or (place == "short" and match[place] not in names().capitals):
        return None
    return match.end(place), match.end()


# Words in capitals before a dash that are no place.
_NO_PLACE = frozenset(
    ("UPDATE", "BREAKING", "WATCH", "EXCLUSIVE", "EXPLAINER", "OPINION", "NEWS", "VIDEO", "ANALYSIS", "NOTE", "LIVE")
)
