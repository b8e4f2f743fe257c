"""What a list under a saying asks for: "exhorta a: – la Fiscalía, a investigar las muertes; – …"."""

from dataclasses import dataclass, replace

from loaders.extract.grammar.mood import stronger
from loaders.extract.grammar.syntax import Part
from loaders.extract.naming.mention import Link
from loaders.extract.spanish.scenes import Scene, statuses
from loaders.extract.statements.telling import Told


@dataclass(slots=True)
class Asking:
    """The saying that the items of a list go on from: how they are put, and whose word they are."""

    status: str = ""
    claimant: Link | None = None

    def enter(self, part: Part) -> None:
        """Forget the saying where its list ends."""
        if part.block.kind != "item":
            self.status, self.claimant = "", None

    def leave(self, scene: Scene) -> None:
        """Note the saying that a paragraph ends in with a colon."""
        if not scene.text.rstrip().endswith(":"):
            return
        last = next((v for v in reversed(scene.verbs) if v.finite), None)
        told = statuses("reporting").get(last.lemma, "") if last else ""
        if last and told in ("hypothetical", "ordered", "planned"):
            self.status, self.claimant = told, scene.speaker(last)

    def lend(self, scene: Scene, told: Told) -> Told:
        """An event of an item as it is asked for: infinitives and subjunctives that no other verb governs."""
        verb = next((v for v in scene.verbs if scene.base + v.main.start == told.start), None)
        if not self.status or verb is None:
            return told
        governed = verb.governor is not None and verb.governor.finite and verb.how in ("inf", "de", "en", "por", "que")
        asked = verb.outer.mood == "infinitive" or (verb.outer.mood == "subjunctive" and verb.how in ("", "a que"))
        if governed or not asked:
            return told
        status = self.status if told.status == "planned" else stronger(told.status, self.status)
        return replace(told, status=status, claimant=self.claimant or told.claimant)
