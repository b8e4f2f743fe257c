"""Checking: a sound workspace has no findings, and every kind of damage has one."""

import gzip
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
import rdflib

from graph.check import check
from graph.workspace import Workspace
from tests.graph import factories

SOURCE = factories.report().document.source.id


def change_quote(workspace: Workspace) -> None:
    path = workspace.place.statements / f"{SOURCE}.jsonl.gz"
    path.write_bytes(gzip.compress(gzip.decompress(path.read_bytes()).replace(b"deported 252", b"deported 253")))


def change_text(workspace: Workspace) -> None:
    path = workspace.place.sources / SOURCE / "document.json"
    row = json.loads(path.read_text())
    path.write_text(json.dumps(row | {"text": "x" + row["text"]}))


def change_bytes(workspace: Workspace) -> None:
    next((workspace.place.sources / SOURCE).glob("original*")).write_bytes(b"other")


def cut_file(workspace: Workspace) -> None:
    path = workspace.place.statements / f"{SOURCE}.jsonl.gz"
    path.write_bytes(path.read_bytes()[:-20])


def change_index(workspace: Workspace) -> None:
    db = sqlite3.connect(workspace.place.index)
    db.execute("UPDATE cluster SET label = 'nobody' WHERE label = 'CECOT'")
    db.commit()
    db.close()


def lose_document(workspace: Workspace) -> None:
    (workspace.place.sources / SOURCE / "card.json").unlink()


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (change_quote, "changed after it was written"),
        (change_text, "quote does not stand"),
        (change_bytes, "not those that the id names"),
        (cut_file, "damaged"),
        (change_index, "not what the statements make"),
        (lose_document, "its document is not"),
    ],
    ids=lambda case: getattr(case, "__name__", ""),
)
def test_damage_is_found(damage: Callable[[Workspace], None], words: str, workspace: Workspace) -> None:
    """One line each that says what is wrong."""
    damage(workspace)
    findings = list(check(workspace.place))
    assert any(words in finding.message for finding in findings), findings
    assert all("\n" not in finding.message for finding in findings)


def lose_bytes(workspace: Workspace) -> None:
    next((workspace.place.sources / SOURCE).glob("original*")).unlink()


def tear_note(workspace: Workspace) -> None:
    path = workspace.place.sources / SOURCE / "captured.json"
    path.write_bytes(path.read_bytes().replace(b"2025", b"\xc3"))


def leave_another(workspace: Workspace) -> None:
    (workspace.place.sources / SOURCE / "original").write_bytes(b"older")


@pytest.mark.parametrize("damage", [change_bytes, lose_bytes, tear_note, leave_another, lose_document, change_text])
def test_adding_a_document_again_repairs_it(damage: Callable[[Workspace], None], workspace: Workspace) -> None:
    """Bytes, text, card and the note of the capture are written again; the list of sources can be read meanwhile."""
    digest = workspace.dataset_hash()
    damage(workspace)
    assert workspace.sources()
    assert workspace.add(factories.report(), when="2025-11-23").kind in ("updated", "added")
    assert workspace.original(SOURCE) == factories.report().original
    assert list(check(workspace.place)) == []
    assert workspace.dataset_hash() == digest
    assert workspace.add(factories.report(), when="2025-11-24").kind == "unchanged"


def test_what_is_sound_has_no_findings(kept: Workspace) -> None:
    """Nothing is found, and nothing is changed."""
    digest = kept.dataset_hash()
    assert list(check(kept.place)) == []
    assert kept.dataset_hash() == digest


def test_the_shapes_are_shapes(root: Path) -> None:
    """Every shape has a label and every rule a message; every term that they name is declared."""
    shapes = rdflib.Graph().parse(root / "ontology" / "shapes.ttl")
    ontology = rdflib.Graph().parse(root / "ontology" / "onrecord.ttl")
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    for shape in shapes.subjects(rdflib.RDF.type, sh.NodeShape):
        assert shapes.value(shape, rdflib.RDFS.label)
    for rule in shapes.objects(None, sh.property):
        assert shapes.value(rule, sh.message)
    known = set(ontology.subjects())
    named = {term for triple in shapes for term in triple if str(term).startswith("https://w3id.org/onrecord/ns#")}
    assert named <= known
