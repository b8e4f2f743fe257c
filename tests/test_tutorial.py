"""The tutorial is true: its commands, run one after the other in an empty folder, print what it shows.

`pytest tests/test_tutorial.py --rewrite-tutorial` writes what they print into it, to be read as a diff.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TUTORIAL = ROOT / "docs" / "tutorial.md"
# Only what ends by itself is run, and no server is started by a test of prose.
_COMMAND = re.compile(r"(?P<fence>^```console\n)(?P<body>.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
_SHELL = f"""onrecord() {{ '{sys.executable}' -c 'from explorer.cli import main; main(prog_name="onrecord")' "$@"; }}
set -o pipefail
"""


def _printed(command: str, folder: Path) -> str:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        ["bash", "-c", f"{_SHELL}{command}"],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
        check=False,
    )
    return done.stdout


def _run(body: str, folder: Path) -> str:
    """The body of a block with what its commands really print; a line `...` stands for lines left out."""
    parts = re.split(r"^\$ ", body, flags=re.MULTILINE)
    told = [parts[0]]
    for part in parts[1:]:
        command, _, expected = part.partition("\n")
        printed = _printed(command, folder)
        told.append(f"$ {command}\n{expected if _fits(expected, printed) else printed}")
    return "".join(told)


def _fits(expected: str, printed: str) -> bool:
    pattern = re.escape(expected).replace(re.escape("...\n"), r"(?:.*\n)*?")
    return bool(re.fullmatch(pattern, printed))


def test_the_tutorial_is_true(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Each command of the tutorial prints what stands below it."""
    text = TUTORIAL.read_text(encoding="utf-8")
    true = _COMMAND.sub(lambda match: match["fence"] + _run(match["body"], tmp_path), text)
    if request.config.getoption("--rewrite-tutorial"):
        TUTORIAL.write_text(true, encoding="utf-8")
    assert true == text or request.config.getoption("--rewrite-tutorial")
