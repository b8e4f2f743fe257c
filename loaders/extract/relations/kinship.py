"""Kin: "his brother-in-law X", "the family of X", "X, whose sister", "X is married to Y"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.coreference.reference import Reference
from loaders.extract.grammar.clause import core
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Link, Relation
from loaders.extract.relations.ties import complements, relation

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_PEOPLE = ("Person", "PersonGroup")


def find(part: Part, token: "Token", reference: Reference) -> Iterator[Relation]:
    """The kinships that hang on one word."""
    kin = token.lower_ in lexicon().words["relative"] or _is_many(token)
    if token.pos_ == "NOUN" and kin:
        yield from _of(part, token, reference)
    elif token.lower_ == "marriage":
        yield from _marriage(part, token, reference)
    elif token.lemma_.lower() in ("marry", "married", "wed", "divorce") and token.pos_ in ("VERB", "ADJ"):
        yield from _wedding(part, token, reference)


def _is_many(noun: "Token") -> bool:
    """Whether a noun tells several kin: "daughters", "family members"."""
    members = noun.lower_ == "members" and any(c.lower_ in ("family", "household") for c in noun.children)
    return members or noun.lower_ in lexicon().words["relatives"]


def _of(part: Part, noun: "Token", reference: Reference) -> Iterator[Relation]:
    """Whose kin somebody is; of many, a group."""
    many = _is_many(noun)
    owners = [link for owner in _owners(noun) if (link := _whose(part, noun, owner, reference))]
    for whose in owners:
        one = _kin(part, noun, reference)
        group = many and whose.entity.kind == "PersonGroup" and bool(whose.entity.counts)
        if one and (one.entity.kind == "PersonGroup") == many and (whose.entity.is_a("Person") or group):
            yield from relation(part, one, "rec:relativeOf", whose, noun)


def _owners(noun: "Token") -> "Iterator[Token]":
    """Whose kin a noun tells: before it, or behind "of"; of those listed with others, whose the first are."""
    # The parser takes "ex-wife" for three words, and gives the first its owner.
    ex = [c for c in noun.doc[noun.i - 2].children if c.i < noun.i] if noun.i > 1 and noun.nbor(-1).text == "-" else []
    found = [c for c in (*noun.children, *ex) if c.dep_ == "poss"]
    first = noun
    while not found and first.dep_ == "conj" and not any(c.dep_ == "det" for c in first.children):
        first = first.head
        listed = first.lower_ in lexicon().words["relative"] or first.lower_ in lexicon().words["relatives"]
        found = [c for c in first.children if c.dep_ == "poss" and listed]
    yield from found
    yield from complements(noun, "of")


def _kin(part: Part, noun: "Token", reference: Reference) -> Link | None:
    """Who the kin is: by the name beside the noun, or described by it alone."""
    named = next((c for c in noun.children if c.dep_ == "appos"), None)
    if named is not None and (link := reference.link(part, named)) and link.entity.is_a("Person"):
        return link
    behind = part.doc[_last(noun).i + 1] if _last(noun).i + 1 < len(part.doc) else noun
    found = reference.cast.at(part.start(behind), part.end(behind)) if behind.pos_ == "PROPN" else None
    if found and found[0].form == "name" and found[1].is_a("Person") and found[0].start == part.start(behind):
        return Link(found[1], found[0].start, found[0].end, 0.8, carried=False, how=found[0].method)
    if noun.dep_ == "appos" and (link := reference.link(part, noun.head)) and link.entity.is_a("Person"):
        return link
    if noun.dep_ == "poss":
        return None  # "on his son's birthday": nobody takes part
    link = reference.link(part, noun)
    return link if link and link.entity.kind in _PEOPLE else None


def _last(noun: "Token") -> "Token":
    """The end of the word: of "brother-in-law", "law"."""
    doc = noun.doc
    whole = doc[noun.i : noun.i + 5].text.lower()
    return doc[noun.i + 4] if whole.endswith("-in-law") else noun


def _whose(part: Part, noun: "Token", owner: "Token", reference: Reference) -> Link | None:
    """Whose kin it is; for "whose", whom the clause that begins with it is about."""
    if owner.lower_ != "whose":
        return reference.link(part, owner)
    verb = noun.head
    while verb.dep_ not in ("relcl", "ROOT") and verb.head != verb:
        verb = verb.head
    return reference.link(part, verb.head) if verb.dep_ == "relcl" else None


def _marriage(part: Part, noun: "Token", reference: Reference) -> Iterator[Relation]:
    """A marriage: "her marriage to X", "the marriage of Y to X"."""
    ones = [c for c in noun.children if c.dep_ == "poss"] + list(complements(noun, "of"))
    for one in ones:
        for other in complements(noun, "to", "with"):
            yield from _couple(part, reference.link(part, one), reference.link(part, other), noun)


def _wedding(part: Part, verb: "Token", reference: Reference) -> Iterator[Relation]:
    """A wedding: "she married X", "X, who is married to Y"."""
    if verb.dep_ == "relcl" and verb.head.lower_ in lexicon().words["relative"]:
        return  # "his wife, whom he married there", is told to be his
    pairs = core(verb)
    ones = [t for t, role in pairs if role == "subject"]
    ones += [c for t in (verb, verb.head) for c in t.children if c.dep_ in ("nsubj", "nsubjpass") and c not in ones]
    others = [t for t, role in pairs if role == "object" and t not in ones]
    for one in [verb.head] if verb.dep_ == "acl" else ones:
        for other in (*others, *complements(verb, "to")):
            yield from _couple(part, reference.link(part, one), reference.link(part, other), verb)


def _couple(part: Part, one: Link | None, other: Link | None, word: "Token") -> Iterator[Relation]:
    if one and other and all(link.entity.kind == "Person" and link.entity.name for link in (one, other)):
        yield from relation(part, one, "rec:relativeOf", other, word)
