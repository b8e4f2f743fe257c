"""How the text puts what a word tells: asserted, alleged, denied, ordered, planned or hypothetical."""

from typing import TYPE_CHECKING

from loaders.extract.grammar.construction import is_inserted
from loaders.extract.grammar.mood import has, is_infinitive, marks_of, nobody, stronger
from loaders.extract.grammar.negation import is_negated, is_negative
from loaders.extract.grammar.saying import aims, saying
from loaders.extract.grammar.voice import is_passive
from loaders.extract.lexicon import lexicon
from loaders.extract.sayings.given import is_aside, is_given, is_known, is_pointed_at
from loaders.extract.sayings.governed import governed
from loaders.extract.sayings.sayer import above, is_question

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


def status_of(token: "Token", *, speaks: bool = False, harm: bool = False, start: int | None = None) -> str:
    """The status of what a word tells: its own marks, then what each word above it adds.

    `speaks` where the word itself tells a saying, `harm` where it tells harm done to people; `start` is the place in
    the parse where the words begin that tell it.
    """
    own = "asserted" if speaks and _is_performed(token) else marks_of(token, start)
    status = stronger(own, stronger(_passed_over(token), stronger(nobody(token), _inserted(token))))
    known = False
    for below, head in above(token):
        if is_given(below, head) or is_pointed_at(below):
            break
        if is_question(below):
            return stronger(status, "hypothetical")  # "it is not clear whether he was freed" denies nothing
        known = known or is_known(below, head)
        added = stronger(
            _inserted(head), stronger(_added(token, below, head, speaks=speaks, harm=harm), _allowed(head))
        )
        # Of what is so, whoever knows or says why, no more than whose belief it is may be added.
        status = stronger(status, added if not known or added == "alleged" else "asserted")
        if is_aside(below, head):
            break
    return stronger(status, _allowed(token))


def _passed_over(verb: "Token") -> str:
    """What it makes of a verb that something else was done: "freed them rather than deporting them"."""
    first = verb.left_edge.i
    passed = first > 1 and [t.lower_ for t in verb.doc[first - 2 : first]] == ["rather", "than"]
    return "denied" if passed and verb.pos_ == "VERB" else "asserted"


# "Instead of deporting them", "stopped short of deporting them".
_INSTEAD = ("instead", "short")


def _added(token: "Token", below: "Token", head: "Token", *, speaks: bool, harm: bool) -> str:
    """What one word above adds to the status of a word; `below` is the head's child on the way to it."""
    if head.pos_ in ("VERB", "AUX") or _is_command(head):
        status = governed(token, below, head, speaks=speaks)
        return stronger(status, _judged(token, below, head) if harm else "asserted")
    if head.pos_ in ("NOUN", "PROPN") or (below.dep_ == "relcl" and head.pos_ in ("PRON", "DET")):
        return _of_noun(below, head)
    if head.pos_ == "ADJ" and below.dep_ in ("prep", "xcomp", "ccomp"):
        return _of_adjective(token, head, harm=harm)
    instead = head.lower_ == "without" or (head.lower_ == "of" and head.i and head.nbor(-1).lower_ in _INSTEAD)
    return "denied" if instead else "asserted"


def _of_adjective(token: "Token", adjective: "Token", *, harm: bool) -> str:
    """What an adjective makes of its content: "unable to return", "not guilty of murder"."""
    if adjective.lower_ == "guilty" and (is_negated(adjective) or is_negated(adjective.head)):
        return "denied"
    done = _is_done(token, adjective, harm=harm)
    return "asserted" if done else lexicon().adjectives.get(adjective.lower_, "asserted")


def _is_command(word: "Token") -> bool:
    """Whether an order is taken for an adjective: "I hereby direct that …"."""
    first = any(c.dep_ == "nsubj" and c.lower_ in ("i", "we") for c in word.children)
    return first and word.pos_ == "ADJ" and word.lower_ in saying().commanding


def _is_done(token: "Token", adjective: "Token", *, harm: bool) -> bool:
    """Whether an adjective tells of a fact: who was able to do it did it, who is subject to a ban is under it."""
    if adjective.lower_ == "able":
        return adjective.head.tag_ == "VBD"
    return adjective.lower_ == "subject" and (harm or token.lemma_.lower() in aims().lasting)


def _allowed(noun: "Token") -> str:
    """What a participle makes of the noun that the parser takes it to describe: "a bill authorizing sanctions"."""
    for child in noun.children:
        first = child == noun.left_edge and child.tag_ == "VBG" and child.i > noun.sent.start
        if first and child.dep_ in ("amod", "compound") and child.nbor(-1).pos_ in ("NOUN", "PROPN", "NUM"):
            return lexicon().governing.get(child.lemma_.lower(), "asserted")
    return "asserted"


def _is_performed(verb: "Token") -> bool:
    """Whether somebody says something by saying that they would: "I would note that"."""
    first = any(c.dep_ == "nsubj" and c.lower_ in ("i", "we") for c in verb.children)
    polite = any(c.dep_ == "aux" and c.lower_ in ("would", "'d", "must", "can", "should") for c in verb.children)
    conditional = any(c.dep_ == "advcl" and has(c, "mark", "conditional") for c in verb.children)
    return first and polite and not conditional and not is_negated(verb)


def _inserted(verb: "Token") -> str:
    """What a clause of saying set into another makes of it: "he was, she alleges, kept alone"."""
    for child in verb.children:
        if is_inserted(child):
            said = lexicon().reporting.get(child.lemma_.lower(), "asserted")
            return "asserted" if said == "denied" else said
    return "asserted"


def _is_anybody(verb: "Token", head: "Token") -> bool:
    """Whether a rule is made for whoever does it: "individuals who cross the border will be deported", "those who"."""
    if head.lower_ == "those" and verb.tag_ in ("VBP", "VBZ") and not is_passive(verb):
        return not any(c.dep_ == "aux" for c in verb.children)  # "those who are waiting" are there
    bare = head.tag_ == "NNS" and not any(c.dep_ in ("det", "poss", "nummod") for c in head.children)
    ruled = any(c.tag_ == "MD" for c in head.head.children) and head.dep_ in ("nsubj", "nsubjpass")
    return bare and ruled and verb.tag_ in ("VBP", "VBZ")


_CONTENT_OF_NOUNS = ("of", "for", "to", "on", "about", "against")


def _of_noun(below: "Token", head: "Token") -> str:
    """What a noun makes of its content: "a plan to deport", "claims of torture", "no evidence that"."""
    # "the charges that guards tortured X", but not "the order that freed X".
    that = any(c.lower_ == "that" and c.dep_ not in ("nsubj", "nsubjpass") for c in below.children)
    if below.dep_ in ("acl", "relcl", "ccomp"):
        content = that or below.dep_ == "ccomp" or is_infinitive(below)
    else:
        content = below.dep_ == "prep" and below.lower_ in _CONTENT_OF_NOUNS
    content = content or below.lower_ in ("regarding", "concerning")
    anybody = head.lower_ in lexicon().marks["anybody"] or has(head, "det", "anybody") or _is_anybody(below, head)
    if below.dep_ == "relcl" and anybody:
        return "hypothetical"
    if not content or (head.lemma_.lower() in aims().trying and below.lemma_.lower() in aims().repressing):
        return "asserted"
    if is_negative(head):
        return "denied" if head.lemma_.lower() in saying().evidence else "hypothetical"
    if head.lower_ == "reports" and head.head.lemma_.lower() not in aims().confirming:
        return "alleged"  # "there were reports that": nobody's in particular
    # "means to deport" are for what is to come; "the first to deport" did.
    first = any(c.lower_ in aims().firsts for c in (head, *head.children))
    default = "planned" if below.dep_ in ("acl", "relcl") and is_infinitive(below) and not first else "asserted"
    return lexicon().nouns_of_stance.get(head.lemma_.lower(), default)


def _judged(token: "Token", below: "Token", head: "Token") -> str:
    """What a verb says of the harm right behind "of" or "for": acquitted of it, sanctioned for it, convicted of it."""
    while token.dep_ == "conj":
        token = token.head
    if token.head != below:
        return "asserted"
    if below.dep_ != "prep" or below.lower_ not in ("of", "for", "over"):
        return "asserted"
    return lexicon().judging.get(head.lemma_.lower(), "alleged")
