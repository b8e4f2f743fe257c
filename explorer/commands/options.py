"""Options that commands share, and the settings that they choose."""

import os
from typing import Annotated

import typer

from explorer.settings import Settings

WorkspaceOption = Annotated[
    str | None,
    typer.Option("--workspace", "-w", metavar="DIR", help="The case.  [default: $ONRECORD_WORKSPACE, else here]"),
]
JobsOption = Annotated[
    int | None,
    typer.Option("--jobs", "-j", min=0, help="Processes that read and extract.  [default: as many as processors]"),
]
JsonOption = Annotated[bool, typer.Option("--json", help="JSON for other programs, one object a line.")]
PortOption = Annotated[int | None, typer.Option("--port", min=0, max=65535, help="The port.  [default: 8501]")]
HostOption = Annotated[str | None, typer.Option("--host", help="The address to listen on.  [default: 127.0.0.1]")]
NoBrowserOption = Annotated[bool, typer.Option("--no-browser", help="Only print the address; open no browser.")]


def settings_of(**chosen: str | int | None) -> Settings:
    """The settings of environment and workspace; what was `chosen` on the command line wins, None leaves them."""
    given = {f"ONRECORD_{name.upper()}": str(value) for name, value in chosen.items() if value is not None}
    return Settings.from_env(os.environ | given)
