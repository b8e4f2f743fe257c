"""Clusters that grow by joining two nodes at a time, and never join two that were said to be different."""

from collections import defaultdict
from collections.abc import Iterable


class Components:
    """Nodes in clusters; each cluster is known by its smallest node.

    `apart` are pairs that must not come into one cluster: a join that would bring them there is not made, however many
    others lie between. So what comes out depends on the order in which joins are tried, which the caller defines.
    """

    def __init__(self, nodes: Iterable[str], apart: Iterable[tuple[str, str]] = ()) -> None:
        self._parent = {node: node for node in nodes}
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

    def join(self, one: str, other: str) -> bool:
        """Make two clusters one, if nobody said that any node of the first is another than any of the second."""
        small, large = sorted((self.find(one), self.find(other)))
        if small == large:
            return True
        if self._foes and any(self.find(foe) == large for foe in self._foes.get(small, ())):
            return False
        self._parent[large] = small
        if large in self._foes:
            self._foes[small] |= self._foes.pop(large)
        return True

    def join_all(self, nodes: Iterable[str]) -> None:
        """Join nodes that have one thing in common, in the order of their ids; where some are apart, into several."""
        groups: list[str] = []
        for node in sorted(nodes):
            joined = [group for group in groups if self.join(group, node)]
            if not joined:
                groups.append(node)
