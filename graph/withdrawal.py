"""Taking a source out exactly: what goes with it, what stays because others say it too, and the doing of it."""

import sqlite3
from dataclasses import replace

from graph import index, ledger, refresh, shaping, store, tombstone
from graph.answers import Ref, SourceRef
from graph.cluster import is_plain, profile
from graph.facts import resolved
from graph.layout import Layout
from graph.outcomes import Departure, Tombstone
from graph.quad import NamedNode
from ontology import compress
from ontology.errors import UnknownSourceError, WorkspaceError


def preview(db: sqlite3.Connection, source_id: str) -> Departure:
    """What withdrawing a source would take along. Raises UnknownSourceError."""
    query = "SELECT id, label, publisher, published, statements FROM source WHERE id = ?"
    row = db.execute(query, (source_id,)).fetchone()
    if not row:
        msg = f"No source {source_id!r} is in this workspace; `onrecord sources` lists them"
        raise UnknownSourceError(msg)
    alone = """SELECT id, label, kind FROM cluster WHERE NOT EXISTS
                 (SELECT 1 FROM member WHERE canonical = cluster.id AND source <> ?)
               AND EXISTS (SELECT 1 FROM member WHERE canonical = cluster.id AND source = ?) ORDER BY label, id"""
    vanishing = tuple(Ref(*found) for found in db.execute(alone, (source_id, source_id)))
    going, staying = _facts(db, source_id)
    return Departure(SourceRef(*row[:4]), row[4], vanishing, going, staying)


def _facts(db: sqlite3.Connection, source_id: str) -> tuple[tuple[tuple[str, str, str], ...], int]:
    """The direct triples that lose their last support, as labels, and the number of those that keep some."""
    query = """SELECT DISTINCT canonical FROM said JOIN member ON member.node = subject
               WHERE said.source = ? ORDER BY 1"""
    going, staying = [], 0
    for (node,) in db.execute(query, (source_id,)).fetchall():
        cluster = shaping.load(db, node)
        around, shape = shaping.neighbours(db, cluster), profile(cluster)
        support: dict[tuple[str, str], set[str]] = {}
        for s in cluster.statements:
            if is_plain(s, shape) or (s.predicate == "rdf:type" and s.status == "asserted"):
                term = resolved(s, around)
                text = compress(term.value) if isinstance(term, NamedNode) else term.value
                support.setdefault((s.predicate, text), set()).add(s.source)
        label = db.execute("SELECT label FROM cluster WHERE id = ?", (node,)).fetchone()[0]
        for (predicate, text), sources in sorted(support.items()):
            if sources == {source_id}:
                going.append((label, predicate, _label(db, text)))
            staying += len(sources) > 1 and source_id in sources
    return tuple(going), staying


def _label(db: sqlite3.Connection, text: str) -> str:
    row = db.execute("SELECT label FROM cluster WHERE id = ?", (text,)).fetchone()
    return str(row[0]) if row else text


def withdraw(place: Layout, source_id: str, stone: Tombstone) -> Departure:
    """Take a source out; to be called under the lock, with all that is derived up to date. What went.

    Raises UnknownSourceError; WorkspaceError where a purge is not complete, because somebody still reads an old state.
    """
    withdrawn = tombstone.standing(place).get(source_id)
    if withdrawn and stone.purged:
        # Withdrawn before; now its bytes are to go as well.
        departure = Departure(SourceRef(source_id, withdrawn.label, None, None), 0, (), (), 0)
    else:
        with index.reading(place.index) as db:
            departure = preview(db, source_id)
    # What is purged leaves no title behind either.
    label = "" if stone.purged else departure.source.label
    tombstone.withdraw(place, replace(stone, label=label))
    ledger.drop(place, source_id)
    refresh.refresh(place)
    if source_id in tombstone.unfinished(place):
        kept = len(store.sweep(place.store))
        msg = f"The source is gone, but {kept} earlier state(s) are still read; close other programs, open it again"
        raise WorkspaceError(msg)
    return departure
