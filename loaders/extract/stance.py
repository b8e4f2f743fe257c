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
    status, claimant = _marks(trigger.token), None
    for below, head in _above(trigger.token):
        if head.pos_ in ("VERB", "AUX"):
            status = _stronger(status, _governed(trigger, below, head))
            claimant = claimant or _sayer(trigger, below, head, reference)
        elif head.pos_ == "NOUN" and below.dep_ in ("acl", "pobj", "prep"):
            status = _stronger(status, lexicon().nouns_of_stance.get(head.lemma_.lower(), "asserted"))
    claimant = claimant or _according(trigger, reference) or _speaker(trigger.part, trigger.start, reference)
    if claimant and (trigger.start <= claimant.start < trigger.end or _speaks(trigger, claimant, reference)):
        claimant = None
    return Stance(status, claimant)


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


def _stronger(one: str, other: str) -> str:
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
        status = _stronger(status, _mark(child))
    return status


def _mark(child: "Token") -> str:
    low, marks = child.lower_, lexicon().marks
    if child.dep_ == "aux":
        return lexicon().modal.get(low, "asserted")
    if (child.dep_ == "neg" and low in marks["negation"]) or (child.dep_ == "det" and low == "no"):
        return "denied"
    if low in marks["alleged"] or (child.dep_ == "amod" and low in marks["alleged_adjectives"]):
        return "alleged"
    if child.dep_ == "mark" and low in marks["conditional"]:
        return "hypothetical"
    return "planned" if child.dep_ == "amod" and low in marks["planned_adjectives"] else "asserted"


def _reports(trigger: Trigger, below: "Token", head: "Token") -> bool:
    """Whether a verb reports what stands below it."""
    own_object = below.dep_ == "dobj" and trigger.frame.agent == "speaker"
    return head.lemma_.lower() in lexicon().reporting and below.dep_ in _CONTENT - {"advcl", "pobj"} and not own_object


def _governed(trigger: Trigger, below: "Token", head: "Token") -> str:
    """The status that a verb gives to what stands below it."""
    lexis, lemma = lexicon(), head.lemma_.lower()
    if below.dep_ == "advcl" and any(
        c.dep_ == "mark" and c.lower_ in lexis.marks["conditional"] for c in below.children
    ):
        return "hypothetical"
    if _reports(trigger, below, head):
        said = lexis.reporting[lemma]
        denies_not = said == "denied" and any(c.dep_ == "neg" for c in head.children)
        return "asserted" if denies_not or (lemma == "charge" and below.dep_ == "dobj") else said
    if lemma in lexis.governing and below.dep_ in _CONTENT - {"nsubjpass", "pobj", "parataxis"}:
        said = lexis.governing[lemma]
        # "plans the transfer" is planned by its verb; "promised detainees" says nothing about a detention.
        loose = below.dep_ in ("dobj", "prep") and trigger.token == below and said == "planned"
        return "asserted" if loose else said
    if below.dep_ in ("xcomp", "ccomp", "dobj", "nsubjpass"):
        over = _marks(head)
        return over if over in ("hypothetical", "planned", "denied") else "asserted"
    return "asserted"


def _sayer(trigger: Trigger, below: "Token", head: "Token", reference: Reference) -> Link | None:
    return _subject(trigger.part, head, reference) if _reports(trigger, below, head) else None


def _subject(part: Part, verb: "Token", reference: Reference) -> Link | None:
    for token, role in core(verb):
        link = reference.link(part, token) if role == "subject" else None
        if link and (link.entity.is_a("Actor") or {"report", "country"} & sorts(link.entity)):
            return link
    return None


def _speaks(trigger: Trigger, claimant: Link, reference: Reference) -> bool:
    """Whether the event is the claimant's own saying, which nobody else need claim."""
    if trigger.frame.agent != "speaker":
        return False
    subjects = (reference.link(trigger.part, token) for token, role in core(trigger.token) if role == "subject")
    return any(link and link.entity is claimant.entity for link in subjects)


def _according(trigger: Trigger, reference: Reference) -> Link | None:
    """The one that "according to" names in the sentence."""
    doc = trigger.part.doc
    for token in trigger.token.sent:
        if token.lower_ == "according" and token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "to":
            for child in (*token.children, *doc[token.i + 1].children):
                if child.dep_ == "pobj":
                    return reference.link(trigger.part, child)
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
