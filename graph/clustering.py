"""Resolving again what a change touches: local nodes, what keys make of them, comparison, and canonical ids.

Each step looks only at what the step before it touched, and comes out the same as if all were done anew.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph import index, local
from graph.comparing import compare_again
from graph.local import Local
from graph.resolve import Link, Resolution
from graph.retelling import first_sources, tell_again
from graph.tellings import rivals_among
from graph.ties import beside, edges_among, ties_among
from graph.weighing import SAME


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the table of members."""

    source: str
    link: Link
    root: str


class _Region:
    """Some nodes and all that bears on them: their rows until now, their sources, and what keys make of them now.

    `touched` has the sources of nodes that are told anew, None for those that are gone. Of many nodes that offer the
    same keys and stand in one cluster, two are there for all.
    """

    def __init__(self, db: sqlite3.Connection, nodes: set[str], touched: Mapping[str, str | None]) -> None:
        self._db = db
        self.touched = touched
        self.nodes = nodes
        self.old = _rows(db, nodes)

    def widen(self, before: Iterable[str] = ()) -> None:
        """Take in all that can be reached by now, and see what keys and decisions make of it."""
        self.nodes = _spread(self._db, self.nodes, set(before))
        self.old |= _rows(self._db, self.nodes - self.old.keys() - self.touched.keys())
        self.sources = {node: row.source for node, row in self.old.items() if node not in self.touched}
        self.sources |= {node: source for node, source in self.touched.items() if source}
        self.resolution = Resolution(_locals(self._db, self.sources), ties_among(self._db, self.nodes))

    def take_fellows(self, nodes: Iterable[str]) -> bool:
        """Take in those for whom some untouched nodes were there; whether there are any."""
        fellows = _fellows(self._db, {node: self.old[node] for node in nodes if node not in self.touched}) - self.nodes
        self.nodes |= fellows
        return bool(fellows)


def resolve_around(db: sqlite3.Connection, touched: set[str]) -> tuple[set[str], set[str]]:
    """Resolve again all that a key, an edge or a decision ties to the touched nodes, or tied before.

    Whoever changes the decisions on a pair of nodes touches both. Gives the canonical ids, old and new, of all that
    changed, and the local nodes that have another canonical id now.
    """
    sources, before = first_sources(db, touched), _buckets(db, touched)
    region = _Region(db, set(touched), {node: sources.get(node) for node in touched})
    tell_again(db, touched)
    region.widen(before)
    while region.take_fellows(n for n, row in region.old.items() if row.root != region.resolution.roots.get(n)):
        region.widen()
    compare_again(db, _root_again(db, region))
    return _link_again(db, region)


def join_again(db: sqlite3.Connection, nodes: set[str]) -> tuple[set[str], set[str]]:
    """Make the clusters around some nodes anew once edges came or went; gives what `resolve_around` does."""
    return _link_again(db, _Region(db, set(nodes), {}))


def _link_again(db: sqlite3.Connection, region: _Region) -> tuple[set[str], set[str]]:
    """Join by edges what keys and decisions have made, and keep what is other than before, or touched."""
    while True:
        region.widen()
        edges = list(edges_among(db, region.nodes, SAME))
        links = region.resolution.links(edges, rivals_among(db, edges))
        roots = region.resolution.roots
        found = {node: _Row(source, links[node], roots[node]) for node, source in region.sources.items()}
        differing = {node for node, row in region.old.items() if row != found.get(node)} | region.touched.keys()
        if not region.take_fellows(differing & region.old.keys()):
            break
    _keep(db, differing, found)
    rows = [row for node in differing for row in (region.old.get(node), found.get(node)) if row]
    moved = {n for n, row in region.old.items() if n not in links or links[n].canonical != row.link.canonical}
    return {row.link.canonical for row in rows}, moved


# Of nodes that share a bucket, a sort and a cluster: two, those on which somebody decided, and the smallest of all.
_NEAR = """SELECT node FROM (
    SELECT key.node AS node, row_number() OVER (
        PARTITION BY bucket, member.root, member.canonical, sort ORDER BY key.node
    ) AS place
    FROM key JOIN local ON local.node = key.node LEFT JOIN member ON member.node = key.node WHERE bucket IN (?)
) WHERE place <= 2 OR node IN (SELECT left FROM tie UNION SELECT right FROM tie)"""


def _spread(db: sqlite3.Connection, touched: set[str], before: set[str]) -> set[str]:
    """All that can be reached from some nodes by way of buckets, decisions and edges; `before` are buckets they had."""
    seen: set[str] = set()
    region: set[str] = set()
    nodes, buckets = set(touched), set(before)
    while nodes or buckets:
        region |= nodes
        fresh = (buckets | _buckets(db, nodes)) - seen
        seen |= fresh
        found = {row[0] for row in index.rows(db, _NEAR, fresh)}
        nodes, buckets = (found | beside(db, nodes, SAME)) - region, set()
    return region


def _fellows(db: sqlite3.Connection, rows: Mapping[str, _Row]) -> set[str]:
    """All nodes that offer the same keys as some, and stood in the same cluster."""
    sorts = {row[0]: row[1] for row in index.rows(db, "SELECT node, sort FROM local WHERE node IN (?)", rows)}
    query = """SELECT member.node FROM member JOIN local ON local.node = member.node
               WHERE root = ? AND canonical = ? AND sort = ?"""
    wanted = {(row.root, row.link.canonical, sorts[node]) for node, row in rows.items() if node in sorts}
    return {found[0] for key in sorted(wanted) for found in db.execute(query, key)}


def _buckets(db: sqlite3.Connection, nodes: Iterable[str]) -> set[str]:
    return {row[0] for row in index.rows(db, "SELECT bucket FROM key WHERE node IN (?)", nodes)}


def _rows(db: sqlite3.Connection, nodes: Iterable[str]) -> dict[str, _Row]:
    query = "SELECT node, source, canonical, rule, key, root FROM member WHERE node IN (?)"
    return {node: _Row(source, Link(*link), root) for node, source, *link, root in index.rows(db, query, nodes)}


def _locals(db: sqlite3.Connection, nodes: Iterable[str]) -> list[Local]:
    """Local nodes as resolution sees them; bare where nothing is told that may identify them."""
    told = {row[0]: row[1] for row in index.rows(db, "SELECT node, told FROM local WHERE node IN (?)", nodes)}
    return [local.from_json(node, told.get(node, "{}")) for node in sorted(nodes)]


def _root_again(db: sqlite3.Connection, region: _Region) -> set[str]:
    """Note the clusters that keys make now; those, old and new, of which anything is other than before."""
    changed: set[str] = set()
    old, roots = region.old, region.resolution.roots
    for node in sorted(old.keys() | roots.keys()):
        before = old[node].root if node in old else None
        if node in region.touched or before != roots.get(node):
            changed |= {root for root in (before, roots.get(node)) if root}
            db.execute("DELETE FROM member WHERE node = ?", (node,))
            if node in roots:
                db.execute("INSERT INTO member VALUES (?, '', '', NULL, NULL, ?)", (node, roots[node]))
    return changed


def _keep(db: sqlite3.Connection, nodes: set[str], found: Mapping[str, _Row]) -> None:
    """Put the rows of some nodes in place of those that were there."""
    db.executemany("DELETE FROM member WHERE node = ?", [(node,) for node in sorted(nodes)])
    for node in sorted(nodes & found.keys()):
        row = found[node]
        link = row.link
        values = (node, row.source, link.canonical, link.rule, link.key, row.root)
        db.execute("INSERT INTO member VALUES (?, ?, ?, ?, ?, ?)", values)
