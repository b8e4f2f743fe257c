"""Counting right against said and against wanted, and the figures that follow.

>>> count = Tally(right=3, said=4, found=3, wanted=6)
>>> count.precision, count.recall, count.f1
(75.0, 50.0, 60.0)
>>> (count + Tally(right=1, said=1, found=1, wanted=1)).precision
80.0
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """`right` of what was `said`, `found` of what was `wanted`: not the same where one node answers for several."""

    right: int = 0
    said: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Both together; figures of several documents are made from the sum (micro average)."""
        return Tally(
            right=self.right + other.right,
            said=self.said + other.said,
            found=self.found + other.found,
            wanted=self.wanted + other.wanted,
        )

    @property
    def precision(self) -> float:
        """Per cent of what was said that is right; 0 where nothing was said."""
        return 100 * self.right / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        """Per cent of what was wanted that was found; 0 where nothing was wanted."""
        return 100 * self.found / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two, per cent."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def one(*, hit: bool, said: bool = True, wanted: bool = True) -> Tally:
    """The tally of a single question."""
    return Tally(right=hit, said=said, found=hit, wanted=wanted)


def total(tallies: Iterable[Tally]) -> Tally:
    """All of them together."""
    return sum(tallies, start=Tally())


@dataclass(slots=True)
class Score:
    """The tallies of one or more documents by measure, and what was missed: how many, by measure and kind."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    misses: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, measure: str, tally: Tally) -> None:
        """Count it in."""
        self.tallies[measure] = self.tallies.get(measure, Tally()) + tally

    def miss(self, measure: str, kind: str) -> None:
        """Something of that kind was wanted, and is not there."""
        self.misses[measure, kind] += 1

    def merge(self, other: "Score") -> None:
        """Count another document in."""
        for measure, tally in other.tallies.items():
            self.add(measure, tally)
        self.misses += other.misses
