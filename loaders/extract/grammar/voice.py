"""What a verb shares with the verbs after it, and passives that bear no mark."""

from typing import TYPE_CHECKING

from loaders.extract.lexicon import lexicon

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# Between a verb and the one that shares its object stand only a comma, "and" and adverbs.
_BETWEEN = 4


def raised(verb: "Token") -> "list[Token]":
    """The object that a verb shares with the next one: in "detained, beat and tortured three men", the men.

    What is only aimed at, "to detain and deport them", is told once.
    """
    if verb.tag_ == "VB" or not _takes_people(verb.lemma_.lower()) or any(c.dep_ in _OBJECTS for c in verb.children):
        return []
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ == "VERB" and child.i - verb.i <= _BETWEEN and _is_close(verb, child):
            return [c for c in child.children if c.dep_ == "dobj"] or raised(child)
    return []


def _takes_people(lemma: str) -> bool:
    """Whether a verb tells what is done to people."""
    frames = lexicon().verbs.get(lemma, ())
    return lemma in lexicon().transitive or any(frame.patient == "person" for frame in frames)


_OBJECTS = ("dobj", "nsubjpass", "auxpass", "ccomp", "xcomp")


def _is_close(verb: "Token", other: "Token") -> bool:
    """Whether the second verb goes on with the first: nothing hangs between them, and it has no subject of its own."""
    between = verb.doc[verb.i + 1 : other.i]
    return all(t.dep_ in ("punct", "cc", "advmod", "neg") for t in between) and not any(
        c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for c in other.children
    )


def is_headline(verb: "Token") -> bool:
    """Whether a verb without an object can only be what was done to its subject: "Journalist killed in Mexico".

    So too in "47 hurt, eight remanded in custody", which the tagger takes for past tenses.
    """
    below = {c.dep_ for c in verb.children}
    if verb.tag_ not in ("VBN", "VBD") or "nsubj" not in below or verb.dep_ == "relcl":
        return False
    if below & {"dobj", "aux", "ccomp", "xcomp", "dative", "prt"} or raised(verb):
        return False
    dead = any(c.lower_ == "dead" and c.dep_ in ("oprd", "acomp", "advmod", "amod") for c in verb.children)
    return verb.lemma_.lower() in lexicon().transitive or (dead and verb.lemma_ in ("shoot", "find"))
