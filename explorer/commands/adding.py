"""Commands that read documents: `add` into a workspace, `extract` to the standard output."""

import os
import sys
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from explorer.commands.options import JobsOption, JsonOption, WorkspaceOption, settings_of
from explorer.commands.output import lines, note, progress
from explorer.settings import Settings
from explorer.wording import count
from ontology.errors import OnRecordError

if TYPE_CHECKING:  # late where they are used: reading engines are behind them, and --help must not wait
    from explorer.pipeline import Entry, Report
    from graph.workspace import Workspace

PathsArgument = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files, folders, globs, zips.", show_default=False)
]
# Below this many files a second process costs more than it brings: each one loads the language pipeline.
_WORTH_A_PROCESS = 8


def add(
    paths: PathsArgument,
    workspace: WorkspaceOption = None,
    jobs: JobsOption = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Withdraw the old edition where a new one is added.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Capture documents, extract what they say, and add it; the same bytes twice change nothing.

    A file that cannot be read is said and passed over; then the exit code is 1. Ctrl-C keeps what is done, and running
    the command again goes on from there.
    """
    report = add_paths(paths, settings_of(workspace=workspace, jobs=jobs), as_json=as_json, replace=replace)
    if report.failed:
        raise typer.Exit(1)


def extract(
    path: Annotated[str, typer.Argument(metavar="PATH", help="A file, folder, glob or zip.", show_default=False)],
    workspace: WorkspaceOption = None,
    refusals: Annotated[
        bool, typer.Option("--refusals", help="Also print passages that gave nothing, and why, as notes.")
    ] = False,
) -> None:
    """Print the statements of a document as JSON lines, touching no workspace.

    The workspace only says which settings hold.
    """
    from explorer.pool import load_all
    from loaders import Problem, find
    from ontology import jsonl

    limits = settings_of(workspace=workspace).limits()
    failed = False
    for result in load_all(find([path], limits), limits, jobs=1):
        if isinstance(result, Problem):
            failed = True
            note(f"failed     {result}")
            continue
        for statement in result.statements:
            typer.echo(jsonl.to_json(statement))
        for refusal in result.refusals if refusals else ():
            note(f"{result.document.source.name}:{refusal.start}-{refusal.end}: {refusal.reason}: {refusal.quote}")
    if failed:
        raise typer.Exit(1)


def add_paths(paths: Iterable[str], settings: Settings, *, as_json: bool = False, replace: bool = False) -> "Report":
    """Add what is under the paths, say what became of each file, and return the numbers of the run."""
    from explorer.pipeline import Report, add_all, without_cards
    from graph.workspace import Workspace
    from loaders import find

    wanted, limits, report = without_cards(paths), settings.limits(), Report()
    workspace = Workspace.open(settings.workspace, create=True)
    # Counting reads every file once more: only for a bar that somebody sees, or to choose the number of processes.
    counts = sys.stderr.isatty() or not settings.jobs
    total = sum(1 for _ in find(wanted, limits)) if counts else None
    now = datetime.now(UTC).isoformat(timespec="seconds")
    editions = []
    entries = add_all(workspace, wanted, limits=limits, jobs=_jobs(settings, total), when=now)
    try:
        for entry in progress(entries, total, "Reading"):
            report.count(entry)
            _say(entry, as_json=as_json)
            if entry.replaces:
                editions.append(entry)
    finally:
        entries.close()
        note(f"{report}.")
    for entry in editions:
        _offer(workspace, entry, now, replace=replace)
    return report


def _jobs(settings: Settings, total: int | None) -> int:
    return settings.jobs or max(1, min(os.cpu_count() or 1, (total or 0) // _WORTH_A_PROCESS))


def _say(entry: "Entry", *, as_json: bool) -> None:
    if as_json:
        lines([asdict(entry)])
    elif entry.kind == "failed":
        note(f"{'failed':<10} {entry.name}: {entry.reason}")
    else:
        said, passed_over = count(entry.statements, "statement"), count(entry.refusals, "passage")
        typer.echo(f"{entry.kind:<10} {entry.name}\t{said}\t{passed_over} passed over")


def _offer(workspace: "Workspace", entry: "Entry", now: str, *, replace: bool) -> None:
    """Withdraw the old edition where that is wanted; nobody loses a source without having said so."""
    old = str(entry.replaces)
    label = f"{entry.label} ({old[:12]})"
    if not replace and sys.stdin.isatty() and sys.stderr.isatty():
        replace = typer.confirm(f"{entry.name} looks like a new edition of {label}. Withdraw the old one?", err=True)
    if not replace:
        note(
            f"{entry.name} looks like a new edition of {label}; withdraw the old one with: onrecord withdraw {old[:12]}"
        )
        return
    try:
        workspace.withdraw(
            old, reason=f"replaced by a new edition, {entry.source}", who="onrecord add --replace", when=now
        )
    except OnRecordError as error:
        note(f"{label} was not replaced: {error}")
        return
    note(f"{label} was withdrawn: {entry.name} replaces it")
