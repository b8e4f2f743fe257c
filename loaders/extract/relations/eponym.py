"""What a name says by the name it bears: where "Karachi airport" stands, whose "Avior Airlines Flight 1220" is."""

from collections.abc import Iterator

from loaders.extract.naming.cast import Cast
from loaders.extract.naming.mention import Entity, Link, Mention, Relation


def find(mentions: list[tuple[Mention, Entity]], cast: Cast) -> Iterator[Relation]:
    """The buildings and courts of a paragraph that are called by a place that the text names elsewhere too."""
    for mention, entity in mentions:
        if entity.kind == "Flight":
            yield from _flown(mention, entity, cast)
        if not (entity.is_a("Facility") or entity.is_a("Court")):
            continue
        words = mention.text.split()
        for length in range(1, min(3, len(words) - 1) + 1):
            lead, end = " ".join(words[:length]), " ".join(words[-length:])
            behind = words[-length - 1] == "of"
            name = end if behind else lead
            town = cast.bearer(name, "Place")
            if town is None or town is entity:
                continue
            start = mention.end - len(name) if behind else mention.start
            there = Link(town, start, start + len(name), 0.8, carried=False, how="name of the place")
            one = Link(entity, mention.start, mention.end, mention.confidence, carried=False, how=mention.method)
            yield Relation(one, "rec:locatedIn", there, mention.start, mention.end)
            break


def _flown(mention: Mention, flight: Entity, cast: Cast) -> Iterator[Relation]:
    """The carrier whose name a flight bears."""
    for inner, carrier in cast.within(mention.start, mention.start + 1):
        if inner.end < mention.end and carrier.is_a("Organization"):
            by = Link(carrier, inner.start, inner.end, 0.85, carried=False, how=inner.method)
            one = Link(flight, mention.start, mention.end, mention.confidence, carried=False, how=mention.method)
            yield Relation(by, "rec:operates", one, mention.start, mention.end)
