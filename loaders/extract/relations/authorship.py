"""Who wrote what: "a report by X", "X's report", "In its report, X found", "X said in a letter"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.coreference.pronoun import is_pronoun
from loaders.extract.coreference.reference import Reference
from loaders.extract.grammar.saying import saying
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Link, Mention, Relation

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_FIRST = frozenset(("my", "our", "your"))


def find(part: Part, noun: "Token", reference: Reference) -> Iterator[Relation]:
    """Who wrote the paper that a noun names, where the words around it say so."""
    words = lexicon().words
    low = noun.lower_
    if low not in words["written"] and not (low == "statement" and _is_sworn(noun)):
        return
    author = _author(part, noun, reference)
    made = author is None  # what somebody is only now said to tell in it is no paper spoken of before
    author = author or _teller(part, noun, reference)
    if author is None or not author.entity.is_a("Actor") or author.entity.is_a("Country"):
        return
    paper = (None if made else reference.link(part, noun)) or reference.node(part, noun, "Report")
    if noun.lower_ in _GIVEN and paper.end < author.start and paper.entity.name is None:
        whole = reference.text(paper.start, author.end)
        reference.cast.also(
            paper.entity, Mention(paper.start, author.end, whole, "Report", "nominal", "description", 0.75)
        )
    if paper.entity is not author.entity and paper.entity.is_a("Report"):
        start, end = min(author.start, paper.start), max(author.end, paper.end)
        sure = min(author.confidence, paper.confidence)
        yield Relation(author, "rec:authorOf", paper, start, end, confidence=sure)


def _is_sworn(noun: "Token") -> bool:
    return any(c.lower_ in ("sworn", "written", "notarized", "signed") for c in noun.children)


def _author(part: Part, noun: "Token", reference: Reference) -> Link | None:
    """The author: behind "by", the owner, or the subject of the verb that the paper stands with."""
    behind = part.doc[noun.i + 1] if noun.i + 1 < len(part.doc) else noun
    # "They submitted a report by X": the parser may hang "by" on the verb.
    if behind.lower_ == "by" and (by := next((c for c in behind.children if c.dep_ == "pobj"), None)) is not None:
        return _writer(part, by, reference)
    for child in noun.children:
        if child.dep_ == "acl" and child.lemma_.lower() in (
            "write",
            "publish",
            "release",
            "issue",
            "prepare",
            "author",
            "compile",
            "draft",
            "produce",
            "sign",
        ):
            agents = [t for c in child.children if c.dep_ == "agent" for t in c.children if t.dep_ == "pobj"]
            return _writer(part, agents[0], reference) if agents else None
        if child.dep_ == "poss" and child.lower_ not in _FIRST and not is_pronoun(child):
            return reference.link(part, child)
        if child.dep_ == "prep" and child.lower_ == "of" and noun.lower_ in _GIVEN:
            links = [reference.link(part, c) for c in child.children if c.dep_ == "pobj"]
            return next((link for link in links if link and link.entity.kind == "Person" and link.entity.name), None)
    return None


# Papers that "of" ties to who gave them: "the declaration of Ana Soto".
_GIVEN = frozenset(("declaration", "affidavit", "memoir", "letter"))


def _writer(part: Part, token: "Token", reference: Reference) -> Link | None:
    """Who "by" tells; the name right behind a noun before what the noun stands for: "by the rights group X"."""
    near = part.doc[token.i + 1] if token.i + 1 < len(part.doc) else token
    found = reference.cast.at(part.start(near), part.end(near)) if token.pos_ == "NOUN" else None
    if found and found[0].form == "name" and found[0].start == part.start(near) and found[1].is_a("Actor"):
        return Link(found[1], found[0].start, found[0].end, 0.8, carried=False, how=found[0].method)
    return reference.link(part, token)


def _teller(part: Part, noun: "Token", reference: Reference) -> Link | None:
    """The subject of what is told in the paper, where the paper is its own or a new one: "said in a letter that …"."""
    lead = next((c.lower_ for c in noun.children if c.dep_ in ("poss", "det")), "")
    if noun.dep_ != "pobj" or noun.head.lower_ != "in" or lead not in ("a", "an", "its", "his", "her", "their"):
        return None
    verb = noun.head.head
    if verb.lemma_.lower() not in saying().speech | _FOUND:
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    return reference.link(part, subject) if subject is not None else None


_FOUND = frozenset(("find", "conclude", "document", "attest", "write", "tell", "detail", "describe", "report", "warn"))
