"""The facts that rest on one source only, or on several that go back to one origin."""

import sqlite3
from dataclasses import dataclass

from graph.answers import Ref
from graph.backing import Support
from graph.support import supports

# As in the named query of one-source facts: what is asserted, but for classes and wordings. Literals stand for
# themselves, nodes for what they are resolved to.
_FACTS = """
SELECT a.canonical AS subject, said.predicate, coalesce(b.canonical, said.value) AS value, max(said.node) AS node,
       count(DISTINCT said.source) AS sources, group_concat(said.id) AS ids
FROM said JOIN member AS a ON a.node = said.subject JOIN cluster ON cluster.id = a.canonical
LEFT JOIN member AS b ON said.node AND b.node = said.value
WHERE holds AND status = 'asserted' AND predicate NOT IN ('rdf:type', 'rec:mention')
GROUP BY 1, 2, 3
"""


@dataclass(frozen=True, slots=True)
class Fact:
    """An asserted fact with its support: `other` is the node at its far end, or `value` its value as text."""

    subject: Ref
    predicate: str
    other: Ref | None
    value: str | None
    support: Support
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """A page of facts, out of `total` of the kind that was asked for, among `among` facts in all."""

    facts: tuple[Fact, ...]
    total: int
    among: int


def lonely(db: sqlite3.Connection, limit: int, offset: int) -> Facts:
    """A page of these facts in the order of their subjects' labels, and how many there are of how many facts."""
    rows = db.execute(_FACTS).fetchall()
    several = supports(db, {row[:3]: row[5].split(",") for row in rows if row[4] > 1})
    found = [row for row in rows if row[4] == 1 or several[row[:3]].origins == 1]
    labels = {row[0]: Ref(*row) for row in db.execute("SELECT id, label, kind FROM cluster")}
    # What is not shown has no label, and is no fact either.
    known = [row for row in found if row[0] in labels and (not row[3] or row[2] in labels)]
    known.sort(key=lambda row: (labels[row[0]].label, row[0], row[1], row[2]))
    page = known[offset : offset + limit]
    rests = supports(db, {row[:3]: row[5].split(",") for row in page})
    facts = (
        Fact(
            subject=labels[row[0]],
            predicate=row[1].removeprefix("rec:"),
            other=labels.get(row[2]) if row[3] else None,
            value=None if row[3] else row[2],
            support=rests[row[:3]],
            statements=tuple(sorted(row[5].split(","))),
        )
        for row in page
    )
    return Facts(tuple(facts), len(known), len(rows))
