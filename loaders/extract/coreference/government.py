"""Who "the government", "the authorities" and "the rights group" stand for."""

from itertools import islice
from typing import TYPE_CHECKING

from loaders.extract.coreference.phrase import complement, is_definite, phrase
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Entity, Link, Mention

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

    from loaders.extract.coreference.reference import Reference

# Where a government acts or is acted on.
_ACTING = ("nsubj", "nsubjpass", "pobj", "dobj")
# A government named so many characters back at most is meant.
_REACH = 1500


def rulers(reference: "Reference", part: Part, token: "Token") -> Link | None:
    """The government that is meant: the one named last, the only one, or one that the text never names."""
    low = token.lower_
    if low not in lexicon().words["government"]:
        return None
    led = of_leader(reference, part, token)
    if led or low in ("administration", "presidency"):
        return led[0] if led else None
    return _unled(reference, part, token, low)


def _unled(reference: "Reference", part: Part, token: "Token", low: str) -> Link | None:
    """The government that "the government" means without a word more, or with a place behind it."""
    described = [c for c in token.children if c.dep_ not in ("det", "punct", "relcl")]
    if not any(c.lower_ == "the" for c in token.children) or token.dep_ not in (*_ACTING, "poss"):
        return None
    if [c.lower_ for c in described] == ["in"] and complement(part, token, reference.cast):
        return reference.node(part, token, "Government")
    if described:
        return None
    start, end = phrase(part, token)
    last = reference.cast.last(start, lambda e: e.kind == "Government", _REACH)
    named = list(islice((e for e in reference.cast.entities if e.kind == "Government" and e.name), 2))
    if last is None and len(named) == 1 and named[0].first.start < start:
        last = named[0]
    if last is not None:
        how = f'"{reference.text(start, end)}" for the government spoken of last'
        return _meant(reference, last, start, end, how)
    same = reference.rulers.get(low)
    if same is None:
        link = reference.node(part, token, "Government")
        reference.rulers[low] = link.entity
        return link
    return Link(same, start, end, 0.7, carried=False, how="same words")


def of_leader(reference: "Reference", part: Part, token: "Token") -> tuple[Link, Link] | None:
    """The government of somebody who is named behind it, and who that is: "the regime of President Luis Gil"."""
    for child in (c for p in token.children if p.dep_ == "prep" and p.lower_ == "of" for c in p.children):
        found = reference.cast.at(part.start(child), part.end(child)) if child.dep_ == "pobj" else None
        if found is None or found[0].form != "name" or found[1].kind != "Person":
            continue
        body = reference.node(part, token, "Government")
        for start in (body.start, part.start(token)):
            words = reference.text(start, found[0].end)
            whole = Mention(start, found[0].end, words, "Government", "nominal", "description", 0.75)
            reference.cast.also(body.entity, whole)
        return body, Link(found[1], found[0].start, found[0].end, 0.8, carried=False, how=found[0].method)
    return None


# Bodies of state of which a country has one; by their noun alone they are the one named last.
_SINGLE = ("military", "judiciary", "parliament", "legislature", "senate", "assembly")


def single(reference: "Reference", part: Part, token: "Token") -> Link | None:
    """The military or the parliament that is meant: the one named last, or one that the text never names."""
    force = _force(token)
    low = force or token.lower_
    described = [c for c in token.children if c.dep_ not in ("det", "punct", "relcl")]
    the = any(c.lower_ == "the" for c in token.children)
    if force is None and (low not in _SINGLE or not the or described or token.dep_ not in (*_ACTING, "poss")):
        return None
    start, end = phrase(part, token)

    def fits(entity: Entity) -> bool:
        body = entity.is_a("Organization") and entity.name is not None
        return body and any(words.lower().endswith(low) for words in entity.wordings)

    found = reference.cast.last(start, fits, _REACH)
    if found is not None:
        how = f'"{reference.text(start, end)}" for the one spoken of last'
        return _meant(reference, found, start, end, how)
    if low not in reference.rulers:
        reference.rulers[low] = reference.node(part, token, "GovernmentAgency").entity
    return Link(reference.rulers[low], start, end, 0.7, carried=False, how="same words")


# Forces of state, which one noun tells: "police", "the coastguard", "the security forces".
_FORCES = frozenset(("police", "coastguard", "gendarmerie", "navy", "army", "riot police"))
_OF_FORCES = frozenset(("security", "armed"))
_ROLES = (*_ACTING, "poss", "conj", "ROOT", "appos")


def _force(token: "Token") -> str | None:
    """The words of a force of state that no name, number or description singles out, in lower case."""
    low = token.lower_
    if token.dep_ not in _ROLES or token.pos_ not in ("NOUN", "PROPN"):
        return None
    if token.dep_ == "conj" and token.head.lower_ in ("soldiers", "troops", "officers", "agents"):
        return None  # "armed soldiers and police" are people
    lead = [c for c in token.children if c.i < token.i and not c.is_punct and c.dep_ not in ("cc", "preconj")]
    if any(c.lower_ not in ("the", "local", "country", *_OF_FORCES) for c in lead):
        return None
    if low == "forces":
        kind = next((c.lower_ for c in lead if c.lower_ in _OF_FORCES), None)
        return f"{kind} forces" if kind else None
    return low if low in _FORCES else None


def advocates(reference: "Reference", part: Part, token: "Token") -> Link | None:
    """The body named last, for "the rights group"."""
    words = lexicon().words["advocating"]
    if token.lower_ != "group" or not is_definite(token) or not any(c.lower_ in words for c in token.children):
        return None
    start, end = phrase(part, token)
    found = reference.cast.last(start, lambda e: e.is_a("NGO") and e.name is not None, _REACH)
    how = f'"{reference.text(start, end)}" for the organization named last'
    return Link(found, start, end, 0.65, carried=True, how=how) if found else None


def _meant(reference: "Reference", found: Entity, start: int, end: int, how: str) -> Link:
    words = reference.text(start, end)
    reference.cast.put(found, Mention(start, end, words, found.kind, "nominal", "description", 0.65))
    return Link(found, start, end, 0.65, carried=True, how=how)
