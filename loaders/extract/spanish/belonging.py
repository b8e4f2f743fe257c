"""To whom people and bodies belong: "miembros de Los Choneros", "Gobierno hondureño", "su compañera", nationality."""

import re
from collections.abc import Iterator

from loaders.extract.naming.cast import Cast
from loaders.extract.naming.mention import Entity, Link, Mention, Relation
from loaders.extract.spanish import claims, kin, offices
from loaders.extract.spanish.lexis import demonyms, words
from loaders.extract.spanish.nested import nation
from loaders.extract.spanish.phrases import Phrase, Verb
from loaders.extract.spanish.scenes import Scene


def find(scene: Scene, named: list[tuple[Mention, Entity]], cast: Cast) -> Iterator[Relation]:
    """The relations of belonging that a paragraph states."""
    for mention, entity in named:
        yield from _governs(mention, entity, cast)
    yield from _of_state(scene, named, cast)
    for at, phrase in enumerate(scene.elements):
        if isinstance(phrase, Phrase):
            yield from _national(scene, at, phrase, cast)
            yield from _own(scene, phrase)


def country(code: str, place: tuple[int, int], cast: Cast) -> Link:
    """The country that a word of nationality means."""
    start, end = place
    mention = Mention(start, end, cast.text[start:end], "Country", "nominal", "demonym", 0.85)
    return Link(cast.country(code, mention), start, end, 0.85, carried=False, how="demonym")


def _governs(mention: Mention, entity: Entity, cast: Cast) -> Iterator[Relation]:
    """A government or an agency bears its country's adjective: "Gobierno hondureño"."""
    last = nation(mention)
    if last and entity.is_a("Organization"):
        there = country(demonyms()[last], (mention.end - len(last), mention.end), cast)
        here = Link(entity, mention.start, mention.end, 0.85, carried=False, how="demonym")
        yield Relation(here, "rec:partOf", there, mention.start, mention.end, confidence=0.8)


# "El estado venezolano de Zulia", "la ciudad siria de Raqa".
_STATE = re.compile(
    r"\b(?:estado|departamento|provincia|ciudad|localidad|isla|región|municipio|puerto|pueblo|aldea|distrito|cantón)"
    r" (?:fronteriz[oa] |costera |norteñ[oa] )?([a-záéíóúüñ]+) de (?:la |el |los |las )?$"
)


def _of_state(scene: Scene, named: list[tuple[Mention, Entity]], cast: Cast) -> Iterator[Relation]:
    """The country of a region or town by the adjective before its name."""
    for mention, entity in named:
        at = mention.start - scene.base
        lead = _STATE.search(scene.text[max(0, at - 60) : at]) if entity.kind == "Place" else None
        if lead is None or lead[1] not in demonyms():
            continue
        start = mention.start - len(lead.group()) + lead.start(1) - lead.start()
        there = country(demonyms()[lead[1]], (start, start + len(lead[1])), cast)
        here = Link(entity, mention.start, mention.end, 0.8, carried=False, how="name")
        yield Relation(here, "rec:locatedIn", there, mention.start - len(lead.group()), mention.end, confidence=0.8)


def _national(scene: Scene, at: int, phrase: Phrase, cast: Cast) -> Iterator[Relation]:
    """A demonym in a phrase that means people: "131 hondureños", "la periodista colombiana X", "tres son cubanos"."""
    told = _nationality(phrase)
    before = scene.elements[at - 1] if told and at else None
    if isinstance(before, Verb) and before.lemma == "ser" and len(phrase.units) == 1 and len(before.subjects) == 1:
        phrase = before.subjects[0] if not before.negated else phrase
    kinds = scene.who.kinds(phrase) & {"person", "facility"} if told else frozenset()
    link = scene.who.link(phrase, scene.base, make=phrase.plural and len(phrase.units) > 1) if kinds else None
    lies = link is not None and not phrase.mention and link.entity.is_a("Facility")
    if not told or not link or not (lies or link.entity.kind in ("Person", "PersonGroup")):
        return
    code, start, end = told
    there = country(code, (scene.base + start, scene.base + end), cast)
    predicate = "rec:locatedIn" if lies else offices.of_nation(scene, phrase) or "rec:nationality"
    yield Relation(link, predicate, there, min(there.start, link.start), max(there.end, link.end), confidence=0.8)


def _nationality(phrase: Phrase) -> tuple[str, int, int] | None:
    """The country of the word of nationality in a phrase, and where that word stands."""
    for unit in phrase.units:
        if unit.kind != "name" and unit.low in demonyms():
            return demonyms()[unit.low], unit.start, unit.end
    return None


_THEIRS, _MINE = ("su", "sus"), ("mi", "mis", "nuestro", "nuestra")


def _own(scene: Scene, phrase: Phrase) -> Iterator[Relation]:
    """Kin without a name: "su compañera", of the one person named shortly before."""
    if phrase.mention or not phrase.units or phrase.units[0].low not in (*_THEIRS, *_MINE):
        return
    if phrase.head not in words()["offices"]["relative"]:
        return
    link = scene.who.link(phrase, scene.base, make=phrase.units[0].low in _THEIRS and not phrase.same)
    own = phrase.units[0].low in _MINE and claims.inside(scene, phrase.start)
    spoken = claims.voice(scene, phrase.start) if own else None
    whose = spoken.entity if spoken else None
    if phrase.units[0].low in _THEIRS:
        whose = scene.who.one_before(scene.base + phrase.start)
    if link and whose and link.entity is not whose and link.entity.is_a("Actor"):
        start = scene.base + phrase.start
        possessive = Link(whose, start, start + len(phrase.units[0].low), 0.6, carried=True, how="possessive")
        pair = (possessive, link) if phrase.head in kin.YOUNGER else (link, possessive)
        yield Relation(
            pair[0], "rec:relativeOf", pair[1], start, max(link.end, scene.base + phrase.end), confidence=0.6
        )
