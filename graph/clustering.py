"""Resolving again what a change touches: local nodes, what keys make of them, comparison, and canonical ids.

Each step looks only at what the step before it touched, and comes out the same as if all were done anew.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph import candidates, index, local
from graph.keys import keys
from graph.local import Local, locals_of
from graph.resolve import Link, Resolution
from graph.tellings import rivals_among
from graph.ties import SAME_EVENT, beside, edges_among, ties_among
from graph.weighing import SAME
from graph.weighing import edges as compared
from ontology import jsonl

# So many nodes are told anew at a time; more take more memory, fewer read documents twice.
_PORTION = 2000


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the table of members."""

    source: str
    link: Link
    root: str


def resolve_around(db: sqlite3.Connection, touched: set[str]) -> tuple[set[str], set[str]]:
    """Resolve again all that a key, an edge or a decision ties to the touched nodes, or tied before.

    Whoever changes the decisions on a pair of nodes touches both. Gives the canonical ids, old and new, of all that
    changed, and the local nodes that have another canonical id now.
    """
    sources, before = _first_sources(db, touched), _buckets(db, touched)
    _tell_again(db, touched)
    region = _spread(db, touched, before)
    old = _rows(db, region)
    sources |= {node: row.source for node, row in old.items() if node not in touched}
    resolution = Resolution(_locals(db, sources), ties_among(db, region))
    roots = _root_again(db, touched, old, resolution.roots)
    _compare_again(db, roots)
    wider = _spread(db, region, set())
    if wider > region:
        old |= _rows(db, wider - region)
        sources |= {node: old[node].source for node in wider - region}
        resolution = Resolution(_locals(db, sources), ties_among(db, wider))
    return _link_again(db, resolution, sources, old, touched)


def join_again(db: sqlite3.Connection, nodes: set[str]) -> tuple[set[str], set[str]]:
    """Make the clusters around some nodes anew once edges came or went; gives what `resolve_around` does."""
    region = _spread(db, nodes, set())
    old = _rows(db, region)
    sources = {node: row.source for node, row in old.items()}
    return _link_again(db, Resolution(_locals(db, sources), ties_among(db, region)), sources, old, set())


def _link_again(
    db: sqlite3.Connection,
    resolution: Resolution,
    sources: Mapping[str, str],
    old: Mapping[str, _Row],
    touched: set[str],
) -> tuple[set[str], set[str]]:
    """Join by edges what keys and decisions have made, and keep what is other than before, or touched."""
    region = old.keys() | sources.keys() | touched
    edges = list(edges_among(db, region, SAME))
    links = resolution.links(edges, rivals_among(db, edges))
    found = {node: _Row(source, links[node], resolution.roots[node]) for node, source in sources.items()}
    differing = {node for node in region if node in touched or old.get(node) != found.get(node)}
    _keep(db, differing, found)
    rows = [row for node in differing for row in (old.get(node), found.get(node)) if row]
    moved = {node for node in old if node not in links or links[node].canonical != old[node].link.canonical}
    return {row.link.canonical for row in rows}, moved


def _tell_again(db: sqlite3.Connection, nodes: set[str]) -> None:
    """Make anew what the documents of some nodes tell of them, and by what they can be found."""
    for table in ("local", "key"):
        db.executemany(f"DELETE FROM {table} WHERE node = ?", [(node,) for node in sorted(nodes)])  # noqa: S608  # our own names
    for some in _by_document(db, nodes):
        sources = {source for _, source in _speaking(db, some)}
        query = "SELECT line FROM statement WHERE source IN (?) AND status = 'asserted' AND holds"
        for found in locals_of((jsonl.from_json(line) for (line,) in index.rows(db, query, sources)), some):
            if found.names:
                db.execute("INSERT INTO local VALUES (?, ?)", (found.id, local.to_json(found)))
                buckets = sorted({key.bucket for key in keys(found)})
                db.executemany("INSERT INTO key VALUES (?, ?)", [(found.id, bucket) for bucket in buckets])


def _by_document(db: sqlite3.Connection, nodes: Iterable[str]) -> Iterator[list[str]]:
    """Nodes in portions of a few documents, so that memory does not grow with their number."""
    portion: list[str] = []
    for _, node in sorted((source, node) for node, source in _first_sources(db, nodes).items()):
        portion.append(node)
        if len(portion) >= _PORTION:
            yield portion
            portion = []
    if portion:
        yield portion


def _speaking(db: sqlite3.Connection, nodes: Iterable[str]) -> set[tuple[str, str]]:
    """Each of some nodes with each source that speaks of it."""
    found: set[tuple[str, str]] = set()
    for column, condition in (("subject", ""), ("value", "node AND"), ("claimant", "")):
        # A corrected statement may name a node of another source.
        own = f"{condition} judged IS NULL AND"
        query = f"SELECT DISTINCT {column}, source FROM statement WHERE {own} {column} IN (?)"  # noqa: S608  # our own names
        found |= {(node, source) for node, source in index.rows(db, query, nodes)}
    return found


def _first_sources(db: sqlite3.Connection, nodes: Iterable[str]) -> dict[str, str]:
    """For each node that any statement speaks of, its source (the smallest id, should there be several)."""
    return dict(sorted(_speaking(db, nodes), reverse=True))


def _spread(db: sqlite3.Connection, touched: set[str], before: set[str]) -> set[str]:
    """All that can be reached from some nodes by way of buckets, decisions and edges; `before` are buckets they had."""
    seen: set[str] = set()
    region: set[str] = set()
    nodes, buckets = set(touched), set(before)
    while nodes or buckets:
        region |= nodes
        fresh = (buckets | _buckets(db, nodes)) - seen
        seen |= fresh
        found = {row[0] for row in index.rows(db, "SELECT node FROM key WHERE bucket IN (?)", fresh)}
        nodes, buckets = (found | beside(db, nodes, SAME)) - region, set()
    return region


def _buckets(db: sqlite3.Connection, nodes: Iterable[str]) -> set[str]:
    return {row[0] for row in index.rows(db, "SELECT bucket FROM key WHERE node IN (?)", nodes)}


def _rows(db: sqlite3.Connection, nodes: Iterable[str]) -> dict[str, _Row]:
    query = "SELECT node, source, canonical, rule, key, root FROM member WHERE node IN (?)"
    return {node: _Row(source, Link(*link), root) for node, source, *link, root in index.rows(db, query, nodes)}


def _locals(db: sqlite3.Connection, nodes: Iterable[str]) -> list[Local]:
    """Local nodes as resolution sees them; bare where nothing is told that may identify them."""
    told = dict(_pairs(db, "SELECT node, told FROM local WHERE node IN (?)", nodes))
    return [local.from_json(node, told.get(node, "{}")) for node in sorted(nodes)]


def _pairs(db: sqlite3.Connection, sql: str, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((one, other) for one, other in index.rows(db, sql, ids))


def _root_again(
    db: sqlite3.Connection, touched: set[str], old: Mapping[str, _Row], roots: Mapping[str, str]
) -> set[str]:
    """Note the clusters that keys make now; those, old and new, of which anything is other than before."""
    changed: set[str] = set()
    for node in sorted(old.keys() | roots.keys()):
        before = old[node].root if node in old else None
        if node in touched or before != roots.get(node):
            changed |= {root for root in (before, roots.get(node)) if root}
            db.execute("DELETE FROM member WHERE node = ?", (node,))
            if node in roots:
                db.execute("INSERT INTO member VALUES (?, '', '', NULL, NULL, ?)", (node, roots[node]))
    return changed


def _compare_again(db: sqlite3.Connection, roots: set[str]) -> None:
    """Make the cards, blocks and edges of some clusters anew."""
    for table, column in (("card", "node"), ("block", "node"), ("edge", "left"), ("edge", "right")):
        # Edges between events follow from what this round makes.
        kept = f" AND rule <> '{SAME_EVENT}'" if table == "edge" else ""
        db.executemany(f"DELETE FROM {table} WHERE {column} = ?{kept}", [(root,) for root in sorted(roots)])  # noqa: S608  # our own names
    members: defaultdict[str, list[Local]] = defaultdict(list)
    query = "SELECT root, node, told FROM member JOIN local USING (node) WHERE root IN (?)"
    for root, node, told in index.rows(db, query, roots):
        members[root].append(local.from_json(node, told))
    cards = {root: card for root, found in sorted(members.items()) if (card := candidates.card(root, found))}
    db.executemany("INSERT INTO card VALUES (?, ?)", [(root, candidates.to_json(card)) for root, card in cards.items()])
    own = {root: candidates.blocks(card) for root, card in cards.items()}
    db.executemany("INSERT INTO block VALUES (?, ?)", [(root, b) for root, found in own.items() for b in sorted(found)])
    shared: defaultdict[str, list[str]] = defaultdict(list)
    wanted = frozenset[str]().union(*own.values())
    for block, root in index.rows(db, "SELECT block, node FROM block WHERE block IN (?)", wanted):
        shared[block].append(root)
    others = {root for found in shared.values() for root in found} - cards.keys()
    texts = dict(_pairs(db, "SELECT node, told FROM card WHERE node IN (?)", others))
    known = cards | {root: candidates.from_json(root, told) for root, told in texts.items()}
    for edge in compared(known, candidates.pairs(cards, shared)):
        db.execute("INSERT INTO edge VALUES (?, ?, ?, ?, ?)", (edge.left, edge.right, edge.score, edge.rule, edge.why))


def _keep(db: sqlite3.Connection, nodes: set[str], found: Mapping[str, _Row]) -> None:
    """Put the rows of some nodes in place of those that were there."""
    db.executemany("DELETE FROM member WHERE node = ?", [(node,) for node in sorted(nodes)])
    for node in sorted(nodes & found.keys()):
        row = found[node]
        link = row.link
        values = (node, row.source, link.canonical, link.rule, link.key, row.root)
        db.execute("INSERT INTO member VALUES (?, ?, ?, ?, ?, ?)", values)
