"""The one open view of this process: pages and endpoint read through it."""

import os
from functools import cache
from pathlib import Path
from threading import Lock

from explorer.settings import Settings
from graph.view import View

_chosen: list[Settings] = []
_open: dict[Path, View] = {}
_opening = Lock()  # pages run in threads of their own


def use(settings: Settings) -> None:
    """Serve by these settings from now on; without this call the environment decides."""
    _chosen[:] = [settings]


def settings() -> Settings:
    """What this process serves by."""
    return _chosen[0] if _chosen else _from_environment()


def view() -> View:
    """The open view; it follows the workspace by itself. Raises WorkspaceError where there is no workspace."""
    return _opened(Path(settings().workspace).resolve())


def close() -> None:
    """End what open views have started, and forget the settings."""
    for opened in _open.values():
        opened.close()
    _open.clear()
    _chosen.clear()


@cache
def _from_environment() -> Settings:
    return Settings.from_env(os.environ)


def _opened(root: Path) -> View:
    with _opening:
        if root not in _open:
            _open[root] = View.open(root)
        return _open[root]
