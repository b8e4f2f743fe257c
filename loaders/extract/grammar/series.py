"""Verbs in a row that share their auxiliary: "were arrested, beaten and held", "had seized, bound and shot"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# What a verb has that shares none of another's.
_OWN = frozenset(("nsubj", "nsubjpass", "aux", "auxpass", "mark", "expl"))


def before(verb: "Token") -> "Token | None":
    """The verb that a bare participle goes on with, whatever the parser hung it on; None where there is none.

    Of the second in a row the parser often makes a clause of its own: "people it had seized, bound and shot".
    """
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        return verb.head
    if (
        verb.dep_ not in ("advcl", "conj", "dep")
        or verb.tag_ not in ("VBN", "VBD")
        or any(c.dep_ in _OWN for c in verb.children)
    ):
        return None
    at = verb.i - 1
    while at > verb.sent.start and verb.doc[at].dep_ in ("advmod", "neg"):
        at -= 1
    first = verb.doc[at - 1] if at > verb.sent.start and verb.doc[at].text == "," else verb
    return first if first != verb and first.pos_ == "VERB" and first.tag_ in ("VBN", "VBD") else None


def first(verb: "Token") -> "Token":
    """The first verb of the row."""
    above = before(verb)
    while above is not None:
        verb, above = above, before(above)
    return verb


def is_perfect(verb: "Token") -> bool:
    """Whether a participle tells what its subject has done: "they had seized", and "bound" in its row."""
    top = first(verb)
    below = {c.dep_ for c in top.children}
    has = any(c.dep_ == "aux" and c.lemma_ in ("have", "'ve", "’ve", "'d", "’d") for c in top.children)
    bare = verb == top or not any(c.dep_ in _OWN for c in verb.children)
    return has and bare and verb.tag_ == "VBN" and "auxpass" not in below and "nsubjpass" not in below
