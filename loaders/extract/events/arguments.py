"""The arguments of an event: who did what to whom, from where to where, under which law, as the syntax tells."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.extract.coreference.companions import beside
from loaders.extract.coreference.phrase import copula, is_definite
from loaders.extract.coreference.reference import Reference
from loaders.extract.coreference.sort import sort_of
from loaders.extract.coreference.speaker import of_word
from loaders.extract.events.ground import grounds
from loaders.extract.events.nominal import of_noun
from loaders.extract.events.rolename import role_of
from loaders.extract.events.things import is_asked, provided, thing_fits
from loaders.extract.events.trigger import Trigger, described
from loaders.extract.events.verbal import of_verb
from loaders.extract.grammar.coordination import with_conjuncts
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.commonnoun import noun_kind
from loaders.extract.naming.mention import Link

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


# Roles of places that only their noun tells: "at his home".
_PLACES = ("location", "origin", "destination")
# What acts and is blamed although only its noun tells it.
_BODIES = ("Organization", "Government")


@dataclass(frozen=True, slots=True)
class Argument:
    """A role with what fills it."""

    role: str
    link: Link


def find(trigger: Trigger, reference: Reference) -> Iterator[Argument]:
    """The arguments of an event that name somebody or something that can fill their role."""
    seen = set()
    told = list(_all(trigger, reference))
    for found in told:
        if (found.role, id(found.link.entity)) not in seen and not _is_idle(trigger, found, told):
            seen.add((found.role, id(found.link.entity)))
            yield found


def _is_idle(trigger: Trigger, found: Argument, told: list[Argument]) -> bool:
    """Whether an argument says what another says better, or what cannot be."""
    if found.role == "agent" and trigger.is_verb and trigger.frame.kind in lexicon().harm:
        # Nobody is said to do harm to themselves: the parser took the one for the other.
        return any(a.role == "patient" and a.link.entity is found.link.entity for a in told)
    if found.role == "topic" and found.link.entity.kind == "Thing":
        start, end = found.link.start, found.link.end
        wider = (a.link for a in told if a.role == "topic" and a.link.entity is not found.link.entity)
        return any(link.start <= start and end <= link.end for link in wider if link.entity.kind == "Thing")
    return False


def _all(trigger: Trigger, reference: Reference) -> Iterator[Argument]:
    for role, token in _pairs(trigger):
        for each in with_conjuncts(token):
            found = _fill(trigger, reference, role, each, first=each == token)
            if found:
                yield found
                yield from (Argument(found.role, other) for other in beside(reference, each, found.link))
    if trigger.frame.kind == "AgreementMade" and not trigger.is_verb:
        # The event is the making of it; the agreement is a node of its own.
        made = reference.link(trigger.part, trigger.token)
        if made and made.entity.is_a("Agreement"):
            yield Argument("patient", made)


def _pairs(trigger: Trigger) -> "list[tuple[str, Token]]":
    """The roles of an event with the heads that fill them, as the syntax tells."""
    if trigger.is_participle:
        whom = described(trigger.token)
        pairs = [("patient", copula(whom) or whom)]
    elif trigger.is_verb:
        pairs = list(of_verb(trigger.token, trigger.frame))
        pairs += [("topic", c) for c in _content(trigger)] if trigger.noun is not None else []
    else:
        pairs = [*of_noun(trigger.token, trigger.frame), *(("topic", c) for c in _content(trigger))]
    under = [] if any(role == "legalBasis" for role, _ in pairs) else grounds(trigger.token)
    return [*pairs, *(of_noun(trigger.noun, trigger.frame) if trigger.noun is not None else ()), *under]


def _content(trigger: Trigger) -> "list[Token]":
    """The clause that tells what a noun is of: "an order that the flights stop", "claims that they were beaten"."""
    if trigger.frame.kind not in lexicon().things["topic"]:
        return []
    noun = trigger.token if trigger.noun is None else trigger.noun
    below = (c for c in noun.children if c.dep_ in ("acl", "ccomp") and c.i > noun.i)
    return [c for c in below if any(t.dep_ == "mark" and t.lower_ == "that" for t in c.children)]


def _fill(trigger: Trigger, reference: Reference, role: str, token: "Token", *, first: bool) -> Argument | None:
    """The argument that a word fills a role with; `first` where it is not coordinated with another."""
    speaks = role == "speaker" and trigger.is_verb
    link = of_word(trigger.part, token, reference) if speaks else reference.link(trigger.part, token)
    link = link or provided(trigger, reference, role, token) or _modifier(trigger, reference, role, token)
    if link is None and role in _PLACES and token.dep_ == "appos":
        link = reference.link(trigger.part, token.head)  # "in Chad, a country he had left"
    if link is None:
        # "condemned the actions of X": what X is blamed for
        accused = role == "patient" and trigger.frame.kind == "Accusation"
        role = "topic" if accused and noun_kind(token.lower_) not in _BODIES else role
        link = _described(trigger, role, token, reference, first=first)
    if not link or trigger.start <= link.start < trigger.end or _outside(trigger, link):
        return None
    if role == "location" and _is_unsaid(trigger, token):
        return None
    role_here = role_of(trigger, role, link)
    if not role_here and role != "patient" and (other := _modifier(trigger, reference, role, token)):
        link, role_here = other, role_of(trigger, role, other)
    if not role_here and role == "patient" and trigger.is_verb:
        link = _nearest_people(trigger, reference, token) or link
        role_here = role_of(trigger, role, link)
    return Argument(role_here, link) if role_here else None


def _described(trigger: Trigger, role: str, token: "Token", reference: Reference, *, first: bool) -> Link | None:
    """What a word stands for that names nothing known: a body, a deal or a thing that can fill the role."""
    if role == "topic" and lexicon().reporting.get(trigger.token.lemma_.lower()) == "denied" and _relative(token):
        token = trigger.token.head  # "an allegation that officials deny"
    if role in ("under", "legalBasis") and is_definite(token) and _is_deal(token):
        return reference.node(trigger.part, token, "Agreement")
    link = _body(trigger, role, token, reference)
    if link is None and (first or role == "patient"):
        link = _thing(trigger, role, token, reference)
    return link


def _relative(token: "Token") -> bool:
    """Whether a pronoun is the object of a clause that hangs on a noun."""
    return (
        token.lower_ in ("that", "which")
        and token.dep_ == "dobj"
        and token.head.dep_ == "relcl"
        and token.head.head.pos_ == "NOUN"
    )


def _is_deal(token: "Token") -> bool:
    """Whether a noun is the agreement under which something is done, named by nothing else: "under the deal"."""
    return noun_kind(token.lower_) == "Agreement" and not any(c.dep_ == "prep" for c in token.children)


def _is_unsaid(trigger: Trigger, place: "Token") -> bool:
    """Whether a place is none in particular: "sentenced to ten years in prison"."""
    bare = not any(c.dep_ in ("det", "poss", "amod", "compound", "nmod", "nummod") for c in place.children)
    return bare and place.tag_ == "NN" and trigger.frame.kind in ("CourtRuling", "LegalProceeding")


def _outside(trigger: Trigger, link: Link) -> bool:
    """Whether an event is told in direct speech and the link stands outside of it: its speaker takes no part."""
    text, base = trigger.part.text, trigger.part.base
    opened = text.rfind('"', 0, trigger.start - base) if text[: trigger.start - base].count('"') % 2 else -1
    if opened < 0:
        return False
    closed = text.find('"', trigger.end - base)
    at = link.start - base
    return not opened < at < (closed if closed >= 0 else len(text))


def _thing(trigger: Trigger, role: str, token: "Token", reference: Reference) -> Link | None:
    """A thing for a word that stands for nothing we know, where it can fill the role all the same."""
    return reference.thing(trigger.part, token, whole=role == "topic") if thing_fits(trigger, role, token) else None


def _body(trigger: Trigger, role: str, token: "Token", reference: Reference) -> Link | None:
    """A body that only its noun tells, where it does something: "a gang abducted her", "by a foreign government"."""
    accused = role == "patient" and trigger.frame.kind == "Accusation"
    if is_asked(trigger, role, token):
        return reference.node(trigger.part, token, "PersonGroup")
    kind = noun_kind(token.lower_) if (role in ("agent", "speaker") or accused) and token.pos_ == "NOUN" else None
    own = (
        trigger.token in (token.head, token.head.head) or token == trigger.token.head
    )  # what the clause above hands down may be somebody else's
    told = any(c.dep_ in ("det", "amod", "compound", "poss") and c.tag_ != "WDT" for c in token.children)
    return reference.node(trigger.part, token, kind) if own and told and kind in _BODIES else None


def _modifier(trigger: Trigger, reference: Reference, role: str, token: "Token") -> Link | None:
    """The name before a noun that is nothing to us itself: "Tren de Aragua membership", "X's strategy"."""
    if role not in ("topic", "legalBasis", "under", "agent"):
        return None
    for child in token.children:
        if child.dep_ in ("compound", "poss", "nmod", "amod") and child.pos_ == "PROPN":
            link = reference.link(trigger.part, child)
            if link and not link.carried:
                return link
    return None


def _nearest_people(trigger: Trigger, reference: Reference, wrong: "Token") -> Link | None:
    """The people between a wrongly attached noun and the verb: "a report on 252 Venezuelans detained in …"."""
    verb = trigger.token
    if not wrong.i < verb.i:
        return None
    for token in reversed(trigger.part.doc[max(wrong.sent.start, wrong.i - 12) : verb.i]):
        if (
            token.pos_ in ("NOUN", "PROPN", "NUM")
            and token != wrong
            and "person" in sort_of(trigger.part, token, reference.cast)
        ):
            return reference.link(trigger.part, token)
    return None
