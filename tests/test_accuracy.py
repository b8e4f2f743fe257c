"""The figures on the two seed documents, by the scorer that stands beside them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
RUN = "from explorer.cli import main; main()"
# What the first version must reach: grounded is a share, the others F1, quantities recall; per cent.
FLOORS = {"entities": 75, "typed": 75, "events": 55, "arguments": 40, "times": 90}


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "score").exists(), reason="the annotated documents are not beside the checkout")
def test_seeds_reach_the_floors(tmp_path):
    """Extraction of the seeds through the command line stays above the floors, all of it grounded."""
    for path in sorted((SHARED / "corpus" / "seeds").glob("*.txt")):
        done = subprocess.run(
            [sys.executable, "-c", RUN, "extract", str(path)], capture_output=True, check=True, cwd=ROOT
        )
        (tmp_path / f"{path.stem}.jsonl").write_bytes(done.stdout)
    command = [
        sys.executable,
        SHARED / "score" / "score.py",
        "--ontology",
        ROOT / "ontology",
        "--docs",
        SHARED / "corpus" / "seeds",
    ]
    command += ["--gold", SHARED / "gold", "--statements", tmp_path, "--json"]
    figures = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    assert figures["grounded"] == 100
    assert {k: figures[k][2] for k in FLOORS if figures[k][2] < FLOORS[k]} == {}
    assert figures["quantities"][1] >= 80
