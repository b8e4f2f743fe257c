"""Everything that is said about one node, with the words that say it."""

from collections.abc import Mapping, Sequence

import streamlit as st

from explorer import caution, claims, fields, pieces, wording
from explorer.addresses import bare, full, href
from explorer.claims import Claim
from explorer.markup import Markup, element
from explorer.screens import disagreements
from explorer.screens.identity import identity
from explorer.screens.moments import timeline
from graph.answers import NetNode, Node, Ref
from graph.view import View
from ontology import vocabulary

PASSAGES = 3  # shown at once; more open on request
NEIGHBOURS = 24
MOMENTS = 30


def render(view: View) -> None:
    """Draw the page."""
    asked = st.query_params.get("id", "")
    if not asked:
        pieces.show(pieces.heading("Dossier", 1))
        pieces.empty("No node was asked for.", "Open one from Search or from the Network.")
        return
    node = view.node(full(asked))
    sayings = view.sayings(node.id)
    languages = {card.source.id: card.source.language for card in view.sources()}
    pieces.show(_head(node))
    violence = fields.switch("Show passages on violence", "violence", key="dossier-violence", default=True)
    outgoing, incoming = claims.outgoing(sayings), claims.incoming(sayings)
    page = Page(languages, _resting(view, [*(c for _, group in outgoing for c in group), *incoming]), violence=violence)
    left, right = st.columns([5, 3], gap="large")
    with left:
        pieces.show(*page.said(outgoing))
        pieces.show(*_differing(view, node, violence=violence))
        pieces.show(*page.roles(incoming))
    with right:
        moments = view.timeline(node.id)
        if moments and not vocabulary_is_event(node.kind):
            pieces.show(pieces.heading("When"), timeline(moments, MOMENTS))
        pieces.show(*_linked(view, node))
        pieces.show(*page.names(claims.names(sayings)))
        pieces.show(*identity(node, view.sources(), (bond.why for bond in view.why(node.id))))


def _resting(view: View, found: Sequence[Claim]) -> dict[str, str]:
    """On what claims rest that more than one document makes, and since when they are made, by the claims' ids."""
    several = {claim.id: claim for claim in found if claim.sources > 1}
    rests = view.supports({key: [s.statement.id for s in claim.sayings] for key, claim in several.items()})
    first = {
        key: f", first said {wording.spoken(claim.since)}" if claim.since else "" for key, claim in several.items()
    }
    return {key: wording.resting(one.sources, one.origins) + first[key] for key, one in rests.items()}


def vocabulary_is_event(kind: str) -> bool:
    """Whether a class is an event's; classes of another version of the ontology are not."""
    terms = vocabulary()
    return kind in terms.kinds and terms.is_event(kind)


def _head(node: Node) -> Markup:
    statuses = [pieces.status(name) for name in node.statuses if name != "asserted"]
    said = f"{wording.count(node.statements, 'statement')} in {wording.count(node.sources, 'document')}"
    kinds = ", ".join(wording.kind_label(kind) for kind in node.kinds) or wording.kind_label(node.kind)
    aliases = [alias for alias in node.aliases if alias != node.label]
    links = [
        pieces.link("Show in the network", href("network", focus=node.id)),
        element("a", "Turtle", href=f"id/{bare(node.id)}.ttl"),
        element("a", "JSON-LD", href=f"id/{bare(node.id)}.jsonld"),
    ]
    return element(
        "header",
        element("h1", pieces.sign(node.kind), " ", node.label, class_="or-heading"),
        element("p", element("strong", kinds), " · ", said, " ", *statuses),
        element("p", "No document names it; the title is made from what is said.", class_="or-quiet")
        if node.described
        else None,
        element("p", "Also: ", ", ".join(aliases), class_="or-quiet") if aliases else None,
        pieces.chips(links),
        class_="or-head",
    )


def _differing(view: View, node: Node, *, violence: bool) -> list[Markup]:
    """What accounts of it do not agree on."""
    found = view.disagreements(node=node.id)
    if not found:
        return []
    cards = disagreements.cards(found, view, level=3, violence=violence)
    return [pieces.heading("Where accounts differ", note="inferred by rules"), *cards]


def _linked(view: View, node: Node) -> list[Markup]:
    """What the same events tie it to, the most often first."""
    near = view.network((node.id,), depth=2, limit=80)
    count: dict[str, int] = {}
    for edge in near.edges:
        for end in (edge.source, edge.target):
            count[end] = count.get(end, 0) + 1
    others = [each for each in near.nodes if each.id != node.id and not vocabulary_is_event(each.kind)]
    others.sort(key=lambda each: (-count.get(each.id, 0), each.label))
    if not others:
        return []
    return [pieces.heading("Linked with"), pieces.chips(_chip(each) for each in others[:NEIGHBOURS])]


def _chip(node: NetNode) -> Markup:
    return pieces.node(Ref(node.id, node.label, node.kind))


class Page:
    """The lists of one dossier; `languages` are those of the sources, `rests` says on what claims rest."""

    def __init__(self, languages: Mapping[str, str | None], rests: Mapping[str, str], *, violence: bool) -> None:
        self.languages = languages
        self.rests = rests
        self.violence = violence

    def said(self, groups: tuple[tuple[str, tuple[Claim, ...]], ...]) -> list[Markup]:
        """What is said of the node."""
        if not groups:
            return []
        blocks = [
            element(
                "section",
                element("h3", wording.predicate_label(name).capitalize()),
                *(self.claim(c) for c in group),
                class_="or-predicate",
            )
            for name, group in groups
        ]
        return [pieces.heading("What is said"), *blocks]

    def roles(self, incoming: tuple[Claim, ...]) -> list[Markup]:
        """What the node took part in."""
        if not incoming:
            return []
        return [
            pieces.heading("Took part in", note="as what, and by whose word"),
            *(self.claim(claim, inward=True) for claim in incoming),
        ]

    def names(self, found: tuple[Claim, ...]) -> list[Markup]:
        """What the node is called, and where."""
        if not found:
            return []
        lines = [self.claim(claim) for claim in found]
        fold = element(
            "details", element("summary", wording.count(len(found), "name and wording", "names and wordings")), *lines
        )
        return [pieces.heading("What it is called"), fold]

    def claim(self, claim: Claim, *, inward: bool = False) -> Markup:
        """One claim with its passages."""
        what = pieces.node(claim.far) if claim.far else element("strong", _value(claim))
        role = element("span", f"as {wording.predicate_label(claim.predicate)}: ", class_="or-role") if inward else None
        by = pieces.claimant(claim.sayings[0]) if claim.claimant else None
        said = element("p", role, what, " ", pieces.status(claim.status), " ", by, class_="or-claim-line")
        notes = sorted({saying.statement.note for saying in claim.sayings if saying.statement.note})
        return element(
            "article",
            said,
            element("p", self.rests[claim.id], class_="or-quiet") if claim.id in self.rests else None,
            *self._passages(claim),
            *(element("p", note, class_="or-note") for note in notes),
            class_="or-claim",
        )

    def _passages(self, claim: Claim) -> list[Markup]:
        shown, hidden = [], 0
        for saying in claim.sayings:
            kinds = [ref.kind for ref in (saying.subject, saying.other) if ref]
            if not self.violence and caution.is_violent(saying.statement.evidence.quote, *kinds):
                hidden += 1
                continue
            shown.append(
                element(
                    "div",
                    pieces.quote(saying.statement, self.languages),
                    pieces.source(saying.source),
                    class_="or-passage",
                )
            )
        # That a prison is a prison needs one passage; the others are there for those who want them.
        few = 1 if claim.predicate == "type" else PASSAGES
        parts = shown[:few]
        if shown[few:]:
            parts.append(
                element(
                    "details",
                    element("summary", wording.count(len(shown) - few, "more passage")),
                    *shown[few:],
                )
            )
        if hidden:
            parts.append(pieces.hidden_quote(hidden))
        return parts


def _value(claim: Claim) -> str:
    value = claim.value or ""
    if claim.predicate == "type":
        return wording.kind_label(value.partition(":")[2] or value)
    return wording.spoken(value) if claim.predicate in {"time", "earliest", "latest"} else value
