"""The nodes of an article with what the questions ask of them: roles in harm, places in the text, words nearby."""

import math
import tomllib
from bisect import bisect
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib import resources
from typing import Any

from ontology import Statement

TABLE: dict[str, Any] = tomllib.loads((resources.files("explorer.accuracy.hrds") / "hrds.toml").read_text("utf-8"))
SORTS: dict[str, list[str]] = TABLE["sorts"]
HARM = ("hold", "kidnap", "kill", "hurt")
_SORT = {kind: sort for sort, kinds in SORTS.items() for kind in kinds}
# Characters within which a name and the words of an event count as close, and by which closeness fades.
_CLOSE, _FADING = 120, 80


@dataclass(frozen=True, slots=True)
class Edge:
    """One statement of a node: the predicate without prefix, its value, its passage, and whether it was inferred."""

    predicate: str
    value: str
    start: int
    quote: str
    inferred: bool


@dataclass(slots=True)
class Actor:
    """A node: its classes, wordings, edges, first character, and its roles as (role, sort of event)."""

    kinds: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    mentions: list[str] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    told: list[int] = field(default_factory=list)
    roles: Counter[tuple[str, str]] = field(default_factory=Counter)
    nearness: float = 0.0
    harms: int = 0

    @property
    def start(self) -> int:
        """The first character of its first passage."""
        return min(self.places, default=0)

    @property
    def sort(self) -> str:
        """The sort of event that it is; `other` where it is of none."""
        return next((_SORT[kind] for kind in self.kinds if kind in _SORT), "other")

    def in_harm(self, *roles: str) -> int:
        """How often it has one of the roles in an event of harm."""
        return sum(number for (role, sort), number in self.roles.items() if role in roles and sort in HARM)

    @property
    def links(self) -> int:
        """How many statements end at it."""
        return sum(self.roles.values())


@dataclass(frozen=True, slots=True)
class Scene:
    """All nodes of an article by id, in the order in which the text comes to them."""

    actors: dict[str, Actor]
    # The passages of everything said of events of harm, each once.
    evidence: str

    def events(self) -> list[Actor]:
        """The events of the known sorts."""
        return [actor for actor in self.actors.values() if actor.sort != "other"]


def scene(statements: Iterable[Statement]) -> Scene:
    """Gather the statements of one article."""
    actors: dict[str, Actor] = {}
    for statement in statements:
        _note(actors.setdefault(statement.subject, Actor()), statement)
    for actor in actors.values():
        for edge in actor.edges:
            if edge.value in actors:
                end = actors[edge.value]
                end.roles[edge.predicate, actor.sort] += 1
                at = [place for name in end.names if (place := edge.quote.find(name)) >= 0]
                end.places += [edge.start + min(at)] if at else []
    _approach(actors)
    ordered = dict(sorted(actors.items(), key=lambda item: (item[1].start, item[0])))
    harm = {edge.quote for actor in ordered.values() if actor.sort in HARM for edge in actor.edges}
    return Scene(ordered, " | ".join(sorted(harm)))


def _note(actor: Actor, statement: Statement) -> None:
    predicate, start = statement.predicate.partition(":")[2], statement.evidence.start
    if predicate == "type":
        actor.kinds.append(statement.value.removeprefix("rec:"))
        actor.told.append(start)
        actor.places.append(start)
    elif predicate == "name":
        actor.names.append(statement.value)
        actor.places.append(start)
    elif predicate == "mention":
        actor.mentions.append(statement.value)
        actor.places.append(start)
    else:
        actor.edges.append(
            Edge(predicate, statement.value, start, statement.evidence.quote, statement.note is not None)
        )


def _approach(actors: dict[str, Actor]) -> None:
    """How close each node's wordings come to the words of an event of harm, and to how many."""
    triggers = sorted(start for actor in actors.values() if actor.sort in HARM for start in actor.told)
    if not triggers:
        return
    for actor in actors.values():
        close: set[int] = set()
        nearest = math.inf
        for place in actor.places:
            at = bisect(triggers, place)
            for trigger in triggers[max(0, at - 3) : at + 3]:
                nearest = min(nearest, abs(trigger - place))
                close |= {trigger} if abs(trigger - place) < _CLOSE else set()
        actor.nearness, actor.harms = math.exp(-nearest / _FADING), len(close)
