"""Drawing the veil in the index: what of each source can be shown, once it is known what is withheld and what is one.

Only sources for which something else is withheld than before are looked at again.
"""

import sqlite3
from collections.abc import Iterable, Iterator

from graph import index, shaping
from graph.cover import Cover, Withheld, covering, shown, shown_card
from graph.indexing import card_row
from ontology import is_node, jsonl
from ontology.names import digest

_MEMBERS = """SELECT node, source, canonical FROM member WHERE canonical IN
              (SELECT canonical FROM withheld JOIN member USING (node))"""


def draw(db: sqlite3.Connection, fresh: Iterable[str]) -> set[str]:
    """Bring what is shown up to what is withheld; the canonical ids of the nodes of which something else is shown.

    `fresh` are sources whose statements, or decisions on them, are other than before. To be called when it is known
    which nodes are one.
    """
    veil, fresh = _standing(db), set(fresh)
    moved = {row[0] for row in index.put(db, "veil", veil.nodes.items())}
    index.put(db, "mask", ((source, word) for source, words in veil.words.items() for word in words))
    looks = dict(_looks(db, veil))
    looked = {row[0] for row in index.put(db, "drawn", looks.items())}
    for source in sorted(fresh | looked):
        moved |= _draw(db, veil, source)
        _find(db, source)
    _hush(db, veil)
    return {row[0] for row in index.rows(db, "SELECT canonical FROM member WHERE node IN (?)", moved)}


def drawn(db: sqlite3.Connection) -> Cover:
    """What is not shown, as the index has it for its readers."""
    words: dict[str, set[str]] = {}
    for source, word in db.execute("SELECT source, word FROM mask"):
        words.setdefault(source, set()).add(word)
    passages: dict[str, list[tuple[int, int]]] = {}
    for source, start, end in db.execute('SELECT source, start, "end" FROM sealed ORDER BY 1, 2, 3'):
        passages.setdefault(source, []).append((start, end))
    return Cover(
        nodes=dict(db.execute("SELECT node, source FROM veil").fetchall()),
        passages={source: tuple(found) for source, found in passages.items()},
        words={source: frozenset(found) for source, found in words.items()},
    )


def _standing(db: sqlite3.Connection) -> Cover:
    """What is withheld now, by the decisions in the index and the clusters in it."""
    found = Withheld(
        statements=frozenset(row[0] for row in db.execute("SELECT statement FROM ruling WHERE verdict = 'withheld'")),
        passages=frozenset(db.execute('SELECT source, start, "end" FROM sealed')),
        names=frozenset(row[0] for row in db.execute("SELECT name FROM called")),
    )
    members = db.execute(_MEMBERS).fetchall()
    query = (
        "SELECT line FROM statement WHERE subject IN (?) AND predicate IN ('rdf:type', 'rec:name', 'rec:identifier')"
    )
    lines = index.rows(db, query, (row[0] for row in members))
    return covering(found, members, (jsonl.from_json(line) for (line,) in lines))


def _looks(db: sqlite3.Connection, veil: Cover) -> Iterator[tuple[str, str]]:
    """For each source for which anything is withheld a hash of what."""
    if not (veil.nodes or veil.statements or veil.passages or veil.words):
        return
    nodes: dict[str, list[str]] = {}
    for node, source in veil.nodes.items():
        nodes.setdefault(source, []).append(node)
    # A corrected statement may name a node of another source.
    for source, *named in db.execute("SELECT source, value, claimant FROM statement WHERE judged IS NOT NULL"):
        nodes.setdefault(source, []).extend(node for node in named if node in veil.nodes)
    statements: dict[str, list[str]] = {}
    for statement, source in index.rows(db, "SELECT id, source FROM statement WHERE id IN (?)", veil.statements):
        statements.setdefault(source, []).append(statement)
    for (source,) in db.execute("SELECT id FROM source").fetchall():
        words = veil.words.get("", frozenset()) | veil.words.get(source, frozenset())
        told = [nodes.get(source), statements.get(source), veil.passages.get(source), words]
        if any(told):
            yield source, digest(["|".join(sorted(map(str, each or ()))) for each in told], length=16)


def _draw(db: sqlite3.Connection, veil: Cover, source: str) -> set[str]:
    """Note of each statement of a source what of it is shown; the nodes of those of which it is something else."""
    rows = db.execute("SELECT id, line, shown FROM statement WHERE source = ?", (source,)).fetchall()
    statements = [jsonl.from_json(line) for _, line, _ in rows]
    looks = shown(veil, source, statements)
    nodes: set[str] = set()
    for s, (_, _, before) in zip(statements, rows, strict=True):
        look = looks.get(s.id, s)
        after = "" if look is None else None if look is s else jsonl.to_json(look)
        if after != before:
            value = s.value if look is None else look.value
            db.execute("UPDATE statement SET shown = ?, value = ? WHERE id = ?", (after, value, s.id))
            nodes |= {node for node in (s.subject, s.value, s.claimant) if node and is_node(node)}
    if _describe(db, veil, source) or nodes:
        db.execute("INSERT OR IGNORE INTO pending VALUES ('source', ?)", (source,))
    return nodes


def _describe(db: sqlite3.Connection, veil: Cover, source: str) -> bool:
    """Mask the names on a source's card; whether it is another one than before."""
    row = db.execute("SELECT card, coalesce(written, card) FROM source WHERE id = ?", (source,)).fetchone()
    if not row:
        return False
    look = shown_card(veil, shaping.card(row[1]))
    card = card_row(look)
    if card == row[0]:
        return False
    written = None if card == row[1] else row[1]
    query = "UPDATE source SET label = ?, publisher = ?, card = ?, written = ? WHERE id = ?"
    db.execute(query, (look.label, look.publisher, card, written, source))
    return True


def _find(db: sqlite3.Connection, source: str) -> None:
    """Make the phrases anew by which what a source says can be found."""
    phrases = {("title", *row) for row in db.execute("SELECT id, label FROM source WHERE id = ?", (source,))}
    for line, passage, holds in db.execute("SELECT line, passage, holds FROM said WHERE source = ?", (source,)):
        s = jsonl.masked(line)
        phrases.add(("quote", passage, s.evidence.quote))
        if holds and s.predicate in ("rec:name", "rec:identifier"):
            phrases.add(("name", s.subject, s.value))
    db.execute("DELETE FROM phrase WHERE source = ?", (source,))
    columns = "source, what, owner, text"
    db.executemany(f"INSERT INTO phrase ({columns}) VALUES (?, ?, ?, ?)", [(source, *p) for p in sorted(phrases)])  # noqa: S608  # our own names


def _hush(db: sqlite3.Connection, veil: Cover) -> None:
    """Leave no judgement that is about something that is not shown, and no name in what is said of the others."""
    db.execute("""DELETE FROM judgement WHERE id IN (SELECT judgement FROM judged WHERE thing IN (SELECT node FROM veil)
                  OR thing IN (SELECT id FROM statement WHERE shown = ''))""")
    mask = veil.mask()
    for judgement, why, evidence in db.execute("SELECT id, why, evidence FROM judgement").fetchall():
        there = index.rows(db, "SELECT id FROM said WHERE id IN (?)", evidence.split())
        about = (mask.hide(why), " ".join(sorted(row[0] for row in there)))
        if about != (why, evidence):
            db.execute("UPDATE judgement SET why = ?, evidence = ? WHERE id = ?", (*about, judgement))
