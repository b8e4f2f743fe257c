"""Why several names in several documents are taken for one."""

from collections.abc import Iterable, Sequence

from explorer import pieces, wording
from explorer.addresses import href
from explorer.markup import Markup, element
from graph.answers import Node, SourceCard


def identity(node: Node, cards: Sequence[SourceCard], reasons: Iterable[str]) -> list[Markup]:
    """The members of a merged node, each with the rule that joined it, and the reasons; nothing for a single one."""
    if len(node.members) < 2:
        return []
    labels = {card.source.id: card.source.label for card in cards}
    lines = [
        element(
            "li",
            pieces.link(labels.get(member.source, member.source[:12]), href("reader", id=member.source)),
            element("span", _reason(member.rule, member.key)),
            element("code", member.id),
        )
        for member in node.members
    ]
    number = wording.count(len(node.members), "mention")
    said = f"{number} in the documents below are taken for one and the same, by rule. No document was changed by it."
    return [
        pieces.heading("Why we think these are one"),
        element("p", said, class_="or-quiet"),
        element("ul", *lines, class_="or-members"),
        *(element("p", reason, class_="or-quiet") for reason in dict.fromkeys(reasons)),
    ]


def _reason(rule: str | None, key: str | None) -> str:
    if not rule:
        return "the first of them"
    # The key of a comparison is the other node; what it found is among the reasons.
    return f"rule “{rule}”" + (f", for “{key}”" if key and not key.startswith("id:") else "")
