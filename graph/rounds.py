"""Resolution in two rounds: first people, bodies, places and laws; then the events that they take part in.

Events are compared by the canonical ids of their parties, so an event whose party or place became another node is
looked at again. What comes out is the same as if all were done anew.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph import index, occasions
from graph.anchors import compare
from graph.clustering import join_again, resolve_around
from graph.telling import Telling
from graph.tellings import naming, tellings
from graph.ties import SAME_EVENT, Edge
from graph.weighing import SAME


def resolve_all(db: sqlite3.Connection, touched: set[str]) -> tuple[set[str], set[str]]:
    """Resolve again all that the touched nodes bear on, as `resolve_around` does, and then the events.

    Gives the canonical ids, old and new, of all that changed, and the local nodes that have another canonical id now.
    """
    company = _company(db, touched)
    changed, moved = resolve_around(db, touched)
    again = company | _compare_around(db, touched | naming(db, moved))
    if again:
        further, gone = join_again(db, again)
        changed, moved = changed | further, moved | gone
    return changed, moved


def _company(db: sqlite3.Connection, touched: set[str]) -> set[str]:
    """The events that were held together with touched nodes until now."""
    roots = {row[0] for row in index.rows(db, "SELECT canonical FROM member WHERE node IN (?)", touched)}
    held = index.rows(db, "SELECT node, rule FROM member WHERE canonical IN (?)", roots)
    return {node for node, rule in held if rule == SAME_EVENT} - touched


def _compare_around(db: sqlite3.Connection, events: set[str]) -> set[str]:
    """Compare some events, and those beside which they now stand or stood, anew; the events to resolve again."""
    told = tellings(db, events)
    around = _replace_blocks(db, events, told)
    compared = events | around
    before = _edges_of(db, compared)
    pairs = {
        pair
        for members in _members(db, _blocks_of(db, compared)).values()
        for pair in occasions.near(members, compared)
    }
    told |= tellings(db, {node for pair in pairs for node in pair} - events)
    after = {edge for one, other in sorted(pairs) if (edge := compare(told[one], told[other]))}
    for edge in sorted(before - after):
        db.execute("DELETE FROM edge WHERE left = ? AND right = ?", (edge.left, edge.right))
    rows = [(edge.left, edge.right, edge.score, edge.rule, edge.why) for edge in sorted(after - before)]
    db.executemany("INSERT OR REPLACE INTO edge VALUES (?, ?, ?, ?, ?)", rows)
    # What cannot be one event may have changed with an event's parties while its edges stayed as they were.
    return {
        node
        for edge in before | after
        if edge.score >= SAME and (edge not in before & after or {edge.left, edge.right} & events)
        for node in (edge.left, edge.right)
    }


def _replace_blocks(db: sqlite3.Connection, events: Iterable[str], told: Mapping[str, Telling]) -> set[str]:
    """Note the blocks of events; the others that stand within reach of where one came in or went."""
    old = _blocks_of(db, events)
    new = {(node, block) for node, telling in told.items() for block in occasions.blocks(telling)}
    differing = {block: set[str]() for _, block in old ^ new}
    for node, block in old ^ new:
        differing[block].add(node)
    around = _within_reach(db, differing)
    db.executemany("DELETE FROM anchor WHERE node = ? AND block = ?", sorted(old - new))
    db.executemany("INSERT INTO anchor VALUES (?, ?)", sorted(new - old))
    return (around | _within_reach(db, differing)) - set(events)


def _within_reach(db: sqlite3.Connection, differing: Mapping[str, set[str]]) -> set[str]:
    """The members of blocks that are within reach of some nodes, were those among them."""
    listed = index.rows(db, "SELECT block, node FROM anchor WHERE block IN (?)", differing)
    members: defaultdict[str, set[str]] = defaultdict(set)
    for block, node in listed:
        members[block].add(node)
    return {
        node
        for block, nodes in differing.items()
        for pair in occasions.near(sorted(members[block] | nodes), nodes)
        for node in pair
    }


def _blocks_of(db: sqlite3.Connection, nodes: Iterable[str]) -> set[tuple[str, str]]:
    rows = index.rows(db, "SELECT node, block FROM anchor WHERE node IN (?)", nodes)
    return {(node, block) for node, block in rows}


def _members(db: sqlite3.Connection, found: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The members of blocks, each in the order of ids."""
    listed: defaultdict[str, list[str]] = defaultdict(list)
    for block, node in index.rows(db, "SELECT block, node FROM anchor WHERE block IN (?)", {row[1] for row in found}):
        listed[block].append(node)
    return {block: sorted(nodes) for block, nodes in listed.items()}


def _edges_of(db: sqlite3.Connection, nodes: Iterable[str]) -> set[Edge]:
    wanted = set(nodes)
    found: set[Edge] = set()
    for end in ("left", "right"):
        query = f"SELECT left, right, score, rule, why FROM edge WHERE {end} IN (?)"  # noqa: S608  # the names are our own
        rows = index.rows(db, query, wanted)
        found |= {
            Edge(one, other, float(score), rule, why) for one, other, score, rule, why in rows if rule == SAME_EVENT
        }
    return found
