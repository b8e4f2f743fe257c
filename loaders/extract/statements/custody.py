"""Where people are held: a detention in a place tells it, and so does the way into or out of a prison."""

from collections.abc import Iterable, Iterator

from loaders.extract.naming.mention import Entity, Link, Relation
from loaders.extract.statements.telling import Told

# Who is "detained in" a town was seized there, and is held somewhere; who is "held" there is.
_KEPT = frozenset(("hold", "imprison", "jail", "incarcerate", "confine", "keep", "intern", "lock", "languish", "serve"))
# Who was taken into a prison was held there, and who was freed from it.
_WAYS = {"Release": "origin", "Transfer": "destination", "Deportation": "destination"}
# What did not happen, or is only planned, holds nobody anywhere.
_TOLD = ("asserted", "alleged")


def held_at(told: Iterable[Told]) -> Iterator[Relation]:
    """The `rec:heldAt` of people held in a facility or country, put as the event is put that says so."""
    for event in told:
        places = list(_places(event))
        for one in (a.link for a in event.arguments if a.role == "patient" and _is_held(a.link.entity)):
            for place in places:
                yield Relation(
                    one,
                    "rec:heldAt",
                    place,
                    min(event.start, one.start, place.start),
                    max(event.end, one.end, place.end),
                    event.status,
                    min(one.confidence, place.confidence) * 0.9,
                    event.claimant,
                )


def captives(told: Iterable[Told]) -> Iterator[Entity]:
    """The people, by name, whom events tell to be seized, held or tried."""
    for event in told:
        if event.kind in ("Detention", "Arrest", "CourtRuling", "LegalProceeding"):
            people = (a.link.entity for a in event.arguments if a.role == "patient")
            yield from (one for one in people if one.kind == "Person" and one.name is not None)


def _places(event: Told) -> Iterator[Link]:
    """Where those whom an event is done to are, or were, held by it."""
    kept = event.token is not None and event.token.lemma_.lower() in _KEPT
    within = any(a.role == "location" and a.link.entity.is_a("Facility") for a in event.arguments)
    for argument in event.arguments:
        place = argument.link.entity
        if place.name is None and " " not in place.first.text:
            continue  # "thrown in prison": in none in particular
        if event.kind == "Detention" and argument.role == "location":
            # Where the facility lies is its own place, not another one of those in it.
            if place.is_a("Facility") or (not within and (place.kind == "Country" or (kept and place.is_a("Place")))):
                yield argument.link
        elif argument.role == _WAYS.get(event.kind) and event.status in _TOLD and place.is_a("Prison"):
            yield argument.link


def _is_held(entity: Entity) -> bool:
    """Whether it is somebody by name, or people of a number that is told: of "prisoners" in general it says nothing."""
    return bool(entity.kind == "PersonGroup" and entity.counts) or (entity.kind == "Person" and entity.name is not None)
