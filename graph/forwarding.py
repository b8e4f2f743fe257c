"""Where the ids of nodes lead that are no more: to what they were one with, or to what their words became.

    forwarding.jsonl    an id that was shown and is gone, with the ids that it leads to; lines are only added

An id goes when its source is withdrawn, or when a better extraction begins its node at other words. Addresses that
people kept go on leading somewhere, if there is anything that they can lead to.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph import index, layout
from graph.layout import Layout
from graph.whereabouts import Missing, Whereabouts, node_target
from ontology import Statement, is_node

_NOTED = "forwarding"


def moved(old: Sequence[Statement], new: Sequence[Statement]) -> Iterator[tuple[str, str]]:
    """The nodes of one source that are gone, each with the one in which its words are now, where there is one."""
    there = {node for s in new for node in (s.subject, s.value, s.claimant) if node and is_node(node)}
    where = Whereabouts(frozenset(), lambda _: new, lambda _: None)
    for node in sorted({s.subject for s in old} - there) if new else ():
        found = where.find(node_target(node, old[0].source, old))
        if not isinstance(found, Missing) and len(found) == 1:
            yield node, found[0]


def clusters(db: sqlite3.Connection, nodes: Iterable[str]) -> dict[str, str]:
    """The canonical ids of some local nodes, and of all that they are one with."""
    roots = {row[0] for row in index.rows(db, "SELECT canonical FROM member WHERE node IN (?)", nodes)}
    return dict(_pairs(db, "SELECT node, canonical FROM member WHERE canonical IN (?)", roots))


def survivors(db: sqlite3.Connection, before: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The nodes that are gone, each with those that are still here of what it was one with."""
    here = {row[0] for row in index.rows(db, "SELECT node FROM member WHERE node IN (?)", before)}
    for gone in sorted(before.keys() - here):
        yield from ((gone, node) for node in sorted(here) if before[node] == before[gone])


def note(db: sqlite3.Connection, place: Layout, leads: Iterable[tuple[str, str]]) -> None:
    """Keep where ids lead, in the file and in the index."""
    if index.get_meta(db, _NOTED) != _mark(place):
        known = (json.loads(line) for line in place.forwarding.read_text("utf-8").splitlines() if line.endswith("]"))
        db.executemany("INSERT OR IGNORE INTO former VALUES (?, ?)", [tuple(row) for row in known])
    for lead in sorted(set(leads)):
        if not db.execute("SELECT 1 FROM former WHERE id = ? AND heir = ?", lead).fetchone():
            db.execute("INSERT INTO former VALUES (?, ?)", lead)
            layout.append(place.forwarding, json.dumps(lead))
    index.set_meta(db, _NOTED, _mark(place))


def heir(db: sqlite3.Connection, node: str) -> str | None:
    """The canonical id that an id that is gone leads to now, the smallest of several; None where it leads nowhere."""
    seen, front = {node}, {node}
    query = "SELECT cluster.id FROM member JOIN cluster ON cluster.id = canonical WHERE node IN (?)"
    while front:
        front = {row[0] for row in index.rows(db, "SELECT heir FROM former WHERE id IN (?)", front)} - seen
        if found := {row[0] for row in index.rows(db, query, front)}:
            return min(found)
        seen |= front
    return None


def _mark(place: Layout) -> str:
    return str(place.forwarding.stat().st_size) if place.forwarding.exists() else ""


def _pairs(db: sqlite3.Connection, sql: str, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((one, other) for one, other in index.rows(db, sql, ids))
