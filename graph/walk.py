"""The graph as networkx has it: paths between nodes, and positions to draw them at."""

import math
import sqlite3
from itertools import islice, pairwise

import networkx as nx

from graph import network
from graph.answers import NetEdge, Network
from graph.reading import Filter

# Beyond so many nodes the layout is made in fewer rounds; its cost grows with their square.
_MANY = 150


def to_networkx(found: Network) -> "nx.MultiDiGraph[str]":
    """A network as a multigraph; edges have their ids as keys, and hold the NetEdge under `edge`."""
    drawn: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in found.nodes:
        drawn.add_node(node.id, label=node.label, kind=node.kind)
    for edge in found.edges:
        drawn.add_edge(edge.source, edge.target, key=edge.id, edge=edge)
    return drawn


def positions(found: Network) -> dict[str, tuple[float, float]]:
    """Where to draw each node, between -1 and 1: the same network is always laid out alike."""
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(sorted(node.id for node in found.nodes))
    plain.add_edges_from(sorted((edge.source, edge.target) for edge in found.edges))
    if len(plain) < 2:
        return dict.fromkeys(plain, (0.0, 0.0))
    rounds = 120 if len(plain) <= _MANY else 60
    start = nx.circular_layout(plain)
    placed = nx.spring_layout(plain, pos=start, iterations=rounds, seed=1, k=1.6 / math.sqrt(len(plain)))
    return {node: (round(float(x), 4), round(float(y), 4)) for node, (x, y) in placed.items()}


def whole(db: sqlite3.Connection) -> "nx.Graph[str]":
    """All nodes and what ties them, without direction; each pair keeps its best edge.

    What is denied ties nothing. A step costs more through nodes that are tied to much: that two people are both tied
    to a country says little.
    """
    everything: nx.Graph[str] = nx.Graph()
    nodes = [row[0] for row in db.execute("SELECT id FROM cluster ORDER BY id")]
    everything.add_nodes_from(nodes)
    for edge in network.edges(tie for tie in network.ties(db, nodes, Filter(), both=True) if tie.status != "denied"):
        there = everything.get_edge_data(edge.source, edge.target)
        if not there or _rank(edge) < _rank(there["edge"]):
            everything.add_edge(edge.source, edge.target, edge=edge)
    degree = dict(everything.degree())
    for one, other, data in everything.edges(data=True):
        data["cost"] = (
            1 + math.log1p(degree[one]) / 2 + math.log1p(degree[other]) / 2 + (data["edge"].status != "asserted")
        )
    return everything


def _rank(edge: NetEdge) -> tuple[bool, int, int, str]:
    return edge.status != "asserted", -edge.sources, -len(edge.statements), edge.id


def paths(everything: "nx.Graph[str]", a: str, b: str, limit: int) -> tuple[tuple[NetEdge, ...], ...]:
    """Up to `limit` ways from one node to another, the most telling first; none where nothing ties them.

    An edge keeps the direction in which its statements say it, whichever way the path goes.
    """
    if a == b or a not in everything or b not in everything or not nx.has_path(everything, a, b):
        return ()
    ways = nx.shortest_simple_paths(everything, a, b, weight="cost")
    return tuple(tuple(everything[one][other]["edge"] for one, other in pairwise(way)) for way in islice(ways, limit))
