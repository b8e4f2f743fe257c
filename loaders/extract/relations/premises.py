"""Where facilities and courts stand, what they are a part of, and who judges there."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.coreference.reference import Reference
from loaders.extract.grammar.coordination import with_conjuncts
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Link, Relation
from loaders.extract.relations.ties import bearer, before, complements, relation

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_COURTS = ("court", "tribunal")


def find(part: Part, noun: "Token", reference: Reference) -> Iterator[Relation]:
    """What the phrase of a facility or a court says of it."""
    low, words = noun.lower_, lexicon().words
    if low in words["facility"] or low in _COURTS:
        yield from _within(part, noun, reference)
    if low in words["facility"] or low in words["facilities"] or low in _COURTS:
        yield from _placed(part, noun, reference)
        yield from _inside(part, noun, reference)
    if low in _COURTS:
        yield from _bench(part, noun, reference)
    if low in _SEATED:
        yield from _seated(part, noun, reference)
    if low in words["captive"] or low in words["captives"]:
        yield from _kept(part, noun, reference)
    if low == "belonging":
        yield from _belonging(part, noun, reference)


# Those who are called by where they sit: "a judge in Boston", "officials in Washington".
_SEATED = frozenset(("judge", "judges", "official", "officials", "prosecutor", "prosecutors", "magistrate"))


def _seated(part: Part, noun: "Token", reference: Reference) -> Iterator[Relation]:
    """Where a judge or officials without a name sit."""
    behind = part.doc[noun.i + 1] if noun.i + 1 < len(part.doc) else noun
    if behind.lower_ != "in" or behind.dep_ != "prep":
        return
    for token in (c for c in behind.children if c.dep_ == "pobj"):
        place = reference.cast.at(part.start(token), part.end(token))
        one = reference.link(part, noun) if place and place[1].is_a("Place") and place[0].form == "name" else None
        if place and one and one.entity.name is None and one.entity.kind in ("Person", "PersonGroup"):
            there = Link(place[1], place[0].start, place[0].end, 0.8, carried=False, how=place[0].method)
            yield from relation(part, one, "rec:locatedIn", there, noun)


def _belonging(part: Part, verb: "Token", reference: Reference) -> Iterator[Relation]:
    """Whose a facility or an aircraft is: "a site belonging to the Guard"."""
    owned = reference.link(part, verb.head) if verb.dep_ == "acl" else None
    if owned and (owned.entity.is_a("Facility") or owned.entity.is_a("Aircraft")):
        for token in complements(verb, "to"):
            owner = reference.link(part, token)
            if owner and owner.entity.is_a("Organization"):
                yield from relation(part, owner, "rec:operates", owned, verb)


def _kept(part: Part, noun: "Token", reference: Reference) -> Iterator[Relation]:
    """Who is called by where they are or were held: "a former inmate of Tocorón prison"."""
    told = list(complements(noun, "of", "in", "at", "inside"))
    places = [reference.link(part, t) for t in told]
    for place in places or [_only_prison(part, noun, reference)]:
        if place is None or not place.entity.is_a("Facility"):
            continue
        one = bearer(part, noun, reference)
        if one and (one.entity.counts or (one.entity.kind == "Person" and (one.entity.name or told))):
            yield from relation(part, one, "rec:heldAt", place, noun)


def _only_prison(part: Part, noun: "Token", reference: Reference) -> Link | None:
    """The prison of which "one former detainee, Luis Gil" tells: the only one that the text names, before."""
    beside = any(c.dep_ == "appos" for c in noun.children) or noun.dep_ in ("appos", "compound")
    if not beside or not any(c.lower_ in ("former", "one", "another", "fellow") for c in noun.children):
        return None
    named = [one for one in reference.cast.entities if one.is_a("Prison") and one.name]
    if len(named) != 1 or named[0].first.start > part.start(noun):
        return None
    how = f'"{noun.text}" of the only prison that is named'
    return Link(named[0], part.start(noun), part.end(noun), 0.57, carried=True, how=how)


def _within(part: Part, noun: "Token", reference: Reference) -> Iterator[Relation]:
    """A facility with the agency that it is a part of before it: "an ICE processing facility"."""
    for body in before(part, noun, reference):
        town = body.entity.kind == "Place"
        facility = reference.link(part, noun) if town or body.entity.is_a("GovernmentAgency") else None
        if facility and (facility.entity.is_a("Facility") or (town and facility.entity.is_a("Court"))):
            yield from relation(part, facility, "rec:locatedIn" if town else "rec:partOf", body, noun)


def _bench(part: Part, noun: "Token", reference: Reference) -> Iterator[Relation]:
    """Who judges in a court that has no name: "Judge Ana Soto of the federal court in Lima"."""
    judge = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("of", "at") else noun
    found = reference.cast.at(part.start(judge), part.end(judge)) if judge is not noun else None
    titled = found and part.text[: found[0].start - part.base].rstrip().lower().endswith(
        ("judge", "justice", "magistrate")
    )
    if found and titled and found[1].kind == "Person":
        one = Link(found[1], found[0].start, found[0].end, 0.8, carried=False, how=found[0].method)
        yield from relation(part, one, "rec:memberOf", reference.link(part, noun), noun)


def _inside(part: Part, noun: "Token", reference: Reference) -> Iterator[Relation]:
    """A facility within another one that has a name: "a punishment cell at Evin prison"."""
    for token in complements(noun, "at", "inside", "within", "in"):
        whole = reference.cast.at(part.start(token), part.end(token))
        if whole and whole[0].form == "name" and whole[1].is_a("Facility"):
            there = Link(whole[1], whole[0].start, whole[0].end, 0.8, carried=False, how=whole[0].method)
            yield from relation(part, reference.link(part, noun), "rec:locatedIn", there, noun)


def _placed(part: Part, noun: "Token", reference: Reference) -> Iterator[Relation]:
    """A facility and the place that it stands in: "a prison in Tacoma", "the jails of El Salvador"."""
    middle = noun.lower_ in ("center", "centre") and not any(c.dep_ == "compound" for c in noun.children)
    behind = part.doc[noun.i + 1] if noun.i + 1 < len(part.doc) else noun
    # The parser may hang what stands right behind the noun on the verb: "visited a prison in Tacoma".
    near = [c for c in behind.children if c.dep_ == "pobj"] if behind.lower_ == "in" and behind.head != noun else []
    places = complements(noun, "in", "at", "near", "outside", "around", *(() if middle else ("of",)))
    for token in (*near, *(t for first in places for t in with_conjuncts(first))):
        place = reference.cast.at(part.start(token), part.end(token))
        if not place or not place[1].is_a("Place") or place[1].is_a("Facility"):
            continue
        facility = reference.link(part, noun)
        if facility and (facility.entity.is_a("Facility") or facility.entity.is_a("Court")):
            there = Link(place[1], place[0].start, place[0].end, 0.8, carried=False, how=place[0].method)
            yield from relation(part, facility, "rec:locatedIn", there, noun)
