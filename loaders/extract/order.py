"""The way of a text without a parser through the extractor: groups, then events by the order of words."""

from collections.abc import Iterable

from loaders.extract.cast import Cast
from loaders.extract.mention import Entity, Mention
from loaders.extract.paragraph import Read
from loaders.extract.posts import Relation
from loaders.extract.quantity import Number
from loaders.extract.spanish import amounts, bonds, chunks, clauses, names, telling, triggers, units
from loaders.extract.spanish.descriptions import Descriptions
from loaders.extract.spanish.phrases import Phrase
from loaders.extract.spanish.scenes import Scene
from loaders.extract.spanish.times import SpanishClock
from loaders.extract.syntax import Part
from loaders.extract.telling import Told
from loaders.extract.times import Calendar, Clock

# Languages whose events are read by the order of words.
PATTERNED = ("es",)


def find_names(parts: list[Part]) -> list[Mention]:
    """The proper names of a document."""
    return names.find(parts)


def clock(against: Calendar) -> Clock:
    """A clock that reads the times of a document."""
    return SpanishClock(against)


def find_numbers(part: Part, taken: Iterable[tuple[int, int]]) -> Iterable[Number]:
    """The numbers of a paragraph outside the `taken` places."""
    return amounts.find(part, taken)


def by_order(reads: list[Read], cast: Cast) -> tuple[list[Told], list[Relation]]:
    """Events and relations by the order of words."""
    who = Descriptions(cast)
    told: list[Told] = []
    stated: list[Relation] = []
    for read in reads:
        _short(cast, read.part)
    for read in reads:
        part = read.part
        inside = _inside(cast, part)
        whole = [
            (m, e)
            for m, e in inside
            if not any(
                o.start <= m.start and m.end <= o.end and o is not m and (o.end - o.start) > (m.end - m.start)
                for o, _ in inside
            )
        ]
        found = chunks.elements(units.units(part.text, part.base, whole, read.times))
        verbs = clauses.Reader(found).read()
        scene = Scene(part.text, part.base, found, verbs, who)
        _counted(scene, read, cast)
        here = list(telling.events(scene, list(triggers.find(part.text, part.base, verbs, [m for m, _ in whole]))))
        told.extend(here)
        stated.extend(bonds.held(here))
        stated.extend(bonds.find(scene, inside, cast))
    return told, stated


def _inside(cast: Cast, part: Part) -> list[tuple[Mention, Entity]]:
    end = part.base + len(part.text)
    found = [(m, e) for e in cast.entities for m in e.mentions if part.base <= m.start < end and m.form == "name"]
    return sorted(found, key=lambda pair: (pair[0].start, -pair[0].end))


def _short(cast: Cast, part: Part) -> None:
    """Give "la Corte" to the one name of the document that begins so."""
    taken = [(m.start, m.end) for m, _ in _inside(cast, part)]
    for start, end, word in names.short(part, taken):
        found = [
            e for e in cast.entities if any(m.form == "name" and m.text.startswith(word + " ") for m in e.mentions)
        ]
        before = [e for e in found if e.first.start < start]
        if len(before or found) == 1:
            entity = (before or found)[0]
            cast.put(entity, Mention(start, end, cast.text[start:end], entity.kind, "name", "form", 0.75))


def _counted(scene: Scene, read: Read, cast: Cast) -> None:
    """The groups that numbers count; the first of more than one is what the text is about."""
    for number in read.numbers:
        if number.sort != "people":
            continue
        start, end = number.start - scene.base, number.end - scene.base
        phrase = next(
            (
                p
                for p in scene.elements
                if isinstance(p, Phrase) and p.start <= start and end <= p.end and not p.mention
            ),
            None,
        )
        if phrase is None:
            mention = Mention(
                number.start, number.end, cast.text[number.start : number.end], "PersonGroup", "nominal", "counted", 0.8
            )
            entity = cast.create(mention)
        else:
            entity = scene.who.create(phrase, scene.base, "PersonGroup").entity
        entity.counts.append((number.digits, number.bound, number.start, number.end))
        if scene.who.main is None:
            scene.who.main = entity
