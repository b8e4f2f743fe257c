"""The command line as a whole: help, exit codes, refusals in one line, and processes that end well."""

import contextlib
import os
import pty
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from explorer.cli import COMMANDS

NAMES = [command.__name__ for command, _ in COMMANDS]
QUERY = "PREFIX rec: <https://w3id.org/onrecord/ns#> SELECT (COUNT(?e) AS ?n) { ?e a rec:Deportation }"
Run = Callable[..., Result]


def test_help_names_every_command(onrecord: Run) -> None:
    """`onrecord --help` lists the commands, each with a line."""
    shown = onrecord("--help").stdout
    for name in NAMES:
        assert re.search(rf"^  {name} +\S", shown, re.MULTILINE), name


@pytest.mark.parametrize(("command", "example"), COMMANDS, ids=NAMES)
def test_help_has_an_example(command: object, example: str, onrecord: Run) -> None:
    """The help of a command shows how it is called."""
    result = onrecord(getattr(command, "__name__", ""), "--help")
    assert result.exit_code == 0
    assert " ".join(example.split()) in " ".join(result.stdout.split())


def test_the_workspace_may_stand_first_or_in_the_environment(
    three: Path, monkeypatch: pytest.MonkeyPatch, onrecord: Run
) -> None:
    """`onrecord -w X status`, `onrecord status -w X` and the variable mean the same; the command line wins."""
    expected = onrecord("status", "-w", three).stdout
    assert onrecord("-w", three, "status").stdout == expected
    monkeypatch.setenv("ONRECORD_WORKSPACE", str(three))
    assert onrecord("status").stdout == expected
    assert onrecord("status", "-w", three / "nowhere").exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "given", "code"),
    [
        (["query", "nowhere.rq"], None, 1),
        (["query", "-"], "SELECT nonsense", 1),
        (["query", "-"], "DELETE WHERE { ?s ?p ?o }", 1),
        (["query", "-"], "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", 1),
        (["query", "-", "--endpoint", "file:///etc/hostname"], "ASK {}", 1),
        (["query", "-", "--endpoint", "http://127.0.0.1:9/sparql"], "ASK {}", 1),
        (["query", "sent-to-place", "--param", "nothing=1"], None, 1),
        (["query", "sent-to-place", "--param", "place"], None, 2),
        (["query", "-", "--format", "xls"], "ASK {}", 2),
        (["export", "docx"], None, 2),
        (["withdraw", "nothing"], None, 1),
        (["nonsense"], None, 2),
        (["add"], None, 2),
        (["status", "--nonsense"], None, 2),
    ],
    ids=str,
)
def test_refusals(three: Path, arguments: list[str], given: str | None, code: int, onrecord: Run) -> None:
    """A refusal is one line on the standard error and 1; wrong usage is 2; nothing on the standard output."""
    result = onrecord("-w", three, *arguments, given=given)
    assert (result.exit_code, result.stdout) == (code, "")
    if code == 1:
        assert re.fullmatch(r"onrecord: .+\n", result.stderr)


def test_a_setting_that_cannot_be_used_is_refused(three: Path, monkeypatch: pytest.MonkeyPatch, onrecord: Run) -> None:
    """The variable and its value are named."""
    monkeypatch.setenv("ONRECORD_QUERY_SECONDS", "soon")
    result = onrecord("query", "-w", three, "-", given="ASK {}")
    assert result.exit_code == 1
    assert "ONRECORD_QUERY_SECONDS is 'soon'" in result.stderr


def started(*arguments: str | Path) -> subprocess.Popen[str]:
    """A command in a process of its own."""
    line = [sys.executable, "-c", "from explorer.cli import main; main(prog_name='onrecord')", *map(str, arguments)]
    return subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_process_ends_with_the_same_codes(tmp_path: Path) -> None:
    """Outside of a test's runner too: 1 with one line, 2 with the usage, 0 with the version."""
    for arguments, code in ((("status", "-w", tmp_path), 1), (("nonsense",), 2), (("--version",), 0)):
        process = started(*arguments)
        out, err = process.communicate(timeout=60)
        assert process.returncode == code, err
        assert "Traceback" not in err
        assert bool(out) == (code == 0)


def test_help_loads_no_engine() -> None:
    """Asking for help waits for no browser framework, store or language pipeline."""
    heavy = ("streamlit", "spacy", "pyoxigraph", "neo4j", "pyvis", "networkx", "trafilatura", "pyshacl", "starlette")
    code = f"import sys; import explorer.cli; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "[]\n"


def test_ctrl_c_keeps_what_is_done(tmp_path: Path, onrecord: Run) -> None:
    """A run that is interrupted ends with 130 and one word about it; what was said to be added is there."""
    papers, root = tmp_path / "papers", tmp_path / "case"
    papers.mkdir()
    for number in range(60):
        text = f"On 3 May 2024 the court ordered the release of {number + 2} men. " * 150
        (papers / f"{number:02}.txt").write_text(text, encoding="utf-8")
    process = started("add", "-w", root, papers, "--jobs", "1")
    assert process.stdout
    assert process.stdout.readline().startswith("added")
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 130, err
    assert "Traceback" not in err
    assert "the same command goes on from here" in err
    there = len(onrecord("sources", "-w", root, "--json").stdout.splitlines())
    assert 1 + out.count("added") <= there < 60


def test_the_endpoint_is_served_and_asked(three: Path, onrecord: Run) -> None:
    """`onrecord serve` answers `onrecord query --endpoint`, and ends when it is told to."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = started("serve", "-w", three, "--port", str(port))
    try:
        url = f"http://127.0.0.1:{port}/sparql"
        result = onrecord("query", "-", "--endpoint", url, "-f", "csv", given=QUERY)
        for _ in range(100):
            if result.exit_code == 0:
                break
            time.sleep(0.2)
            result = onrecord("query", "-", "--endpoint", url, "-f", "csv", given=QUERY)
        assert result.stdout == onrecord("query", "-w", three, "-", "-f", "csv", given=QUERY).stdout
    finally:
        server.send_signal(signal.SIGINT)
        _, err = server.communicate(timeout=30)
    assert "Traceback" not in err


def test_data_goes_into_the_file_while_a_terminal_shows_the_bar(tmp_path: Path, sample: Path) -> None:
    """With a terminal for notes alone, the outcome of each file still lands in the standard output."""
    shown, terminal = pty.openpty()
    line = [sys.executable, "-c", "from explorer.cli import main; main(prog_name='onrecord')", "add"]
    process = subprocess.Popen(
        [*line, "-w", str(tmp_path / "case"), str(sample / "flights.csv")],
        stdout=subprocess.PIPE,
        stderr=terminal,
        stdin=subprocess.DEVNULL,
        text=True,
    )
    os.close(terminal)
    out, _ = process.communicate(timeout=60)
    assert out.startswith("added      flights.csv")
    assert b"1 added" in _all_of(shown)


def _all_of(terminal: int) -> bytes:
    """What was written to a terminal that nobody writes to any more."""
    parts = []
    # Linux says the end of a terminal by an error.
    with contextlib.suppress(OSError):
        while part := os.read(terminal, 65536):
            parts.append(part)
    os.close(terminal)
    return b"".join(parts)
