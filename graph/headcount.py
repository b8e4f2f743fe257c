"""Numbers of people about one topic, compared: which can both be true, which are parts, which are of other scope.

A pair is compared only where the two can speak of the same people; where the rules are not sure, nothing is said.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from graph import period, quantities
from graph.involvement import Act, anchors, where
from graph.people import Group
from graph.tally import Count


@dataclass(frozen=True, slots=True)
class Telling:
    """One number of one group, told once, and what the group does within the topic."""

    group: Group
    count: Count
    acts: tuple[Act, ...]

    def __str__(self) -> str:
        """The number in words."""
        return str(self.count.amount)


Judged = tuple[str, str]


def tellings(groups: Iterable[Group], family: str, role: str, at: str) -> list[Telling]:
    """All numbers that the groups of a topic are given, with their acts there or nowhere said."""
    found = []
    for group in groups:
        mine = (act for act in group.acts if (act.family, act.role) == (family, role))
        done = tuple(act for act in mine if where(act) in (at, None) or at in anchors(act))
        found += [Telling(group, count, done) for count in group.counts]
    return sorted(found, key=lambda t: t.count.statements)


def compare(one: Telling, other: Telling) -> Judged | None:
    """The relation of two numbers and its reason; None where they cannot be compared. The same from either side."""
    if other.count.statements < one.count.statements:
        one, other = other, one
    if not _can_meet(one, other):
        return None
    lie = quantities.relation(one.count.amount, other.count.amount)
    if lie == "equal":
        return "equal", f"Both say {one}."
    if lie == "bound":
        return "bound", f"{_upper(one)} and {other} can both be true of the same people."
    return _scope(one, other) or _definition(one, other) or _conflict(one, other)


def _upper(telling: Telling) -> str:
    text = str(telling)
    return text[:1].upper() + text[1:]


def _can_meet(one: Telling, other: Telling) -> bool:
    """Whether two numbers can be about the same people: a nation that both have, or one event or day and place."""
    if one.group.node == other.group.node:
        return True
    nations = [{bond for bond, _, kind in t.group.bonds if kind == "nation"} for t in (one, other)]
    if all(nations) and not nations[0] & nations[1]:
        return False
    pairs = [(a, b) for a in one.acts for b in other.acts if a.step == b.step]
    if pairs and all(_apart(a, b) for a, b in pairs):
        return False
    return _are_bound(one, other) or _same_event(one, other)


def _are_bound(one: Telling, other: Telling) -> bool:
    """Whether both are of one nation, or said to be of one body, or one group."""
    bonds = {bond for bond, _, _ in one.group.bonds} & {bond for bond, _, _ in other.group.bonds}
    return bool(bonds) or one.group.node == other.group.node


def _apart(one: Act, other: Act) -> bool:
    """Whether two acts are at other times or places."""
    if one.event == other.event:
        return False
    times = [period.relation(a, b) for a, _ in one.times for b, _ in other.times]
    known = [each for each in times if each]
    if known and all(each == "apart" for each in known):
        return True
    return not (one.place == other.place or not one.place or not other.place) and not (
        one.place in other.within or other.place in one.within
    )


def _same_event(one: Telling, other: Telling) -> bool:
    """Whether both numbers are told of one event: one node, or the same step on the same day at the same place."""
    return any(a.event == b.event or _same_day(a, b) for a in one.acts for b in other.acts)


def _same_day(one: Act, other: Act) -> bool:
    days = {time for time, _ in one.times if period.is_day(time)} & {time for time, _ in other.times}
    return bool(days) and one.step == other.step and one.place == other.place and one.place is not None


def _scope(one: Telling, other: Telling) -> Judged | None:
    """Why the smaller number can be of fewer people than the larger: a day, a place or a law of its own."""
    small, large = sorted((one, other), key=lambda t: (t.count.amount.span, t.count.statements))
    by_step = [(a, b) for a in small.acts for b in large.acts if a.step == b.step]
    for reason in (_time_scope(small, large), _place_scope(by_step), _law_scope(by_step)):
        if reason:
            return "scope", f"{_upper(small)} {reason[0]}; {large} {reason[1]}."
    return None


def _time_scope(small: Telling, large: Telling) -> tuple[str, str] | None:
    dated = [time for a in small.acts if a.step in ("moved", a.family) for time, _ in a.times]
    dated = sorted({time for time in dated if period.days(time)})
    other = sorted({time for a in large.acts if a.step in ("moved", a.family) for time, _ in a.times})
    wider = [time for time in other if period.days(time)]
    if len(dated) != 1:
        return None
    if not wider:
        return f"is told of {dated[0]} alone", "is told without that limit"
    inside = all(period.relation(dated[0], time) == "within" and _longer(time, dated[0]) for time in wider)
    return (f"is told of {dated[0]}", f"of all {', '.join(wider)}") if inside else None


def _longer(one: str, other: str) -> bool:
    """Whether a time lasts longer than another within it."""
    first, second = period.days(one), period.days(other)
    return bool(first and second and first[0] <= second[0] and second[1] <= first[1] and first != second)


def _place_scope(pairs: list[tuple[Act, Act]]) -> tuple[str, str] | None:
    for a, b in pairs:
        if a.place and b.place and b.place in a.within:
            return f"is told of {a.label}", f"of all {b.label}"
    return None


def _law_scope(pairs: list[tuple[Act, Act]]) -> tuple[str, str] | None:
    for a, b in pairs:
        if a.laws and not set(a.laws) & set(b.laws):
            under = f"is told of those under {_laws(a)}"
            return under, f"of those under {_laws(b)}" if b.laws else "is told without that limit"
    return None


def _laws(act: Act) -> str:
    return ", ".join(sorted({label for _, label in act.laws}))


def _definition(one: Telling, other: Telling) -> Judged | None:
    """Whether the wording counts other people: "12 children" and "40 people"."""
    mine, theirs = set(one.group.nouns), set(other.group.nouns)
    if mine == theirs or not _same_event(one, other):
        return None
    words = [" ".join(sorted(each)) or "people" for each in (mine, theirs)]
    return "definition", f"{_upper(one)} counts “{words[0]}”, {other} counts “{words[1]}”."


def _conflict(one: Telling, other: Telling) -> Judged | None:
    """Two numbers for the same people that cannot both be true; the later may only know more."""
    same_voice = (one.count.source, one.count.voice) == (other.count.source, other.count.voice)
    laws = {frozenset(law for law, _ in a.laws) for t in (one, other) for a in t.acts}
    if same_voice or not _same_event(one, other) or len(laws) > 1:
        return None
    early, late = sorted((one, other), key=lambda t: (t.count.published or "", t.count.statements))
    when = [t.count.published for t in (early, late)]
    if all(when) and period.relation(str(when[0]), str(when[1])) == "apart" and _grows(early, late):
        return "knowledge", f"{_upper(late)} was published on {when[1]}, {early} on {when[0]}: the later may know more."
    return "contradiction", f"{_upper(one)} and {other} are told of the same event and cannot both be true."


def _grows(early: Telling, late: Telling) -> bool:
    return early.count.amount.span[1] < late.count.amount.span[0]


def pairs(found: list[Telling], *, bound: bool) -> Iterator[tuple[int, int, Judged]]:
    """Every two numbers that can be compared, by their places, with what was found.

    `bound`: of those that one bond ties, else only of the others, which one event or day must tie.
    """
    for (left, one), (right, other) in combinations(enumerate(found), 2):
        judged = compare(one, other) if _are_bound(one, other) == bound else None
        if judged:
            yield left, right, judged
