"""What pages share: nodes, statuses, sources and quotes as HTML."""

from collections.abc import Iterable, Mapping

import streamlit as st

from explorer import wording
from explorer.addresses import href
from explorer.markup import Markup, element, together
from graph.answers import Ref, Saying, SourceRef
from ontology import Statement, vocabulary
from ontology.errors import UnknownTermError
from ontology.terms import Display

# The shapes of the network view as characters, for text.
_SIGNS = {
    "dot": "●", "ring": "◯", "square": "■", "hexagon": "⬢", "triangleDown": "▼", "star": "★", "diamond": "◆",
    "hollowDiamond": "◇", "triangle": "▲", "flightTriangle": "➤", "box": "▬", "page": "▤",
}  # fmt: skip


def show(*parts: Markup | None) -> None:
    """Put HTML on the page; nothing where there is none."""
    body = together(parts)
    if body:
        st.html(body)


def display(kind: str) -> Display:
    """How nodes of a class are drawn; classes that this ontology does not know are drawn like any thing."""
    try:
        return vocabulary().kind(kind).display
    except UnknownTermError:
        return vocabulary().kind("Thing").display


def sign(kind: str) -> Markup:
    """The sign of a class: its shape in its colour, for eyes only."""
    look = display(kind)
    colour = f"color: light-dark({look.light}, {look.dark})"
    return element("span", _SIGNS[look.shape], class_="or-sign", style=colour, aria_hidden="true")


def link(label: str, address: str, *, title: str | None = None, stay: bool = False) -> Markup:
    """A link to a page of the explorer; `stay` keeps the scrolling where it is."""
    return element("a", label, href=address, class_="or-link", title=title, data_stay="1" if stay else None)


def node(ref: Ref) -> Markup:
    """A node in passing: sign, link to its dossier, class."""
    label = wording.kind_label(ref.kind)
    # The label of an event begins with its class.
    kind = None if ref.label.startswith(label) else element("span", " ", label, class_="or-kind")
    return element("span", sign(ref.kind), " ", link(ref.label, href("dossier", id=ref.id)), kind, class_="or-node")


def status(name: str) -> Markup:
    """The word for a status, always printed: how sure a source is, is never said by colour alone."""
    return element("span", wording.status_label(name), class_=f"or-status or-{name}")


def source(ref: SourceRef) -> Markup:
    """A source in passing: title, publisher, date of publication."""
    since = wording.spoken(ref.published) if ref.published else "no date given"
    about = ", ".join(part for part in (ref.publisher, since) if part)
    return element("span", link(ref.label, href("reader", id=ref.id)), f" ({about})", class_="or-source")


def quote(statement: Statement, languages: Mapping[str, str | None]) -> Markup:
    """The exact words, in their language, with the way to their place in the document."""
    evidence = statement.evidence
    place = href("reader", id=statement.source, at=f"{evidence.start}-{evidence.end}")
    where = f"page {evidence.page}" if evidence.page else f"row {evidence.row}" if evidence.row else "in the document"
    words = element("q", evidence.quote, lang=statement.lang or languages.get(statement.source))
    return element("blockquote", words, " ", link(where, place, title="Read it in the document"), class_="or-quote")


def claimant(saying: Saying) -> Markup:
    """Who says it."""
    if saying.claimant:
        return element("span", "says ", node(saying.claimant), class_="or-says")
    return element("span", "in the document's own words", class_="or-says")


def hidden_quote(number: int) -> Markup:
    """What stands in the place of passages on violence while they are hidden."""
    return element("p", f"{wording.count(number, 'passage')} on violence hidden", class_="or-quiet")


def heading(text: str, level: int = 2, note: str | None = None) -> Markup:
    """A heading; levels follow one another without gaps."""
    return element(f"h{level}", text, element("small", f" {note}") if note else None, class_="or-heading")


def empty(what: str, then: str) -> None:
    """Say that there is nothing, and what to do about it."""
    show(element("div", element("p", element("strong", what)), element("p", then), class_="or-empty"))


def chips(parts: Iterable[Markup]) -> Markup:
    """Short things in a row that wraps."""
    return element("ul", *(element("li", part) for part in parts), class_="or-chips")
