"""A part of the graph to be drawn: what lies around some nodes, or the most spoken-of nodes and what ties them."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from graph import index
from graph.answers import NetEdge, NetNode, Network
from graph.reading import Filter, canonical, dated, spoken_of
from graph.support import supports
from ontology import vocabulary
from ontology.names import digest

_EDGES = """
SELECT said.id, one.canonical, other.canonical, predicate, status, said.source
FROM said JOIN member AS one ON one.node = subject JOIN member AS other ON other.node = value
WHERE said.node AND holds AND {} IN (?)
"""


@dataclass(frozen=True, slots=True, order=True)
class Tie:
    """One statement between two resolved nodes."""

    source: str
    target: str
    predicate: str
    status: str
    statement: str
    document: str


@dataclass(slots=True)
class _Nodes:
    """The rows of nodes that were asked for, kept while a network grows."""

    db: sqlite3.Connection
    wanted: Filter
    known: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def fetch(self, nodes: Iterable[str]) -> None:
        query = "SELECT id, label, kind, statements, earliest, latest, event FROM cluster WHERE id IN (?)"
        self.known |= {row[0]: row for row in index.rows(self.db, query, set(nodes) - self.known.keys())}

    def is_kept(self, node: str) -> bool:
        """Whether the filter keeps a node; only events have times."""
        row = self.known[node]
        return self.wanted.has_kind(row[2]) and (not row[6] or self.wanted.has_time(row[4], row[5]))

    def weight(self, node: str) -> tuple[int, str]:
        return -int(self.known[node][3]), node


def network(db: sqlite3.Connection, focus: Sequence[str], wanted: Filter, *, depth: int, limit: int) -> Network:
    """What lies up to `depth` steps around the focus; without a focus, the most spoken-of nodes.

    Of each step the most spoken-of nodes come first; `limit` is for all nodes, and the focus is always in. Raises
    UnknownSourceError.
    """
    wanted = dated(db, wanted)
    nodes = _Nodes(db, wanted)
    if focus:
        chosen = list(dict.fromkeys(canonical(db, node) for node in focus))
        nodes.fetch(chosen)
        hidden = _grow(db, nodes, chosen, depth, limit)
    else:
        nodes.fetch(row[0] for row in db.execute("SELECT id FROM cluster"))
        said = spoken_of(db, wanted) if wanted.known else None
        kept = [node for node in nodes.known if nodes.is_kept(node) and (said is None or node in said)]
        kept.sort(key=nodes.weight)
        chosen, hidden = kept[:limit], max(len(kept) - limit, 0)
    found = supported(db, edges(tie for tie in ties(db, chosen, wanted, both=True)))
    return Network(tuple(_node(nodes.known[node]) for node in chosen), found, hidden)


def _grow(db: sqlite3.Connection, nodes: _Nodes, chosen: list[str], depth: int, limit: int) -> int:
    """Add the nodes around the chosen ones, step by step; how many had no room."""
    front, left_out = set(chosen), set[str]()
    for _ in range(depth):
        found = ties(db, front, nodes.wanted, both=False)
        reached = {end for tie in found for end in (tie.source, tie.target)} - set(chosen) - left_out
        nodes.fetch(reached)
        ranked = sorted((node for node in reached if nodes.is_kept(node)), key=nodes.weight)
        room = max(limit - len(chosen), 0)
        front = set(ranked[:room])
        chosen += ranked[:room]
        left_out |= set(ranked[room:])
    return len(left_out)


def ties(db: sqlite3.Connection, nodes: Iterable[str], wanted: Filter, *, both: bool) -> list[Tie]:
    """The statements between nodes: those with both ends among the given ones, or with one at least."""
    around = set(nodes)
    rows = {row for end in ("one.canonical", "other.canonical") for row in index.rows(db, _EDGES.format(end), around)}
    return sorted(
        Tie(source, target, predicate, status, statement, document)
        for statement, source, target, predicate, status, document in rows
        if source != target
        and (not both or (source in around and target in around))
        and wanted.has_statement(status, document)
    )


def edges(found: Iterable[Tie]) -> tuple[NetEdge, ...]:
    """Statements of one predicate and status between the same two nodes as one edge."""
    groups: dict[tuple[str, str, str, str], list[Tie]] = {}
    for tie in found:
        groups.setdefault((tie.source, tie.target, tie.predicate, tie.status), []).append(tie)
    return tuple(edge(groups[key]) for key in sorted(groups))


def edge(group: Sequence[Tie]) -> NetEdge:
    """The edge of statements that differ in nothing but their words and sources."""
    first = group[0]
    name = first.predicate.removeprefix("rec:")
    return NetEdge(
        id=digest((first.source, first.target, name, first.status), length=16),
        source=first.source,
        target=first.target,
        predicate=name,
        label=vocabulary().predicate(name).label(),
        status=first.status,
        statements=tuple(sorted(tie.statement for tie in group)),
        sources=len({tie.document for tie in group}),
    )


def supported(db: sqlite3.Connection, found: Iterable[NetEdge]) -> tuple[NetEdge, ...]:
    """The same edges with their support."""
    plain = tuple(found)
    known = supports(db, {edge.id: edge.statements for edge in plain})
    return tuple(replace(edge, support=known[edge.id]) for edge in plain)


def _node(row: tuple[str, ...]) -> NetNode:
    return NetNode(row[0], row[1], row[2], vocabulary().kind(row[2]).display.name, int(row[3]))
