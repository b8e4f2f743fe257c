"""What an analyst took from a document: one JSON file a document, with entities, events, relations and quantities."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ontology.errors import UnreadableDocumentError


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something with all its wordings; `kind` is the label of the annotation."""

    id: str
    kind: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Argument:
    """Who or what fills a role: the words, the entity if it is one, and the value of a time or a number."""

    role: str
    text: str
    entity: str | None
    value: str | None


@dataclass(frozen=True, slots=True)
class Telling:
    """One telling of an event: its trigger words, its sentence, its status, and the entity that says so, if any."""

    kind: str
    trigger: str
    sentence: str
    arguments: tuple[Argument, ...]
    status: str
    sayer: str | None


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation between two entities."""

    subject: str
    kind: str
    object: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a sentence; `unit` is the annotation's own word."""

    value: float
    unit: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """All that was annotated in one document; `document` is the name of its file."""

    document: str
    entities: tuple[Entity, ...]
    tellings: tuple[Telling, ...]
    ties: tuple[Tie, ...]
    numbers: tuple[Number, ...]


def read_annotations(folder: Path) -> tuple[Annotation, ...]:
    """The annotations in a folder, by the name of their file.

    Raises UnreadableDocumentError where there is none, or one is not of the form.
    """
    found = tuple(_read(path) for path in sorted(folder.glob("*.json")))
    if not found:
        raise UnreadableDocumentError(str(folder), "no annotations (*.json) are in this folder; name one that has them")
    return found


def _read(path: Path) -> Annotation:
    try:
        row = json.loads(path.read_text(encoding="utf-8"))
        return Annotation(
            Path(row["doc"]).name,
            tuple(Entity(e["id"], e["type"], (e["name"], *e["aliases"], *e["mentions"])) for e in row["entities"]),
            tuple(_telling(event) for event in row["events"]),
            # That one name stands for another is no relation between two entities.
            tuple(Tie(r["subj"], r["type"], r["obj"]) for r in row["relations"] if r["type"] != "alias"),
            tuple(_numbers(row["quantities"])),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        reason = f"not an annotation in the form of tests/gold ({type(error).__name__}: {error})"
        raise UnreadableDocumentError(str(path), reason) from error


def _telling(event: Mapping[str, Any]) -> Telling:
    arguments = tuple(
        Argument(a["role"], a["text"], a.get("entity"), None if a.get("value") in (None, "") else str(a["value"]))
        for a in event["args"]
    )
    sayer = event.get("attributed_to") or None
    return Telling(event["type"], event["trigger"], event["sentence"], arguments, event["modality"], sayer)


def _numbers(quantities: list[Mapping[str, Any]]) -> Iterator[Number]:
    for quantity in quantities:
        if quantity.get("value") is not None:  # "dozens" has none
            yield Number(float(quantity["value"]), str(quantity.get("unit") or "none"), quantity["sentence"])
