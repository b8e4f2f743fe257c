"""Captured documents on disk: the bytes as they came, the card, and the stored text that offsets refer to.

sources/<hash>/original<suffix>   the bytes
sources/<hash>/card.json          what is known of it: title, publisher, dates, address …
sources/<hash>/document.json      text, blocks, rows and the reader that made them
sources/<hash>/captured.json      when it was added; the only part with a clock in it
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from graph import layout
from graph.layout import Layout
from ontology import Block, Cell, Document, Row, Source
from ontology.errors import UnknownSourceError, WorkspaceError

_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}")
_CARD = tuple(field.name for field in fields(Source))


def keep(place: Layout, document: Document, original: bytes, captured: str) -> bool:
    """Write a capture, or bring the one that is there up to date; whether anything is other than before.

    The first time of capture stays. Bytes that are missing or damaged are written again.
    """
    folder = place.sources / document.source.id
    if folder.is_dir():
        repaired = _repair(folder, document.source, original, captured)
        return _describe(folder, document) or repaired
    # Made beside its place and renamed, so that a folder of that name is always a whole one.
    draft = layout.part(folder)
    layout.remove(draft)
    draft.mkdir()
    layout.draft(draft / f"original{suffix(document.source.name)}", original)
    layout.draft(draft / "captured.json", _dump({"captured": captured}))
    for name, value in _described(document):
        layout.draft(draft / name, value)
    layout.settle(draft)
    draft.replace(folder)
    layout.settle(place.sources)
    return True


def _repair(folder: Path, source: Source, original: bytes, captured: str) -> bool:
    """Put right what nothing else could be made of: the bytes, and the note of their capture."""
    repaired = False
    there = sorted(folder.glob("original*"))
    if len(there) != 1 or hashlib.sha256(there[0].read_bytes()).hexdigest() != source.id:
        path = folder / f"original{suffix(source.name)}"
        layout.write(path, original)
        for other in there:
            if other != path:
                layout.remove(other)
        repaired = True
    if not _captured(folder):
        layout.write(folder / "captured.json", _dump({"captured": captured}))
        repaired = True
    return repaired


def _describe(folder: Path, document: Document) -> bool:
    changed = False
    for name, data in _described(document):
        path = folder / name
        if not path.exists() or path.read_bytes() != data:
            layout.write(path, data)
            changed = True
    return changed


def _described(document: Document) -> Iterator[tuple[str, bytes]]:
    yield "document.json", _dump(_to_dict(document))
    yield "card.json", _dump(asdict(document.source))


def suffix(name: str) -> str:
    """The ending of a file's name where it is a plain one, else nothing.

    >>> suffix("report.PDF"), suffix("../../etc/passwd"), suffix("x.a/b")
    ('.pdf', '', '')
    """
    ending = Path(name).suffix
    return ending.lower() if _SUFFIX.fullmatch(ending) else ""


def card(place: Layout, source_id: str) -> Source:
    """The card of a source that was captured, also of a withdrawn one; raises UnknownSourceError."""
    row = _load(place, source_id, "card.json")
    return Source(**{name: row.get(name) for name in _CARD})  # type: ignore[arg-type]  # as written by `keep`


def document(place: Layout, source_id: str) -> Document:
    """The stored text of a source with its blocks and rows; raises UnknownSourceError."""
    row = _load(place, source_id, "document.json")
    return Document(
        source=card(place, source_id),
        text=row["text"],
        blocks=tuple(Block(*block) for block in row["blocks"]),
        reader=row["reader"],
        rows=tuple(
            Row(number, start, end, tuple(Cell(*cell) for cell in cells)) for number, start, end, cells in row["rows"]
        ),
    )


def original(place: Layout, source_id: str) -> bytes:
    """The bytes as they were captured; raises UnknownSourceError."""
    for path in sorted((place.sources / source_id).glob("original*")):
        return path.read_bytes()
    msg = f"{source_id}: no captured bytes are here"
    raise UnknownSourceError(msg)


def captured(place: Layout, source_id: str) -> str:
    """When a source was added, as the caller said then; empty where nobody said it, or the note is damaged."""
    return str(_captured(place.sources / source_id).get("captured", ""))


def _captured(folder: Path) -> dict[str, Any]:
    """The note of a capture; empty where it cannot be read, as a list of sources must not fail for want of a time."""
    try:
        row = json.loads((folder / "captured.json").read_bytes().decode("utf-8", "surrogatepass"))
    except (OSError, ValueError):
        return {}
    return row if isinstance(row, dict) else {}


def _to_dict(document: Document) -> dict[str, Any]:
    return {
        "reader": document.reader,
        "text": document.text,
        "blocks": [[b.start, b.end, b.kind, b.page, b.row] for b in document.blocks],
        "rows": [[r.number, r.start, r.end, [[c.column, c.start, c.end] for c in r.cells]] for r in document.rows],
    }


def _dump(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode("utf-8", "surrogatepass")


def _load(place: Layout, source_id: str, name: str) -> dict[str, Any]:
    path = place.sources / source_id / name
    try:
        row: dict[str, Any] = json.loads(path.read_bytes().decode("utf-8", "surrogatepass"))
    except FileNotFoundError as error:
        msg = f"No source {source_id!r} is in this workspace; `onrecord sources` lists them"
        raise UnknownSourceError(msg) from error
    except ValueError as error:
        msg = f"{path}: the file is damaged ({error}); add the document again"
        raise WorkspaceError(msg) from error
    return row
