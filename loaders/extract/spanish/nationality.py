"""Nationality that nouns tell: "diez ciudadanos de Estados Unidos", "Ana Paz, de nacionalidad turca"."""

from collections.abc import Iterator, Sequence

from loaders.extract.naming.cast import Cast
from loaders.extract.naming.mention import Entity, Link, Mention, Relation
from loaders.extract.spanish.belonging import country
from loaders.extract.spanish.lexis import demonyms, words
from loaders.extract.spanish.phrases import Mark, Phrase
from loaders.extract.spanish.residence import explained
from loaders.extract.spanish.scenes import Scene


def find(scene: Scene, named: Sequence[tuple[Mention, Entity]], cast: Cast) -> Iterator[Relation]:
    """The nationalities that a paragraph tells by nouns."""
    for at, phrase in enumerate(scene.elements):
        if not isinstance(phrase, Phrase) or phrase.mention:
            continue
        if phrase.head in words()["offices"]["citizen"]:
            yield from _citizens(scene, at, phrase, named)
        elif phrase.head == "nacionalidad" and phrase.prep == "de":
            yield from _by_noun(scene, at, phrase, cast)


def _citizens(scene: Scene, at: int, phrase: Phrase, named: Sequence[tuple[Mention, Entity]]) -> Iterator[Relation]:
    """The citizens of a state, alone or with others: "ciudadanos y residentes de Estados Unidos"."""
    behind, more, last = (*scene.elements[at + 1 : at + 4], None, None, None)[:3]
    joined = isinstance(behind, Mark) and behind.kind == "conj" and isinstance(more, Phrase) and more.prep is None
    state = last if joined else behind
    if not isinstance(state, Phrase) or state.prep != "de" or not state.mention or state.mention[1].kind != "Country":
        return
    who = explained(scene, phrase, named) or scene.who.link(phrase, scene.base, make=phrase.plural)
    there = scene.who.link(state, scene.base)
    if who and there and who.entity.kind in ("Person", "PersonGroup"):
        if who.entity.kind == "PersonGroup" and who.start < there.end:
            words_there = scene.text[who.start - scene.base : there.end - scene.base]
            whole = Mention(who.start, there.end, words_there, "PersonGroup", "nominal", "description", 0.7)
            scene.who.cast.put(who.entity, whole)
        yield _tie(who, there)


def _by_noun(scene: Scene, at: int, phrase: Phrase, cast: Cast) -> Iterator[Relation]:
    """Whose nationality an adjective tells: that of whoever stands right before."""
    adjective = next((u for u in phrase.units if u.low in demonyms()), None)
    before = scene.elements[at - 1] if at else None
    if isinstance(before, Mark) and before.low == "," and at > 1:
        before = scene.elements[at - 2]
    if adjective is None or not isinstance(before, Phrase):
        return
    who = scene.who.link(before, scene.base, make=before.plural)
    if who and who.entity.kind in ("Person", "PersonGroup"):
        place = scene.base + adjective.start, scene.base + adjective.end
        yield _tie(who, country(demonyms()[adjective.low], place, cast))


def _tie(who: Link, there: Link) -> Relation:
    start, end = min(who.start, there.start), max(who.end, there.end)
    return Relation(who, "rec:nationality", there, start, end, confidence=0.8)
