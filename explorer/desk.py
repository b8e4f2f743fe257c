"""The one open view of this process: pages and endpoint read through it."""

import os
from functools import cache
from pathlib import Path

from explorer.settings import Settings
from graph.view import View

_chosen: list[Settings] = []


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
    """End what the open view has started, and forget the settings."""
    if _chosen:
        view().close()
    _chosen.clear()
    _opened.cache_clear()


@cache
def _from_environment() -> Settings:
    return Settings.from_env(os.environ)


@cache
def _opened(root: Path) -> View:
    return View.open(root)
