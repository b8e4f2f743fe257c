"""Bringing the index up to the judgements: what people decided on pairs, on statements, and on what is not shown.

What holds is worked out anew each time, from all judgements and what is here now; only rows that differ are written,
and the nodes that they speak of are given back to be resolved again.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from graph import index
from graph.decisions import Decisions, decide, fallen, judged, remade, taken_back
from graph.indexing import insert
from graph.judgement import Judgement
from graph.whereabouts import Whereabouts, ids
from ontology import Statement, is_node, jsonl

State = Literal["holds", "asleep", "overruled", "undone"]
Text = Callable[[str], str | None]
_TABLES = ("tie", "ruling", "withheld", "sealed", "called", "asleep", "judgement")
VERDICTS = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A judgement and what has become of it: it holds, sleeps (`reason`), was overruled by a later one, or undone."""

    judgement: Judgement
    state: State
    reason: str = ""


def entries(db: sqlite3.Connection, judgements: Sequence[Judgement]) -> tuple[Entry, ...]:
    """Some judgements, in their order, with what has become of them by the index."""
    undone = taken_back(judgements)
    reasons: dict[str, str] = dict(db.execute("SELECT judgement, reason FROM asleep").fetchall())
    effective = {row[0] for row in db.execute("SELECT judgement FROM judged")}

    def state(one: Judgement) -> State:
        if one.id in reasons:
            return "asleep"
        if one.id in undone:
            return "undone"
        return "holds" if one.act in ("undo", "withhold") or one.id in effective else "overruled"

    return tuple(Entry(one, state(one), reasons.get(one.id, "")) for one in judgements)


def take_over(db: sqlite3.Connection, judgements: Sequence[Judgement], text: Text) -> tuple[set[str], set[str]]:
    """Write down what holds; the local nodes and the sources that something else holds of than before.

    `text` gives the stored text of a source, None where it is not here.
    """
    if not judgements and not any(db.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() for table in _TABLES):  # noqa: S608  # our own names
        return set(), set()
    found = decide(judgements, _whereabouts(db, judgements, text))
    index.put(db, "withheld", ((node, j.id, j.scope or "", j.why) for node, j in found.nodes.items()))
    index.put(db, "sealed", ((*place, j.id) for place, j in found.passages.items()))
    index.put(db, "called", ((name,) for name in found.names))
    index.put(db, "asleep", ((each.judgement.id, each.reason) for each in found.asleep))
    _note(db, found)
    tied = {node for row in index.put(db, "tie", _ties(found)) for node in row[:2]}
    ruled = {row[0] for row in index.put(db, "ruling", _rulings(found))}
    nodes, sources = _of(db, ruled)
    came, changed = _correct(db, found)
    db.execute("UPDATE statement SET holds = 1 WHERE NOT holds")
    falling = [(statement,) for statement in fallen(found)]
    db.executemany("UPDATE statement SET holds = 0 WHERE id = ? AND judged IS NULL", falling)
    return tied | nodes | came, sources | changed


def _whereabouts(db: sqlite3.Connection, judgements: Iterable[Judgement], text: Text) -> Whereabouts:
    wanted = {each for judgement in judgements for each in ids(judgement.targets)}
    here: set[str] = set()
    for column in ("id", "subject", "value", "claimant"):
        query = f"SELECT DISTINCT {column} FROM statement WHERE judged IS NULL AND {column} IN (?)"  # noqa: S608  # our own names
        # `node` lets the index on values be used.
        here |= {row[0] for row in index.rows(db, query.replace("value IN", "node AND value IN"), wanted)}
    return Whereabouts(here, lambda source: written(db, source), text)


def written(db: sqlite3.Connection, source: str) -> list[Statement]:
    """What a source says, without what people corrected."""
    query = "SELECT line FROM statement WHERE source = ? AND judged IS NULL ORDER BY id"
    return [jsonl.from_json(line) for (line,) in db.execute(query, (source,))]


def _ties(found: Decisions) -> Iterable[tuple[str, ...]]:
    return ((*pair, j.act, j.id, j.who) for pair, j in found.ties.items())


def _rulings(found: Decisions) -> Iterable[tuple[str | None, ...]]:
    for statement, ruling in found.rulings.items():
        j, instead = ruling.judgement, ruling.instead
        yield statement, VERDICTS[j.act], j.id, j.who, jsonl.to_json(instead) if instead else None
    for statement, j in found.statements.items():
        yield statement, "withheld", j.id, j.who, None


def _correct(db: sqlite3.Connection, found: Decisions) -> tuple[set[str], set[str]]:
    """Bring the corrected statements up to date; the nodes and the sources of those that came or went."""
    wanted = {key: (by, jsonl.to_json(s)) for key, (by, s) in remade(found).items()}
    rows = db.execute("SELECT id, judged, line FROM statement WHERE judged IS NOT NULL").fetchall()
    there = {row[0]: (row[1], row[2]) for row in rows}
    differing = {key for key in there.keys() | wanted.keys() if there.get(key) != wanted.get(key)}
    nodes, sources = _of(db, differing)
    db.executemany("DELETE FROM statement WHERE id = ? AND judged IS NOT NULL", [(key,) for key in sorted(differing)])
    for key in sorted(differing & wanted.keys()):
        insert(db, [jsonl.from_json(wanted[key][1])], wanted[key][0])
    came, changed = _of(db, differing)
    return nodes | came, sources | changed


def _of(db: sqlite3.Connection, statements: Iterable[str]) -> tuple[set[str], set[str]]:
    """The local nodes that statements name, and the sources that make them."""
    query = "SELECT source, subject, value, claimant FROM statement WHERE id IN (?)"
    found = list(index.rows(db, query, statements))
    return {node for row in found for node in row[1:] if node and is_node(node)}, {row[0] for row in found}


def _note(db: sqlite3.Connection, found: Decisions) -> None:
    """Keep the judgements that have an effect, and what each is about now; those that withhold are not for showing."""
    index.put(db, "judged", judged(found))
    told = (j for j in found.awake.values() if j.act != "withhold")
    rows = ((j.id, j.act, j.who, j.when, j.why, " ".join(sorted(j.evidence)), "\n".join(j.files)) for j in told)
    index.put(db, "judgement", rows)
