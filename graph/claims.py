"""The named graph of one source: every statement as a claim with its passage, and the source's own description.

Ids are local and the graph never changes while the source says the same: resolution touches other graphs only. No
direct triple stands here, so that a union of graphs cannot turn an allegation into a fact.
"""

from collections.abc import Iterable, Iterator

from graph.dating import since
from graph.quad import Literal, NamedNode, Quad, claim, graph_of, iri, passage, typed
from ontology import Source, Statement, expand, is_node

_CARD = {
    "title": "dcterms:title",
    "publisher": "dcterms:publisher",
    "author": "dcterms:creator",
    "language": "dcterms:language",
    "licence": "dcterms:license",
    "media_type": "dcterms:format",
    "retrieved": "dcterms:date",
}


def source_quads(source: Source, statements: Iterable[Statement]) -> Iterator[Quad]:
    """All quads of a source's graph; a quad can come more than once."""
    graph = graph_of(source.id)
    for predicate, value in _card(source):
        yield Quad(graph, iri(predicate), value, graph)
    for statement in statements:
        yield from claim_quads(statement, graph)


def claim_quads(statement: Statement, graph: NamedNode) -> Iterator[Quad]:
    """A statement as a claim, with its passage."""
    node = claim(statement.id)
    for predicate, value in _claim(statement):
        yield Quad(node, iri(predicate), value, graph)
    yield from _passage(statement, graph)


def _card(source: Source) -> Iterator[tuple[str, NamedNode | Literal]]:
    yield "rdf:type", iri("rec:Source")
    yield "rdf:type", iri("prov:Entity")
    yield "rdfs:label", Literal(source.label)
    yield "dcterms:identifier", Literal(f"sha256:{source.id}")
    for field, predicate in _CARD.items():
        text = getattr(source, field)
        if text:
            yield predicate, Literal(text)
    if clock := since(source, ""):
        # A day that engines can compare; `dcterms:issued` is as precise as the card is.
        yield "dcterms:available", typed(clock[0], "xsd:date")
    if source.published:
        yield "dcterms:issued", typed(source.published, "edtf:EDTF")
    if source.url:
        # As text: an address on a card need not be a well-formed IRI, and nothing should follow it unasked.
        yield "dcterms:source", typed(source.url, "xsd:anyURI")


def _claim(statement: Statement) -> Iterator[tuple[str, NamedNode | Literal]]:
    place = statement.evidence
    yield "rdf:type", iri("rec:Claim")
    yield "rdf:type", iri("rdf:Statement")
    yield "rdf:subject", NamedNode(expand(statement.subject))
    yield "rdf:predicate", iri(statement.predicate)
    yield "rdf:object", _as_written(statement)
    yield "rec:status", iri(f"rec:{statement.status}")
    if statement.claimant:
        yield "rec:claimant", NamedNode(expand(statement.claimant))
    yield "rec:confidence", typed(f"{statement.confidence:.4f}", "xsd:decimal")
    yield "rec:method", Literal(statement.method)
    if statement.note:
        yield "rec:note", Literal(statement.note)
    for base in statement.rests_on:
        yield "rec:restsOn", claim(base)
    yield "rec:evidence", passage(statement.source, place.start, place.end, place.page, place.row)
    yield "rec:statedIn", graph_of(statement.source)


def _as_written(statement: Statement) -> NamedNode | Literal:
    """The value; literals as strings, because engines write numbers anew and the spelling is evidence."""
    if statement.predicate == "rdf:type" or is_node(statement.value):
        return NamedNode(expand(statement.value))
    return Literal(statement.value, language=statement.lang) if statement.lang else Literal(statement.value)


def _passage(statement: Statement, graph: NamedNode) -> Iterator[Quad]:
    place = statement.evidence
    node = passage(statement.source, place.start, place.end, place.page, place.row)
    for kind in ("rec:Passage", "oa:TextQuoteSelector", "oa:TextPositionSelector"):
        yield Quad(node, iri("rdf:type"), iri(kind), graph)
    yield Quad(node, iri("oa:exact"), Literal(place.quote), graph)
    numbers = {"oa:start": place.start, "oa:end": place.end, "rec:page": place.page, "rec:row": place.row}
    for predicate, number in numbers.items():
        if number is not None:
            yield Quad(node, iri(predicate), typed(str(number), "xsd:integer"), graph)
