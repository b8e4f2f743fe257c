"""Pairs of names, one name or two: a CSV with name1, name2, is_match and schema, as nomenklatura's name_bench has it.

The figures say how well a comparison of names tells the pairs apart: F1 and precision of those that it takes for one.
"""

import csv
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from explorer.accuracy.figures import Figure, Result
from explorer.accuracy.tally import Tally, one, total
from graph.naming import fold
from ontology.errors import UnreadableDocumentError

# nomenklatura's logic_v2 on all pairs, of which the development part is half.
PUBLISHED = 79.0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names of somebody or something of a class (Person, Company …), and whether they are one."""

    one: str
    other: str
    schema: str
    same: bool


# From two names and whether they are people's to how alike they are, 0 to 1.
Comparing = Callable[[str, str, bool], float]


def read_pairs(path: Path) -> tuple[Pair, ...]:
    """The pairs of a file.

    Raises UnreadableDocumentError where a column is missing or an answer is neither true nor false.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return tuple(_pair(row) for row in csv.DictReader(file))
    except (OSError, ValueError, KeyError) as error:
        reason = f"not a table of pairs (name1, name2, schema, is_match): {type(error).__name__}: {error}"
        raise UnreadableDocumentError(str(path), reason) from error


def _pair(row: Mapping[str, str]) -> Pair:
    answers = {"true": True, "false": False}
    return Pair(row["name1"], row["name2"], row["schema"], answers[row["is_match"].strip().casefold()])


def evaluate_pairs(path: Path, compare: Comparing, threshold: float) -> Result:
    """Score a comparison that takes names for one from `threshold` on; the baseline wants the same words."""
    pairs = read_pairs(path)
    misses: Counter[tuple[str, str]] = Counter()
    tallies: list[Tally] = []
    for pair in pairs:
        said = compare(pair.one, pair.other, pair.schema == "Person") >= threshold
        tallies.append(one(hit=said and pair.same, said=said, wanted=pair.same))
        if said != pair.same:
            misses["pairs", f"{pair.schema} {'taken for one' if said else 'not recognised'}"] += 1
    counted = total(tallies)
    plain = total(one(hit=s and p.same, said=s, wanted=p.same) for p in pairs for s in [same_words(p.one, p.other)])
    figures = (
        Figure.of("pairs", "F1", counted.f1, counted).beside(plain.f1, PUBLISHED),
        Figure.of("pairs, precision", "precision", counted.precision, counted).beside(plain.precision),
    )
    return Result(len(pairs), figures, misses)


def same_words(name: str, other: str) -> bool:
    """Whether two names have the same words in any order, case, accents and punctuation apart.

    >>> same_words("Scholz, Olaf", "Olaf SCHOLZ"), same_words("Olaf Scholz", "O. Scholz")
    (True, False)
    """
    return sorted(fold(name).split()) == sorted(fold(other).split())
