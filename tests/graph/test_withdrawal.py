"""Taking a source out: what is announced is what goes, and a purge leaves no trace of it in any file."""

import gzip

import pytest

from graph import store
from graph.check import check
from graph.view import View
from graph.workspace import Workspace
from ontology.errors import UnknownSourceError
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
