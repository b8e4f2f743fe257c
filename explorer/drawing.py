"""A network as the component draws it: placed, with the looks that the ontology's data gives, as plain values."""

import textwrap
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from explorer import wording
from explorer.placement import placed
from graph.answers import NetEdge, NetNode, Network
from ontology import vocabulary
from ontology.names import digest

WRAP, LINES = 20, 3


def drawing(network: Network, *, focus: Sequence[str], selected: str | None) -> dict[str, Any]:
    """What `canvas.network` takes. `place` changes with what is drawn, so that the view fits itself to it once."""
    lines = {node.id: _wrapped(node.label) for node in network.nodes}
    sizes = tuple((node.id, max(map(len, lines[node.id])), len(lines[node.id])) for node in network.nodes)
    links = frozenset((min(e.source, e.target), max(e.source, e.target)) for e in network.edges if e.source != e.target)
    places = placed(sizes, links)
    degree = Counter(end for edge in network.edges for end in (edge.source, edge.target))
    nodes = [_node(node, lines[node.id], places[node.id], degree[node.id]) for node in network.nodes]
    return {
        "nodes": nodes,
        "edges": _edges(network.edges),
        "looks": looks(),
        "focus": list(focus),
        "selected": [selected] if selected else [],
        "place": digest((node.id for node in network.nodes), length=12),
        "summary": summary(network),
    }


def summary(network: Network) -> str:
    """The network in words."""
    nodes, links = wording.count(len(network.nodes), "node"), wording.count(len(network.edges), "link")
    return f"Network of {nodes} and {links}; the same is in the table below."


def looks() -> dict[str, dict[str, str]]:
    """How each display group is drawn: its two colours and its shape."""
    displays = {kind.display.name: kind.display for kind in vocabulary().kinds.values()}
    return {
        name: {key: asdict(each)[key] for key in ("light", "dark", "shape")} for name, each in sorted(displays.items())
    }


def _node(node: NetNode, lines: list[str], place: tuple[float, float], degree: int) -> dict[str, Any]:
    return {
        "id": node.id,
        "label": node.label,
        "text": "\n".join(lines),
        "kind": wording.kind_label(node.kind),
        "group": node.display,
        "size": min(9 + degree, 20),
        "x": place[0],
        "y": place[1],
    }


def _edges(edges: Sequence[NetEdge]) -> list[dict[str, Any]]:
    """Edges between the same two nodes bend away from one another, each further."""
    seen: Counter[frozenset[str]] = Counter()
    drawn = []
    for edge in edges:
        pair = frozenset((edge.source, edge.target))
        turn = 1 if edge.source < edge.target else -1  # the other way round, a bend to the right goes left
        nth = seen[pair]
        seen[pair] += 1
        bend = 0.0 if not nth else turn * (1 if nth % 2 else -1) * 0.16 * ((nth + 1) // 2)
        ends = {"id": edge.id, "source": edge.source, "target": edge.target}
        rests = wording.resting(edge.sources, edge.support.origins if edge.support else edge.sources)
        drawn.append(
            {
                **ends,
                "text": edge.label,
                "label": f"{edge.label}, {rests}" if edge.sources > 1 else edge.label,
                "status": edge.status,
                "sources": edge.sources,
                "bend": bend,
            }
        )
    return drawn


def _wrapped(label: str) -> list[str]:
    lines = textwrap.wrap(label, WRAP) or [""]
    return [*lines[: LINES - 1], lines[LINES - 1] + "…"] if len(lines) > LINES else lines
