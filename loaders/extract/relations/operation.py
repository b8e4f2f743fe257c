"""Who operates an aircraft or a facility: "an aircraft of the Air Force", "a Ryanair flight", "Italian-run centres"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.coreference.reference import Reference
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon, names
from loaders.extract.naming.mention import Link, Mention, Relation
from loaders.extract.relations.ties import before, complements, relation

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# "a clinic run by X", "planes chartered from X", "a jet registered to X".
_BY = frozenset(("manage", "staff", "control", "guard", "fly"))
_FROM = frozenset(("charter", "lease", "hire", "rent"))
_TO = frozenset(("register", "belong"))
_HYPHENED = frozenset(("run", "operated", "managed", "owned", "administered"))
_BACKING = frozenset(("backed", "aligned", "allied", "supported", "sponsored", "armed"))
_CARRIERS = ("Company", "GovernmentAgency", "Organization")


def find(part: Part, token: "Token", reference: Reference) -> Iterator[Relation]:
    """The operators that hang on one word."""
    words = lexicon().words
    if token.lower_ in words["aircraft"]:
        yield from _carried(part, token, reference)
    if token.dep_ == "acl" and token.tag_ in ("VBN", "VBD", "VBG"):
        yield from _handled(part, token, reference)
    if token.lower_ in (*_HYPHENED, *_BACKING) and token.i > 1 and token.nbor(-1).text in ("-", "–"):
        yield from _hyphened(part, token, reference)


def _carried(part: Part, noun: "Token", reference: Reference) -> Iterator[Relation]:
    """An aircraft with its carrier before it or behind "of": "a Ryanair flight", "a plane of the Navy"."""
    owners = list(before(part, noun, reference))
    behind = [link for t in complements(noun, "of") if (link := reference.link(part, t)) and link.entity.name]
    for owner in (*owners, *behind):
        if any(owner.entity.is_a(kind) for kind in _CARRIERS):
            yield from _operates(part, owner, noun, reference)


def _handled(part: Part, verb: "Token", reference: Reference) -> Iterator[Relation]:
    """What a participle behind a noun tells: "a clinic managed by X", "planes chartered from X"."""
    lemma, noun = verb.lemma_.lower(), verb.head
    owners: list[Token] = []
    if lemma in _BY | _FROM:
        owners += [t for c in verb.children if c.dep_ == "agent" for t in c.children if t.dep_ == "pobj"]
    if lemma in _FROM:
        owners = [*owners, *complements(verb, "from")] if lemma != "charter" or not owners else owners
    if lemma in _TO:
        owners += complements(verb, "to")
    for token in owners:
        owner = reference.link(part, token)
        if owner and (owner.entity.is_a("Organization") or owner.entity.kind == "Country"):
            yield from _operates(part, owner, noun, reference, verb)


def _hyphened(part: Part, word: "Token", reference: Reference) -> Iterator[Relation]:
    """A nation or body before "-run" or "-backed": "Italian-run centres", "the US-backed government"."""
    owner, noun = part.doc[word.i - 2], word.head
    if noun.i <= word.i or noun.i - word.i > 4:
        return
    found = reference.cast.at(part.start(owner), part.end(owner))
    if found and found[0].form == "name" and (found[1].is_a("Organization") or found[1].kind == "Country"):
        link = Link(found[1], found[0].start, found[0].end, 0.8, carried=False, how=found[0].method)
    elif owner.text in names().demonyms:
        start, end = part.start(owner), part.end(owner)
        mention = Mention(start, end, owner.text, "Country", "nominal", "demonym", 0.85)
        country = reference.cast.country(names().demonyms[owner.text], mention)
        link = Link(country, start, end, 0.85, carried=False, how="demonym")
    else:
        return
    if word.lower_ in _HYPHENED:
        yield from _operates(part, link, noun, reference, word)
    elif (body := reference.link(part, noun)) and body.entity.name is None and body.entity.is_a("Organization"):
        yield from relation(part, link, "rec:alliedWith", body, word)


def _operates(part: Part, owner: Link, noun: "Token", reference: Reference, *words: "Token") -> Iterator[Relation]:
    """The relation, where the noun stands for a facility, an aircraft or a flight."""
    thing = reference.link(part, noun)
    if thing is None and noun.lower_ in lexicon().words["aircraft"] and noun.dep_ not in ("compound", "amod"):
        thing = reference.node(part, noun, "Flight" if noun.lower_ in lexicon().words["flight"] else "Aircraft")
    if thing and any(thing.entity.is_a(kind) for kind in ("Facility", "Aircraft", "Flight")):
        yield from relation(part, owner, "rec:operates", thing, noun, *words)
