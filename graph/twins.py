"""The named queries in Cypher: beside every `.rq` of the library a `.cypher` with the same parameters and columns.

Nodes and claims come as ids (`id:…`), as they do in the tables of a View.
"""

import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib import resources
from itertools import islice
from typing import Any

from neo4j import READ_ACCESS, Record
from neo4j.exceptions import ClientError

from graph.answers import Cell, NamedQuery, Network, Param, Table
from graph.bolt import Server, connect
from graph.gathering import Gathering
from graph.named import term
from ontology import vocabulary
from ontology.errors import BadQueryError

SECONDS = 30.0
# More rows than these are not fetched.
MOST = 10_000
# A class that a query names, with all below it: `$below_Abuse`.
_BELOW = re.compile(r"\$(below_[A-Z][A-Za-z]*)")


@dataclass(frozen=True, slots=True)
class Found:
    """The rows of a query; the nodes and relationships that stand in them; whether there were more rows than `MOST`."""

    table: Table
    network: Network
    more: bool


def text(query: NamedQuery) -> str:
    """The Cypher of a named query; each has one."""
    return resources.files("graph").joinpath("queries", f"{query.name}.cypher").read_text("utf-8")


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


def filled(query: NamedQuery, values: Mapping[str, str] | None = None) -> str:
    """The Cypher of a named query with its values written into it, to be read, and changed by hand."""
    found = text(query)
    # The longest name first, as one may begin with another.
    for name, value in sorted(parameters(query, values).items(), key=lambda each: -len(each[0])):
        found = found.replace(f"${name}", _literal(value))
    return found


def _literal(value: Any) -> str:
    return f"date({json.dumps(value.isoformat())})" if isinstance(value, date) else json.dumps(value)


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


def ask(server: Server, cypher: str, given: Mapping[str, Any], seconds: float = SECONDS) -> Found:
    """The rows of a query that only reads; what would write is refused, or undone and told of.

    Raises BadQueryError where the query is none or would write, ServerError where the server fails.
    """
    start = time.monotonic()
    with (
        connect(server) as driver,
        driver.session(database=server.database, default_access_mode=READ_ACCESS) as session,
    ):
        try:
            # Not every server keeps a session from writing, so that nothing is ever committed.
            with session.begin_transaction(timeout=seconds) as tx:
                result = tx.run(cypher, dict(given))
                columns = tuple(result.keys())
                records = list(islice(result, MOST + 1))
                wrote = result.consume().counters.contains_updates
                tx.rollback()
        except ClientError as error:
            if "Statement" in str(error.code) or "Transaction" in str(error.code):
                msg = f"The query is refused: {' '.join(str(error.message).split())[:300]}"
                raise BadQueryError(msg) from error
            raise
    if wrote:
        msg = "The query is refused: it would write, and here it is only asked"
        raise BadQueryError(msg)
    gathering = Gathering()
    table = Table(columns, tuple(_cells(record, gathering) for record in records[:MOST]), time.monotonic() - start)
    return Found(table, gathering.network(), len(records) > MOST)


def _cells(record: Record, gathering: Gathering) -> tuple[Cell, ...]:
    return tuple(_cell(gathering.told(value)) for value in record.values())


def _cell(value: Any) -> Cell:
    if value is None:
        return Cell(None, "literal")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    shown = str(value)
    return Cell(shown, "uri" if shown.startswith("id:") else "literal")
