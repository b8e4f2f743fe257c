r"""Results of queries as files: CSV and JSON as the SPARQL standards have them, from what the page already holds.

>>> from graph.answers import Cell, Table
>>> to_csv(Table(("a",), ((Cell("x, y", "literal"),),), 0.1))
'a\r\n"x, y"\r\n'
"""

import csv
import io
import json
from typing import Any

from graph.answers import Cell, Table
from ontology import expand

# A cell that begins like this would be run as a formula by a spreadsheet.
_FORMULA = ("=", "+", "@", "\t", "\r")


def to_csv(table: Table) -> str:
    """SPARQL 1.1 results in CSV, with cells that a spreadsheet would run made plain text."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(table.columns)
    writer.writerows([_plain(cell) for cell in row] for row in table.rows)
    return out.getvalue()


def to_json(table: Table) -> str:
    """SPARQL 1.1 results in JSON."""
    bindings = [
        {name: _term(cell) for name, cell in zip(table.columns, row, strict=True) if cell.kind != "unbound"}
        for row in table.rows
    ]
    return json.dumps(
        {"head": {"vars": list(table.columns)}, "results": {"bindings": bindings}}, ensure_ascii=False, indent=1
    )


def _plain(cell: Cell) -> str:
    text = _value(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _value(cell: Cell) -> str:
    text = cell.text or ""
    return expand(text) if cell.kind == "uri" else text


def _term(cell: Cell) -> dict[str, Any]:
    term: dict[str, Any] = {"type": cell.kind, "value": _value(cell)}
    if cell.language:
        return term | {"xml:lang": cell.language}
    return term | {"datatype": expand(cell.datatype)} if cell.datatype else term
