"""Since when it is known what a source says: the second clock, beside that of what happened."""

import sqlite3

from ontology import Source, dates
from ontology.errors import BadValueError

Clock = tuple[str, str]


def since(card: Source, captured: str) -> Clock | None:
    """The day on which what a source says was surely known, and how that is told; None where nobody can tell.

    `published`: the last day that its publication date can mean. Else `retrieved`: the day on its card on which it was
    taken from where it stood. Else `captured`: the day on which it was added here.

    >>> since(Source(id="", name="", media_type="", published="2025-03"), "2026-01-01T10:00:00Z")
    ('2025-03-31', 'published')
    """
    for told, value in (("published", card.published), ("retrieved", card.retrieved), ("captured", captured[:10])):
        last = _last(value)
        if last:
            return last, told
    return None


def _last(value: str | None) -> str | None:
    if not value:
        return None
    try:
        found = dates.bounds(value)
    except BadValueError:
        # A card may say anything; a day that nobody can read is none.
        return None
    return found[1] if found else None


def keep(db: sqlite3.Connection, source: str, clock: Clock | None) -> None:
    """Note since when a source is known; None: nobody can tell, or it is gone."""
    db.execute("DELETE FROM dating WHERE source = ?", (source,))
    if clock:
        db.execute("INSERT INTO dating VALUES (?, ?, ?)", (source, *clock))
