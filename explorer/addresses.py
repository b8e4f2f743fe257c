"""Addresses: every view of the explorer has one. Ids go into them, never names of people.

>>> href("dossier", id="id:0a1b")
'dossier?id=0a1b'
>>> href("reader", id="f" * 4, at=None)
'reader?id=ffff'
"""

from urllib.parse import urlencode

TITLES = {
    "overview": "Overview",
    "search": "Search",
    "dossier": "Dossier",
    "network": "Network",
    "disagreements": "Disagreements",
    "sources": "Sources",
    "reader": "Reader",
    "query": "Query",
}
# These show one thing, so that the bar at the top has no place for them: they are reached from the others.
HIDDEN = ("dossier", "reader")


def href(page: str, **params: str | int | None) -> str:
    """The relative address of a page; parameters that are None are left out, nodes lose their prefix."""
    given = {name: bare(str(value)) for name, value in params.items() if value is not None}
    path = "./" if page == "overview" else page
    return f"{path}?{urlencode(given)}" if given else path


def bare(node: str) -> str:
    """A node's id as it stands in addresses."""
    return node.removeprefix("id:")


def full(hexadecimal: str) -> str:
    """A node's id as the graph knows it."""
    return hexadecimal if hexadecimal.startswith("id:") else f"id:{hexadecimal}"


def passage(start: int, end: int) -> str:
    """The id of a passage in the reader's page."""
    return f"p-{start}-{end}"
