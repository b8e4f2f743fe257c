"""What the endpoint says of itself: SPARQL 1.1 service description, VoID and DCAT, without blank nodes."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple, serialize

from graph.evaluation import GRAPHS
from ontology.names import PREFIXES

_SPACES = {
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "void": "http://rdfs.org/ns/void#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": PREFIXES["dcterms"],
    "rdf": PREFIXES["rdf"],
    "formats": "http://www.w3.org/ns/formats/",
    "graph": PREFIXES["graph"],
}
_FORMATS = (
    *(f"SPARQL_Results_{name}" for name in ("JSON", "XML", "CSV", "TSV")),
    *("Turtle", "N-Triples", "JSON-LD"),
)
_GRAPHS = {
    "facts": "The resolved view: labels, classes and what is asserted",
    "links": "From resolved nodes to every claim about them, and from local ids to resolved nodes",
    "judgements": "What people decided on nodes and claims: who, when, why, on what evidence",
    "ontology": "Classes, roles, relations, attributes and statuses",
}


def description(url: str, media_type: str) -> bytes:
    """The description of the endpoint at `url`, in one of the formats of graphs."""
    written = serialize(_triples(url or "urn:onrecord:endpoint"), format=GRAPHS[media_type], prefixes=_SPACES)
    return written or b""


def _triples(url: str) -> Iterator[Triple]:
    def triple(subject: str, predicate: str, value: str | Literal) -> Triple:
        node = value if isinstance(value, Literal) else NamedNode(_full(value))
        return Triple(NamedNode(_full(subject)), NamedNode(_full(predicate)), node)

    service, dataset, default = f"{url}#service", f"{url}#dataset", f"{url}#default"
    yield triple(service, "rdf:type", "sd:Service")
    yield triple(service, "sd:endpoint", url)
    yield triple(service, "sd:supportedLanguage", "sd:SPARQL11Query")
    for name in _FORMATS:
        yield triple(service, "sd:resultFormat", f"formats:{name}")
    yield triple(service, "sd:defaultDataset", dataset)
    for kind in ("sd:Dataset", "void:Dataset", "dcat:Dataset"):
        yield triple(dataset, "rdf:type", kind)
    yield triple(dataset, "dcterms:title", Literal("On Record: statements with their sources", language="en"))
    yield triple(dataset, "void:sparqlEndpoint", url)
    yield triple(dataset, "void:uriSpace", Literal(PREFIXES["id"]))
    for vocabulary in ("rec", "prov", "oa", "dcterms", "skos"):
        yield triple(dataset, "void:vocabulary", PREFIXES[vocabulary])
    yield triple(dataset, "sd:defaultGraph", default)
    yield triple(default, "rdf:type", "sd:Graph")
    yield triple(default, "dcterms:description", Literal(_GRAPHS["facts"], language="en"))
    for name, about in _GRAPHS.items():
        named = f"{url}#{name}"
        yield triple(dataset, "sd:namedGraph", named)
        yield triple(named, "rdf:type", "sd:NamedGraph")
        yield triple(named, "sd:name", f"graph:{name}")
        yield triple(named, "dcterms:description", Literal(about, language="en"))


def _full(name: str) -> str:
    prefix, _, local = name.partition(":")
    return _SPACES[prefix] + local if prefix in _SPACES else name
