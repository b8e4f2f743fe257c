"""The command that shows what documents do not agree on."""

import csv
import sys
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from explorer.commands.options import JsonOption, WorkspaceOption, settings_of
from explorer.commands.output import lines, note
from explorer.wording import count

if TYPE_CHECKING:  # late where they are used: databases are behind them, and --help must not wait
    from graph.answers import Saying
    from graph.disputes import Disagreement, Side

COLUMNS = ("finding", "relation", "respect", "about", "value", "status", "claimant", "source", "quote", "reason")


class Respect(StrEnum):
    """In what accounts are compared."""

    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    PARTY = "party"
    STATUS = "status"
    BASIS = "legal basis"
    IDENTITY = "identity"


def disagreements(
    workspace: WorkspaceOption = None,
    kind: Annotated[
        list[Respect] | None, typer.Option("--kind", "-k", help="Only in this respect; can be given several times.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", "-a", help="Also where all accounts agree.")] = False,
    as_json: JsonOption = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="A row for each statement, for a spreadsheet.")] = False,
) -> None:
    """Show what documents do not agree on, side by side: each account with its words, and how they lie to one another.

    Numbers that can both be true, parts and wholes, and numbers of different scope are told from contradictions. Every
    relation is inferred by a rule and gives its reason; what is true it does not say.
    """
    from graph.view import View

    view = View.open(settings_of(workspace=workspace).workspace)
    found = view.disagreements(kinds=[each.value for each in kind or ()], everything=everything)
    if as_json:
        lines(map(_object, found))
    elif as_csv:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerows([COLUMNS, *(row for each in found for row in _rows(each))])
    else:
        for each in found:
            _print(each)
        note(f"{count(len(found), 'finding')}." + ("" if everything else " --all shows also where all agree."))


def _object(found: "Disagreement") -> dict[str, Any]:
    return {
        "id": found.id,
        "relation": found.relation,
        "respect": found.kind,
        "about": found.title,
        "reason": found.reason,
        "inferred": True,
        "accounts": [_account(side) for side in found.sides],
        "comparisons": [
            {"left": each.left, "right": each.right, "relation": each.relation, "reason": each.reason}
            for each in found.comparisons
        ],
    }


def _account(side: "Side") -> dict[str, Any]:
    about = [{"id": ref.id, "label": ref.label} for ref in side.about]
    return {"value": side.value, "about": about, "statements": [_statement(saying) for saying in side.sayings]}


def _statement(saying: "Saying") -> dict[str, Any]:
    said = saying.statement
    return {
        "id": said.id,
        "status": said.status,
        "claimant": saying.claimant.label if saying.claimant else None,
        "source": saying.source.label,
        "published": saying.source.published,
        "quote": said.evidence.quote,
    }


def _rows(found: "Disagreement") -> Iterator[tuple[object, ...]]:
    for side in found.sides:
        for saying in side.sayings:
            said = _statement(saying)
            who = (said["status"], said["claimant"], said["source"], said["quote"])
            yield found.id, found.relation, found.kind, found.title, side.value, *who, found.reason


def _print(found: "Disagreement") -> None:
    """One finding as paragraphs: a table would hide the words."""
    typer.echo(f"{found.label.upper()} of {found.kind}: {found.title}")
    for side in found.sides:
        typer.echo(f"  {side.value}")
        for saying in side.sayings:
            said = _statement(saying)
            who = f"{said['claimant']}, in " if said["claimant"] else ""
            how = "" if said["status"] == "asserted" else f" ({said['status']})"
            typer.echo(f"    “{' '.join(said['quote'].split())}”{how} — {who}{said['source']}")
    for reason in dict.fromkeys(f"{each.relation}: {each.reason}" for each in found.comparisons):
        typer.echo(f"  inferred: {reason}")
    typer.echo("")
