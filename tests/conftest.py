"""What every test may ask for."""

import signal
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from explorer.cli import main
from graph.bolt import Server
from tests.graph.arcadeserver import ArcadeServer
from tests.graph.neo4jserver import MissingServerError, RealNeo4j, fetch

ROOT = Path(__file__).parent.parent

# A shell that runs the tests in the background lets them, and all that they start, ignore Ctrl-C, which some test.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the tutorial be brought up to date."""
    parser.addoption("--rewrite-tutorial", action="store_true", help="write what its commands print into the tutorial")


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def sample() -> Path:
    """The folder of the bundled sample."""
    return ROOT / "examples" / "cecot"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of documents beside the checkout; tests that read it are skipped where it is not."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the documents beside the checkout are not here")
    return folder


@pytest.fixture(scope="session")
def onrecord() -> Callable[..., Result]:
    """Runs a command in this process; `given` is its standard input."""

    def run(*arguments: str | Path, given: str | None = None) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments], input=given)

    return run


@pytest.fixture(scope="session")
def three(tmp_path_factory: pytest.TempPathFactory, sample: Path, onrecord: Callable[..., Result]) -> Path:
    """A workspace with the news report, the exchange and the flights of the sample; not to be changed."""
    root = tmp_path_factory.mktemp("case") / "case"
    names = ("news-report", "exchange", "flights")
    result = onrecord("add", "-w", root, *(path for name in names for path in sorted(sample.glob(f"{name}.*"))))
    assert result.exit_code == 0, result.output
    return root


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


@pytest.fixture(scope="session")
def arcadedb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ArcadeServer]:
    """A running ArcadeDB, as `onrecord cypher` starts it."""
    if not find_spec("arcadedb_embedded"):
        pytest.skip("ArcadeDB is not installed; the extra `cypher` brings it")
    running = ArcadeServer(tmp_path_factory.mktemp("arcadedb") / "case")
    yield running
    running.kill()


@pytest.fixture(scope="session", params=["neo4j", "arcadedb"])
def running(request: pytest.FixtureRequest) -> RealNeo4j | ArcadeServer:
    """Each of the graph servers that are tested with."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def server(running: RealNeo4j | ArcadeServer) -> Server:
    """A server with nothing in it."""
    running.empty()
    return running.server


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the person who runs the tests reaches them."""
    import os

    for name in [name for name in os.environ if name.startswith("ONRECORD_")]:
        monkeypatch.delenv(name)
