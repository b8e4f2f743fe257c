"""Tellings of events out of the index, or out of plain statements."""

import sqlite3
from collections.abc import Iterable, Mapping

from graph import index, occasions
from graph.telling import ASIDE, DEEP, Telling, Told
from graph.ties import SAME_EVENT, Edge
from ontology import Statement, is_node, jsonl, vocabulary


def tellings(db: sqlite3.Connection, nodes: Iterable[str]) -> dict[str, Telling]:
    """The tellings of those among some local nodes that are events, by id."""
    typed = index.rows(
        db, "SELECT subject, value FROM statement WHERE holds AND predicate = 'rdf:type' AND subject IN (?)", nodes
    )
    events = {node for node, kind in typed if vocabulary().is_event(kind)}
    lines = index.rows(db, "SELECT line FROM statement WHERE holds AND subject IN (?)", events)
    said = [jsonl.from_json(line) for (line,) in lines]
    told = Told(*_setting(db, said))
    told.take(said)
    told.take(_aside(db, said))
    found = ((event, told.telling(event)) for event in sorted(events))
    return {event: telling for event, telling in found if telling}


def _events(db: sqlite3.Connection, nodes: Iterable[str]) -> set[str]:
    """Those among some nodes to which their document gives a class of event."""
    query = "SELECT subject, value FROM statement WHERE holds AND predicate = 'rdf:type' AND subject IN (?)"
    return {node for node, kind in index.rows(db, query, nodes) if vocabulary().is_event(kind)}


def _aside(db: sqlite3.Connection, said: Iterable[Statement]) -> list[Statement]:
    """What is said of the parties and places of some statements, and of what those lie in."""
    wanted = "', '".join(ASIDE)
    query = f"SELECT line FROM statement WHERE holds AND predicate IN ('{wanted}') AND subject IN (?)"  # noqa: S608  # our own
    seen, front = set[str](), {s.value for s in said if is_node(s.value)}
    found: list[Statement] = []
    for _ in range(DEEP + 1):
        more = [jsonl.from_json(line) for (line,) in index.rows(db, query, front)]
        found += more
        seen |= front
        front = {s.value for s in more if is_node(s.value)} - seen
    return found


def _setting(db: sqlite3.Connection, said: Iterable[Statement]) -> tuple[dict[str, str], dict[str, str | None]]:
    """The canonical ids of all nodes of the documents of some events, and when these were published."""
    sources = {s.source for s in said}
    members = index.rows(db, "SELECT node, canonical FROM member WHERE source IN (?)", sources)
    cards = index.rows(db, "SELECT id, published FROM source WHERE id IN (?)", sources)
    return {row[0]: row[1] for row in members}, {row[0]: row[1] for row in cards}


def naming(db: sqlite3.Connection, moved: set[str]) -> set[str]:
    """The events with a party, nation or place among some nodes, or with a place that lies in one of them."""
    found, front = set(moved), set(moved)
    for _ in range(DEEP):
        query = """SELECT subject, predicate FROM statement WHERE node AND value IN (?)"""
        near = {row[0] for row in index.rows(db, query, front) if row[1] in ("rec:locatedIn", "rec:nationality")}
        front = near - found
        found |= near
    users = {row[0] for row in index.rows(db, "SELECT subject FROM statement WHERE node AND value IN (?)", found)}
    typed = index.rows(
        db, "SELECT subject, value FROM statement WHERE holds AND predicate = 'rdf:type' AND subject IN (?)", users
    )
    return {node for node, kind in typed if vocabulary().is_event(kind)}


def rivals_among(db: sqlite3.Connection, edges: Iterable[Edge]) -> list[tuple[str, str]]:
    """The pairs of events that some edges would bring together, though they cannot be one."""
    alike = [edge for edge in edges if edge.rule == SAME_EVENT]
    told = tellings(db, {node for edge in alike for node in (edge.left, edge.right)})
    return sorted(occasions.rivals(told, alike))


def told_by(
    statements: Iterable[Statement], published: Mapping[str, str | None], canonical: Mapping[str, str]
) -> dict[str, Telling]:
    """The tellings of all events of some statements, by id; the same as those out of an index of these."""
    told = Told(canonical, published)
    told.take(statements)
    found = ((node, told.telling(node)) for node in sorted(told.said))
    return {node: telling for node, telling in found if telling}
