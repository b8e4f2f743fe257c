"""The quads of one resolved node: its plain facts, and the links from them to the claims.

Facts hold labels for every node, but classes, roles, relations and attributes only where a statement asserts them; a
role of an event only where the event's class is asserted too. What people rejected or corrected is no fact; what they
put in its place is one. Links hold every claim whatever its status, as Wikidata does it:

    ?event p:destination ?claim .  ?claim ps:destination ?place

with canonical nodes and typed values; `ps:claimant` is who says it. What the claim's words are stands in its source's
graph under the same claim.
"""

from collections.abc import Iterator, Mapping

from graph.cluster import Cluster, Neighbour, Profile, is_plain
from graph.quad import FACTS, LINKS, Literal, NamedNode, Quad, claim, iri, value
from ontology import Statement, expand, is_node, vocabulary


def cluster_quads(cluster: Cluster, shape: Profile, title: str, neighbours: Mapping[str, Neighbour]) -> Iterator[Quad]:
    """All quads of one node in the graphs of facts and links; a quad can come more than once."""
    node = iri_of(cluster.id)
    for predicate, term in _facts(cluster, shape, title, neighbours):
        yield Quad(node, iri(predicate), term, FACTS)
    for member in cluster.members:
        yield Quad(iri_of(member), iri("rec:canonical"), node, LINKS)
    for statement in (*cluster.statements, *cluster.fallen):
        yield from _links(statement, node, neighbours)


def _facts(
    cluster: Cluster, shape: Profile, title: str, neighbours: Mapping[str, Neighbour]
) -> Iterator[tuple[str, NamedNode | Literal]]:
    yield "rdfs:label", Literal(title)
    for alias in () if shape.described else shape.aliases:
        yield "skos:altLabel", Literal(alias)
    for kind in shape.kinds:
        for above in vocabulary().above(kind):
            if above != "Thing":
                yield "rdf:type", iri(f"rec:{above}")
    for statement in cluster.statements:
        if is_plain(statement, shape):
            yield statement.predicate, resolved(statement, neighbours)


def resolved(statement: Statement, neighbours: Mapping[str, Neighbour]) -> NamedNode | Literal:
    """A statement's value with its canonical node in place of the local one."""
    if is_node(statement.value):
        return iri_of(neighbours[statement.value].canonical)
    return value(statement.predicate, statement.value)


def _links(statement: Statement, node: NamedNode, neighbours: Mapping[str, Neighbour]) -> Iterator[Quad]:
    said, local = claim(statement.id), statement.predicate.partition(":")[2]
    yield Quad(node, iri(f"p:{local}"), said, LINKS)
    yield Quad(said, iri(f"ps:{local}"), resolved(statement, neighbours), LINKS)
    if statement.claimant:
        yield Quad(said, iri("ps:claimant"), iri_of(neighbours[statement.claimant].canonical), LINKS)


def iri_of(node_id: str) -> NamedNode:
    """The IRI of a node id."""
    return NamedNode(expand(node_id))
