"""Commands that serve: the sample, the explorer, the endpoint alone."""

from pathlib import Path
from typing import Annotated

import typer

from explorer.commands.options import HostOption, JobsOption, NoBrowserOption, PortOption, WorkspaceOption, settings_of
from explorer.commands.output import note
from explorer.settings import Settings

DEMO = "onrecord-demo"


def demo(
    workspace: Annotated[
        str, typer.Option("--workspace", "-w", metavar="DIR", help="The folder that the sample is built in.")
    ] = DEMO,
    port: PortOption = None,
    no_browser: NoBrowserOption = False,
    build_only: Annotated[bool, typer.Option("--build-only", help="Build the sample and stop.")] = False,
    jobs: JobsOption = None,
) -> None:
    """Build the bundled sample case and open the explorer.

    The next start takes the sample as it is.
    """
    from explorer.commands.adding import add_paths

    settings = settings_of(workspace=workspace, port=port, jobs=jobs)
    if add_paths([sample()], settings).failed:
        raise typer.Exit(1)
    note(f"The sample is in {settings.workspace}; ask it with: onrecord query -w {settings.workspace} NAME")
    if not build_only:
        _explore(settings, open_browser=not no_browser)


def explore(
    workspace: WorkspaceOption = None,
    host: HostOption = None,
    port: PortOption = None,
    no_browser: NoBrowserOption = False,
) -> None:
    """Open the explorer, with the SPARQL endpoint on the same port at /sparql."""
    _explore(settings_of(workspace=workspace, host=host, port=port), open_browser=not no_browser)


def serve(workspace: WorkspaceOption = None, host: HostOption = None, port: PortOption = None) -> None:
    """Serve the SPARQL endpoint alone, at /sparql."""
    from explorer import desk, server  # late: a web server is behind it

    settings = settings_of(workspace=workspace, host=host, port=port)
    desk.use(settings)
    desk.view()  # fails here where there is no workspace, before anything is promised
    note(f"SPARQL endpoint: {server.address(settings)}/sparql (Ctrl-C stops it)")
    server.serve_endpoint(settings)


def sample() -> str:
    """The folder of the bundled sample: in the installed package, else in the checkout."""
    package = Path(__file__).parent.parent
    installed = package / "sample"
    return str(installed if installed.is_dir() else package.parent / "examples" / "cecot")


def _explore(settings: Settings, *, open_browser: bool) -> None:
    from explorer import desk, server  # late: Streamlit is behind it

    desk.use(settings)
    desk.view()  # fails here where there is no workspace, before anything is promised
    note(f"Explorer: {server.address(settings)} (Ctrl-C stops it)")
    server.serve(settings, open_browser=open_browser)
