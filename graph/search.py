"""Finding nodes by names, quotes and labels, without regard to case and accents."""

import json
import re
import sqlite3
import unicodedata

from graph.answers import Hit, Page
from graph.reading import Filter, source_refs

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
    said = _said_so(db, wanted)
    kept = [
        row
        for row in found
        if wanted.has_kind(row[4]) and wanted.has_time(row[8], row[9]) and (said is None or row[0] in said)
    ]
    hits = (
        Hit(row[0], row[3], row[4], tuple(json.loads(row[5])), _around(row[2], tokens), row[6], row[7])
        for row in kept[offset : offset + limit]
    )
    titles = "SELECT owner FROM words JOIN phrase ON phrase.id = words.rowid WHERE words MATCH ? AND what = 'title'"
    titled = [row[0] for row in db.execute(titles, (words,))] if words else []
    sources = source_refs(db, titled).values()
    return Page(tuple(hits), len(kept), tuple(sorted(sources, key=lambda source: (source.label, source.id))))


def _said_so(db: sqlite3.Connection, wanted: Filter) -> set[str] | None:
    """The nodes of which a statement of the wanted statuses and sources speaks; None where all are wanted."""
    if not wanted.statuses and not wanted.sources:
        return None
    conditions, values = ["1"], list[str]()
    for column, options in (("status", wanted.statuses), ("source", wanted.sources)):
        if options:
            conditions.append(f"said.{column} IN ({','.join('?' * len(options))})")
            values += options
    condition = " AND ".join(conditions)
    query = f"""SELECT canonical FROM said JOIN member ON member.node = subject WHERE {condition}
                UNION SELECT canonical FROM said JOIN member ON member.node = value
                WHERE said.node AND {condition}"""  # noqa: S608  # only names of our own and question marks
    return {row[0] for row in db.execute(query, values * 2)}


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
