"""Lists: the heads that share a place in the clause, "officials, members of X, and families"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


def with_conjuncts(token: "Token") -> "list[Token]":
    """A word and those that are listed with it, in their order."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
            found.extend(with_conjuncts(child))
        elif child.dep_ == "prep" and child.lower_ == "including":
            found.extend(t for c in child.children if c.dep_ == "pobj" for t in with_conjuncts(c))
        elif _is_listed(token, child):
            found.extend(with_conjuncts(child))
    return found


def _is_listed(token: "Token", apposed: "Token") -> bool:
    """Whether the parser took the second of a list for an apposition: "officials, members of X, and families"."""
    if apposed.dep_ != "appos" or not any(c.dep_ == "conj" for c in apposed.children):
        return False
    commas = sum(c.text == "," for c in apposed.children)
    return apposed.tag_ in ("NNS", "NNPS") and token.tag_ in ("NNS", "NNPS") and commas > 0
