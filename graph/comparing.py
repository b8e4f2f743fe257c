"""Cards, blocks and edges of clusters, kept in the index: made anew for those that a change touches."""

import sqlite3
from collections import defaultdict

from graph import index, local
from graph.candidates import COMPARED, Card, blocks, card, from_json, pairs, to_json
from graph.local import Local, family
from graph.ties import SAME_EVENT
from graph.weighing import edges


def compare_again(db: sqlite3.Connection, roots: set[str]) -> None:
    """Make the cards, blocks and edges of some clusters anew."""
    for table, column in (("card", "node"), ("block", "node"), ("edge", "left"), ("edge", "right")):
        # Edges between events follow from what this round makes.
        kept = f" AND rule <> '{SAME_EVENT}'" if table == "edge" else ""
        db.executemany(f"DELETE FROM {table} WHERE {column} = ?{kept}", [(root,) for root in sorted(roots)])  # noqa: S608  # our own names
    cards = _cards(db, roots)
    db.executemany("INSERT INTO card VALUES (?, ?)", [(root, to_json(card)) for root, card in cards.items()])
    own = {root: blocks(card) for root, card in cards.items()}
    db.executemany("INSERT INTO block VALUES (?, ?)", [(root, b) for root, found in own.items() for b in sorted(found)])
    shared: defaultdict[str, list[str]] = defaultdict(list)
    wanted = frozenset[str]().union(*own.values())
    for block, root in index.rows(db, "SELECT block, node FROM block WHERE block IN (?)", wanted):
        shared[block].append(root)
    others = {root for found in shared.values() for root in found} - cards.keys()
    rows = index.rows(db, "SELECT node, told FROM card WHERE node IN (?)", others)
    known = cards | {root: from_json(root, told) for root, told in rows}
    for edge in edges(known, pairs(cards, shared)):
        db.execute("INSERT INTO edge VALUES (?, ?, ?, ?, ?)", (edge.left, edge.right, edge.score, edge.rule, edge.why))


def _cards(db: sqlite3.Connection, roots: set[str]) -> dict[str, Card]:
    """The cards of those clusters that are compared; the members of a country are not even read."""
    aside = {
        node
        for node, told in index.rows(db, "SELECT node, told FROM local WHERE node IN (?)", roots)
        if family(local.from_json(node, told).kinds) not in COMPARED
    }
    members: defaultdict[str, list[Local]] = defaultdict(list)
    query = "SELECT root, node, told FROM member JOIN local USING (node) WHERE root IN (?)"
    for root, node, told in index.rows(db, query, roots - aside):
        members[root].append(local.from_json(node, told))
    return {root: made for root, found in sorted(members.items()) if (made := card(root, found))}
