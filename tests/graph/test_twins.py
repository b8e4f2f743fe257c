"""The same question in SPARQL and in Cypher: the same columns, rows and claims."""

from pathlib import Path

import pytest

from explorer.pipeline import add_all
from graph import cypher, named, twins
from graph.workspace import Workspace
from loaders import Limits
from ontology.errors import BadQueryError
from tests.graph import factories
from tests.graph.agreement import agree
from tests.graph.neo4jserver import content
from tests.graph.test_judging import judged, statement

WHEN = "2025-11-22T10:00:00Z"


def test_every_query_has_a_twin():
    """Every named query has its form in Cypher, and no form in Cypher is without a query."""
    folder = Path(twins.__file__).parent / "queries"
    assert {file.stem for file in folder.glob("*.cypher")} == {query.name for query in named.catalogue()}
    assert all(" AS claim" in twins.text(query) for query in named.catalogue())


def test_the_case_and_what_becomes_of_it(workspace, server):
    """They agree on the case, and after a merge, its undoing, a withholding, its undoing, a withdrawal and a return."""
    first = agree(workspace, server)
    assert all(first.values()), first
    merge = judged(workspace, "same", "Kristi Noem", "James Boasberg")
    assert agree(workspace, server)
    judged(workspace, "undo", merge.id)
    assert agree(workspace, server) == first
    hidden = judged(workspace, "withhold", "Kristi Noem")
    assert agree(workspace, server, actor="James Boasberg").total() < first.total()
    judged(workspace, "undo", hidden.id)
    source = workspace.sources()[0].source.id
    told = next(told for told in factories.case() if told.document.source.id == source)
    workspace.withdraw(source, reason="a test", who="me", when=WHEN)
    assert agree(workspace, server).total() < first.total()
    workspace.add(told, when=WHEN)
    assert agree(workspace, server) == first


@pytest.mark.parametrize(("act", "more"), [("reject", {}), ("correct", {"instead": {"value": "251"}})])
def test_a_disputed_number_is_judged(workspace, server, act, more):
    """They agree on what is left of it, with its source and its findings, and undone all is as before."""
    first = agree(workspace, server)
    one = judged(workspace, act, statement(factories.report(), "rec:count"), **more)
    assert agree(workspace, server).keys() == first.keys()
    judged(workspace, "undo", one.id)
    assert agree(workspace, server) == first


@pytest.mark.parametrize("known", ["9999-12-31", "2025-06-30"])
def test_they_agree_on_the_sample(tmp_path, sample, server, known):
    """The same of the bundled sample, also as known on a day."""
    workspace = Workspace.open(tmp_path / "case", create=True)
    list(add_all(workspace, [sample], limits=Limits(), jobs=1, when=WHEN))
    assert agree(workspace, server, known=known)


@pytest.mark.shared
@pytest.mark.parametrize("part", ["corpus/seeds", "corpus/public"])
def test_they_agree_on_real_documents(tmp_path: Path, shared: Path, sample: Path, server, part):
    """And of the real documents with the sample, about places and people that they tell of."""
    workspace = Workspace.open(tmp_path / "case", create=True)
    list(add_all(workspace, [shared / part, sample], limits=Limits(), jobs=1, when=WHEN))
    for place, actor in (("CECOT", "Trump"), ("Venezuela", "United States"), ("Russia", "Joe Biden")):
        assert agree(workspace, server, place=place, actor=actor, name=place, kind="Event", title="the")


def test_writing_is_refused(workspace, server):
    """A query that would write, and one that is none; everything is there afterwards."""
    cypher.push(workspace.place, server)
    before = content(server)
    for text in ("CREATE (:Person)", "MATCH (n) DETACH DELETE n", "MATCH (n RETURN n"):
        with pytest.raises(BadQueryError):
            twins.ask(server, text, {})
    assert content(server) == before


def test_a_long_query_is_stopped(neo4j):
    """By Neo4j alone: ArcadeDB 26.10.2 takes the time limit of a transaction and goes on."""
    with pytest.raises(BadQueryError):
        twins.ask(neo4j.server, "UNWIND range(1, 1000000000) AS n WITH n * 2 AS m RETURN sum(m)", {}, 0.5)


def test_values_can_be_written_into_the_text(workspace, server):
    """A named query with its values in it, as it is shown to be changed, gives the same rows."""
    cypher.push(workspace.place, server)
    for query in named.catalogue():
        given = twins.ask(server, twins.text(query), twins.parameters(query)).table
        assert twins.ask(server, twins.filled(query), {}).table.rows == given.rows


def test_wrong_parameters_are_told(server):
    """An unknown name, and a value that is none of its kind."""
    query = named.find("conditions")
    for values in ({"nothing": "x"}, {"known": "yesterday"}):
        with pytest.raises(BadQueryError):
            twins.parameters(query, values)
