"""The annotated sets that can be scored, by their form: what each is given, and who scores it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # `onrecord --help` must not wait for the readers' engines
    from explorer.accuracy.figures import Result
    from loaders import Limits


class Name(StrEnum):
    """The forms, as they are named on the command line."""

    GOLD = "gold"
    HRDSATTACK = "hrdsattack"
    CROSSNER = "crossner"
    NAME_PAIRS = "name-pairs"


@dataclass(frozen=True, slots=True)
class Form:
    """A form of annotated set: the paths that it takes, and what scores it."""

    paths: tuple[str, ...]
    evaluate: "Callable[[Sequence[Path], Limits], Result]"


def _gold(paths: Sequence[Path], limits: "Limits") -> "Result":
    from explorer.accuracy.gold import evaluate_gold

    annotations, documents = paths
    return evaluate_gold(annotations, documents, limits)


def _hrds(paths: Sequence[Path], limits: "Limits") -> "Result":
    from explorer.accuracy.hrds.measures import evaluate_hrds

    return evaluate_hrds(paths[0], limits)


def _crossner(paths: Sequence[Path], limits: "Limits") -> "Result":
    from explorer.accuracy.crossner import evaluate_crossner

    return evaluate_crossner(paths[0], limits)


def _pairs(paths: Sequence[Path], _limits: "Limits") -> "Result":
    from explorer.accuracy.pairs import evaluate_pairs
    from graph.comparison import ALIKE, compare

    return evaluate_pairs(paths[0], lambda one, other, person: compare(one, other, person=person).score, ALIKE)


FORMS: Mapping[Name, Form] = {
    Name.GOLD: Form(("ANNOTATIONS", "DOCUMENTS"), _gold),
    Name.HRDSATTACK: Form(("FILE",), _hrds),
    Name.CROSSNER: Form(("FILE",), _crossner),
    Name.NAME_PAIRS: Form(("FILE",), _pairs),
}
