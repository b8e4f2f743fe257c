"""Relations that Spanish verbs state: "pertenece al Tren de Aragua", "vive en Lima", "una ONG dirigida por Ana Paz"."""

from collections.abc import Iterator
from functools import cache

from loaders.extract.naming.mention import Entity, Link, Relation
from loaders.extract.spanish import claims, moods
from loaders.extract.spanish.lexis import words
from loaders.extract.spanish.phrases import Phrase, Verb
from loaders.extract.spanish.scenes import Scene


def find(scene: Scene) -> Iterator[Relation]:
    """What the verbs of a paragraph state of their subjects; membership of an armed group is no more than alleged."""
    for verb in scene.verbs:
        for prep, predicate in _bonds().get(verb.lemma, ()):
            if verb.negated or len(verb.subjects) != 1:
                continue
            if verb.passive or verb.outer.mood == "participle":
                yield from _led(scene, verb, predicate)
            else:
                yield from _stated(scene, verb, prep, predicate)


@cache
def _bonds() -> dict[str, tuple[tuple[str, str], ...]]:
    """Each verb that states a relation, with the prepositions that it asks for and the predicates."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for kind, listed in words()["bonds"].items():
        for form in listed:
            verb, _, prep = form.partition(" ")
            verb = verb.removesuffix("se")
            found[verb] = (*found.get(verb, ()), (prep, f"rec:{kind}"))
    return found


def _stated(scene: Scene, verb: Verb, prep: str, predicate: str) -> Iterator[Relation]:
    """What a verb says of its subject and of the name behind it."""
    behind = [p for p in verb.after if isinstance(p, Phrase) and p.mention and (p.prep or "") == prep]
    fits = [p for p in behind[:1] if p.mention and _may(predicate, p.mention[1])]
    holder = scene.who.link(verb.subjects[0], scene.base) if fits else None
    if holder is None or not holder.entity.is_a("Actor"):
        return
    whole = scene.who.link(fits[0], scene.base)
    if predicate in _OF_PEOPLE and holder.entity.kind not in ("Person", "PersonGroup"):
        return
    if whole and whole.entity is not holder.entity:
        yield _tie(scene, verb, holder, predicate, whole)


def _led(scene: Scene, verb: Verb, predicate: str) -> Iterator[Relation]:
    """Who leads a body by a passive: "la comisión, presidida por la jurista Ana Paz"."""
    doers = [p for p in verb.after if isinstance(p, Phrase) and p.prep == "por" and p.mention]
    holder = scene.who.link(doers[0], scene.base) if doers and predicate == "rec:leaderOf" else None
    whole = scene.who.link(verb.subjects[0], scene.base, make=False) if holder else None
    if holder and whole and holder.entity.kind == "Person" and whole.entity.is_a("Organization"):
        yield _tie(scene, verb, holder, predicate, whole)


def _tie(scene: Scene, verb: Verb, holder: Link, predicate: str, whole: Link) -> Relation:
    start = min(holder.start, whole.start, scene.base + verb.start)
    end = max(holder.end, whole.end, scene.base + verb.end)
    how = moods.status_of(verb)
    armed = predicate == "rec:memberOf" and whole.entity.is_a("ArmedGroup")
    status = "alleged" if armed and how == "asserted" else how
    return Relation(holder, predicate, whole, start, end, status, 0.7, claims.governing(scene, verb))


_OF_PEOPLE = ("rec:locatedIn", "rec:employedBy")


def _may(predicate: str, entity: Entity) -> bool:
    if predicate == "rec:operates":
        return entity.is_a("Facility") or entity.is_a("Aircraft")
    if predicate == "rec:locatedIn":
        return entity.kind == "Country" or (entity.is_a("Place") and not entity.is_a("Facility"))
    return entity.is_a("Organization") and (predicate != "rec:employedBy" or entity.kind != "Country")
