"""Capitals that stand for the governments in them: "Beijing rejected the report"."""

import re
from collections.abc import Iterable

from loaders.extract.lexicon import names
from loaders.extract.naming.mention import Entity
from loaders.extract.statements.telling import Told

_THERE = re.compile(r"\b(?:in|to|for|from|near|at|into|around|outside|via|through|reached|left) $")


def govern(told: Iterable[Told], entities: Iterable[Entity], text: str) -> None:
    """Take a capital that only ever acts and is acted on for the government there: "Beijing rejected the report"."""
    acts: set[int] = set()
    places: set[int] = set()
    for event in told:
        for argument in event.arguments:
            (acts if argument.role in ("agent", "speaker") else places).add(id(argument.link.entity))
    for entity in entities:
        capital = entity.kind == "Place" and entity.wordings <= names().capitals
        if capital and id(entity) in acts and id(entity) not in places and not _is_there(entity, text):
            entity.kind = "Government"


def _is_there(entity: Entity, text: str) -> bool:
    """Whether a preposition of place stands before it anywhere."""
    return any(_THERE.search(text[max(0, m.start - 12) : m.start]) for m in entity.mentions)
