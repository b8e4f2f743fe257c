"""What tells one case, flight or aircraft from all others: docket number or caption, flight number, registration.

Their other names ("the flight", "Boeing 737", "the lawsuit") stand for many.
"""

import re

from graph.naming import aliases, fold, is_generic, is_placeholder

_DOCKET = re.compile(r"\b\d{2,4}-(?:[A-Za-z]{1,4}-)?\d{2,6}\b|\b\d+:\d{2}-[A-Za-z]{1,4}-\d+")
_SIDES = re.compile(r"\s+(?:v|vs|contra)\.?\s+", re.IGNORECASE)
_FLIGHT = re.compile(r"(?:[A-Z]{2,3}|[A-Z]\d|\d[A-Z])[ -]?\d{1,4}[A-Z]?")
_REGISTRATION = re.compile(
    r"N[1-9]\d{0,4}[A-Z]{0,2}|[A-Z0-9]{1,2}-(?:[A-Z]{3,4}|[A-Z]?\d{4,5}[A-Z]{0,3})|(?:YV|HK|HP|TI|CU|OB|JA|HL)\d{3,4}[A-Z]?"
)


def identifies(name: str, group: str) -> bool:
    """Whether a name of a family tells its bearer from all others; names of other families are not looked at.

    >>> [identifies(name, "flight") for name in ("GTI3", "Flight 3")]
    [True, False]
    >>> [identifies(name, "aircraft") for name in ("N837VA", "A320", "C-130")]
    [True, False, False]
    >>> [identifies(name, "case") for name in ("J.G.G. v. Trump", "Doe v. Trump", "the lawsuit")]
    [True, False, False]
    """
    text = name.strip()
    if group == "case":
        return bool(_DOCKET.search(text)) or _is_caption(text)
    if group == "flight":
        return bool(_FLIGHT.fullmatch(text.removeprefix("flight ").removeprefix("Flight ")))
    return group != "aircraft" or bool(_REGISTRATION.fullmatch(text))


def _is_caption(text: str) -> bool:
    """Whether both sides of a caption are told; many are those of one word against a state, or of somebody masked."""
    sides = [fold(side) for side in _SIDES.split(text)]
    if len(sides) != 2 or not all(sides):
        return False
    vague = [_is_vague(side) for side in sides]
    return not any(vague) or (not all(vague) and any(len(side.split()) > 1 and not _is_vague(side) for side in sides))


def _is_vague(side: str) -> bool:
    tokens = side.split()
    masked = len(tokens) == 1 and tokens[0] in aliases().words["masks"]
    return masked or is_placeholder(tokens) or side in aliases().countries or is_generic(side)
