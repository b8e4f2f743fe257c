"""Where "there", "where" and "the country" are: the place spoken of last, in doubt none."""

from typing import TYPE_CHECKING

from loaders.extract.coreference.phrase import phrase
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.cast import Cast
from loaders.extract.naming.mention import Entity, Link

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

    from loaders.extract.coreference.reference import Reference

# How many characters back a place may have been spoken of.
_NEAR = 250
_FAR = 600


def local(reference: "Reference", part: Part, token: "Token") -> Link | None:
    """The place that an adverb or "the country" stands for; None for all other words, and where two may be meant."""
    if token.lower_ == "there" and token.dep_ in ("advmod", "pcomp"):
        found = _innermost(reference.cast, part.start(token))
        return _carried(found, part.start(token), part.end(token), '"there" for the place spoken of last')
    if (named := _called(reference.cast, part, token)) is not None:
        return named
    the = any(c.lower_ in ("the", "this") and c.dep_ == "det" for c in token.children)
    if token.lower_ not in _COUNTRIES or not the or any(c.dep_ in ("amod", "compound", "prep") for c in token.children):
        return None
    start, end = phrase(part, token)
    found = reference.cast.last(start, _is_country, _FAR)
    near = {id(e) for _, e in reference.cast.within(max(0, start - _FAR), start) if _is_country(e)}
    return _carried(
        found if len(near) == 1 else None, start, end, f'"the {token.lower_}" for the country spoken of last'
    )


def _called(cast: Cast, part: Part, token: "Token") -> Link | None:
    """The place that a noun and "of" only lead up to: "the town of Belor", "the northern province of X"."""
    if token.lower_ not in lexicon().words["settlement"] or token.tag_ != "NN":
        return None
    names = (t for c in token.children if c.lower_ == "of" and c.i == token.i + 1 for t in c.children)
    for name in (t for t in names if t.dep_ == "pobj" and t.pos_ == "PROPN"):
        found = cast.at(part.start(name), part.end(name))
        if found and found[0].form == "name" and (found[1].is_a("Place") or found[1].kind == "Country"):
            return Link(found[1], found[0].start, found[0].end, 0.85, carried=False, how="name behind its noun")
    return None


# Between a place and the one that it lies in: "the camp near Minsk", "Bagram, Afghanistan".
_LIES = (" in ", " in the ", " at ", " at the ", " near ", " near the ", " outside ", ", ", ", in ", ", near ")


def _innermost(cast: Cast, start: int) -> Entity | None:
    """The place spoken of last; of places that lie in one another the innermost, and one with a name before others."""
    near = [(m, e) for m, e in cast.within(max(0, start - _NEAR), start) if _is_place(e)]
    if not near:
        return cast.last(start, _is_place, _NEAR)
    while len(near) > 1 and cast.text[near[-2][0].end : near[-1][0].start] in _LIES:
        near.pop()
    last = near[-1][1]
    named = [e for _, e in near if e.name is not None and e.kind != "Country"]
    return named[-1] if last.name is None and named else last


# What a country may be called.
_COUNTRIES = ("country", "kingdom", "republic", "emirate", "sultanate")


def _is_place(entity: Entity) -> bool:
    return entity.is_a("Place") or entity.kind == "Country"


def _is_country(entity: Entity) -> bool:
    return entity.kind == "Country"


def _carried(found: Entity | None, start: int, end: int, how: str) -> Link | None:
    return Link(found, start, end, 0.6, carried=True, how=how) if found else None
