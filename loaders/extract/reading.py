"""The way of a document through the extractor: parse, names, numbers and times, events, relations, statements."""

from dataclasses import dataclass

from loaders.extract import arguments, names, numbers, relations, stance, times, trigger
from loaders.extract.arguments import Argument
from loaders.extract.cast import Cast
from loaders.extract.mention import Entity, Link, Mention
from loaders.extract.numbers import Number
from loaders.extract.reference import Reference
from loaders.extract.stance import Stance
from loaders.extract.syntax import Part, parse
from loaders.extract.telling import Told, tell
from loaders.extract.times import Clock, Time
from loaders.extract.trigger import Trigger
from loaders.extract.writing import Extraction, Writer
from ontology import Document


@dataclass(frozen=True, slots=True)
class Read:
    """What was found in one paragraph."""

    part: Part
    times: tuple[Time, ...]
    numbers: tuple[Number, ...]


def extract(document: Document) -> Extraction:
    """The statements of a document, and what was refused; the same document always gives the same."""
    parts = list(parse(document))
    cast = Cast(document.text)
    cast.add_names([m for part in parts for m in names.find(part)])
    clock = Clock(times.calendar(document))
    reads = [_read(part, clock, cast) for part in parts]
    reference = Reference(cast)
    groups = _groups(reads, cast, reference)
    told: list[Told] = []
    stated = []
    for read in reads:
        found = list(trigger.find(read.part, cast))
        told.extend(_told(read, t, found, reference) for t in found)
        stated.extend(relations.find(read.part, cast, reference))
    writer = Writer(document)
    tell(writer, cast, told, stated, groups)
    return writer.result()


def _read(part: Part, clock: Clock, cast: Cast) -> Read:
    found = tuple(clock.read(part))
    taken = [(t.start, t.end) for t in found]
    end = part.base + len(part.doc.text)
    taken += [(m.start, m.end) for e in cast.entities for m in e.mentions if part.base <= m.start < end]
    return Read(part, found, tuple(numbers.find(part, taken)))


def _groups(reads: list[Read], cast: Cast, reference: Reference) -> list[tuple[Part, Number, Entity]]:
    """The groups that numbers count, made before anything refers to them; the first is what the text is about."""
    made: list[tuple[Part, Number, Entity]] = []
    for read in reads:
        for number in read.numbers:
            if number.sort != "people" or number.head is None:
                continue
            start, end = reference.phrase(read.part, number.head)
            start, end = min(start, number.start), max(end, number.end)
            found = cast.at(number.start, number.end) or cast.at(start, end)
            same = _same_group(made, number, reference.text(start, end))
            mention = Mention(start, end, reference.text(start, end), "PersonGroup", "nominal", "counted", 0.9)
            entity = found[1] if found and found[1].kind == "PersonGroup" else same or cast.create(mention)
            cast.put(entity, mention)
            entity.counts.append((number.digits, number.bound, number.start, number.end))
            made.append((read.part, number, entity))
            if reference.main_group is None and float(number.digits) > 1:
                reference.main_group = entity
    return made


def _same_group(made: list[tuple[Part, Number, Entity]], number: Number, words: str) -> Entity | None:
    """A group with the same number of the same people, told again: "252 Venezuelans" … "the 252 Venezuelans"."""
    noun = words.split()[-1].lower()
    for _, other, entity in made:
        if other.digits == number.digits and entity.first.text.split()[-1].lower() == noun and not noun.isdigit():
            return entity
    return None


def _told(read: Read, found: Trigger, siblings: list[Trigger], reference: Reference) -> Told:
    args: list[Argument] = list(arguments.find(found, reference))
    how: Stance = stance.of(found, reference)
    near = tuple(t for t in read.times if _belongs(read.part, t, found, siblings))
    return Told(found, tuple(args), how, near)


def _belongs(part: Part, time: Time, found: Trigger, siblings: list[Trigger]) -> bool:
    """Whether a time says when an event was: the event's word is the nearest one above the time in the syntax."""
    span = part.span(time.start, time.end)
    if span is None:
        return False
    token = span.root
    heads = {s.token.i: s for s in siblings}
    climbed = token
    while True:
        if climbed.i in heads:
            return heads[climbed.i] is found
        if climbed.head == climbed:
            break
        climbed = climbed.head
    # Not below any trigger: the main clause's only event, else none.
    sentence = [s for s in siblings if s.token.sent.start <= token.i < s.token.sent.end]
    return len(sentence) == 1 and sentence[0] is found


__all__ = ["Link", "extract"]
