"""What people decided, for readers: of all, of a node, or of a statement; without what is about anything withheld."""

import sqlite3
from collections.abc import Iterable

from graph import index
from graph.decided import Decided, Ruled
from graph.judgement import instant
from graph.reading import canonical
from ontology import is_node


def decided(db: sqlite3.Connection, thing: str | None) -> tuple[Decided, ...]:
    """The judgements that have an effect now, the oldest first: all, or those about a node or a statement.

    Raises UnknownSourceError for a node that is not there.
    """
    if thing is None:
        things = [row[0] for row in db.execute("SELECT DISTINCT thing FROM judged")]
    elif is_node(thing):
        query = "SELECT node FROM member WHERE canonical = ?"
        things = [row[0] for row in db.execute(query, (canonical(db, thing),))]
    else:
        things = [thing]
    wanted = {row[0] for row in index.rows(db, "SELECT judgement FROM judged WHERE thing IN (?)", things)}
    about: dict[str, list[str]] = {}
    for judgement, each in index.rows(db, "SELECT judgement, thing FROM judged WHERE judgement IN (?)", wanted):
        about.setdefault(judgement, []).append(each)
    query = 'SELECT id, act, who, "when", why, evidence, files FROM judgement WHERE id IN (?)'
    found = (
        Decided(id_, act, who, when, why, tuple(evidence.split()), tuple(files.split("\n")), tuple(sorted(about[id_])))
        for id_, act, who, when, why, evidence, files in index.rows(db, query, wanted)
    )
    return tuple(sorted(found, key=lambda each: (instant(each.when), each.id)))


def rulings(db: sqlite3.Connection, statements: Iterable[str]) -> dict[str, Ruled]:
    """What was decided on statements, by id; of a corrected one, that it is a correction."""
    wanted = set(statements)
    query = """SELECT statement, verdict, judgement, who FROM ruling
               WHERE verdict <> 'withheld' AND statement IN (?)"""
    made = """SELECT said.id, 'correction', judgement.id, who FROM said JOIN judgement ON judgement.id = judged
              WHERE said.id IN (?)"""
    return {row[0]: Ruled(*row[1:]) for sql in (query, made) for row in index.rows(db, sql, wanted)}
