"""A picture of a network as one HTML file that needs nothing else: no network, no server, no other file.

pyvis gives the nodes, edges and options; the page is our own, because pyvis's loads scripts from elsewhere and takes
titles for HTML. Labels come out of documents and are text here, whatever they hold.
"""

import json
from collections.abc import Iterable
from html import escape
from importlib import resources

from pyvis.network import Network as Drawing

from graph.answers import NetEdge, NetNode, Network
from graph.walk import positions
from ontology import vocabulary

# What vis-network calls the shapes that the ontology names; what it has no like for is the nearest there is.
_SHAPES = {"ring": "dot", "hollowDiamond": "diamond", "flightTriangle": "triangle", "page": "square"}
_HOLLOW = {"ring", "hollowDiamond"}
_DASHED = {"alleged": [6, 4], "denied": [2, 4], "ordered": [10, 4], "planned": [10, 4], "hypothetical": [2, 6]}
_SCALE = 700
_LONGEST = 40


def picture(network: Network, title: str = "On Record") -> str:
    """The page; nodes stand where `walk.positions` places them, and can be dragged, zoomed and hovered over."""
    drawing = Drawing(directed=True, cdn_resources="in_line", notebook=False)
    placed = positions(network)
    for node in network.nodes:
        drawing.add_node(node.id, **_node(node, placed[node.id]))
    for edge in network.edges:
        drawing.add_edge(edge.source, edge.target, **_edge(edge))
    data = {"nodes": drawing.nodes, "edges": drawing.edges}
    page = resources.files("graph").joinpath("picture.html").read_text("utf-8")
    parts = {
        "TITLE": escape(title),
        "LEGEND": _legend(network.nodes),
        "LIST": "".join(f"<li>{escape(line)}</li>" for line in _lines(network)),
        "DATA": _for_script(data),
        "LIBRARY": _library(),
    }
    # In one go, so that a label that looks like a gap in the page stays a label.
    pieces = page.split("%%")
    return "".join(parts[piece] if at % 2 else piece for at, piece in enumerate(pieces))


def _node(node: NetNode, place: tuple[float, float]) -> dict[str, object]:
    display = vocabulary().kind(node.kind).display
    hollow = display.shape in _HOLLOW
    return {
        "label": node.label if len(node.label) <= _LONGEST else node.label[: _LONGEST - 1] + "…",
        "title": f"{vocabulary().kind(node.kind).label()}: {node.label}",
        "shape": _SHAPES.get(display.shape, display.shape),
        "color": {"background": "#ffffff" if hollow else display.light, "border": display.light},
        "borderWidth": 3 if hollow else 1,
        "size": min(10 + node.statements**0.5 * 2, 30),
        "x": place[0] * _SCALE,
        "y": place[1] * _SCALE,
        "physics": False,
    }


def _edge(edge: NetEdge) -> dict[str, object]:
    words = edge.label if edge.status == "asserted" else f"{edge.label} ({edge.status})"
    return {
        "title": f"{words}: {len(edge.statements)} statement(s) in {edge.sources} source(s)"
        + (f", {edge.support.origins} origin(s)" if edge.support else ""),
        "label": words,
        "dashes": _DASHED.get(edge.status, False),
        "arrows": "to",
        "physics": False,
    }


def _lines(network: Network) -> Iterable[str]:
    """The picture in words, for those who do not see it."""
    labels = {node.id: node.label for node in network.nodes}
    for edge in network.edges:
        status = "" if edge.status == "asserted" else f" ({edge.status})"
        yield f"{labels[edge.source]} — {edge.label}{status} → {labels[edge.target]}"


def _legend(nodes: Iterable[NetNode]) -> str:
    displays = {vocabulary().kind(node.kind).display for node in nodes}
    return "".join(
        f'<span><i style="background:{escape(display.light)}"></i>{escape(display.label)}</span>'
        for display in sorted(displays, key=lambda display: display.label)
    )


def _for_script(data: object) -> str:
    """JSON that can stand in a script element: nothing in it ends the element or the line."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def _library() -> str:
    """vis-network as pyvis ships it."""
    found = resources.files("pyvis").joinpath("templates/lib/vis-9.1.2/vis-network.min.js").read_text("utf-8")
    # The map is for debuggers, which would ask for it.
    return "\n".join(line for line in found.split("\n") if not line.startswith("//# sourceMappingURL"))
