"""Capitals that stand for their governments throughout a Spanish document: "Quito reclamó su extradición"."""

import re
from collections.abc import Iterable, Iterator, Sequence

from loaders.extract.naming.mention import Entity
from loaders.extract.spanish.lexis import words
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
        doers = [p for p in _doers(scene) if _capital(p)]
        self.acting.update({id(p.mention[1]): p.mention[1] for p in doers if p.mention})
        for phrase in scene.elements:
            if isinstance(phrase, Phrase) and phrase.mention and _capital(phrase) and _lies(scene, phrase, doers):
                self.towns.add(id(phrase.mention[1]))
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


def _capital(phrase: Phrase) -> bool:
    entity = phrase.mention[1] if phrase.mention else None
    return entity is not None and entity.kind == "Place" and bool(entity.wordings & capitals())


def _lies(scene: Scene, phrase: Phrase, doers: Sequence[Phrase]) -> bool:
    """Whether a capital is told as a town: by its preposition, or where the report was written."""
    mention = phrase.mention[0] if phrase.mention else None
    through = phrase.prep == "por" and not any(phrase is p for p in doers)
    behind = scene.text[mention.end - scene.base :] if mention and mention.start == scene.base else ""
    return through or phrase.prep in _WHERE or bool(_DATELINE.match(behind))


def _doers(scene: Scene) -> Iterator[Phrase]:
    """Who does something by the order of words: the subjects of verbs, and whom a passive tells with "por"."""
    for verb in scene.verbs:
        if verb.passive or verb.outer.mood == "participle":
            yield from (p for p in verb.after if isinstance(p, Phrase) and p.prep == "por")
        elif verb.lemma and verb.lemma not in words()["towns"]["living"]:
            yield from (p for p in verb.subjects if p.prep is None)
