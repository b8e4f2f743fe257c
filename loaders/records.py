"""JSON lines and arrays of objects: the stored text is the file as it is, each value a cell with its place in it."""

import json
import re
from collections.abc import Iterator

from loaders.charset import decode
from loaders.found import Found
from loaders.limits import Limits
from loaders.reading import Reading, finish
from ontology import Block, Cell, Document, Row
from ontology.errors import UnreadableDocumentError

_BLANKS = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()
# Objects in objects that are followed; the ones below are one cell.
_DEEPEST = 12


def read(found: Found, limits: Limits) -> Document:
    """The rows in a file of JSON objects, one a line or in an array.

    Values in inner objects have dotted names (`aircraft.tail`); the values of a list have one name. Raises
    UnreadableDocumentError where an object is broken, with its line.
    """
    decoded = decode(found, limits)
    text = decoded.text
    rows: list[Row] = []
    try:
        for start, end, cells in _objects(text):
            if len(rows) >= limits.rows:
                reason = f"has more than {limits.rows:,} rows, which is the limit; split it"
                raise UnreadableDocumentError(found.name, reason)
            rows.append(Row(len(rows) + 1, start, end, tuple(cells)))
    except (ValueError, RecursionError) as error:
        reason = f"is no JSON lines: {' '.join(str(error).split())}; mend that line or remove it"
        raise UnreadableDocumentError(found.name, reason) from error
    blocks = tuple(Block(row.start, row.end, "row", row=row.number) for row in rows)
    reader, kind = decoded.reader("records 1"), "application/jsonl"
    return finish(found, Reading(text=text, blocks=blocks, media_type=kind, reader=reader, rows=tuple(rows)))


def _objects(text: str) -> Iterator[tuple[int, int, list[Cell]]]:
    at = _skip(text, 0)
    is_array = text[at : at + 1] == "["
    at = _skip(text, at + is_array)
    while at < len(text) and not (is_array and text[at] == "]"):
        if text[at] != "{":
            _fail(text, at, "an object is meant")
        cells: list[Cell] = []
        end = _object(text, at, "", cells, 0)
        yield at, end, cells
        at = _skip(text, end)
        if is_array and text[at : at + 1] == ",":
            at = _skip(text, at + 1)


def _object(text: str, at: int, column: str, cells: list[Cell], depth: int) -> int:
    """Add the cells of the object at `at`; the result is where it ends."""
    at = _skip(text, at + 1)
    while text[at : at + 1] != "}":
        if text[at : at + 1] != '"':
            _fail(text, at, "a name in quotation marks is meant")
        key, at = _DECODER.raw_decode(text, at)
        at = _skip(text, at)
        if text[at : at + 1] != ":":
            _fail(text, at, "a colon is meant")
        at = _value(text, _skip(text, at + 1), f"{column}.{key}" if column else key, cells, depth)
        at = _next(text, at, "}")
    return at + 1


def _value(text: str, at: int, column: str, cells: list[Cell], depth: int) -> int:
    opening = text[at : at + 1]
    if opening == "{" and depth < _DEEPEST:
        return _object(text, at, column, cells, depth + 1)
    if opening == "[" and depth < _DEEPEST:
        at = _skip(text, at + 1)
        while text[at : at + 1] != "]":
            at = _next(text, _value(text, at, column, cells, depth + 1), "]")
        return at + 1
    value, end = _DECODER.raw_decode(text, at)
    start, stop = (at + 1, end - 1) if isinstance(value, str) else (at, end)
    words = text[start:stop]
    if value is not None and words.strip():
        start += len(words) - len(words.lstrip())
        cells.append(Cell(column, start, start + len(words.strip())))
    return end


def _next(text: str, at: int, closing: str) -> int:
    """The place of what follows a value: past its comma, or at the closing bracket."""
    at = _skip(text, at)
    if text[at : at + 1] == ",":
        return _skip(text, at + 1)
    if text[at : at + 1] != closing:
        _fail(text, at, f"a comma or {closing} is meant")
    return at


def _skip(text: str, at: int) -> int:
    match = _BLANKS.match(text, at)
    return match.end() if match else at


def _fail(text: str, at: int, meant: str) -> None:
    raise json.JSONDecodeError(meant, text, min(at, len(text)))
