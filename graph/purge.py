"""Carrying a purge to its end, however often the process ends in the middle of it.

The log says that a source is purged before anything is deleted, and that nothing of it is left after all is. Between
the two every opening of the workspace goes on with the work. What is derived was made by way of the source, so all of
it is made anew, in files that never held it.
"""

from collections.abc import Iterable
from pathlib import Path

from graph import forgetting, index, layout, ledger, store, tombstone
from graph.layout import Layout

_META = "made after the purge of"


def begin(place: Layout) -> tuple[str, ...]:
    """Delete what is left of purged sources, and what was derived before they went; their ids.

    To be called under the workspace's lock, before anything is derived.
    """
    sources = tombstone.unfinished(place)
    for source in sources:
        for path in _traces(place, source):
            layout.remove(path)
        ledger.drop(place, source)
        tombstone.forget(place, source)
        forgetting.forget(place, source)
    if sources and not _made_after(place, sources):
        for path in (*sorted(place.index.parent.glob(f"{place.index.name}*")), place.store / "live"):
            layout.remove(path)
    return sources


def end(place: Layout, sources: Iterable[str]) -> None:
    """Note that nothing of some sources is left, unless earlier states of what is derived are still being read.

    To be called when all is derived anew.
    """
    if not store.sweep(place.store):
        layout.remove(layout.going(place.store / "live"))
        for source in sources:
            tombstone.clear(place, source)


def left(place: Layout, source: str) -> bool:
    """Whether anything of a purged source may still be here."""
    traces = any(path.exists() for path in _traces(place, source))
    return traces or source in tombstone.unfinished(place) or forgetting.is_named(place, source)


def note(sources: Iterable[str]) -> tuple[str, str]:
    """What the index says of itself so that it is not taken away once more: a name and a value."""
    return _META, " ".join(sorted(sources))


def _made_after(place: Layout, sources: Iterable[str]) -> bool:
    """Whether what is derived was begun when the sources were gone."""
    if not index.is_current(place.index):
        return False
    with index.reading(place.index) as db:
        return set(sources) <= set(index.get_meta(db, _META).split())


def _traces(place: Layout, source: str) -> tuple[Path, ...]:
    """Where the files of a source lie, whole or half written or half deleted."""
    folder = place.sources / source
    said = (place.statements / f"{source}{ending}" for ending in (ledger.ENDING, ledger.REFUSED))
    return (
        folder,
        layout.part(folder),
        layout.going(folder),
        *(path for each in said for path in (each, layout.part(each))),
    )
