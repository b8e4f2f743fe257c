"""Adding documents: captured, sifted at the gate, written whole."""

import hashlib
from typing import Protocol

from graph import capture, edition, index, ledger, refresh, shaping, tombstone
from graph.gate import sift
from graph.layout import Layout
from graph.outcomes import Kind, Outcome
from ontology import Document, Refusal, Statement
from ontology.errors import BadValueError


class Contributed(Protocol):
    """What a document contributes, as `loaders.load` gives it: its text, its bytes, and what it says."""

    @property
    def document(self) -> Document:
        """The stored text and the card."""

    @property
    def original(self) -> bytes:
        """The bytes as they were captured; their SHA-256 is the id of the source."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What it says."""

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """Passages that gave no statement."""


class Batch:
    """Additions under one lock. Made by `Workspace.batch`."""

    def __init__(self, place: Layout) -> None:
        self._place = place
        self._withdrawn = tombstone.standing(place)
        # What an earlier process left half done is made good first, so that the index knows every source.
        refresh.refresh(place)
        with index.reading(place.index) as db:
            sources = [shaping.card(card) for (card,) in db.execute("SELECT coalesce(written, card) FROM source")]
        self._known = {source.id for source in sources}
        self._editions = edition.Editions(sources)
        self._changed = False

    def add(self, contributed: Contributed, *, when: str = "") -> Outcome:
        """Add a document; readers see it when the batch is published.

        `when` is the time of capture, as the caller wants it to be read. The same bytes twice are one source:
        under the same name the later card and statements count, under two names those of the smaller name, so that
        the order does not matter. Raises BadValueError where the bytes are not those that the source's id names.
        """
        document, source = contributed.document, contributed.document.source
        if hashlib.sha256(contributed.original).hexdigest() != source.id:
            msg = f"{source.name}: its id {source.id[:12]}… is not the SHA-256 of its bytes; load it again"
            raise BadValueError(msg)
        known, withdrawn = source.id in self._known, source.id in self._withdrawn
        if known and capture.card(self._place, source.id).name < source.name:
            here = len(ledger.statements(self._place, source.id))
            return Outcome("unchanged", source.id, source.label, here)
        statements, turned = sift(document, contributed.statements)
        refusals = [*contributed.refusals, *(_refusal(turn.statement, turn.reason) for turn in turned)]
        if withdrawn:
            tombstone.restore(self._place, source.id, when)
            self._withdrawn.pop(source.id)
        replaces = None if known else self._editions.earlier(source)
        described = capture.keep(self._place, document, contributed.original, when)
        said = ledger.keep(self._place, source.id, statements, refusals)
        self._changed = self._changed or described or said
        self._known.add(source.id)
        self._editions.note(source)
        kind: Kind = "updated" if described or said else "unchanged"
        if not known:
            kind = "restored" if withdrawn else "added"
        return Outcome(kind, source.id, source.label, len(statements), tuple(turned), replaces)

    def publish(self) -> None:
        """Show readers what was added so far."""
        if self._changed:
            refresh.refresh(self._place)
            self._changed = False


def _refusal(statement: Statement, reason: str) -> Refusal:
    place = statement.evidence
    return Refusal(place.start, place.end, f"statement turned away: it {reason}", place.quote)
