"""Groups of people as findings compare them: how many, of which nation, in what, where, when, and under which law.

What is found of a group is kept as one line, so that a topic can be looked at again without reading its documents.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from graph import shares, tables, tally, wholes
from graph.involvement import Act, acts, anchors, where
from graph.naming import fold
from graph.scene import TOLD, Scene
from graph.tally import ROLES, Count, Part, Share
from ontology import is_node

# The beginning of a story says best what it is about.
STEPS = {"moved": 0, "held": 1, "freed": 2}


@dataclass(frozen=True, slots=True)
class Group:
    """A group of people with all that its numbers are compared by.

    `bonds` are its nations and the bodies that it is said to be of, as (canonical, label, "nation" or "body").
    """

    node: str
    counts: tuple[Count, ...]
    bonds: tuple[tuple[str, str, str], ...]
    nouns: tuple[str, ...]
    acts: tuple[Act, ...]
    parts: tuple[Part, ...]
    shares: tuple[Share, ...]

    def to_json(self) -> str:
        """The group as one line."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, line: str) -> "Group":
        """The group of a line that `to_json` wrote."""
        row: dict[str, Any] = {name: _tupled(value) for name, value in json.loads(line).items()}
        for name, kind in (("counts", Count), ("acts", Act), ("parts", Part), ("shares", Share)):
            row[name] = tuple(kind(**each) for each in row[name])
        return cls(**row)

    def topics(self) -> tuple[str, ...]:
        """What its numbers can be about, the main topic first: one family of events, role, country and bond each.

        Where its events are said to happen nowhere, they are topics by themselves; and so is each day at a place, for
        those of whom nothing else is known.
        """
        placed = {(act.family, act.role) for act in self.acts if where(act)}
        found: dict[str, int] = {}
        for act in self.acts:
            at = where(act) or (None if (act.family, act.role) in placed else f"in {act.event}")
            for bond in [bond for bond, _, _ in self.bonds] or [""]:
                if at:
                    key = f"people|{act.family}|{act.role}|{at}|{bond}"
                    found[key] = min(found.get(key, len(STEPS)), STEPS.get(act.step, 0))
            found |= {f"people|{act.family}|{act.role}|{anchor}|": len(STEPS) for anchor in anchors(act)}
        return tuple(sorted(found, key=lambda key: (found[key], key)))


def _tupled(value: Any) -> Any:
    """A value as it comes from JSON, with tuples for lists."""
    if isinstance(value, dict):
        return {name: _tupled(each) for name, each in value.items()}
    return tuple(map(_tupled, value)) if isinstance(value, list) else value


def group(scene: Scene, node: str) -> Group | None:
    """All that is told of a group of people; None where it takes part in nothing, or has no numbers."""
    done = tuple(acts(scene, node))
    if not done:
        return None
    named = tuple(_bond(scene, bond) for bond in sorted(_bonds(scene, node, done)))
    counts = tuple(tally.counts(scene, node))
    parts = (*wholes.stated(scene, node), *wholes.summed(scene, node))
    nouns = tuple(sorted(_nouns(scene, node, [label for _, label, _ in named])))
    found = Group(node, counts, named, nouns, done, parts, tuple(shares.of_group(scene, node)))
    return found if found.counts or found.parts or found.shares else None


def _nouns(scene: Scene, node: str, lands: Iterable[str]) -> set[str]:
    """The words that narrow down who is counted: "238 alleged gang members", but not "238 people"."""
    words = tables.disagreements()["nouns"]
    # "Venezuelans" says no more than the nation, which is compared by itself.
    stems = {word[:5] for label in lands for word in fold(label).split() if len(word) > 3}
    counted = sorted(
        s.value
        for s in scene.cluster(node).statements
        if s.predicate == "rec:mention" and any(letter.isdigit() for letter in s.value)
    )
    found = {word for text in counted[:1] for word in fold(text).split() if word.isalpha()}
    return {word for word in found - {*words["general"], *words["bounds"]} if word[:5] not in stems}


def _bonds(scene: Scene, node: str, done: Iterable[Act]) -> set[str]:
    """The nations of a group and the bodies that its members are said to be of.

    Where none is told, the nations of who else is counted in the same events; whose members others are said to be is
    told of nobody else.
    """
    own = _nations(scene, node) | {scene.root(s.value) for s in scene.claims_of(node, "rec:memberOf")}
    if own:
        return own
    for act in done:
        for s in scene.cluster(act.event).statements:
            other = scene.root(s.value) if ROLES.get(s.predicate) == act.role and s.status in TOLD else node
            if other != node and scene.is_a(other, "PersonGroup"):
                own |= _nations(scene, other)
    return own


def _nations(scene: Scene, node: str) -> set[str]:
    return {scene.root(s.value) for s in scene.claims_of(node, "rec:nationality", ("asserted",))}


def _bond(scene: Scene, bond: str) -> tuple[str, str, str]:
    """A bond in words; that people are of a body is what somebody says, and no fact."""
    label = scene.label(bond)
    return (bond, label, "nation") if scene.is_a(bond, "Country") else (bond, f"said to be of {label}", "body")


def leanings(scene: Scene, node: str) -> set[str]:
    """The resolved nodes by whose change a group is compared otherwise: its events and who is in them, its places."""
    found = {scene.root(s.value) for s in scene.cluster(node).statements if is_node(s.value)}
    for s in scene.naming(node):
        event = scene.root(s.subject)
        found.add(event)
        for told in scene.cluster(event).statements:
            if is_node(told.value):
                other = scene.root(told.value)
                found |= {other, *scene.spot(other).within}
    return found - {node}
