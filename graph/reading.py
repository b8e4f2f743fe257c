"""What the readers of the index share: references to nodes and sources, and filters."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from graph import forwarding, index
from graph.answers import Ref, SourceRef
from ontology import vocabulary
from ontology.errors import UnknownSourceError


@dataclass(frozen=True, slots=True)
class Filter:
    """What to keep: nodes of these classes or below, statements of these statuses and sources, events in a period.

    Empty keeps all; `since` and `until` are ISO days, both included, and leave out events whose date is not known.
    """

    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None

    def has_kind(self, kind: str) -> bool:
        """Whether nodes of a class are kept; raises UnknownTermError where the filter names no class."""
        return not self.kinds or any(vocabulary().is_a(kind, wanted) for wanted in self.kinds)

    def has_time(self, earliest: str | None, latest: str | None) -> bool:
        """Whether an event with these bounds is kept."""
        if not self.since and not self.until:
            return True
        first, last = earliest or latest, latest or earliest
        return (
            bool(first and last)
            and (not self.since or str(last) >= self.since)
            and (not self.until or str(first) <= self.until)
        )

    def has_statement(self, status: str, source: str) -> bool:
        """Whether a statement is kept."""
        return (not self.statuses or status in self.statuses) and (not self.sources or source in self.sources)


def canonical(db: sqlite3.Connection, node_id: str) -> str:
    """The canonical id behind any id that a node has or had; raises UnknownSourceError where there is no such node."""
    query = "SELECT cluster.id FROM member JOIN cluster ON cluster.id = canonical WHERE node = ?"
    row = db.execute(query, (node_id,)).fetchone()
    found = str(row[0]) if row else forwarding.heir(db, node_id)
    if not found:
        msg = f"No node {node_id!r} is in this workspace; its source may have been withdrawn, or it is not shown"
        raise UnknownSourceError(msg)
    return found


def refs(db: sqlite3.Connection, nodes: Iterable[str]) -> dict[str, Ref]:
    """References to the resolved nodes of local nodes, by local id."""
    query = """SELECT member.node, cluster.id, label, kind FROM member JOIN cluster ON cluster.id = canonical
               WHERE member.node IN (?)"""
    return {node: Ref(*ref) for node, *ref in index.rows(db, query, nodes)}


def source_refs(db: sqlite3.Connection, sources: Iterable[str]) -> dict[str, SourceRef]:
    """References to sources, by id."""
    query = "SELECT id, label, publisher, published FROM source WHERE id IN (?)"
    return {row[0]: SourceRef(*row) for row in index.rows(db, query, sources)}
