"""Statements as JSON lines: one statement a line, keys in one order, so that equal statements are equal bytes."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ontology.errors import BadValueError
from ontology.statement import Evidence, Statement

KEYS = (
    "id",
    "subject",
    "predicate",
    "value",
    "lang",
    "source",
    "claimant",
    "status",
    "confidence",
    "method",
    "note",
    "rests_on",
    "evidence",
)


def to_json(statement: Statement) -> str:
    """One line without its newline."""
    evidence = statement.evidence
    passage = {
        "start": evidence.start,
        "end": evidence.end,
        "page": evidence.page,
        "row": evidence.row,
        "quote": evidence.quote,
    }
    row: dict[str, Any] = {key: getattr(statement, key) for key in KEYS[:-1]}
    return json.dumps(row | {"rests_on": list(statement.rests_on), "evidence": passage}, ensure_ascii=False)


def from_json(line: str) -> Statement:
    """The statement of one line.

    Raises BadValueError where the line is no statement, or its id is not the hash of what it says.
    """
    statement, claimed = _parsed(line)
    if statement.id != claimed:
        msg = f"Statement {claimed} was changed after it was written: its content gives {statement.id}"
        raise BadValueError(msg)
    return statement


def masked(line: str) -> Statement:
    """The statement of one line in which names may be masked: it keeps the id that it says it has.

    Raises BadValueError where the line is no statement.
    """
    statement, claimed = _parsed(line)
    object.__setattr__(statement, "id", claimed)
    return statement


def _parsed(line: str) -> tuple[Statement, str]:
    try:
        row = json.loads(line)
        claimed = str(row.pop("id"))
        evidence = Evidence(**row["evidence"])
        return Statement(**{**row, "evidence": evidence, "rests_on": tuple(row["rests_on"])}), claimed
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        msg = f"Not a statement ({error}): {line[:80]!r}"
        raise BadValueError(msg) from error


def in_order(statements: Iterable[Statement]) -> list[Statement]:
    """Each statement once, in the order in which they are written: by place, then by id."""
    first: dict[str, Statement] = {}
    for statement in statements:
        kept = first.get(statement.id)
        # The same claim found twice: the surer reading stands; ties go to the smaller line, never to the first come.
        if kept is None or (-statement.confidence, to_json(statement)) < (-kept.confidence, to_json(kept)):
            first[statement.id] = statement
    return sorted(first.values(), key=lambda s: (s.evidence.start, s.evidence.end, s.id))


def read(lines: Iterable[str]) -> Iterator[Statement]:
    """The statements of a file of JSON lines."""
    return (from_json(line) for line in lines if line.strip())
