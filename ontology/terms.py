"""The ontology as a closed face: what `onrecord.ttl` declares, and nothing else.

>>> vocabulary().kind("Deportation").label("es")
'Deportación'
>>> vocabulary().above("Deportation")
('Deportation', 'Transfer', 'Event', 'Thing')
>>> vocabulary().kind("Deportaton")
Traceback (most recent call last):
    ...
ontology.errors.UnknownTermError: The ontology has no term 'Deportaton'; did you mean Deportation, Deprivation?
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import resources
from typing import TypeVar

import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, URIRef

from ontology.errors import UnknownTermError
from ontology.names import PREFIXES, compress

T = TypeVar("T")
REC = rdflib.Namespace(PREFIXES["rec"])
DATATYPES = {"xsd:boolean", "xsd:string", "xsd:decimal", "xsd:integer", "xsd:date", "edtf:EDTF"}


@dataclass(frozen=True, slots=True)
class Display:
    """How nodes of a class are drawn: a colour for each theme, a shape that repeats it, and the name of an icon."""

    name: str
    label: str
    light: str
    dark: str
    shape: str
    icon: str


@dataclass(frozen=True, slots=True)
class Term:
    """What every term has: its name without prefix, and label and definition by language."""

    name: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]

    def label(self, language: str = "en") -> str:
        """The label in `language`, else in English."""
        return self.labels.get(language) or self.labels["en"]

    def definition(self, language: str = "en") -> str:
        """The definition in `language`, else in English."""
        return self.definitions.get(language) or self.definitions["en"]


@dataclass(frozen=True, slots=True)
class Kind(Term):
    """A class: its direct superclass, how it is drawn, and the IRIs of like classes elsewhere."""

    parent: str | None
    display: Display
    matches: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Predicate(Term):
    """A predicate: `group` is role, relation, attribute or evidence; `range` a class or a prefixed datatype."""

    group: str
    domain: str
    range: str
    matches: tuple[str, ...]

    @property
    def holds_node(self) -> bool:
        """Whether its values are nodes."""
        return self.range not in DATATYPES


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All terms by name; asking for one that is not declared raises UnknownTermError."""

    kinds: Mapping[str, Kind]
    predicates: Mapping[str, Predicate]
    statuses: Mapping[str, Term]

    def kind(self, name: str) -> Kind:
        """The class of that name, with or without `rec:`."""
        return _get(self.kinds, name)

    def predicate(self, name: str) -> Predicate:
        """The predicate of that name, with or without `rec:`."""
        return _get(self.predicates, name)

    def status(self, name: str) -> Term:
        """The status of that name, with or without `rec:`."""
        return _get(self.statuses, name)

    def above(self, name: str) -> tuple[str, ...]:
        """The class and its superclasses, nearest first."""
        kind: Kind | None = self.kind(name)
        chain = []
        while kind:
            chain.append(kind.name)
            kind = self.kinds[kind.parent] if kind.parent else None
        return tuple(chain)

    def below(self, name: str) -> tuple[str, ...]:
        """The class and all its subclasses, in the order of the file."""
        wanted = self.kind(name).name
        return tuple(kind for kind in self.kinds if wanted in self.above(kind))

    def is_a(self, name: str, parent: str) -> bool:
        """Whether a class is `parent` or stands below it."""
        return self.kind(parent).name in self.above(name)

    def is_event(self, name: str) -> bool:
        """Whether a class is an event's."""
        return self.is_a(name, "Event")

    def group(self, group: str) -> tuple[str, ...]:
        """The names of the predicates of one group: role, relation, attribute or evidence."""
        return tuple(p.name for p in self.predicates.values() if p.group == group)


def _get(terms: Mapping[str, T], name: str) -> T:
    bare = name.removeprefix("rec:")
    if bare not in terms:
        raise UnknownTermError(name, tuple(get_close_matches(bare, terms, n=2)))
    return terms[bare]


@cache
def ontology_graph() -> rdflib.Graph:
    """The ontology as RDF; read once, not to be changed."""
    return rdflib.Graph().parse(data=(resources.files("ontology") / "onrecord.ttl").read_text("utf-8"), format="turtle")


@cache
def vocabulary() -> Vocabulary:
    """The terms of the ontology; read once."""
    graph = ontology_graph()
    displays = {node: _display(graph, node) for node in graph.subjects(RDF.type, REC.Display)}
    kinds = sorted((_kind(graph, node, displays) for node in graph.subjects(RDF.type, OWL.Class)), key=lambda k: k.name)
    statuses = {t.name: t for t in (Term(*_words(graph, node)) for node in graph.subjects(RDF.type, REC.Status))}
    return Vocabulary({kind.name: kind for kind in kinds}, dict(sorted(_predicates(graph))), statuses)


def _words(graph: rdflib.Graph, node: rdflib.term.Node) -> tuple[str, dict[str, str], dict[str, str]]:
    def by_language(predicate: URIRef) -> dict[str, str]:
        return {str(o.language): str(o) for o in graph.objects(node, predicate) if isinstance(o, rdflib.Literal)}

    return compress(str(node)).removeprefix("rec:"), by_language(RDFS.label), by_language(SKOS.definition)


def _display(graph: rdflib.Graph, node: rdflib.term.Node) -> Display:
    name, labels, _ = _words(graph, node)
    light, dark, shape, icon = (str(graph.value(node, REC[key])) for key in ("light", "dark", "shape", "icon"))
    return Display(name.removeprefix("display"), labels["en"], light, dark, shape, icon)


def _kind(graph: rdflib.Graph, node: rdflib.term.Node, displays: Mapping[rdflib.term.Node, Display]) -> Kind:
    parent = graph.value(node, RDFS.subClassOf)
    drawn: rdflib.term.Node | None = node
    while drawn and (drawn, REC.display, None) not in graph:
        drawn = graph.value(drawn, RDFS.subClassOf)
    display = displays[graph.value(drawn, REC.display)]  # type: ignore[index]  # every class ends at Thing, which has one
    above = compress(str(parent)).removeprefix("rec:") if parent else None
    return Kind(*_words(graph, node), above, display, _matches(graph, node))


def _predicates(graph: rdflib.Graph) -> Iterator[tuple[str, Predicate]]:
    for group in ("Role", "Relation", "Attribute", "Evidence"):
        for node in graph.subjects(RDF.type, REC[group]):
            name, labels, definitions = _words(graph, node)
            ends = (graph.value(node, end) for end in (RDFS.domain, RDFS.range))
            domain, range_ = (compress(str(end)).removeprefix("rec:") for end in ends)
            yield name, Predicate(name, labels, definitions, group.lower(), domain, range_, _matches(graph, node))


def _matches(graph: rdflib.Graph, node: rdflib.term.Node) -> tuple[str, ...]:
    return tuple(sorted(str(o) for o in graph.objects(node, SKOS.closeMatch)))
