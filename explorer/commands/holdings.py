"""Commands about what a workspace holds: its numbers, its sources, and taking one of them out."""

import sys
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from explorer.commands.options import JsonOption, WorkspaceOption, settings_of
from explorer.commands.output import lines, note, table
from explorer.wording import count

if TYPE_CHECKING:  # late where they are used: databases are behind them, and --help must not wait
    from graph.answers import SourceCard
    from graph.workspace import Workspace

# So many digits of an id are shown; they tell sources apart, and can be typed.
SHOWN = 12
_AT_MOST = 20


def status(workspace: WorkspaceOption = None, as_json: JsonOption = False) -> None:
    """Say what is in the workspace: how many sources, statements, nodes of each class."""
    from graph.view import View

    settings = settings_of(workspace=workspace)
    view = View.open(settings.workspace)
    overview = view.overview()
    withdrawn = sum(card.withdrawn for card in view.sources())
    facts = view.single_source(limit=0)
    if as_json:
        lines([asdict(overview) | {"withdrawn": withdrawn, "facts": facts.among, "facts_on_one_origin": facts.total}])
        return
    rows: list[tuple[str, object]] = [
        ("sources", overview.sources),
        ("withdrawn", withdrawn),
        ("statements", overview.statements),
        *((f"statements: {entry.name}", entry.count) for entry in overview.by_status),
        ("nodes", overview.nodes),
        *((f"nodes: {entry.name}", entry.count) for entry in overview.by_kind),
        ("facts", facts.among),
        ("facts: on one origin", facts.total),
        ("generation", overview.generation),
    ]
    table(("what", "how many"), rows)


def sources(workspace: WorkspaceOption = None, as_json: JsonOption = False) -> None:
    """List the sources, withdrawn ones too: id, state, statements, refusals, date, publisher, title, file."""
    from graph.view import View

    cards = View.open(settings_of(workspace=workspace).workspace).sources()
    if as_json:
        lines(asdict(card) for card in cards)
        return
    columns = ("id", "state", "statements", "refusals", "published", "publisher", "title", "file")
    table(columns, (_row(card) for card in cards))


def withdraw(
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="The beginning of its id, its file name or its title.")
    ],
    workspace: WorkspaceOption = None,
    reason: Annotated[str | None, typer.Option("--reason", help="Why; kept on the tombstone.")] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    purge: Annotated[bool, typer.Option("--purge", help="Also remove the original and the old checkpoints.")] = False,
) -> None:
    """Take a source out exactly: its statements go, what others support stays, and a tombstone keeps the reason.

    What will go is shown first. Adding the document again restores the same ids.
    """
    from explorer.person import person
    from graph.workspace import Workspace

    settings = settings_of(workspace=workspace)
    place = Workspace.open(settings.workspace)
    source_id = place.find_source(source)
    label = _announced(place, source_id, purge=purge)
    if not yes and not _agreed():
        note("Nothing was withdrawn.")
        raise typer.Exit(1)
    when = datetime.now(UTC).isoformat(timespec="seconds")
    place.withdraw(source_id, reason=reason or _asked(yes=yes), who=person(settings), when=when, purge=purge)
    note(f"{label} was withdrawn.")


def _announced(place: "Workspace", source_id: str, *, purge: bool) -> str:
    """Show what will go, and return the label of the source."""
    card = next(card for card in place.sources() if card.source.id == source_id)
    label = f"{card.source.label} ({source_id[:SHOWN]})"
    if not (card.withdrawn and purge):
        going = place.departure(source_id)
        note(f"{label} will go, with {count(going.statements, 'statement')}.")
        _listed("Nodes of which nobody else speaks", [f"{node.kind}: {node.label}" for node in going.vanishing])
        _listed("Facts that lose their last support", [" ".join(fact) for fact in going.facts_going])
        note(f"Facts that stay because other sources support them: {going.facts_staying:,}.")
    if purge:
        note("Its bytes, its text and every earlier state go too; only the document itself can bring them back.")
    return label


def _listed(title: str, what: list[str]) -> None:
    note(f"{title}: {len(what):,}.")
    for line in what[:_AT_MOST]:
        note(f"  {line}")
    if len(what) > _AT_MOST:
        note(f"  and {len(what) - _AT_MOST:,} more")


def _agreed() -> bool:
    """Whether somebody at a terminal says yes; where nobody can, the answer is no and how to say it."""
    if not sys.stdin.isatty():
        note("Nobody is there to ask; add --yes to withdraw without asking.")
        return False
    return typer.confirm("Withdraw it?", err=True)


def _asked(*, yes: bool) -> str:
    if yes or not sys.stdin.isatty():
        return "no reason given"
    return str(typer.prompt("Why? It is kept on the tombstone", default="no reason given", err=True))


def _row(card: "SourceCard") -> tuple[object, ...]:
    source, state = card.source, f"withdrawn: {card.reason}" if card.withdrawn else "there"
    numbers = (card.statements, card.refusals)
    return (source.id[:SHOWN], state, *numbers, source.published, source.publisher, source.title, source.name)
