"""The quads of one finding, in the graph of disagreements, and reading findings from the index.

    ?finding a rec:Disagreement ; rec:relation "part" ; rec:inferred true ; rec:reason "…" ; rec:about ?node ;
        rec:compares ?claim ; rec:comparison [ rec:relation … ; rec:reason … ; rec:left ?claim ; rec:right ?claim ] .

Without blank nodes: a comparison has an id of its own. All of it is inferred by rules, and says so.
"""

import sqlite3
from collections.abc import Iterator

from graph.facts import iri_of
from graph.finding import Finding
from graph.quad import DISAGREEMENTS, Literal, NamedNode, Quad, claim, iri

_TRUE = Literal("true", datatype=iri("xsd:boolean"))


def finding_quads(finding: Finding) -> Iterator[Quad]:
    """All quads of a finding."""
    node = iri_of(finding.id)
    for predicate, term in _terms(finding):
        yield Quad(node, iri(predicate), term, DISAGREEMENTS)
    for comparison in finding.comparisons:
        between = iri_of(finding.comparison_id(comparison))
        yield Quad(node, iri("rec:comparison"), between, DISAGREEMENTS)
        yield Quad(between, iri("rdf:type"), iri("rec:Comparison"), DISAGREEMENTS)
        yield Quad(between, iri("rec:relation"), Literal(comparison.relation), DISAGREEMENTS)
        yield Quad(between, iri("rec:reason"), Literal(comparison.reason), DISAGREEMENTS)
        yield Quad(between, iri("rec:inferred"), _TRUE, DISAGREEMENTS)
        for side, place in (("rec:left", comparison.left), ("rec:right", comparison.right)):
            for statement in finding.accounts[place].statements:
                yield Quad(between, iri(side), claim(statement), DISAGREEMENTS)


def _terms(finding: Finding) -> Iterator[tuple[str, NamedNode | Literal]]:
    yield "rdf:type", iri("rec:Disagreement")
    yield "rdfs:label", Literal(finding.title)
    yield "rec:respect", Literal(finding.kind)
    yield "rec:relation", Literal(finding.relation)
    yield "rec:reason", Literal(finding.reason)
    yield "rec:inferred", _TRUE
    for node in finding.nodes:
        yield "rec:about", iri_of(node)
    for account in finding.accounts:
        for statement in account.statements:
            yield "rec:compares", claim(statement)


def of_finding(db: sqlite3.Connection, finding_id: str) -> Iterator[Quad]:
    """The quads of a finding, from the index; none where it is no more."""
    row = db.execute("SELECT body FROM finding WHERE id = ?", (finding_id,)).fetchone()
    if row:
        yield from finding_quads(Finding.from_json(row[0]))
