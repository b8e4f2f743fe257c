"""What the words of a phrase deny: "no prisoner", "did not", "neither … nor", "in no case"."""

from typing import TYPE_CHECKING

from loaders.extract.lexicon import lexicon

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


def is_negative(token: "Token") -> bool:
    """Whether a phrase stands for nobody and nothing: "no prisoner", "none", "neither of them"."""
    nobody = lexicon().marks["nobody"]
    return token.lower_ in nobody or any(
        c.lower_ in nobody and c.dep_ in ("det", "preconj", "neg", "advmod") for c in token.children
    )


def is_negated(verb: "Token") -> bool:
    """Whether a verb says that something is not done: "did not say", "neither confirmed nor denied"."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ == first.pos_:
        first = first.head
    return any(negates(c) for c in verb.children) or any(c.lower_ == "neither" and negates(c) for c in first.children)


def negates(child: "Token") -> bool:
    """Whether a word below another says that it was not so: "not", "no", "neither", "almost", "in no case"."""
    low, marks = child.lower_, lexicon().marks
    if child.dep_ == "prep":
        return _is_never(child)
    if low == "neither" and child.dep_ in ("preconj", "cc", "det", "advmod"):
        return True
    near = child.dep_ == "advmod" and low in marks["near"] and child.head.pos_ in ("VERB", "AUX")
    return near or (child.dep_ == "neg" and low in marks["negation"]) or (child.dep_ == "det" and low == "no")


def _is_never(preposition: "Token") -> bool:
    """Whether a phrase says that it was not so: "in no case", "at no time", "under no circumstances"."""
    below = (c for c in preposition.children if c.dep_ == "pobj" and c.lower_ in lexicon().marks["occasions"])
    return any(c.lower_ == "no" and c.dep_ == "det" for noun in below for c in noun.children)
