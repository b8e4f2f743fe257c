"""The laws of the projections: what grows step by step is what is made at once, and nothing unsourced is a fact."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from graph import index, store
from graph.check import check
from graph.dataset import dataset
from graph.quad import FACTS, LINKS, iri
from graph.workspace import Workspace
from ontology import expand
from tests.graph import factories
from tests.graph.corpora import documents, published


def lines_of(told: Mapping[str, factories.Told]) -> list[str]:
    """The dataset of some documents, made at once."""
    return store.lines(store.in_memory(dataset((t.document.source, t.statements) for t in told.values())))


@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(steps=st.lists(st.lists(documents(), min_size=1, max_size=2), min_size=2, max_size=4), data=st.data())
def test_step_by_step_is_all_at_once(steps: list[list[factories.Told]], data: st.DataObject) -> None:
    """After any additions, changes and withdrawals index and store are what the statements make from nothing."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.create(Path(folder) / "case")
        there: dict[str, factories.Told] = {}
        for step in steps:
            with workspace.batch() as batch:
                for told in step:
                    known = there.get(told.document.source.id)
                    if not known or told.document.source.name <= known.document.source.name:
                        there[told.document.source.id] = told
                    batch.add(told)
            assert published(workspace) == lines_of(there)
            if data.draw(st.booleans()):
                gone = data.draw(st.sampled_from(sorted(there)))
                workspace.withdraw(gone, reason="a test", who="a test", when="")
                del there[gone]
                assert published(workspace) == lines_of(there)
        with index.reading(workspace.place.index) as db:
            grown = index.dump(db)
        assert list(check(workspace.place)) == []
        workspace.refresh(rebuild=True)
        with index.reading(workspace.place.index) as db:
            assert index.dump(db) == grown


@settings(max_examples=60, deadline=None, derandomize=True)
@given(told=st.lists(documents(), min_size=1, max_size=3))
def test_every_fact_is_asserted_by_a_statement(told: list[factories.Told]) -> None:
    """Behind every triple of the facts but labels stands an asserted statement of a source that is there."""
    by_source = {t.document.source.id: t for t in told}
    quads = dataset((t.document.source, t.statements) for t in by_source.values())
    canonical = {
        q.subject.value: q.object for q in quads if q.graph_name == LINKS and q.predicate == iri("rec:canonical")
    }
    said = set()
    for statement in (s for t in by_source.values() for s in t.statements if s.status == "asserted"):
        value = canonical.get(expand(statement.value), statement.value)
        value = value.value if isinstance(value, NamedNode) else expand(value)
        said.add((canonical[expand(statement.subject)].value, expand(statement.predicate), value))
    for quad in (q for q in quads if q.graph_name == FACTS and q.predicate != iri("rdfs:label")):
        if quad.predicate == iri("rdf:type"):
            assert any(s == quad.subject.value and p == quad.predicate.value for s, p, _ in said)
        elif quad.predicate == iri("skos:altLabel"):
            assert (quad.subject.value, expand("rec:name"), quad.object.value) in said
        else:
            assert (quad.subject.value, quad.predicate.value, quad.object.value) in said


def test_an_allegation_is_no_type_but_can_be_found() -> None:
    """Torture that is alleged has no class and no doer in the facts; its links lead to the claim, sayer and status."""
    told = factories.report()
    quads = dataset([(told.document.source, told.statements)])
    torture, links = iri("rec:Torture"), {(q.subject, q.predicate, q.object) for q in quads if q.graph_name == LINKS}
    assert not [q for q in quads if q.graph_name == FACTS and q.object == torture]
    (claim,) = [s for s, p, o in links if o == torture and p == iri("ps:type")]
    (event,) = [s for s, p, o in links if o == claim and p == iri("p:type")]
    facts = {q.predicate.value: q.object.value for q in quads if q.graph_name == FACTS and q.subject == event}
    assert list(facts) == [expand("rdfs:label")]
    assert facts[expand("rdfs:label")].endswith("(alleged)")
    assert [q.object for q in quads if q.subject == claim and q.predicate == iri("rec:status")] == [iri("rec:alleged")]
    assert any(s == claim and p == iri("ps:claimant") for s, p, _ in links)


def test_no_wording_is_a_label() -> None:
    """Of nobody without a name: what a document calls them stands in its claims alone."""
    tellers = factories.case()
    quads = dataset([(told.document.source, told.statements) for told in tellers])
    said = [s for told in tellers for s in told.statements if s.predicate == "rec:mention"]
    labels = {q.object.value for q in quads if q.graph_name == FACTS and q.predicate == iri("rdfs:label")}
    assert said
    assert not [s.value for s in said if any(s.value in label for label in labels)]
    assert {"Group of people: 252", "Group of people"} <= labels


def test_no_direct_triple_stands_in_a_graph_of_a_source() -> None:
    """A union of all graphs cannot turn what is alleged into a fact."""
    own = {iri(name) for name in ("graph:facts", "graph:links", "graph:ontology")}
    told = factories.news()
    for quad in dataset([(told.document.source, told.statements)]):
        if quad.graph_name not in own and quad.predicate.value.startswith(expand("rec:")):
            assert quad.subject.value.startswith((expand("id:claim-"), expand("id:passage-")))


def test_there_are_no_blank_nodes() -> None:
    """Every node has a name, so that sorted N-Quads are canonical."""
    told = factories.report()
    assert not any(
        "_:" in str(q.subject) or str(q.object).startswith("_:")
        for q in dataset([(told.document.source, told.statements)])
    )


def test_numbers_and_times_are_typed_and_written_as_they_were() -> None:
    """A count is a decimal in the facts and the source's spelling in its claim."""
    told = factories.report()
    quads = dataset([(told.document.source, told.statements)])
    counts = [q.object for q in quads if q.graph_name == FACTS and q.predicate == iri("rec:count")]
    assert [(c.value, c.datatype) for c in counts] == [("252", iri("xsd:decimal"))]
    times = {q.object.datatype for q in quads if q.graph_name == FACTS and q.predicate == iri("rec:time")}
    assert times == {iri("edtf:EDTF")}
    written = [q.object for q in quads if q.predicate == iri("rdf:object") and q.object.value == "252"]
    assert [w.datatype for w in written] == [iri("xsd:string")]
