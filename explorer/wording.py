"""Words for dates, numbers and predicates, as a reader meets them.

>>> spoken("2025-03-15"), spoken("2025-03"), spoken("2025~"), spoken("P4M")
('15 March 2025', 'March 2025', 'about 2025', '4 months')
>>> spoken("2025-03-30/2025-04-12")
'30 March 2025 to 12 April 2025'
>>> spoken("2025-21"), spoken("193X"), spoken(None)
('spring 2025', '1930s', 'undated')
>>> count(1, "source"), count(2500, "statement")
('1 source', '2,500 statements')
"""

import calendar
import re

from ontology import vocabulary
from ontology.errors import UnknownTermError

_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_MARKS = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}


def spoken(edtf: str | None) -> str:
    """An EDTF date or duration in English; what is not understood stays as it is."""
    if not edtf:
        return "undated"
    first, slash, last = edtf.partition("/")
    if slash:
        return (
            f"{spoken(first)} to {spoken(last)}"
            if first not in {"", ".."} and last not in {"", ".."}
            else _open(first, last)
        )
    mark = _MARKS.get(edtf[-1], "")
    return mark + _plain(edtf.rstrip("~?%"))


def _open(first: str, last: str) -> str:
    return f"since {spoken(first)}" if last in {"", ".."} else f"until {spoken(last)}"


def _plain(edtf: str) -> str:
    if edtf.startswith("PT"):
        return count(int(re.sub(r"\D", "", edtf) or 0), "hour" if edtf.endswith("H") else "minute")
    if edtf.startswith("P"):
        return " ".join(count(int(number), _UNITS[unit]) for number, unit in re.findall(r"(\d+)([YMWD])", edtf)) or edtf
    if edtf.endswith("X"):
        return f"{edtf[:-1]}0s"
    year, *rest = edtf.split("-") if not edtf.startswith("-") else [edtf]
    if not rest:
        return year
    if rest[0] in _SEASONS:
        return f"{_SEASONS[rest[0]]} {year}"
    if not rest[0].isdigit() or not 1 <= int(rest[0]) <= 12:
        return edtf
    month = calendar.month_name[int(rest[0])]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"


def count(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def resting(sources: int, origins: int) -> str:
    """On how many documents something rests, and on how many origins, where these are fewer.

    >>> resting(3, 1), resting(2, 2)
    ('3 documents, 1 origin', '2 documents')
    """
    told = count(sources, "document")
    return f"{told}, {count(origins, 'origin')}" if origins < sources else told


def kind_label(kind: str) -> str:
    """The English label of a class; a class of another version of the ontology keeps its name."""
    try:
        return vocabulary().kind(kind).label()
    except UnknownTermError:
        return kind


def predicate_label(predicate: str) -> str:
    """The English label of a predicate, with or without its prefix."""
    bare = predicate.partition(":")[2] or predicate
    if bare == "type":
        return "kind"
    try:
        return vocabulary().predicate(bare).label().lower()
    except UnknownTermError:
        return bare


def status_label(status: str) -> str:
    """The English word for a status."""
    return vocabulary().status(status).label().lower()
