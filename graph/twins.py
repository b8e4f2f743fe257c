"""The named queries in Cypher: beside every `.rq` of the library a `.cypher` with the same parameters and columns.

Nodes and claims come as ids (`id:…`), as they do in the tables of a View.
"""

import re
import time
from collections.abc import Mapping
from datetime import date
from importlib import resources
from typing import Any

from neo4j import READ_ACCESS, Query, Record
from neo4j.exceptions import ClientError

from graph.answers import Cell, NamedQuery, Param, Table
from graph.bolt import Server, connect
from graph.named import term
from ontology import vocabulary
from ontology.errors import BadQueryError

SECONDS = 30.0
# A class that a query names, with all below it: `$below_Abuse`.
_BELOW = re.compile(r"\$(below_[A-Z][A-Za-z]*)")


def text(query: NamedQuery) -> str:
    """The Cypher of a named query; raises BadQueryError where it has none."""
    file = resources.files("graph").joinpath("queries", f"{query.name}.cypher")
    if not file.is_file():
        msg = f"{query.name} has no form in Cypher"
        raise BadQueryError(msg)
    return file.read_text("utf-8")


def parameters(query: NamedQuery, values: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The parameters of a query as the server takes them; a class as the list of itself and all below it.

    Raises BadQueryError for a name that is no parameter, and for a value that is none of its kind.
    """
    values = values or {}
    if unknown := set(values) - {param.name for param in query.params}:
        msg = f"{query.name} has no parameter {min(unknown)!r}"
        raise BadQueryError(msg)
    classes = {name: list(vocabulary().below(name.removeprefix("below_"))) for name in _BELOW.findall(text(query))}
    return classes | {param.name: _value(param, values.get(param.name, param.default)) for param in query.params}


def _value(param: Param, value: str) -> Any:
    term(param, value)
    value = value.strip()
    if param.kind == "class":
        return list(vocabulary().below(value))
    if param.kind == "date":
        return date.fromisoformat(value)
    if param.kind == "number":
        return float(value)
    return value


def ask(server: Server, cypher: str, given: Mapping[str, Any], seconds: float = SECONDS) -> Table:
    """The rows of a query that only reads; what would write is refused by the server.

    Raises BadQueryError where the query is none or would write, ServerError where the server fails.
    """
    start = time.monotonic()
    with (
        connect(server) as driver,
        driver.session(database=server.database, default_access_mode=READ_ACCESS) as session,
    ):
        try:
            result = session.run(Query(cypher, timeout=seconds), dict(given))
            columns = tuple(result.keys())
            rows = tuple(_cells(record) for record in result)
        except ClientError as error:
            if "Statement" in str(error.code) or "Transaction" in str(error.code):
                msg = f"The query is refused: {' '.join(str(error.message).split())[:300]}"
                raise BadQueryError(msg) from error
            raise
    return Table(columns, rows, time.monotonic() - start)


def _cells(record: Record) -> tuple[Cell, ...]:
    return tuple(_cell(value) for value in record.values())


def _cell(value: Any) -> Cell:
    if value is None:
        return Cell(None, "literal")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    shown = str(value)
    return Cell(shown, "uri" if shown.startswith("id:") else "literal")
