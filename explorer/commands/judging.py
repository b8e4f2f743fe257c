"""Commands by which people decide: what is one, what holds, what is not shown; and what was decided."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from explorer.commands.deciding import Asked, WhoOption, agreed, decide, row
from explorer.commands.options import JsonOption, WorkspaceOption, settings_of
from explorer.commands.output import lines, note, table
from explorer.wording import count

if TYPE_CHECKING:  # late where they are used: databases are behind them, and --help must not wait
    from graph.judgement import Act

NodeArgument = Annotated[
    str, typer.Argument(metavar="NODE", help="An id, the beginning of one, or an exact name.", show_default=False)
]
StatementArgument = Annotated[
    str, typer.Argument(metavar="STATEMENT", help="An id, or the beginning of one.", show_default=False)
]
WhyOption = Annotated[str | None, typer.Option("--why", help="The reason; kept with the judgement.")]
EvidenceOption = Annotated[
    list[str] | None, typer.Option("--evidence", metavar="ID", help="A statement that it rests on; may be repeated.")
]
YesOption = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
DryOption = Annotated[bool, typer.Option("--dry-run", help="Only show what would change.")]


def _pair(act: "Act", about: str) -> Callable[..., None]:
    """The command for one of the three verdicts on two nodes."""

    def command(
        one: NodeArgument,
        other: NodeArgument,
        *,
        workspace: WorkspaceOption = None,
        why: WhyOption = None,
        who: WhoOption = None,
        evidence: EvidenceOption = None,
        yes: YesOption = False,
        dry_run: DryOption = False,
    ) -> None:
        decide(act, (one, other), Asked(workspace, why, who, evidence, yes, dry_run))

    command.__name__, command.__doc__ = act, about
    return command


def _ruling(act: "Act", about: str) -> Callable[..., None]:
    """The command for a verdict on a statement."""

    def command(
        statement: StatementArgument,
        *,
        workspace: WorkspaceOption = None,
        why: WhyOption = None,
        who: WhoOption = None,
        evidence: EvidenceOption = None,
        yes: YesOption = False,
        dry_run: DryOption = False,
    ) -> None:
        decide(act, (statement,), Asked(workspace, why, who, evidence, yes, dry_run))

    command.__name__, command.__doc__ = act, about
    return command


def correct(
    statement: StatementArgument,
    *,
    value: Annotated[str | None, typer.Option("--value", help="Text, a class, or a node as elsewhere.")] = None,
    predicate: Annotated[str | None, typer.Option("--predicate", help="Another predicate.")] = None,
    status: Annotated[str | None, typer.Option("--status", help="Another status, such as alleged.")] = None,
    claimant: Annotated[
        str | None, typer.Option("--claimant", metavar="NODE", help="Who says it; '' is the document itself.")
    ] = None,
    workspace: WorkspaceOption = None,
    why: WhyOption = None,
    who: WhoOption = None,
    evidence: EvidenceOption = None,
    yes: YesOption = False,
    dry_run: DryOption = False,
) -> None:
    """Put what a passage says in place of what was read in it; the old reading stays on record."""
    given = {"value": value, "predicate": predicate, "status": status, "claimant": claimant}
    instead = {name: text for name, text in given.items() if text is not None}
    decide("correct", (statement,), Asked(workspace, why, who, evidence, yes, dry_run), instead=instead)


def withhold(
    things: Annotated[
        list[str],
        typer.Argument(metavar="THING...", help="A node, a statement's id, or SOURCE:START-END.", show_default=False),
    ],
    *,
    scope: Annotated[
        str, typer.Option("--scope", help="From whom: the public, which is everything that is shown.")
    ] = "public",
    workspace: WorkspaceOption = None,
    why: WhyOption = None,
    who: WhoOption = None,
    yes: YesOption = False,
    dry_run: DryOption = False,
) -> None:
    """Take a node, a statement or a passage out of all that is shown, without losing the record.

    With a node goes all that touches it, and its names are masked in all other words.
    """
    decide("withhold", things, Asked(workspace, why, who, None, yes, dry_run), scope=scope)


def undo(
    judgement: Annotated[
        str, typer.Argument(metavar="JUDGEMENT", help="Its id, or the beginning of it.", show_default=False)
    ],
    workspace: WorkspaceOption = None,
    why: WhyOption = None,
    who: WhoOption = None,
    yes: YesOption = False,
    dry_run: DryOption = False,
) -> None:
    """Take a judgement back; taking back what took back restores it."""
    decide("undo", (judgement,), Asked(workspace, why, who, None, yes, dry_run))


def list_(
    workspace: WorkspaceOption = None,
    sleeping: Annotated[bool, typer.Option("--sleeping", help="Only those without effect now, and why.")] = False,
    as_json: JsonOption = False,
) -> None:
    """List what was decided: id, what has become of it, what, on what, who, when, why, from which file."""
    from graph.workspace import Workspace

    place = Workspace.open(settings_of(workspace=workspace).workspace)
    entries = place.sleeping() if sleeping else place.docket()
    if as_json:
        lines(row(entry) for entry in entries)
        return
    columns = ("id", "state", "act", "on", "who", "when", "why", "file")
    table(columns, (tuple(row(entry).values()) for entry in entries))


def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Somebody's judgements.jsonl.", show_default=False)],
    workspace: WorkspaceOption = None,
    yes: YesOption = False,
    dry_run: DryOption = False,
) -> None:
    """Read in somebody else's judgements, under their names and that of the file; twice changes nothing."""
    from graph.workspace import Workspace

    place = Workspace.open(settings_of(workspace=workspace).workspace)
    found = place.foreign(file)
    note(f"{file.name}: {count(len(found), 'judgement')} that are not here.")
    if found and agreed(place, found, yes=yes, dry_run=dry_run):
        new = place.import_judgements(file)
        typer.echo(f"{len(new)}\t{file.name}")


JUDGING: tuple[tuple[str, Callable[..., None], str], ...] = (
    (
        "same",
        _pair("same", "Say that two nodes are one; no rule parts them again, and it can be taken back."),
        "onrecord judge same -w my-case 'Kristi Noem' id:1d6273 --why 'the same office, the same day'",
    ),
    (
        "different",
        _pair("different", "Say that two nodes are not one; no rule joins them, by however long a chain."),
        "onrecord judge different -w my-case id:58ffcf id:1d6273 --why 'father and son'",
    ),
    (
        "unsure",
        _pair("unsure", "Say that it cannot be told whether two nodes are one; nobody is asked again."),
        "onrecord judge unsure -w my-case id:58ffcf id:1d6273 --why 'no document tells'",
    ),
    (
        "accept",
        _ruling("accept", "Say that a statement is read right."),
        "onrecord judge accept -w my-case 83baa9d5 --why 'checked against the PDF'",
    ),
    (
        "reject",
        _ruling("reject", "Say that a passage does not say what was read in it: it is no fact, and stays on record."),
        "onrecord judge reject -w my-case 83baa9d5 --why 'the judge is quoted, not accused'",
    ),
    ("correct", correct, "onrecord judge correct -w my-case 83baa9d5 --value 238 --why 'misread table cell'"),
    ("withhold", withhold, "onrecord judge withhold -w my-case 'Ana Ruiz' --why 'she is at risk'"),
    ("undo", undo, "onrecord judge undo -w my-case 4f09ab21 --why 'they are brothers'"),
    ("list", list_, "onrecord judge list -w my-case --sleeping"),
    ("import", import_, "onrecord judge import -w my-case colleague.jsonl"),
)


def group() -> Any:
    """The group of these commands."""
    made = typer.Typer(name="judge", no_args_is_help=True, rich_markup_mode=None)
    made.callback()(judge)
    for name, command, example in JUDGING:
        made.command(name, epilog=f"Example: {example}")(command)
    return made


def judge() -> None:
    """Decide what is one, what holds and what is not shown; what changes is shown first, and all can be taken back."""
