"""How commands decide: what would change is shown, somebody agrees, and the judgement is made."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from explorer.commands.options import settings_of
from explorer.commands.output import note

if TYPE_CHECKING:  # late where they are used: databases are behind them, and --help must not wait
    from graph.docket import Entry
    from graph.judgement import Act, Judgement, Target
    from graph.workspace import Workspace

# So many digits of an id are shown; they tell judgements apart, and can be typed.
SHOWN = 12

WhoOption = Annotated[
    str | None, typer.Option("--who", help="Who decides.  [default: the setting who, git's user.name, the account]")
]


@dataclass(frozen=True, slots=True)
class Asked:
    """What every judging command is asked beside its things."""

    workspace: str | None
    why: str | None
    who: str | None
    evidence: list[str] | None
    yes: bool
    dry_run: bool


def decide(
    act: "Act",
    things: Sequence[str],
    asked: Asked,
    *,
    instead: Mapping[str, str] | None = None,
    scope: str | None = None,
) -> None:
    """Show what a judgement changes, ask, make it, and print its id."""
    from explorer.person import person
    from graph.drafting import Draft
    from graph.workspace import Workspace

    settings = settings_of(workspace=asked.workspace, who=asked.who)
    place = Workspace.open(settings.workspace)
    draft = Draft(
        act=act,
        things=tuple(things),
        who=person(settings),
        when=now(),
        why=asked.why or "no reason given",
        evidence=tuple(asked.evidence or ()),
        instead=instead,
        scope=scope,
    )
    one = place.draft(draft)
    if agreed(place, [one], yes=asked.yes, dry_run=asked.dry_run):
        typer.echo(place.judge(one).judgement)


def now() -> str:
    """The time of a judgement, precise enough to tell the later of two."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def agreed(place: "Workspace", ones: "Sequence[Judgement]", *, yes: bool, dry_run: bool) -> bool:
    """Show what changes, and whether it is to be done; ends the command where somebody says no, or nobody is asked."""
    from explorer.changes import told

    for line in told(place.preview(*ones)):
        note(line)
    if dry_run:
        note("Nothing was decided.")
        return False
    if yes:
        return True
    if not sys.stdin.isatty():
        note("Nobody is there to ask; add --yes to decide without asking. Nothing was decided.")
        raise typer.Exit(1)
    if not typer.confirm("Decide so?", err=True):
        note("Nothing was decided.")
        raise typer.Exit(1)
    return True


def row(entry: "Entry") -> dict[str, str]:
    """A judgement as a list shows it."""
    one = entry.judgement
    about = " ".join(_named(target) for target in one.targets) or str(one.undoes)[:SHOWN]
    instead = ", ".join(f"{name} {value or 'none'}" for name, value in one.instead)
    return {
        "id": one.id[:SHOWN],
        "state": f"{entry.state}: {entry.reason}" if entry.reason else entry.state,
        "act": one.act,
        "on": f"{about} → {instead}" if instead else about,
        "who": one.who,
        "when": one.when,
        "why": one.why,
        "file": " ".join(one.files),
    }


def _named(target: "Target") -> str:
    names = target.names or target.labels or (target.quote,)
    return f"{target.id[:SHOWN]} ({max(names, key=len)[:60]})" if target.what != "passage" else f"“{target.quote[:60]}”"
