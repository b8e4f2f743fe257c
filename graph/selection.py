"""Query results as tables of plain values."""

import json
from typing import Any

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from graph.answers import Cell, Table
from graph.evaluators import Evaluators, Query
from graph.guard import inspect
from ontology import compress, expand

_JSON, _TRIPLES = "application/sparql-results+json", "application/n-triples"


def select(evaluators: Evaluators, sparql: str, seconds: float) -> Table:
    """The result of any query as a table: of SELECT its rows, of ASK one cell, of the others triples.

    Raises BadQueryError and QueryTimeoutError.
    """
    shape = inspect(sparql)
    media_type = _JSON if shape.form in ("SELECT", "ASK") else _TRIPLES
    default = None if shape.has_dataset else (expand("graph:facts"),)
    result = evaluators.run(Query(sparql, media_type, default), seconds)
    if media_type == _TRIPLES:
        triples = parse(input=result.body, format=RdfFormat.N_TRIPLES)
        told = tuple((_of(t.subject), _of(t.predicate), _of(t.object)) for t in triples)
        return Table(("subject", "predicate", "object"), told, result.seconds)
    found = json.loads(result.body)
    if "boolean" in found:
        return Table(("answer",), ((Cell(str(found["boolean"]).lower(), "literal"),),), result.seconds)
    columns = tuple(found["head"]["vars"])
    rows = tuple(tuple(_cell(row.get(name)) for name in columns) for row in found["results"]["bindings"])
    return Table(columns, rows, result.seconds)


def _cell(value: dict[str, Any] | None) -> Cell:
    if value is None:
        return Cell(None, "unbound")
    if value["type"] == "uri":
        return Cell(compress(value["value"]), "uri")
    datatype = value.get("datatype")
    return Cell(str(value["value"]), "literal", compress(datatype) if datatype else None, value.get("xml:lang"))


def _of(term: object) -> Cell:
    if isinstance(term, NamedNode):
        return Cell(compress(term.value), "uri")
    if isinstance(term, Literal):
        return Cell(term.value, "literal", compress(term.datatype.value), term.language)
    return Cell(str(term), "literal")
