"""Writes statements, each through the gates: its words stand in the text, and hold both its ends and its trigger."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from ontology import Document, Evidence, Refusal, Statement, vocabulary

VERSION = "onrecord-extract/1"
# A passage longer than this is no quote that a reader can check at a glance.
LONGEST = 700


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document says, and what was refused and why."""

    statements: tuple[Statement, ...]
    refusals: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class Put:
    """How a statement is put: status, claimant's node id, confidence, a note, and what it rests on."""

    status: str = "asserted"
    claimant: str | None = None
    confidence: float = 0.9
    note: str | None = None
    rests_on: tuple[str, ...] = ()


class Writer:
    """Gathers the statements of one document."""

    def __init__(self, document: Document) -> None:
        """A writer that has written nothing yet."""
        self.document = document
        self._starts = [block.start for block in document.blocks]
        self.statements: dict[str, Statement] = {}
        self.refusals: list[Refusal] = []

    def say(
        self, subject: str, predicate: str, value: str, place: tuple[int, int], method: str, put: Put | None = None
    ) -> str | None:
        """Write a statement on the words at `place`; its id, or None where it was refused.

        Raises UnknownTermError where the ontology has no such predicate.
        """
        put = put or Put()
        start, end = place
        quote = self.document.text[start:end]
        if predicate != "rdf:type":
            vocabulary().predicate(predicate)
        if not quote.strip():
            self.refuse(start, end, f"no words for {predicate}")
            return None
        if len(quote) > LONGEST:
            self.refuse(start, end, f"the passage for {predicate} is longer than {LONGEST} characters")
            return None
        statement = Statement(
            subject=subject,
            predicate=predicate,
            value=value,
            source=self.document.source.id,
            evidence=Evidence(start, end, quote, page=self._page(start)),
            method=f"{VERSION} {method}",
            claimant=put.claimant,
            status=put.status,
            confidence=round(put.confidence, 3),
            note=put.note,
            rests_on=put.rests_on,
        )
        kept = self.statements.get(statement.id)
        if kept is None or kept.confidence < statement.confidence:
            self.statements[statement.id] = statement
        return statement.id

    def refuse(self, start: int, end: int, reason: str) -> None:
        """Log a passage that gives no statement."""
        self.refusals.append(Refusal(start, end, reason, " ".join(self.document.text[start:end].split())[:200]))

    def _page(self, start: int) -> int | None:
        at = bisect_right(self._starts, start) - 1
        block = self.document.blocks[at] if at >= 0 else None
        return block.page if block and start < block.end else None

    def result(self) -> Extraction:
        """All that was written, in the order of the text."""
        from ontology.jsonl import in_order

        return Extraction(tuple(in_order(self.statements.values())), tuple(sorted(set(self.refusals))))


def cover(*places: tuple[int, int]) -> tuple[int, int]:
    """The shortest passage that holds all places."""
    return min(start for start, _ in places), max(end for _, end in places)


def entity_names(text: str, mentions: "Iterator[tuple[int, int, str, str]]") -> dict[tuple[str, str], tuple[int, int]]:
    """The first place of each distinct form; keys are the form's predicate and its words, white space folded."""
    first: dict[tuple[str, str], tuple[int, int]] = {}
    for start, end, words, form in sorted(mentions):
        key = ("rec:name" if form == "name" else "rec:mention", " ".join(words.split()))
        if text[start:end].strip():
            first.setdefault(key, (start, end))
    return first
