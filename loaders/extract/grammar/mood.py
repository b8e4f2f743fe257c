"""What the words around a verb or noun itself say of it: auxiliaries, negation, adverbs, adjectives, mood."""

from typing import TYPE_CHECKING

from loaders.extract.grammar.clause import core
from loaders.extract.grammar.negation import is_negative, negates
from loaders.extract.lexicon import lexicon

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# Statuses from the weakest hold on the fact to the strongest; the stronger one wins where several words govern.
_WEIGHT = {"asserted": 0, "planned": 1, "ordered": 2, "alleged": 3, "hypothetical": 4, "denied": 5}
# What may, shall or must not be is forbidden; whether it was done is not said.
_FORBIDDING = frozenset(("may", "shall", "should", "must"))


def stronger(one: str, other: str) -> str:
    """The status that holds the fact further away."""
    return max(one, other, key=_WEIGHT.__getitem__)


def marks_of(token: "Token", start: int | None = None) -> str:
    """What auxiliaries, negation, adverbs, adjectives and mood say about a word itself.

    `start` is the place in the parse where the words begin that tell it: "attempted murder" happened, as an attempt.
    """
    inside = range(token.i if start is None else start, token.i)
    children = [c for c in token.children if c.i not in inside]
    verb = token
    while verb.dep_ == "conj" and verb.head.pos_ == verb.pos_ and _is_alone(verb):
        # "would be arrested and deported": the second verb shares the auxiliary and the "allegedly" of the first.
        verb = verb.head
        shared = lexicon().marks["alleged"] | {"neither"}
        children += [c for c in verb.children if c.dep_ == "aux" or c.lower_ in shared]
    # "Deporting them is common sense" judges what is done, and does not say that it was.
    judged = token.dep_ == "csubj" and token.tag_ == "VBG" and token.head.lemma_ == "be"
    status = "hypothetical" if judged or _commands(token) or _is_supposed(token) else "asserted"
    for child in children:
        status = stronger(status, _mark(child))
    if status == "hypothetical" and _is_foretold(token):
        return "planned"
    if status == "hypothetical" and _is_told_ahead(token):
        return "asserted"
    if status == "denied":
        if _would_not(token):
            return "asserted"
        if _is_asked_not_to(token):
            return "hypothetical"
        modals = {c.lower_ for c in token.children if c.dep_ == "aux"}
        return "hypothetical" if modals & _FORBIDDING else "denied"
    return status


def nobody(token: "Token") -> str:
    """Whether who takes part is nobody: "no prisoner was killed", "none of them", "neither A nor B"."""
    if token.pos_ != "VERB" or not any(is_negative(arg) for arg, _ in core(token)):
        return "asserted"
    # "No state may return a person" forbids it; it does not say that none did.
    forbids = any(c.dep_ == "aux" and c.lower_ in _FORBIDDING for c in token.children)
    return "hypothetical" if forbids else "denied"


def _is_alone(verb: "Token") -> bool:
    """Whether a verb has no subject and no auxiliary of its own."""
    return not any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in verb.children)


def _commands(token: "Token") -> bool:
    """Whether a verb is an imperative: "Free the prisoners!"."""
    bare = token.tag_ == "VB" and token.dep_ == "ROOT"
    return bare and not any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass", "csubj") for c in token.children)


def _is_supposed(verb: "Token") -> bool:
    """Whether a clause opens with its auxiliary as a condition does: "had he been freed, he would have fled"."""
    first = verb.left_edge
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    opens = first.dep_ == "aux" and first.lower_ in ("had", "should", "were") and verb.dep_ in ("advcl", "ccomp")
    return opens and subject is not None and first.i < subject.i


def _is_told_ahead(verb: "Token") -> bool:
    """Whether "would" tells what came later: "he would later be deported"."""
    would = [c for c in verb.children if c.dep_ == "aux" and c.lower_ in lexicon().modal]
    later = any(c.dep_ == "advmod" and c.lower_ in ("later", "subsequently", "eventually") for c in verb.children)
    alone = verb.dep_ in ("ROOT", "conj", "relcl") and not any(c.dep_ == "advcl" for c in verb.children)
    past = not any(c.lower_ == "have" for c in would)
    return later and alone and past and [c.lower_ for c in would] == ["would"]


def _is_foretold(token: "Token") -> bool:
    """Whether "would" is the future of a past saying: "said that it would deport them"."""
    would = any(c.dep_ == "aux" and c.lower_ in ("would", "'d") for c in token.children)
    if not would or any(c.dep_ == "advcl" and has(c, "mark", "conditional") for c in token.children):
        return False
    head = token.head
    said = token.dep_ == "ccomp" and head.tag_ in ("VBD", "VBN", "VBG") and head.lemma_.lower() in lexicon().reporting
    others = {_mark(c) for c in token.children if c.lower_ not in ("would", "'d")}
    return said and not others & {"hypothetical", "denied"}


def _would_not(token: "Token") -> bool:
    """Whether it happened after all: "this would not have happened without her", "should not have been freed"."""
    modals = {c.lower_ for c in token.children if c.dep_ == "aux"}
    if modals & {"would", "should", "need"} and "have" in modals:
        return True
    would = modals & {"would", "could"}
    return bool(would) and any(c.lower_ == "without" for c in token.subtree)


def _is_asked_not_to(verb: "Token") -> bool:
    """Whether somebody is to refrain from it, so that it is left open: "urged Chad not to extradite him"."""
    asked = lexicon().governing.get(verb.head.lemma_.lower()) in ("hypothetical", "ordered")
    return asked and verb.dep_ in ("xcomp", "ccomp", "advcl") and is_infinitive(verb)


def _mark(child: "Token") -> str:
    low, marks = child.lower_, lexicon().marks
    if low == "'d" and child.dep_ == "aux":
        return "hypothetical" if child.head.tag_ == "VB" else "asserted"  # "they'd face", "they'd faced"
    if child.dep_ == "aux":
        return lexicon().modal.get(low, "asserted")
    if negates(child):
        return "denied"
    if low in marks["alleged"] or (child.dep_ == "amod" and low in marks["alleged_adjectives"]):
        return "alleged"
    if (child.dep_ == "mark" and low in marks["conditional"]) or (child.dep_ == "advmod" and low in marks["doubtful"]):
        return "hypothetical"
    if child.dep_ == "advcl" and any(c.dep_ == "aux" and c.lower_ in lexicon().modal for c in child.head.children):
        return "hypothetical" if has(child, "mark", "conditional") else "asserted"
    if child.dep_ == "amod" and low in marks["attempted_adjectives"]:
        return "hypothetical"
    return "planned" if child.dep_ == "amod" and low in marks["planned_adjectives"] else "asserted"


def has(token: "Token", dep: str, mark: str) -> bool:
    """Whether a child in that relation is one of the marks of that list."""
    return any(c.dep_ == dep and c.lower_ in lexicon().marks[mark] for c in token.children)


def is_infinitive(verb: "Token") -> bool:
    """Whether a verb stands with "to": "to deport", "to be deported"."""
    return any(c.tag_ == "TO" and c.dep_ != "prep" for c in verb.children)
