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


def detached(verb: "Token") -> bool:
    """Whether a coordinated verb belongs to the main clause although the parser hung it on a clause inside it.

    So in "never said who was sent but claimed …".
    """
    if verb.dep_ == "conj" and verb.head.dep_ == "xcomp":
        # "declined to lift it, and the ministry has asked for more"
        own = {c.dep_: c.tag_ for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass")}
        return bool({"nsubj", "nsubjpass"} & own.keys()) and not {"MD", "TO"} & set(own.values())
    finite = verb.tag_ in ("VBD", "VBZ", "VBP")
    hung = verb.dep_ == "conj" and verb.head.dep_ in ("pcomp", "acl", "relcl")
    return hung and finite and bool(verb.sent.root.tag_ == verb.tag_)
