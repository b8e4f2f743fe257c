"""The projection into a real Neo4j server: the same graph as in RDF, written only where it differs."""

from dataclasses import replace

import pytest

from explorer.pipeline import add_all
from graph import cypher
from graph.bolt import Server, connect
from graph.workspace import Workspace
from loaders import Limits
from ontology.errors import ServerError
from tests.graph import factories
from tests.graph.agreement import hold_the_same
from tests.graph.neo4jserver import content
from tests.graph.test_judging import judged, statement

WHEN = "2025-11-22T10:00:00Z"


def test_the_case_is_the_same_in_both(workspace, server):
    """Direct triples, classes and claims of RDF are relationships, labels and claims of Neo4j."""
    pushed = cypher.push(workspace.place, server)
    assert pushed.new
    assert not pushed.changed
    assert not pushed.gone
    hold_the_same(workspace, server)


@pytest.mark.shared
@pytest.mark.parametrize("part", ["corpus/seeds", "corpus/public"])
def test_real_documents_are_the_same_in_both(tmp_path, shared, server, part):
    """The same holds of the real documents."""
    workspace = Workspace.open(tmp_path / "case", create=True)
    list(add_all(workspace, [shared / part], limits=Limits(), jobs=1, when=WHEN))
    cypher.push(workspace.place, server)
    hold_the_same(workspace, server)


def test_the_sample_is_the_same_in_both(tmp_path, sample, server):
    """And of the bundled sample, with its tables."""
    workspace = Workspace.open(tmp_path / "case", create=True)
    list(add_all(workspace, [sample], limits=Limits(), jobs=1, when=WHEN))
    cypher.push(workspace.place, server)
    hold_the_same(workspace, server)


def test_twice_writes_nothing(workspace, server):
    """The pushed state is compared first; and where that is lost, the hashes say that all is there."""
    cypher.push(workspace.place, server)
    again = cypher.push(workspace.place, server)
    assert again.current
    assert not again.writes
    with connect(server) as driver, driver.session(database=server.database) as session:
        session.run("MATCH (d:Dataset) SET d.version = 'other'").consume()
    before = content(server)
    after = cypher.push(workspace.place, server)
    assert not after.current
    assert not after.new + after.changed + after.gone
    assert not after.writes
    assert content(server) == before


def test_one_document_more_writes_its_part(tmp_path, server):
    """What a new document does not touch is not written again, and the result is that of a first push."""
    *first, last = factories.case()
    workspace = Workspace.create(tmp_path / "case")
    with workspace.batch() as batch:
        for told in first:
            batch.add(told, when=WHEN)
    whole = cypher.push(workspace.place, server)
    workspace.add(last, when=WHEN)
    part = cypher.push(workspace.place, server)
    assert part.same
    assert part.new
    assert part.writes["relationships_created"] < whole.writes["relationships_created"]
    _is_as_made_anew(workspace, server)


def _is_as_made_anew(workspace: Workspace, server: Server) -> None:
    grown = content(server)
    with connect(server) as driver, driver.session(database=server.database) as session:
        session.run("MATCH (n) DETACH DELETE n").consume()
    cypher.push(workspace.place, server)
    assert content(server) == grown
    hold_the_same(workspace, server)


def test_withdrawal_and_return(workspace, server):
    """A withdrawn source leaves nothing; added again it is as before."""
    cypher.push(workspace.place, server)
    before = content(server)
    told = factories.case()[0]
    source = told.document.source.id
    workspace.withdraw(source, reason="a test", who="me", when=WHEN)
    gone = cypher.push(workspace.place, server)
    assert gone.gone
    assert not any(source in text for part in content(server) for text in part)
    hold_the_same(workspace, server)
    workspace.add(told, when=WHEN)
    cypher.push(workspace.place, server)
    assert content(server) == before


@pytest.mark.parametrize(
    ("act", "things", "more"),
    [
        ("same", ("Kristi Noem", "James Boasberg"), {}),
        ("reject", (statement(factories.report(), "rec:beneficiary"),), {}),
        ("correct", (statement(factories.report(), "rec:beneficiary"),), {"instead": {"value": "Tecoluca"}}),
        ("withhold", ("Kristi Noem",), {}),
    ],
    ids=["merge", "reject", "correct", "withhold"],
)
def test_judgements_reach_the_server(workspace, server, act, things, more):
    """What people decide is in both the same, and undone it is as before; who is withheld is not there by any word."""
    cypher.push(workspace.place, server)
    before = content(server)
    one = judged(workspace, act, *things, **more)
    assert cypher.push(workspace.place, server).writes
    _is_as_made_anew(workspace, server)
    if act == "withhold":
        assert not any("Noem" in text for part in content(server) for text in part)
    judged(workspace, "undo", one.id)
    cypher.push(workspace.place, server)
    assert content(server) == before


def test_what_others_keep_stays(workspace, server):
    """Nodes and relationships that were not pushed are left alone, also beside ours."""
    with connect(server) as driver, driver.session(database=server.database) as session:
        session.run("CREATE (:Person {name: 'mine'})-[:MINE]->(:Thing {id: 'mine'})").consume()
    cypher.push(workspace.place, server)
    for told in factories.case():
        workspace.withdraw(told.document.source.id, reason="a test", who="me", when=WHEN)
    cypher.push(workspace.place, server)
    nodes, ties = content(server)
    assert len(nodes) == 2
    assert len(ties) == 1


def test_a_killed_server_is_completed(workspace, neo4j):
    """A server that dies in the middle of a push is brought up to date by the next.

    Of Neo4j alone: `onrecord cypher` pushes its own workspace at each start, and would empty the other.
    """
    neo4j.empty()
    server = neo4j.server
    seen = 0

    def told(steps: int) -> None:
        nonlocal seen
        seen += steps
        if seen == 15:
            neo4j.kill()

    with pytest.raises(ServerError, match="what was done stays"):
        cypher.push(workspace.place, replace(server, patience=2), batch=20, told=told)
    neo4j.start()
    left = cypher.push(workspace.place, server, batch=20)
    assert left.same
    assert left.new
    _is_as_made_anew(workspace, server)


def test_a_full_disk_is_told(workspace, neo4j):
    """A server that cannot write is told of in one line; with room again, the next push completes it."""
    neo4j.empty()
    neo4j.fill_disk()
    with pytest.raises(ServerError, match=r"^[^\n]*full[^\n]*push again[^\n]*$"):
        cypher.push(workspace.place, neo4j.server)
    neo4j.kill()
    neo4j.start()
    cypher.push(workspace.place, neo4j.server)
    hold_the_same(workspace, neo4j.server)


def test_refusals_are_one_line(workspace, server):
    """No server, a wrong password, no such database: each is one line that says what to do, without the password."""
    place, wrong = workspace.place, "wrong-password"
    cases = {
        Server("bolt://127.0.0.1:9", "neo4j", "x"): "no server answers",
        Server("http://127.0.0.1", "neo4j", "x"): "no address of a graph server",
        replace(server, database="nowhere"): "there is no database nowhere",
        replace(server, password=wrong): f"does not accept user {server.user}",
    }
    for asked, told in cases.items():
        with pytest.raises(ServerError, match=told) as caught:
            cypher.push(place, asked)
        assert "\n" not in str(caught.value)
        assert wrong not in str(caught.value)


def test_a_dry_run_writes_nothing(workspace, server):
    """It says what would be done, and the database stays empty."""
    told = cypher.push(workspace.place, server, dry_run=True)
    assert told.new
    assert not told.writes
    assert content(server) == (set(), set())
