"""Everything that is said of one node: what it is, each statement with its words and sayer, its events in time."""

import json
import sqlite3
from collections.abc import Iterable

from graph import index, veil
from graph.answers import Member, Moment, Node, Ref, Saying
from graph.reading import Filter, canonical, dated, refs, source_refs
from graph.rulings import rulings
from ontology import Statement, is_node, jsonl
from ontology.errors import UnknownSourceError


def node(db: sqlite3.Connection, asked: str) -> Node:
    """The resolved node behind any of its ids; raises UnknownSourceError."""
    root = canonical(db, asked)
    query = """SELECT id, label, kind, kinds, aliases, described, statuses, statements, sources
               FROM cluster WHERE id = ?"""
    row = db.execute(query, (root,)).fetchone()
    mask = veil.drawn(db).mask()
    members = db.execute(
        "SELECT node, source, rule, key FROM member WHERE canonical = ? ORDER BY source, node", (root,)
    )
    return Node(
        id=root,
        label=row[1],
        kind=row[2],
        kinds=tuple(json.loads(row[3])),
        aliases=tuple(json.loads(row[4])),
        members=tuple(Member(id_, source, rule, mask.hide(key or "") or None) for id_, source, rule, key in members),
        asked=asked,
        described=bool(row[5]),
        statuses=tuple(json.loads(row[6])),
        statements=row[7],
        sources=row[8],
    )


def sayings(db: sqlite3.Connection, asked: str, known: str | None = None) -> tuple[Saying, ...]:
    """Every statement that has a node as subject ("out", first) or as value ("in"), as known on a day.

    In the order of predicates, then sources, then text. Raises UnknownSourceError.
    """
    hidden = dated(db, Filter(known=known)).hidden
    members = _members(db, canonical(db, asked))
    out = _statements(db, "SELECT line FROM said WHERE subject IN (?)", members)
    into = _statements(db, "SELECT line FROM said WHERE node AND value IN (?)", members)
    here = [[s for s in found if s.source not in hidden] for found in (out, into)]
    return (*_told(db, here[0], "out"), *_told(db, here[1], "in"))


def claims(db: sqlite3.Connection, asked: str) -> tuple[Saying, ...]:
    """Every statement that a node makes, as the nearest named sayer. Raises UnknownSourceError."""
    members = _members(db, canonical(db, asked))
    return _told(db, _statements(db, "SELECT line FROM said WHERE claimant IN (?)", members), "out")


def statement(db: sqlite3.Connection, statement_id: str) -> Saying:
    """One statement, seen from its subject; raises UnknownSourceError."""
    found = _statements(db, "SELECT line FROM said WHERE id IN (?)", [statement_id])
    if not found:
        msg = f"No statement {statement_id!r} is in this workspace; its source may have been withdrawn"
        raise UnknownSourceError(msg)
    return _told(db, found, "out")[0]


def said_by(db: sqlite3.Connection, source_id: str) -> tuple[Statement, ...]:
    """What a source says, without what people corrected, in the order of its text."""
    query = "SELECT line FROM said WHERE judged IS NULL AND source IN (?)"
    return tuple(jsonl.in_order(_statements(db, query, [source_id])))


def statements(db: sqlite3.Connection, ids: Iterable[str]) -> tuple[Saying, ...]:
    """Some statements, each seen from its subject; those that are not there are left out."""
    return _told(db, _statements(db, "SELECT line FROM said WHERE id IN (?)", ids), "out")


def _members(db: sqlite3.Connection, root: str) -> list[str]:
    return [row[0] for row in db.execute("SELECT node FROM member WHERE canonical = ?", (root,))]


def _statements(db: sqlite3.Connection, query: str, ids: Iterable[str]) -> list[Statement]:
    return [jsonl.masked(row[0]) for row in index.rows(db, query, ids)]


def _told(db: sqlite3.Connection, found: list[Statement], direction: str) -> tuple[Saying, ...]:
    nodes = {s.subject for s in found} | {s.value for s in found if is_node(s.value)}
    known = refs(db, nodes | {s.claimant for s in found if s.claimant})
    sources = source_refs(db, {s.source for s in found})
    query = "SELECT id, earliest, latest FROM cluster WHERE id IN (?)"
    times = {row[0]: row[1:] for row in index.rows(db, query, {known[s.subject].id for s in found})}
    ruled = rulings(db, (s.id for s in found))
    ordered = sorted(found, key=lambda s: (s.predicate, s.source, s.evidence.start, s.id))
    return tuple(
        Saying(
            statement=s,
            direction="out" if direction == "out" else "in",
            predicate=s.predicate.removeprefix("rec:"),
            subject=known[s.subject],
            other=known[s.subject] if direction == "in" else known.get(s.value),
            value=None if is_node(s.value) else s.value,
            claimant=known[s.claimant] if s.claimant else None,
            source=sources[s.source],
            earliest=times[known[s.subject].id][0],
            latest=times[known[s.subject].id][1],
            ruling=ruled.get(s.id),
        )
        for s in ordered
    )


def timeline(db: sqlite3.Connection, asked: str | None, known: str | None = None) -> tuple[Moment, ...]:
    """The events with a known day, earliest first: all of them, or those that a node takes part in (or is).

    `known` is a day: only events of which some document was known to tell on it. Raises UnknownSourceError.
    """
    wanted = dated(db, Filter(known=known))
    query = "SELECT id, label, kind, edtf, earliest, latest, statuses FROM cluster WHERE event AND earliest IS NOT NULL"
    found = db.execute(query).fetchall() if asked is None else _events_of(db, canonical(db, asked), query)
    given: dict[str, list[str]] = {}
    times = """SELECT canonical, said.id FROM member JOIN said ON subject = member.node
               WHERE holds AND predicate IN ('rec:time', 'rec:earliest', 'rec:latest') AND canonical IN (?)
               ORDER BY 1, 2"""
    for event, statement_id in index.rows(db, times, [row[0] for row in found]):
        given.setdefault(event, []).append(statement_id)
    first = _first_said(db, [row[0] for row in found], wanted.hidden)
    moments = (
        Moment(
            event=Ref(event, label, kind),
            edtf=edtf or earliest,
            earliest=earliest,
            latest=latest,
            label=label,
            status="asserted" if "asserted" in json.loads(statuses) else next(iter(json.loads(statuses)), "asserted"),
            statements=tuple(given.get(event, ())),
            said=first[event] or None,
        )
        for event, label, kind, edtf, earliest, latest, statuses in found
        if event in first
    )
    return tuple(sorted(moments, key=lambda m: (m.earliest or "", m.latest or "", m.label, m.event.id)))


def _first_said(db: sqlite3.Connection, events: Iterable[str], hidden: frozenset[str]) -> dict[str, str]:
    """The first day since when events are known to be told ('': nobody can tell), of those that are not hidden."""
    query = """SELECT DISTINCT canonical, said.source, coalesce(since, '') FROM member
               JOIN said ON said.subject = member.node LEFT JOIN dating ON dating.source = said.source
               WHERE holds AND canonical IN (?)"""
    days: dict[str, set[str]] = {}
    for event, source, since in index.rows(db, query, events):
        if source not in hidden:
            days.setdefault(event, set()).add(since)
    return {event: min(found - {""}, default="") for event, found in days.items()}


def _events_of(db: sqlite3.Connection, root: str, query: str) -> list[tuple[str, ...]]:
    taking_part = """SELECT DISTINCT m.canonical FROM said JOIN member AS m ON m.node = subject
                     WHERE said.node AND holds AND value IN (?)"""
    events = {root} | {row[0] for row in index.rows(db, taking_part, _members(db, root))}
    return list(index.rows(db, f"{query} AND id IN (?)", events))
