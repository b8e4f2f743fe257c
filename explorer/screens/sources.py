"""The documents: what each is, what it gave, what it did not, and those that were withdrawn."""

from explorer import pieces, wording
from explorer.addresses import href
from explorer.markup import Markup, element, rows
from graph.answers import SourceCard
from graph.view import View

HEADS = ("Document", "Publisher", "Published", "Language", "Statements", "Refused", "Added", "Licence")


def render(view: View) -> None:
    """Draw the page."""
    pieces.show(pieces.heading("Sources", 1))
    cards = view.sources()
    kept = sorted((card for card in cards if not card.withdrawn), key=lambda card: card.source.label.lower())
    gone = [card for card in cards if card.withdrawn]
    said = f"{wording.count(len(kept), 'document')}. A document opens with the words that statements rest on marked."
    pieces.show(element("p", said, class_="or-lead"), rows(map(_line, kept), HEADS, "The documents of this case"))
    if gone:
        lines = [(card.source.label, card.source.publisher, card.reason or "no reason given") for card in gone]
        pieces.show(
            pieces.heading("Withdrawn"), rows(lines, ("Document", "Publisher", "Why"), "Documents that were withdrawn")
        )


def _line(card: SourceCard) -> tuple[str | None, ...]:
    source = card.source
    return (
        element(
            "span",
            pieces.link(source.label, href("reader", id=source.id)),
            _origin(source.url, source.name),
        ),
        source.publisher,
        element("time", wording.spoken(source.published)) if source.published else "unknown",
        source.language or "unknown",
        f"{card.statements:,}",
        f"{card.refusals:,}",
        element("time", card.captured[:10]),
        source.licence,
    )


def _origin(url: str | None, name: str) -> Markup:
    """The address as text only: following it would tell its owner who reads."""
    return element("span", url or name, class_="or-quiet or-address or-below")
