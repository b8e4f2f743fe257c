"""Shares of a group: "40 of these men", "the 16 include 4 Americans", "261 people: 137 Venezuelans", "eleven said"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.coreference.reference import Reference
from loaders.extract.figures.counting import is_people
from loaders.extract.grammar.clause import core
from loaders.extract.grammar.coordination import with_conjuncts
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Entity, Link, Relation
from loaders.extract.relations.ties import complements, relation

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# How far back the group may have been counted of which a bare number tells a share.
_REACH = 600


def find(part: Part, token: "Token", reference: Reference) -> Iterator[Relation]:
    """The shares that hang on one word."""
    if token.pos_ == "NUM" or token.lower_ in lexicon().words["partitive"]:
        yield from _fraction(part, token, reference)
    if token.lemma_.lower() in ("include", "comprise") and token.pos_ == "VERB":
        yield from _included(part, token, reference)
    if token.tag_ in ("NNS", "NNPS") and any(c.text == ":" for c in token.children):
        yield from _listed(part, token, reference)
    if token.dep_ in ("nsubj", "nsubjpass") and token.ent_type_ in ("CARDINAL", "") and not list(token.children):
        yield from _counted(part, token, reference)


def _included(part: Part, verb: "Token", reference: Reference) -> Iterator[Relation]:
    """Whom a group includes, in a clause of its own: "those held include Ana Soto and Luis Gil"."""
    pairs = core(verb)
    whole = next((link for t, role in pairs if role == "subject" and (link := reference.link(part, t))), None)
    if whole is not None and whole.entity.kind == "PersonGroup":
        for token in (t for t, role in pairs if role == "object"):
            yield from _parts(part, token, whole, verb, reference)


def _parts(part: Part, token: "Token", whole: Link, verb: "Token", reference: Reference) -> Iterator[Relation]:
    """Parts: "The 16 include 4 Americans, 5 Germans": each is a part."""
    link = reference.link(part, token)
    if link and link.entity.kind == "PersonGroup":
        yield from relation(part, link, "rec:partOf", whole, verb)
    elif link and link.entity.kind == "Person" and link.entity.name:
        yield from relation(part, link, "rec:memberOf", whole, verb)
    for child in token.children:
        if child.dep_ in ("conj", "appos"):
            yield from _parts(part, child, whole, verb, reference)


def _listed(part: Part, noun: "Token", reference: Reference) -> Iterator[Relation]:
    """Of whom a number is made up, behind a colon: "261 people: 137 Venezuelans and 101 others"."""
    whole = reference.link(part, noun)
    colon = next(c for c in noun.children if c.text == ":")
    if whole is None or not whole.entity.counts:
        return
    for child in (c for c in noun.children if c.dep_ == "appos" and c.i > colon.i):
        for token in with_conjuncts(child):
            link = reference.link(part, token)
            if link and link.entity.counts and link.entity.kind == whole.entity.kind == "PersonGroup":
                yield from relation(part, link, "rec:partOf", whole, colon)


def _counted(part: Part, number: "Token", reference: Reference) -> Iterator[Relation]:
    """A number by itself, of those counted before: "61 were interviewed; eleven said so"."""
    found = reference.cast.at(part.start(number), part.end(number))
    if found is None or not found[1].counts or found[0].text.lower() != number.lower_:
        return
    share = float(found[1].counts[0][0])
    one = Link(found[1], found[0].start, found[0].end, 0.8, carried=False, how="counted")

    def fits(entity: Entity) -> bool:
        more = any(float(count[0]) > share for count in entity.counts)
        return entity.kind == "PersonGroup" and more and id(entity) not in reference.apart

    whole = reference.cast.last(found[0].start, fits, _REACH)
    beside = reference.cast.within(max(0, found[0].start - 200), found[0].end + 200)
    rest = {float(count[0]) for _, each in beside for count in each.counts}
    # Parts that add up to their whole say so by themselves.
    if whole and whole is not found[1] and not any(float(c[0]) - share in rest for c in whole.counts):
        how = f'"{number.text}" of the group counted last'
        there = Link(whole, found[0].start, found[0].end, 0.6, carried=True, how=how)
        yield from relation(part, one, "rec:partOf", there, number, number.head)


def _fraction(part: Part, number: "Token", reference: Reference) -> Iterator[Relation]:
    """Fractions: "40 of these men" are a part of them."""
    one = reference.link(part, number)
    for token in complements(number, "of"):
        definite = token.lower_ == "them" or any(c.lower_ in ("the", "these", "those", "them") for c in token.children)
        whole = reference.link(part, token) if definite else None
        shared = number.pos_ == "NUM" or number.lower_ in lexicon().words["many"]  # "members of the army" share nothing
        if one and whole and whole.entity is one.entity and shared and (is_people(token) or token.pos_ == "PRON"):
            whole = _before(part, token, one, reference)
        if one and whole and one.entity.kind == whole.entity.kind == "PersonGroup":
            yield from relation(part, one, "rec:partOf", whole, number)


def _before(part: Part, noun: "Token", share: Link, reference: Reference) -> Link | None:
    """The group spoken of before the sentence that tells a share of it: "40 of these men"."""

    def fits(entity: Entity) -> bool:
        return entity.kind == "PersonGroup" and id(entity) not in reference.apart and entity is not share.entity

    # Who does something to a share of them, in the same sentence, is not the whole.
    found = reference.cast.last(part.start(noun.sent[0]), fits, _REACH)
    how = f'"{noun.text}" for the group spoken of last'
    return Link(found, part.start(noun), part.end(noun), 0.6, carried=True, how=how) if found else None
