"""Who says it and how it is put: claimant and status of an event, from the words that govern it."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.extract.lexicon import lexicon
from loaders.extract.mention import Link, sorts
from loaders.extract.reference import Reference
from loaders.extract.syntax import Part
from loaders.extract.trigger import Trigger, core, detached

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_QUOTE = re.compile(r'"[^"]{12,}"|"[^"]{12,}$')
# Statuses from the weakest hold on the fact to the strongest; the stronger one wins where several words govern.
_WEIGHT = {"asserted": 0, "planned": 1, "ordered": 2, "alleged": 3, "hypothetical": 4, "denied": 5}
_THROUGH = frozenset(("ccomp", "xcomp", "pcomp", "advcl", "acl", "relcl", "conj", "dobj", "pobj", "prep", "nsubj", "nsubjpass", "attr", "appos", "amod", "parataxis", "dative", "compound", "nmod", "poss"))


@dataclass(frozen=True, slots=True)
class Stance:
    """A status and, where somebody is named for it, who says it."""

    status: str
    claimant: Link | None


def of(trigger: Trigger, reference: Reference) -> Stance:
    """The stance of an event."""
    token = trigger.token
    status, claimant = _marks(token), None
    if trigger.frame.agent == "speaker":
        # That somebody says or accuses is asserted; what is said has a stance of its own.
        status = "denied" if status == "denied" else status
    cur = token
    while cur.head != cur and cur.dep_ in _THROUGH:
        if detached(cur):
            break
        head = cur.head
        lemma = head.lemma_.lower()
        clause = cur.dep_ in ("ccomp", "xcomp", "pcomp", "advcl", "acl", "parataxis", "dobj", "pobj", "nsubjpass", "conj", "prep", "oprd")
        if head.pos_ in ("VERB", "AUX") and clause:
            status, claimant = _govern(trigger, reference, cur, head, lemma, status, claimant)
        if head.pos_ in ("NOUN",) and cur.dep_ in ("acl", "pobj", "prep") and lemma in ("plan", "threat", "order", "proposal", "intention", "risk", "fear", "allegation", "accusation", "claim", "request", "attempt", "effort", "call", "right", "power", "ability"):
            said = {"plan": "planned", "intention": "planned", "proposal": "planned", "order": "ordered", "allegation": "alleged", "accusation": "alleged", "claim": "alleged"}.get(lemma, "hypothetical")
            status = _stronger(status, said)
        if cur.dep_ == "relcl" or cur.dep_ == "nsubj" and head.pos_ == "VERB" and token != cur:
            break
        cur = head
    claimant = claimant or _according(trigger, reference) or _speaker(trigger.part, trigger.start, reference)
    if claimant and trigger.start <= claimant.start < trigger.end:
        claimant = None
    if claimant and trigger.frame.agent == "speaker" and any(
        (link := reference.link(trigger.part, t)) and link.entity is claimant.entity for t, role in core(token) if role == "subject"
    ):
        claimant = None
    return Stance(status, claimant)


def _stronger(one: str, other: str) -> str:
    return max(one, other, key=_WEIGHT.__getitem__)


def _marks(token: "Token") -> str:
    """What auxiliaries, negation and adverbs say about a word itself."""
    lexis = lexicon()
    status = "asserted"
    children = list(token.children)
    if token.dep_ == "conj" and token.head.pos_ == token.pos_ and not any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in children):
        # "would be arrested and deported": the second verb shares the auxiliary of the first.
        children += [c for c in token.head.children if c.dep_ == "aux"]
    for child in children:
        low = child.lower_
        if child.dep_ == "aux" and low in lexis.modal:
            perfect = any(c.lemma_ == "have" and c.dep_ == "aux" for c in children)
            status = _stronger(status, lexis.modal[low] if not (perfect and low in ("will",)) else "planned")
        elif child.dep_ == "neg" and low in lexis.marks["negation"] or child.dep_ == "det" and low == "no":
            status = _stronger(status, "denied")
        elif low in lexis.marks["alleged"] or child.dep_ == "amod" and low in lexis.marks["alleged_adjectives"]:
            status = _stronger(status, "alleged")
        elif child.dep_ == "mark" and low in lexis.marks["conditional"]:
            status = _stronger(status, "hypothetical")
        elif child.dep_ == "amod" and low in lexis.marks["planned_adjectives"]:
            status = _stronger(status, "planned")
    return status


def _govern(
    trigger: Trigger, reference: Reference, cur: "Token", head: "Token", lemma: str, status: str, claimant: Link | None
) -> tuple[str, Link | None]:
    """What a governing verb adds."""
    lexis = lexicon()
    told = cur.dep_ in ("ccomp", "parataxis", "xcomp", "prep", "pcomp", "dobj", "nsubjpass", "oprd")
    negated = any(c.dep_ == "neg" for c in head.children)
    if lemma in lexis.reporting and told and (cur.dep_ != "dobj" or trigger.frame.agent != "speaker"):
        said = lexis.reporting[lemma]
        if said == "denied" and negated:
            said = "asserted"
        if said != "asserted" and not (lemma == "charge" and cur.dep_ == "dobj"):
            status = _stronger(status, said)
        if claimant is None:
            claimant = _subject(trigger.part, head, reference)
    elif lemma in lexis.governing and cur.dep_ in ("xcomp", "ccomp", "pcomp", "prep", "dobj", "advcl"):
        if cur.dep_ not in ("dobj", "prep") or trigger.token != cur or lexis.governing[lemma] in ("hypothetical", "denied", "ordered"):
            status = _stronger(status, lexis.governing[lemma])
    elif cur.dep_ in ("xcomp", "ccomp", "conj", "dobj", "nsubjpass") and cur.dep_ != "conj":
        over = _marks(head)
        if over in ("hypothetical", "planned", "denied"):
            status = _stronger(status, over)
    if cur.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in lexis.marks["conditional"] for c in cur.children):
        status = _stronger(status, "hypothetical")
    return status, claimant


def _subject(part: Part, verb: "Token", reference: Reference) -> Link | None:
    for token, role in core(verb):
        if role == "subject":
            link = reference.link(part, token)
            if link and ({"actor", "report", "country", "court"} & (sorts(link.entity) | ({"actor"} if link.entity.is_a("Person") else set()))):
                return link
    return None


def _according(trigger: Trigger, reference: Reference) -> Link | None:
    """The one that "according to" names in the sentence."""
    for token in trigger.token.sent:
        if token.lower_ == "according" and token.i + 1 < len(trigger.part.doc) and trigger.part.doc[token.i + 1].lower_ == "to":
            for prep in (token, trigger.part.doc[token.i + 1]):
                for child in prep.children:
                    if child.dep_ == "pobj":
                        return reference.link(trigger.part, child)
    return None


def quoted(part: Part) -> list[tuple[int, int]]:
    """The places of direct speech in a paragraph, as offsets of the stored text."""
    return [(part.base + m.start(), part.base + m.end()) for m in _QUOTE.finditer(part.text)]


def _speaker(part: Part, start: int, reference: Reference) -> Link | None:
    """Who speaks the direct speech that an offset lies in."""
    place = next(((a, b) for a, b in quoted(part) if a <= start < b), None)
    if not place:
        return None
    best: tuple[int, Token] | None = None
    for token in part.doc:
        at = part.start(token)
        if token.pos_ == "VERB" and token.lemma_ in lexicon().reporting and not any(a <= at < b for a, b in quoted(part)):
            distance = min(abs(at - place[1]), abs(place[0] - at))
            if distance < 90 and (best is None or distance < best[0]):
                best = (distance, token)
    return _subject(part, best[1], reference) if best else None
