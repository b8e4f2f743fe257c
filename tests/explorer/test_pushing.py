"""The command that brings a graph server up to a workspace: what it says, and what it never says."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from graph.bolt import Server


def test_nothing_but_one_line_where_no_server_is(three: Path) -> None:
    """In a process of its own, where the driver would write a line too; neo4j:// and bolt:// alike."""
    code = "from explorer.cli import main; main()"
    for url in ("neo4j://127.0.0.1:9", "bolt://127.0.0.1:9"):
        command = [sys.executable, "-c", code, "push", "-w", str(three), url]
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
        assert done.returncode == 1
        assert not done.stdout
        assert "no server answers" in done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_it_says_what_was_written(
    three: Path, server: Server, onrecord: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """First what would be, then what was, then that nothing is left; the password is in none of it."""
    file = tmp_path / "password"
    file.write_text(server.password + "\n")
    given = ("-w", three, server.url, "--user", server.user, "--password-file", file)
    given += ("--database", server.database) if server.database else ()
    dry = onrecord("push", *given, "--dry-run")
    first = onrecord("push", *given, "--json")
    again = onrecord("push", *given)
    assert [dry.exit_code, first.exit_code, again.exit_code] == [0, 0, 0]
    new = json.loads(first.stdout)["new"]
    assert f"{new:,} new nodes and 0 changed nodes would be written, 0 gone." in dry.stderr
    assert again.stderr.strip() == "Nothing to write: the server holds this state."
    monkeypatch.setenv("ONRECORD_NEO4J_PASSWORD", "wrong-password")
    refused = onrecord("push", *given)
    assert refused.exit_code == 1
    assert "with this password" in refused.stderr
    for result in (dry, first, again, refused):
        assert server.password not in result.output
        assert "wrong-password" not in result.output
