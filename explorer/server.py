"""Starts the server: explorer and endpoint in one process on one port, or the endpoint alone.

`OPTIONS` are Streamlit's own settings for every way of starting; `.streamlit/config.toml` repeats them, with the
address, for `streamlit run app.py` in a checkout, which listens before `app.py` is read; a test holds the two equal.
"""

import socket
from collections.abc import Mapping
from pathlib import Path

from explorer import desk
from explorer.settings import Settings
from ontology.errors import BadSettingError

SCRIPT = Path(__file__).with_name("main.py")
OPTIONS: Mapping[str, str | int | bool | list[str]] = {
    "server.headless": True,
    "server.fileWatcherType": "none",
    "server.enableStaticServing": False,
    "server.maxUploadSize": 1,
    "server.maxMessageSize": 50,
    "browser.gatherUsageStats": False,
    "client.toolbarMode": "viewer",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "runner.magicEnabled": False,
    "logger.level": "warning",
    "theme.paddingTop": "1rem",
    "theme.paddingBottom": "3rem",
    "theme.linkUnderline": True,
    "theme.light.primaryColor": "#0B5C8A",
    "theme.light.linkColor": "#0B5C8A",
    "theme.light.textColor": "#1C1B19",
    "theme.light.borderColor": "#D5D1C9",
    "theme.light.secondaryBackgroundColor": "#F5F3EF",
    "theme.dark.primaryColor": "#1F7AB0",
    "theme.dark.linkColor": "#7CC4F0",
    "theme.dark.backgroundColor": "#171614",
    "theme.dark.secondaryBackgroundColor": "#23211E",
    "theme.dark.textColor": "#ECE9E3",
    "theme.dark.borderColor": "#46423C",
}


def serve(settings: Settings, *, open_browser: bool) -> None:
    """Serve explorer and endpoint until stopped.

    Raises BadSettingError where the address cannot be listened on, WorkspaceError where there is no workspace.
    """
    from streamlit.starlette import App  # late, as every import of streamlit outside of the pages

    from explorer.endpoint import ROUTES, middleware

    _prepare(settings)
    app = App(SCRIPT, routes=ROUTES, middleware=middleware(settings))
    app.run(config={**OPTIONS, **_place(settings), "server.headless": not open_browser})


def settle() -> None:
    """Set Streamlit's options for servers that read none: `uvicorn app:app`, from any folder."""
    from streamlit import config

    for name, value in OPTIONS.items():
        config.set_option(name, value)


def serve_endpoint(settings: Settings) -> None:
    """Serve the SPARQL endpoint alone until stopped; raises as `serve` does."""
    import uvicorn
    from starlette.applications import Starlette

    from explorer.endpoint import ROUTES, middleware

    _prepare(settings)
    uvicorn.run(
        Starlette(routes=ROUTES, middleware=middleware(settings)),
        host=settings.host,
        port=settings.port,
        log_level="warning",
    )


def address(settings: Settings) -> str:
    """Where the explorer is to be found."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{settings.port}"


def _prepare(settings: Settings) -> None:
    """Fail before anything is started, and with one line, where it cannot work."""
    desk.use(settings)
    desk.view()
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((settings.host, settings.port))
    except OSError as error:
        msg = f"Cannot listen on {address(settings)} ({error.strerror}); choose another with --port or ONRECORD_PORT"
        raise BadSettingError(msg) from error


def _place(settings: Settings) -> dict[str, str | int | list[str]]:
    # A page that is served to this machine alone must not answer to another's name for it.
    local = settings.host in {"127.0.0.1", "localhost", "::1"}
    return {
        "server.address": settings.host,
        "server.port": settings.port,
        "server.allowedHosts": ["localhost", "127.0.0.1", "[::1]"] if local else [],
        "browser.serverAddress": settings.host,
    }
