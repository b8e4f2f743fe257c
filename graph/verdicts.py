"""The graph of judgements: what people decided, as activities of PROV-O, and the claims put in place of others.

Only what has an effect now stands here; the file of judgements keeps the rest. Who decided, when and why is no part of
the data set's hash.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.claims import claim_quads
from graph.judgement import instant
from graph.quad import JUDGEMENTS, Literal, NamedNode, Quad, claim, iri, typed
from ontology import Statement, expand, is_node
from ontology.names import digest

LABEL = "Judgements of people"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judgement that has an effect: `about` are the nodes and statements that it is about now, by id."""

    id: str
    act: str
    who: str
    when: str
    why: str
    evidence: tuple[str, ...]
    about: tuple[str, ...]


def judgement_quads(verdicts: Iterable[Verdict], corrected: Mapping[str, Iterable[Statement]]) -> Iterator[Quad]:
    """All quads of the graph; `corrected` are the statements that judgements made, by the id of the judgement."""
    found = sorted(verdicts, key=lambda verdict: verdict.id)
    if found:
        yield Quad(JUDGEMENTS, iri("rdfs:label"), Literal(LABEL), JUDGEMENTS)
    for verdict in found:
        node = judgement_iri(verdict.id)
        for predicate, value in _told(verdict):
            yield Quad(node, iri(predicate), value, JUDGEMENTS)
        who = _agent(verdict.who)
        yield Quad(who, iri("rdf:type"), iri("prov:Agent"), JUDGEMENTS)
        yield Quad(who, iri("rdfs:label"), Literal(verdict.who), JUDGEMENTS)
        for statement in corrected.get(verdict.id, ()):
            yield from claim_quads(statement, JUDGEMENTS)
            yield Quad(claim(statement.id), iri("prov:wasGeneratedBy"), node, JUDGEMENTS)


def _told(verdict: Verdict) -> Iterator[tuple[str, NamedNode | Literal]]:
    yield "rdf:type", iri("rec:Judgement")
    yield "rdf:type", iri("prov:Activity")
    yield "rec:verdict", Literal(verdict.act)
    yield "rec:reason", Literal(verdict.why)
    yield "prov:wasAssociatedWith", _agent(verdict.who)
    yield "prov:endedAtTime", typed(instant(verdict.when).isoformat(), "xsd:dateTime")
    for thing in verdict.about:
        yield "rec:judged", NamedNode(expand(thing)) if is_node(thing) else claim(thing)
    for statement in verdict.evidence:
        yield "prov:used", claim(statement)


def judgement_iri(judgement: str) -> NamedNode:
    """The node of a judgement."""
    return NamedNode(expand(f"id:judgement-{judgement}"))


def _agent(who: str) -> NamedNode:
    return NamedNode(expand(f"id:agent-{digest([who], length=20)}"))
