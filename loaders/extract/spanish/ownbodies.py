"""Bodies that speakers call their own: "mi grupo votará en contra", "«nuestra fundación lo denunció», dijo Ana Paz"."""

from collections.abc import Iterator

from loaders.extract.naming.mention import Entity, Link, Relation
from loaders.extract.spanish import claims
from loaders.extract.spanish.lexis import nouns
from loaders.extract.spanish.phrases import Phrase
from loaders.extract.spanish.scenes import Scene

_KIND = "Organization"
_MINE = ("mi", "nuestro", "nuestra")


class OwnBodies:
    """The bodies of the speakers of a document, each one node however often it is spoken of."""

    def __init__(self) -> None:
        """Nobody has spoken yet."""
        self.made: dict[tuple[int, str], Entity] = {}

    def find(self, scene: Scene, turn: Link | None) -> Iterator[Relation]:
        """Of which bodies those who speak say that they are of them; `turn` is who has the floor."""
        for phrase in scene.elements:
            if not isinstance(phrase, Phrase) or phrase.mention or not phrase.units:
                continue
            if phrase.units[0].low not in _MINE or phrase.head not in nouns("own") or len(phrase.heads) > 1:
                continue
            quoted = claims.voice(scene, phrase.start) if claims.inside(scene, phrase.start) else None
            speaker = quoted or turn
            if speaker is not None and speaker.entity.kind == "Person":
                yield self._of(scene, phrase, speaker)

    def _of(self, scene: Scene, phrase: Phrase, speaker: Link) -> Relation:
        key = id(speaker.entity), phrase.head
        known = self.made.get(key)
        body = scene.who.again(phrase, scene.base, known) if known else scene.who.create(phrase, scene.base, _KIND)
        self.made[key] = body.entity
        whose = Link(speaker.entity, body.start, body.end, 0.6, carried=True, how="who speaks of their own")
        return Relation(whose, "rec:memberOf", body, body.start, body.end, "asserted", 0.65, None)
