"""How two things are connected: paths step by step, each step with its words."""

import streamlit as st

from explorer import fields, pieces, wording
from explorer.addresses import full
from explorer.markup import Markup, element
from graph.answers import NetEdge, Ref
from graph.view import View
from ontology.errors import UnknownSourceError

CHOICES = 12
PATHS = 3


def paths(view: View) -> None:
    """The form and what it found."""
    pieces.show(pieces.heading("How are two things connected?"))
    first = _end(view, "From", "a")
    second = _end(view, "To", "b")
    if not first or not second:
        pieces.show(element("p", "Name two people, places, laws, flights or deals.", class_="or-quiet"))
        return
    found = view.path(first.id, second.id, limit=PATHS)
    if not found:
        pieces.empty(
            f"No path leads from {first.label} to {second.label}.", "No chain of statements connects them in this case."
        )
    pieces.show(*(_path(view, first, steps, number) for number, steps in enumerate(found, 1)))


def _end(view: View, label: str, param: str) -> Ref | None:
    """One end: chosen by the address, else by what is typed."""
    text = fields.text(label, f"{param}q", key=f"path-{param}", placeholder="type a name")
    chosen = st.query_params.get(param)
    hits = view.search(text, limit=CHOICES).hits if text else ()
    choices = {hit.node: f"{hit.label} ({wording.kind_label(hit.kind)})" for hit in hits}
    if chosen and full(chosen) not in choices:
        try:
            node = view.node(full(chosen))
        except UnknownSourceError:
            return None
        choices = {node.id: f"{node.label} ({wording.kind_label(node.kind)})"} | choices
    if not choices:
        return None
    default = full(chosen) if chosen else next(iter(choices))
    picked = fields.choice(f"{label}: which one", param, choices, key=f"path-{param}-id", default=default)
    return Ref(picked, choices[picked], "Thing")


def _path(view: View, start: Ref, steps: tuple[NetEdge, ...], number: int) -> Markup:
    lines, here = [], start.id
    languages = {card.source.id: card.source.language for card in view.sources()}
    for edge in steps:
        forward = edge.source == here
        here = edge.target if forward else edge.source
        lines.append(_step(view, edge, here, forward=forward, languages=languages))
    begin = element("p", pieces.node(_node(view, start.id)))
    title = element("h3", f"Path {number}: {wording.count(len(steps), 'step')}")
    return element("section", title, begin, element("ol", *lines), class_="or-path")


def _step(view: View, edge: NetEdge, to: str, *, forward: bool, languages: dict[str, str | None]) -> Markup:
    saying = view.statement(edge.statements[0])
    more = len(edge.statements) - 1
    arrow = f"{edge.label} →" if forward else f"← {edge.label}"
    return element(
        "li",
        element(
            "p",
            element("span", arrow, class_="or-role"),
            " ",
            pieces.node(_node(view, to)),
            " ",
            pieces.status(edge.status),
        ),
        pieces.quote(saying.statement, languages),
        pieces.source(saying.source),
        element("p", f"and {wording.count(more, 'more passage')}", class_="or-quiet") if more else None,
    )


def _node(view: View, node: str) -> Ref:
    found = view.node(node)
    return Ref(found.id, found.label, found.kind)
