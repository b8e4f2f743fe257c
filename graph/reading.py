"""What the readers of the index share: references to nodes and sources, and filters."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace

from graph import forwarding, index
from graph.answers import Ref, SourceRef
from ontology import dates, vocabulary
from ontology.errors import UnknownSourceError


@dataclass(frozen=True, slots=True)
class Filter:
    """What to keep: nodes of these classes or below, statements of these statuses and sources, events in a period.

    Empty keeps all; `since` and `until` are ISO days, both included, and leave out events whose date is not known.
    `known` is an ISO day: only what documents said that are known since that day or before. `hidden` are the sources
    that this leaves out; `dated` fills it in.
    """

    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    known: str | None = None
    hidden: frozenset[str] = frozenset()

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
        if source in self.hidden:
            return False
        return (not self.statuses or status in self.statuses) and (not self.sources or source in self.sources)


def dated(db: sqlite3.Connection, wanted: Filter) -> Filter:
    """A filter with the sources that were not known on its day. Of which nobody can tell since when, was not known.

    Raises BadValueError where the day is none.
    """
    if not wanted.known:
        return wanted
    day = dates.bounds(wanted.known)
    query = "SELECT id FROM source LEFT JOIN dating ON dating.source = id WHERE since IS NULL OR since > ?"
    return replace(wanted, hidden=frozenset(row[0] for row in db.execute(query, (day[1] if day else "",))))


def spoken_of(db: sqlite3.Connection, wanted: Filter) -> set[str] | None:
    """The nodes of which a statement speaks that the filter keeps; None where it keeps all."""
    if not wanted.statuses and not wanted.sources and not wanted.known:
        return None
    conditions, values = ["1"], list[str]()
    for column, options in (("status", wanted.statuses), ("source", wanted.sources)):
        if options:
            conditions.append(f"said.{column} IN ({','.join('?' * len(options))})")
            values += options
    condition = " AND ".join(conditions)
    found: set[str] = set()
    for end in ("subject", "value"):
        query = f"""SELECT DISTINCT canonical, said.source FROM said JOIN member ON member.node = {end}
                    WHERE {condition}"""  # noqa: S608  # only names of our own and question marks
        found |= {row[0] for row in db.execute(query, values) if row[1] not in wanted.hidden}
    return found


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
    query = """SELECT id, label, publisher, published, since FROM source LEFT JOIN dating ON dating.source = id
               WHERE id IN (?)"""
    return {row[0]: SourceRef(*row) for row in index.rows(db, query, sources)}
