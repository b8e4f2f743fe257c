"""What documents do not agree on: accounts side by side, each with its words, and how they lie to one another."""

from collections.abc import Mapping

import streamlit as st

from explorer import caution, fields, pieces, wording
from explorer.markup import Markup, element
from graph.answers import Saying
from graph.disputes import Disagreement, Side
from graph.view import View

LEAD = (
    "Accounts of one thing side by side. How they lie to one another is inferred by rules, each with its reason; "
    "which of them is true no rule says. Numbers that can both be true, parts and wholes, and numbers over different "
    "times or places are not contradictions, and are told apart here."
)


def render(view: View) -> None:
    """Draw the page."""
    pieces.show(pieces.heading("Disagreements", 1), element("p", LEAD, class_="or-lead"))
    everything = fields.switch("Also where all agree", "all", key="disagreements-all", default=False)
    asked = st.query_params.get("kind")
    found = view.disagreements(kinds=[asked] if asked else (), everything=everything)
    if not found:
        pieces.empty("No two accounts differ.", "Add more documents about the same events, or show where all agree.")
        return
    pieces.show(element("p", f"{wording.count(len(found), 'finding')}.", class_="or-quiet"))
    pieces.show(*cards(found, view, level=2))


def cards(found: tuple[Disagreement, ...], view: View, *, level: int, violence: bool = True) -> list[Markup]:
    """Each finding as a block under a heading of a level; passages on violence only where they are asked for."""
    languages = {card.source.id: card.source.language for card in view.sources()}
    return [_card(each, languages, level, violence=violence) for each in found]


def _card(found: Disagreement, languages: Mapping[str, str | None], level: int, *, violence: bool) -> Markup:
    sides = [_side(side, languages, violence=violence) for side in found.sides]
    reasons = dict.fromkeys(each.reason for each in found.comparisons)
    return element(
        "article",
        pieces.heading(found.title, level, note=f"{found.kind}: {found.label}"),
        *(element("p", "Inferred: ", reason, class_="or-note") for reason in reasons),
        *sides,
        class_="or-finding",
    )


def _side(side: Side, languages: Mapping[str, str | None], *, violence: bool) -> Markup:
    apart = [saying for saying in side.sayings if not any(_is_within(saying, other) for other in side.sayings)]
    shown = [saying for saying in apart if violence or not _is_violent(saying)]
    hidden = len(apart) - len(shown)
    return element(
        "section",
        element("p", element("strong", side.value), " ", *(pieces.node(ref) for ref in side.about[:1])),
        *(_passage(saying, languages) for saying in shown),
        pieces.hidden_quote(hidden) if hidden else None,
        class_="or-claim",
    )


def _is_within(saying: Saying, other: Saying) -> bool:
    """Whether its words stand in the wider words of another, put by the same in the same way: they are read there."""
    inner, outer = saying.statement, other.statement
    one = (inner.source, inner.claimant, inner.status) == (outer.source, outer.claimant, outer.status)
    start, end = inner.evidence.start, inner.evidence.end
    wider = outer.evidence.end - outer.evidence.start > end - start
    return one and wider and outer.evidence.start <= start and end <= outer.evidence.end


def _is_violent(saying: Saying) -> bool:
    kinds = [ref.kind for ref in (saying.subject, saying.other) if ref]
    return caution.is_violent(saying.statement.evidence.quote, *kinds)


def _passage(saying: Saying, languages: Mapping[str, str | None]) -> Markup:
    said = saying.statement
    return element(
        "div",
        pieces.quote(said, languages),
        pieces.claimant(saying),
        " ",
        pieces.status(said.status) if said.status != "asserted" else None,
        pieces.source(saying.source),
        class_="or-passage",
    )
