"""What a sentence takes for granted, whatever becomes of the rest of it."""

from typing import TYPE_CHECKING

from loaders.extract.grammar.construction import is_bare
from loaders.extract.grammar.mood import is_infinitive
from loaders.extract.grammar.saying import aims
from loaders.extract.grammar.voice import is_passive
from loaders.extract.lexicon import lexicon

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


def is_given(below: "Token", head: "Token") -> bool:
    """Whether a verb takes for a fact what stands below it, whether it comes about itself or not.

    So what somebody will, or did not, condemn; "the jailed men", whoever wants them freed; and in "free the men held
    there", which the parser takes for a clause.
    """
    lemma = head.lemma_.lower()
    if below.dep_ == "amod":
        return True
    if below.dep_ in ("dobj", "nsubjpass"):
        return lemma in aims().presupposing
    if below.dep_ == "prep":
        following = lemma in aims().following and below.lower_ in ("into", "of", "for", "over", "to", "about", "on")
        return following or _is_spoken_of(below, lemma)
    if lemma in ("have", "get"):
        return False  # "a request to have him released"
    return is_bare(below) and lemma not in lexicon().reporting and lemma not in lexicon().governing


def is_aside(below: "Token", head: "Token") -> bool:
    """Whether what stands here is a fact of its own, whatever becomes of the rest of the sentence.

    So what came before or was the reason: "thanked them for freeing X", "after being held", "the men held there".
    """
    if head.pos_ == "ADJ" and lexicon().reporting.get(head.head.lemma_.lower()) == "alleged":
        return False  # "deemed responsible for the killing"
    if below.dep_ == "prep" and head.pos_ in ("VERB", "AUX", "ADJ"):
        return below.lower_ in aims().before or (below.lower_ == "for" and head.lemma_.lower() in aims().thanking)
    if below.dep_ == "pcomp" and any(c.tag_ == "WP" for c in below.children):
        return True  # "in return for what officials put at a million"
    if below.dep_ == "advcl":
        if below.tag_ == "VBG" and below.lemma_.lower() in lexicon().reporting:
            return True  # "denied it, saying that they died"
        return any(c.dep_ in ("mark", "prep") and c.lower_ in aims().before for c in below.children)
    participle = below.dep_ == "acl" and below.tag_ in ("VBN", "VBG") and not is_infinitive(below)
    return participle and head.lemma_.lower() not in lexicon().nouns_of_stance


def _is_spoken_of(preposition: "Token", lemma: str) -> bool:
    """Whether somebody speaks, asks or hears, or does not, of what there is: "declined to comment on the arrest"."""
    noun = any(c.dep_ == "pobj" for c in preposition.children)
    return noun and lemma in aims().answering and preposition.lower_ in ("on", "about", "to", "of")


def is_known(clause: "Token", head: "Token") -> bool:
    """Whether only why, how or when something happened is not known or said, or somebody does not know that it did."""
    if clause.dep_ != "ccomp" or clause.i < head.i or is_passive(head):
        return False
    # Where somebody is held, and why, may be asked while it goes on: "declined to say where he is held".
    lasting = any(c.tag_ == "WRB" and c.lower_ in ("where", "why") for c in clause.children)
    tenses = ("VBD", "VBZ", "VBP") if lasting else ("VBD",)
    past = any(t.tag_ in tenses for t in (clause, *(c for c in clause.children if c.dep_ in ("aux", "auxpass"))))
    asked = any(c.tag_ in ("WRB", "WP") and head.i < c.i < clause.i for c in clause.children)
    fact = head.lemma_.lower() in aims().factive and not any(
        c.dep_ == "mark" and c.lower_ in ("if", "whether") for c in clause.children
    )
    return past and (asked or fact)


def is_pointed_at(noun: "Token") -> bool:
    """Whether a noun is of what has been told already, or is there: "discussed these detentions", "the war in Chad"."""
    told = ("these", "those", "the") if noun.lower_ in aims().going else ("these", "those")
    return noun.pos_ == "NOUN" and any(c.dep_ == "det" and c.lower_ in told for c in noun.children)
