"""What the tests of the graph share: the case in a workspace of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.bolt import Server
from graph.view import View
from graph.workspace import Workspace
from tests.graph import factories
from tests.graph.neo4jserver import MissingServerError, RealNeo4j, fetch


def fill(root: Path) -> Workspace:
    """The case of the factories in a new workspace."""
    workspace = Workspace.create(root)
    with workspace.batch() as batch:
        for told in factories.case():
            batch.add(told, when="2025-11-22T10:00:00Z")
    return workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """The case, to be changed."""
    return fill(tmp_path / "case")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The case, to be read only."""
    return fill(tmp_path_factory.mktemp("kept") / "case")


@pytest.fixture(scope="module")
def view(kept: Workspace) -> Iterator[View]:
    """What there is to see of the case."""
    opened = View.open(kept.place.root)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def jars(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The jars of a Neo4j server, or a skip that says why there are none."""
    try:
        return fetch(tmp_path_factory.mktemp("jars"))
    except MissingServerError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def neo4j(tmp_path_factory: pytest.TempPathFactory, jars: Path) -> Iterator[RealNeo4j]:
    """A running Neo4j server."""
    running = RealNeo4j(tmp_path_factory.mktemp("neo4j") / "home", jars)
    yield running
    running.kill()


@pytest.fixture
def server(neo4j: RealNeo4j) -> Server:
    """The server with nothing in it."""
    neo4j.empty()
    return neo4j.server
