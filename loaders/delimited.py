"""CSV and TSV: the stored text is the file as it is, and each cell knows where its words stand in it."""

import re
from collections.abc import Iterator
from itertools import islice

from loaders.charset import decode
from loaders.found import Found
from loaders.limits import Limits
from loaders.reading import Reading, finish
from ontology import Block, Cell, Document, Row
from ontology.errors import UnreadableDocumentError

_DELIMITERS = (",", ";", "\t", "|")
# Records that are looked at to tell the delimiter.
_SAMPLE = 30
# A quotation mark whose partner is further away opens nothing: it is a letter like any other.
_LONGEST_CELL = 100_000
_OPENING = re.compile(r' *"')
_LINE_END = re.compile(r"\r\n|\r|\n|\Z")
Span = tuple[int, int]
Record = tuple[Span, list[Span]]


def read_csv(found: Found, limits: Limits) -> Document:
    """The table in a CSV file; its delimiter is the one of comma, semicolon, tab and bar that parts it evenly."""
    return _read(found, limits, "text/csv", _DELIMITERS)


def read_tsv(found: Found, limits: Limits) -> Document:
    """The table in a file whose columns are parted by tabs."""
    return _read(found, limits, "text/tab-separated-values", ("\t",))


def _read(found: Found, limits: Limits, media_type: str, delimiters: tuple[str, ...]) -> Document:
    decoded = decode(found, limits)
    text = decoded.text
    every = records(text, _delimiter(text, delimiters))
    header, cells = next(every, (None, []))
    if header is None:
        raise UnreadableDocumentError(found.name, "is a table without a word in it")
    columns = _columns(text, cells)
    rows = []
    for number, (span, spans) in enumerate(every, start=1):
        if number > limits.rows:
            raise UnreadableDocumentError(
                found.name, f"has more than {limits.rows:,} rows, which is the limit; split it"
            )
        names = [*columns, *(f"column {n}" for n in range(len(columns) + 1, len(spans) + 1))]
        held = tuple(Cell(name, *span) for name, span in zip(names, spans, strict=False) if span[0] < span[1])
        rows.append(Row(number, *span, held))
    if not rows:
        raise UnreadableDocumentError(found.name, "is a table of one line; the header and at least one row are meant")
    blocks = (Block(*header, "header"), *(Block(row.start, row.end, "row", row=row.number) for row in rows))
    reader = decoded.reader("delimited 1")
    reading = Reading(text=text, blocks=blocks, media_type=media_type, reader=reader, rows=tuple(rows))
    return finish(found, reading)


def records(text: str, delimiter: str) -> Iterator[Record]:
    r"""The records of a table that are not blank: the span of each and of its cells, without their quotation marks.

    >>> [cells for _, cells in records('a,"b, c"\n', ",")]
    [[(0, 1), (3, 7)]]
    """
    stop = re.compile(rf"[{re.escape(delimiter)}\r\n]|\Z")
    at, start = 0, 0
    cells: list[Span] = []
    while at <= len(text):
        span, at = _cell(text, at, stop)
        cells.append(_trimmed(text, *span))
        if at < len(text) and text[at] == delimiter:
            at += 1
            continue
        if any(first < last for first, last in cells):
            yield (start, at), cells
        end = _LINE_END.match(text, at)
        at = start = max(end.end() if end else at, at + (at == len(text)))
        cells = []


def _cell(text: str, at: int, stop: re.Pattern[str]) -> tuple[Span, int]:
    """The span of the cell at `at`, and where its delimiter or line end stands."""
    opening = _OPENING.match(text, at)
    if opening and (closing := _closing(text, opening.end())) is not None:
        after = stop.search(text, closing + 1)
        # Words after the closing mark would be lost: then the marks are part of the cell.
        if after and not text[closing + 1 : after.start()].strip():
            return (opening.end(), closing), after.start()
    end = stop.search(text, at)
    return (at, end.start() if end else len(text)), end.start() if end else len(text)


def _closing(text: str, at: int) -> int | None:
    """Where the quotation mark stands that closes a cell that begins at `at`; a doubled one stands for itself."""
    limit = at + _LONGEST_CELL
    while (mark := text.find('"', at, limit)) >= 0:
        if text[mark + 1 : mark + 2] != '"':
            return mark
        at = mark + 2
    return None


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    return first, max(first, start + len(words.rstrip()))


def _delimiter(text: str, delimiters: tuple[str, ...]) -> str:
    def evenness(delimiter: str) -> tuple[float, int]:
        widths = [len(cells) for _, cells in islice(records(text, delimiter), _SAMPLE)]
        is_parted = widths and widths[0] > 1
        return (widths.count(widths[0]) / len(widths), widths[0]) if is_parted else (0.0, 0)

    return max(delimiters, key=evenness)


def _columns(text: str, spans: list[Span]) -> list[str]:
    """The names of the columns; one without a name is numbered, one of a name that stood before too."""
    names: list[str] = []
    for number, (start, end) in enumerate(spans, start=1):
        name = " ".join(text[start:end].replace('""', '"').split()) or f"column {number}"
        names.append(f"{name} ({number})" if name in names else name)
    return names
