"""Which tellings are compared, and what then holds them together or apart: pure functions of a set of tellings.

Two tellings are compared where they share a block: an exact day with anything else, a month or a nation with a place, a
patient, a number. Within a block each is compared with the next few by id, which keeps the work in step with the number
of tellings, however many tell of one event; which they are depends on the set alone, not on the order of adding.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from graph.anchors import compare, conflict, differ
from graph.components import Components
from graph.telling import PLACES, Telling
from graph.ties import Edge
from graph.weighing import SAME

# With how many of a block, by id, each of it is compared.
REACH = 20
_DAYS, _MONTH = 3, 31


def blocks(telling: Telling) -> frozenset[str]:
    """What a telling is looked up by; any two that can be one event share one of them."""
    if not telling.mood or telling.family == "Event":
        return frozenset()
    places = [f"{role} {party}" for role in PLACES for party in telling.parties[role]]
    patients = [f"who {p.id}" for p in telling.parties["who"].values() if not p.is_country]
    nations = [f"nation {nation}" for crowd in telling.crowds for nation in crowd.nations]
    counts = [f"number {number:g}" for crowd in telling.crowds for number in crowd.exact]
    others = [f"{role} {party}" for role in ("by", "about") for party in telling.parties[role]]
    numbers = [f"identifier {number}" for number in telling.numbers]
    days, months = _days(telling), _months(telling)
    found = {*patients, *numbers}
    found |= _pairs(days, [*places, *nations, *counts, *others, *(["many"] if telling.crowds else [])])
    found |= _pairs(months, places) | _pairs(places, [*nations, *counts])
    return frozenset(f"{telling.mood} {telling.family}|{text}" for text in found)


def _pairs(ones: Iterable[str], others: Sequence[str]) -> set[str]:
    return {f"{one}|{other}" for one in ones for other in others}


def _days(telling: Telling) -> list[str]:
    """Every day of an event that is told to the day."""
    found = telling.span
    if not found or not found.days or found.days > _DAYS:
        return []
    first = date.fromisoformat(found.first)
    return [(first + timedelta(days=more)).isoformat() for more in range(found.days)]


def _months(telling: Telling) -> list[str]:
    found = telling.span
    if not found or not found.days or found.days > _MONTH:
        return []
    return sorted({found.first[:7], found.last[:7]})


def near(members: Sequence[str], nodes: Collection[str]) -> Iterator[tuple[str, str]]:
    """The pairs of a block, sorted by id, in which one of some nodes is compared with one that is within reach."""
    for at, node in enumerate(members):
        if node in nodes:
            yield from ((node, other) for other in members[at + 1 : at + 1 + REACH])
            yield from ((other, node) for other in members[max(at - REACH, 0) : at] if other not in nodes)


def meetings(tellings: Mapping[str, Telling]) -> list[Edge]:
    """All edges between some tellings, by left and right node."""
    listed: defaultdict[str, list[str]] = defaultdict(list)
    for node in sorted(tellings):
        for block in blocks(tellings[node]):
            listed[block].append(node)
    pairs = {pair for members in listed.values() for pair in near(members, tellings.keys())}
    found = (compare(tellings[one], tellings[other]) for one, other in sorted(pairs))
    return [edge for edge in found if edge]


def rivals(tellings: Mapping[str, Telling], edges: Iterable[Edge]) -> Iterator[tuple[str, str]]:
    """The pairs that chains of edges would bring together, though they cannot be one event."""
    strong = [edge for edge in edges if edge.score >= SAME and edge.left in tellings and edge.right in tellings]
    chained = Components({node for edge in strong for node in (edge.left, edge.right)})
    for edge in strong:
        chained.join(edge.left, edge.right)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for node in sorted({node for edge in strong for node in (edge.left, edge.right)}):
        groups[chained.find(node)].append(node)
    for members in groups.values():
        yield from sorted(_rivals([tellings[node] for node in members]))


def _rivals(chained: Sequence[Telling]) -> set[tuple[str, str]]:
    """The pairs that cannot be one; tellings that say the same are looked at once, however many they are."""
    alike: defaultdict[object, list[Telling]] = defaultdict(list)
    by_source: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in chained:
        parties = tuple((role, frozenset(found.values())) for role, found in sorted(telling.parties.items()))
        said = telling.kinds, telling.mood, telling.span, telling.written, parties, telling.crowds, telling.numbers
        alike[said].append(telling)
        by_source[telling.source].append(telling)
    pairs = {
        (a.id, b.id)
        for ones, others in combinations(alike.values(), 2)
        if differ(ones[0], others[0])
        for a in ones
        for b in others
    }
    pairs |= {(a.id, b.id) for found in by_source.values() for a, b in combinations(found, 2) if conflict(a, b)}
    return {(min(pair), max(pair)) for pair in pairs}
