"""The commands about graph servers: bring one up to the workspace, and be one for those who have none."""

import sys
import time
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Annotated

import typer

from explorer.commands.options import JsonOption, WorkspaceOption, settings_of
from explorer.commands.output import advancing, lines, note
from explorer.settings import Settings
from explorer.wording import count

if TYPE_CHECKING:  # `onrecord --help` must not wait for the driver
    from graph.bolt import Server
    from graph.cypher import Pushed
    from graph.layout import Layout

BATCH = 10_000


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
    ] = BATCH,
    as_json: JsonOption = False,
) -> None:
    """Bring a Neo4j database up to the workspace: only what differs is written, what is gone is removed.

    What others keep in the same database is left alone. A push that was cut short is completed by the next.
    """
    from graph.workspace import Workspace

    settings = settings_of(
        workspace=workspace, neo4j_url=url, neo4j_user=user, neo4j_database=database, neo4j_password_file=password_file
    )
    place = Workspace.open(settings.workspace).place
    done = _pushed(place, _asked(settings), batch, dry_run=dry_run)
    if as_json:
        # `asdict` takes the pairs of a Counter for what is to be counted.
        lines([asdict(done) | {"writes": dict(done.writes)}])
    note(_said(done, dry_run=dry_run))


def cypher(
    workspace: WorkspaceOption = None,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 is a free one.")] = 7687,
    as_json: JsonOption = False,
) -> None:
    """Serve the workspace to programs that speak Cypher, where there is no Neo4j: a server on this machine alone.

    Needs the extra `cypher`, which brings ArcadeDB with its own Java. Its data are in the folder `cypher` of the
    workspace, and can be deleted. The password is a new one at each start. Ctrl-C stops it.
    """
    from graph import loopback
    from graph.workspace import Workspace

    place = Workspace.open(settings_of(workspace=workspace).workspace).place
    with loopback.serving(place.cypher, port) as server:
        note(_said(_pushed(place, server, BATCH)))
        told = {name: getattr(server, name) for name in ("url", "user", "password", "database")}
        if as_json:
            lines([told])
        else:
            for name, value in told.items():
                typer.echo(f"{name:<10}{value}")
            note("Any program that speaks Bolt can ask it, and so can the explorer: docs/how-to/neo4j.md says how.")
        note("Ctrl-C stops it.")
        while True:
            # Ctrl-C may wake a thread of Java instead of this one, and is seen when this one wakes.
            time.sleep(0.5)


def _asked(settings: Settings) -> "Server":
    """The server that is meant; its password is asked for where nothing gives it and somebody is there to ask."""
    from explorer.credentials import server_of

    server = server_of(settings)
    if server.password or not sys.stdin.isatty():
        return server
    return replace(server, password=typer.prompt(f"Password of {server.user}", hide_input=True, default="", err=True))


def _pushed(place: "Layout", server: "Server", batch: int, *, dry_run: bool = False) -> "Pushed":
    from graph import cypher, index

    with index.reading(place.index) as db:
        total = cypher.size(db)
    with advancing(total, "Pushing") as told:
        return cypher.push(place, server, dry_run=dry_run, batch=batch, told=told)


def _said(pushed: "Pushed", *, dry_run: bool = False) -> str:
    if pushed.current or not pushed.new + pushed.changed + pushed.gone:
        return "Nothing to write: the server holds this state."
    done = "would be written" if dry_run else "written"
    new, changed = count(pushed.new, "new node"), count(pushed.changed, "changed node")
    return f"{new} and {changed} {done}, {pushed.gone} gone."
