"""Finding nodes by names, quotes and labels, without regard to case and accents."""

import json
import re
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from graph import index
from graph.answers import Hit, Page
from graph.reading import Filter, dated, source_refs, spoken_of

# A quote is shown around the words that matched; so many characters before them and in all.
_BEFORE, _SHOWN = 60, 240
# Names count before labels made of names, and those before quotes.
_FOUND = """
WITH phrases AS (
    SELECT what, owner, phrase.text FROM words JOIN phrase ON phrase.id = words.rowid WHERE words MATCH :words
), found AS (
    SELECT canonical, 0 AS rank, text FROM phrases JOIN member ON what = 'name' AND member.node = owner
    UNION ALL SELECT id, 1, label FROM cluster WHERE described AND label LIKE :like ESCAPE '!'
    UNION ALL SELECT canonical, 2, text FROM phrases JOIN said ON what = 'quote' AND passage = owner
        JOIN member ON member.node = subject
)
SELECT cluster.id, min(rank) AS best, text, label, kind, aliases, statements, sources, earliest, latest FROM found
JOIN cluster ON cluster.id = canonical GROUP BY cluster.id
ORDER BY best, lower(label) <> lower(:text), statements DESC, label, cluster.id
"""
_ALL = """SELECT id, 0, label, label, kind, aliases, statements, sources, earliest, latest FROM cluster
          ORDER BY statements DESC, label, id"""


def search(db: sqlite3.Connection, text: str, wanted: Filter, *, limit: int, offset: int) -> Page:
    """A page of the nodes that a text finds; without any word in it, all nodes, the most spoken of first."""
    tokens = re.findall(r"\w+", text)
    if tokens:
        words = " ".join(f'"{token}"*' for token in tokens)
        like = "%" + re.sub(r"([!%_])", r"!\1", text.strip()) + "%"
        found = db.execute(_FOUND, {"words": words, "like": like, "text": text.strip()}).fetchall()
    else:
        words, found = "", db.execute(_ALL).fetchall()
    wanted = dated(db, wanted)
    said = spoken_of(db, wanted)
    kept = [
        row
        for row in found
        if wanted.has_kind(row[4]) and wanted.has_time(row[8], row[9]) and (said is None or row[0] in said)
    ]
    page = kept[offset : offset + limit]
    origins = _origins(db, (row[0] for row in page))
    hits = (
        Hit(
            row[0],
            row[3],
            row[4],
            tuple(json.loads(row[5])),
            _around(row[2], tokens),
            row[6],
            row[7],
            origins.get(row[0], 0),
        )
        for row in page
    )
    titles = "SELECT owner FROM words JOIN phrase ON phrase.id = words.rowid WHERE words MATCH ? AND what = 'title'"
    titled = [row[0] for row in db.execute(titles, (words,))] if words else []
    sources = source_refs(db, (source for source in titled if source not in wanted.hidden)).values()
    return Page(tuple(hits), len(kept), tuple(sorted(sources, key=lambda source: (source.label, source.id))))


def _origins(db: sqlite3.Connection, nodes: Iterable[str]) -> dict[str, int]:
    """How many origins speak of some resolved nodes, where sources that are copies of each other count as one."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for end in ("subject", "value", "claimant"):
        query = f"""SELECT DISTINCT canonical, origin FROM member JOIN said ON said.{end} = member.node
                    JOIN origin ON origin.source = said.source WHERE canonical IN (?)"""  # noqa: S608  # our own names
        for node, origin in index.rows(db, query, nodes):
            found[node].add(origin)
    return {node: len(origins) for node, origins in found.items()}


def _around(text: str, tokens: list[str]) -> str:
    """The part of a text around the first of the words."""
    if len(text) <= _SHOWN:
        return text
    folded = [_bare(letter) for letter in text]
    at = min((at for token in tokens if (at := "".join(folded).find("".join(map(_bare, token)))) >= 0), default=0)
    start = max(at - _BEFORE, 0)
    part = text[start : start + _SHOWN]
    return ("…" if start else "") + part + ("…" if start + _SHOWN < len(text) else "")


def _bare(letter: str) -> str:
    """A letter without case and accent; always one character, so that places stay the same."""
    return unicodedata.normalize("NFD", letter)[0].lower()[:1]
