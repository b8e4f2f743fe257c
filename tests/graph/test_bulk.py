"""The files for Neo4j's offline import hold what a push writes."""

import pytest

from graph import bulk, cypher
from graph.workspace import Workspace
from ontology.errors import BadSettingError
from tests.graph import factories
from tests.graph.neo4jserver import RealNeo4j, content

WHEN = "2025-11-22T10:00:00Z"


def test_an_import_is_a_push(tmp_path, jars):
    """After the import a push finds all in place, and an emptied database that is pushed to holds the same."""
    teller = factories.Teller('Said of a "b", c;\nd here.', name="nasty.txt")
    teller.thing('a "b", c;\nd', "Person", "of a")
    workspace = Workspace.create(tmp_path / "case")
    for told in (*factories.case(), teller.told()):
        workspace.add(told, when=WHEN)
    bulk.write(workspace.place, tmp_path / "files")
    server = RealNeo4j(tmp_path / "home", jars, imported=tmp_path / "files" / "import.sh")
    try:
        pushed = cypher.push(workspace.place, server.server)
        assert pushed.same
        assert not pushed.new + pushed.changed + pushed.gone
        imported = content(server.server)
        server.empty()
        cypher.push(workspace.place, server.server)
        assert content(server.server) == imported
    finally:
        server.kill()


def test_a_full_folder_is_refused(tmp_path, workspace):
    """Nothing is written over."""
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(BadSettingError, match="not empty"):
        bulk.write(workspace.place, tmp_path)


def test_the_same_graph_gives_the_same_files(tmp_path, workspace):
    """Two writings are equal to the byte."""
    for name in ("one", "two"):
        bulk.write(workspace.place, tmp_path / name)
    for file in sorted((tmp_path / "one").iterdir()):
        assert file.read_bytes() == (tmp_path / "two" / file.name).read_bytes()
