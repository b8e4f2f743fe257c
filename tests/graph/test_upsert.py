"""What points to a claim is there after it moved, and after it went and came back while a push was cut short."""

import pytest

from graph import cypher
from graph.bolt import Server, connect
from graph.workspace import Workspace
from tests.graph import factories
from tests.graph.agreement import hold_the_same
from tests.graph.neo4jserver import content
from tests.graph.test_judging import judged

WHEN = "2025-11-22T10:00:00Z"


class CutError(Exception):
    """The end of a push at a chosen place."""


def _leaning() -> factories.Told:
    """A document in which what is said of one node rests on what is said of another, with a disputed number."""
    teller = factories.Teller(
        "Washington sent 251 Venezuelans to CECOT on March 15, 2025. Ana Ruiz runs CECOT. She met Bo Lund.",
        name="lean.txt",
    )
    prison, ana = teller.thing("CECOT", "Prison"), teller.thing("Ana Ruiz", "Person")
    bo = teller.thing("Bo Lund", "Person")
    men = teller.node("251 Venezuelans", "group")
    sent = "Washington sent 251 Venezuelans to CECOT on March 15, 2025"
    teller.say(men, "rdf:type", "rec:PersonGroup", "251 Venezuelans")
    teller.say(men, "rec:count", "251", "251 Venezuelans")
    event = teller.event("sent", "Deportation", sent, patient=men, destination=prison)
    teller.say(event, "rec:time", "2025-03-15", sent)
    runs = teller.say(ana, "rec:leaderOf", prison, "Ana Ruiz runs CECOT")
    teller.say(bo, "rec:relativeOf", ana, "She met Bo Lund", rests_on=(runs.id,))
    return teller.told()


@pytest.fixture
def leaning(workspace: Workspace) -> Workspace:
    """The case, and the document above."""
    workspace.add(_leaning(), when=WHEN)
    return workspace


def _anew(workspace: Workspace, server: Server) -> tuple[set[str], set[str]]:
    with connect(server) as driver, driver.session(database=server.database) as session:
        session.run("MATCH (n) DETACH DELETE n").consume()
    cypher.push(workspace.place, server)
    return content(server)


@pytest.mark.parametrize("pair", [("Ana Ruiz", "Kristi Noem"), ("Ana Ruiz", "James Boasberg")])
def test_a_claim_that_moves_keeps_what_points_to_it(leaning, server, pair):
    """After a merge, and after its undoing, the server holds what a first push writes, findings and all."""
    cypher.push(leaning.place, server, batch=20)
    one = judged(leaning, "same", *pair)
    for step in (lambda: None, lambda: judged(leaning, "undo", one.id)):
        step()
        cypher.push(leaning.place, server, batch=20)
        grown = content(server)
        assert any(" RESTS_ON " in tie for tie in grown[1])
        assert hold_the_same(leaning, server).findings
        assert _anew(leaning, server) == grown


@pytest.mark.parametrize("cut", range(2, 21, 6))
def test_a_change_taken_back_in_the_middle_of_a_push(leaning, server, cut):
    """Where a push of a withdrawal is cut, and the source is added again, the next push makes the graph whole."""
    cypher.push(leaning.place, server, batch=20)
    before = content(server)
    seen = 0

    def told(steps: int) -> None:
        nonlocal seen
        seen += steps
        if seen == cut:
            raise CutError

    leaning.withdraw(_leaning().document.source.id, reason="a test", who="me", when=WHEN)
    with pytest.raises(CutError):
        cypher.push(leaning.place, server, batch=20, told=told)
    leaning.add(_leaning(), when=WHEN)
    cypher.push(leaning.place, server, batch=20)
    assert content(server) == before
