"""The way of a text without a parser through the extractor: groups, then events by the order of words."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise

from loaders.extract.figures.paragraph import Read
from loaders.extract.figures.quantity import Number
from loaders.extract.figures.times import Calendar, Clock
from loaders.extract.grammar.syntax import Part
from loaders.extract.naming.cast import Cast
from loaders.extract.naming.mention import Entity, Mention, Relation
from loaders.extract.spanish import (
    amounts,
    bonds,
    chunks,
    clauses,
    custody,
    names,
    nested,
    participants,
    telling,
    triggers,
    units,
)
from loaders.extract.spanish.asking import Asking
from loaders.extract.spanish.capitals import Capitals
from loaders.extract.spanish.descriptions import Descriptions
from loaders.extract.spanish.ownbodies import OwnBodies
from loaders.extract.spanish.phrases import Phrase
from loaders.extract.spanish.scenes import Scene
from loaders.extract.spanish.times import SpanishClock
from loaders.extract.spanish.turns import Floor
from loaders.extract.statements.telling import Told

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
    heard: Phrase | None = None
    known: set[tuple[str, Entity]] = set()
    floor, asking, towns, own = Floor(), Asking(), Capitals(), OwnBodies()
    _short(cast, reads)
    _bare(cast)
    for read, inside in zip(reads, _named(cast, reads), strict=True):
        part = read.part
        whole = [(m, e) for m, e in inside if not any(_holds(other, m) for other, _ in inside)]
        found = chunks.elements(units.units(part.text, part.base, whole, read.times))
        reader = clauses.Reader(found, heard)
        verbs, heard = reader.read(), reader.heard
        floor.enter(part, inside)
        asking.enter(part)
        scene = Scene(part.text, part.base, found, verbs, who)
        _counted(scene, read, cast)
        stated.extend(own.find(scene, floor.turn))
        words = list(triggers.find(part.text, part.base, verbs, [m for m, _ in whole]))
        events = participants.fresh(known, telling.events(scene, words, read.numbers))
        here = [floor.lend(asking.lend(scene, e)) for e in events]
        asking.leave(scene)
        towns.hear(scene, here)
        told.extend(here)
        stated.extend(custody.held(here))
        stated.extend(bonds.find(scene, inside, cast))
        for one, two in (*pairwise(inside), *zip(inside, inside[2:], strict=False)):
            if whole_name := nested.of_country(part, one, two):
                cast.put(one[1], whole_name)
    towns.settle()
    return told, stated


def _holds(outer: Mention, inner: Mention) -> bool:
    """Whether one name stands inside a longer one."""
    wider = outer.end - outer.start > inner.end - inner.start
    return wider and outer.start <= inner.start and inner.end <= outer.end


def _named(cast: Cast, reads: list[Read]) -> list[list[tuple[Mention, Entity]]]:
    """The names of each paragraph with their entities, in their order, the longer first."""
    bases = [read.part.base for read in reads]
    found: list[list[tuple[Mention, Entity]]] = [[] for _ in reads]
    for entity in cast.entities:
        for mention in entity.mentions:
            at = bisect_right(bases, mention.start) - 1
            # A paragraph in another language between two of these has names of its own.
            if mention.form == "name" and at >= 0 and mention.end <= bases[at] + len(reads[at].part.text):
                found[at].append((mention, entity))
    return [sorted(pairs, key=lambda pair: (pair[0].start, -pair[0].end)) for pairs in found]


def _short(cast: Cast, reads: list[Read]) -> None:
    """Give "la Corte" to the one name of the document that begins so."""
    by_word: dict[str, list[Entity]] = {}
    for entity in cast.entities:
        for word in sorted({m.text.split(" ")[0] for m in entity.mentions if m.form == "name" and " " in m.text}):
            by_word.setdefault(word, []).append(entity)
    for read, inside in zip(reads, _named(cast, reads), strict=True):
        for start, end, word in names.short(read.part, [(m.start, m.end) for m, _ in inside]):
            found = by_word.get(word, [])
            before = [e for e in found if e.first.start < start] or found
            if len(before) == 1:
                meant = before[0]
                cast.put(meant, Mention(start, end, cast.text[start:end], meant.kind, "name", "form", 0.75))
            elif not found and (kind := names.here(cast.text, start, word)):
                made = cast.create(
                    Mention(start - len("esta "), end, cast.text[start - 5 : end], kind, "name", "form", 0.7)
                )
                by_word[word] = [made]


def _bare(cast: Cast) -> None:
    """Give bodies that are named with their country's adjective, or the court above them, the wording without it."""
    for entity in cast.entities:
        for mention in list(entity.mentions):
            if plain := nested.bare(mention, entity):
                cast.put(entity, plain)
            for brief in nested.higher(mention, entity):
                cast.also(entity, brief)


def _counted(scene: Scene, read: Read, cast: Cast) -> None:
    """The groups that numbers count; the first of more than one is what the text is about."""
    for number in read.numbers:
        if number.sort != "people":
            continue
        start, end = number.start - scene.base, number.end - scene.base
        counting = [p for p in scene.elements if isinstance(p, Phrase) and not p.mention]
        phrase = next((p for p in counting if p.start <= start and end <= p.end), None)
        if phrase is not None and any(u.kind == "num" and u.end <= start for u in phrase.units):
            # "Nueve de los 14 larenses": those of whom the nine are a part.
            place = (scene.base + start, scene.base + phrase.end)
            entity = cast.create(Mention(*place, cast.text[slice(*place)], "PersonGroup", "nominal", "counted", 0.8))
        elif phrase is None:
            words = cast.text[number.start : number.end]
            mention = Mention(number.start, number.end, words, "PersonGroup", "nominal", "counted", 0.8)
            entity = cast.create(mention)
        else:
            entity = scene.who.create(phrase, scene.base, "PersonGroup").entity
        entity.count(number.digits, number.bound, number.start, number.end)
        if scene.who.main is None:
            scene.who.main = entity
