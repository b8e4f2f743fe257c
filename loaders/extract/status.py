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

# What may, shall or must not be is forbidden; whether it was done is not said.
_FORBIDDING = frozenset(("may", "shall", "should", "must"))


def stronger(one: str, other: str) -> str:
    """The status that holds the fact further away."""
    return max(one, other, key=_WEIGHT.__getitem__)


def status_of(token: "Token", *, speaks: bool = False, harm: bool = False) -> str:
    """The status of what a word tells: its own marks, then what each word above it adds.

    `speaks` where the word itself tells a saying, `harm` where it tells harm done to people.
    """
    status = stronger(marks_of(token), _nobody(token))
    for below, head in above(token):
        if head.pos_ in ("VERB", "AUX"):
            status = stronger(status, _governed(token, below, head, speaks=speaks))
            status = stronger(status, _judged(below, head) if harm else "asserted")
        elif head.pos_ in ("NOUN", "PROPN"):
            status = stronger(status, _of_noun(below, head))
        elif head.pos_ == "ADJ" and below.dep_ in ("prep", "xcomp", "ccomp"):
            status = stronger(status, lexicon().adjectives.get(head.lower_, "asserted"))
        elif head.lower_ == "without" or (head.lower_ == "of" and head.i and head.nbor(-1).lower_ == "instead"):
            status = stronger(status, "denied")
        if _is_aside(below, head):
            break
    return status


def _is_aside(below: "Token", head: "Token") -> bool:
    """Whether what stands here is a fact of its own, whatever becomes of the rest of the sentence.

    So what came before or was the reason: "thanked them for freeing X", "after being held", "the men held there".
    """
    if below.dep_ == "prep" and head.pos_ in ("VERB", "AUX", "ADJ"):
        return below.lower_ in aims().before or (below.lower_ == "for" and head.lemma_.lower() in aims().thanking)
    if below.dep_ == "advcl":
        if below.tag_ == "VBG" and below.lemma_.lower() in lexicon().reporting:
            return True  # "denied it, saying that they died"
        return any(c.dep_ in ("mark", "prep") and c.lower_ in aims().before for c in below.children)
    participle = below.dep_ == "acl" and below.tag_ in ("VBN", "VBG") and not _is_infinitive(below)
    return participle and head.lemma_.lower() not in lexicon().nouns_of_stance


def _is_infinitive(verb: "Token") -> bool:
    """Whether a verb stands with "to": "to deport", "to be deported"."""
    return any(c.tag_ == "TO" for c in verb.children)


def _of_noun(below: "Token", head: "Token") -> str:
    """What a noun makes of its content: "a plan to deport", "claims of torture", "no evidence that"."""
    # "the charges that guards tortured X", but not "the order that freed X".
    that = any(c.lower_ == "that" and c.dep_ not in ("nsubj", "nsubjpass") for c in below.children)
    if below.dep_ in ("acl", "relcl", "ccomp"):
        content = that or below.dep_ == "ccomp" or _is_infinitive(below)
    else:
        content = below.dep_ == "prep" and below.lower_ in ("of", "for", "to", "on", "about", "against")
    if below.dep_ == "relcl" and (head.lower_ in lexicon().marks["anybody"] or _has(head, "det", "anybody")):
        return "hypothetical"
    if not content:
        return "asserted"
    if is_negative(head):
        return "denied" if head.lemma_.lower() in ("evidence", "proof", "sign", "trace", "record") else "hypothetical"
    if head.lower_ == "reports" and head.head.lemma_.lower() not in aims().confirming:
        return "alleged"  # "there were reports that": nobody's in particular
    # "means to deport" are for what is to come; "the first to deport" did.
    first = any(c.lower_ in aims().firsts for c in (head, *head.children))
    default = "planned" if below.dep_ in ("acl", "relcl") and _is_infinitive(below) and not first else "asserted"
    return lexicon().nouns_of_stance.get(head.lemma_.lower(), default)


def _has(token: "Token", dep: str, mark: str) -> bool:
    return any(c.dep_ == dep and c.lower_ in lexicon().marks[mark] for c in token.children)


def _nobody(token: "Token") -> str:
    """Whether who takes part is nobody: "no prisoner was killed", "none of them", "neither A nor B"."""
    if token.pos_ != "VERB" or not any(is_negative(arg) for arg, _ in core(token)):
        return "asserted"
    # "No state may return a person" forbids it; it does not say that none did.
    forbids = any(c.dep_ == "aux" and c.lower_ in _FORBIDDING for c in token.children)
    return "hypothetical" if forbids else "denied"


def _judged(below: "Token", head: "Token") -> str:
    """What a verb says of the harm behind "of" or "for": acquitted of it, sanctioned for it, convicted of it."""
    if below.dep_ != "prep" or below.lower_ not in ("of", "for", "over"):
        return "asserted"
    return lexicon().judging.get(head.lemma_.lower(), "alleged")


def marks_of(token: "Token") -> str:
    """What auxiliaries, negation, adverbs, adjectives and mood say about a word itself."""
    children = list(token.children)
    verb = token
    while verb.dep_ == "conj" and verb.head.pos_ == verb.pos_ and _is_alone(verb):
        # "would be arrested and deported": the second verb shares the auxiliary and the "allegedly" of the first.
        verb = verb.head
        children += [c for c in verb.children if c.dep_ == "aux" or c.lower_ in lexicon().marks["alleged"]]
    status = "hypothetical" if _commands(token) else "asserted"
    for child in children:
        status = stronger(status, _mark(child))
    if status == "hypothetical" and _is_foretold(token):
        return "planned"
    if status == "denied":
        modals = {c.lower_ for c in token.children if c.dep_ == "aux"}
        if modals & _FORBIDDING:
            return "hypothetical"
        return "asserted" if _would_not(token) else "denied"
    return status


def _would_not(token: "Token") -> bool:
    """Whether it happened after all: "this would not have happened without her"."""
    would = any(c.dep_ == "aux" and c.lower_ in ("would", "could") for c in token.children)
    return would and any(c.lower_ == "without" for c in token.subtree)


def _is_alone(verb: "Token") -> bool:
    """Whether a verb has no subject and no auxiliary of its own."""
    return not any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in verb.children)


def _commands(token: "Token") -> bool:
    """Whether a verb is an imperative: "Free the prisoners!"."""
    bare = token.tag_ == "VB" and token.dep_ == "ROOT"
    return bare and not any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass", "csubj") for c in token.children)


def _is_foretold(token: "Token") -> bool:
    """Whether "would" is the future of a past saying: "said that it would deport them"."""
    would = any(c.dep_ == "aux" and c.lower_ in ("would", "'d") for c in token.children)
    if not would or any(c.dep_ == "advcl" and _has(c, "mark", "conditional") for c in token.children):
        return False
    head = token.head
    said = token.dep_ == "ccomp" and head.tag_ in ("VBD", "VBN") and head.lemma_.lower() in lexicon().reporting
    others = {_mark(c) for c in token.children if c.lower_ not in ("would", "'d")}
    return said and not others & {"hypothetical", "denied"}


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
    if (child.dep_ == "mark" and low in marks["conditional"]) or (child.dep_ == "advmod" and low in marks["doubtful"]):
        return "hypothetical"
    if child.dep_ == "advcl" and any(c.dep_ == "aux" and c.lower_ in lexicon().modal for c in child.head.children):
        return "hypothetical" if _has(child, "mark", "conditional") else "asserted"
    if child.dep_ == "amod" and low in marks["attempted_adjectives"]:
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
    if below.dep_ == "dobj" and below.lemma_.lower() in aims().prospect.get(lemma, ()):
        return "hypothetical"
    if below.dep_ == "dobj" and lemma in aims().including:
        holders = (c.lemma_.lower() for c in head.children if c.dep_ == "nsubj")
        return next((lexis.nouns_of_stance[h] for h in holders if h in lexis.nouns_of_stance), "asserted")
    if lemma == "call" and below.dep_ != "xcomp":
        return "asserted"  # "called it illegal"; "called for it" is read above
    aimed = below.dep_ != "prep" or below.lower_ in aims().prepositions
    if lemma in lexis.governing and aimed and below.dep_ in CONTENT - {"nsubjpass", "pobj", "parataxis"}:
        said = lexis.governing[lemma]
        # "agreed a deal", "sought asylum": what is agreed or sought is done by it; "proposed an exchange": it is not.
        done = below.dep_ == "dobj" and below.lemma_.lower() in aims().made.get(lemma, ())
        return "asserted" if done or (below.dep_ == "dobj" and lemma in ("agree", "grant")) else said
    return _shared(token, below, head)


def _shared(token: "Token", below: "Token", head: "Token") -> str:
    """What a verb that only lends its mood hands down: "will begin deporting", "did not take part in the killing"."""
    lemma = head.lemma_.lower()
    aimed = below.dep_ == "xcomp" and _is_infinitive(below)
    if aimed and (lemma == "be" or (lemma in aims().set and head.tag_ in ("VBN", "VBG"))):
        return "planned"
    if aimed and lemma not in aims().done and any(c.dep_ == "dobj" and c.i < below.i for c in head.children):
        return "planned"  # "signed an order to impose", "sent troops to arrest"
    carried = below.lemma_.lower() in lexicon().light["carriers"]
    part = below.dep_ == "prep" and below.lower_ == "in"
    if part:
        return "denied" if marks_of(head) == "denied" and lemma in aims().taking_part else "asserted"
    if below.dep_ in ("xcomp", "ccomp") or (below.dep_ in ("dobj", "nsubjpass") and (below == token or carried)):
        over = marks_of(head)
        return over if over in ("hypothetical", "planned", "ordered", "denied") else "asserted"
    return "asserted"


def _beside(below: "Token", head: "Token") -> str:
    """The status of an adverbial clause: a condition and a purpose have not happened, a time and a reason have."""
    if _has(below, "mark", "conditional"):
        return "hypothetical"
    return "planned" if _is_infinitive(below) and head.lemma_.lower() not in aims().done else "asserted"


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
