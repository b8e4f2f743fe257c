"""When things are said to have happened: whether two such times can both be true of one event.

A time is an EDTF literal; what counts is the first and last day that it can mean. Durations have none.

>>> relation("2025~", "2025-03-15"), relation("2025-03-15", "2025-03-16"), relation("2025-03", "2025-03/2025-05")
('within', 'apart', 'within')
"""

from datetime import date
from typing import Literal

from ontology import dates
from ontology.errors import BadValueError

# A month as the mean of the calendar's.
_MONTH = 30.4375
_DAYS = {"Y": 365.25, "M": _MONTH, "W": 7.0, "D": 1.0}


def days(edtf: str) -> tuple[str, str] | None:
    """The first and the last day that a time can mean; None for a duration, an open interval or no time at all."""
    try:
        return dates.bounds(edtf)
    except BadValueError:
        return None


def relation(one: str, other: str) -> Literal["equal", "within", "overlap", "apart"] | None:
    """How two times lie to one another, the same from either side; None where one of them has no days."""
    first, second = days(one), days(other)
    if not first or not second:
        return None
    if first == second:
        return "equal"
    if first[1] < second[0] or second[1] < first[0]:
        return "apart"
    inner = (max(first[0], second[0]), min(first[1], second[1]))
    return "within" if inner in (first, second) else "overlap"


def gap(one: str, other: str) -> int:
    """How many days lie from the end of the earlier time to the beginning of the later; 0 where they meet."""
    first, second = days(one), days(other)
    if not first or not second:
        return 0
    (_, end), (start, _) = sorted((first, second))
    return max((date.fromisoformat(start) - date.fromisoformat(end)).days, 0)


def is_day(edtf: str) -> bool:
    """Whether a time is one day, without doubt."""
    found = days(edtf)
    return bool(found) and not edtf.endswith(("~", "?", "%")) and found is not None and found[0] == found[1]


def fits(duration: str, start: str, end: str) -> bool | None:
    """Whether the days from one date to another are what a duration says, to its own precision; None if unclear.

    >>> fits("P4M", "2025-03-15", "2025-07-18"), fits("P4M", "2025-03-15", "2025-12-01")
    (True, False)
    """
    if not (is_day(start) and is_day(end) and dates.is_duration(duration)) or start > end:
        return None
    text = duration.rstrip("~?%").removeprefix("P")
    if not text[:-1].isdigit() or text[-1] not in _DAYS:
        return None
    unit = _DAYS[text[-1]]
    lasted = (date.fromisoformat(end) - date.fromisoformat(start)).days / unit
    # "Four months" is said of all from three and a half to five.
    return int(text[:-1]) - 0.5 <= lasted < int(text[:-1]) + 1
