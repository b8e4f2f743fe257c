"""Clusters that grow by joining two nodes at a time, and never join two that were said to be different."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

_NONE: frozenset[str] = frozenset()


class Components:
    """Nodes in clusters; each cluster is known by its smallest node.

    `apart` are pairs that must not come into one cluster: a join that would bring them there is not made, however many
    others lie between. So what comes out depends on the order in which joins are tried, which the caller defines.
    `marks` are given to some nodes; a careful join brings no two of one mark into one cluster.
    """

    def __init__(
        self, nodes: Iterable[str], apart: Iterable[tuple[str, str]] = (), marks: Mapping[str, str] | None = None
    ) -> None:
        self._parent = {node: node for node in nodes}
        self._marks: dict[str, frozenset[str]] = {node: frozenset({mark}) for node, mark in (marks or {}).items()}
        self._foes: defaultdict[str, set[str]] = defaultdict(set)
        for one, other in apart:
            if one in self._parent and other in self._parent:
                self._foes[one].add(other)
                self._foes[other].add(one)

    def find(self, node: str) -> str:
        """The smallest node of a node's cluster."""
        parent = self._parent
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    def join(self, one: str, other: str, *, careful: bool = False) -> bool:
        """Make two clusters one, if nobody said that any node of the first is another than any of the second."""
        small, large = sorted((self.find(one), self.find(other)))
        if small == large:
            return True
        if self._foes and any(self.find(foe) == large for foe in self._foes.get(small, ())):
            return False
        if careful and not self._marks.get(small, _NONE).isdisjoint(self._marks.get(large, _NONE)):
            return False
        self._parent[large] = small
        if large in self._marks:
            self._marks[small] = self._marks.get(small, _NONE) | self._marks.pop(large)
        if large in self._foes:
            self._foes[small] |= self._foes.pop(large)
        return True

    def part(self, one: str, other: str) -> bool:
        """Keep two clusters from being joined from now on; not, if they are one already."""
        if one not in self._parent or other not in self._parent:
            return False
        ends = self.find(one), self.find(other)
        if ends[0] == ends[1]:
            return False
        self._foes[ends[0]].add(ends[1])
        self._foes[ends[1]].add(ends[0])
        return True

    def join_all(self, nodes: Iterable[str]) -> None:
        """Join nodes that have one thing in common, in the order of their ids; where some are apart, into several."""
        groups: list[str] = []
        for node in sorted(nodes):
            joined = [group for group in groups if self.join(group, node)]
            if not joined:
                groups.append(node)
