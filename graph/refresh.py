"""Keeping what is derived in step with the truth: the index first, then the store.

Which sources changed is found by comparing the statement files with what the index last saw, so a process that ended in
the middle of anything leaves only work to do, never something wrong.
"""

import sqlite3

from graph import capture, index, ledger, project, purge, store, tombstone
from graph.clustering import resolve_around
from graph.indexing import Contribution, replace_source
from graph.layout import Layout
from graph.shaping import shape


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
        stale = _stale(db, place)
        if stale:
            _take_over(db, place, stale)
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
        return bool(pending) or unpublished or bool(_stale(db, place))


def _stale(db: sqlite3.Connection, place: Layout) -> dict[str, str]:
    """The sources whose files are other than the index knows, with their marks; empty marks for what is gone."""
    there = marks(place)
    known: dict[str, str] = dict(db.execute("SELECT id, mark FROM source").fetchall())
    gone = {source: "" for source in known if source not in there}
    return gone | {source: mark for source, mark in there.items() if known.get(source) != mark}


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


def _take_over(db: sqlite3.Connection, place: Layout, stale: dict[str, str]) -> None:
    touched: set[str] = set()
    for source, mark in sorted(stale.items()):
        touched |= replace_source(db, source, contribution(place, source, mark) if mark else None)
    changed, moved = resolve_around(db, touched)
    shape(db, changed, moved)


def contribution(place: Layout, source: str, mark: str) -> Contribution:
    """All that the index takes over of a source, from its files."""
    said = ledger.statements(place, source)
    return Contribution(capture.card(place, source), said, ledger.refusals(place, source), mark)
