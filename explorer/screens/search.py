"""Find people, places, laws and events by name, or by the words that documents use."""

import streamlit as st

from explorer import caution, fields, pieces, wording
from explorer.addresses import href
from explorer.markup import Markup, element, together
from graph.answers import Hit
from graph.view import View
from ontology import vocabulary

PAGE = 25


def render(view: View) -> None:
    """Draw the page."""
    pieces.show(pieces.heading("Search", 1))
    text = fields.text("Names or words", "q", key="search-q", placeholder="a name, a place, a law, a number …")
    kinds, statuses, sources = _facets(view)
    start = _start()
    page = view.search(text, kinds=kinds, statuses=statuses, sources=sources, limit=PAGE, offset=start)
    if not page.hits and not page.titles:
        pieces.empty("Nothing found.", "Try fewer words or another spelling, or take a filter away.")
        return
    last = min(start + PAGE, page.total)
    shown = f", {start + 1} to {last} shown" if page.total > PAGE else ""
    pieces.show(element("p", f"{wording.count(page.total, 'hit')}{shown}", class_="or-quiet", role="status"))
    if page.titles:
        titles = [pieces.source(title) for title in page.titles]
        pieces.show(pieces.heading("Documents"), pieces.chips(titles), pieces.heading("On record"))
    pieces.show(element("ol", *(_hit(hit) for hit in page.hits), class_="or-hits"))
    _pages(page.total, start)


def _facets(view: View) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    terms = vocabulary()
    used = sorted(view.kinds(), key=lambda kind: kind.label)
    kinds = {"Event": "Any event"} | {
        kind.name: f"{kind.label} ({kind.count})" for kind in used if kind.name != "Event"
    }
    statuses = {name: term.label() for name, term in terms.statuses.items()}
    sources = {card.source.id: card.source.label for card in view.sources() if not card.withdrawn}
    one, two, three = st.columns(3)
    with one:
        chosen_kinds = fields.many("Kind", "kind", kinds, key="search-kind", placeholder="all kinds")
    with two:
        chosen_statuses = fields.many(
            "How it is put", "status", statuses, key="search-status", placeholder="in any way"
        )
    with three:
        chosen_sources = fields.many("Document", "source", sources, key="search-source", placeholder="all documents")
    return chosen_kinds, chosen_statuses, chosen_sources


def _start() -> int:
    asked = st.query_params.get("from", "0")
    return int(asked) if asked.isdigit() else 0


def _hit(hit: Hit) -> Markup:
    aliases = [alias for alias in hit.aliases if alias != hit.label][:4]
    about = f"{wording.count(hit.statements, 'statement')} in {wording.resting(hit.sources, hit.origins)}"
    # The words of a hit can come from anywhere in a document: what describes violence is not shown unasked.
    open_words = hit.snippet not in {hit.label, *hit.aliases} and not caution.is_violent(hit.snippet, hit.kind)
    name = together([pieces.sign(hit.kind), " ", pieces.link(hit.label, href("dossier", id=hit.node))])
    return element(
        "li",
        element(
            "p", name, " ", element("span", wording.kind_label(hit.kind), class_="or-kind"), class_="or-claim-line"
        ),
        element("p", "Also: ", ", ".join(aliases), class_="or-quiet") if aliases else None,
        element("p", element("q", hit.snippet), class_="or-snippet") if hit.snippet and open_words else None,
        element("p", about, class_="or-quiet"),
    )


def _pages(total: int, start: int) -> None:
    back, on, _ = st.columns([1, 1, 4])
    if start:
        back.button(
            "Earlier hits", on_click=fields.put, kwargs={"from": str(max(start - PAGE, 0)) if start > PAGE else None}
        )
    if start + PAGE < total:
        on.button("Further hits", on_click=fields.put, kwargs={"from": str(start + PAGE)})
