"""What the tests of the extractor share: a document made of paragraphs, and its statements in a form to compare."""

from collections import defaultdict
from collections.abc import Callable

import pytest

from loaders.extract import Extraction, extract
from ontology import Block, Document, Source

Reader = Callable[..., "Reading"]


class Reading:
    """An extraction with labels for ids: nodes by their first name or mention, events by class and trigger."""

    def __init__(self, document: Document, extraction: Extraction) -> None:
        self.document = document
        self.statements = extraction.statements
        self.refusals = extraction.refusals
        self.labels: dict[str, str] = {}
        self.kinds: dict[str, str] = {}
        for wanted in ("rec:name", "rec:mention"):
            for statement in self.statements:
                if statement.predicate == wanted:
                    self.labels.setdefault(statement.subject, statement.value)
        for statement in self.statements:
            if statement.predicate == "rdf:type":
                self.kinds[statement.subject] = statement.value.removeprefix("rec:")
                event = f"{self.kinds[statement.subject]}[{statement.evidence.quote}]"
                self.labels.setdefault(statement.subject, event)

    def label(self, value: str) -> str:
        return self.labels.get(value, value)

    def facts(self, *predicates: str) -> set[tuple[str, str, str]]:
        """(subject, predicate, value) with labels; all predicates, or those named."""
        return {
            (self.label(s.subject), s.predicate.split(":")[1], self.label(s.value))
            for s in self.statements
            if not predicates or s.predicate.split(":")[1] in predicates
        }

    def names(self) -> dict[str, str]:
        """The class of each name."""
        return {s.value: self.kinds[s.subject] for s in self.statements if s.predicate == "rec:name"}

    def events(self) -> dict[str, dict[str, set[str]]]:
        """The roles of each event."""
        roles: dict[str, dict[str, set[str]]] = {}
        for statement in self.statements:
            label = self.label(statement.subject)
            if label.endswith("]") and not label.startswith("Measure"):
                roles.setdefault(label, defaultdict(set))
                if statement.predicate != "rdf:type":
                    roles[label][statement.predicate.split(":")[1]].add(self.label(statement.value))
        return roles

    def stances(self) -> dict[str, tuple[str, str | None]]:
        """Status and claimant of each event."""
        return {
            self.label(s.subject): (s.status, self.label(s.claimant) if s.claimant else None)
            for s in self.statements
            if s.predicate == "rdf:type" and self.label(s.subject).endswith("]")
        }


def document(text: str, *, published: str | None = "2025-11-15", language: str = "en") -> Document:
    """A document whose paragraphs are parted by blank lines; one that starts with # is a heading, with "- " an item."""
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        kind = "heading" if paragraph.startswith("#") else "item" if paragraph.startswith("- ") else "paragraph"
        blocks.append(Block(at, at + len(paragraph), kind))
        at += len(paragraph) + 2
    source = Source(id="0" * 64, name="x.txt", media_type="text/plain", published=published, language=language)
    return Document(source=source, text=text, blocks=tuple(blocks), reader="test 1")


@pytest.fixture
def read() -> Reader:
    """A function from a text to what was read in it."""

    def reading(text: str, *, published: str | None = "2025-11-15", language: str = "en") -> Reading:
        made = document(text, published=published, language=language)
        return Reading(made, extract(made))

    return reading
