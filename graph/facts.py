"""The quads of one resolved node: its plain facts, and the links from them to the claims.

Facts hold labels for every node, but classes, roles, relations and attributes only where a statement asserts them; a
role of an event only where the event's class is asserted too. What people rejected or corrected is no fact; what they
put in its place is one. Links hold every claim whatever its status, as Wikidata does it:

    ?event p:destination ?claim .  ?claim ps:destination ?place

with canonical nodes and typed values; `ps:claimant` is who says it. What the claim's words are stands in its source's
graph under the same claim.
"""

from collections.abc import Iterable, Iterator, Mapping

from graph.cluster import Cluster, Neighbour, Profile, is_plain
from graph.quad import FACTS, LINKS, Literal, NamedNode, Quad, claim, iri, value
from ontology import Statement, expand, is_node, vocabulary

Term = NamedNode | Literal


def cluster_quads(cluster: Cluster, shape: Profile, title: str, neighbours: Mapping[str, Neighbour]) -> Iterator[Quad]:
    """All quads of one node in the graphs of facts and links; a quad can come more than once."""
    yield from fact_quads(shape, title, plain_facts(cluster, shape, neighbours))
    for member in cluster.members:
        yield member_quad(member, cluster.id)
    for s in (*cluster.statements, *cluster.fallen):
        sayer = neighbours[s.claimant].canonical if s.claimant else None
        yield from link_quads(s.id, s.predicate, cluster.id, resolved(s, neighbours), sayer)


def plain_facts(cluster: Cluster, shape: Profile, neighbours: Mapping[str, Neighbour]) -> Iterator[tuple[str, Term]]:
    """The predicate and the value of every direct triple about a node."""
    for statement in cluster.statements:
        if is_plain(statement, shape):
            yield statement.predicate, resolved(statement, neighbours)


def fact_quads(shape: Profile, title: str, told: Iterable[tuple[str, Term]]) -> Iterator[Quad]:
    """The quads of a node in the graph of facts: its labels, its classes, and what is told plainly."""
    node = iri_of(shape.id)
    for predicate, term in (*_head(shape, title), *told):
        yield Quad(node, iri(predicate), term, FACTS)


def _head(shape: Profile, title: str) -> Iterator[tuple[str, Term]]:
    yield "rdfs:label", Literal(title)
    for alias in () if shape.described else shape.aliases:
        yield "skos:altLabel", Literal(alias)
    for kind in shape.kinds:
        for above in vocabulary().above(kind):
            if above != "Thing":
                yield "rdf:type", iri(f"rec:{above}")


def resolved(statement: Statement, neighbours: Mapping[str, Neighbour]) -> Term:
    """A statement's value with its canonical node in place of the local one."""
    if is_node(statement.value):
        return iri_of(neighbours[statement.value].canonical)
    return value(statement.predicate, statement.value)


def member_quad(member: str, canonical: str) -> Quad:
    """What leads from a local node to its canonical one."""
    return Quad(iri_of(member), iri("rec:canonical"), iri_of(canonical), LINKS)


def link_quads(statement: str, predicate: str, node: str, term: Term, sayer: str | None) -> Iterator[Quad]:
    """What leads from a canonical node over a claim to its value, and to the canonical node of who says it."""
    said, local = claim(statement), predicate.partition(":")[2]
    yield Quad(iri_of(node), iri(f"p:{local}"), said, LINKS)
    yield Quad(said, iri(f"ps:{local}"), term, LINKS)
    if sayer:
        yield Quad(said, iri("ps:claimant"), iri_of(sayer), LINKS)


def iri_of(node_id: str) -> NamedNode:
    """The IRI of a node id."""
    return NamedNode(expand(node_id))
