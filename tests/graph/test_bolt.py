"""A current release of Neo4j: the graph, its questions and what becomes of it are as in the one with long support."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import cypher
from graph.bolt import Server
from tests.graph.agreement import agree, hold_the_same
from tests.graph.neo4jserver import CURRENT, MissingServerError, RealNeo4j, content, fetch
from tests.graph.test_judging import judged


@pytest.fixture
def current(tmp_path: Path) -> Iterator[Server]:
    """A server of the current release, for one test: several at once would be too much for a small machine."""
    try:
        running = RealNeo4j(tmp_path / "home", fetch(tmp_path / "jars", CURRENT), CURRENT)
    except MissingServerError as error:
        pytest.skip(str(error))
    yield running.server
    running.kill()


def test_a_current_release_holds_the_same(workspace, current):
    """All named questions, a push that writes nothing, a merge and its undoing."""
    assert all(agree(workspace, current).values())
    assert cypher.push(workspace.place, current).current
    before = content(current)
    merge = judged(workspace, "same", "Kristi Noem", "James Boasberg")
    assert cypher.push(workspace.place, current).writes
    assert hold_the_same(workspace, current).findings
    judged(workspace, "undo", merge.id)
    assert cypher.push(workspace.place, current).writes
    assert content(current) == before
