"""Groups of people as they are counted: which nation, how many, and whether two counts can be of one group."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from graph.naming import fold
from ontology import Statement

# "About 100" and "more than 100" are understood to lie within a tenth of the number.
_NEAR = 0.1
# From so many on, a number that two tellings share is no coincidence, if it is not a round one.
_TELLING, _ROUND = 20, 10
_MANY, _CROWD = 10, 50


@dataclass(frozen=True, slots=True)
class Crowd:
    """A group of people in one document: its nations by code or id, and each of its counts as least and most."""

    nations: frozenset[str]
    counts: tuple[tuple[float, float], ...]

    @property
    def is_many(self) -> bool:
        """Whether it is counted, and ten or more."""
        return any(most >= _MANY for _, most in self.counts)

    @property
    def exact(self) -> frozenset[float]:
        """Its exact numbers."""
        return frozenset(least for least, most in self.counts if least == most)


def crowd(statements: Iterable[Statement], lands: Mapping[str, str]) -> Crowd:
    """A group from what its document says of it; `lands` gives each node that is a nation by its code or id."""
    said = sorted((s for s in statements if s.status != "denied"), key=lambda s: s.id)
    nations = {lands.get(s.value, s.value) for s in said if s.predicate == "rec:nationality"}
    nations |= {code for s in said if s.predicate in ("rec:mention", "rec:name") for code in _nations_in(s.value)}
    bounds = {s.value for s in said if s.predicate == "rec:bound"}
    numbers = sorted({float(s.value) for s in said if s.predicate == "rec:count" and s.value.isdigit()})
    # A bound belongs to a count; where there are several counts nobody can tell to which.
    bound = bounds.pop() if len(bounds) == 1 and len(numbers) == 1 else "exact" if not bounds else "about"
    return Crowd(frozenset(nations), tuple(_interval(number, bound) for number in numbers))


def _nations_in(wording: str) -> set[str]:
    words = fold(wording).split()
    return {code for code, stems in _stems().items() if any(word.startswith(stems) for word in words)}


@cache
def _stems() -> Mapping[str, tuple[str, ...]]:
    data = tomllib.loads(resources.files("graph").joinpath("events.toml").read_text("utf-8"))
    return {code: tuple(stems) for code, stems in data["nations"].items()}


def _interval(number: float, bound: str) -> tuple[float, float]:
    below, above = number * (1 - _NEAR), number * (1 + _NEAR)
    if bound in ("more than", "at least"):
        return number + (bound == "more than"), max(above, number + 1)
    if bound == "at most":
        return below, number
    return (below, above) if bound == "about" else (number, number)


def are_apart(one: Crowd, other: Crowd) -> bool:
    """Whether two groups are of different nations; their numbers never part them, they are what sources differ on."""
    return bool(one.nations and other.nations and not one.nations & other.nations)


def in_common(one: Crowd, other: Crowd) -> str | None:
    """The strongest thing that speaks for one group: `crowd`, `number`, `nation`, `many`, or nothing."""
    if are_apart(one, other):
        return None
    nation = bool(one.nations & other.nations)
    agree = [(a, b) for a in one.counts for b in other.counts if a[0] <= b[1] and b[0] <= a[1]]
    if nation and any(min(a[1], b[1]) >= _CROWD for a, b in agree):
        return "crowd"
    if any(number >= _TELLING and number % _ROUND for number in one.exact & other.exact):
        return "number"
    if nation:
        return "nation"
    return "many" if one.is_many and other.is_many else None
