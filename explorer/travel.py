"""From one page to another inside the running session, as the browser's history sees it."""

from collections.abc import Mapping
from typing import Any, NoReturn

import streamlit as st

_KEY = "pages"


def remember(pages: Mapping[str, Any]) -> None:
    """Keep this session's pages by name; called once a run."""
    st.session_state[_KEY] = pages


def to(page: str, **params: str) -> NoReturn:
    """Go to a page with these parameters; the run ends here. Not for callbacks."""
    st.switch_page(st.session_state[_KEY][page], query_params=params)
