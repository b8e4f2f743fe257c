"""The ontology as quads, in a graph of its own."""

from functools import cache

from pyoxigraph import RdfFormat, parse

from graph.quad import ONTOLOGY, Quad
from ontology.terms import ontology_graph


@cache
def ontology_quads() -> frozenset[Quad]:
    """All that the ontology says; made once."""
    triples = parse(input=ontology_graph().serialize(format="nt"), format=RdfFormat.N_TRIPLES)
    return frozenset(Quad(triple.subject, triple.predicate, triple.object, ONTOLOGY) for triple in triples)
