"""From paths to a workspace: find, read and extract, add. What is there already costs nothing: a run resumes."""

from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal

from explorer.pool import load_all
from graph.answers import SourceCard
from graph.workspace import Batch, Workspace
from loaders import Found, Limits, Loaded, Problem, find

# So many documents are added before readers see them, on a long run: showing costs time.
_SHOWN_AFTER = 200
Kind = Literal["added", "unchanged", "updated", "restored", "failed"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one file: `reason` is why it failed, `replaces` the source of which it may be a new edition."""

    name: str
    kind: Kind
    source: str | None = None
    label: str | None = None
    statements: int = 0
    refusals: int = 0
    reason: str | None = None
    replaces: str | None = None


@dataclass(slots=True)
class Report:
    """A run in numbers: how many files of each kind, and all that they say."""

    added: int = 0
    unchanged: int = 0
    updated: int = 0
    restored: int = 0
    failed: int = 0
    statements: int = 0

    def count(self, entry: Entry) -> None:
        """Take one file into the numbers; statements are those that this run brought."""
        setattr(self, entry.kind, getattr(self, entry.kind) + 1)
        self.statements += 0 if entry.kind == "unchanged" else entry.statements

    def __str__(self) -> str:
        parts = [(kind, getattr(self, kind)) for kind in ("added", "restored", "updated", "unchanged", "failed")]
        if not any(number for kind, number in parts if kind != "unchanged"):
            return f"Nothing changed: {self.unchanged:,} unchanged" if self.unchanged else "Nothing was found"
        return ", ".join(f"{number:,} {kind}" for kind, number in parts if number) + f"; {self.statements:,} statements"


def without_cards(paths: Iterable[str | Path]) -> list[Path]:
    """The paths without the cards of other paths among them, which a shell's `*` names too; they come by themselves."""
    listed = [Path(path) for path in paths]
    papers = [path for path in listed if path.suffix != ".toml"]
    cards = {card for path in papers for card in (path.with_name(path.name + ".toml"), path.with_suffix(".toml"))}
    return [path for path in listed if path not in cards]


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A file whose bytes are in the workspace, described as they are there."""

    name: str
    card: SourceCard


def add_all(
    workspace: Workspace, paths: Iterable[str | Path], *, limits: Limits, jobs: int, when: str
) -> Generator[Entry, None, None]:
    """Add the documents under the paths, one entry for each in the order in which they are found.

    Each document is kept as soon as it is added, and shown to readers after some, and when the run ends or is stopped.
    `when` is noted as the time of capture.
    """
    known = {card.source.id: card for card in workspace.sources() if not card.withdrawn}
    items = (_sorted_out(item, known) for item in find(paths, limits))
    results: Iterator[Loaded | Problem | Unchanged] = load_all(items, limits, jobs)
    with workspace.batch() as batch:
        for number, result in enumerate(results, 1):
            yield _entry(batch, result, when)
            if number % _SHOWN_AFTER == 0:
                batch.publish()


def _sorted_out(item: Found | Problem, known: Mapping[str, SourceCard]) -> Found | Problem | Unchanged:
    """The item, or that nothing about it is new. What a mapping makes of a table is not kept, so it is made again."""
    if isinstance(item, Problem) or item.digest not in known or item.card.mapping is not None:
        return item
    stored = known[item.digest]
    facts = [(field.name, getattr(item.card, field.name)) for field in fields(item.card) if field.name != "mapping"]
    same = all(value is None or value == getattr(stored.source, name) for name, value in facts)
    # Of two names for the same bytes the smaller one counts, whichever comes first.
    return Unchanged(item.name, stored) if same and stored.source.name <= item.name else item


def _entry(batch: Batch, result: Loaded | Problem | Unchanged, when: str) -> Entry:
    if isinstance(result, Problem):
        return Entry(result.name, "failed", reason=result.reason)
    if isinstance(result, Unchanged):
        card = result.card
        return Entry(result.name, "unchanged", card.source.id, card.source.label, card.statements, card.refusals)
    outcome = batch.add(result, when=when)
    return Entry(
        name=result.document.source.name,
        kind=outcome.kind,
        source=outcome.source,
        label=outcome.label,
        statements=outcome.statements,
        refusals=len(result.refusals) + len(outcome.refused),
        replaces=outcome.replaces,
    )
