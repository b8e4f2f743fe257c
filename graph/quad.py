"""Terms and quads: how ids, classes and values of statements are written in RDF."""

from functools import cache

from pyoxigraph import Literal, NamedNode, Quad

from graph.gate import fits
from ontology import expand, is_node, vocabulary
from ontology.names import digest

__all__ = [
    "DISAGREEMENTS", "FACTS", "JUDGEMENTS", "LINKS", "ONTOLOGY", "Literal", "NamedNode", "Quad", "claim", "graph_of",
    "iri", "passage", "value",
]  # fmt: skip


@cache
def iri(name: str) -> NamedNode:
    """The node of a prefixed name or an IRI."""
    return NamedNode(expand(name))


FACTS = iri("graph:facts")
LINKS = iri("graph:links")
ONTOLOGY = iri("graph:ontology")
JUDGEMENTS = iri("graph:judgements")
DISAGREEMENTS = iri("graph:disagreements")


def graph_of(source_id: str) -> NamedNode:
    """The named graph of a source, which is also the node of the source itself."""
    return NamedNode(expand(f"id:source-{source_id}"))


def claim(statement_id: str) -> NamedNode:
    """The node of a statement."""
    return NamedNode(expand(f"id:claim-{statement_id}"))


def passage_id(source: str, start: int, end: int, page: int | None, row: int | None) -> str:
    """The id of a passage: the same words at the same place have the same one."""
    return "id:passage-" + digest((source, start, end, page, row), length=20)


def passage(source: str, start: int, end: int, page: int | None, row: int | None) -> NamedNode:
    """The node of a passage."""
    return NamedNode(expand(passage_id(source, start, end, page, row)))


def typed(text: str, datatype: str) -> Literal:
    """A literal of a datatype given as a prefixed name."""
    return Literal(text) if datatype == "xsd:string" else Literal(text, datatype=iri(datatype))


def value(predicate: str, text: str) -> NamedNode | Literal:
    """A statement's value in facts and links: a node, a class, or a literal of the predicate's range."""
    if predicate == "rdf:type" or is_node(text):
        return NamedNode(expand(text))
    range_ = vocabulary().predicate(predicate).range
    return typed(text, range_ if fits(text, range_) else "xsd:string")
