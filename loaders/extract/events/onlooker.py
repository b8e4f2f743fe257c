"""Those who only tell of an event and take no part in it: "unions have reported killings"."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from loaders.extract.lexicon import lexicon
from loaders.extract.naming.commonnoun import noun_kind

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_WATCHING = frozenset(
    ("unions", "groups", "organizations", "organisations", "agencies", "monitors", "observers", "media", "newspapers")
)


def shifted(lent: "Iterable[tuple[str, Token]]", *, told: bool) -> "Iterator[tuple[str, Token]]":
    """The roles that a verb lends to a noun, but for those of who only tells it, whose place it is that is meant.

    `told` where the noun says itself who suffers it: who "described the beating of a man" was not beaten.
    """
    for role, token in lent:
        if role == "patient" and tells_only(token):
            near = (c for c in token.children if c.lower_ == "in" and c.dep_ == "prep")
            yield from (("location", t) for c in near for t in c.children if t.dep_ == "pobj")
        elif role != "patient" or not told:
            yield role, token


def tells_only(subject: "Token") -> bool:
    """Whether the subject of a verb of saying is a body, which suffers nothing of what it reports."""
    body = noun_kind(subject.lower_) in ("Organization", "Government") or subject.ent_type_ in ("ORG", "GPE")
    body = body or subject.lower_ in lexicon().words["group_collective"] or subject.lower_ in _WATCHING
    return body and subject.dep_ == "nsubj" and subject.head.lemma_.lower() in lexicon().reporting
