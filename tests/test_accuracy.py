"""No figure falls: annotated sets are scored again and laid beside what is kept in `accuracy.json`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.accuracy.figures import Result
from explorer.accuracy.gold import evaluate_gold
from loaders import Limits

ROOT = Path(__file__).parents[1]
KEPT = json.loads((ROOT / "tests" / "accuracy.json").read_text(encoding="utf-8"))
# By so many points a figure may fall before somebody must look.
SLACK = 1.0


def _fallen(result: Result, name: str) -> dict[str, tuple[float, float]]:
    """The figures that fell too far, with what they were."""
    kept = {measure: figure["value"] for measure, figure in KEPT[name]["figures"].items()}
    return {m: (result.value(m), was) for m, was in kept.items() if result.value(m) < was - SLACK}


@pytest.mark.parametrize(
    ("name", "folder"), [("own", "gold"), ("development", "development"), ("development-es", "development-es")]
)
def test_the_projects_own_sets_keep_their_figures(name: str, folder: str) -> None:
    """On the sets in the checkout no figure is more than a point below the kept one; every quote stands in its text."""
    annotated = ROOT / "tests" / folder
    result = evaluate_gold(annotated / "annotations", annotated / "passages", Limits())
    assert _fallen(result, name) == {}
    assert result.value("grounded") == 100


@pytest.mark.shared
def test_the_seeds_keep_their_figures(shared: Path) -> None:
    """On the two seeds no figure is more than a point below the kept one, and every quote stands in its text."""
    result = evaluate_gold(shared / "gold", shared / "corpus" / "seeds", Limits())
    assert _fallen(result, "seeds") == {}
    assert result.value("grounded") == 100


def test_the_page_says_what_was_measured() -> None:
    """docs/accuracy.md is what the kept figures make it."""
    script = [sys.executable, ROOT / "bench" / "accuracy.py", "--check"]
    assert subprocess.run(script, capture_output=True, check=False, text=True).stdout == ""
