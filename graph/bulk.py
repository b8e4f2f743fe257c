"""The projection as CSV files for Neo4j's offline import: the way for a first load of millions.

Values hold anything, so fields are quoted, may run over lines, and the parts of a list are separated by a character
that no text holds.
"""

import csv
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from graph import index
from graph.contrast import Contrast
from graph.cypher import contrasts_of, units_of
from graph.layout import Layout
from graph.propertygraph import OBJECT, SUBJECT, Row, Unit, attributes
from graph.upsert import CLAIMANT, EVIDENCE, RESTS_ON, STATED_IN
from ontology import vocabulary
from ontology.errors import BadSettingError

PART = "\x1f"
_CLAIM = (
    "predicate",
    "local",
    "status",
    "confidence:double",
    "method",
    "note",
    "value",
    "language",
    "holds:boolean",
    "digest",
)
_PASSAGE = ("exact", "start:long", "end:long", "page:long", "row:long")
_SOURCE = (
    "name", "prefix", "title", "publisher", "author", "published", "available:date", "language", "licence", "mediaType",
    "retrieved", "url", "sha256", "digest",
)  # fmt: skip
_FINDING = ("name", "respect", "relation", "reason", "inferred:boolean", "digest")
_COMPARISON = ("relation", "reason", "inferred:boolean")
_ARROW = ("claims:string[]", "sources:string[]", "status", "earliest:date", "latest:date")
# Releases of 2026 take no file without a folder before it.
COMMAND = (
    "neo4j-admin database import full {database} --overwrite-destination"
    " --multiline-fields=true --ignore-empty-strings=true --array-delimiter=U+001F"
    " --nodes=./things.csv --nodes=./claims.csv --nodes=./passages.csv --nodes=./sources.csv"
    " --nodes=./disagreements.csv --nodes=./comparisons.csv"
    " --relationships=./arrows.csv --relationships=./evidence.csv"
)


def columns_of_things() -> tuple[str, ...]:
    """The columns of resolved nodes, with the types that the import gives them."""
    kinds = {"earliest": "earliest:date", "latest": "latest:date"}
    found = [kinds.get(name) or f"{name}:{_type(name)}[]" for name in attributes()]
    return ("name", "prefix", "aliases:string[]", *found, "digest")


def _type(name: str) -> str:
    return "double" if vocabulary().predicate(name).range in ("xsd:integer", "xsd:decimal") else "string"


def write(place: Layout, folder: Path, database: str = "neo4j") -> str:
    """Write the files and `import.sh` into a folder that is new or empty; the command that imports them.

    Raises BadSettingError where the folder holds something.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        msg = f"{folder} is there and not empty; choose another folder"
        raise BadSettingError(msg)
    folder.mkdir(parents=True, exist_ok=True)
    command = COMMAND.format(database=database)
    with index.reading(place.index) as db, ExitStack() as files:
        _write(db, {name: _open(folder, name, columns, files) for name, columns in _files().items()})
    (folder / "import.sh").write_text(f'#!/bin/sh\ncd "$(dirname "$0")" && {command}\n', "utf-8")
    (folder / "import.sh").chmod(0o755)
    return command


def _files() -> dict[str, tuple[str, ...]]:
    ends = (":START_ID", ":END_ID", ":TYPE")
    return {
        "things": ("id:ID", ":LABEL", *columns_of_things()),
        "claims": ("id:ID", ":LABEL", *_CLAIM),
        "passages": ("id:ID", ":LABEL", *_PASSAGE),
        "sources": ("id:ID", ":LABEL", *_SOURCE),
        "disagreements": ("id:ID", ":LABEL", *_FINDING),
        "comparisons": ("id:ID", ":LABEL", *_COMPARISON),
        "arrows": (*ends, *_ARROW),
        "evidence": ends,
    }


def _open(folder: Path, name: str, columns: Iterable[str], files: ExitStack) -> Any:
    file = files.enter_context((folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    writer.writerow(columns)
    return writer


def _write(db: sqlite3.Connection, files: dict[str, Any]) -> None:
    passages: set[str] = set()
    for unit in units_of(db):
        thing = "Thing" in unit.node.labels
        names = columns_of_things() if thing else _SOURCE
        files["things" if thing else "sources"].writerow(_row(unit.node, names, unit.digest))
        for arrow in unit.arrows:
            cells = _cells(arrow.properties, _ARROW)
            files["arrows"].writerow([arrow.start, arrow.end, arrow.type, *cells])
        for claim in unit.claims:
            files["claims"].writerow(_row(Row(claim.id, ("Claim",), claim.properties), _CLAIM, claim.digest))
            if claim.passage.id not in passages:
                passages.add(claim.passage.id)
                files["passages"].writerow(_row(claim.passage, _PASSAGE, None))
        files["evidence"].writerows(_ties(unit))
    for contrast in contrasts_of(db):
        _contrast(contrast, files)


def _contrast(contrast: Contrast, files: dict[str, Any]) -> None:
    files["disagreements"].writerow(_row(contrast.node, _FINDING, contrast.digest))
    files["comparisons"].writerows(_row(row, _COMPARISON, None) for row in contrast.comparisons)
    files["evidence"].writerows((tie.start, tie.end, tie.type) for tie in contrast.ties)


def _ties(unit: Unit) -> Iterator[tuple[str, str, str]]:
    for claim in unit.claims:
        yield claim.id, claim.subject, SUBJECT
        yield claim.id, claim.source, STATED_IN
        yield claim.id, claim.passage.id, EVIDENCE
        if claim.object:
            yield claim.id, claim.object, OBJECT
        if claim.claimant:
            yield claim.id, claim.claimant, CLAIMANT
        for base in claim.rests_on:
            yield claim.id, base, RESTS_ON


def _row(node: Row, columns: Iterable[str], digest: str | None) -> list[str]:
    return [node.id, ";".join(node.labels).replace(";", PART), *_cells({**node.properties, "digest": digest}, columns)]


def _cells(properties: Any, columns: Iterable[str]) -> list[str]:
    return [_cell(properties.get(column.partition(":")[0])) for column in columns]


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    # Should a text hold the separator after all, it is a space there: better than one alias that is two.
    return PART.join(str(part).replace(PART, " ") for part in value) if isinstance(value, list) else str(value)
