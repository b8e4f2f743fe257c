"""Capitals that stand for their governments throughout a Spanish document: "Quito reclamó su extradición"."""

import re
from collections.abc import Iterable

from loaders.extract.naming.mention import Entity
from loaders.extract.spanish.phrases import Phrase
from loaders.extract.spanish.scenes import Scene
from loaders.extract.spanish.senses import capitals
from loaders.extract.statements.telling import Told

_WHERE = frozenset(
    (
        "en",
        "desde",
        "hacia",
        "hasta",
        "cerca de",
        "rumbo a",
        "con destino a",
        "procedente de",
        "procedentes de",
        "por",
        "vía",
    )
)
# What stands behind a town where a report was written: "Quito, 3 mar", "QUITO.-", "Quito (EFE)".
_DATELINE = re.compile(r"\s*\(|[.,]?\s*[—–-]|\.\s|, \d|/")
_STANDS = ("agent", "speaker")
_STANDS_NOT = ("location", "origin", "destination")


class Capitals:
    """Hears how each capital of a document is spoken of: as one that acts, or as a town."""

    def __init__(self) -> None:
        """Nothing heard yet."""
        self.acting: dict[int, Entity] = {}
        self.towns: set[int] = set()

    def hear(self, scene: Scene, told: Iterable[Told]) -> None:
        """Note the capitals of a paragraph and what its events have them do."""
        for phrase in scene.elements:
            named = phrase.mention if isinstance(phrase, Phrase) else None
            if named and named[1].kind == "Place" and named[1].wordings & capitals():
                behind = scene.text[named[0].end - scene.base :]
                opens = named[0].start == scene.base and bool(_DATELINE.match(behind))
                if opens or (isinstance(phrase, Phrase) and phrase.prep in _WHERE):
                    self.towns.add(id(named[1]))
        for event in told:
            for argument in event.arguments:
                entity = argument.link.entity
                if argument.role in _STANDS and entity.kind == "Place" and entity.wordings & capitals():
                    self.acting[id(entity)] = entity
                elif argument.role in _STANDS_NOT:
                    self.towns.add(id(entity))

    def settle(self) -> None:
        """Take those for governments that act and are nowhere a town."""
        for key, entity in self.acting.items():
            if key not in self.towns:
                entity.kind = "Government"
