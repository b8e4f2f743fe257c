"""A linear model whose weights were fitted on the training part: named features, a number each."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TypeVar

T = TypeVar("T")
Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights by question and feature; a feature without one does not count. A chance from its bar on is a yes."""

    by_question: Mapping[str, Mapping[str, float]]
    bars: Mapping[str, float]

    def score(self, question: str, features: Features) -> float:
        """The weighted sum."""
        weights = self.by_question.get(question, {})
        return sum(weights.get(name, 0.0) * number for name, number in features.items())

    def best(self, question: str, candidates: Sequence[tuple[T, Features]]) -> T | None:
        """The candidate with the highest score, of equals the first; None of none."""
        return max(candidates, key=lambda candidate: self.score(question, candidate[1]), default=(None, {}))[0]

    def shares(self, question: str, candidates: Sequence[tuple[T, Features]]) -> list[tuple[T, float]]:
        """The chance of each candidate to be the one that is right, where one is."""
        scores = [self.score(question, features) for _, features in candidates]
        odds = [math.exp(score - max(scores)) for score in scores]
        return [(candidate, odd / sum(odds)) for (candidate, _), odd in zip(candidates, odds, strict=True)]

    def chance(self, question: str, features: Features) -> float:
        """The chance of a yes."""
        return 1 / (1 + math.exp(-max(-60.0, min(60.0, self.score(question, features)))))

    def agrees(self, question: str, features: Features) -> bool:
        """Whether the chance reaches the bar of the question, or of the group of questions before its colon."""
        return self.chance(question, features) >= self.bars[question.partition(":")[0]]


@cache
def fitted() -> Weights:
    """The weights that come with the program."""
    row = json.loads((resources.files("explorer.accuracy.hrds") / "weights.json").read_text("utf-8"))
    return Weights(row["weights"], row["bars"])
