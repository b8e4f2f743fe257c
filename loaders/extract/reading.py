"""The way of a document through the extractor: parse, names, numbers and times, events, relations, statements."""

from dataclasses import replace

from loaders.extract import order
from loaders.extract.coreference import epithet, pronoun
from loaders.extract.coreference.phrase import complement, phrase
from loaders.extract.coreference.reference import Reference
from loaders.extract.events import arguments, dating, trigger
from loaders.extract.events.arguments import Argument
from loaders.extract.events.trigger import Trigger
from loaders.extract.figures import counting, quantity, times
from loaders.extract.figures.paragraph import Read
from loaders.extract.figures.times import Clock, Time
from loaders.extract.grammar.dateline import dateline
from loaders.extract.grammar.syntax import PARSED, Part, parse, passed
from loaders.extract.lexicon import lexicon
from loaders.extract.naming import names
from loaders.extract.naming.cast import Cast
from loaders.extract.naming.mention import Entity, Mention, Relation
from loaders.extract.order import PATTERNED, by_order
from loaders.extract.relations import relations
from loaders.extract.sayings import listing, quotation, retelling, stance
from loaders.extract.sayings.stance import Stance
from loaders.extract.statements import capital, content, custody, portion, worth
from loaders.extract.statements.measure import measure, measured
from loaders.extract.statements.telling import Told, share, tell
from loaders.extract.writing import Extraction, Writer
from ontology import Document


def extract(document: Document) -> Extraction:
    """The statements of a document, and what was refused; the same document always gives the same."""
    parts = list(parse(document))
    cast = Cast(document.text)
    patterned = [part for part in parts if part.language in PATTERNED]
    others = [part for part in parts if part.language not in PATTERNED]
    cast.add_names([*names.find_all(others), *order.find_names(patterned)])
    reads = _reads(document, parts, cast)
    writer = Writer(document)
    reference = Reference(cast) if any(part.language in PARSED for part in parts) else None
    told: list[Told] = []
    stated: list[Relation] = []
    if reference:
        told, stated = _by_syntax(writer, [read for read in reads if read.part.language in PARSED], reference)
    if patterned:
        more, ties = by_order([read for read in reads if read.part.language in PATTERNED], cast)
        told, stated = [*told, *more], [*stated, *ties]
    _unheard(writer, others)
    for read in reads:
        _measures(writer, read, reference if read.part.language in PARSED else None, cast)
    tell(writer, cast, told, stated)
    _unread(writer, document)
    return writer.result()


def _reads(document: Document, parts: list[Part], cast: Cast) -> list[Read]:
    """Each paragraph with its times and numbers, read in its language."""
    against = times.calendar(document)
    english, spanish = Clock(against), order.clock(against)
    return [_read(part, spanish if part.language in PATTERNED else english, cast) for part in parts]


def _unheard(writer: Writer, parts: list[Part]) -> None:
    """Say once of a document that its language is read for names, times and numbers alone."""
    first = next((part for part in parts if part.language not in PARSED), None)
    if first:
        reason = f"no extractor reads events in the language {first.language!r}; names, times and numbers are read"
        writer.refuse(first.base, first.base + min(80, len(first.text)), reason)


def _measures(writer: Writer, read: Read, reference: Reference | None, cast: Cast) -> None:
    """The numbers of a paragraph that count no people, with what they are a part of."""
    wholes = dict(portion.wholes(read.part, read.numbers))
    for number in read.numbers:
        if number.sort != "people":
            within = wholes.get(number) or portion.holder(read.part, number, cast)
            measure(writer, read.part, number, reference, within)


def _by_syntax(writer: Writer, reads: list[Read], reference: Reference) -> tuple[list[Told], list[Relation]]:
    """Events and relations by the parse."""
    cast = reference.cast
    _groups(reads, cast, reference)
    for read in reads:
        epithet.join(read.part, cast)
    told: list[Told] = []
    stated: list[Relation] = []
    for read in reads:
        reference.subjects.note(read.part)
        pronoun.settle(reference, read.part)
        quotation.hear(read.part, reference)
        stated.extend(retelling.note(read.part, reference))
        listing.note(read.part, reference)
        found = list(trigger.find(read.part, cast))
        owners = dating.owners(read, found, reference)
        sums = measured(read, found)
        events = share([replace(_told(t, owners, reference), numbers=tuple(sums.get(t.token.i, ()))) for t in found])
        kept = content.join(found, [event for event in events if _worth(writer, event, read.part, cast)], reference)
        told.extend(kept)
        stated.extend(custody.held_at(kept))
        reference.captives.extend(custody.captives(kept))
        stated.extend(relations.find(read.part, cast, reference))
        stated.extend(portion.nations(read, cast))
    capital.govern(told, cast.entities, cast.text)
    return told, stated


def _unread(writer: Writer, document: Document) -> None:
    """Say of each part that is not read for facts why: the reader shows it."""
    for block, reason in passed(document):
        if reason and block.kind not in ("row", "header"):
            writer.refuse(block.start, block.end, reason)


def _worth(writer: Writer, event: Told, part: Part, cast: Cast) -> bool:
    """Whether an event says something of the world; what does not is kept as a refusal."""
    reason = worth.refused(event, part, cast)
    if reason:
        writer.refuse(event.start, event.end, reason)
    return reason is None


def _read(part: Part, clock: Clock, cast: Cast) -> Read:
    """The times and numbers of a paragraph that are no part of a name: "the 1798 Act" is not of 1798."""
    end = part.base + len(part.text)
    named = [(m.start, m.end) for m, _ in cast.within(part.base, end)]
    line = dateline(part.text) if part.language in PARSED else None
    named += [(part.base, part.base + line[1])] if line else []
    found = tuple(t for t in clock.read(part) if not any(t.start < b and a < t.end for a, b in named))
    taken = [*named, *((t.start, t.end) for t in found)]
    if part.language in PATTERNED:
        return Read(part, found, tuple(order.find_numbers(part, taken)))
    measures = list(quantity.find(part, taken))
    counts = counting.find(part, [*taken, *((n.start, n.end) for n in measures)])
    return Read(part, found, (*measures, *counts))


def _groups(reads: list[Read], cast: Cast, reference: Reference) -> None:
    """The groups that numbers count, made before anything refers to them; the first is what the text is about."""
    made: dict[tuple[str, str], Entity] = {}
    for read in reads:
        for number in read.numbers:
            if number.sort != "people" or number.head is None:
                continue
            start, end = phrase(read.part, number.head)
            start, end = min(start, number.start), max(end, number.end)
            found = cast.at(number.start, number.end) or cast.at(start, end)
            # The same number of the same people, told again: "252 Venezuelans" … "the 252 Venezuelans".
            noun = reference.text(start, end).split()[-1].lower()
            same = made.get((number.digits, noun))
            mention = Mention(start, end, reference.text(start, end), "PersonGroup", "nominal", "counted", 0.9)
            entity = found[1] if found and found[1].kind == "PersonGroup" else same or cast.create(mention)
            cast.put(entity, mention)
            if longer := complement(read.part, number.head, cast):
                words = reference.text(start, longer)
                cast.also(entity, Mention(start, longer, words, "PersonGroup", "nominal", "description", 0.75))
            entity.count(number.digits, number.bound, number.start, number.end)
            if not noun.isdigit() and noun not in lexicon().words["people_pronouns"]:
                made.setdefault((number.digits, entity.first.text.split()[-1].lower()), entity)
            if reference.main_group is None and float(number.digits) > 1:
                reference.main_group = entity


def _told(found: Trigger, owners: dict[int, list[Time]], reference: Reference) -> Told:
    apart = reference.voices.apart
    args: list[Argument] = [a for a in arguments.find(found, reference) if not apart(found.start, a.link.start)]
    how: Stance = stance.of(found, reference)
    return Told.of(found, tuple(args), how, tuple(owners.get(found.token.i, ())))
