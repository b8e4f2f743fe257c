"""Offices and posts: "the director of CECOT", "a member of the court", "his driver"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.coreference.government import of_leader
from loaders.extract.coreference.reference import Reference
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Link, Relation

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


def governing(part: Part, token: "Token", reference: Reference) -> Iterator[Relation]:
    """Whose a government is: "the regime of President Luis Gil"."""
    led = of_leader(reference, part, token) if token.lower_ in lexicon().words["government"] else None
    if led:
        body, leader = led
        yield Relation(leader, "rec:leaderOf", body, body.start, leader.end)


def held(part: Part, token: "Token", reference: Reference) -> Iterator[Relation]:
    """An office and what it is held over: "the director of CECOT", "Colombia's president, X"."""
    lexis = lexicon()
    if token.dep_ == "prep":
        office, below = token.head, next((c for c in token.children if c.dep_ == "pobj"), None)
        if token.lower_ not in ("of", "at", "for") or below is None:
            return
    else:
        office, below = token.head, token
    word = office.lower_
    if (
        word not in lexis.words["office"]
        and word not in lexis.words["boss"]
        and word not in ("member", "members", "spokesman", "driver", "employee", "employees", "guards")
    ):
        return
    if word in ("member", "members") and any(c.lower_ in ("family", "household") for c in office.children):
        return  # kin
    if word == "officer" and not any(c.lower_ in ("chief", "executive") for c in office.children):
        return
    holder = _holder(part, office, reference)
    whole = _owner(part, office, below, reference)
    if not holder or not whole or holder.entity is whole.entity:
        return
    if predicate := post(office, holder, whole):
        start, end = min(holder.start, whole.start, part.start(office)), max(holder.end, whole.end, part.end(office))
        yield Relation(holder, predicate, whole, start, end, confidence=min(holder.confidence, whole.confidence))


# Who leads a body, and only holds a post in a country.
_UNDER = frozenset(("minister", "secretary", "chief", "commander", "director", "commissioner", "administrator"))


def _is_general(office: "Token") -> bool:
    """Whether a secretary leads: "general secretary"."""
    return any(c.lower_ in ("general", "first") for c in office.children)


def _owner(part: Part, office: "Token", below: "Token", reference: Reference) -> Link | None:
    """Over what an office is held; for "whose", what the clause that begins with it is about."""
    if below.lower_ != "whose":
        return reference.link(part, below)
    verb = office.head
    while verb.dep_ not in ("relcl", "ROOT") and verb.head != verb:
        verb = verb.head
    return reference.link(part, verb.head) if verb.dep_ == "relcl" else None


def _inner(office: "Token") -> "Iterator[Token]":
    """The words before the words before an office: "deputy Middle East director"."""
    for child in office.children:
        if child.dep_ in ("compound", "nmod", "amod"):
            yield from child.children


def _holder(part: Part, office: "Token", reference: Reference) -> Link | None:
    """Who holds an office: the name that it stands behind, "Ana Soto, the Centre's director", or who it stands for."""
    named = next((c for c in office.children if c.dep_ == "appos"), None)
    if named is not None and (link := reference.link(part, named)) and link.entity.is_a("Person"):
        return link
    if office.dep_ == "appos":
        link = reference.link(part, office.head)
        if link and link.entity.is_a("Person"):
            return link
    return reference.link(part, office)


def post(office: "Token", holder: Link, whole: Link) -> str | None:
    """What an office held over somebody or something makes its holder: its leader, or one who holds a post there."""
    word = office.lower_
    if word in lexicon().words["boss"] and whole.entity.is_a("PersonGroup") and holder.entity.is_a("Actor"):
        return "rec:leaderOf"
    if not (whole.entity.is_a("Organization") or whole.entity.is_a("Place")) or not holder.entity.is_a("Actor"):
        return None
    if word in ("member", "members"):
        return "rec:memberOf" if whole.entity.is_a("Organization") else None
    if word in ("driver", "employee", "employees", "guards"):
        return "rec:employedBy" if whole.entity.is_a("Organization") or whole.entity.is_a("Facility") else None
    if word.startswith("spokes") and not holder.entity.name:
        return None  # that "a spokesman" works there is all that it says
    if word == "secretary" and not whole.entity.is_a("Government") and not _is_general(office):
        return "rec:leaderOf" if whole.entity.is_a("GovernmentAgency") else "rec:holdsPosition"
    if word in _UNDER and whole.entity.kind == "Country" and not any(c.lower_ == "prime" for c in office.children):
        return "rec:holdsPosition"
    second = any(c.lower_ in lexicon().words["second"] for c in (*office.children, *_inner(office)))
    return "rec:leaderOf" if word in lexicon().words["leader"] and not second else "rec:holdsPosition"
