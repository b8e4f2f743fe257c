"""The Streamlit script: the frame around every page, and the way between them."""

from pathlib import Path
from typing import Any

import streamlit as st

from explorer import canvas, desk, pieces, travel
from explorer.addresses import HIDDEN, TITLES
from explorer.screens import SCREENS
from graph.view import View
from ontology.errors import OnRecordError, UnknownSourceError, WorkspaceError

HERE = Path(__file__).parent


def main() -> None:
    """Draw the page that the address asks for."""
    st.set_page_config(page_title="On Record", page_icon=str(HERE / "favicon.png"), layout="wide")
    pages = {name: _page(name) for name in TITLES}
    current = st.navigation(list(pages.values()), position="top")
    st.html(HERE / "style.css")
    travel.remember(pages)
    _follow(current.url_path or "overview")
    current.run()


def _page(name: str) -> Any:
    return st.Page(
        lambda: _draw(name),
        title=TITLES[name],
        url_path=None if name == "overview" else name,
        default=name == "overview",
        visibility="hidden" if name in HIDDEN else "visible",
    )


def _follow(current: str) -> None:
    """Go where a link was clicked; the passage that the reader's address names is scrolled to."""
    at = st.query_params.get("at") if current == "reader" else None
    asked = canvas.links(key="links", scroll=f"p-{at}" if at else None).get("go")
    page = (asked["page"] or "overview") if asked else None
    if page in TITLES:
        travel.to(page, **asked["params"])


def _draw(name: str) -> None:
    """Draw one page; what is refused is said in one line, and what to do."""
    try:
        view = desk.view()
        if name != "query" and not view.overview().sources:
            _nothing_yet()
        else:
            _screen(view, name)
    except WorkspaceError as error:
        pieces.show(pieces.heading("There is no case here yet", 1))
        pieces.empty(
            str(error), "Build the sample with “onrecord demo”, or add your own documents with “onrecord add”."
        )
    except UnknownSourceError as error:
        pieces.show(pieces.heading("Not found", 1))
        pieces.empty(str(error), "It may have been withdrawn. Search for it by name, or look at the list of sources.")
    except OnRecordError as error:
        st.error(str(error), icon=":material/error:")


def _screen(view: View, name: str) -> None:
    SCREENS[name](view)


def _nothing_yet() -> None:
    pieces.show(pieces.heading("Nothing is on record yet", 1))
    pieces.empty(
        "This workspace has no documents.",
        f"Add some: onrecord -w {desk.settings().workspace} add FOLDER. What is added appears here by itself.",
    )


main()
