"""Measure the comparison of names on labelled pairs: precision, recall and F1.

    python bench/names.py ../shared/benchmarks/name-pairs/dev.csv

The file has the columns schema, name1, name2 and is_match of the name bench of OpenSanctions' nomenklatura (MIT).
`--misses` prints every pair that is judged wrongly, with its score.
"""

import csv
import sys
from collections.abc import Sequence
from pathlib import Path

# The checkout's packages, when it is run without installation.
sys.path.insert(0, str(Path(__file__).parents[1]))

from graph.comparison import ALIKE, compare

FORM = "precision {:.1f} recall {:.1f} F1 {:.1f}"


def scored(path: Path) -> list[tuple[float, bool, dict[str, str]]]:
    """For every pair of a file its score, and whether it is labelled as one."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        (compare(row["name1"], row["name2"], person=row["schema"] == "Person").score, row["is_match"] == "true", row)
        for row in rows
    ]


def rates(found: Sequence[tuple[float, bool, dict[str, str]]]) -> tuple[float, float, float]:
    """Precision, recall and F1 at the threshold that the graph uses, in per cent."""
    hits = sum(score >= ALIKE and one for score, one, _ in found)
    precision = 100 * hits / max(sum(score >= ALIKE for score, _, _ in found), 1)
    recall = 100 * hits / max(sum(one for _, one, _ in found), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


if __name__ == "__main__":
    measured = scored(Path(sys.argv[1]))
    for people in (True, False):
        part = [entry for entry in measured if (entry[2]["schema"] == "Person") == people]
        print("people" if people else "bodies", len(part), FORM.format(*rates(part)))
    print("all   ", len(measured), FORM.format(*rates(measured)))
    for score, one, row in sorted(measured, key=lambda entry: entry[0]):
        if "--misses" in sys.argv and (score >= ALIKE) != one:
            print(f"{score:.2f} {'one' if one else 'two'}: {row['name1']} | {row['name2']}")
