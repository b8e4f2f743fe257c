"""The arguments of an event: who did what to whom, from where to where, under which law, as the syntax tells."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.extract.clause import core
from loaders.extract.lexicon import lexicon, names
from loaders.extract.mention import Link, sorts
from loaders.extract.reference import Reference
from loaders.extract.trigger import Trigger, sort_of

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_PATIENT_CARRIES = ("destination", "origin", "location", "legalBasis", "under")


@dataclass(frozen=True, slots=True)
class Argument:
    """A role with what fills it."""

    role: str
    link: Link


def find(trigger: Trigger, reference: Reference) -> Iterator[Argument]:
    """The arguments of an event that name somebody or something that can fill their role."""
    seen = set()
    pairs = _of_verb(trigger) if trigger.is_verb else _of_noun(trigger)
    for role, token in pairs:
        for each in _with_conjuncts(token):
            link = reference.link(trigger.part, each) or _modifier(trigger, reference, role, each)
            if link is None and role == "instrument" and each.pos_ == "NOUN" and trigger.frame.kind in lexicon().harm:
                link = reference.node(trigger.part, each, "Thing")
            if not link or trigger.start <= link.start < trigger.end:
                continue
            role_here = _role(trigger, role, link)
            if not role_here and role == "patient" and trigger.is_verb:
                link = _nearest_people(trigger, reference, each) or link
                role_here = _role(trigger, role, link)
            if role_here and (role_here, id(link.entity)) not in seen:
                seen.add((role_here, id(link.entity)))
                yield Argument(role_here, link)


def _role(trigger: Trigger, role: str, link: Link) -> str | None:
    """The role, mended to what can fill it; None where nothing fits."""
    told = sorts(link.entity) | ({"actor"} if link.entity.kind == "Country" else set())
    if link.entity.kind in ("Person", "PersonGroup"):
        told |= {"actor"}
    if role == "instrument" and "law" in told:
        role = "legalBasis"
    if role == "under":
        # "deported under the Trump administration": whose doing it was; under an act: by which law.
        role = trigger.frame.agent if told & {"actor", "country"} and "law" not in told else "legalBasis"
    if role == "topic" and trigger.frame.kind == "Accusation" and not trigger.is_verb and "actor" in told:
        return None  # "the allegations of X" may be by X or against X
    if role == "patient":
        asked = lexicon().patients.get(trigger.frame.kind) or _asked(trigger)
        if asked:
            return (
                role
                if asked & (told | ({"person"} if link.entity.kind in ("Person", "PersonGroup") else set()))
                else None
            )
    wanted = lexicon().fillers.get(role)
    return role if wanted is None or wanted & told else None


def _asked(trigger: Trigger) -> frozenset[str]:
    """What the frame that fitted asks of its patient, where it is a sort that an entity can have."""
    wanted = trigger.frame.patient
    return (
        frozenset((wanted,)) if wanted in ("person", "law", "report", "agreement") and trigger.is_verb else frozenset()
    )


def _modifier(trigger: Trigger, reference: Reference, role: str, token: "Token") -> Link | None:
    """The name before a noun that is nothing to us itself: "Tren de Aragua membership", "X's strategy"."""
    if role not in ("topic", "legalBasis", "under"):
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


def _with_conjuncts(token: "Token") -> "list[Token]":
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
            found.extend(_with_conjuncts(child))
    return found


def _of_verb(trigger: Trigger) -> "Iterator[tuple[str, Token]]":
    verb, frame = trigger.token, trigger.frame
    roles = {"subject": frame.agent, "object": frame.object, "beneficiary": "beneficiary"}
    fronted = list(_fronted(verb))
    for token, role in core(verb):
        if fronted and token == verb.head:
            continue  # of "those detained" only who is named is told here
        yield roles[role], token
        if role == "object" and token.lemma_.lower() not in lexicon().nouns:
            # The parser often hangs "to El Salvador" on the noun before it.
            yield from ((r, t) for r, t in _prepositions(token, frame.kind) if r in _PATIENT_CARRIES)
    yield from _prepositions(verb, frame.kind)
    yield from ((frame.object, t) for t in fronted)
    for child in verb.children:
        if child.dep_ in ("advcl", "xcomp") and child.lemma_ in ("use", "invoke", "cite", "rely", "apply"):
            for token, role in core(child):
                if role == "object":
                    yield "legalBasis", token
        if child.dep_ == "advmod" and child.lower_ in ("there", "here"):
            yield "location", child


def _fronted(verb: "Token") -> "Iterator[Token]":
    """Who stands after the verb "be" in "Among those detained was X" is one of those."""
    if verb.dep_ != "acl" or verb.head.dep_ != "pobj" or verb.head.head.lower_ not in ("among", "amongst"):
        return
    for child in verb.head.head.head.children:
        if child.dep_ in ("nsubj", "attr") and child.i > verb.i:
            yield child


def _prepositions(head: "Token", kind: str) -> "Iterator[tuple[str, Token]]":
    """The prepositional phrases of a word with the role that their preposition has for a class of event."""
    lexis = lexicon()
    own = lexis.class_prepositions.get(kind, {})
    for child in head.children:
        if child.dep_ not in ("prep", "dative", "agent"):
            continue
        word = child.lower_
        inner = next((c for c in child.children if c.dep_ in ("prep", "pcomp")), None)
        if inner is not None and f"{word} {inner.lower_}" in lexis.prepositions:
            word, child = f"{word} {inner.lower_}", inner
        role = own.get(word) or lexis.prepositions.get(word)
        for token in child.children:
            if token.dep_ != "pobj":
                continue
            if (role and role not in ("time", "agent")) or (
                role == "agent" and (child.dep_ == "agent" or word != "by")
            ):
                yield str(role), token
            if role == "time" and _is_flight(token):
                yield "instrument", token


def _is_flight(token: "Token") -> bool:
    return token.lower_ in lexicon().words["aircraft"]


def _of_noun(trigger: Trigger) -> "Iterator[tuple[str, Token]]":
    noun, kind = trigger.token, trigger.frame.kind
    owner = "agent" if kind in lexicon().owned else "patient"
    doer = "speaker" if trigger.frame.agent == "speaker" else "agent"
    owner = doer if owner == "agent" else owner
    patients = [t for r, t in _prepositions(noun, kind) if r == "patient"]
    for token in noun.children:
        if token.dep_ == "poss":
            yield (doer if patients and owner == "patient" else owner), token
        elif (
            token.dep_ in ("amod", "compound", "nmod") and token.text not in names().demonyms and token.pos_ == "PROPN"
        ):
            yield owner, token
        elif token.dep_ == "acl" and token.lemma_ in ("target", "involve", "affect"):
            yield from (("patient", t) for t, role in core(token) if role == "object")
        elif token.dep_ == "agent" or (token.dep_ == "prep" and token.lower_ == "by"):
            yield from ((doer, t) for t in token.children if t.dep_ == "pobj")
    yield from _prepositions(noun, kind)
    # The parser often hangs "by X" and "in X" on the noun after "of".
    for token in (t for t in noun.subtree if t.i > noun.i and t.dep_ in ("prep", "agent") and t.lower_ == "by"):
        yield from ((doer, t) for t in token.children if t.dep_ == "pobj")
    for patient in patients:
        yield from ((r, t) for r, t in _prepositions(patient, kind) if r in _PATIENT_CARRIES)
    yield from _lent(noun, doer)


def _lent(noun: "Token", doer: str) -> "Iterator[tuple[str, Token]]":
    """What a verb lends to the noun that tells the event: "guards inflicted beatings", "they suffered beatings"."""
    light = lexicon().light
    while noun.dep_ == "conj" or (
        noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in light["carriers"]
    ):
        noun = noun.head if noun.dep_ == "conj" else noun.head.head
    verb = noun.head
    through = None
    if noun.dep_ == "pobj" and verb.dep_ == "prep":
        through, verb = verb.lower_, verb.head
    if verb.pos_ != "VERB" or noun.dep_ not in ("dobj", "nsubjpass", "pobj", "nsubj"):
        return
    lemma = verb.lemma_.lower()
    role = doer if lemma in light["agent"] and through is None else "patient" if lemma in light["patient"] else None
    for token, place in core(verb):
        if role and token != noun and place == ("object" if through == "to" or lemma == "subject" else "subject"):
            yield role, token
    if role:
        yield from ((r, t) for r, t in _prepositions(verb, "Event") if r in ("location", "origin", "destination"))
