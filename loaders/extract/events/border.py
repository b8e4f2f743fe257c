"""Whether people are moved across a border, and whether a document is about that."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon, names
from loaders.extract.naming.cast import Cast

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_WHEN = ("on", "in", "since", "yet", "so", "far", "already", "now", "then", "last", "never", "ever")
# Prepositions that lead abroad with one verb alone: "bound for Chad", "take 40 men from the United States".
_AWAY = (("for", "bind"), ("from", "take"), ("from", "accept"), ("in", "hand"))
_TOWARDS = ("to", "into", "onto", "aboard", "on")


def crosses(part: Part, verb: "Token", cast: Cast) -> bool:
    """Whether a verb, or what stands behind its object, leads to another country, or out of one, or on an aircraft."""
    there = verb.lemma_ != "take" and any(c.dep_ == "advmod" and c.lower_ == "there" for c in verb.children)
    return there or _is_sent(verb) or any(_is_abroad(part, token, cast) for token in _goals(verb))


def _is_sent(verb: "Token") -> bool:
    """Whether people are said to be sent without a word on where to: "ten more were sent in May"."""
    ways = any(c.dep_ in ("prep", "prt", "advmod", "xcomp", "advcl") and c.lower_ not in _WHEN for c in verb.children)
    return verb.lemma_ == "send" and any(c.dep_ == "auxpass" for c in verb.children) and not ways


def _goals(verb: "Token") -> "list[Token]":
    heads = [verb, *(c for c in verb.children if c.dep_ in ("dobj", "prep", "conj", "xcomp"))]
    found = []
    for head in heads:
        for child in head.children:
            out = child.lower_ == "of" and head.lower_ == "out"
            away = (child.lower_, verb.lemma_) in _AWAY
            if child.dep_ == "prep" and (out or away or child.lower_ in _TOWARDS):
                places = [t for t in child.children if t.dep_ == "pobj"]
                found += [*places, *(t for place in places for t in _within(place))]
    return found


def _within(place: "Token") -> "Iterator[Token]":
    """Where a place is: "a prison in Chad"."""
    yield from (t for c in place.children if c.dep_ == "prep" and c.lower_ == "in" for t in c.children)


def _is_abroad(part: Part, token: "Token", cast: Cast) -> bool:
    if token.lower_ in lexicon().words["abroad"]:
        return True
    found = cast.at(part.start(token), part.end(token))
    if found is None:
        return False
    mention, entity = found
    return entity.kind == "Country" or mention.text in names().capitals
