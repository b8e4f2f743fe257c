"""The graph server at hand: one line where it cannot be had, its data kept, nothing left behind when it is stopped."""

import socket
import sys
import time
from pathlib import Path

import pytest
from filelock import FileLock

from graph import loopback
from graph.bolt import connect, rows
from ontology.errors import ServerError
from tests.graph.arcadeserver import ArcadeServer
from tests.graph.conftest import fill


def _refused(folder: Path, port: int = 0) -> str:
    with pytest.raises(ServerError) as caught, loopback.serving(folder, port):
        pass
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_without_the_extra_it_says_what_to_install(tmp_path, monkeypatch):
    """Nothing is made before."""
    monkeypatch.setitem(sys.modules, "arcadedb_embedded", None)
    assert "pip install 'onrecord[cypher]'" in _refused(tmp_path / "cypher")
    assert not (tmp_path / "cypher").exists()


def test_what_is_taken_is_said(tmp_path):
    """A port that another program has, a folder that another process serves."""
    pytest.importorskip("arcadedb_embedded", reason="ArcadeDB is not installed; the extra `cypher` brings it")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert "--port" in _refused(tmp_path / "one", taken.getsockname()[1])
    (tmp_path / "two").mkdir()
    with FileLock(tmp_path / "two" / "lock"):
        assert "another process" in _refused(tmp_path / "two")


def _said(log: Path) -> str:
    """What was said, once the last line is there: it comes after the address that the test waits for."""
    end = time.monotonic() + 30
    while "Ctrl-C" not in (said := log.read_text()) and time.monotonic() < end:
        time.sleep(0.1)
    return said


def test_stopped_and_started_it_holds_the_workspace(tmp_path, arcadedb):
    """It is stopped by Ctrl-C, comes again with another password, has what it had, and keeps its screen clean."""
    root = fill(tmp_path / "case").place.root
    running = ArcadeServer(root)
    first = running.server
    assert running.stop() == 130
    again = ArcadeServer(root)
    try:
        said = _said(tmp_path / "err.log")
        assert again.server.password != first.password
        assert again.server.password not in said
        assert said.splitlines() == ["Nothing to write: the server holds this state.", "Ctrl-C stops it."]
        with connect(again.server) as driver, driver.session(database=again.server.database) as session:
            assert rows(session, "MATCH (n:Thing) RETURN count(n) > 9 AS there") == [{"there": True}]
    finally:
        again.kill()
