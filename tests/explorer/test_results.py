"""Results as files."""

import csv
import io
import json

from explorer.results import to_csv, to_json
from graph.answers import Cell, Table

TABLE = Table(
    ("node", "words", "number", "none"),
    (
        (
            Cell("id:" + "0" * 20, "uri"),
            Cell("año, «x»", "literal", None, "es"),
            Cell("3", "literal", "xsd:integer"),
            Cell(None, "unbound"),
        ),
        (Cell("rec:Event", "uri"), Cell("=1+1", "literal"), Cell("4", "literal"), Cell(None, "unbound")),
    ),
    0.1,
)


def test_csv_can_be_read_back_and_runs_nothing() -> None:
    """IRIs are whole, and a cell that a spreadsheet would run is plain text."""
    lines = list(csv.reader(io.StringIO(to_csv(TABLE))))
    assert lines[0] == ["node", "words", "number", "none"]
    assert lines[1] == ["https://w3id.org/onrecord/id/" + "0" * 20, "año, «x»", "3", ""]
    assert lines[2][1] == "'=1+1"


def test_json_is_the_standard_form() -> None:
    """Types, languages and datatypes are kept; what is unbound is left out."""
    found = json.loads(to_json(TABLE))
    assert found["head"]["vars"] == list(TABLE.columns)
    first = found["results"]["bindings"][0]
    assert set(first) == {"node", "words", "number"}
    assert first["words"] == {"type": "literal", "value": "año, «x»", "xml:lang": "es"}
    assert first["number"]["datatype"].endswith("#integer")
