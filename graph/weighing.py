"""Whether two clusters are one: how alike their names are, and what else their documents tell of both.

What varies in writing alone (scripts, legal forms, the order of three words) ties by itself. What may as well be
another's name (a missing middle name, an error in spelling) ties only with anchors: a body of which both are members,
an office, relatives, the same company in events. Everything else is a question for people, or nothing.

Nothing is tied that keys had a reason not to tie: equal names that several people in one table bear, names of the same
document that keeps them apart, fathers and sons, people of two nationalities, places of two countries.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph.candidates import Card, blocks, pairs
from graph.comparison import ALIKE, Comparison, compare
from graph.naming import fold, without_titles
from graph.ties import Edge
from graph.wording import bones, words_of

# From here up an edge ties; from here up it is a question for people.
SAME, REVIEW = 0.9, 0.6
_NEVER = 99.0
# Who is named together with more than this many tells nothing by their company.
_CROWD = 40
# How much has to speak for a pair beside the name, by the kind of difference. What is not here never ties.
_NEEDED = {
    "person": {
        "equal": 0.0,
        "order": 1.0,
        "mixed": 2.0,
        "particle": 1.0,
        "sound": 1.0,
        "initial": 1.0,
        "part": 2.0,
        "spelling": 2.0,
    },
    "organization": {"equal": 0.0, "legal": 0.0, "order": 1.0, "mixed": 1.0, "sound": 1.0, "spelling": 2.0},
    "place": {"equal": 0.5, "order": 1.0, "mixed": 1.0, "sound": 0.5, "spelling": 2.0},
    "policy": {"equal": 0.0, "order": 1.0, "mixed": 1.0},
    "agreement": {"equal": 0.0, "order": 1.0, "mixed": 1.0},
    "report": {"equal": 0.0, "order": 1.0, "mixed": 1.0},
}


@dataclass(frozen=True, slots=True)
class _Around:
    """What else speaks for a pair and how much, or against it."""

    weight: float
    told: tuple[str, ...]
    against: tuple[str, ...]


def weigh(one: Card, other: Card) -> Edge | None:
    """The edge between two clusters of one family; None where they are not alike enough to ask anybody."""
    left, right = (one, other) if one.id < other.id else (other, one)
    person = left.family == "person"
    found = max(
        (compare(a, b, person=person) for a in left.names for b in right.names if _near(a, b, person=person)),
        key=lambda c: (c.score, c.words, c.why),
        default=None,
    )
    if not found or found.score < ALIKE or found.words < (2 if person else 1):
        return None
    around = _around(left, right)
    ties = around.weight >= _needed(found, left.family) and not around.against
    if ties:
        score = 0.9 + 0.09 * found.score
    else:
        score = 0.85 * found.score + 0.02 * min(around.weight, 2) - 0.2 * len(around.against)
    if score < REVIEW:
        return None
    why = "; ".join((found.why, *around.told, *around.against)) + "."
    return Edge(left.id, right.id, round(score, 3), f"name-{found.kind}", why)


def _near(one: str, other: str, *, person: bool) -> bool:
    """Whether all words of the shorter name but one have a like in the other: the rest cannot be alike enough."""
    left, right = _skeleton(one, person=person), _skeleton(other, person=person)
    return min(len(left), len(right)) - len(left & right) <= 1


@lru_cache(maxsize=1 << 18)
def _skeleton(name: str, *, person: bool) -> frozenset[str]:
    return frozenset(bones(word) for word in words_of(name, person=person).main if len(word) > 1)


def _needed(found: Comparison, group: str) -> float:
    if found.words < 2:
        # One word is soon another's: it takes more than a legal form that was left out.
        return 1.0 if found.kind in ("equal", "legal") and group == "organization" else _NEVER
    if found.kind in ("equal", "order") and found.words > 2:
        # Three words do not come together by chance; of a person their order counts, but for where it begins.
        return 0.0
    if found.kind == "mixed" and found.words > 2 and group != "person":
        return 0.0
    if found.kind == "order" and group == "person" and found.comma:
        # "Lavrov, Sergei": the surname comes first because it is said to.
        return 0.0
    return _NEEDED.get(group, {}).get(found.kind, _NEVER)


def _around(one: Card, other: Card) -> _Around:
    against = tuple(_against(one, other))
    weight, told = 0.0, []
    lands = one.lands & other.lands
    if lands:
        weight += 0.5
        told.append(f"both are of the country {', '.join(sorted(lands))}")
    bodies = _few(one.bodies) & _few(other.bodies)
    if bodies:
        weight += 1
        told.append(f"both belong to {_some(bodies)}")
    company = _few(one.company) & _few(other.company)
    if len(company) > 1:
        weight += 1
        told.append(f"both appear with {_some(company)}")
    return _Around(weight, tuple(told), against)


def _against(one: Card, other: Card) -> Iterator[str]:
    if one.lands and other.lands and not one.lands & other.lands:
        yield "but they are of two countries"
    if one.sources & other.sources:
        yield "but one document names both"
    if _texts(one) & _texts(other):
        # Else they would be one by this key.
        yield "but several have this name"
    if one.family == "person" and _generations(one) != _generations(other):
        yield "but they are of two generations"


def _texts(of: Card) -> frozenset[str]:
    return frozenset(without_titles(fold(name)) for name in of.names)


def _generations(of: Card) -> frozenset[str]:
    return frozenset(end for name in of.names for end in words_of(name, person=True).suffixes)


def _few(names: frozenset[str]) -> frozenset[str]:
    """Names, but none where there are so many that some would be met by chance."""
    return names if len(names) <= _CROWD else frozenset()


def _some(names: frozenset[str]) -> str:
    first = sorted(names)[:3]
    return ", ".join(first) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def edges(cards: Mapping[str, Card], together: Iterable[tuple[str, str]]) -> Iterator[Edge]:
    """The edges among pairs of cards."""
    for one, other in together:
        found = weigh(cards[one], cards[other])
        if found:
            yield found


def all_edges(cards: Iterable[Card]) -> Iterator[Edge]:
    """The edges among all cards that share a block."""
    known = {card.id: card for card in cards}
    members: defaultdict[str, list[str]] = defaultdict(list)
    for card in known.values():
        for block in blocks(card):
            members[block].append(card.id)
    yield from edges(known, pairs(known, members))
