"""What people are asked about identity, and what holds a resolved node together."""

import json
import sqlite3
from dataclasses import dataclass, replace

from graph import veil
from graph.answers import Ref
from graph.reading import canonical
from graph.resolve import JUDGED
from graph.weighing import SAME

# Every pair of resolved nodes that an edge joins, with its best edge: not one already, and not decided by anybody.
_QUEUE = """
WITH decided AS (
    SELECT min(a.canonical, b.canonical) AS one, max(a.canonical, b.canonical) AS other
    FROM tie JOIN member AS a ON a.node = tie.left JOIN member AS b ON b.node = tie.right
), open AS (
    SELECT edge.*, a.canonical AS one, b.canonical AS other, row_number() OVER (
        PARTITION BY min(a.canonical, b.canonical), max(a.canonical, b.canonical)
        ORDER BY score DESC, edge.left, edge.right
    ) AS place
    FROM edge JOIN member AS a ON a.node = edge.left JOIN member AS b ON b.node = edge.right
    WHERE a.canonical <> b.canonical
)
SELECT open.left, open.right, score, rule, why, one.id, one.label, one.kind, other.id, other.label, other.kind
FROM open JOIN cluster AS one ON one.id = open.one JOIN cluster AS other ON other.id = open.other
WHERE place = 1 AND (min(open.one, open.other), max(open.one, open.other)) NOT IN decided
ORDER BY score DESC, open.left, open.right LIMIT ? OFFSET ?
"""
_NAMED = {
    "full-name": "All are called “{}”, written in one way or another.",
    "country-name": "All have names of the country {}.",
    "agency-name": "All have names of one agency ({}).",
    "law-name": "All have names of one law ({}).",
    "defined-acronym": "All bear the acronym {}, which documents give with one long name.",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two resolved nodes that may be one: the local nodes that were found alike, and what they belong to now.

    `score` is from 0 to 1, `rule` names the kind of likeness, `why` explains it in one sentence.
    """

    left: str
    right: str
    one: Ref
    other: Ref
    score: float
    rule: str
    why: str


@dataclass(frozen=True, slots=True)
class Bond:
    """What holds some local nodes of a resolved node together: a decision, a key that they share, or their likeness.

    `rule` is `judgement`, or the name of the rule; `key` the judgement's id, the key, or empty; `why` is a sentence.
    """

    nodes: tuple[str, ...]
    rule: str
    key: str
    score: float
    why: str


def candidates(db: sqlite3.Connection, limit: int, offset: int) -> tuple[Candidate, ...]:
    """The questions for people, the likeliest pair first."""
    mask = veil.drawn(db).mask()
    return tuple(
        Candidate(left, right, Ref(*row[:3]), Ref(*row[3:]), score, rule, mask.hide(why))
        for left, right, score, rule, why, *row in db.execute(_QUEUE, (limit, offset))
    )


def bonds(db: sqlite3.Connection, asked: str) -> tuple[Bond, ...]:
    """What holds a resolved node together: decisions first, then keys, then edges; raises UnknownSourceError."""
    root = canonical(db, asked)
    said = """SELECT tie.left, tie.right, judgement, who FROM tie JOIN member AS a ON a.node = tie.left
              JOIN member AS b ON b.node = tie.right
              WHERE verdict = 'same' AND a.canonical = ? AND b.canonical = a.canonical ORDER BY 1, 2"""
    found = [
        Bond((left, right), JUDGED, judgement, 1.0, f"{who or 'Somebody'} said that they are one.")
        for left, right, judgement, who in db.execute(said, (root,))
    ]
    shared = """SELECT bucket, json_group_array(node) FROM (
                    SELECT bucket, node FROM member JOIN key USING (node) WHERE canonical = ? ORDER BY 1, 2
                ) GROUP BY bucket HAVING count(*) > 1 ORDER BY bucket"""
    for bucket, nodes in db.execute(shared, (root,)):
        rule, _, key = bucket.partition("|")
        told = _NAMED[rule].format(key.rpartition("|")[2] or key)
        found.append(Bond(tuple(json.loads(nodes)), rule, key, 1.0, told))
    alike = """SELECT edge.left, edge.right, edge.rule, score, why FROM edge JOIN member AS a ON a.node = edge.left
               JOIN member AS b ON b.node = edge.right AND b.canonical = a.canonical
               WHERE a.canonical = ? AND score >= ? ORDER BY score DESC, 1, 2"""
    for left, right, rule, score, why in db.execute(alike, (root, SAME)):
        found.append(Bond((left, right), rule, "", score, why))
    mask = veil.drawn(db).mask()
    return tuple(replace(bond, key=mask.hide(bond.key), why=mask.hide(bond.why)) for bond in found)
