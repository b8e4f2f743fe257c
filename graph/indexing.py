"""Bringing the statements of changed sources into the index; what follows from them is done again around them."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from graph.quad import passage_id
from ontology import Refusal, Source, Statement, is_node, jsonl


@dataclass(frozen=True, slots=True)
class Contribution:
    """What the index takes over of one source; `mark` tells its files from later ones."""

    source: Source
    statements: tuple[Statement, ...]
    refusals: tuple[Refusal, ...]
    mark: str


def replace_source(db: sqlite3.Connection, source_id: str, new: Contribution | None) -> set[str]:
    """Put a source's new statements in place of its old ones (None: it is gone); all nodes that either speaks of."""
    touched = nodes_of(db, source_id)
    for table, column in (("source", "id"), ("statement", "source"), ("phrase", "source")):
        db.execute(f"DELETE FROM {table} WHERE {column} = ?", (source_id,))  # noqa: S608  # the names are our own
    db.execute("INSERT OR IGNORE INTO pending VALUES ('source', ?)", (source_id,))
    if new:
        _insert(db, new)
        touched |= nodes_of(db, source_id)
    return touched


def nodes_of(db: sqlite3.Connection, source_id: str) -> set[str]:
    """Every local node that a source's statements speak of."""
    query = """SELECT subject FROM statement WHERE source = :s
               UNION SELECT value FROM statement WHERE source = :s AND node
               UNION SELECT claimant FROM statement WHERE source = :s AND claimant IS NOT NULL"""
    return {row[0] for row in db.execute(query, {"s": source_id})}


def _insert(db: sqlite3.Connection, new: Contribution) -> None:
    source = new.source
    counts = (len(new.statements), len(new.refusals), new.mark)
    about = (source.id, source.label, source.publisher, source.published, card_row(source), *counts)
    db.execute("INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)", about)
    insert(db, new.statements)


def card_row(source: Source) -> str:
    """The card of a source as the index keeps it."""
    return json.dumps(asdict(source), ensure_ascii=False, sort_keys=True)


def insert(db: sqlite3.Connection, statements: Iterable[Statement], judged: str | None = None) -> None:
    """Put statements into the index, as they are written; `judged` is the judgement that corrected them."""
    columns = "id, source, subject, predicate, value, node, claimant, status, passage, line, judged"
    query = f"INSERT OR IGNORE INTO statement ({columns}) VALUES ({','.join('?' * 11)})"  # noqa: S608  # our own names
    db.executemany(query, ((*_row(s), judged) for s in statements))


def _row(s: Statement) -> tuple[str | None, ...]:
    place = s.evidence
    where = passage_id(s.source, place.start, place.end, place.page, place.row)
    node = "1" if is_node(s.value) else "0"
    return s.id, s.source, s.subject, s.predicate, s.value, node, s.claimant, s.status, where, jsonl.to_json(s)
