"""Ties that phrases state: members and workers of a body, allies."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.coreference.reference import Reference
from loaders.extract.grammar.clause import core
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Link, Relation
from loaders.extract.relations.posts import post

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_PEOPLE = ("Person", "PersonGroup")


def find(part: Part, token: "Token", reference: Reference) -> Iterator[Relation]:
    """The ties that hang on one word."""
    low, words = token.lower_, lexicon().words
    if low in words["member"] or low in words["employee"]:
        yield from _belonging(part, token, reference)
    if token.pos_ == "VERB":
        yield from _verbs(part, token, reference)
    if low == "allied" and token.dep_ == "amod" and token.head.dep_ == "conj":
        yield from _allies(part, token, reference)


def relation(part: Part, one: Link | None, predicate: str, other: Link | None, *words: "Token") -> Iterator[Relation]:
    """The relation of two links, on the passage that holds both and the words; nothing where one is missing."""
    if one is None or other is None or one.entity is other.entity:
        return
    start = min(one.start, other.start, *(part.start(w) for w in words))
    end = max(one.end, other.end, *(part.end(w) for w in words))
    yield Relation(one, predicate, other, start, end, confidence=min(one.confidence, other.confidence))


def bearer(part: Part, noun: "Token", reference: Reference) -> Link | None:
    """Who a noun describes: the name that it stands before, or what the noun stands for."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "as":
        verb = noun.head.head
        while verb.pos_ != "VERB" and verb.head != verb:
            verb = verb.head
        return next(_of_role(part, verb, "subject", reference), None)
    head = noun.head if noun.dep_ in ("compound", "nmod") else noun
    link = reference.link(part, head)
    return link if link and link.entity.kind in _PEOPLE else None


def complements(noun: "Token", *prepositions: str) -> Iterator["Token"]:
    """What stands behind one of the prepositions on a noun or a verb."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            yield from (found for found in child.children if found.dep_ == "pobj")


def before(part: Part, noun: "Token", reference: Reference) -> Iterator[Link]:
    """The names that stand before a noun as a part of its phrase."""
    for child in noun.children:
        if child.i < noun.i and child.dep_ in ("compound", "nmod", "poss"):
            found = reference.cast.at(part.start(child), part.end(child))
            if found and found[0].form == "name":
                yield Link(found[1], found[0].start, found[0].end, 0.8, carried=False, how="name before the noun")
            else:
                yield from before(part, child, reference)


def _belonging(part: Part, noun: "Token", reference: Reference) -> Iterator[Relation]:
    """Members and workers: "238 Tren de Aragua members", "an ICE officer", "a reporter for the Post"."""
    works = noun.lower_ in lexicon().words["employee"]
    if noun.lower_ == "officer" and any(
        c.lower_ in ("chief", "executive", "operating", "financial") for c in noun.children
    ):
        return  # a post, and not of those who serve
    predicate = "rec:employedBy" if works else "rec:memberOf"
    wholes = list(complements(noun, "for", "at", "with", "of", "in", "from")) if works else []
    links = [_body(part, t, reference) for t in wholes]
    for body in (*links, *before(part, noun, reference)):
        predicate = "rec:memberOf" if body and body.entity.is_a("PoliticalParty") else predicate
        if body and body.entity.is_a("Organization"):
            # Who works there is only asked for where a body is named: a bare "guards" is no node by itself.
            yield from relation(part, bearer(part, noun, reference), predicate, body, noun)
            return


def _body(part: Part, token: "Token", reference: Reference) -> Link | None:
    """The body that a noun names, or that is named before it: "the Chronicle newspaper"."""
    found = reference.cast.at(part.start(token), part.end(token))
    if found and found[0].form == "name":
        return reference.link(part, token)
    return next(before(part, token, reference), None)


def _verbs(part: Part, verb: "Token", reference: Reference) -> Iterator[Relation]:
    lemma, words = verb.lemma_.lower(), lexicon().words
    if lemma in words["working"]:
        yield from _work(part, verb, reference)
    if lemma in words["allying"]:
        yield from _alliance(part, verb, reference)
    if lemma in words["posting"]:
        yield from _service(part, verb, reference)
    if lemma in ("belong", "affiliate"):
        yield from _member(part, verb, reference)


def _of_role(part: Part, verb: "Token", wanted: str, reference: Reference) -> Iterator[Link]:
    for token, role in core(verb):
        link = reference.link(part, token) if role == wanted else None
        if link:
            yield link


def _work(part: Part, verb: "Token", reference: Reference) -> Iterator[Relation]:
    """Workers: "individuals who work for the government"."""
    plain = verb.lemma_.lower() == "work"
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    behind = [t for c in (verb, *objects) for t in complements(c, "for", *(("at",) if plain else ()))]
    # "who edits the Chronicle" is of it too.
    own = objects if verb.lemma_.lower() in ("edit", "anchor", "host") else []
    bodies = [link for t in (*behind, *own) if (link := reference.link(part, t))]
    for one in _of_role(part, verb, "subject", reference):
        for body in bodies:
            # Whoever reports for a newspaper is its own; what is made for others may be sold to them.
            kind = "Organization" if plain else "MediaOrganization"
            if one.entity.kind in _PEOPLE and body.entity.is_a(kind):
                yield from relation(part, one, "rec:employedBy", body, verb)


def _member(part: Part, verb: "Token", reference: Reference) -> Iterator[Relation]:
    """Members: "officers belonging to the Guard", "men believed to belong to the gang", "affiliated with the union"."""
    ones = [link for link in _of_role(part, verb, "subject", reference) if link.entity.kind in _PEOPLE]
    noun = verb.head if verb.dep_ in ("acl", "relcl") else verb.head.head
    if not ones and (held := reference.link(part, noun)) and held.entity.kind in _PEOPLE:
        ones = [held]
    for one in ones:
        for body in (reference.link(part, t) for t in complements(verb, "to", "with")):
            if body and body.entity.is_a("Organization"):
                yield from relation(part, one, "rec:memberOf", body, verb)


def _alliance(part: Part, verb: "Token", reference: Reference) -> Iterator[Relation]:
    """Allies: "X is aligned with Y"."""
    others = [link for t in complements(verb, "with") if (link := reference.link(part, t))]
    ones = list(_of_role(part, verb, "subject", reference)) or list(_of_role(part, verb, "object", reference))
    for one in ones:
        for other in others:
            if one.entity.is_a("Organization") and (other.entity.is_a("Actor") or other.entity.kind == "Country"):
                yield from relation(part, one, "rec:alliedWith", other, verb)


def _service(part: Part, verb: "Token", reference: Reference) -> Iterator[Relation]:
    """Posts given or held by "as": "served as governor of Aragua", "was appointed as Vice President of Venezuela"."""
    held = (*_of_role(part, verb, "object", reference), *_of_role(part, verb, "subject", reference))
    one = next((link for link in held if link.entity.is_a("Person")), None)
    for office in complements(verb, "as") if one else ():
        yield from _office(part, one, verb, office, reference)


def _office(part: Part, one: Link | None, verb: "Token", office: "Token", reference: Reference) -> Iterator[Relation]:
    if one is None or office.lower_ not in lexicon().words["office"]:
        return
    for token in complements(office, "of", "for", "at"):
        whole = reference.link(part, token)
        predicate = post(office, one, whole) if whole else None
        if predicate:
            yield from relation(part, one, predicate, whole, verb, office)


def _allies(part: Part, allied: "Token", reference: Reference) -> Iterator[Relation]:
    """With whom those named among "allied groups" are allied: "the government and allied gangs, notably X"."""
    one = reference.link(part, allied.head.head)
    for token in allied.head.children:
        if token.dep_ == "appos" or (token.dep_ == "prep" and token.lower_ in ("including", "like")):
            named = token if token.dep_ == "appos" else next((c for c in token.children if c.dep_ == "pobj"), token)
            yield from relation(part, reference.link(part, named), "rec:alliedWith", one, allied)
