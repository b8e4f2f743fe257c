"""Beside the picture: what is said about the node or the link that was chosen; and the picture as a file."""

import streamlit as st

from explorer import pieces, wording
from explorer.addresses import bare, href
from explorer.markup import Markup, element
from graph.answers import NetEdge, NetNode, Network, Ref
from graph.view import View

PASSAGES = 8


def selection(view: View, network: Network, chosen: str | None) -> None:
    """The panel; it says what to do where nothing was chosen."""
    node = next((each for each in network.nodes if each.id == chosen), None)
    edge = next((each for each in network.edges if each.id == chosen), None)
    if node:
        pieces.show(*_node(network, node))
    elif edge:
        pieces.show(*_edge(view, network, edge))
    else:
        pieces.show(pieces.heading("Chosen"))
        pieces.empty("Nothing is chosen.", "Click a node to see its links, or a line to read the words behind it.")


def _node(network: Network, node: NetNode) -> list[Markup]:
    labels = {each.id: each for each in network.nodes}
    links = []
    for edge in network.edges:
        if node.id not in (edge.source, edge.target):
            continue
        far = labels[edge.target if edge.source == node.id else edge.source]
        words = pieces.link(f"{edge.label}", _here(edge.id), title="Read the words", stay=True)
        way = "→ " if edge.source == node.id else "← "
        links.append(element("li", way, words, " ", pieces.node(_ref(far)), " ", pieces.status(edge.status)))
    said = f"{wording.kind_label(node.kind)} · {wording.count(node.statements, 'statement')}"
    ways = [
        pieces.link("Open the dossier", href("dossier", id=node.id)),
        pieces.link("Only around this", href("network", focus=node.id)),
    ]
    return [
        element("h2", pieces.sign(node.kind), " ", node.label, class_="or-heading"),
        element("p", said, class_="or-quiet"),
        pieces.chips(ways),
        element("h3", "Links shown here"),
        element("ul", *links, class_="or-links"),
    ]


def _edge(view: View, network: Network, edge: NetEdge) -> list[Markup]:
    labels = {each.id: each for each in network.nodes}
    languages = {card.source.id: card.source.language for card in view.sources()}
    sayings = [view.statement(each) for each in edge.statements]
    passages = [
        element(
            "div",
            pieces.claimant(saying),
            pieces.quote(saying.statement, languages),
            pieces.source(saying.source),
            class_="or-passage",
        )
        for saying in sayings[:PASSAGES]
    ]
    rest = len(sayings) - PASSAGES
    return [
        element("h2", edge.label.capitalize(), class_="or-heading"),
        element("p", pieces.node(_ref(labels[edge.source])), " → ", pieces.node(_ref(labels[edge.target]))),
        element(
            "p",
            pieces.status(edge.status),
            f" {wording.count(len(sayings), 'passage')} in {_rests(edge)}",
        ),
        element("h3", "The words"),
        *passages,
        *(
            [element("p", f"{wording.count(rest, 'more passage')} in the dossiers of both ends.", class_="or-quiet")]
            if rest > 0
            else []
        ),
    ]


def _rests(edge: NetEdge) -> str:
    return wording.resting(edge.sources, edge.support.origins if edge.support else edge.sources)


def download(network: Network) -> None:
    """Offer the picture as one file that loads nothing from anywhere."""
    st.download_button(
        "Download this picture (HTML)",
        data=lambda: _picture(network),
        file_name="on-record-network.html",
        mime="text/html",
        on_click="ignore",
        icon=":material/download:",
    )


def _picture(network: Network) -> str:
    from graph.picture import picture  # late: its engine takes half a second to load

    return picture(network)


def _here(chosen: str) -> str:
    kept = {name: value for name, value in st.query_params.items() if name != "sel"}
    return href("network", **kept, sel=bare(chosen))


def _ref(node: NetNode) -> Ref:
    return Ref(node.id, node.label, node.kind)
