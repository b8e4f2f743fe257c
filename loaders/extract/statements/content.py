"""What a saying is about: the events that its clause tells, or what it says where that tells none."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from loaders.extract.coreference.reference import Reference
from loaders.extract.events.arguments import Argument
from loaders.extract.events.trigger import Trigger
from loaders.extract.grammar.construction import is_inserted
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Link
from loaders.extract.sayings.sayer import is_parted
from loaders.extract.statements.telling import Told

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# From the clause of a verb of saying down to what it mainly tells.
# How what is said hangs on the verb of saying.
_SAID = ("ccomp", "xcomp")
_MAINLY = frozenset(("ccomp", "conj", "xcomp", "parataxis"))


def join(found: Iterable[Trigger], told: list[Told], reference: Reference) -> list[Told]:
    """The events, each saying with what it is about: `found` are the triggers that they were read from."""
    sayings = {t.token.i: t for t in found if t.frame.agent == "speaker" and t.is_verb}
    about: dict[int, list[Told]] = {}
    for event in told:
        verb = _said(event.token, sayings) if event.token is not None else None
        if verb is not None:
            about.setdefault(verb, []).append(event)
    joined = []
    events = {event.token.i for event in told if event.token is not None}
    for event in told:
        at = event.token.i if event.token is not None else -1
        if at in sayings and not any(a.role == "topic" for a in event.arguments):
            topics = tuple(about.get(at, ()))
            spoken = () if topics else _spoken_of(sayings[at], event, reference, events)
            event = replace(event, topics=topics, arguments=(*event.arguments, *spoken))
        joined.append(event)
    return joined


def _said(token: "Token", sayings: dict[int, Trigger]) -> int | None:
    """The verb of saying whose clause mainly tells what a verb tells."""
    for child in token.children:
        if child.i in sayings and is_inserted(child):
            return child.i
    while (token.dep_ in _MAINLY or _is_asked(token)) and token.pos_ == "VERB":
        if is_inserted(token) or is_parted(token):
            return None
        clause = token.dep_ in ("ccomp", "parataxis") or _is_asked(token) or token.tag_ == "VBG" or _is_suffered(token)
        token = token.head
        if token.i in sayings:
            return token.i if clause else None
    return None


def _is_suffered(verb: "Token") -> bool:
    """Whether a verb tells what somebody went through: "described being beaten"."""
    return verb.dep_ == "xcomp" and any(c.dep_ == "auxpass" and c.tag_ == "VBG" for c in verb.children)


def _is_asked(verb: "Token") -> bool:
    """Whether an infinitive is what somebody asks for or promises: "called on Iran to release them"."""
    return verb.dep_ in ("xcomp", "advcl") and any(c.tag_ == "TO" for c in verb.children)


def _spoken_of(saying: Trigger, event: Told, reference: Reference, events: set[int]) -> tuple[Argument, ...]:
    """What is said, where it tells no event: its subject where that is named and no speaker, else its words."""
    speakers = [a.link.entity for a in event.arguments if a.role == "speaker"]
    told = ("VERB", "AUX")
    said = lexicon().reporting
    for clause in (c for c in saying.token.children if c.dep_ in _SAID and c.pos_ in told and c.i not in events):
        if clause.lemma_.lower() in said and not any(c.dep_ in ("ccomp", "dobj") for c in clause.children):
            continue  # "I urge — I strongly urge"
        for token in clause.children:
            link = _named(saying, token, reference) if token.dep_ in ("nsubj", "nsubjpass") else None
            if link and clause.i > saying.token.i and link.entity not in speakers:
                return (Argument("topic", link),)
        return (Argument("topic", reference.thing(saying.part, clause)),)
    return ()


def _named(saying: Trigger, token: "Token", reference: Reference) -> Link | None:
    link = reference.link(saying.part, token) if token.pos_ == "PROPN" else None
    return None if link is None or reference.voices.apart(saying.start, link.start) else link
