"""The statement files: what each source says, one file a source, written whole. They are the truth.

A source is in the graph if and only if its statement file is there.
"""

import gzip
import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from graph import layout
from graph.layout import Layout
from ontology import Refusal, Statement, jsonl
from ontology.errors import BadValueError, WorkspaceError

ENDING = ".jsonl.gz"
REFUSED = ".refused" + ENDING


def keep(place: Layout, source_id: str, statements: Iterable[Statement], refusals: Iterable[Refusal]) -> bool:
    """Write what a source says and what was refused of it; whether the statement file is another than before.

    Statements come in the order of `jsonl.in_order`; refusals are sorted here. The statement file comes last: it makes
    the source count.
    """
    refused = [json.dumps(asdict(refusal), ensure_ascii=False) for refusal in sorted(set(refusals))]
    if refused or (place.statements / (source_id + REFUSED)).exists():
        _write(place.statements / (source_id + REFUSED), refused)
    return _write(place.statements / (source_id + ENDING), map(jsonl.to_json, statements))


def _write(path: Path, lines: Iterable[str]) -> bool:
    text = "".join(f"{line}\n" for line in lines).encode()
    if path.exists() and _unpacked(path) == text:
        return False
    # No name and no time in the header, so that equal statements are equal files.
    layout.write(path, gzip.compress(text, compresslevel=6, mtime=0))
    return True


def statements(place: Layout, source_id: str) -> tuple[Statement, ...]:
    """What a source says; nothing where it is not there. Raises WorkspaceError where the file is damaged."""
    path = place.statements / (source_id + ENDING)
    if not path.exists():
        return ()
    try:
        return tuple(jsonl.read(_lines(path)))
    except (UnicodeDecodeError, BadValueError) as error:
        msg = f"{path}: the statement file is damaged ({error}); add the document again"
        raise WorkspaceError(msg) from error


def refusals(place: Layout, source_id: str) -> tuple[Refusal, ...]:
    """The passages of a source that gave no statement, and why; raises WorkspaceError where the file is damaged."""
    path = place.statements / (source_id + REFUSED)
    if not path.exists():
        return ()
    try:
        return tuple(Refusal(**json.loads(line)) for line in _lines(path))
    except (ValueError, TypeError) as error:
        msg = f"{path}: the file is damaged ({error}); add the document again"
        raise WorkspaceError(msg) from error


def drop(place: Layout, source_id: str) -> None:
    """Take what a source says out of the truth."""
    layout.remove(place.statements / (source_id + ENDING))
    layout.remove(place.statements / (source_id + REFUSED))
    layout.settle(place.statements)


def listed(place: Layout) -> dict[str, str]:
    """Every source that has a statement file, with a mark that changes when the file does."""
    marks = {}
    for path in place.statements.iterdir():
        if path.name.endswith(ENDING) and not path.name.endswith(REFUSED) and not path.name.startswith("."):
            about = path.stat()
            marks[path.name.removesuffix(ENDING)] = f"{about.st_size}:{about.st_mtime_ns}:{about.st_ino}"
    return marks


def digest(place: Layout, source_id: str) -> str:
    """SHA-256 of the unpacked statement file."""
    return hashlib.sha256(_unpacked(place.statements / (source_id + ENDING))).hexdigest()


def _lines(path: Path) -> list[str]:
    # Not `splitlines`: quotes may hold the line separators that only it knows.
    return [line for line in _unpacked(path).decode("utf-8").split("\n") if line]


def _unpacked(path: Path) -> bytes:
    try:
        return gzip.decompress(path.read_bytes())
    except (OSError, EOFError, ValueError) as error:
        msg = f"{path}: the file is damaged ({error}); add the document again"
        raise WorkspaceError(msg) from error
