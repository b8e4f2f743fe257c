"""Who is held where in a Spanish text: by what befell them there, by staying there, and by the words for inmates."""

from collections.abc import Iterator

from loaders.extract.naming.mention import Link, Relation
from loaders.extract.spanish import claims, moods
from loaders.extract.spanish.lexis import words
from loaders.extract.spanish.phrases import Mark, Phrase, Verb
from loaders.extract.spanish.scenes import Scene
from loaders.extract.statements.telling import Told

# By which role an event tells where those are whom it befalls; other than of the first two, a prison only.
_WHERE = {
    "Detention": "location",
    "Death": "location",
    "Torture": "location",
    "Beating": "location",
    "Abuse": "location",
    "SolitaryConfinement": "location",
    "Deprivation": "location",
    "Transfer": "destination",
    "Release": "origin",
}
_ANYWHERE = ("Detention", "Death", "SolitaryConfinement")
_TOLD = ("asserted", "alleged")


def held(told: list[Told]) -> Iterator[Relation]:
    """Who was held, or died, in a facility, or was brought to a prison, harmed in one or freed from it."""
    for event in told:
        role = _WHERE.get(event.kind)
        people = [
            a.link for a in event.arguments if a.role == "patient" and a.link.entity.kind in ("Person", "PersonGroup")
        ]
        wide = "Facility" if event.kind in _ANYWHERE else "Prison"
        places = [a.link for a in event.arguments if a.role == role and a.link.entity.is_a(wide)]
        if not people or not places or event.status not in _TOLD:
            continue
        place = places[0]
        for who in people:
            start, end = min(who.start, place.start, event.start), max(who.end, place.end, event.end)
            yield Relation(who, "rec:heldAt", place, start, end, event.status, 0.7, event.claimant)


def find(scene: Scene) -> Iterator[Relation]:
    """Who stays in a prison or got out of one, and whose inmates people are."""
    for verb in scene.verbs:
        yield from _stays(scene, verb)
    for at, phrase in enumerate(scene.elements):
        behind = scene.elements[at + 1] if at + 1 < len(scene.elements) else None
        if isinstance(phrase, Phrase) and isinstance(behind, Phrase) and _inmates(phrase):
            host = _host(scene, at, phrase)
            who = scene.who.link(host or phrase, scene.base, make=False) if behind.prep in ("de", "en") else None
            abroad = who and (host or (phrase.prep != "de" and behind.mention and behind.mention[1].kind == "Country"))
            prison = _prison(scene, behind) or (_abroad(scene, behind) if abroad else None) if who else None
            if who and prison and who.entity.kind in ("Person", "PersonGroup"):
                start, end = min(who.start, scene.base + phrase.start), max(prison.end, who.end)
                yield Relation(who, "rec:heldAt", prison, start, end, "asserted", 0.7, None)


def _host(scene: Scene, at: int, phrase: Phrase) -> Phrase | None:
    """Of whom a bare noun says that they are prisoners: "diez ciudadanos y residentes de Chile presos en Perú"."""
    before = scene.elements[at - 1] if at else None
    if len(phrase.units) > 1 or phrase.prep or not isinstance(before, Phrase) or phrase.start - before.end != 1:
        return None
    at -= 1
    while isinstance(before, Phrase) and before.prep == "de" and at:
        at -= 1
        before = scene.elements[at]
    lead, first = (scene.elements[at - 1], scene.elements[at - 2]) if at > 1 else (None, None)
    if isinstance(lead, Mark) and lead.kind == "conj" and isinstance(first, Phrase):
        before = first
    return before if isinstance(before, Phrase) and "person" in scene.who.kinds(before) else None


def _inmates(phrase: Phrase) -> bool:
    """Whether a phrase calls people by being held: "14 internos", "los presos"."""
    return not any(u.mention for u in phrase.units) and phrase.head in words()["custody"]["inmates"]


def _stays(scene: Scene, verb: Verb) -> Iterator[Relation]:
    """Who stays in a prison, and who broke out of one: "continúa en La Modelo", "se fugó de la cárcel Regional"."""
    listed = words()["custody"]
    preps = {"en": verb.lemma in listed["staying"], "de": verb.lemma in listed["leaving"] and "se" in verb.clitics}
    places = [p for p in verb.after if isinstance(p, Phrase) and preps.get(p.prep or "")]
    serving = verb.lemma in listed["serving"]
    prison = next((found for p in places if (found := _prison(scene, p) or (serving and _abroad(scene, p)))), None)
    status = moods.status_of(verb)
    if prison is None or verb.negated or status not in _TOLD:
        return
    behind = [p for p in verb.after if isinstance(p, Phrase) and p.prep is None and not p.time]
    ahead = [p for p in verb.subjects if p.start < verb.start]
    for phrase in (ahead or sorted([*verb.subjects, *behind], key=lambda p: p.start))[:1]:
        who = None if _free(phrase) else scene.who.link(phrase, scene.base, make=False)
        if who and who.entity.kind in ("Person", "PersonGroup"):
            start, end = scene.base + verb.start, max(prison.end, scene.base + verb.end)
            if not who.carried:
                start, end = min(start, who.start), max(end, who.end)
            claimant = claims.governing(scene, verb)
            told = None if claimant and claimant.entity is who.entity else claimant
            yield Relation(who, "rec:heldAt", prison, start, end, status, 0.65, told)


def _free(phrase: Phrase) -> bool:
    """Whether people are in a prison for their work or on a visit: guards, lawyers, families."""
    told = {*phrase.heads, *(phrase.same.heads if phrase.same else ())}
    listed = words()
    hired = {*listed["staff"]["employedBy"], *listed["offices"]["employee"], *listed["offices"]["post"]}
    hired |= set(listed["nouns"]["counsel"])
    return bool(told & (hired | {*listed["offices"]["leader"], *listed["custody"]["visiting"]}))


def _abroad(scene: Scene, phrase: Phrase) -> Link | None:
    """The place or country where people are prisoners: "presos en Perú"."""
    entity = phrase.mention[1] if phrase.prep == "en" and phrase.mention else None
    there = entity is not None and (entity.kind == "Country" or (entity.is_a("Place") and not entity.is_a("Facility")))
    return scene.who.link(phrase, scene.base) if there else None


def _prison(scene: Scene, phrase: Phrase) -> Link | None:
    """The prison that a phrase names."""
    named = phrase.mention is not None and phrase.mention[1].is_a("Prison")
    return scene.who.link(phrase, scene.base) if named else None
