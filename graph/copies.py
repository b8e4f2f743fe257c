"""Which documents are copies of one another: wire reports, editions, exports of one table.

A text is known by a sketch: of the hashes of its runs of words, the smallest in each of sixty-four parts of the range
of hashes (one permutation hashing, Li, Owen and Zhang 2012). The share of the parts in which two sketches agree tells
how much of all their runs of words two texts have in common.
"""

import hashlib
import re
import sqlite3
from collections.abc import Iterable

from graph import index

# Runs of so many words; texts of fewer runs than parts are too short to be told apart from what they quote.
_RUN, _PARTS = 5, 64
# From half of the parts on, one is a copy of the other.
_COPY = 0.5
_WORD = re.compile(r"\w+")


def sketch(text: str) -> dict[int, int]:
    """The smallest hash in each part; nothing of a text that is too short.

    >>> len(sketch(" ".join(map(str, range(400))))), sketch("too short")
    (64, {})
    """
    words = _WORD.findall(text.casefold())
    least: dict[int, int] = {}
    if len(words) < _RUN + _PARTS:
        return least
    for at in range(len(words) - _RUN + 1):
        run = " ".join(words[at : at + _RUN]).encode("utf-8", "surrogatepass")
        number = int.from_bytes(hashlib.blake2b(run, digest_size=7).digest(), "big")
        part, rest = number % _PARTS, number // _PARTS
        if rest < least.get(part, rest + 1):
            least[part] = rest
    return dict(sorted(least.items()))


def keep(db: sqlite3.Connection, source: str, text: str | None) -> None:
    """Note the sketch of a source in place of the one it had; None: the source is gone."""
    db.execute("DELETE FROM sketch WHERE source = ?", (source,))
    rows = [(source, part, least) for part, least in sketch(text or "").items()]
    db.executemany("INSERT INTO sketch VALUES (?, ?, ?)", rows)


def regroup(db: sqlite3.Connection, changed: Iterable[str]) -> set[str]:
    """Make the origins around some sources, of which sketches came or went, anew; the sources whose origin changed.

    An origin is known by the smallest id of the sources that count as one.
    """
    changed = set(changed)
    old = {row[0]: row[1] for row in index.rows(db, "SELECT source, origin FROM origin WHERE source IN (?)", changed)}
    query = "SELECT source, origin FROM origin WHERE origin IN (?)"
    old |= {row[0]: row[1] for row in index.rows(db, query, set(old.values()))}
    waiting = {row[0] for row in index.rows(db, "SELECT id FROM source WHERE id IN (?)", changed | old.keys())}
    new: dict[str, str] = {}
    for source in sorted(waiting):
        if source not in new:
            group = _reached(db, source)
            new |= dict.fromkeys(group, min(group))
    old |= {row[0]: row[1] for row in index.rows(db, "SELECT source, origin FROM origin WHERE source IN (?)", new)}
    db.executemany("DELETE FROM origin WHERE source = ?", [(source,) for source in sorted(old.keys() | changed)])
    db.executemany("INSERT INTO origin VALUES (?, ?)", sorted(new.items()))
    return {source for source in old.keys() | new.keys() if old.get(source) != new.get(source)}


def _reached(db: sqlite3.Connection, source: str) -> set[str]:
    """A source and all that are copies of it, or of one of these."""
    found, front = {source}, {source}
    while front:
        front = {other for one in front for other in _copies(db, one)} - found
        found |= front
    return found


def _copies(db: sqlite3.Connection, source: str) -> set[str]:
    query = """SELECT other.source, count(*) FROM sketch AS one JOIN sketch AS other USING (part, least)
               WHERE one.source = ? AND other.source <> one.source GROUP BY 1"""
    return {other for other, shared in db.execute(query, (source,)) if shared >= _COPY * _PARTS}
