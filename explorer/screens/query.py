"""SPARQL by hand, and Cypher where a graph server is named, with the library of named questions."""

import re

import streamlit as st

from explorer import desk, fields, pieces, results, wording
from explorer.addresses import full, href
from explorer.markup import Markup, element, rows
from explorer.screens import asking
from graph import named
from graph.answers import Cell, NamedQuery, Param, Table
from graph.view import View
from ontology.errors import BadQueryError, BadSettingError, QueryTimeoutError, ServerError

SHOWN = 200
NODE = re.compile(r"id:[0-9a-f]{20}")
MEANT = {
    "text": "Words, as they are written in the documents.",
    "node": "An id, as it stands in the address of a dossier.",
    "class": "The name of a class, such as Deportation.",
    "date": "A day, such as 2025-03-15.",
    "known": "A day, such as 2025-03-20: only what documents published by then say.",
    "number": "A number.",
    "source": "The id of a document, as it stands in its address.",
}
# What a query says where it asks for no last day.
ENDLESS = "9999-12-31"
LANGUAGES = {"sparql": "SPARQL", "cypher": "Cypher"}
BLANK = "SELECT ?event ?label WHERE {\n  ?event a rec:Event ; rdfs:label ?label .\n}\nLIMIT 50"


def render(view: View) -> None:
    """Draw the page."""
    pieces.show(pieces.heading("Query", 1))
    language = "sparql"
    if desk.settings().neo4j_url:
        language = fields.choice("Language", "in", LANGUAGES, key="query-in", default="sparql")
    library = {query.name: query for query in view.named()}
    first = "sent-to-place" if "sent-to-place" in library else next(iter(library), asking.OWN)
    titles = {name: query.title for name, query in library.items()}
    titles[asking.OWN] = f"A query of your own ({LANGUAGES[language]})"
    written = ("q" if language == "sparql" else "c") in st.query_params
    name = fields.choice("Question", "name", titles, key="query-name", default=asking.OWN if written else first)
    try:
        if language == "cypher":
            values = _values(library[name]) if name in library else {}
            found = asking.answer(library.get(name), values, desk.settings())
            _result(found.table, name)
            asking.picture(found)
        else:
            text = _named(library[name]) if name in library else _own()
            _result(view.select(text, desk.settings().query_seconds), name)
    except (BadQueryError, BadSettingError, QueryTimeoutError, ServerError) as error:
        st.error(str(error), icon=":material/error:")


def _values(query: NamedQuery) -> dict[str, str]:
    """A prepared question: its sentence and its parameters, as they are given."""
    pieces.show(element("p", query.about, class_="or-lead"))
    values = {}
    columns = st.columns(max(len(query.params), 1))
    for column, param in zip(columns, query.params, strict=False):
        with column:
            values[param.name] = _value(query, param)
    return values


def _value(query: NamedQuery, param: Param) -> str:
    """The value of one parameter; a day without end is an empty field."""
    endless = param.default == ENDLESS
    given = fields.text(
        param.name.capitalize(),
        f"p.{param.name}",
        key=f"query-{query.name}-{param.name}",
        default="" if endless else param.default,
        placeholder="any day" if endless else None,
        help=MEANT["known" if endless else param.kind],
    )
    if endless:
        return given or ENDLESS
    return full(given) if param.kind == "node" and given else given


def _named(query: NamedQuery) -> str:
    """A prepared question with its SPARQL to read and to change."""
    values = _values(query)
    text = named.fill(query, values)
    with st.expander("The SPARQL behind it", icon=":material/code:"):
        st.code(text, language="sparql", wrap_lines=True)
        st.button(
            "Change it",
            on_click=fields.put,
            kwargs={"q": text, "name": asking.OWN, **{f"p.{name}": None for name in values}},
        )
    return text


def _own() -> str:
    """A query of one's own; it runs when the form is sent, and whenever its address is opened."""
    note = "Prefixes such as rec:, id:, rdfs: and graph: need no declaration."
    return fields.script("SPARQL", "q", default=BLANK, note=note, beside={"name": asking.OWN})


def _result(table: Table, name: str) -> None:
    said = f"{wording.count(len(table.rows), 'row')} in {table.elapsed:.2f} seconds"
    shown = f"; the first {SHOWN} are shown, the files have all" if len(table.rows) > SHOWN else ""
    pieces.show(element("p", said + shown, class_="or-quiet", role="status"))
    if not table.rows:
        pieces.empty("No row matches.", "Change a value, or ask for less at once.")
        return
    one, two, _ = st.columns([1, 1, 4])
    one.download_button(
        "CSV", results.to_csv(table), f"{name}.csv", "text/csv", on_click="ignore", icon=":material/download:"
    )
    two.download_button(
        "JSON",
        results.to_json(table),
        f"{name}.json",
        "application/sparql-results+json",
        on_click="ignore",
        icon=":material/download:",
    )
    lines = [[_cell(cell) for cell in row] for row in table.rows[:SHOWN]]
    pieces.show(rows(lines, table.columns, "The result of the query"))


def _cell(cell: Cell) -> Markup | str:
    """A value as people read it; what has a page is a link to it."""
    text = cell.text or ""
    if not text:
        return ""
    if cell.kind != "uri":
        return element("span", text, lang=cell.language)
    if NODE.fullmatch(text):
        return pieces.link(text, href("dossier", id=text))
    if text.startswith("id:source-"):
        return pieces.link(text[:20] + "…", href("reader", id=text.removeprefix("id:source-")))
    return element("code", text)
