"""Every id that was shown leads to what became of its node, as long as there is anything that it can lead to."""

from dataclasses import replace

import pytest

from graph.check import check
from graph.view import View
from graph.workspace import Workspace
from ontology import Statement, node_id
from ontology.errors import UnknownSourceError
from tests.graph import factories
from tests.graph.test_judging import judged


def test_ids_survive_a_merge_and_its_undoing(workspace: Workspace) -> None:
    """Both ids lead to the one node while it is one, and to their own again afterwards."""
    view = View.open(workspace.place.root)
    ids = [view.search(name).hits[0].node for name in ("Kristi Noem", "James Boasberg")]
    one = judged(workspace, "same", *ids)
    assert {view.node(node).id for node in ids} == {min(ids)}
    for node in ids:
        assert f"{min(ids)[3:]}>" in view.describe(node, "application/n-triples").body.decode()
    judged(workspace, "undo", one.id)
    assert [view.node(node).id for node in ids] == ids
    view.close()


def test_an_id_outlives_the_source_that_it_came_from(workspace: Workspace) -> None:
    """It leads to what others still say of the node, to nothing where nobody does; and to its own when that is back."""
    view = View.open(workspace.place.root)
    found = view.node(view.search("Kristi Noem").hits[0].node)
    told = next(
        t for t in factories.case() if t.document.source.id == next(m.source for m in found.members if m.id == found.id)
    )
    heir = next(member.id for member in found.members if member.id != found.id)
    alone = next(s.subject for s in told.statements if s.value in ("Tren de Aragua", "Human Rights Watch"))
    workspace.withdraw(told.document.source.id, reason="a test", who="a test", when="")
    assert view.node(found.id).id == heir
    answer = view.describe(found.id, "text/turtle")
    assert (answer.status, dict(answer.headers)["Location"]) == (303, heir.removeprefix("id:"))
    with pytest.raises(UnknownSourceError):
        view.node(alone)
    workspace.refresh(rebuild=True)
    assert view.node(found.id).id == heir
    assert list(check(workspace.place)) == []
    workspace.add(told)
    assert view.node(found.id) == found
    view.close()


def moved(told: factories.Told, mention: str, kind: str) -> factories.Told:
    """A better reading of a document, in which a node begins one character earlier and has another id."""
    start = told.document.text.index(mention)
    old = node_id(told.document.source.id, start, start + len(mention), kind)
    new = node_id(told.document.source.id, start - 1, start + len(mention), kind)

    def ends(s: Statement) -> Statement:
        named = {name: new for name in ("subject", "value", "claimant") if getattr(s, name) == old}
        return replace(s, **named) if named else s  # type: ignore[arg-type]  # ids of nodes

    return replace(told, statements=tuple(ends(s) for s in told.statements))


def test_decisions_and_addresses_follow_a_better_reading(workspace: Workspace) -> None:
    """Nodes and statements that have other ids now are found again by their words; what was decided on them holds."""
    news = factories.news()
    view = View.open(workspace.place.root)
    judge, destination = view.search("James Boasberg").hits[0].node, next(
        s.id for s in news.statements if s.predicate == "rec:destination"
    )  # fmt: skip
    judged(workspace, "same", "Kristi Noem", judge)
    rejected = judged(workspace, "reject", destination)
    better = moved(moved(news, "James Boasberg", "Person"), "sent", "event-Deportation")
    workspace.add(better)
    assert workspace.sleeping() == ()
    assert view.node(judge).id == view.node(view.search("James Boasberg").hits[0].node).id
    assert "Kristi Noem" in {view.node(judge).label, *view.node(judge).aliases}
    ruled = [s.ruling.judgement for s in map(view.statement, (s.id for s in better.statements)) if s.ruling]
    assert ruled == [rejected.id]
    assert list(check(workspace.place)) == []
    view.close()


def test_what_is_not_found_again_sleeps(workspace: Workspace) -> None:
    """It is listed, with the words that are no longer read so."""
    news = factories.news()
    gone = next(s.id for s in news.statements if s.predicate == "rec:destination")
    judged(workspace, "reject", gone)
    workspace.add(replace(news, statements=tuple(s for s in news.statements if s.id != gone)))
    assert [entry.reason for entry in workspace.sleeping()] == [
        f"its words are no longer read as a statement: {news.document.text[:60]!r}"
    ]
    workspace.add(news)
    assert workspace.sleeping() == ()
