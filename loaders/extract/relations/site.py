"""Where a building stands that bears a place's name: "Karachi airport", "the Revolutionary Court of Mashhad"."""

from collections.abc import Iterator

from loaders.extract.naming.cast import Cast
from loaders.extract.naming.mention import Entity, Link, Mention, Relation


def find(mentions: list[tuple[Mention, Entity]], cast: Cast) -> Iterator[Relation]:
    """The buildings and courts of a paragraph that are called by a place that the text names elsewhere too."""
    for mention, entity in mentions:
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
