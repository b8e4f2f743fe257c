"""The half of the page of queries that asks a graph server in Cypher; it only reads."""

import re

import streamlit as st

from explorer import canvas, fields, pieces, travel, wording
from explorer.addresses import bare
from explorer.credentials import server_of
from explorer.drawing import drawing
from explorer.markup import element
from explorer.settings import Settings
from graph import twins
from graph.answers import NamedQuery

OWN, CANVAS = "own", "query-network"
NODE = re.compile(r"id:[0-9a-f]{20}")
BLANK = "MATCH (event:Event)-[role]->(party:Thing)\nRETURN event, role, party\nLIMIT 50"


def answer(query: NamedQuery | None, values: dict[str, str], settings: Settings) -> twins.Found:
    """Draw the Cypher of a prepared question, or a field for one's own, and ask it.

    Raises BadQueryError, BadSettingError and ServerError, each one line without a password.
    """
    server = server_of(settings)
    if query is None:
        return twins.ask(server, _own(), {}, settings.query_seconds)
    given, text = twins.parameters(query, values), twins.filled(query, values)
    with st.expander("The Cypher behind it", icon=":material/code:"):
        st.code(text, language="cypher", wrap_lines=True)
        changed = {"c": text, "name": OWN, **{f"p.{name}": None for name in values}}
        st.button("Change it", on_click=fields.put, kwargs=changed)
    return twins.ask(server, twins.text(query), given, settings.query_seconds)


def _own() -> str:
    """A query of one's own; it runs when the form is sent, and whenever its address is opened."""
    note = "It can only read. Nodes and relationships that it returns are drawn below."
    return fields.script("Cypher", "c", default=BLANK, note=note, beside={"name": OWN})


def picture(found: twins.Found) -> None:
    """Say where rows were left out, and draw the nodes and relationships that stand in them."""
    if found.more:
        said = f"There are more rows: the first {twins.MOST} were fetched."
        pieces.show(element("p", said, class_="or-quiet"))
    network = found.network
    if not network.nodes:
        return
    hidden = f"; {wording.count(network.hidden, 'further node')} left out" if network.hidden else ""
    said = f"{wording.count(len(network.nodes), 'node')}, {wording.count(len(network.edges), 'link')}{hidden}."
    pieces.show(pieces.heading("The nodes of these rows"), element("p", said, class_="or-quiet"))
    drawn = canvas.network(drawing(network, focus=(), selected=None), key=CANVAS, chosen=_nothing)
    opened = drawn.get("open") or drawn.get("expand")
    if opened and NODE.fullmatch(opened):
        travel.to("dossier", id=bare(opened))


def _nothing() -> None:
    """What is chosen shows its links in the picture itself."""
