"""Keeping what is derived in step with the truth: the index first, then the store.

What changed is found by comparing the statement files and the judgements with what the index last saw, so a process
that ended in the middle of anything leaves only work to do, never something wrong.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from graph import (
    capture,
    copies,
    dating,
    docket,
    forwarding,
    index,
    judgement,
    ledger,
    project,
    purge,
    store,
    tombstone,
    veil,
)
from graph.indexing import Contribution, nodes_of, replace_source
from graph.judgement import Judgement
from graph.layout import Layout
from graph.rounds import resolve_all
from graph.shaping import shape
from graph.topics import refind

# Under which the index notes which file of judgements it has taken over.
JUDGED = "judgements"


def refresh(place: Layout, *, rebuild: bool = False) -> str:
    """Bring index and store up to the statement files; the name of the checkpoint that readers see then.

    To be called under the workspace's lock. `rebuild` makes both anew from nothing. A purge that was cut short is
    carried to its end.
    """
    for source in tombstone.standing(place):
        if (place.statements / (source + ledger.ENDING)).exists():
            # Withdrawn, but the process ended before the file was gone.
            ledger.drop(place, source)
    purged = purge.begin(place)
    with index.writing(place.index) as db:
        if rebuild:
            index.clear(db)
        stale, judged = _stale(db, place), mark_of(place)
        if stale or index.get_meta(db, JUDGED) != judged:
            forwarding.note(db, place, derive(db, place, stale, judgement.read(place)))
            index.set_meta(db, JUDGED, judged)
        if purged:
            index.set_meta(db, *purge.note(purged))
    name = project.publish(place)
    if purged:
        purge.end(place, purged)
    return name


def is_stale(place: Layout) -> bool:
    """Whether there is anything for `refresh` to do, told without the lock and without reading documents."""
    if not index.is_current(place.index) or not store.current(place.store):
        return True
    if tombstone.unfinished(place):
        return True
    with index.reading(place.index) as db:
        pending = db.execute("SELECT 1 FROM pending LIMIT 1").fetchone()
        unpublished = index.get_meta(db, "published") != store.current(place.store)
        unjudged = index.get_meta(db, JUDGED) != mark_of(place)
        return bool(pending) or unpublished or unjudged or bool(_stale(db, place))


def _stale(db: sqlite3.Connection, place: Layout) -> dict[str, str]:
    """The sources whose files are other than the index knows, with their marks; empty marks for what is gone."""
    there = marks(place)
    known: dict[str, str] = dict(db.execute("SELECT id, mark FROM source").fetchall())
    gone = {source: "" for source in known if source not in there}
    return gone | {source: mark for source, mark in there.items() if known.get(source) != mark}


def mark_of(place: Layout) -> str:
    """What changes when the file of judgements does; empty where there is none."""
    if not place.judgements.exists():
        return ""
    about = place.judgements.stat()
    return f"{about.st_size}:{about.st_mtime_ns}:{about.st_ino}"


def marks(place: Layout) -> dict[str, str]:
    """Every source that counts, with a mark that changes when its statements or its card do."""
    withdrawn = tombstone.standing(place)
    found = {}
    for source, mark in ledger.listed(place).items():
        card = place.sources / source / "card.json"
        if source not in withdrawn and card.exists():
            about = card.stat()
            found[source] = f"{mark}:{about.st_mtime_ns}:{about.st_ino}"
    return found


def is_there(place: Layout, source: str) -> bool:
    """Whether a source counts: it says something, and was not withdrawn."""
    said, card = place.statements / (source + ledger.ENDING), place.sources / source / "card.json"
    return said.exists() and card.exists() and source not in tombstone.standing(place)


def derive(
    db: sqlite3.Connection, place: Layout, stale: Mapping[str, str], judgements: Sequence[Judgement]
) -> Iterable[tuple[str, str]]:
    """Bring an index up to the files of some sources (an empty mark: it is gone) and to what people decided.

    Gives the ids that are gone, each with one that it leads to.
    """
    told, touched, leads = _told(db), set[str](), list[tuple[str, str]]()
    before = forwarding.clusters(db, {node for source in stale for node in nodes_of(db, source)})
    for source, mark in sorted(stale.items()):
        new = contribution(place, source, mark) if mark else None
        leads += forwarding.moved(docket.written(db, source), new.statements if new else ())
        touched |= replace_source(db, source, new)
        copies.keep(db, source, capture.document(place, source).text if mark else None)
        clock = dating.since(capture.card(place, source), capture.captured(place, source)) if mark else None
        dating.keep(db, source, clock)
    copies.regroup(db, stale)
    judged, ruled = docket.take_over(db, judgements, lambda source: _text(place, source))
    for source in ruled:
        # What holds of one node can tell something of another: in which country it lies.
        touched |= nodes_of(db, source)
    changed, moved = resolve_all(db, touched | judged)
    drawn = veil.draw(db, stale.keys() | ruled)
    refind(db, shape(db, changed | drawn, moved))
    if _told(db) != told:
        db.execute("INSERT OR IGNORE INTO pending VALUES ('judgements', '')")
    return [*leads, *forwarding.survivors(db, before)]


def _text(place: Layout, source: str) -> str | None:
    return capture.document(place, source).text if is_there(place, source) else None


def _told(db: sqlite3.Connection) -> list[list[str]]:
    """All that the graph of judgements is made of."""
    corrected = "SELECT judged, line FROM said WHERE judged IS NOT NULL"
    queries = ("SELECT * FROM judgement", "SELECT * FROM judged", corrected)
    return [sorted(map(repr, db.execute(query))) for query in queries]


def contribution(place: Layout, source: str, mark: str) -> Contribution:
    """All that the index takes over of a source, from its files."""
    said = ledger.statements(place, source)
    return Contribution(capture.card(place, source), said, ledger.refusals(place, source), mark)
