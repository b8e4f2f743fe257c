"""Exports: the same graph is the same bytes, in every process; what is exported can be read back."""

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse

from graph import store
from graph.dataset import dataset
from graph.export import COLUMNS, FORMATS, export
from graph.workspace import Workspace
from ontology.errors import BadSettingError
from tests.graph import factories


def exported(workspace: Workspace, name: str) -> bytes:
    out = io.BytesIO()
    export(workspace.place, name, out)
    return out.getvalue()


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_graph_is_the_same_bytes(name: str, kept: Workspace, workspace: Workspace, root: Path) -> None:
    """In another workspace, added another day, by another process."""
    here = exported(kept, name)
    assert here == exported(workspace, name)
    code = f"""
import sys
sys.path.insert(0, {str(root)!r})
from pathlib import Path
from graph.export import export
from graph.layout import Layout
export(Layout(Path({str(kept.place.root)!r})), {name!r}, sys.stdout.buffer)
"""
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout == here


@pytest.mark.parametrize(
    ("name", "format_"), [("trig", RdfFormat.TRIG), ("nquads", RdfFormat.N_QUADS), ("jsonld", RdfFormat.JSON_LD)]
)
def test_the_whole_dataset_comes_back(name: str, format_: RdfFormat, kept: Workspace) -> None:
    """Everything, graph by graph."""
    made = dataset((told.document.source, told.statements) for told in factories.case())
    read = parse(input=exported(kept, name), format=format_)
    assert store.lines(store.in_memory(read)) == store.lines(store.in_memory(made))


def test_turtle_holds_the_facts_and_no_allegation(kept: Workspace) -> None:
    """The resolved view, without evidence, which rdflib can read too."""
    graph = rdflib.Graph().parse(data=exported(kept, "turtle"), format="turtle")
    rec = rdflib.Namespace("https://w3id.org/onrecord/ns#")
    assert (None, rdflib.RDF.type, rec.Deportation) in graph
    assert (None, rdflib.RDF.type, rec.Torture) not in graph
    assert (None, rdflib.RDF.type, rec.Claim) not in graph


def test_the_table_has_every_statement_with_its_words(kept: Workspace) -> None:
    """A row each, labels beside ids; no cell is a formula."""
    rows = list(csv.DictReader(io.StringIO(exported(kept, "csv").decode())))
    said = {s.id: s for told in factories.case() for s in told.statements}
    assert tuple(rows[0]) == COLUMNS
    assert {row["id"] for row in rows} == set(said)
    for row in rows:
        assert row["quote"] == said[row["id"]].evidence.quote
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())
    assert {row["value_label"] for row in rows if row["predicate"] == "rec:destination"} >= {"CECOT"}


def test_a_format_that_is_none(kept: Workspace) -> None:
    """The message lists those that are."""
    with pytest.raises(BadSettingError, match="turtle, trig, nquads, jsonld, csv"):
        export(kept.place, "word", io.BytesIO())
