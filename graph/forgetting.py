"""Taking a purged source out of the file of judgements: their words are its words.

A judgement about the source goes, with what took it back. One that withholds things of other sources too goes on
withholding those: it is written anew without what is purged, and so has another id.
"""

from dataclasses import replace

from graph import judgement, layout
from graph.judgement import Judgement
from graph.layout import Layout


def forget(place: Layout, source: str) -> None:
    """Leave no words of a source in the file of judgements, nor lines that are none: they may hold some."""
    if not is_named(place, source):
        return
    became: dict[str, str | None] = {}
    kept = []
    # In the order of time what is taken back stands before what takes it back, but for clocks that went wrong.
    for one in sorted(judgement.read(place), key=lambda one: one.act == "undo"):
        new = _without(one, source, became)
        became[one.id] = new.id if new else None
        if new:
            kept.append(judgement.to_json(new))
    layout.write(place.judgements, "".join(f"{line}\n" for line in kept).encode())


def is_named(place: Layout, source: str) -> bool:
    """Whether any judgement is about something in a source."""
    return any(target.source == source for one in judgement.read(place) for target in one.targets)


def _without(one: Judgement, source: str, became: dict[str, str | None]) -> Judgement | None:
    if one.undoes:
        undoes = became.get(one.undoes, one.undoes)
        return replace(one, undoes=undoes) if undoes else None
    left = tuple(target for target in one.targets if target.source != source)
    if left == one.targets:
        return one
    return replace(one, targets=left) if left and one.act == "withhold" else None
