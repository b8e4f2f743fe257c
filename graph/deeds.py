"""Events of one kind by one doer, to one patient or at one place: told by some and denied by others.

An event that somebody denies is a node of its own; what it is held against is told of the same doer, and of the same
people or the same place.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import product
from typing import Any

from graph import period, tables, variants
from graph.cluster import specific
from graph.finding import Account, Comparison, Finding, made
from graph.scene import TOLD, Scene
from ontology import is_node, vocabulary

_ENDS = ("rec:patient", "rec:destination", "rec:location", "rec:beneficiary")
_WIDEST = 64


@dataclass(frozen=True, slots=True)
class Deed:
    """An event as told or denied: its class, what it is known by, its times, and the statements of its class.

    `tellers` and `deniers` are the labels of those who say so; `official`: one of the deniers speaks for a state.
    """

    node: str
    kind: str
    marks: tuple[str, ...]
    times: tuple[str, ...]
    told: tuple[str, ...]
    denied: tuple[str, ...]
    tellers: tuple[str, ...]
    deniers: tuple[str, ...]
    official: bool

    def to_json(self) -> str:
        """The deed as one line."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, line: str) -> "Deed":
        """The deed of a line that `to_json` wrote."""
        row: dict[str, Any] = json.loads(line)
        return cls(**row | {name: tuple(value) for name, value in row.items() if isinstance(value, list)})

    def topics(self) -> tuple[str, ...]:
        """What it can be about: its root class with each two nodes that it is known by."""
        return self.marks


def deed(scene: Scene, node: str) -> Deed | None:
    """An event with its class told or denied; None where nothing says by whom, or to whom or where."""
    typed = [s for s in scene.cluster(node).statements if s.predicate == "rdf:type"]
    told = [s for s in typed if s.status in TOLD]
    # Only where somebody denies it: that a document says "did not" can be of another time or place.
    denied = [s for s in typed if s.status == "denied" and s.claimant]
    kinds = scene.kinds(node) or specific(Counter(s.value for s in denied), vocabulary())
    above = vocabulary().above(kinds[0]) if kinds else ()
    if "Event" not in above[1:] or not (told or denied) or set(above) & set(tables.disagreements()["apart"]["kinds"]):
        return None
    root = above[above.index("Event") - 1]
    marks = tuple(f"deed|{root}|{mark}" for mark in _marks(scene, node))
    if not marks:
        return None
    times = tuple(sorted({s.value for s in scene.claims_of(node, "rec:time", (*TOLD, "denied"))}))
    return Deed(
        node,
        kinds[0],
        marks,
        times,
        told=tuple(sorted(s.id for s in told)),
        denied=tuple(sorted(s.id for s in denied)),
        tellers=variants.voices(scene, told),
        deniers=variants.voices(scene, denied),
        official=variants.is_official_denial(scene, denied),
    )


def _marks(scene: Scene, node: str) -> list[str]:
    """Doer and patient, or doer and place, by canonical ids."""
    said = [s for s in scene.cluster(node).statements if is_node(s.value) and s.status in (*TOLD, "denied")]
    doers = {scene.root(s.value) for s in said if s.predicate == "rec:agent"}
    ends = {scene.root(s.value) for s in said if s.predicate in _ENDS}
    return [f"{doer} {end}" for doer, end in sorted(product(doers, ends))[:_WIDEST]]


def findings(topic: str, deeds: Iterable[Deed]) -> Iterator[Finding]:
    """What is told in a topic and what is denied there; nothing where nobody denies."""
    known = sorted(deeds, key=lambda each: each.node)
    told = [each for each in known if each.told]
    denied = [each for each in known if each.denied]
    labels = {each.node: vocabulary().kind(each.kind).label() for each in known}
    accounts = [Account(labels[each.node], (each.node,), each.told) for each in told]
    accounts += [Account(f"denied: {labels[each.node]}", (each.node,), each.denied) for each in denied]
    compared = [
        Comparison(left, len(told) + right, *variants.denial(yes.tellers, no.deniers, official=no.official))
        for left, yes in enumerate(told)
        for right, no in enumerate(denied)
        if yes.node != no.node and _can_meet(yes, no)
    ]
    found = made(topic, "status", f"{labels[denied[0].node]}: told and denied", accounts, compared) if denied else None
    if found:
        yield found


def _can_meet(told: Deed, denied: Deed) -> bool:
    """Whether a denial can be of what is told: one class holds the other, and no times part them."""
    words = vocabulary()
    if not (words.is_a(told.kind, denied.kind) or words.is_a(denied.kind, told.kind)):
        return False
    times = [period.relation(a, b) for a in told.times for b in denied.times]
    return not times or any(each in ("equal", "within", "overlap") for each in times)
