"""A document as it was captured and read: its card, its stored text, and the parts of that text."""

from dataclasses import dataclass

BLOCK_KINDS = ("title", "heading", "paragraph", "item", "caption", "row", "header", "boilerplate")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The card of a captured document; `id` is the SHA-256 of its bytes, in hexadecimal.

    `published` is EDTF, `retrieved` an ISO date that the card states, `language` a code of ISO 639-1. None means
    unknown. What is on the card is metadata, never a statement.
    """

    id: str
    name: str
    media_type: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    retrieved: str | None = None
    url: str | None = None
    licence: str | None = None
    language: str | None = None

    @property
    def label(self) -> str:
        """The title, or else the name of the file."""
        return self.title or self.name


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the stored text, `start`:`end` in characters, half-open; `kind` is one of BLOCK_KINDS."""

    start: int
    end: int
    kind: str
    page: int | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row: its column's name and its place in the stored text."""

    column: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; `number` counts from 1 without the header."""

    number: int
    start: int
    end: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A source with its stored text; every offset anywhere refers to `text`. `reader` is its reader and version."""

    source: Source
    text: str
    blocks: tuple[Block, ...]
    reader: str
    rows: tuple[Row, ...] = ()

    def quote(self, start: int, end: int) -> str:
        """The words at `start`:`end`."""
        return self.text[start:end]
