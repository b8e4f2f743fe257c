"""Who the pronouns of direct speech stand for: "I" and "we" the one who speaks, "they" whom the speech is about."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.coreference.antecedent import Resolver, force, harms, own_subject
from loaders.extract.grammar.clause import core
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Entity, Link

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

SINGULAR = frozenset(("he", "she", "him", "her", "his", "himself", "herself"))
PLURAL = frozenset(("they", "them", "their", "themselves", "theirs", "those"))
FIRST = frozenset(("i", "me", "my", "myself"))
WE = frozenset(("we", "us", "our", "ourselves"))


def in_speech(resolver: Resolver, part: Part, token: "Token") -> Link | None:
    """Who "I" and "we" of direct speech are: the one person, or the group, that speaks."""
    start = part.start(token)
    spoken = resolver.voices.direct(start)
    speaker = spoken.speaker.entity if spoken and spoken.speaker else None
    if spoken and token.lower_ in SINGULAR | PLURAL and token.tag_ == "PRP":
        return _spoken_of(resolver, part, token, spoken.start)
    fits = {"Person": FIRST, "PersonGroup": FIRST | WE}.get(speaker.kind, ()) if speaker else ()
    if speaker and speaker.is_a("Organization"):
        fits = WE  # a body speaks of itself so, a person perhaps of others
    if not speaker or token.lower_ not in fits:
        return None
    return Link(speaker, start, part.end(token), 0.75, carried=True, how=f'"{token.lower_}" for the one who speaks')


def _spoken_of(resolver: Resolver, part: Part, token: "Token", since: int) -> Link | None:
    """Who "he" and "they" of direct speech are: whom the same speech named or described last."""
    start, other = part.start(token), own_subject(resolver.cast, part, token)
    if token.lower_ == "they" and harms(token):
        armed = force(resolver, since, start)
        how = '"they" for the armed group that the same speech spoke of'
        return Link(armed, start, part.end(token), 0.57, carried=True, how=how) if armed else None
    saying = [verb for verb in token.ancestors if verb.lemma_.lower() in lexicon().reporting]
    sayers = [t for verb in saying for t, role in core(verb) if role == "subject"]
    told = {id(found[1]) for t in sayers if (found := resolver.cast.at(part.start(t), part.end(t)))}
    kind = "Person" if token.lower_ in SINGULAR else "PersonGroup"

    def fits(entity: Entity) -> bool:
        return entity.kind == kind and entity is not other and id(entity) not in resolver.apart | told

    subjects = (resolver.cast.at(part.start(t), part.end(t)) for t in _subjects(part, token, since))
    entity = next((f[1] for f in subjects if f and fits(f[1])), None) or resolver.cast.last(start, fits, start - since)
    how = f'"{token.lower_}" for whom the same speech spoke of last'
    return Link(entity, start, part.end(token), 0.57, carried=True, how=how) if entity else None


def _subjects(part: Part, token: "Token", since: int) -> "Iterator[Token]":
    """The subjects between an offset and a pronoun, the last first."""
    for before in reversed(part.doc[: token.i]):
        if part.start(before) < since:
            return
        if before.dep_ in ("nsubj", "nsubjpass"):
            yield before
