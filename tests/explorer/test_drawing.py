"""What the component is given."""

import json

from explorer.drawing import drawing, looks
from graph.answers import NetEdge, NetNode, Network
from ontology import vocabulary

A, B = (
    NetNode(f"id:{n * 20}", label, "Prison", "Facility", 2)
    for n, label in (("a", "A prison with a very long name in three words"), ("b", "B"))
)


def edge(number: int, source: NetNode, target: NetNode) -> NetEdge:
    return NetEdge(f"e{number}", source.id, target.id, "agent", "agent", "denied", ("s",), 1)


def test_edges_of_one_pair_bend_apart() -> None:
    """Of several links between two nodes each has its own course, whichever way it points."""
    network = Network((A, B), (edge(1, A, B), edge(2, B, A), edge(3, A, B), edge(4, A, B)), 0)
    drawn = drawing(network, focus=[A.id], selected=None)
    # A bend to the right of a link that points back lies to the left of one that points forth.
    courses = {each["bend"] * (1 if each["source"] == A.id else -1) for each in drawn["edges"]}
    assert len(courses) == 4


def test_all_is_plain_and_placed() -> None:
    """The component gets plain JSON, with a place and a wrapped label for every node."""
    drawn = drawing(Network((A, B), (edge(1, A, B),), 0), focus=[], selected="e1")
    assert json.loads(json.dumps(drawn)) == drawn
    assert {node["id"] for node in drawn["nodes"]} == {A.id, B.id}
    assert drawn["nodes"][0]["text"].count("\n") == 2
    assert drawn["selected"] == ["e1"]
    assert "2 nodes and 1 link" in drawn["summary"]


def test_every_class_has_a_look() -> None:
    """Each display group of the ontology has two colours and a shape that the component knows."""
    known = {
        "dot",
        "ring",
        "square",
        "hexagon",
        "triangleDown",
        "star",
        "diamond",
        "hollowDiamond",
        "triangle",
        "flightTriangle",
        "box",
        "page",
    }
    assert {kind.display.name for kind in vocabulary().kinds.values()} == set(looks())
    assert {look["shape"] for look in looks().values()} <= known
