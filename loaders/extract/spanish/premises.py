"""Where facilities and courts without names of their own lie, and who runs them: "un centro del ICE en Texas"."""

from collections.abc import Iterator

from loaders.extract.naming.mention import Link, Relation
from loaders.extract.spanish import unnamed
from loaders.extract.spanish.lexis import nouns
from loaders.extract.spanish.phrases import Phrase, Verb
from loaders.extract.spanish.scenes import Scene

# Verbs of those who run a place: "el penal, controlado por el Ejército".
_RUNNING = frozenset(
    ("operar", "administrar", "gestionar", "controlar", "custodiar", "regentar", "manejar", "fletar", "dirigir")
)


def find(scene: Scene) -> Iterator[Relation]:
    """Where the facilities and courts of a paragraph lie, and who runs them."""
    for at, phrase in enumerate(scene.elements):
        if isinstance(phrase, Phrase) and (place := _premises(scene, at, phrase)):
            yield from _around(scene, at, place)
    for verb in scene.verbs:
        if verb.lemma in _LYING and not verb.negated:
            yield from _lies(scene, verb)
        if verb.lemma in _RUNNING and not verb.negated:
            yield from _run(scene, verb)


# Verbs that say where something stands: "la cárcel se ubica en Tecoluca".
_LYING = frozenset(("estar", "ubicar", "situar", "localizar", "emplazar", "hallar", "encontrar", "quedar", "alzar"))


def _lies(scene: Scene, verb: Verb) -> Iterator[Relation]:
    """Where a facility or a court lies by a verb."""
    places = [p for p in verb.after if isinstance(p, Phrase) and p.prep == "en" and p.mention and not p.time]
    if len(verb.subjects) != 1 or not places or (places[0].mention and places[0].mention[1].is_a("Facility")):
        return
    place = scene.who.link(verb.subjects[0], scene.base, make=False)
    town = scene.who.link(places[0], scene.base)
    fits = place is not None and (place.entity.is_a("Facility") or place.entity.is_a("Court"))
    if fits and place and town and (town.entity.is_a("Place") or town.entity.kind == "Country"):
        start, end = min(place.start, scene.base + verb.start), max(town.end, scene.base + verb.end)
        yield Relation(place, "rec:locatedIn", town, start, end, "asserted", 0.7, None)


def _premises(scene: Scene, at: int, phrase: Phrase) -> Link | None:
    """A facility or a court, named or told; one that the place behind it tells is made."""
    behind = scene.elements[at + 1] if at + 1 < len(scene.elements) else None
    town = isinstance(behind, Phrase) and behind.prep == "de" and behind.mention and behind.mention[1].kind == "Place"
    noun = phrase.head in nouns("facility") | nouns("court") and not phrase.mention and not phrase.plural
    link = scene.who.link(phrase, scene.base, make=bool(town and noun and unnamed.says_enough(phrase)))
    return link if link and any(link.entity.is_a(k) for k in ("Facility", "Court")) else None


def _around(scene: Scene, at: int, place: Link) -> Iterator[Relation]:
    """What the phrases behind a place with "de" and "en" say of it; "en" only where nothing but "de" stands between."""
    for behind in scene.elements[at + 1 : at + 3]:
        if not isinstance(behind, Phrase) or behind.prep not in ("de", "en") or behind.time:
            return
        other = scene.who.link(behind, scene.base, make=False) if behind.mention else None
        if other is None or other.entity is place.entity:
            return
        start, end = min(place.start, other.start), max(place.end, other.end)
        entity = other.entity
        if (entity.is_a("Place") and not entity.is_a("Facility")) or (entity.kind == "Country" and behind.prep == "en"):
            yield Relation(place, "rec:locatedIn", other, start, end, "asserted", 0.7, None)
        elif behind.prep == "de" and place.entity.is_a("Facility") and _runs(other):
            yield Relation(other, "rec:operates", place, start, end, "asserted", 0.65, None)


def _runs(link: Link) -> bool:
    entity = link.entity
    return entity.is_a("Organization") and entity.kind not in ("Country", "InternationalOrganization", "Organization")


def _run(scene: Scene, verb: Verb) -> Iterator[Relation]:
    """Who runs a place by a verb in the passive: "los campamentos controlados por las FDS"."""
    if not verb.passive or len(verb.subjects) != 1:
        return
    doers = [p for p in verb.after if isinstance(p, Phrase) and p.prep == "por" and p.mention]
    place = scene.who.link(verb.subjects[0], scene.base, make=False)
    doer = scene.who.link(doers[0], scene.base) if doers else None
    thing = place is not None and (place.entity.is_a("Facility") or place.entity.is_a("Aircraft"))
    if place and doer and thing and (_runs(doer) or doer.entity.kind == "Country"):
        start, end = min(place.start, doer.start), max(place.end, doer.end)
        yield Relation(doer, "rec:operates", place, start, end, "asserted", 0.7, None)
