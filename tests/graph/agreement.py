"""Whether SPARQL and Cypher give the same answers to the named questions."""

from collections import Counter

from graph import cypher, named, twins
from graph.answers import Table
from graph.bolt import Server
from graph.view import View
from graph.workspace import Workspace
from ontology.names import compress


def _rows(table: Table) -> Counter[tuple[str | None, ...]]:
    """The rows as a bag; numbers and ids in one spelling."""
    return Counter(tuple(_spelled(cell.text) for cell in row) for row in table.rows)


def _spelled(text: str | None) -> str | None:
    if text is None:
        return None
    text = compress(text)
    try:
        return str(float(text))
    except ValueError:
        return text


def agree(workspace: Workspace, server: Server, **given: str) -> int:
    """Push, and ask every named query in both; how many rows there were, each the same with the same claims."""
    cypher.push(workspace.place, server)
    total = 0
    view = View.open(workspace.place.root)
    try:
        for query in filter(twins.has, named.catalogue()):
            values = {name: value for name, value in given.items() if name in {p.name for p in query.params}}
            one = view.select(named.fill(query, values), 60)
            two = twins.ask(server, twins.text(query), twins.parameters(query, values), 60).table
            # ArcadeDB names no columns where there are no rows.
            assert one.columns == two.columns or not (two.rows or two.columns), query.name
            assert _rows(one) == _rows(two), query.name
            total += len(one.rows)
    finally:
        view.close()
    return total
