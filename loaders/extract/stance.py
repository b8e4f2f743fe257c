"""Who says it and how it is put: claimant and status of an event, from the words that govern it."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.extract.clause import core, detached
from loaders.extract.lexicon import lexicon
from loaders.extract.mention import Link, sorts
from loaders.extract.reference import Reference
from loaders.extract.syntax import Part
from loaders.extract.trigger import Trigger

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_QUOTE = re.compile(r'"[^"]{12,}"|"[^"]{12,}$')
# Statuses from the weakest hold on the fact to the strongest; the stronger one wins where several words govern.
_WEIGHT = {"asserted": 0, "planned": 1, "ordered": 2, "alleged": 3, "hypothetical": 4, "denied": 5}
# The ways in which a word depends on one that can govern it.
_CONTENT = frozenset(("ccomp", "xcomp", "pcomp", "advcl", "parataxis", "dobj", "pobj", "nsubjpass", "prep", "oprd"))
_BELOW = _CONTENT | frozenset(("acl", "conj", "relcl", "nsubj", "attr", "appos", "amod", "dative", "compound", "poss"))


@dataclass(frozen=True, slots=True)
class Stance:
    """A status and, where somebody is named for it, who says it."""

    status: str
    claimant: Link | None


def of(trigger: Trigger, reference: Reference) -> Stance:
    """The stance of an event: its own marks, then what each word above it adds."""
    harm = trigger.frame.kind in lexicon().harm
    stance = of_word(trigger.part, trigger.token, reference, speaks=trigger.frame.agent == "speaker", harm=harm)
    claimant = stance.claimant
    if claimant and (trigger.start <= claimant.start < trigger.end or _speaks(trigger, claimant, reference)):
        claimant = None
    return Stance(stance.status, claimant)


def of_word(part: Part, token: "Token", reference: Reference, *, speaks: bool = False, harm: bool = False) -> Stance:
    """The stance of what a word tells.

    `speaks` where the word itself tells a saying, `harm` where it tells harm done to people.
    """
    status = stronger(_marks(token), _nobody(token))
    for below, head in _above(token):
        if head.pos_ in ("VERB", "AUX"):
            status = stronger(status, _governed(token, below, head, speaks=speaks))
            status = stronger(status, _judged(below, head) if harm else "asserted")
        elif head.pos_ == "NOUN" and below.dep_ in ("acl", "relcl", "pobj", "prep", "ccomp"):
            status = stronger(status, lexicon().nouns_of_stance.get(head.lemma_.lower(), "asserted"))
            status = stronger(status, "hypothetical" if _is_negative(head) else "asserted")
    return Stance(status, sayer(part, token, reference, own_object=speaks))


def _nobody(token: "Token") -> str:
    """Whether who takes part is nobody: "no prisoner was killed", "none of them", "neither A nor B"."""
    if token.pos_ != "VERB":
        return "asserted"
    return "denied" if any(_is_negative(arg) for arg, _ in core(token)) else "asserted"


def _is_negative(token: "Token") -> bool:
    nobody = lexicon().marks["nobody"]
    return token.lower_ in nobody or any(
        c.lower_ in nobody and c.dep_ in ("det", "preconj", "neg", "advmod") for c in token.children
    )


def _judged(below: "Token", head: "Token") -> str:
    """What a verb says of the harm behind "of" or "for": acquitted of it, sanctioned for it, convicted of it."""
    if below.dep_ != "prep" or below.lower_ not in ("of", "for", "over"):
        return "asserted"
    return lexicon().judging.get(head.lemma_.lower(), "alleged")


def sayer(part: Part, token: "Token", reference: Reference, *, own_object: bool = False) -> Link | None:
    """Who says what a word tells: by a reporting verb, a report, "according to" or direct speech; None: the document.

    The object of a reporting verb is reported too, except that of the word itself where `own_object`: who "made a
    statement" states it themselves.
    """
    for below, head in _above(token):
        if _is_negative(head) or any(c.dep_ == "neg" for c in head.children):
            return None  # who does not say it, or finds no evidence of it, is not its sayer
        if head.pos_ in ("VERB", "AUX") and _reports(below, head, own_object=own_object):
            found = _subject(part, head, reference)
        elif head.pos_ == "NOUN" and below.dep_ in ("acl", "prep") and head.lower_ in lexicon().words["report"]:
            found = reference.link(part, head)
        else:
            found = None
        if found:
            return found
    return _according(part, token, reference) or _speaker(part, part.start(token), reference)


def _above(token: "Token") -> "list[tuple[Token, Token]]":
    """Each word on the way up with its head, as far as one clause is the content of the other."""
    pairs = []
    cur = token
    while cur.head != cur and cur.dep_ in _BELOW and not detached(cur):
        pairs.append((cur, cur.head))
        # A relative clause, or a clause whose subject the word belongs to, is not its content.
        if cur.dep_ == "relcl" or (cur.dep_ == "nsubj" and cur.head.pos_ == "VERB" and cur != token):
            break
        cur = cur.head
    return pairs


def stronger(one: str, other: str) -> str:
    """The status that holds the fact further away."""
    return max(one, other, key=_WEIGHT.__getitem__)


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


def _reports(below: "Token", head: "Token", *, own_object: bool) -> bool:
    """Whether a verb reports what stands below it."""
    if below.dep_ == "dobj" and own_object:
        return False
    # "claimed that … while 137 were removed": what stands after "while" is claimed too.
    beside = below.dep_ == "advcl" and any(
        c.dep_ == "mark" and c.lower_ in ("while", "whereas") for c in below.children
    )
    told = beside or below.dep_ in _CONTENT - {"advcl", "pobj"}
    return told and head.lemma_.lower() in lexicon().reporting


def _governed(token: "Token", below: "Token", head: "Token", *, speaks: bool) -> str:
    """The status that a verb gives to what stands below it."""
    lexis, lemma = lexicon(), head.lemma_.lower()
    if below.dep_ == "advcl" and any(
        c.dep_ == "mark" and c.lower_ in lexis.marks["conditional"] for c in below.children
    ):
        return "hypothetical"
    if _reports(below, head, own_object=speaks):
        said = lexis.reporting[lemma]
        if any(c.dep_ == "neg" for c in head.children) or _nobody(head) == "denied":
            return "asserted" if said == "denied" else "hypothetical"
        return "asserted" if lemma == "charge" and below.dep_ == "dobj" else said
    if lemma in lexis.governing and below.dep_ in _CONTENT - {"nsubjpass", "pobj", "parataxis"}:
        said = lexis.governing[lemma]
        # "agreed a deal": what is agreed is made by it; "proposed an exchange": it is not.
        return "asserted" if below.dep_ == "dobj" and lemma == "agree" else said
    carried = below.lemma_.lower() in lexis.light["carriers"]
    if below.dep_ in ("xcomp", "ccomp") or (below.dep_ in ("dobj", "nsubjpass") and (below == token or carried)):
        over = _marks(head)
        return over if over in ("hypothetical", "planned", "denied") else "asserted"
    return "asserted"


def _subject(part: Part, verb: "Token", reference: Reference) -> Link | None:
    for token, role in core(verb):
        link = _named(part, token, reference) if role == "subject" else None
        if link and (link.entity.is_a("Actor") or {"report", "country"} & sorts(link.entity)):
            return link
    return None


def _named(part: Part, token: "Token", reference: Reference) -> Link | None:
    """What a phrase stands for, or the name before a noun that is nothing to us: "ICE data", "the Post's reporters"."""
    link = reference.link(part, token)
    if link:
        return link
    for child in token.children:
        found = reference.cast.at(part.start(child), part.end(child)) if child.dep_ in ("compound", "poss") else None
        if found and found[0].form == "name":
            return Link(found[1], found[0].start, found[0].end, 0.8, carried=False, how="name before the noun")
    return None


def _speaks(trigger: Trigger, claimant: Link, reference: Reference) -> bool:
    """Whether the event is the claimant's own saying, which nobody else need claim."""
    if trigger.frame.agent != "speaker":
        return False
    subjects = (reference.link(trigger.part, token) for token, role in core(trigger.token) if role == "subject")
    return any(link and link.entity is claimant.entity for link in subjects)


def _according(part: Part, told: "Token", reference: Reference) -> Link | None:
    """The one that "according to" names in the sentence."""
    doc = part.doc
    for token in told.sent:
        if token.lower_ == "according" and token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "to":
            for child in (*token.children, *doc[token.i + 1].children):
                if child.dep_ == "pobj":
                    return reference.link(part, child)
    return None


def _quoted(part: Part) -> list[tuple[int, int]]:
    """The places of direct speech in a paragraph, as offsets of the stored text."""
    return [(part.base + m.start(), part.base + m.end()) for m in _QUOTE.finditer(part.text)]


def _speaker(part: Part, start: int, reference: Reference) -> Link | None:
    """Who speaks the direct speech that an offset lies in."""
    quotes = _quoted(part)
    place = next(((a, b) for a, b in quotes if a <= start < b), None)
    if not place:
        return None
    near = []
    for token in part.doc:
        at = part.start(token)
        outside = not any(a <= at < b for a, b in quotes)
        if token.pos_ == "VERB" and token.lemma_ in lexicon().reporting and outside:
            near.append((min(abs(at - place[1]), abs(place[0] - at)), token.i))
    distance, nearest = min(near, default=(90, 0))
    return _subject(part, part.doc[nearest], reference) if distance < 90 else None
