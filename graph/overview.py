"""The graph in numbers, and the classes it has nodes of."""

import sqlite3
from dataclasses import dataclass

from graph.answers import Count, Overview
from ontology import vocabulary


@dataclass(frozen=True, slots=True)
class KindInfo:
    """A class that the graph has nodes of, with its English label, display group and number of nodes."""

    name: str
    label: str
    display: str
    count: int


def overview(db: sqlite3.Connection, generation: str) -> Overview:
    """The whole graph in numbers."""

    def number(query: str) -> int:
        return int(db.execute(query).fetchone()[0])

    return Overview(
        sources=number("SELECT count(*) FROM source"),
        statements=number("SELECT count(*) FROM said"),
        nodes=number("SELECT count(*) FROM cluster"),
        events=number("SELECT count(*) FROM cluster WHERE event"),
        by_kind=_counts(db, "SELECT kind, count(*) FROM cluster GROUP BY kind"),
        by_status=_counts(db, "SELECT status, count(*) FROM said GROUP BY status"),
        generation=generation,
    )


def _counts(db: sqlite3.Connection, query: str) -> tuple[Count, ...]:
    return tuple(Count(name, number) for name, number in sorted(db.execute(query), key=lambda row: (-row[1], row[0])))


def kinds(db: sqlite3.Connection) -> tuple[KindInfo, ...]:
    """The most specific classes of the nodes that are there, those with most nodes first."""
    found = _counts(db, "SELECT kind, count(*) FROM cluster GROUP BY kind")
    known = ((vocabulary().kind(count.name), count.count) for count in found)
    return tuple(KindInfo(kind.name, kind.label(), kind.display.name, count) for kind, count in known)
