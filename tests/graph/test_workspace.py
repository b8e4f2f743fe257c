"""The laws of a workspace: twice is once, order does not matter, out and in again changes nothing, no crash loses."""

import gzip
import itertools
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from graph import capture, ledger, refresh
from graph.layout import FORMAT_FILE
from graph.workspace import Workspace
from ontology.errors import BadValueError, UnknownSourceError, WorkspaceError
from tests.graph import factories


def files(workspace: Workspace) -> dict[str, bytes]:
    """The unpacked statement files."""
    folder = workspace.place.statements
    return {path.name: gzip.decompress(path.read_bytes()) for path in folder.iterdir()}


def test_twice_is_once(workspace: Workspace) -> None:
    """Adding everything again changes no byte and no hash, and says so."""
    before, digest, generation = files(workspace), workspace.dataset_hash(), workspace.refresh()
    with workspace.batch() as batch:
        assert {batch.add(told).kind for told in factories.case()} == {"unchanged"}
    assert (files(workspace), workspace.dataset_hash(), workspace.refresh()) == (before, digest, generation)


def test_order_does_not_matter(workspace: Workspace, tmp_path: Path) -> None:
    """Any order, in one batch or in several, gives the same files and the same dataset."""
    one, two, three, four = factories.case()
    for number, order in enumerate(((four, three, two, one), (two, four, one, three), (three, one, four, two))):
        other = Workspace.create(tmp_path / str(number))
        for told in order:
            other.add(told, when=str(number))
        assert files(other) == files(workspace)
        assert other.dataset_hash() == workspace.dataset_hash()


def test_statement_files_are_the_same_bytes(workspace: Workspace, tmp_path: Path) -> None:
    """The packed files hold neither a time nor a name."""
    other = Workspace.create(tmp_path / "other")
    other.add(factories.report(), when="another day")
    name = factories.report().document.source.id + ledger.ENDING
    assert (other.place.statements / name).read_bytes() == (workspace.place.statements / name).read_bytes()


def test_withdrawn_and_added_again_is_as_before(workspace: Workspace) -> None:
    """A source that comes back brings the same ids and the same dataset, and the tombstone goes."""
    digest, source = workspace.dataset_hash(), factories.news().document.source.id
    workspace.withdraw(source, reason="a mistake", who="somebody", when="today")
    assert workspace.dataset_hash() != digest
    assert [stone.reason for stone in workspace.tombstones()] == ["a mistake"]
    assert workspace.add(factories.news()).kind == "restored"
    assert workspace.dataset_hash() == digest
    assert workspace.tombstones() == ()


def test_what_was_given_comes_back(workspace: Workspace) -> None:
    """Document, bytes, statements and refusals are read as they were written."""
    told = factories.report()
    source = told.document.source.id
    assert workspace.document(source) == told.document
    assert workspace.original(source) == told.original
    assert set(workspace.statements(source)) == set(told.statements)
    assert workspace.refusals(source) == told.refusals


def test_a_withdrawn_source_is_not_there(workspace: Workspace) -> None:
    """Its text, bytes and statements are not given out, though they are kept; the list says why."""
    source = factories.news().document.source.id
    workspace.withdraw(source, reason="on request", who="somebody", when="today")
    for ask in (workspace.document, workspace.original, workspace.statements, workspace.departure):
        with pytest.raises(UnknownSourceError):
            ask(source)
    card = workspace.sources()[-1]
    assert (card.source.id, card.withdrawn, card.reason) == (source, True, "on request")


@pytest.mark.parametrize("broken", ["statements", "sources"])
def test_an_interrupted_addition_is_made_good(broken: str, workspace: Workspace, tmp_path: Path) -> None:
    """Statements without a projection are projected at the next opening; a capture without statements is no source."""
    other = Workspace.create(tmp_path / "other")
    with other.place.lock(1):
        for told in factories.case():
            capture.keep(other.place, told.document, told.original, "")
            if broken == "sources":
                break
            ledger.keep(other.place, told.document.source.id, told.statements, told.refusals)
    opened = Workspace.open(other.place.root)
    if broken == "sources":
        assert opened.sources() == ()
        for told in factories.case():
            opened.add(told)
    assert not refresh.is_stale(opened.place)
    assert opened.dataset_hash() == workspace.dataset_hash()


def test_what_is_derived_can_be_deleted(workspace: Workspace) -> None:
    """Without index or store the same dataset comes again, and a damaged index is made anew."""
    digest = workspace.dataset_hash()
    for path in workspace.place.index.parent.glob("onrecord.sqlite*"):
        path.unlink()
    assert Workspace.open(workspace.place.root).dataset_hash() == digest
    workspace.place.index.write_bytes(b"no database" * 1000)
    assert Workspace.open(workspace.place.root).dataset_hash() == digest
    (workspace.place.store / "CURRENT").unlink()
    assert Workspace.open(workspace.place.root).dataset_hash() == digest
    workspace.refresh(rebuild=True)
    assert workspace.dataset_hash() == digest


ADDER = """
import sys
sys.path.insert(0, sys.argv[1])
from graph.workspace import Workspace
import importlib.util
spec = importlib.util.spec_from_file_location("factories", sys.argv[2])
factories = importlib.util.module_from_spec(spec)
sys.modules["factories"] = factories
spec.loader.exec_module(factories)
workspace = Workspace.open(sys.argv[3], create=True)
for told in factories.case()[int(sys.argv[4]) :: 2]:
    workspace.add(told)
"""


def test_two_processes_may_add_at_once(workspace: Workspace, tmp_path: Path, root: Path) -> None:
    """They take turns, and the dataset is the one that a single process makes."""
    other = tmp_path / "other"
    factory = str(root / "tests" / "graph" / "factories.py")
    adders = [subprocess.Popen([sys.executable, "-c", ADDER, str(root), factory, str(other), part]) for part in "01"]
    assert [adder.wait(timeout=60) for adder in adders] == [0, 0]
    assert Workspace.open(other).dataset_hash() == workspace.dataset_hash()


def test_the_same_bytes_under_two_names(tmp_path: Path) -> None:
    """The smaller name counts, whichever came first."""
    told = factories.report()
    card = replace(told.document.source, name="zz.txt", title="Another title")
    other = replace(told, document=replace(told.document, source=card))
    hashes = set()
    for number, order in enumerate(itertools.permutations((told, other))):
        workspace = Workspace.create(tmp_path / str(number))
        for each in order:
            workspace.add(each)
        hashes.add(workspace.dataset_hash())
        assert [each.source.name for each in workspace.sources()] == ["report.txt"]
    assert len(hashes) == 1


def test_a_better_card_is_taken_over(workspace: Workspace) -> None:
    """The same file with another card is an update, and the graph shows it."""
    told = factories.note()
    card = replace(told.document.source, publisher="A publisher")
    assert workspace.add(replace(told, document=replace(told.document, source=card))).kind == "updated"
    assert "A publisher" in {each.source.publisher for each in workspace.sources()}


def test_a_new_edition_is_offered_never_taken(workspace: Workspace) -> None:
    """Other bytes of the same address, or of the same name and title, name the source that they may replace."""
    teller = factories.Teller("Nothing new.", name="other.txt", card={"url": "https://example.org/report/"})
    outcome = workspace.add(teller.told())
    assert (outcome.kind, outcome.replaces) == ("added", factories.report().document.source.id)
    teller = factories.Teller("Nada nuevo.", name="nota.txt", card={"title": "Nota"})
    assert workspace.add(teller.told()).replaces == factories.note().document.source.id
    assert len(workspace.sources()) == 6


def test_bytes_that_are_not_those_of_the_id(workspace: Workspace) -> None:
    """A document whose bytes are other than its id says is not taken."""
    with pytest.raises(BadValueError, match="SHA-256"):
        workspace.add(replace(factories.report(), original=b"something else"))


def test_a_source_is_found_by_what_people_type(workspace: Workspace) -> None:
    """Id, beginning of an id, title and file name; nothing that could mean two."""
    source = factories.report().document.source.id
    for text in (source, source[:8], "A year in CECOT", "report.txt", f"id:source-{source}"):
        assert workspace.find_source(text) == source
    for text in ("", "CECOT", source[:3]):
        with pytest.raises(UnknownSourceError):
            workspace.find_source(text)


def test_folders_that_are_no_workspace(tmp_path: Path) -> None:
    """Nothing there, something else there, another version there: one line each, and nothing is touched."""
    with pytest.raises(WorkspaceError, match="no workspace is here"):
        Workspace.open(tmp_path / "missing")
    (tmp_path / "file.txt").write_text("x")
    with pytest.raises(WorkspaceError, match="not empty"):
        Workspace.create(tmp_path)
    other = Workspace.create(tmp_path / "other")
    (other.place.root / FORMAT_FILE).write_text("onrecord workspace 99\n")
    with pytest.raises(WorkspaceError, match="99"):
        Workspace.open(other.place.root)


def test_one_writer_at_a_time(workspace: Workspace) -> None:
    """A second writer waits, and says so when it has waited long enough."""
    with workspace.place.lock(1), pytest.raises(WorkspaceError, match="another process"):
        Workspace(workspace.place, patience=0.1).add(factories.report())
