"""The pages: one function each, which draws from the view alone.

A folder called `pages` beside the script would wake Streamlit's old discovery of pages, hence the name.
"""

from collections.abc import Callable, Mapping

from explorer.screens import disagreements, dossier, network, overview, query, reader, search, sources
from graph.view import View

SCREENS: Mapping[str, Callable[[View], None]] = {
    "overview": overview.render,
    "search": search.render,
    "dossier": dossier.render,
    "network": network.render,
    "disagreements": disagreements.render,
    "sources": sources.render,
    "reader": reader.render,
    "query": query.render,
}
