"""A finding: what documents say about one thing in one respect, side by side, and how each two of these accounts lie.

Nothing in it decides who is right. Every relation is inferred by a rule and says so; its reason is one sentence.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from graph.tables import disagreements
from ontology.names import digest


@dataclass(frozen=True, slots=True, order=True)
class Account:
    """One answer: the value as words, the nodes that it is said of, and the ids of the statements that say it."""

    value: str
    nodes: tuple[str, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Comparison:
    """How two accounts, by their places in the finding, lie to one another, and why in one sentence."""

    left: int
    right: int
    relation: str
    reason: str


@dataclass(frozen=True, slots=True)
class Finding:
    """All accounts of one topic in one respect; `relation` is the gravest of its comparisons."""

    id: str
    topic: str
    kind: str
    relation: str
    title: str
    reason: str
    accounts: tuple[Account, ...]
    comparisons: tuple[Comparison, ...]

    @property
    def nodes(self) -> tuple[str, ...]:
        """Every node that any account is about."""
        return tuple(sorted({node for account in self.accounts for node in account.nodes}))

    def comparison_id(self, comparison: Comparison) -> str:
        """The id of one of its comparisons, which is a node of its own."""
        pair = (self.id, str(comparison.left), str(comparison.right), comparison.reason)
        return "id:comparison-" + digest(pair, length=20)

    def to_json(self) -> str:
        """The finding as one line."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, line: str) -> "Finding":
        """The finding of a line that `to_json` wrote."""
        row: dict[str, Any] = json.loads(line)
        row["accounts"] = tuple(
            Account(each["value"], tuple(each["nodes"]), tuple(each["statements"])) for each in row["accounts"]
        )
        row["comparisons"] = tuple(Comparison(**each) for each in row["comparisons"])
        return cls(**row)


@cache
def gravity() -> Mapping[str, int]:
    """The place of each relation: the gravest first."""
    return {name: place for place, name in enumerate(disagreements()["relation"])}


def made(topic: str, kind: str, title: str, accounts: Iterable[Account], found: Iterable[Comparison]) -> Finding | None:
    """The finding of some accounts and what was found between them; None where nothing was.

    Accounts that are compared with nothing are left out. The order in which they come does not matter.
    """
    given = list(accounts)
    compared = list(found)
    used = sorted({place for each in compared for place in (each.left, each.right)}, key=lambda place: given[place])
    if not compared:
        return None
    moved = {old: new for new, old in enumerate(used)}
    comparisons = sorted(_facing(each, moved) for each in compared)
    gravest = min(comparisons, key=lambda each: (gravity()[each.relation], each))
    kept = tuple(given[place] for place in used)
    anchor = min(statement for account in kept for statement in account.statements)
    return Finding(
        "id:finding-" + digest((topic, kind, anchor), length=20),
        topic,
        kind,
        gravest.relation,
        title,
        gravest.reason,
        kept,
        tuple(comparisons),
    )


def _facing(each: Comparison, moved: Mapping[int, int]) -> Comparison:
    left, right = sorted((moved[each.left], moved[each.right]))
    return Comparison(left, right, each.relation, each.reason)
