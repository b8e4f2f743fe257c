"""How one property is read from a table: the column, pattern, format and values that the mapping gives it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ontology import STATUSES, vocabulary
from ontology.errors import BadCardError

# What may stand without a cell of its own: it says how to read a number, it is no fact by itself.
CONSTANTS = ("unit", "of", "outOf", "definition", "bound")
_KEYS = {"column", "constant", "pattern", "format", "decimal", "values", "optional"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """How one property is read: from a column (by a pattern, a format, a table of values) or as a constant."""

    property: str
    column: str | None = None
    constant: str | None = None
    pattern: re.Pattern[str] | None = None
    format: str | None = None
    decimal: str = "."
    values: Mapping[str, str] | None = None
    optional: bool = False


def fields_of(where: str, table: object) -> tuple[Field, ...]:
    """The fields of a table of the mapping, by property; `where` is its place, for the messages."""
    return tuple(
        _field(f"{where}.{name}", name, spec)
        for name, specs in as_table(where, table).items()
        for spec in (specs if isinstance(specs, list) else [specs])
    )


def _field(where: str, name: str, spec: object) -> Field:
    predicate = vocabulary().predicate(name)
    if predicate.holds_node or predicate.group not in {"role", "attribute"}:
        msg = f"{where} holds a node; describe it under [mapping.nodes.{name}]"
        raise BadCardError(msg)
    table = as_table(where, {"column": spec} if isinstance(spec, str) else spec)
    closed(where, table, _KEYS)
    if ("column" in table) == ("constant" in table) or ("constant" in table and name not in CONSTANTS):
        msg = f"{where} needs a column; a constant will do for {', '.join(CONSTANTS)} only"
        raise BadCardError(msg)
    return Field(
        property=predicate.name,
        column=as_words(where, table["column"]) if "column" in table else None,
        constant=as_words(where, table["constant"]) if "constant" in table else None,
        pattern=_pattern(where, table.get("pattern")),
        format=as_words(where, table["format"]) if "format" in table else None,
        decimal=_decimal(where, table.get("decimal", ".")),
        values=_values(where, table["values"]) if "values" in table else None,
        optional=as_flag(f"{where}.optional", table.get("optional", False)),
    )


def status_of(spec: object) -> Field:
    """How the status of a row is read: a constant, or a column with the status for each of its values."""
    if isinstance(spec, str):
        field = Field(property="status", constant=spec)
    else:
        table = as_table("mapping.status", spec)
        closed("mapping.status", table, {"column", "pattern", "values"})
        field = Field(
            property="status",
            column=as_words("mapping.status.column", table.get("column")),
            pattern=_pattern("mapping.status", table.get("pattern")),
            values=_values("mapping.status", table.get("values")),
        )
    for status in field.values.values() if field.values else [field.constant]:
        if status not in STATUSES:
            msg = f"mapping.status is {status!r}; write one of {', '.join(STATUSES)}"
            raise BadCardError(msg)
    return field


def _values(where: str, table: object) -> dict[str, str]:
    return {key: as_words(f"{where}.values", value) for key, value in as_table(f"{where}.values", table).items()}


def as_table(where: str, value: object) -> Mapping[str, Any]:
    """A value of the mapping that must be a table; else BadCardError."""
    if not isinstance(value, Mapping):
        msg = f"{where} is {value!r}; a table is meant"
        raise BadCardError(msg)
    return value


def as_words(where: str, value: object) -> str:
    """A value of the mapping that must be words; else BadCardError."""
    if not isinstance(value, str) or not value.strip():
        msg = f"{where} is missing; words are meant" if value is None else f"{where} is {value!r}; words are meant"
        raise BadCardError(msg)
    return value


def as_flag(where: str, value: object) -> bool:
    """A value of the mapping that must be true or false; else BadCardError."""
    if not isinstance(value, bool):
        msg = f"{where} is {value!r}; write true or false"
        raise BadCardError(msg)
    return value


def closed(where: str, table: Mapping[str, Any], known: set[str]) -> None:
    """Raise BadCardError for a key that is not known, so that a misspelt one is not passed over."""
    for key in table:
        if key not in known:
            msg = f"{where} has {key!r}, which is not known; known: {', '.join(sorted(known))}"
            raise BadCardError(msg)


def _pattern(where: str, value: object) -> re.Pattern[str] | None:
    if value is None:
        return None
    try:
        return re.compile(as_words(where, value))
    except re.error as error:
        msg = f"{where}.pattern {value!r} is no regular expression: {error}"
        raise BadCardError(msg) from error


def _decimal(where: str, value: object) -> str:
    if value not in {".", ","}:
        msg = f"{where}.decimal is {value!r}; write '.' or ','"
        raise BadCardError(msg)
    return str(value)
