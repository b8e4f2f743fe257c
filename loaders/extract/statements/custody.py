"""Where people are held: a detention of somebody in a place ties the two."""

from collections.abc import Iterable, Iterator

from loaders.extract.naming.mention import Relation
from loaders.extract.statements.telling import Told


def held_at(told: Iterable[Told]) -> Iterator[Relation]:
    """The `rec:heldAt` of each person detained in a facility or country, put as the detention is put."""
    for event in told:
        if event.kind != "Detention":
            continue
        # Who is "detained in" a town was seized there, and is held somewhere.
        kept = [a.link for a in event.arguments if a.role == "location"]
        places = [link for link in kept if link.entity.is_a("Facility") or link.entity.kind == "Country"]
        held = [a.link for a in event.arguments if a.role == "patient" and a.link.entity.kind == "Person"]
        people = [link for link in held if link.entity.name]
        for person in people:
            for place in places:
                start = min(event.start, person.start, place.start)
                end = max(event.end, person.end, place.end)
                yield Relation(
                    person,
                    "rec:heldAt",
                    place,
                    start,
                    end,
                    event.status,
                    min(person.confidence, place.confidence) * 0.9,
                    event.claimant,
                )
