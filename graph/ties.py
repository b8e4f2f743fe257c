"""What holds local nodes together or apart, as pairs: what people decided, and what comparison found."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph import index

# The rule by which two documents tell of one event.
SAME_EVENT = "same-event"


@dataclass(frozen=True, slots=True, order=True)
class Tie:
    """What a person decided on two local nodes, `left` < `right`: same, different or unsure, and in which judgement."""

    left: str
    right: str
    verdict: str
    judgement: str


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """Two local nodes, `left` < `right`, that a named rule found alike: how much, from 0 to 1, and why."""

    left: str
    right: str
    score: float
    rule: str
    why: str


def ties_among(db: sqlite3.Connection, nodes: Iterable[str]) -> Iterator[Tie]:
    """The decisions on pairs whose left node is one of some; those that people are unsure of hold nothing."""
    query = "SELECT left, right, verdict, judgement FROM tie WHERE verdict != 'unsure' AND left IN (?)"
    return (Tie(*row) for row in index.rows(db, query, nodes))


def edges_among(db: sqlite3.Connection, nodes: Iterable[str], least: float) -> Iterator[Edge]:
    """The pairs whose left node is one of some, and whose score is no less than `least`."""
    for left, right, score, rule, why in index.rows(
        db, "SELECT left, right, score, rule, why FROM edge WHERE left IN (?)", nodes
    ):
        if float(score) >= least:
            yield Edge(left, right, float(score), rule, why)


def beside(db: sqlite3.Connection, nodes: Iterable[str], least: float) -> set[str]:
    """The nodes that a decision "same", or a score of at least `least`, ties to some nodes."""
    wanted = set(nodes)
    found: set[str] = set()
    for one, other in (("left", "right"), ("right", "left")):
        said = f"SELECT {other} FROM tie WHERE verdict = 'same' AND {one} IN (?)"  # noqa: S608  # the names are our own
        found |= {row[0] for row in index.rows(db, said, wanted)}
        alike = f"SELECT {other}, score FROM edge WHERE {one} IN (?)"  # noqa: S608  # the names are our own
        found |= {row[0] for row in index.rows(db, alike, wanted) if float(row[1]) >= least}
    return found
