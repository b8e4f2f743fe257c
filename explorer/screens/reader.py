"""A document with its statements: the words on the left, what they give on the right; either leads to the other."""

from collections.abc import Sequence

import streamlit as st

from explorer import fields, pieces, wording
from explorer.addresses import href, passage
from explorer.markup import Markup, element
from explorer.passages import Part, Span, parts, rendered
from graph.answers import Saying
from graph.view import View
from ontology import Document, Refusal, Statement

LISTED = 60
REFUSED = 40


def render(view: View) -> None:
    """Draw the page."""
    asked = st.query_params.get("id", "")
    if not asked:
        pieces.show(pieces.heading("Reader", 1))
        pieces.empty("No document was asked for.", "Open one from Sources, or follow a quote.")
        return
    document = view.document(asked)
    statements, refusals = view.statements_of(asked), view.refusals_of(asked)
    at = _at()
    part = _part(parts(document), at)
    pieces.show(_card(document, len(statements), len(refusals)))
    show_refused = fields.switch("Show what gave no statement, and why", "refused", key="reader-refused")
    left, right = st.columns([5, 4], gap="large")
    with left:
        with st.container(height=720, key="reader-text"):
            pieces.show(rendered(document, part, statements, refusals if show_refused else ()))
        pieces.show(_turn(document, part))
    with right, st.container(height=720, key="reader-statements"):
        pieces.show(*_beside(view, statements, part, at))
        if show_refused:
            pieces.show(*_refused([r for r in refusals if part.start <= r.start < part.end]))


def _at() -> Span | None:
    start, _, end = st.query_params.get("at", "").partition("-")
    return (int(start), int(end)) if start.isdigit() and end.isdigit() else None


def _part(found: Sequence[Part], at: Span | None) -> Part:
    asked = st.query_params.get("part", "")
    if at:
        return next((part for part in found if part.start <= at[0] < part.end), found[0])
    return found[int(asked) - 1] if asked.isdigit() and 1 <= int(asked) <= len(found) else found[0]


def _card(document: Document, statements: int, refusals: int) -> Markup:
    source = document.source
    by = [source.author, source.publisher, wording.spoken(source.published) if source.published else "date unknown"]
    more = [source.url, source.licence, document.reader, f"SHA-256 {source.id[:16]}…"]
    return element(
        "header",
        element("h1", source.label, class_="or-heading", lang=source.language),
        element("p", ", ".join(part for part in by if part)),
        element("p", " · ".join(part for part in more if part), class_="or-quiet or-address"),
        element(
            "p",
            f"{wording.count(statements, 'statement')}, {wording.count(refusals, 'passage')} refused",
            class_="or-quiet",
        ),
        class_="or-head",
    )


def _turn(document: Document, part: Part) -> Markup | None:
    if part.total == 1:
        return None
    ways = [
        pieces.link(label, href("reader", id=document.source.id, part=number))
        for label, number in (("Earlier part", part.number - 1), ("Next part", part.number + 1))
        if 1 <= number <= part.total
    ]
    return element("p", f"Part {part.number} of {part.total}. ", *ways, class_="or-quiet")


def _beside(view: View, statements: Sequence[Statement], part: Part, at: Span | None) -> list[Markup]:
    if at:
        chosen = [s for s in statements if s.evidence.start < at[1] and s.evidence.end > at[0]]
        title = pieces.heading("What this passage gives")
        back = element(
            "p", pieces.link("All statements of this document", href("reader", id=st.query_params["id"]), stay=True)
        )
    else:
        chosen = [s for s in statements if part.start <= s.evidence.start < part.end]
        title, back = pieces.heading("What this document gives"), None
    if not chosen:
        return [title, element("p", "No statement rests on these words.", class_="or-quiet")]
    listed = [_statement(view.statement(each.id)) for each in chosen[:LISTED]]
    rest = len(chosen) - LISTED
    note = element(
        "p",
        f"{wording.count(rest, 'further statement')}: click a marked passage to see what it gives.",
        class_="or-quiet",
    )
    return [
        title,
        *([back] if back else []),
        element("ol", *listed, class_="or-statements"),
        *([note] if rest > 0 else []),
    ]


def _statement(saying: Saying) -> Markup:
    evidence = saying.statement.evidence
    value = pieces.node(saying.other) if saying.other else element("strong", _value(saying))
    jump = element(
        "a", f"“{_short(evidence.quote)}”", href=f"#{passage(evidence.start, evidence.end)}", class_="or-jump"
    )
    said = element(
        "p",
        pieces.node(saying.subject),
        " ",
        element("span", wording.predicate_label(saying.predicate), class_="or-role"),
        " ",
        value,
    )
    by = pieces.claimant(saying) if saying.claimant else None
    note = element("p", saying.statement.note, class_="or-note") if saying.statement.note else None
    return element(
        "li", said, element("p", pieces.status(saying.statement.status), " ", by, " ", jump, class_="or-quiet"), note
    )


def _value(saying: Saying) -> str:
    value = saying.value or ""
    if saying.predicate.endswith("type"):
        return wording.kind_label(value.partition(":")[2] or value)
    return wording.spoken(value) if saying.predicate.endswith(("time", "earliest", "latest")) else value


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= 90 else words[:88].rsplit(" ", 1)[0] + " …"


def _refused(refusals: Sequence[Refusal]) -> list[Markup]:
    lines = [
        element("li", element("strong", refusal.reason), " ", element("q", _short(refusal.quote)))
        for refusal in refusals[:REFUSED]
    ]
    rest = len(refusals) - REFUSED
    note = [element("p", f"and {wording.count(rest, 'more')}", class_="or-quiet")] if rest > 0 else []
    return [pieces.heading("What gave no statement"), element("ul", *lines, class_="or-statements"), *note]
