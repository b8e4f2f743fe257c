"""A workspace: a folder that keeps documents, what they say and what was decided, and from it makes the graph.

    with Workspace.open(root).batch() as batch:
        outcome = batch.add(loaded, when="2025-11-22T10:00:00Z")

One process writes at a time; what a finished call wrote is there after any crash. Times and names of people come from
the caller and are no part of any hash.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from graph import (
    capture,
    docket,
    drafting,
    edition,
    index,
    judgement,
    layout,
    ledger,
    preview,
    refresh,
    store,
    tombstone,
    withdrawal,
)
from graph.answers import SourceCard
from graph.batch import Batch, Contributed
from graph.docket import Entry
from graph.drafting import Draft
from graph.judgement import Judgement
from graph.layout import Layout
from graph.outcomes import Change, Departure, Judged, Outcome, Tombstone
from graph.quad import JUDGEMENTS
from ontology import Document, Refusal, Statement
from ontology.errors import UnknownSourceError
from ontology.names import digest

__all__ = ["Batch", "Contributed", "Workspace"]


class Workspace:
    """One workspace; `patience` is how many seconds to wait for another writer."""

    def __init__(self, place: Layout, patience: float = 60) -> None:
        self.place = place
        self.patience = patience
        self._batch: Batch | None = None

    @classmethod
    def create(cls, root: str | Path) -> Self:
        """Make a workspace of an empty or missing folder, or take the one there; raises WorkspaceError."""
        workspace = cls(layout.create(Path(root)))
        workspace.refresh()
        return workspace

    @classmethod
    def open(cls, root: str | Path, *, create: bool = False) -> Self:
        """The workspace at `root`, repaired if a process ended in the middle; raises WorkspaceError.

        `create` makes one where there is none.
        """
        if create:
            return cls.create(root)
        workspace = cls(layout.find(Path(root)))
        workspace.refresh()
        return workspace

    def refresh(self, *, rebuild: bool = False) -> str:
        """Bring what is derived up to the truth, if it is not; the generation that readers see. `rebuild`: all anew."""
        if rebuild or refresh.is_stale(self.place):
            with self.place.lock(self.patience):
                return refresh.refresh(self.place, rebuild=rebuild)
        return store.current(self.place.store)

    def sources(self) -> tuple[SourceCard, ...]:
        """Every source, the withdrawn ones last; each group by label."""
        with index.reading(self.place.index) as db:
            return edition.cards(db, self.place)

    def find_source(self, text: str) -> str:
        """The id of the source meant by an id, the beginning of one, or its exact label or name.

        Raises UnknownSourceError where there is none, or more than one.
        """
        return edition.find(self.sources(), text)

    def document(self, source_id: str) -> Document:
        """The stored text of a source; raises UnknownSourceError, also for a withdrawn one."""
        self._require(source_id)
        return capture.document(self.place, source_id)

    def original(self, source_id: str) -> bytes:
        """The bytes of a source as they were captured; raises UnknownSourceError, also for a withdrawn one."""
        self._require(source_id)
        return capture.original(self.place, source_id)

    def statements(self, source_id: str) -> tuple[Statement, ...]:
        """What a source says, in the order of its text; raises UnknownSourceError."""
        self._require(source_id)
        return ledger.statements(self.place, source_id)

    def refusals(self, source_id: str) -> tuple[Refusal, ...]:
        """The passages of a source that gave no statement, and why; raises UnknownSourceError."""
        self._require(source_id)
        return ledger.refusals(self.place, source_id)

    def tombstones(self) -> tuple[Tombstone, ...]:
        """The withdrawals that hold, oldest first."""
        return tuple(tombstone.standing(self.place).values())

    @contextmanager
    def batch(self) -> Iterator[Batch]:
        """Add many documents under one lock; readers see them when it ends, or at `Batch.publish`.

        What was added stays added when the block ends by an error.
        """
        with self.place.lock(self.patience):
            batch = self._batch = Batch(self.place)
            try:
                yield batch
            finally:
                self._batch = None
                batch.publish()

    def add(self, contributed: Contributed, *, when: str = "") -> Outcome:
        """Add one document with what it says, in the batch that is open or in one of its own; see `Batch.add`."""
        if self._batch:
            return self._batch.add(contributed, when=when)
        with self.batch() as batch:
            return batch.add(contributed, when=when)

    def departure(self, source_id: str) -> Departure:
        """What withdrawing a source would take along; raises UnknownSourceError. Nothing is changed."""
        self._require(source_id)
        with index.reading(self.place.index) as db:
            return withdrawal.preview(db, source_id)

    def withdraw(self, source_id: str, *, reason: str, who: str, when: str, purge: bool = False) -> Departure:
        """Take a source out of everything, and keep a tombstone that says why; what went.

        `purge` also deletes its bytes, its text and all earlier states of what is derived. Raises UnknownSourceError.
        """
        with self.place.lock(self.patience):
            refresh.refresh(self.place)
            return withdrawal.withdraw(self.place, source_id, Tombstone(source_id, "", reason, who, when, purge))

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement that was ever made here or read in, in the order of time; see `standing` for what holds."""
        return judgement.read(self.place)

    def docket(self) -> tuple[Entry, ...]:
        """Every judgement that was ever made here or read in, in the order of time, and what has become of it."""
        self.refresh()
        with index.reading(self.place.index) as db:
            return docket.entries(db, judgement.read(self.place))

    def sleeping(self) -> tuple[Entry, ...]:
        """The judgements that nobody took back and that have no effect now, each with the reason."""
        return tuple(entry for entry in self.docket() if entry.state == "asleep")

    def draft(self, wanted: Draft) -> Judgement:
        """The judgement that somebody means, not yet made; raises BadJudgementError, UnknownSourceError."""
        self.refresh()
        with index.reading(self.place.index) as db:
            return drafting.drafted(db, self.place, wanted, self.judgements())

    def preview(self, *ones: Judgement) -> Change:
        """What judgements would change: they are tried, and all is as it was."""
        with self.place.lock(self.patience):
            refresh.refresh(self.place)
            return preview.preview(self.place, ones)

    def judge(self, one: Judgement) -> Judged:
        """Make a judgement; made twice it changes nothing the second time."""
        with self.place.lock(self.patience):
            refresh.refresh(self.place)
            is_new, change = preview.judge(self.place, one)
        return Judged(one.id, is_new, change)

    def import_judgements(self, path: str | Path) -> tuple[Judgement, ...]:
        """Read in somebody else's file of judgements, which keeps its name; those that were not known before.

        Raises BadJudgementError where a line of it is none; then nothing was read in.
        """
        with self.place.lock(self.patience):
            found = judgement.import_(self.place, Path(path))
            refresh.refresh(self.place)
        return found

    def foreign(self, path: str | Path) -> tuple[Judgement, ...]:
        """What `import_judgements` would read in of a file; raises BadJudgementError."""
        return judgement.foreign(self.place, Path(path))

    def dataset_hash(self) -> str:
        """SHA-256 of the RDF dataset as sorted N-Quads: the same for the same sources, whenever and however added."""
        self.refresh()
        reader = store.read(self.place.store)
        try:
            # Who decided what and when is no part of it; what follows from it is.
            lines = (line for line in store.lines(reader.store) if not line.endswith(f"{JUDGEMENTS} ."))
            return digest(["\n".join(lines)], length=64)
        finally:
            reader.close()

    def _require(self, source_id: str) -> None:
        if not refresh.is_there(self.place, source_id):
            msg = f"No source {source_id!r} is in this workspace; `onrecord sources` lists them"
            raise UnknownSourceError(msg)
