"""Which local nodes are one: rules that need no judgement, what people decided, and how both make clusters.

Nodes are joined in this order, and a join that would bring two into one cluster of which a person said "different" is
not made, however long the chain between them:

1. what people said is the same, by ids
2. what shares a key (`graph.keys`), by rule, then by key, then by ids
3. what comparison found alike enough (`graph.weighing`), by score, then by ids

What comes out depends on the set of nodes, decisions and edges alone, never on the order in which they came.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.candidates import card
from graph.components import Components
from graph.keys import Key, keys
from graph.local import Local, family
from graph.ties import Edge, Tie
from graph.weighing import SAME, all_edges

# The rules of keys, the one first that a reader finds easiest to believe.
_RULES = ("country-name", "agency-name", "law-name", "full-name", "defined-acronym")
JUDGED = "judgement"


@dataclass(frozen=True, slots=True)
class Link:
    """Where a local node belongs: its canonical node, and the rule and key that tie it (None: it stands alone).

    For the rule `judgement` the key is the id of the judgement; for an edge it is the other node.
    """

    canonical: str
    rule: str | None
    key: str | None


class Resolution:
    """Some nodes, the decisions on them, and their clusters as keys and decisions make them, before any comparison.

    Decisions on other nodes are passed over. `roots` gives for each node the smallest of its cluster.
    """

    def __init__(self, nodes: Iterable[Local], ties: Iterable[Tie] = ()) -> None:
        known = {node.id: node for node in nodes}
        self._active, self._shared = _shared(known)
        said = [tie for tie in sorted(ties) if tie.left in known and tie.right in known]
        self._same = [tie for tie in said if tie.verdict == "same"]
        rows = {node.id: node.table for node in known.values() if node.table and family(node.kinds) == "person"}
        apart = ((tie.left, tie.right) for tie in said if tie.verdict == "different")
        self._clusters = Components(known, apart, rows)
        for tie in self._same:
            self._clusters.join(tie.left, tie.right)
        for name in sorted(self._shared, key=_by_rule):
            self._clusters.join_all(self._shared[name])
        self.roots = {node: self._clusters.find(node) for node in known}

    def links(self, edges: Iterable[Edge] = (), rivals: Iterable[tuple[str, str]] = ()) -> dict[str, Link]:
        """Where every node belongs, once what comparison found is joined too; edges of other nodes are passed over.

        People in two rows of one table are never joined by it, nor are `rivals`, however long the chain between them.
        """
        for one, other in rivals:
            self._clusters.part(one, other)
        alike = [edge for edge in edges if edge.left in self.roots and edge.right in self.roots]
        alike.sort(key=lambda edge: (-edge.score, edge.left, edge.right))
        for edge in alike:
            self._clusters.join(edge.left, edge.right, careful=True)
        root = {node: self._clusters.find(node) for node in self.roots}
        held = _held(root, self._same, alike)
        counts = Counter((name, root[node]) for name, members in self._shared.items() for node in members)
        return {node: _link(root[node], found, counts, held.get(node)) for node, found in self._active.items()}


def compared(resolution: Resolution, nodes: Iterable[Local]) -> list[Edge]:
    """The edges that comparison finds between what keys and decisions make of some nodes, as far as they tie."""
    members: defaultdict[str, list[Local]] = defaultdict(list)
    for node in nodes:
        if node.names:
            members[resolution.roots[node.id]].append(node)
    cards = (found for root, some in members.items() if (found := card(root, some)))
    return [edge for edge in all_edges(cards) if edge.score >= SAME]


def resolve(
    nodes: Iterable[Local],
    ties: Iterable[Tie] = (),
    edges: Iterable[Edge] | None = None,
    rivals: Iterable[tuple[str, str]] = (),
) -> dict[str, Link]:
    """The cluster of every node by keys, decisions and comparison; canonical is the smallest id in it.

    `edges` stand in place of those that comparison would find.
    """
    known = list(nodes)
    resolution = Resolution(known, ties)
    return resolution.links(compared(resolution, known) if edges is None else edges, rivals)


def _by_rule(name: str) -> tuple[int, str]:
    return _RULES.index(name.partition("|")[0]), name


def _shared(known: Mapping[str, Local]) -> tuple[dict[str, dict[Key, frozenset[str]]], dict[str, list[str]]]:
    """For each node its keys with the names under which they count; for each of these names its nodes."""
    offered = {node: keys(local) for node, local in known.items()}
    sole = _sole_meanings(offered.values())
    active = {node: {key: frozenset(_active(key, sole)) for key in offered[node]} for node in sorted(offered)}
    shared: defaultdict[str, list[str]] = defaultdict(list)
    for node, found in active.items():
        for name in {name for names in found.values() for name in names}:
            shared[name].append(node)
    for name, members in shared.items():
        for node in _namesakes(known[member] for member in members):
            active[node] = {key: names - {name} for key, names in active[node].items()}
        shared[name] = [node for node in members if any(name in names for names in active[node].values())]
    return active, shared


def _namesakes(nodes: Iterable[Local]) -> list[str]:
    """The people to whom one table gives a name in several rows without making them one: it tells none of them."""
    listed: defaultdict[str, list[str]] = defaultdict(list)
    for node in nodes:
        if node.table and family(node.kinds) == "person":
            listed[node.table].append(node.id)
    return [node for found in listed.values() if len(found) > 1 for node in found]


def _sole_meanings(offers: Iterable[frozenset[Key]]) -> dict[str, bool]:
    """For each bucket of weak keys: whether all definitions of it hang together as one meaning."""
    groups: defaultdict[str, list[set[str]]] = defaultdict(list)
    for keys_ in offers:
        per: defaultdict[str, set[str]] = defaultdict(set)
        for key in keys_:
            if key.weak and key.meaning:
                per[key.bucket].add(key.meaning)
        for bucket, meanings in per.items():
            apart = [group for group in groups[bucket] if not group & meanings]
            touching = [group for group in groups[bucket] if group & meanings]
            groups[bucket] = [*apart, meanings.union(*touching)]
    return {bucket: len(found) == 1 for bucket, found in groups.items()}


def _active(key: Key, sole: Mapping[str, bool]) -> Iterator[str]:
    """The names under which a key counts."""
    if not key.weak or sole.get(key.bucket, False):
        yield key.bucket
    elif key.meaning:
        yield f"{key.bucket}|{key.meaning}"


def _held(root: Mapping[str, str], same: Iterable[Tie], alike: Iterable[Edge]) -> dict[str, tuple[str, str]]:
    """For each node the first decision, else the best edge, that holds it in its cluster: the rule and its key."""
    found: dict[str, tuple[str, str]] = {}
    for tie in same:
        if root[tie.left] == root[tie.right]:
            for node in (tie.left, tie.right):
                found.setdefault(node, (JUDGED, tie.judgement))
    for edge in alike:
        if root[edge.left] == root[edge.right]:
            found.setdefault(edge.left, (edge.rule, edge.right))
            found.setdefault(edge.right, (edge.rule, edge.left))
    return found


def _link(
    canonical: str,
    active: Mapping[Key, frozenset[str]],
    counts: Mapping[tuple[str, str], int],
    held: tuple[str, str] | None,
) -> Link:
    """A decision, else the rule that a reader finds easiest to believe, of all that tie the node to another."""
    tied = (key for key, names in active.items() if any(counts[name, canonical] > 1 for name in names))
    best = min(tied, key=lambda key: (_RULES.index(key.rule), key), default=None)
    if best and not (held and held[0] == JUDGED):
        return Link(canonical, best.rule, best.text)
    return Link(canonical, *(held or (None, None)))
