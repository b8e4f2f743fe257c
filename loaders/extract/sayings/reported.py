"""What a verb of saying makes of what it says: a fact, an allegation, an order, a denial, or nothing that was said."""

from typing import TYPE_CHECKING

from loaders.extract.grammar.clause import core
from loaders.extract.grammar.mood import nobody, stronger
from loaders.extract.grammar.negation import is_negated, is_negative
from loaders.extract.grammar.saying import aims, saying
from loaders.extract.lexicon import lexicon
from loaders.extract.sayings.sayer import is_unsaid

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


def reported(below: "Token", head: "Token") -> str:
    """What a verb of saying makes of its content; what "is said to be" without a sayer is hearsay."""
    lemma = head.lemma_.lower()
    said = lexicon().reporting.get(lemma, "asserted")
    if nobody(head) == "denied" and _is_evidence(head):
        return "denied"
    if is_negated(head) or nobody(head) == "denied":
        return "asserted" if said == "denied" and not _is_left_open(head) else "hypothetical"
    if is_unsaid(head):
        return stronger(said, "hypothetical")
    if lemma in aims().resolving and _is_subjunctive(below):
        return "ordered"
    if lemma in saying().addressed and below.dep_ == "xcomp" and any(c.tag_ == "TO" for c in below.children):
        return "ordered"  # "told them to leave"
    if lemma == "charge" and below.dep_ == "dobj":
        return "asserted"
    children = {c.dep_ for c in head.children}
    if lemma in saying().hearsay and "auxpass" in children and "agent" not in children:
        return stronger(said, "alleged")
    return said


def _is_left_open(verb: "Token") -> bool:
    """Whether a denial is neither made nor its contrary: "neither confirmed nor denied"."""
    return verb.dep_ == "conj" and any(c.lower_ == "neither" for c in verb.head.children)


def _is_evidence(verb: "Token") -> bool:
    """Whether what is not found is evidence: "no proof was found that"."""
    return any(is_negative(token) and token.lemma_.lower() in saying().evidence for token, _ in core(verb))


def _is_subjunctive(clause: "Token") -> bool:
    """Whether a clause says what shall be: "that they be freed"."""
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)
    be = any(c.dep_ == "auxpass" and c.lower_ == "be" for c in clause.children)
    bare = clause.tag_ == "VB" or be
    return clause.dep_ == "ccomp" and that and bare and not any(c.dep_ == "aux" for c in clause.children)
