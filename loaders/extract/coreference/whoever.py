"""People whom only a clause behind them tells: "those deported", "everyone who was held there"."""

from typing import TYPE_CHECKING

from loaders.extract.lexicon import lexicon

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_HANDLED = ("Detention", "Deportation", "Transfer", "Arrest", "Release")


def is_handled(token: "Token") -> bool:
    """Whether "those" are people to whom was done what a document's group is for: "those deported".

    "All those", or those of whom the clause tells more, are others.
    """
    if any(c.dep_ in ("predet", "det", "amod") for c in token.children):
        return False
    for child in token.children:
        if child.dep_ == "acl":
            suffers = child.tag_ == "VBN" and all(c.dep_ == "prep" for c in child.children)
        else:
            suffers = child.dep_ == "relcl" and any(c.dep_ == "nsubjpass" for c in child.children)
        frames = lexicon().verbs.get(child.lemma_.lower(), ()) if suffers else ()
        if any(frame.kind in _HANDLED for frame in frames):
            return True
    return False


def telling(token: "Token") -> "Token | None":
    """The clause that tells who "those" and "everyone" are; None where it may be of things."""
    if token.lower_ not in lexicon().words["whoever"] or token.dep_ == "det":
        return None
    for child in token.children:
        if child.i > token.i and child.dep_ in ("acl", "relcl") and (token.lower_ != "those" or _of_people(child)):
            return child
    return None


def _of_people(verb: "Token") -> bool:
    """Whether the one a clause is about is somebody: "who …", or what is done to people alone."""
    if any(c.lower_ in ("who", "whom", "whose") for c in verb.subtree):
        return True
    frames = lexicon().verbs.get(verb.lemma_.lower(), ())
    return verb.tag_ == "VBN" and any(f.patient == "person" or f.kind in lexicon().suffered for f in frames)
