"""What is on record, in one page: numbers, questions to begin with, the latest documents, the main timeline."""

import streamlit as st

from explorer import pieces, wording
from explorer.addresses import href
from explorer.caution import NOTICE
from explorer.markup import Markup, element
from explorer.screens.moments import timeline
from graph.answers import Count, NamedQuery, Overview
from graph.view import View
from ontology import vocabulary

LATEST = 6
MOMENTS = 40
# The named queries that a newcomer asks first, in that order.
FIRST = (
    *("sent-to-place", "how-many", "disagreements", "flights", "laws", "courts", "exchanges", "conditions"),
    "actor-and-place",
)


def render(view: View) -> None:
    """Draw the page."""
    overview = view.overview()
    pieces.show(
        pieces.heading("On Record", 1),
        element(
            "p",
            "Who did what to whom, under which law, by which deal, and who says so. Everything here is something that "
            "a document says, with its exact words one click away. Where documents disagree, all of them stand.",
            class_="or-lead",
        ),
        _numbers(overview),
    )
    left, right = st.columns([3, 2], gap="large")
    with left:
        pieces.show(pieces.heading("Begin with a question"), _questions(tuple(sorted(view.named(), key=_asked_first))))
        pieces.show(pieces.heading("What happened"), timeline(view.timeline(None), MOMENTS))
    with right:
        pieces.show(pieces.heading("Who and what is in it"), _kinds(view))
        pieces.show(pieces.heading("How a source puts it"), _statuses(overview.by_status))
        pieces.show(pieces.heading("Latest documents"), _latest(view))
        pieces.show(pieces.heading("Before you read"), element("p", NOTICE))


def _asked_first(question: NamedQuery) -> tuple[int, str]:
    """The order in which a newcomer asks; questions that are not listed come after, by name."""
    return (FIRST.index(question.name) if question.name in FIRST else len(FIRST)), question.name


def _numbers(overview: Overview) -> Markup:
    shown = (
        ("document", overview.sources, href("sources")),
        ("statement", overview.statements, href("query")),
        ("event", overview.events, href("search", kind="Event")),
        ("person, place or thing", overview.nodes - overview.events, href("search")),
    )
    plural = {"person, place or thing": "people, places and things"}
    items = [
        element(
            "li",
            element("strong", f"{number:,}"),
            " ",
            pieces.link(noun if number == 1 else plural.get(noun, noun + "s"), address),
        )
        for noun, number, address in shown
    ]
    return element("ul", *items, class_="or-numbers")


def _questions(named: tuple[NamedQuery, ...]) -> Markup:
    lines = [
        element("li", pieces.link(query.title, href("query", name=query.name)), element("span", query.about))
        for query in named
    ]
    return element("ul", *lines, class_="or-questions")


def _kinds(view: View) -> Markup:
    chips = [
        element(
            "span",
            pieces.sign(kind.name),
            " ",
            pieces.link(kind.label, href("search", kind=kind.name)),
            f" {kind.count:,}",
        )
        for kind in sorted(view.kinds(), key=lambda kind: (-kind.count, kind.label))
    ]
    return pieces.chips(chips)


def _statuses(counts: tuple[Count, ...]) -> Markup:
    number = {each.name: each.count for each in counts}
    lines = [
        element(
            "li",
            element("span", class_=f"or-line or-line-{name}", aria_hidden="true"),
            pieces.status(name),
            element("span", f" {wording.count(number.get(name, 0), 'statement')}. {term.definition()}"),
        )
        for name, term in vocabulary().statuses.items()
    ]
    return element("ul", *lines, class_="or-legend")


def _latest(view: View) -> Markup:
    cards = [card for card in view.sources() if not card.withdrawn]
    cards.sort(key=lambda card: (card.captured, card.source.published or "", card.source.label), reverse=True)
    lines = []
    for card in cards[:LATEST]:
        about = ", ".join(part for part in (card.source.publisher, wording.spoken(card.source.published)) if part)
        said = f"{about} · {wording.count(card.statements, 'statement')}"
        lines.append(
            element("li", pieces.link(card.source.label, href("reader", id=card.source.id)), element("span", said))
        )
    return element("ul", *lines, class_="or-questions")
