"""What is said of a cluster, in numbers: enough to tell its classes and names, however many documents speak of it."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ontology import Statement


@dataclass(frozen=True, slots=True)
class Census:
    """How many statements give a class with a status; by how many sources each name is told.

    Names are those that somebody asserts; where nobody does, those that nobody denies.
    """

    typed: Mapping[tuple[str, str], int]
    named: Mapping[str, int]
    plainly: bool


def census_of(statements: Iterable[Statement]) -> Census:
    """The census of some statements about one cluster."""
    typed: Counter[tuple[str, str]] = Counter()
    asserted: defaultdict[str, set[str]] = defaultdict(set)
    told: defaultdict[str, set[str]] = defaultdict(set)
    for s in statements:
        if s.predicate == "rdf:type":
            typed[s.value, s.status] += 1
        elif s.predicate == "rec:name" and s.status != "denied":
            told[s.value].add(s.source)
            if s.status == "asserted":
                asserted[s.value].add(s.source)
    return Census(typed, {name: len(by) for name, by in (asserted or told).items()}, bool(asserted))


def census_in(db: sqlite3.Connection, canonical: str) -> Census:
    """The census of a cluster from the index; of names only those that are asserted."""
    query = """SELECT predicate, said.value, status, count(*), count(DISTINCT said.source)
               FROM member CROSS JOIN said ON subject = member.node
               WHERE canonical = ? AND holds AND predicate IN ('rdf:type', 'rec:name') GROUP BY 1, 2, 3"""
    rows = db.execute(query, (canonical,)).fetchall()
    named = {value: by for what, value, status, _, by in rows if (what, status) == ("rec:name", "asserted")}
    return Census({(row[1], row[2]): row[3] for row in rows if row[0] == "rdf:type"}, named, bool(named))
