"""Findings as they are shown: each account with its statements, their words, who says them and in which document."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from graph import dossier
from graph.answers import Ref, Saying
from graph.finding import Comparison, Finding, gravity
from graph.reading import canonical, refs
from graph.tables import disagreements

# Accounts that only say the same, once more or more exactly, are no disagreement.
AGREEING = ("equal", "precision")


@dataclass(frozen=True, slots=True)
class Side:
    """One account: the value as words, what it is about, and the statements that give it."""

    value: str
    about: tuple[Ref, ...]
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Accounts of one thing in one respect, side by side. All that is said of their relation is inferred by a rule.

    `kind` is the respect: number, date, place, party, status, legal basis or identity. `relation` is the gravest of the
    comparisons, whose `left` and `right` are places in `sides`; `label` names it and `reason` is why, in one sentence.
    """

    id: str
    kind: str
    relation: str
    label: str
    title: str
    reason: str
    sides: tuple[Side, ...]
    comparisons: tuple[Comparison, ...]


def find(
    db: sqlite3.Connection, *, kinds: Sequence[str] = (), node: str | None = None, everything: bool = False
) -> tuple[Disagreement, ...]:
    """The findings, the gravest first; `everything` also those in which all accounts agree.

    Raises UnknownSourceError where there is no such node.
    """
    query = "SELECT body FROM finding"
    if node is not None:
        query += " JOIN concerning ON finding = id WHERE node = ?"
    rows = db.execute(query, (canonical(db, node),) if node is not None else ())
    found = [Finding.from_json(row[0]) for row in rows]
    kept = [
        each for each in found if (not kinds or each.kind in kinds) and (everything or each.relation not in AGREEING)
    ]
    kept.sort(key=lambda each: (gravity()[each.relation], -_weight(each), each.title, each.id))
    return tuple(_shown(db, each) for each in kept)


def _weight(finding: Finding) -> int:
    return sum(len(account.statements) for account in finding.accounts)


def _shown(db: sqlite3.Connection, finding: Finding) -> Disagreement:
    ids = {statement for account in finding.accounts for statement in account.statements}
    said = {saying.statement.id: saying for saying in dossier.statements(db, ids)}
    about = refs(db, finding.nodes)
    sides = tuple(
        Side(
            account.value,
            tuple(about[node] for node in account.nodes if node in about),
            tuple(said[statement] for statement in account.statements if statement in said),
        )
        for account in finding.accounts
    )
    label = str(disagreements()["relation"][finding.relation]["label"])
    return Disagreement(
        finding.id, finding.kind, finding.relation, label, finding.title, finding.reason, sides, finding.comparisons
    )
