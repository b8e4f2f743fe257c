"""What the tests of the explorer share: the sample in a workspace, a server for it, a browser."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from explorer import desk
from explorer.settings import Settings
from graph.view import View
from graph.workspace import Workspace
from tests.explorer.browser import CHROMIUM, launch, serving
from tests.graph import factories


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case that is told by hand, in a workspace to be read only."""
    root = tmp_path_factory.mktemp("explorer") / "case"
    workspace = Workspace.create(root)
    with workspace.batch() as batch:
        for told in factories.case():
            batch.add(told, when="2025-11-22T10:00:00Z")
    return root


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> Path:
    """The bundled sample, read and extracted, in a workspace to be read only."""
    from explorer.commands.adding import add_paths

    root = tmp_path_factory.mktemp("sample") / "case"
    assert not add_paths([str(sample)], Settings(workspace=str(root), jobs=1)).failed
    return root


@pytest.fixture
def served(case: Path) -> Iterator[View]:
    """The hand-made case as what this process serves."""
    desk.use(Settings(workspace=str(case)))
    yield desk.view()
    desk.close()


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Where a server shows the sample."""
    with serving(built) as url:
        yield url


@pytest.fixture(scope="session")
def view(built: Path) -> Iterator[View]:
    """What there is to see of the sample."""
    opened = View.open(built)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; tests that need it are skipped where it is not."""
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is not there: install Debian's chromium to run the tests in a browser")
    with sync_playwright() as playwright:
        opened = launch(playwright)
        yield opened
        opened.close()


@pytest.fixture(autouse=True)
def _main_module() -> Iterator[None]:
    """Streamlit's test runner leaves its script as the main module, which processes that are started run again."""
    kept = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = kept
