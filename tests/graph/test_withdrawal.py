"""Taking a source out: what is announced is what goes, and a purge leaves no trace of it in any file."""

import gzip
from collections.abc import Callable

import pytest

from graph import layout, ledger, refresh, store, tombstone
from graph.check import check
from graph.outcomes import Tombstone
from graph.view import View
from graph.workspace import Workspace
from ontology.errors import UnknownSourceError, WorkspaceError
from tests.graph import factories


def test_what_is_announced_is_what_goes(workspace: Workspace) -> None:
    """The nodes that vanish are gone, the facts that go are gone, the others stay."""
    view = View.open(workspace.place.root)
    source = factories.news().document.source.id
    before = {hit.node for hit in view.search("", limit=1000).hits}
    overview = view.overview()
    departure = workspace.departure(source)
    assert departure == workspace.departure(source)
    assert workspace.withdraw(source, reason="a test", who="a test", when="") == departure
    left = view.search("", limit=1000)
    after = {hit.label for hit in left.hits}
    vanished = {ref.label for ref in departure.vanishing}
    assert {"238 men", "James Boasberg", "Tren de Aragua", "White House"} <= vanished
    assert not vanished & after
    assert {"CECOT", "Kristi Noem", "United States", "Alien Enemies Act"} <= after
    assert left.total == len(before) - len(departure.vanishing)
    assert overview.statements - departure.statements == view.overview().statements
    assert ("238 men", "rec:count", "238") in departure.facts_going
    assert departure.facts_staying > 0
    assert view.search("Boasberg").total == view.search("planes").total == 0
    assert list(check(workspace.place)) == []
    view.close()


def _ties(workspace: Workspace, predicate: str) -> set[tuple[str, str]]:
    """The labels of both ends of all direct triples with a predicate."""
    view = View.open(workspace.place.root)
    query = f"SELECT ?a ?b WHERE {{ ?s rec:{predicate} ?o . ?s rdfs:label ?a . ?o rdfs:label ?b }}"
    try:
        return {(str(row[0].text), str(row[1].text)) for row in view.select(query).rows}
    finally:
        view.close()


def test_deleting_one_of_two_documents_that_support_a_fact_keeps_it(workspace: Workspace) -> None:
    """The report and the note say where the prison lies: without one it is still said, without both it is not."""
    before = {pair for pair in _ties(workspace, "locatedIn") if pair[1] == "Tecoluca"}
    assert before
    for told, left in ((factories.note(), True), (factories.report(), False)):
        workspace.withdraw(told.document.source.id, reason="a test", who="me", when="")
        assert any(pair[1] == "Tecoluca" for pair in _ties(workspace, "locatedIn")) is left
    workspace.add(factories.note())
    assert {pair[1] for pair in _ties(workspace, "locatedIn")} == {"Tecoluca"}


def test_an_edge_that_only_the_deleted_document_supported_goes(workspace: Workspace) -> None:
    """Who ordered what stood in the news alone; with the news it goes, and all that others say stays."""
    ordered = {pair for pair in _ties(workspace, "agent") if pair[1] == "James Boasberg"}
    others = _ties(workspace, "locatedIn")
    assert ordered
    workspace.withdraw(factories.news().document.source.id, reason="a test", who="me", when="")
    assert not {pair for pair in _ties(workspace, "agent") if pair[1] == "James Boasberg"}
    assert _ties(workspace, "locatedIn") == others


def test_a_purge_leaves_no_trace(workspace: Workspace) -> None:
    """No file of the workspace holds the name any more, not even what is derived or packed."""
    source = factories.news().document.source.id
    view = View.open(workspace.place.root)
    assert view.select("SELECT * { ?s rdfs:label 'James Boasberg' }").rows
    view.close()
    workspace.withdraw(source, reason="at their wish", who="a test", when="today", purge=True)
    for path in workspace.place.root.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            if path.suffix == ".gz":
                data = gzip.decompress(data)
            assert b"Boasberg" not in data, path
            assert b"Planes in the night" not in data, path
    assert [(stone.source, stone.label, stone.reason) for stone in workspace.tombstones()] == [
        (source, "", "at their wish")
    ]
    assert store.sweep(workspace.place.store) == []
    assert workspace.sources()[-1].withdrawn
    assert list(check(workspace.place)) == []


PURGED = factories.news().document.source.id


def only_noted(workspace: Workspace) -> None:
    """The process ended right after the log was written."""
    tombstone.withdraw(workspace.place, Tombstone(PURGED, "Planes in the night", "a wish", "a test", "", purged=True))


def statements_gone(workspace: Workspace) -> None:
    """It ended before the folder of the source was gone."""
    only_noted(workspace)
    ledger.drop(workspace.place, PURGED)


def half_renamed(workspace: Workspace) -> None:
    """It ended while the folder was deleted."""
    statements_gone(workspace)
    folder = workspace.place.sources / PURGED
    folder.rename(layout.going(folder))
    (layout.going(folder) / "card.json").unlink()


def not_derived(workspace: Workspace) -> None:
    """It ended before anything was derived anew."""
    statements_gone(workspace)
    layout.remove(workspace.place.sources / PURGED)
    tombstone.forget(workspace.place, PURGED)


def index_gone(workspace: Workspace) -> None:
    """It ended when the index had been taken away and the store had not."""
    not_derived(workspace)
    for path in workspace.place.index.parent.glob("onrecord.sqlite*"):
        path.unlink()


@pytest.mark.parametrize("crash", [only_noted, statements_gone, half_renamed, not_derived, index_gone])
def test_a_purge_that_was_cut_short_is_carried_to_its_end(
    crash: Callable[[Workspace], None], workspace: Workspace
) -> None:
    """It is a finding until the workspace is opened again; then no file holds the name, and nothing is left to do."""
    with workspace.place.lock(1):
        crash(workspace)
    assert any("not all of it is gone" in finding.message for finding in check(workspace.place))
    opened = Workspace.open(workspace.place.root)
    for path in opened.place.root.rglob("*"):
        if path.is_file():
            data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
            assert b"Boasberg" not in data, path
            assert b"Planes in the night" not in data, path
    assert list(check(opened.place)) == []
    assert not refresh.is_stale(opened.place)
    generation = opened.refresh()
    assert Workspace.open(opened.place.root).refresh() == generation


def test_a_purge_waits_for_those_who_still_read(workspace: Workspace) -> None:
    """It says so; meanwhile the workspace can be used and is not made anew each time; the purge ends after them."""
    reader = store.read(workspace.place.store)
    with pytest.raises(WorkspaceError, match="still read"):
        workspace.withdraw(PURGED, reason="a wish", who="a test", when="", purge=True)
    generation = Workspace.open(workspace.place.root).refresh()
    assert Workspace.open(workspace.place.root).refresh() == generation
    assert any("not all of it is gone" in finding.message for finding in check(workspace.place))
    reader.close()
    assert Workspace.open(workspace.place.root).refresh() == generation
    assert list(check(workspace.place)) == []


def test_what_is_purged_can_be_added_again(workspace: Workspace) -> None:
    """And purged again."""
    digest = workspace.dataset_hash()
    for _ in range(2):
        workspace.withdraw(PURGED, reason="a wish", who="a test", when="", purge=True)
        assert workspace.add(factories.news()).kind == "restored"
        assert workspace.dataset_hash() == digest
    assert list(check(workspace.place)) == []


def test_what_was_withdrawn_can_still_be_purged(workspace: Workspace) -> None:
    """First out, later for good."""
    source = factories.news().document.source.id
    workspace.withdraw(source, reason="first", who="a test", when="")
    assert (workspace.place.sources / source).exists()
    assert workspace.withdraw(source, reason="second", who="a test", when="", purge=True).statements == 0
    assert not (workspace.place.sources / source).exists()
    assert "Planes in the night" not in workspace.place.tombstones.read_text()
    assert [stone.reason for stone in workspace.tombstones()] == ["second"]


def test_what_is_not_there_cannot_be_withdrawn(workspace: Workspace) -> None:
    """Nothing is written about it."""
    with pytest.raises(UnknownSourceError):
        workspace.withdraw("0" * 64, reason="a test", who="a test", when="")
    assert workspace.tombstones() == ()
