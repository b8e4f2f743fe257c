"""Fit the weights with which HRDsAttack's questions are answered, on its training part alone.

    python bench/tune_hrds.py ../shared/benchmarks/hrdsattack/train.json

Prints the figures of five-fold cross-validation on that part, then fits all of it and writes
explorer/accuracy/hrds/weights.json. The method is logistic and conditional logistic regression with a penalty on large
weights, without chance: the same extraction gives the same weights.
"""

import json
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np

# The checkout's packages, when it is run without installation.
sys.path.insert(0, str(Path(__file__).parents[1]))

from explorer.accuracy.hrds.answer import TYPES, answer
from explorer.accuracy.hrds.article import Article, read_articles
from explorer.accuracy.hrds.gazetteer import country_code
from explorer.accuracy.hrds.measures import compare, figure
from explorer.accuracy.hrds.model import Features, Weights
from explorer.accuracy.hrds.scene import scene
from explorer.accuracy.hrds.what import kinds
from explorer.accuracy.hrds.when import candidates, moments
from explorer.accuracy.hrds.where import cities, countries
from explorer.accuracy.hrds.who import people
from explorer.accuracy.tally import Score
from graph.naming import fold
from loaders import load
from ontology import Statement

FOLDS, STEPS, PACE = 5, 300, 0.05
PENALTY = {"victim": 4.0, "type": 3.0, "perpetrator": 3.0, "year": 10.0, "month": 10.0, "day": 10.0}
# From which chance on yes is said: the best F1 of cross-validation on the training part.
BARS = {"victim": 0.25, "type": 0.33, "perpetrator": 0.5}
OUT = Path(__file__).resolve().parents[1] / "explorer" / "accuracy" / "hrds" / "weights.json"
Read = tuple[Article, tuple[Statement, ...]]


@dataclass
class Lessons:
    """What there is to learn from: for each question groups of candidates with which of them are right."""

    groups: dict[str, list[tuple[list[Features], list[bool]]]]

    def learn(self, question: str, found: Sequence[tuple[object, Features]], right: Sequence[bool]) -> None:
        """Note the candidates of one article."""
        self.groups.setdefault(question, []).append(([features for _, features in found], list(right)))


def lessons(read: Sequence[Read]) -> Lessons:
    """The lessons of some articles."""
    made = Lessons({})
    for article, statements in read:
        told, wanted = scene(statements), article.wanted
        listed = people(told)
        made.learn("victim", listed, [any(n in v or v in n for v in wanted.victims) for n, _ in listed])
        code = country_code(wanted.country or "")
        where = countries(told)
        made.learn("country", where, [found == code for found, _ in where])
        if wanted.city:
            places = cities(told, code)
            made.learn("city", places, [fold(name) == fold(wanted.city) for name, _ in places])
        date: tuple[int, ...] = ()
        for question, value in (("year", wanted.year), ("month", wanted.month), ("day", wanted.day)):
            if not value:
                break
            days = candidates(moments(told), date, article.published)
            made.learn(question, days, [found == value for found, _ in days])
            date = (*date, value)
        happened = kinds(told)
        for name in TYPES:
            made.learn(f"type:{name}", [(name, happened)], [name in wanted.types])
        made.learn("perpetrator", [(None, happened)], [wanted.perpetrator])
    return made


def fit(made: Lessons) -> Weights:
    """The weights that fit the lessons."""
    fitted = {question: _fit(question, groups) for question, groups in made.groups.items()}
    return Weights(fitted, BARS)


def _fit(question: str, groups: list[tuple[list[Features], list[bool]]]) -> dict[str, float]:
    yes_or_no = question.partition(":")[0] in BARS
    groups = [group for group in groups if group[0] and (yes_or_no or any(group[1]))]
    names = sorted({name for features, _ in groups for row in features for name in row})
    rows = [
        (np.array([[f.get(n, 0.0) for n in names] for f in features]), np.array(right)) for features, right in groups
    ]
    if yes_or_no:
        rows = [(np.concatenate([x for x, _ in rows]), np.concatenate([y for _, y in rows]))]
    weights, first, second = (np.zeros(len(names)) for _ in range(3))
    for step in range(1, STEPS + 1):
        gradient = PENALTY.get(question.partition(":")[0], 1.0) * weights
        for x, y in rows:
            gradient = gradient + (_logistic if yes_or_no else _conditional)(x, y, weights)
        first, second = 0.9 * first + 0.1 * gradient, 0.999 * second + 0.001 * gradient**2
        weights = weights - PACE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True) if abs(weight) >= 0.01}


def _logistic(x: np.ndarray, y: np.ndarray, weights: np.ndarray) -> np.ndarray:
    return x.T @ (1 / (1 + np.exp(-x @ weights)) - y)


def _conditional(x: np.ndarray, y: np.ndarray, weights: np.ndarray) -> np.ndarray:
    odds = np.exp(x @ weights - (x @ weights).max())
    said = odds / odds.sum()
    right = np.where(y, said, 0.0)
    return x.T @ (said - right / right.sum())


def _read(article: Article) -> Read:
    return article, load(article.found).statements


def main(path: str) -> None:
    """Cross-validate, fit, write."""
    with ProcessPoolExecutor(2) as pool:
        read = list(pool.map(_read, read_articles(Path(path)), chunksize=10))
    score = Score()
    for fold_number in range(FOLDS):
        known = fit(lessons([r for i, r in enumerate(read) if i % FOLDS != fold_number]))
        for article, statements in read[fold_number::FOLDS]:
            score.merge(compare(answer(statements, article.published, known), article.wanted))
    for measure, tally in score.tallies.items():
        print(f"{measure:28}{figure(measure, tally).value:6.1f}  P {tally.precision:5.1f}  R {tally.recall:5.1f}")
    known = fit(lessons(read))
    OUT.write_text(json.dumps({"bars": known.bars, "weights": known.by_question}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
