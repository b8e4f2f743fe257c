"""Who does a verb of saying: a name, a report, a paper, "it", "most of them", or the name that the parser lost."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.coreference.phrase import is_definite
from loaders.extract.coreference.reference import Reference
from loaders.extract.coreference.unnamed import described, follows, lengthen, together, without_name
from loaders.extract.grammar.clause import core
from loaders.extract.grammar.saying import saying
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.commonnoun import noun_kind
from loaders.extract.naming.mention import Entity, Link, sorts

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_THIRD = frozenset(("he", "she", "they", "it"))


def subject(part: Part, verb: "Token", reference: Reference) -> Link | None:
    """The one who does a verb of saying, where it is somebody or a document that can say something."""
    for token, role in core(verb):
        if role != "subject":
            continue
        matrix = verb.head if verb.dep_ == "ccomp" and token.pos_ == "PRON" and token.tag_ == "PRP" else None
        if matrix is not None and matrix.lemma_.lower() in lexicon().reporting and token.lower_ in _THIRD:
            return subject(part, matrix, reference)  # "officials say they believe that …"
        link = together(part, token, reference) or of_word(part, token, reference)
        if link and can_say(link.entity):
            return link
    return _before(part, verb, reference)


def _before(part: Part, verb: "Token", reference: Reference) -> Link | None:
    """The name right before a finite verb whose subject the parser lost: "the minister, Karim Haddad, denied"."""
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or any(c.dep_.startswith(("nsubj", "csubj")) for c in verb.children):
        return None
    at = verb.i - 1
    while at > verb.sent.start and part.doc[at].text == ",":
        at -= 1
    found = reference.cast.at(part.start(part.doc[at]), part.end(part.doc[at])) if at >= verb.sent.start else None
    if not found or found[0].form != "name" or not can_say(found[1]):
        return None
    return Link(found[1], found[0].start, found[0].end, 0.65, carried=False, how="name before the verb")


def speaks(token: "Token") -> bool:
    """Whether a noun is what says something here: "the indictment says", "according to the lawsuit"."""
    if token.dep_ == "nsubj":
        return token.head.lemma_.lower() in lexicon().reporting
    return (
        token.dep_ == "pobj"
        and token.head.lower_ == "to"
        and bool(token.head.i)
        and token.head.nbor(-1).lower_ == "according"
    )


def can_say(entity: Entity) -> bool:
    """Whether an entity can have said something: an actor, a report, and whatever has a name ("Washington said")."""
    return entity.name is not None or entity.is_a("Actor") or bool({"report", "country"} & sorts(entity))


def of_word(part: Part, token: "Token", reference: Reference) -> Link | None:
    """Whom a word stands for that does a verb of saying: a name, a description, "it", "most of them"."""
    some = token.lower_ in saying().quantifiers and token.dep_ == "nsubj"
    if some or token.lower_ == "it" or follows(part, token, reference):
        return without_name(part, token, reference)
    link = without_name(part, token, reference) or named(part, token, reference)
    if link is None:
        link = described(part, token, reference)
    if link is not None and token.pos_ == "NOUN":
        lengthen(part, token, link, reference)
    return link


def named(part: Part, token: "Token", reference: Reference) -> Link | None:
    """What a phrase stands for, or the name before a noun that is nothing to us: "ICE data", "the Post's reporters"."""
    link = reference.link(part, token) or _apposed(part, token, reference)
    if link:
        return link
    kind = noun_kind(token.lower_)
    if _is_body(token, kind):
        return described(part, token, reference)  # "the government said": better its word than nobody's
    for child in owners(token) if _is_paper(token) else ():
        owner = reference.link(part, child)
        if owner:
            return owner
    if _is_paper(token) and is_definite(token) and (last := _last(part, token, reference)):
        return last
    for child in token.children:
        found = reference.cast.at(part.start(child), part.end(child)) if child.dep_ in ("compound", "poss") else None
        if found and found[0].form == "name":
            return Link(found[1], found[0].start, found[0].end, 0.8, carried=False, how="name before the noun")
    paper = token.lemma_.lower() in saying().documents
    return reference.node(part, token, "Report") if paper else None


def _apposed(part: Part, token: "Token", reference: Reference) -> Link | None:
    """Who a phrase is by what stands beside it: "whose director, Ana Soto", "“Marisol”, a nursing student"."""
    beside = (c for c in token.children if c.dep_ == "appos")
    return next((link for c in beside if (link := reference.link(part, c)) and can_say(link.entity)), None)


def _is_body(token: "Token", kind: str | None) -> bool:
    """Whether a noun is a body that has no name here: "the government", "Chad's interior ministry", "local media"."""
    lead = any(c.dep_ in ("det", "poss", "amod", "compound") for c in token.children)
    office = token.lower_ in saying().offices and token.pos_ == "NOUN"
    return token.lower_ in saying().media or (lead and (office or kind in ("Government", "Organization", "Court")))


def _last(part: Part, token: "Token", reference: Reference) -> Link | None:
    """Whose paper "the statement" is: of the one who said something last, where that was a body."""
    last = reference.voices.last(part.start(token))
    if last is None or last.kind in ("Person", "PersonGroup", "Report"):
        return None
    how = f'"{token.lower_}" for the one who said something last'
    return Link(last, part.start(token), part.end(token), 0.6, carried=True, how=how)


def _is_paper(token: "Token") -> bool:
    return token.lower_ in saying().papers or token.lemma_.lower() in saying().nouns


def owners(noun: "Token") -> "Iterator[Token]":
    """Whose a claim or a paper is: its possessor, or who stands behind "by" or "from"."""
    for child in noun.children:
        if child.dep_ == "poss":
            yield child
        elif child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
            yield from (c for c in child.children if c.dep_ == "pobj")
