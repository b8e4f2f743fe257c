"""Who is held where in a Spanish text: by what befell them there, by staying there, and by the words for inmates."""

from collections.abc import Iterator

from loaders.extract.naming.mention import Link, Relation
from loaders.extract.spanish import claims, moods
from loaders.extract.spanish.lexis import words
from loaders.extract.spanish.phrases import Phrase, Verb
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
            who = scene.who.link(phrase, scene.base, make=False) if behind.prep in ("de", "en") else None
            prison = _prison(scene, behind) if who else None
            if who and prison and who.entity.kind in ("Person", "PersonGroup"):
                start, end = min(who.start, scene.base + phrase.start), max(prison.end, who.end)
                yield Relation(who, "rec:heldAt", prison, start, end, "asserted", 0.7, None)


def _inmates(phrase: Phrase) -> bool:
    """Whether a phrase calls people by being held: "14 internos", "los presos"."""
    return not any(u.mention for u in phrase.units) and phrase.head in words()["custody"]["inmates"]


def _stays(scene: Scene, verb: Verb) -> Iterator[Relation]:
    """Who stays in a prison, and who broke out of one: "continúa en La Modelo", "se fugó de la cárcel Regional"."""
    listed = words()["custody"]
    preps = {"en": verb.lemma in listed["staying"], "de": verb.lemma in listed["leaving"] and "se" in verb.clitics}
    places = [p for p in verb.after if isinstance(p, Phrase) and preps.get(p.prep or "")]
    prison = next((found for p in places if (found := _prison(scene, p))), None)
    status = moods.status_of(verb)
    if prison is None or verb.negated or status not in _TOLD:
        return
    behind = [p for p in verb.after if isinstance(p, Phrase) and p.prep is None and not p.time]
    for phrase in (verb.subjects or behind)[:1]:
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
    return bool(told & (hired | {*listed["offices"]["leader"], *listed["custody"]["visiting"]}))


def _prison(scene: Scene, phrase: Phrase) -> Link | None:
    """The prison that a phrase names."""
    named = phrase.mention is not None and phrase.mention[1].is_a("Prison")
    return scene.who.link(phrase, scene.base) if named else None
