"""How long something lasted, held against the days on which it began and ended."""

from collections.abc import Iterable, Iterator

from graph import period
from graph.finding import Account, Comparison, Finding, made
from graph.people import Group
from ontology import dates

_BEGINS, _LASTS, _ENDS = "moved", "held", "freed"


def findings(topic: str, title: str, groups: Iterable[Group]) -> Iterator[Finding | None]:
    """One finding for each duration that is told and fits a beginning and an end that are told of the same people."""
    known = list(groups)
    lasted = _told(known, _LASTS, durations=True)
    for duration, (nodes, ids) in sorted(lasted.items()):
        starts, ends = _told(known, _BEGINS), _told(known, _ENDS)
        fitting = [(start, end) for start in starts for end in ends if period.fits(duration, start, end)]
        if not fitting:
            # Those who came later were held for less: that dates of others do not fit says nothing.
            continue
        start, end = min(fitting)
        accounts = [
            Account(duration, nodes, ids),
            Account(f"{start}/{end}", *_joined(starts[start], ends[end])),
        ]
        reason = f"From {start} to {end} it is as long as {duration} says."
        yield made(topic, "date", f"How long: {title}", accounts, [Comparison(0, 1, "equal", reason)])


Told = tuple[tuple[str, ...], tuple[str, ...]]


def _told(groups: Iterable[Group], step: str, *, durations: bool = False) -> dict[str, Told]:
    """The times of a step: for each the groups and the statements."""
    found: dict[str, Told] = {}
    for group in groups:
        for act in group.acts:
            for time, statement in act.times if act.step == step else ():
                if dates.is_duration(time) == durations:
                    found[time] = _joined(found.get(time, ((), ())), ((group.node,), (statement,)))
    return found


def _joined(one: Told, other: Told) -> Told:
    return tuple(sorted({*one[0], *other[0]})), tuple(sorted({*one[1], *other[1]}))
