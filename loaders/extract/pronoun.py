"""Pronouns: who "he", "they" and "who" stand for; below a threshold the place is left empty, not guessed."""

from typing import TYPE_CHECKING, Protocol

from loaders.extract.cast import Cast
from loaders.extract.mention import Entity, Link
from loaders.extract.syntax import Part

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_SINGULAR = frozenset(("he", "she", "him", "her", "his", "himself", "herself"))
_PLURAL = frozenset(("they", "them", "their", "themselves", "theirs", "those"))
_PEOPLE = ("Person", "PersonGroup")


class Resolver(Protocol):
    """What a pronoun needs to know of the document."""

    cast: Cast
    main_group: Entity | None

    def link(self, part: Part, token: "Token") -> Link | None:
        """What a noun phrase stands for."""

    def last_subject(self, before: int, other: Entity | None) -> Entity | None:
        """The person who was a subject last."""


def is_pronoun(token: "Token") -> bool:
    """Whether a word only stands for another."""
    return token.pos_ == "PRON" or token.lower_ in _PLURAL | _SINGULAR or token.tag_ in ("WP", "WDT")


def link(resolver: Resolver, part: Part, token: "Token") -> Link | None:
    """Whom a pronoun stands for, with the reason; None where that is unsure."""
    if token.tag_ in ("WP", "WDT", "WP$"):
        return _relative(resolver, part, token)
    low, start = token.lower_, part.start(token)
    if part.text[: token.idx].count('"') % 2:
        return None  # in direct speech "they" is seen from the one who speaks
    entity, how = None, ""
    if low in _SINGULAR:
        other = _own_subject(resolver.cast, part, token)
        people = [e for e in resolver.cast.entities if e.kind == "Person" and e is not other]
        entity = resolver.last_subject(start, other) or resolver.cast.last(start, people, 600)
        how = f'"{low}" for the person named last'
    elif low == "those" and any(c.dep_ in ("acl", "relcl", "prep") for c in token.children) and resolver.main_group:
        entity, how = resolver.main_group, '"those" for the group the document is about'
    elif low in _PLURAL:
        other = _own_subject(resolver.cast, part, token)
        groups = [e for e in resolver.cast.entities if e.kind == "PersonGroup" and e is not other]
        entity, how = resolver.cast.last(start, groups, 400), f'"{low}" for the group spoken of last'
    return Link(entity, start, part.end(token), 0.57, carried=True, how=how) if entity else None


def _relative(resolver: Resolver, part: Part, token: "Token") -> Link | None:
    """A relative pronoun stands for the noun before its clause; "who" only for people."""
    verb = token.head
    while verb.dep_ in ("conj", "xcomp", "ccomp"):
        verb = verb.head
    if verb.dep_ != "relcl":
        return None
    start, end = part.start(token), part.end(token)
    before = resolver.link(part, verb.head)
    if token.lower_ in ("who", "whom") and (not before or before.entity.kind not in _PEOPLE):
        people = [e for e in resolver.cast.entities if e.kind in _PEOPLE]
        group = resolver.cast.last(start, people, 200)
        how = f'"{token.lower_}" for the people spoken of last'
        return Link(group, start, end, 0.6, carried=True, how=how) if group else None
    if not before:
        return None
    return Link(before.entity, start, end, before.confidence * 0.95, carried=True, how="relative pronoun")


def _own_subject(cast: Cast, part: Part, token: "Token") -> Entity | None:
    """The subject of the verb that a pronoun is the object of: in "guards beat them", they are not the guards."""
    verb = token.head
    while verb.pos_ in ("ADP", "NOUN") and verb.head != verb:
        verb = verb.head
    if token.dep_ not in ("dobj", "pobj", "dative") or verb.pos_ != "VERB":
        return None
    for child in verb.children:
        found = cast.at(part.start(child), part.end(child)) if child.dep_ in ("nsubj", "agent") else None
        if found:
            return found[1]
    return None
