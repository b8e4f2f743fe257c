"""Starts explorer and endpoint for any ASGI server: `streamlit run app.py`, or `uvicorn app:app`."""

from pathlib import Path

import streamlit as st

from explorer import desk
from explorer.endpoint import ROUTES, middleware
from explorer.server import settle

settle()

# Streamlit looks for a literal App in this file; the path is absolute, because the file may lie in site-packages.
app = st.App(Path(__file__).parent / "explorer" / "main.py", routes=ROUTES, middleware=middleware(desk.settings()))
