"""How the text puts what a word tells: asserted, alleged, denied, ordered, planned or hypothetical."""

from typing import TYPE_CHECKING

from loaders.extract.clause import core
from loaders.extract.lexicon import lexicon
from loaders.extract.sayer import CONTENT, above, is_negative, reports
from loaders.extract.saying import aims, saying

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# Statuses from the weakest hold on the fact to the strongest; the stronger one wins where several words govern.
_WEIGHT = {"asserted": 0, "planned": 1, "ordered": 2, "alleged": 3, "hypothetical": 4, "denied": 5}


def stronger(one: str, other: str) -> str:
    """The status that holds the fact further away."""
    return max(one, other, key=_WEIGHT.__getitem__)


def status_of(token: "Token", *, speaks: bool = False, harm: bool = False) -> str:
    """The status of what a word tells: its own marks, then what each word above it adds.

    `speaks` where the word itself tells a saying, `harm` where it tells harm done to people.
    """
    status = stronger(_marks(token), _nobody(token))
    for below, head in above(token):
        if head.pos_ in ("VERB", "AUX"):
            status = stronger(status, _governed(token, below, head, speaks=speaks))
            status = stronger(status, _judged(below, head) if harm else "asserted")
        elif head.pos_ == "NOUN" and below.dep_ in ("acl", "relcl", "pobj", "prep", "ccomp"):
            status = stronger(status, lexicon().nouns_of_stance.get(head.lemma_.lower(), "asserted"))
            status = stronger(status, "hypothetical" if is_negative(head) else "asserted")
    return status


def _nobody(token: "Token") -> str:
    """Whether who takes part is nobody: "no prisoner was killed", "none of them", "neither A nor B"."""
    if token.pos_ != "VERB":
        return "asserted"
    return "denied" if any(is_negative(arg) for arg, _ in core(token)) else "asserted"


def _judged(below: "Token", head: "Token") -> str:
    """What a verb says of the harm behind "of" or "for": acquitted of it, sanctioned for it, convicted of it."""
    if below.dep_ != "prep" or below.lower_ not in ("of", "for", "over"):
        return "asserted"
    return lexicon().judging.get(head.lemma_.lower(), "alleged")


def _marks(token: "Token") -> str:
    """What auxiliaries, negation and adverbs say about a word itself."""
    children = list(token.children)
    alone = not any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in children)
    if token.dep_ == "conj" and token.head.pos_ == token.pos_ and alone:
        # "would be arrested and deported": the second verb shares the auxiliary and the "allegedly" of the first.
        alleged = lexicon().marks["alleged"]
        children += [c for c in token.head.children if c.dep_ == "aux" or c.lower_ in alleged]
    status = "asserted"
    for child in children:
        status = stronger(status, _mark(child))
    return status


def _mark(child: "Token") -> str:
    low, marks = child.lower_, lexicon().marks
    if child.dep_ == "aux":
        return lexicon().modal.get(low, "asserted")
    if (child.dep_ == "neg" and low in marks["negation"]) or (child.dep_ == "det" and low == "no"):
        return "denied"
    if child.dep_ == "advmod" and low in marks["near"]:
        return "denied"
    if low in marks["alleged"] or (child.dep_ == "amod" and low in marks["alleged_adjectives"]):
        return "alleged"
    if child.dep_ == "mark" and low in marks["conditional"]:
        return "hypothetical"
    return "planned" if child.dep_ == "amod" and low in marks["planned_adjectives"] else "asserted"


def _governed(token: "Token", below: "Token", head: "Token", *, speaks: bool) -> str:
    """The status that a verb gives to what stands below it."""
    lexis, lemma = lexicon(), head.lemma_.lower()
    if below.dep_ == "advcl":
        return _beside(below, head)
    if below.dep_ == "prep" and below.lower_ in aims().seeking.get(lemma, ()):
        return "hypothetical"
    if reports(below, head, own_object=speaks):
        return _reported(below, head)
    if lemma in lexis.governing and below.dep_ in CONTENT - {"nsubjpass", "pobj", "parataxis"}:
        said = lexis.governing[lemma]
        # "agreed a deal": what is agreed is made by it; "proposed an exchange": it is not.
        return "asserted" if below.dep_ == "dobj" and lemma == "agree" else said
    carried = below.lemma_.lower() in lexis.light["carriers"]
    if below.dep_ in ("xcomp", "ccomp") or (below.dep_ in ("dobj", "nsubjpass") and (below == token or carried)):
        if below.dep_ == "xcomp" and lemma in aims().set and any(c.dep_ == "aux" for c in below.children):
            return "planned"
        over = _marks(head)
        return over if over in ("hypothetical", "planned", "ordered", "denied") else "asserted"
    return "asserted"


def _beside(below: "Token", head: "Token") -> str:
    """The status of an adverbial clause: a condition and a purpose have not happened, a time and a reason have."""
    marks = lexicon().marks
    if any(c.dep_ == "mark" and c.lower_ in marks["conditional"] for c in below.children):
        return "hypothetical"
    if any(c.dep_ == "prep" and c.lower_ == "without" for c in (below.head, *below.children)):
        return "denied"
    aimed = below.tag_ == "VB" and any(c.tag_ == "TO" for c in below.children)
    return "hypothetical" if aimed and head.lemma_.lower() not in aims().done else "asserted"


def _reported(below: "Token", head: "Token") -> str:
    """What a verb of saying makes of its content; what "is said to be" without a sayer is hearsay."""
    lemma = head.lemma_.lower()
    said = lexicon().reporting[lemma]
    if any(c.dep_ == "neg" for c in head.children) or _nobody(head) == "denied":
        return "asserted" if said == "denied" else "hypothetical"
    if lemma == "charge" and below.dep_ == "dobj":
        return "asserted"
    children = {c.dep_ for c in head.children}
    if lemma in saying().hearsay and "auxpass" in children and "agent" not in children:
        return stronger(said, "alleged")
    return said
