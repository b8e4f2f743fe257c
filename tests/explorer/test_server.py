"""Starting: the same options both ways, and a plain word where it cannot be done."""

import socket
import subprocess
import tomllib
from pathlib import Path

import pytest
import SPARQLWrapper
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from explorer import desk
from explorer.server import OPTIONS, address, serve, serve_endpoint
from explorer.settings import Settings
from ontology.errors import BadSettingError, WorkspaceError
from tests.explorer.browser import serving

LABELS = """
PREFIX rec: <https://w3id.org/onrecord/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?label { ?event a rec:Deportation ; rdfs:label ?label } ORDER BY ?label
"""


def _flat(table: dict[str, object], path: str = "") -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in table.items():
        found |= _flat(value, f"{path}{name}.") if isinstance(value, dict) else {path + name: value}
    return found


def test_both_ways_of_starting_have_one_set_of_options(root: Path) -> None:
    """`streamlit run app.py` reads from a file what `onrecord explore` sets."""
    written = _flat(tomllib.loads((root / ".streamlit" / "config.toml").read_text(encoding="utf-8")))
    assert written.pop("server.address") == written.pop("browser.serverAddress") == Settings().host
    assert written == dict(OPTIONS)


def test_app_is_found_by_streamlit(root: Path) -> None:
    """Streamlit finds the application in `app.py` by reading it."""
    from streamlit.web.server.app_discovery import discover_asgi_app

    assert discover_asgi_app(root / "app.py").import_string == "app:app"


def test_a_missing_workspace_is_said_first(tmp_path: Path) -> None:
    """Nothing is started where there is nothing to show."""
    for start in (lambda s: serve(s, open_browser=False), serve_endpoint):
        with pytest.raises(WorkspaceError):
            start(Settings(workspace=str(tmp_path / "nothing")))
        desk.close()


def test_a_busy_port_is_said_in_a_line(case: Path) -> None:
    """Who cannot listen says where, and what to do; no other port is taken silently."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        settings = Settings(workspace=str(case), port=other.getsockname()[1])
        with pytest.raises(BadSettingError, match="--port"):
            serve(settings, open_browser=False)
    desk.close()


def test_addresses_of_both_families() -> None:
    """IPv6 addresses stand in brackets."""
    assert address(Settings(host="::1", port=1)) == "http://[::1]:1"


@pytest.mark.parametrize("command", ["serve", "explore"])
def test_clients_that_are_not_ours(case: Path, command: str) -> None:
    """rdflib, SPARQLWrapper and curl get the same rows, with the pages and without them."""
    with serving(case, command) as url:
        store = SPARQLStore(f"{url}/sparql")
        rows = [str(row[0]) for row in store.query(LABELS)]
        wrapper = SPARQLWrapper.SPARQLWrapper(f"{url}/sparql", returnFormat=SPARQLWrapper.JSON)
        wrapper.setQuery(LABELS)
        bindings = wrapper.queryAndConvert()["results"]["bindings"]
        asked = ["curl", "-s", "-H", "Accept: text/csv", "--data-urlencode", f"query={LABELS}", f"{url}/sparql"]
        lines = subprocess.run(asked, capture_output=True, text=True, check=True, timeout=60).stdout.split("\n")[1:]
    assert rows
    assert [binding["label"]["value"] for binding in bindings] == rows
    assert [line.strip().strip('"') for line in lines if line] == rows
