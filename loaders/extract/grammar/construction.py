"""What sort of clause a verb or noun stands in: bare, small, or set into another."""

from typing import TYPE_CHECKING

from loaders.extract.grammar.saying import saying
from loaders.extract.lexicon import lexicon

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


def is_small(noun: "Token") -> bool:
    """Whether a noun with a subject of its own is what somebody is declared to be: "declared X a threat"."""
    return noun.dep_ in ("ccomp", "dobj") and noun.pos_ == "NOUN" and any(c.dep_ == "nsubj" for c in noun.children)


def is_bare(verb: "Token") -> bool:
    """Whether a participle without an auxiliary only describes the noun before it: "free the men held there".

    The parser may take both for a clause with a subject.
    """
    clause = any(c.dep_ in ("aux", "auxpass", "mark", "dobj") for c in verb.children)
    clause = clause or verb.head.lemma_.lower() in lexicon().reporting
    return verb.tag_ == "VBN" and verb.dep_ == "ccomp" and verb.i > verb.head.i and not clause


def is_inserted(verb: "Token") -> bool:
    """Whether a clause of saying is set into what it says: "guards, he recalled, beat them"."""
    lemma = verb.lemma_.lower()
    said = verb.dep_ == "parataxis" and lemma in saying().speech
    content = ("ccomp",) if lemma in saying().addressed else ("ccomp", "dobj")  # "the guards, he told me, came"
    return said and not any(c.dep_ in content and c.lower_ != "it" for c in verb.children)
