"""What a paragraph retells: the report or body that says something in it, and through whom somebody's words came."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.coreference.phrase import is_definite
from loaders.extract.coreference.reference import Reference
from loaders.extract.coreference.speaker import subject
from loaders.extract.grammar.saying import saying
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Link, Relation
from loaders.extract.writing import cover

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


def note(part: Part, reference: Reference) -> Iterator[Relation]:
    """Note who says something in a paragraph, and give the chains: "Ana Soto told Human Rights Watch"."""
    for token in part.doc:
        if token.pos_ != "VERB":
            continue
        if token.lemma_.lower() in saying().publishing:
            _publish(part, token, reference)
        if token.lemma_.lower() not in lexicon().reporting:
            _present(part, token, reference)
            continue
        told = list(_addressed(part, token, reference))
        link = subject(part, token, reference) if told or _is_body(part, token, reference) else None
        if link is None:
            continue
        reference.voices.sayers.append((link.start, link.entity))
        if link.entity.is_a("Report"):
            reference.voices.retell(link)
        for heard in told:
            if heard.entity is not link.entity and not link.carried:
                place = cover((link.start, link.end), (heard.start, heard.end), (part.start(token), part.end(token)))
                yield Relation(link, "rec:reportedVia", heard, *place)


def _present(part: Part, verb: "Token", reference: Reference) -> None:
    """Note the report that a sentence is about: after "this report rests on 94 interviews" it says what "it" finds."""
    for child in verb.children if verb.dep_ == "ROOT" else ():
        if child.dep_ in ("nsubj", "nsubjpass") and child.lower_ in lexicon().words["report"] and is_definite(child):
            link = reference.link(part, child)
            if link and link.entity.is_a("Report"):
                reference.voices.sayers.append((link.start, link.entity))


def _publish(part: Part, verb: "Token", reference: Reference) -> None:
    """Note the report that somebody publishes: what "it" finds next is its finding."""
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubjpass") and child.lower_ in lexicon().words["report"]:
            link = reference.link(part, child)
            if link and link.entity.is_a("Report"):
                reference.voices.sayers.append((link.start, link.entity))
                reference.voices.retell(link)


def _is_body(part: Part, verb: "Token", reference: Reference) -> bool:
    """Whether a report or a named body is the subject: no node is made for anybody else who only says something."""
    for child in verb.children:
        if child.dep_ == "nsubj":
            found = reference.cast.at(part.start(child), part.end(child))
            named = found is not None and found[0].form == "name"
            paper = child.lower_ in lexicon().words["report"] or child.lower_ in saying().documents
            return named or paper or child.lower_ == "it"
    return False


def _addressed(part: Part, verb: "Token", reference: Reference) -> Iterator[Link]:
    """The bodies that pass on what they are told."""
    for child in verb.children:
        if child.dep_ in ("dobj", "dative"):
            told = [child, *child.children] if child.pos_ == "ADP" else [child]
        elif child.dep_ == "prep" and child.lower_ == "to":
            told = list(child.children)
        else:
            continue
        for token in told:
            found = reference.cast.at(part.start(token), part.end(token))
            if found and any(found[1].is_a(kind) for kind in saying().intermediaries):
                mention, entity = found
                yield Link(entity, mention.start, mention.end, mention.confidence, carried=False, how=mention.method)
