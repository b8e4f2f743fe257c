"""The nodes and relationships that stand in the rows of a Cypher query, as a network to be drawn."""

from typing import Any

from graph.answers import NetEdge, NetNode, Network
from graph.cluster import specific
from ontology import vocabulary

# More cannot be read in a picture.
LIMIT = 80
LONGEST = 60


class Gathering:
    """A network that grows with every value it is shown; values are the driver's own."""

    def __init__(self) -> None:
        self._nodes: dict[str, NetNode] = {}
        self._edges: dict[str, Any] = {}

    def told(self, value: Any) -> Any:
        """Take in a value with all that it holds; what stands for it in a table."""
        if hasattr(value, "labels"):
            self._nodes[value.element_id] = _node(value)
            return self._nodes[value.element_id].id
        if hasattr(value, "relationships"):
            for part in (*value.nodes, *value.relationships):
                self.told(part)
            return " - ".join(_node(node).label for node in value.nodes)
        if hasattr(value, "nodes"):
            self._edges[value.element_id] = value
            return value.type
        if isinstance(value, list):
            return [self.told(part) for part in value]
        return value

    def network(self) -> Network:
        """All nodes but those beyond the limit, and what ties them."""
        shown = dict(list(self._nodes.items())[:LIMIT])
        edges = []
        for name, tie in self._edges.items():
            ends = [shown.get(end.element_id) for end in tie.nodes if end is not None]
            if len(ends) == 2 and ends[0] and ends[1]:
                edges.append(_edge(name, tie, ends[0].id, ends[1].id))
        return Network(tuple(shown.values()), tuple(edges), len(self._nodes) - len(shown))


def _node(value: Any) -> NetNode:
    words = vocabulary()
    kinds = specific({label: 1 for label in value.labels if label in words.kinds}, words)
    kind = kinds[0] if kinds else "Thing"
    label = next((str(value[key]) for key in ("name", "exact", "predicate", "id") if value.get(key)), value.element_id)
    short = label if len(label) <= LONGEST else label[: LONGEST - 1] + "…"
    return NetNode(str(value.get("id") or value.element_id), short, kind, words.kind(kind).display.name, 0)


def _edge(name: str, tie: Any, source: str, target: str) -> NetEdge:
    claims = tuple(str(claim) for claim in tie.get("claims") or ())
    label = tie.type.lower().replace("_", " ")
    status = str(tie.get("status") or "asserted")
    return NetEdge(name, source, target, tie.type, label, status, claims, len(tie.get("sources") or ()))
