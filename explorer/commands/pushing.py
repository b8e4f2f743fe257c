"""The commands about graph servers: bring one up to the workspace."""

import sys
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Annotated

import typer

from explorer.commands.options import JsonOption, WorkspaceOption, settings_of
from explorer.commands.output import advancing, lines, note
from explorer.settings import Settings
from explorer.wording import count

if TYPE_CHECKING:  # `onrecord --help` must not wait for the driver
    from graph.cypher import Pushed


def push(  # noqa: PLR0917  each is an option of the command line
    url: Annotated[
        str | None,
        typer.Argument(metavar="URL", help="The server, as neo4j://localhost:7687.  [default: ONRECORD_NEO4J_URL]"),
    ] = None,
    workspace: WorkspaceOption = None,
    user: Annotated[str | None, typer.Option("--user", "-u", metavar="NAME", help="[default: neo4j]")] = None,
    database: Annotated[
        str | None, typer.Option("--database", "-d", metavar="NAME", help="[default: the server's own]")
    ] = None,
    password_file: Annotated[
        str | None,
        typer.Option(
            "--password-file",
            metavar="FILE",
            help="Read the password there.  [default: ONRECORD_NEO4J_PASSWORD, else a prompt]",
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be written; write nothing.")] = False,
    batch: Annotated[
        int, typer.Option("--batch", min=1, help="About how many nodes and relationships go into one transaction.")
    ] = 10_000,
    as_json: JsonOption = False,
) -> None:
    """Bring a Neo4j database up to the workspace: only what differs is written, what is gone is removed.

    What others keep in the same database is left alone. A push that was cut short is completed by the next.
    """
    settings = settings_of(
        workspace=workspace, neo4j_url=url, neo4j_user=user, neo4j_database=database, neo4j_password_file=password_file
    )
    done = _pushed(settings, dry_run=dry_run, batch=batch)
    if as_json:
        lines([asdict(done)])
    note(_said(done, dry_run=dry_run))


def _pushed(settings: Settings, *, dry_run: bool, batch: int) -> "Pushed":
    from explorer.credentials import server_of
    from graph import cypher, index
    from graph.workspace import Workspace

    server = server_of(settings)
    if not server.password and sys.stdin.isatty():
        asked = typer.prompt(f"Password of {server.user}", hide_input=True, default="", err=True)
        server = replace(server, password=asked)
    place = Workspace.open(settings.workspace).place
    with index.reading(place.index) as db:
        total = cypher.size(db)
    with advancing(total, "Pushing") as told:
        return cypher.push(place, server, dry_run=dry_run, batch=batch, told=told)


def _said(done: "Pushed", *, dry_run: bool) -> str:
    if done.current or not done.new + done.changed + done.gone:
        return "Nothing to write: the server holds this state."
    tense = "would be written" if dry_run else "written"
    return f"{count(done.new, 'new node')} and {count(done.changed, 'changed node')} {tense}, {done.gone} gone."
