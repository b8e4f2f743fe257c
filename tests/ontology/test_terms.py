"""The ontology is complete, closed, and one tree."""

import re

import pytest
from rdflib import OWL, RDF, RDFS, URIRef

from ontology import Kind, Predicate, vocabulary
from ontology.errors import UnknownTermError
from ontology.names import PREFIXES, compress
from ontology.terms import DATATYPES, REC, Term, ontology_graph

WORDS = vocabulary()
KINDS = tuple(WORDS.kinds.values())
PREDICATES = tuple(WORDS.predicates.values())
TERMS: tuple[Term, ...] = (*KINDS, *PREDICATES, *WORDS.statuses.values())
SHAPES = {
    *("dot", "ring", "square", "hexagon", "triangleDown", "star", "diamond", "hollowDiamond"),
    *("triangle", "flightTriangle", "box", "doc", "document", "ellipse"),
}


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.name)
def test_every_term_speaks_two_languages(term: Term) -> None:
    """A term has a label and a definition in English and in Spanish; definitions are sentences."""
    for code in ("en", "es"):
        assert term.labels[code].strip()
        assert re.fullmatch(r"\w.*\.", term.definitions[code]), term.definitions[code]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_class_ends_at_thing(kind: Kind) -> None:
    """The superclass of a class exists, and following them up ends at Thing, without a circle."""
    assert kind.parent is None or kind.parent in WORDS.kinds
    assert WORDS.above(kind.name)[-1] == "Thing"


def test_no_class_has_two_superclasses() -> None:
    """The tree is a tree: a node's colour and place are never in doubt."""
    graph = ontology_graph()
    for kind in graph.subjects(RDF.type, OWL.Class):
        assert len(list(graph.objects(kind, RDFS.subClassOf))) <= 1, kind


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_class_can_be_drawn(kind: Kind) -> None:
    """A class has, of its own or from above, a colour for each theme, a shape and the name of an icon."""
    for colour in (kind.display.light, kind.display.dark):
        assert re.fullmatch(r"#[0-9A-F]{6}", colour)
    assert kind.display.shape
    assert re.fullmatch(r"[a-z_]+", kind.display.icon)


def test_no_two_displays_look_alike() -> None:
    """Colour and shape together tell the display groups apart, in either theme."""
    displays = {kind.display.name: kind.display for kind in KINDS}.values()
    for theme in ("light", "dark"):
        assert len({(getattr(d, theme), d.shape) for d in displays}) == len(displays)


@pytest.mark.parametrize("predicate", PREDICATES, ids=lambda predicate: predicate.name)
def test_domains_and_ranges_exist(predicate: Predicate) -> None:
    """What a predicate leads from is a class; what it leads to is a class, a status or a known datatype."""
    assert predicate.domain in WORDS.kinds
    assert predicate.range in WORDS.kinds or predicate.range in DATATYPES or predicate.range in {"Status", "Thing"}


def test_every_name_in_the_file_is_a_term() -> None:
    """Nothing in the file stands outside of the closed face: what has a label is a term or a display."""
    named = {str(node) for node in ontology_graph().subjects(RDFS.label) if isinstance(node, URIRef)}
    faces = {PREFIXES["rec"] + term.name for term in TERMS}
    others = {name for name in named - faces if not compress(name).startswith("rec:display")}
    meta = {str(REC[name]) for name in ("Role", "Relation", "Attribute", "Evidence", "Status", "Display")}
    assert others <= meta


@pytest.mark.parametrize("ask", [WORDS.kind, WORDS.predicate, WORDS.status, WORDS.above, WORDS.below])
def test_a_misspelt_term_raises(ask: object) -> None:
    """Nobody gets a term that is not declared."""
    assert callable(ask)
    with pytest.raises(UnknownTermError, match="no term 'Deportatoin'"):
        ask("Deportatoin")


def test_above_and_below_agree() -> None:
    """One class is above another if and only if that one is below it."""
    for kind in WORDS.kinds:
        assert all(kind in WORDS.above(lower) for lower in WORDS.below(kind))
        assert all(kind in WORDS.below(upper) for upper in WORDS.above(kind))


def test_prefixed_and_bare_names_are_the_same() -> None:
    """A term can be asked for as it stands in statements."""
    assert WORDS.kind("rec:Flight") is WORDS.kind("Flight")
    assert WORDS.predicate("rec:agent").group == "role"
    assert WORDS.is_event("rec:FlightLeg")
    assert not WORDS.is_event("Flight")
