"""The network around chosen nodes: drawn, and as a table that says the same; every link opens its words."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from explorer import canvas, fields, pieces, travel, wording
from explorer.addresses import bare, full, href
from explorer.drawing import drawing
from explorer.markup import Markup, element, rows
from explorer.screens.selection import download, selection
from explorer.screens.steps import paths
from graph.answers import Network, Ref
from graph.view import View
from ontology import vocabulary
from ontology.errors import UnknownSourceError

CANVAS = "network"
# Labels of more nodes than these cannot be read; without a focus the view is an invitation, so it is smaller still.
LIMIT, LIMIT_OF_ALL = 80, 40
DEPTHS = {"1": "direct links", "2": "two steps"}


def render(view: View) -> None:
    """Draw the page."""
    pieces.show(pieces.heading("Network", 1))
    focus = _focus(view)
    network = _filtered(view, focus)
    pieces.show(_about(view, focus, network))
    if not network.nodes:
        pieces.empty("No node passes these filters.", "Take a filter away, or focus on something else.")
        return
    left, right = st.columns([5, 3], gap="medium")
    with left:
        with st.container(key="network-picture"):
            _picture(network, focus)
        with st.container(key="network-table"):
            pieces.show(pieces.heading("The same as a table"), _table(network))
    with right:
        selection(view, network, _selected(network))
        paths(view)


def _focus(view: View) -> tuple[str, ...]:
    """The canonical ids that the address names; what is gone is passed over, and said."""
    found = []
    for asked in filter(None, st.query_params.get("focus", "").split(",")):
        try:
            found.append(view.node(full(asked)).id)
        except UnknownSourceError as error:
            st.warning(str(error), icon=":material/warning:")
    return tuple(dict.fromkeys(found))


def _filtered(view: View, focus: Sequence[str]) -> Network:
    terms = vocabulary()
    with st.expander("Filters", icon=":material/filter_alt:"):
        one, two, three = st.columns(3)
        with one:
            used = sorted(view.kinds(), key=lambda kind: kind.label)
            kinds = fields.many(
                "Kinds", "kind", {k.name: k.label for k in used}, key="network-kind", placeholder="all kinds"
            )
            depth = fields.choice("Reach", "depth", DEPTHS, key="network-depth", default="2")
        with two:
            shown = {name: term.label() for name, term in terms.statuses.items()}
            statuses = fields.many("How it is put", "status", shown, key="network-status", placeholder="in any way")
            since = fields.text("From (date)", "since", key="network-since", placeholder="2025-03-14")
        with three:
            labels = {card.source.id: card.source.label for card in view.sources() if not card.withdrawn}
            sources = fields.many("Documents", "source", labels, key="network-source", placeholder="all documents")
            until = fields.text("Until (date)", "until", key="network-until", placeholder="2025-07-18")
    found = view.network(
        tuple(focus),
        depth=int(depth),
        kinds=kinds,
        statuses=statuses,
        sources=sources,
        since=since or None,
        until=until or None,
        limit=LIMIT if focus else LIMIT_OF_ALL,
    )
    return found if focus else _linked(found)


def _linked(network: Network) -> Network:
    """The network without nodes that nothing in it links to: they say nothing and take the room of those that do."""
    linked = {end for edge in network.edges for end in (edge.source, edge.target)}
    nodes = tuple(node for node in network.nodes if node.id in linked)
    return replace(network, nodes=nodes, hidden=network.hidden + len(network.nodes) - len(nodes)) if nodes else network


def _about(view: View, focus: Sequence[str], network: Network) -> Markup:
    around = [pieces.node(_ref(view, node)) for node in focus]
    hidden = (
        f" {wording.count(network.hidden, 'further node')} left out: narrow the filters to see them."
        if network.hidden
        else ""
    )
    said = f"{wording.count(len(network.nodes), 'node')}, {wording.count(len(network.edges), 'link')}.{hidden}"
    where = element("span", "Around ", *around, ". ") if around else element("span", "The most linked nodes. ")
    return element(
        "p",
        where,
        element("span", said, role="status"),
        " ",
        pieces.link("Show everything", href("network")) if around else None,
    )


def _ref(view: View, node: str) -> Ref:
    found = view.node(node)
    return Ref(found.id, found.label, found.kind)


def _picture(network: Network, focus: Sequence[str]) -> None:
    drawn = canvas.network(drawing(network, focus=focus, selected=_selected(network)), key=CANVAS, chosen=_choose)
    known = {node.id for node in network.nodes}
    opened, widened = drawn.get("open"), drawn.get("expand")
    if opened in known:
        travel.to("dossier", id=bare(opened))
    if widened in known:
        ids = ",".join(bare(node) for node in dict.fromkeys([*focus, widened]))
        kept = {name: value for name, value in st.query_params.items() if name not in {"focus", "sel"}}
        travel.to("network", **kept, focus=ids, sel=bare(widened))
    pieces.show(_legend(network))
    download(network)


def _choose() -> None:
    """What was clicked goes into the address; this runs as a callback."""
    fields.put(sel=bare(st.session_state[CANVAS].get("selected") or ""))


def _selected(network: Network) -> str | None:
    asked = st.query_params.get("sel", "")
    ids = {node.id for node in network.nodes} | {edge.id for edge in network.edges}
    return next((each for each in (asked, full(asked)) if each in ids), None)


def _legend(network: Network) -> Markup:
    groups = {pieces.display(node.kind).name: node.kind for node in network.nodes}
    looks = [element("span", pieces.sign(kind), f" {pieces.display(kind).label}") for _, kind in sorted(groups.items())]
    statuses = sorted({edge.status for edge in network.edges})
    lines = [
        element(
            "span", element("span", class_=f"or-line or-line-{name}", aria_hidden="true"), wording.status_label(name)
        )
        for name in statuses
    ]
    return element("div", pieces.chips([*looks, *lines]), class_="or-quiet")


def _table(network: Network) -> Markup:
    labels = {node.id: Ref(node.id, node.label, node.kind) for node in network.nodes}
    here = {name: value for name, value in st.query_params.items() if name != "sel"}
    lines = [
        (
            pieces.node(labels[edge.source]),
            edge.label,
            pieces.node(labels[edge.target]),
            pieces.status(edge.status),
            pieces.link(wording.count(len(edge.statements), "passage"), href("network", **here, sel=edge.id)),
        )
        for edge in sorted(network.edges, key=lambda e: (labels[e.source].label, e.label, labels[e.target].label))
    ]
    return rows(lines, ("From", "Link", "To", "How it is put", "Words"), "The links of this network")
