"""Measures: numbers that count no people, as nodes with value, unit, what is measured, and how it is defined."""

from typing import TYPE_CHECKING

from loaders.extract.coreference.reference import Reference
from loaders.extract.events.trigger import Trigger
from loaders.extract.figures.paragraph import Read
from loaders.extract.figures.quantity import Number, bounded
from loaders.extract.grammar.syntax import Part
from loaders.extract.naming.mention import Link
from loaders.extract.sayings.stance import Stance, of_word
from loaders.extract.statements.portion import Whole
from loaders.extract.writing import Put, Writer, cover
from ontology import node_id

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


def measure(
    writer: Writer, part: Part, number: Number, reference: Reference | None, within: Whole | Link | None
) -> None:
    """Write one number as a measure, on the words around it that say what it measures, and who says so.

    `within` is the whole that a share is taken of, or the place that so many things make up.
    """
    place = (number.start, number.end)
    how = of_word(part, number.head, reference) if reference and number.head is not None else Stance("asserted", None)
    said = how.claimant.entity.id(writer.document.source.id) if how.claimant else None
    put = Put(how.status, said)
    node = node_id(writer.document.source.id, number.start, number.end, "measure")
    writer.say(node, "rdf:type", "rec:Measure", place, "number", put)
    writer.say(node, "rec:value", number.digits, place, "number", put)
    head = number.head
    # "three planes": where the unit is what is counted, it has to stand in the quote.
    thing = (part.start(head), part.end(head)) if head is not None and number.sort == "things" else place
    writer.say(node, "rec:unit", number.unit, cover(place, thing), "number", put)
    if number.bound != "exact":
        held = cover(place, (bounded(writer.document.text, number.start), number.end))
        writer.say(node, "rec:bound", number.bound, held, "number", put)
    if within:
        _part(writer, (node, number), within, put, part)
    if number.head is None:
        return
    of = _of(number)
    if of is not None:
        span = (part.start(of[0]), part.end(of[1]))
        words = _text(writer, span)
        if words and words != number.unit:
            writer.say(node, "rec:of", words, cover(place, span), "number", put)
    if number.sort == "share":
        clause = _clause(number.head)
        span = (part.start(clause[0]), part.end(clause[1]))
        writer.say(node, "rec:definition", _text(writer, span), cover(place, span), "number", put)


def _part(writer: Writer, measured: tuple[str, Number], within: Whole | Link, put: Put, part: Part) -> None:
    """What a number is a part of: in words for a share, as a node for the rooms of a place."""
    node, number = measured
    place = cover((number.start, number.end), (within.start, within.end))
    if isinstance(within, Whole):
        how = Put(put.status, put.claimant, put.confidence, within.note)
        writer.say(node, "rec:outOf", _text(writer, (within.start, within.end)), place, "number", how)
    else:
        counted = number.head if number.head is not None and number.sort == "things" else None
        held = cover(place, (part.start(counted), part.end(counted))) if counted is not None else place
        writer.say(node, "rec:partOf", within.entity.id(writer.document.source.id), held, "number", put)


def _of(number: Number) -> "tuple[Token, Token] | None":
    """What is measured: "of those deported", "six cells", "the 236-acre facility"."""
    head = number.head
    if head is None:
        return None
    for child in () if number.unit == "years of age" else head.children:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i + 1 < len(child.doc):
            term = any(c.dep_ == "pobj" and c.lower_ in _TERMS for c in child.children)
            return None if term and number.sort == "measure" else (child.nbor(1), child.right_edge)
    noun = head if number.sort == "things" else head.head if head.head.pos_ in ("NOUN", "PROPN") else None
    if noun is None:
        return None
    # A person by the whole name: "Ana Ruiz, 34".
    named = (c for c in noun.children if c.dep_ == "compound" and c.pos_ == "PROPN" and noun.pos_ == "PROPN")
    return (min((*named, noun), key=lambda t: t.i), noun)


# What a length of time is reckoned from or in: "60 days of the date of the order", "14 years of age".
_TERMS = ("age", "date", "day", "receipt", "issuance", "publication", "notice", "entry", "notification", "service")


def _clause(token: "Token") -> "tuple[Token, Token]":
    """The clause that a share stands in: its words say what exactly is counted."""
    verb = token
    while verb.head != verb and verb.pos_ not in ("VERB", "AUX"):
        verb = verb.head
    edge = verb.right_edge
    first = token if token.i < verb.i else verb
    return first.left_edge if first.left_edge.i >= verb.left_edge.i else first, edge


def _text(writer: Writer, span: tuple[int, int]) -> str:
    return " ".join(writer.document.text[span[0] : span[1]].split())


def measured(read: Read, found: list[Trigger]) -> dict[int, list[Number]]:
    """Which event each sum, share or number of things belongs to: the one whose phrase it stands in."""
    heads = {t.token.i for t in found} | {t.noun.i for t in found if t.noun is not None}
    verbs = {t.noun.i: t.token.i for t in found if t.noun is not None}
    owners: dict[int, list[Number]] = {}
    for number in read.numbers:
        token = number.head
        if token is None or number.sort not in ("money", "share", "things"):
            continue
        while token.i not in heads and token.head != token and token.dep_ in _PHRASAL:
            if number.sort == "things" and token.dep_ == "prep" and token.lower_ in _BY_MEANS:
                break  # "flown on two planes": so many planes, and no measure of the flying
            token = token.head
        if token.i in heads:
            owners.setdefault(verbs.get(token.i, token.i), []).append(number)
    return owners


_BY_MEANS = ("on", "onto", "aboard", "in", "into", "inside", "with")
_PHRASAL = ("dobj", "nsubjpass", "conj", "pobj", "prep", "nummod", "quantmod", "compound", "attr")
