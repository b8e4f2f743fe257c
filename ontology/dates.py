"""Dates as EDTF with the first and last day that they can mean.

The subset of EDTF (ISO 8601-2) that the extractor writes and cards may hold: `2025`, `2025-03`, `2025-03-14`, seasons
`2025-21` to `2025-24`, decades `193X`, intervals `a/b` (open: `..`), the marks `~ ? %`, and durations `P4M`. The bounds
are our own, because libraries pad approximate dates by arbitrary amounts.

>>> bounds("2025-03")
('2025-03-01', '2025-03-31')
>>> bounds("2025-03-30/2025-04-12")
('2025-03-30', '2025-04-12')
>>> bounds("193X")
('1930-01-01', '1939-12-31')
>>> bounds("P4M") is None
True
"""

import calendar
import re

from ontology.errors import BadValueError

_POINT = re.compile(r"(?P<year>-?\d{3}X|-?\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?[~?%]?")
_DURATION = re.compile(r"P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T\d+H)?[~?%]?|PT\d+[HM][~?%]?")
# Seasons of the northern half of the year: the meteorological months.
_SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 2)}


def is_duration(edtf: str) -> bool:
    """Whether it says how long, not when."""
    return bool(_DURATION.fullmatch(edtf))


def bounds(edtf: str) -> tuple[str, str] | None:
    """The first and the last day, as ISO dates; None for a duration or an interval without both ends.

    Raises BadValueError where it is not of the subset above, or no such day exists.
    """
    if is_duration(edtf):
        return None
    first, slash, last = edtf.partition("/")
    if slash and {first, last} & {"", ".."}:
        return None
    start, end = _point(first), _point(last or first)
    if start[0] > end[1]:
        msg = f"{edtf!r} ends before it begins; give the earlier date first"
        raise BadValueError(msg)
    return start[0], end[1]


def _point(text: str) -> tuple[str, str]:
    match = _POINT.fullmatch(text)
    if not match:
        msg = f"{text!r} is no date that is understood; write 2025, 2025-03, 2025-03-14 or an interval a/b"
        raise BadValueError(msg)
    year, month, day = match["year"], match["month"], match["day"]
    if year.endswith("X"):
        return f"{year[:-1]}0-01-01", f"{year[:-1]}9-12-31"
    if not month:
        return f"{year}-01-01", f"{year}-12-31"
    if month in _SEASONS:
        begin, end = _SEASONS[month]
        last_year = int(year) + (end < begin)
        return f"{year}-{begin:02}-01", f"{last_year}-{end:02}-{calendar.monthrange(last_year, end)[1]:02}"
    days = calendar.monthrange(int(year), int(month))[1] if 1 <= int(month) <= 12 else 0
    if not days or not 1 <= int(day or 1) <= days:
        msg = f"{text!r} is no day of the calendar"
        raise BadValueError(msg)
    return f"{year}-{month}-{day or '01'}", f"{year}-{month}-{day or days:02}"
