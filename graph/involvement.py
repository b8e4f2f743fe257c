"""What a group of people takes part in: the steps of its story, with places, times and laws."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph import period, tables
from graph.scene import TOLD, Scene
from graph.tally import ROLES
from ontology import is_node


@dataclass(frozen=True, slots=True)
class Act:
    """An event that a group takes part in: its step in a family, where it ends or happens, its times and laws.

    `place` is canonical, `within` is all that it lies in, `label` is its label. Times are (EDTF, statement), laws
    (canonical, label).
    """

    event: str
    family: str
    step: str
    role: str
    place: str | None
    within: tuple[str, ...]
    country: str | None
    label: str
    times: tuple[tuple[str, str], ...]
    laws: tuple[tuple[str, str], ...]


def where(act: Act) -> str | None:
    """The country of an act, or its place where that is in none; None where no place is told."""
    return act.country or act.place


def anchors(act: Act) -> set[str]:
    """What ties two acts however little is known of who is in them: one day at one place."""
    days = {time for time, _ in act.times if period.is_day(time)} if act.place else set()
    return {f"on {day} {act.step} {act.place}" for day in days}


def acts(scene: Scene, node: str) -> Iterator[Act]:
    """The events that a group is counted by, as far as they are told as having happened."""
    taken: dict[tuple[str, str], set[str]] = {}
    for s in scene.naming(node):
        if s.predicate in ROLES and s.status in TOLD:
            taken.setdefault((scene.root(s.subject), ROLES[s.predicate]), set()).add(s.subject)
    for (event, role), own in sorted(taken.items()):
        kinds = scene.kinds(event)
        at = tables.step(kinds[0]) if kinds else None
        if at and not scene.claims_of(event, "rdf:type", ("denied", "planned", "ordered", "hypothetical")):
            yield _act(scene, event, (*at, role), own)


def _act(scene: Scene, event: str, at: tuple[str, str, str], own: set[str]) -> Act:
    """`own` are the tellings of the event that speak of the group: another's day or law is not told of it."""
    place = place_of(scene, event)
    spot = scene.spot(place) if place else None
    based = {scene.root(s.value) for s in scene.claims_of(event, "rec:legalBasis") if s.subject in own}
    return Act(
        event,
        *at,
        place,
        spot.within if spot else (),
        spot.country if spot else None,
        spot.label if spot else "",
        tuple(sorted({(s.value, s.id) for s in scene.claims_of(event, "rec:time") if s.subject in own})),
        tuple((law, scene.label(law)) for law in sorted(based)),
    )


def place_of(scene: Scene, event: str) -> str | None:
    """Where an event ends, or happens: the most exact place that is told, None where two are told apart."""
    for predicate in ("rec:destination", "rec:location", "rec:origin"):
        places = {scene.root(s.value) for s in scene.claims_of(event, predicate) if is_node(s.value)}
        spots = [scene.spot(place) for place in sorted(places) if scene.is_a(place, "Place")]
        inner = [spot.id for spot in spots if not any(spot.id in other.within for other in spots)]
        if inner:
            return inner[0] if len(inner) == 1 else None
    return None
