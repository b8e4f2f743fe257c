"""From the words of a cell to a value: by pattern, table of values, date format or decimal mark."""

import json
import re
from dataclasses import dataclass
from datetime import datetime

from loaders.column import Field
from ontology import Cell, Document, vocabulary
from ontology.dates import bounds
from ontology.errors import BadValueError

_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:T\d{3})+|\d+)(?:\.\d+)?")
_THOUSANDS = re.compile(r"(?<=\d)[ '’\u00a0\u202f](?=\d{3})")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
# strptime's directives that tell a month and a day, so that no precision is made up.
_MONTH = re.compile(r"%[-]?[mbBjDxcU]")
_DAY = re.compile(r"%[-]?[djDxc]")
_RANGES = {"latitude": 90.0, "longitude": 180.0}


@dataclass(frozen=True, slots=True)
class Value:
    """A value with the words that it was read from, `start`:`end` in the stored text, and how when it is not plain."""

    text: str
    start: int
    end: int
    note: str | None = None


def value_of(document: Document, cell: Cell, field: Field) -> Value:
    """What a cell says for a field.

    Raises BadValueError with the reason where its words do not fit the pattern, the format or the property.
    """
    start, end = _matched(document, cell, field)
    words = " ".join(_unescaped(document, start, end).split())
    if field.values is not None:
        if words not in field.values:
            msg = f"{words!r} is none of the values of the mapping"
            raise BadValueError(msg)
        return Value(field.values[words], start, end, f"{words!r} by the mapping")
    reads = {"edtf:EDTF": _time, "xsd:decimal": _number}
    kind = vocabulary().predicate(field.property).range if field.property != "status" else "xsd:string"
    if kind not in reads:
        return Value(words, start, end)
    text = reads[kind](words, field)
    note = f"{words!r} read as {field.format} by the mapping" if kind == "edtf:EDTF" and field.format else None
    return Value(text, start, end, note)


def _matched(document: Document, cell: Cell, field: Field) -> tuple[int, int]:
    """The span of the words that the field's pattern takes from the cell, without blanks around them."""
    if field.pattern is None:
        return cell.start, cell.end
    match = field.pattern.search(document.quote(cell.start, cell.end))
    if not match:
        msg = f"does not match the pattern {field.pattern.pattern!r}"
        raise BadValueError(msg)
    group: str | int = field.property if field.property in match.re.groupindex else min(match.re.groups, 1)
    words = match[group] or ""
    if not words.strip():
        msg = f"has nothing where the pattern {field.pattern.pattern!r} looks"
        raise BadValueError(msg)
    start = cell.start + match.start(group) + len(words) - len(words.lstrip())
    return start, start + len(words.strip())


def _unescaped(document: Document, start: int, end: int) -> str:
    """The words as they are meant: without the escapes of their format."""
    words = document.quote(start, end)
    if document.source.media_type != "application/jsonl":
        return words.replace('""', '"')
    try:
        return _SURROGATE.sub("\ufffd", json.loads(f'"{words}"')) if "\\" in words else words
    except ValueError:  # a pattern that cut an escape in two
        return words


def _time(words: str, field: Field) -> str:
    if field.format:
        try:
            day = datetime.strptime(words, field.format)  # noqa: DTZ007  # a day on a calendar, not a moment
        except ValueError as error:
            msg = f"is no date of the format {field.format!r}"
            raise BadValueError(msg) from error
        length = 10 if _DAY.search(field.format) else 7 if _MONTH.search(field.format) else 4
        return day.strftime("%Y-%m-%d")[:length]
    bounds(words)
    return words


def _number(words: str, field: Field) -> str:
    other = "." if field.decimal == "," else ","
    plain = _THOUSANDS.sub("T", words).replace(other, "T").replace(field.decimal, ".")
    if not _NUMBER.fullmatch(plain):
        msg = f"is no number with the decimal mark {field.decimal!r}"
        raise BadValueError(msg)
    digits = plain.replace("T", "").removeprefix("+")
    most = _RANGES.get(field.property)
    if most is not None and abs(float(digits)) > most:
        msg = f"is no {field.property}: it lies beyond {most:.0f} degrees"
        raise BadValueError(msg)
    return digits
