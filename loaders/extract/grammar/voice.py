"""What a verb shares with the verbs after it, and whether it says what is done to its subject, marked or not."""

from typing import TYPE_CHECKING

from loaders.extract.grammar import series
from loaders.extract.grammar.saying import saying
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
    if below & {"dobj", "aux", "ccomp", "xcomp", "dative"} or raised(verb):
        return False
    if "agent" in below:  # "Two men picked up by the coastguard": nobody does a thing "by" another
        return True
    if "prt" in below:
        return False
    dead = any(c.lower_ == "dead" and c.dep_ in ("oprd", "acomp", "advmod", "amod") for c in verb.children)
    return verb.lemma_.lower() in lexicon().transitive or (dead and verb.lemma_ in ("shoot", "find"))


def is_passive(verb: "Token") -> bool:
    """Whether a verb says what is done to its subject, its own auxiliary left out or not."""
    below = {c.dep_ for c in verb.children}
    if below & {"nsubjpass", "auxpass"} or is_headline(verb):
        return True
    follows = verb.dep_ == "conj" and _is_done_to(verb.head)
    if follows and not below & {"nsubj", "aux"}:
        # "was seized and held", "was convicted and given ten years": the tagger often calls the second a past tense.
        told = verb.lemma_.lower() in saying().addressed  # "was picked up and told that": nobody tells without a hearer
        kept = "dobj" in below and verb.lemma_.lower() in ("deny", "refuse")  # "was beaten and denied water"
        bare = verb.tag_ == "VBD" and "dobj" not in below and (told or _is_done(verb))
        return verb.tag_ == "VBN" or bare or (verb.tag_ == "VBD" and kept)
    if verb.dep_ in ("advcl", "conj") and series.is_perfect(verb):
        return False  # "people whom it had seized, bound and shot"
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl", "conj") and not below & {"nsubj", "aux", "dobj"}


def _is_done_to(verb: "Token") -> bool:
    """Whether a verb is plainly a passive: it has the auxiliary, or "by somebody" behind a bare participle."""
    below = {c.dep_ for c in verb.children}
    bare = verb.tag_ == "VBN" and not below & {"nsubj", "aux", "dobj"}
    above = series.before(verb)
    if above is not None and (bare or is_passive(verb)) and not series.is_perfect(verb) and _is_done_to(above):
        return True
    return "auxpass" in below or is_headline(verb) or (bare and "agent" in below)


def _is_done(verb: "Token") -> bool:
    """Whether a verb without an object can only be what was done to somebody: "held", and neither "fled" nor "said"."""
    lemma = verb.lemma_.lower()
    if lemma in lexicon().transitive | lexicon().light["tell"] | lexicon().light["convey"]:
        return True
    frames = lexicon().verbs.get(lemma, ())
    return any(frame.patient == "person" or frame.kind in lexicon().suffered for frame in frames) and not any(
        frame.agent in ("patient", "speaker") or frame.kind in ("Migration", "Protest") for frame in frames
    )
