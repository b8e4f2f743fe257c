"""The two components of the explorer, as Streamlit components whose files the server serves: no inline script.

`pyproject.toml` in this folder is their manifest. Streamlit finds it in an installed wheel; in a checkout, or an
editable installation, whose list of files is empty, it is registered here. Only `streamlit.components.v2.component` is
public interface; the manager and the manifest are not, which is why the version of Streamlit is pinned.
"""

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from streamlit.components import v2
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

FOLDER = Path(__file__).parent
NETWORK_HTML = """
<div class="or-frame">
  <div class="or-canvas" data-testid="network" tabindex="0" role="application" aria-describedby="or-keys"></div>
  <div class="or-tip" role="presentation" hidden></div>
  <div class="or-live" aria-live="polite"></div>
</div>
<p class="or-keys" id="or-keys">Click or press Space to read what is said; double-click or E to widen; Enter opens the
dossier. Keys: Tab in, arrows to the next node, L through its links, + and - to zoom, 0 to see all, Esc to leave.</p>
"""


class Mounted(Protocol):
    """What a mounted component hands back: its state, by name."""

    def get(self, key: str, /) -> Any:
        """The value of one key, or None."""


def network(data: Mapping[str, Any], *, key: str, chosen: Callable[[], None]) -> Mounted:
    """Draw a network; `data` is what `explorer.drawing.drawing` makes.

    The result has for one run `open` or `expand` (the id of a node). `chosen` is called back when a node or an edge was
    selected; its id is then `selected` in the session's state under `key`.
    """
    _declare()
    mount = _component("network", "network.js", "network.css", NETWORK_HTML)
    result: Mounted = mount(
        key=key, data=dict(data), on_selected_change=chosen, on_open_change=_nothing, on_expand_change=_nothing
    )
    return result


def links(*, key: str, scroll: str | None) -> Mounted:
    """Follow links between pages; the result has for one run `go`: page and params. `scroll` is an element's id."""
    _declare()
    result: Mounted = _component("links", "links.js", None, None)(
        key=key, data={"scroll": scroll}, on_go_change=_nothing
    )
    return result


def _nothing() -> None:
    """Streamlit keeps a key of a component's state only where it has a callback."""


@cache
def _component(name: str, script: str, style: str | None, markup: str | None) -> Any:
    return v2.component(f"onrecord.{name}", html=markup, css=style, js=script)


def _declare() -> None:
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root("onrecord.network") is None:
        manager.register_from_manifest(_manifest(), FOLDER)


@cache
def _manifest() -> ComponentManifest:
    table = tomllib.loads((FOLDER / "pyproject.toml").read_text(encoding="utf-8"))
    rows = table["tool"]["streamlit"]["component"]["components"]
    return ComponentManifest(
        table["project"]["name"], "0", [ComponentConfig(row["name"], row["asset_dir"]) for row in rows]
    )
