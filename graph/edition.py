"""Sources among one another: their list, which one is meant, and which may be another edition of which."""

import sqlite3
from collections.abc import Iterable

from graph import capture, shaping, tombstone
from graph.answers import SourceCard
from graph.layout import Layout
from ontology import Source
from ontology.errors import UnknownSourceError


class Editions:
    """The sources by address, and by name and title: another one of the same is possibly an edition of it."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._by_mark: dict[tuple[str, ...], set[str]] = {}
        for source in sources:
            self.note(source)

    def note(self, source: Source) -> None:
        """Remember a source."""
        for mark in self._marks(source):
            self._by_mark.setdefault(mark, set()).add(source.id)

    def earlier(self, source: Source) -> str | None:
        """A source that this one may replace: of the same address, else of the same name and title.

        The smallest id where there are several.
        """
        for mark in self._marks(source):
            if others := self._by_mark.get(mark, set()) - {source.id}:
                return min(others)
        return None

    @staticmethod
    def _marks(source: Source) -> list[tuple[str, ...]]:
        named = ("name", source.name, source.title or "")
        return [("url", source.url.rstrip("/")), named] if source.url else [named]


def cards(db: sqlite3.Connection, place: Layout) -> tuple[SourceCard, ...]:
    """Every source as a list shows it: those that count by label, then the withdrawn ones by label."""
    found = [
        SourceCard(source, statements, refusals, capture.captured(place, source.id), withdrawn=False, reason=None)
        for card, statements, refusals in db.execute("SELECT card, statements, refusals FROM source")
        for source in [shaping.card(card)]
    ]
    gone = []
    for stone in tombstone.standing(place).values():
        if (place.sources / stone.source / "card.json").exists():
            source, captured = capture.card(place, stone.source), capture.captured(place, stone.source)
        else:
            source, captured = Source(id=stone.source, name=stone.label or stone.source, media_type=""), ""
        gone.append(SourceCard(source, 0, 0, captured, withdrawn=True, reason=stone.reason))

    def order(card: SourceCard) -> tuple[str, str]:
        return card.source.label, card.source.id

    return (*sorted(found, key=order), *sorted(gone, key=order))


def find(sources: Iterable[SourceCard], text: str) -> str:
    """The id of the source meant by an id, the beginning of one (6 digits or more), or its exact label or name."""
    known = [card.source for card in sources]
    exact = {s.id for s in known if text in (s.id, s.label, s.name)}
    found = exact or {s.id for s in known if len(text) >= 6 and s.id.startswith(text.removeprefix("id:source-"))}
    if len(found) == 1:
        return found.pop()
    said = "no source is" if not found else f"{len(found)} sources are"
    msg = f"{text!r}: {said} called so; give the id, `onrecord sources` lists them"
    raise UnknownSourceError(msg)
