"""Measure extraction and the comparison of names on all annotated sets, and write the figures and their page.

    python bench/accuracy.py [SET …]     # tests/accuracy.json and docs/accuracy.md; no name: all sets that are here
    python bench/accuracy.py --page      # the page anew, from the figures that are kept
    python bench/accuracy.py --check     # 1 where the page is not what the figures that are kept say

The sets are in bench/accuracy.toml. Figures of a set that is not here stay as they are.
"""

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

# The checkout's packages, when it is run without installation.
sys.path.insert(0, str(Path(__file__).parents[1]))

from explorer.accuracy.figures import as_json, keep, read_kept
from explorer.accuracy.sets import FORMS, Name
from loaders import Limits

ROOT = Path(__file__).resolve().parents[1]
SETS = tomllib.loads((ROOT / "bench" / "accuracy.toml").read_text("utf-8"))
FIGURES = ROOT / "tests" / "accuracy.json"
PAGE = ROOT / "docs" / "accuracy.md"
HEAD = """# Accuracy

How right extraction and the comparison of names are, measured on annotated sets. This page is generated:
`python bench/accuracy.py` measures and writes it anew, and `onrecord evaluate` scores any set of the same forms.

All figures are per cent. Precision against one annotator is a lower bound: an annotator always leaves something out.
CI measures the sets in the checkout, and the seed documents where they are beside it, and fails when a figure falls by
more than one point below what is printed here.
"""


def measure(name: str) -> None:
    """Measure one set and keep its figures; say so where it is not here."""
    about = SETS[name]
    paths = [ROOT / path for path in about["paths"]]
    if missing := [path for path in paths if not path.exists()]:
        print(f"{name}: left as it is, {missing[0]} is not here")
        return
    result = FORMS[Name(about["form"])].evaluate(paths, Limits())
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, cwd=ROOT, check=True
    )
    stamp = {"form": about["form"], "date": datetime.now(UTC).date().isoformat(), "commit": commit.stdout.strip()}
    keep(FIGURES, name, as_json(result, stamp, misses=about["misses"]))
    print(f"{name}: {', '.join(f'{figure.measure} {figure.value}' for figure in result.figures)}")


def page(kept: dict[str, Any]) -> str:
    """The page of the figures that are kept."""
    return "\n".join([HEAD, *("\n".join(section(name, kept[name])) for name in SETS if name in kept)])


def section(name: str, row: dict[str, Any]) -> Iterator[str]:
    """One set: what it is, its figures, its misses by kind."""
    about = SETS[name]
    yield f"## {about['title']}\n\n{about['about'].strip()}\n"
    yield f"Measured on {row['date']} at commit {row['commit']}, {row['size']} entries.\n"
    beside = any("baseline" in figure or "published" in figure for figure in row["figures"].values())
    columns = ["measure", "of", "value", "precision", "recall", "right", "said", "wanted"]
    columns += ["baseline", "published"] if beside else []
    yield f"| {' | '.join(columns)} |\n|{'---|' * len(columns)}"
    for measured, figure in row["figures"].items():
        cells = [measured, figure["unit"], f"**{figure['value']}**", *(figure.get(name, "") for name in columns[3:])]
        yield f"| {' | '.join(map(str, cells))} |"
    yield ""
    if row.get("misses"):
        yield "What was missed, by kind: " + "; ".join(told(*missed) for missed in row["misses"].items()) + ".\n"


def told(measured: str, kinds: dict[str, int]) -> str:
    """The misses of one measure as words, the most first."""
    return f"*{measured}* " + ", ".join(f"{kind} {number}" for kind, number in kinds.items())


def main(arguments: list[str]) -> int:
    """Do what is asked for; the exit code."""
    if "--check" not in arguments:
        for name in [] if "--page" in arguments else arguments or SETS:
            measure(name)
        PAGE.write_text(page(read_kept(FIGURES)), encoding="utf-8")
        return 0
    if PAGE.read_text(encoding="utf-8") == page(read_kept(FIGURES)):
        return 0
    print(f"{PAGE} is not what {FIGURES} says; run: python bench/accuracy.py --page")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
