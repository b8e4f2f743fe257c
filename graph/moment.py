"""What comes first among the values of a node, and when an event was, out of all documents that tell of it."""

from collections.abc import Iterable
from datetime import date

from ontology import Statement, dates
from ontology.errors import BadValueError

_NEVER = 1 << 30


def first_values(statements: Iterable[Statement]) -> dict[str, str]:
    """For each predicate its first value: asserted before others, then by source and place in the text."""
    found: dict[str, str] = {}
    for s in sorted(statements, key=lambda s: (s.status != "asserted", s.source, s.evidence.start, s.id)):
        if s.status != "denied":
            found.setdefault(s.predicate, s.value)
    return found


def when(statements: Iterable[Statement]) -> tuple[str | None, str | None, str | None]:
    """The EDTF, the first and the last day of an event, as that document has it that is most exact; None: not told."""
    by_source: dict[str, list[Statement]] = {}
    for s in statements:
        by_source.setdefault(s.source, []).append(s)
    found = []
    for source in sorted(by_source):
        values = first_values(by_source[source])
        edtf = values.get("rec:time")
        told = edtf, *bounds(edtf, values.get("rec:earliest"), values.get("rec:latest"))
        found.append((_days(told[1], told[2]), edtf is None, told))
    return min(found, key=lambda one: one[:2], default=(0, True, (None, None, None)))[2]


def bounds(edtf: str | None, earliest: str | None, latest: str | None) -> tuple[str | None, str | None]:
    """First and last day of an event: as stated, else as its EDTF says."""
    if edtf and not (earliest and latest):
        try:
            found = dates.bounds(edtf)
        except BadValueError:
            found = None
        if found:
            return earliest or found[0], latest or found[1]
    return earliest, latest


def _days(first: str | None, last: str | None) -> int:
    try:
        return (date.fromisoformat(last or first or "") - date.fromisoformat(first or last or "")).days
    except ValueError:
        # Not told, or no days of our calendar: less exact than any that are.
        return _NEVER
