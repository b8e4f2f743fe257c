"""What the tests of the graph share: the case in a workspace of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.view import View
from graph.workspace import Workspace
from tests.graph import factories


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
