"""Commands about the graph as a whole: give it away, say whether it is sound, make it anew."""

import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from explorer.commands.options import JsonOption, WorkspaceOption, settings_of
from explorer.commands.output import lines, note, progress
from explorer.wording import count
from ontology.errors import BadSettingError

BULK = "neo4j-admin"


def export(
    form: Annotated[
        str,
        typer.Argument(metavar="FORMAT", help="turtle, trig, nquads, jsonld, csv or neo4j-admin.", show_default=False),
    ],
    folder: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="For neo4j-admin: a new or empty folder.", show_default=False)
    ] = None,
    workspace: WorkspaceOption = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there.  [default: standard output]")
    ] = None,
) -> None:
    """Write the graph in a format of others; the same graph gives the same bytes.

    turtle is the facts alone; trig, nquads and jsonld are everything, with the evidence; csv is a row a statement;
    neo4j-admin is a folder of CSV files with the command that imports them into Neo4j.
    """
    from graph import bulk
    from graph.export import FORMATS
    from graph.export import export as write
    from graph.workspace import Workspace

    if form not in (*FORMATS, BULK):
        msg = f"There is no format {form!r}; choose one of {', '.join((*FORMATS, BULK))}"
        raise typer.BadParameter(msg, param_hint="FORMAT")
    if (form == BULK) != (folder is not None):
        msg = f"{BULK} needs a folder, and no other format takes one"
        raise typer.BadParameter(msg, param_hint="DIR")
    place = Workspace.open(settings_of(workspace=workspace).workspace).place
    if folder:
        command = bulk.write(place, folder)
        note(f"Written: {folder}. Stop the server, then run {folder / 'import.sh'}, which says:")
        typer.echo(command)
    elif output is None:
        write(place, form, sys.stdout.buffer)
    else:
        _into(output, lambda file: write(place, form, file))
        note(f"Written: {output}, {FORMATS[form].about}.")


def _into(output: Path, write: Callable[[BinaryIO], None]) -> None:
    """Write a file whole or not at all."""
    part = output.with_name(f".{output.name}.part")
    try:
        with part.open("wb") as file:
            write(file)
        part.replace(output)
    except OSError as error:
        msg = f"{output} cannot be written ({error.strerror or error}); choose another with --output"
        raise BadSettingError(msg) from error


def check(workspace: WorkspaceOption = None, as_json: JsonOption = False) -> None:
    """Verify the workspace: quotes stand where they are said to, index and store are what the statements make.

    Each finding is one line; the exit code is 1 when there is one.
    """
    from graph.check import check as findings_of
    from graph.workspace import Workspace

    place = Workspace.open(settings_of(workspace=workspace).workspace).place
    found = 0
    for finding in progress(findings_of(place), None, "Checking"):
        found += 1
        if as_json:
            lines([asdict(finding)])
        else:
            typer.echo(f"{finding.part}: {finding.message}")
    if found:
        note(f"{count(found, 'finding')}.")
        raise typer.Exit(1)
    note("All is well.")


def rebuild(workspace: WorkspaceOption = None) -> None:
    """Make the index and the store anew from the statements, which are the truth."""
    from graph.workspace import Workspace

    generation = Workspace.open(settings_of(workspace=workspace).workspace).refresh(rebuild=True)
    note(f"Made anew: generation {generation}.")
