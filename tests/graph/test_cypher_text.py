"""Whatever documents say arrives in Neo4j as data, unchanged; labels and types are the ontology's."""

import pytest

from graph import cypher
from graph.bolt import Server, connect, rows
from graph.propertygraph import relationship
from graph.workspace import Workspace
from ontology import vocabulary
from tests.graph import factories

WHEN = "2025-11-22T10:00:00Z"

NASTY = (
    "O'Brien \"Bobby\" `Tables`", "a$b $rows {x: 1} \\u0027 \\", "line\none\r\ntwo\tthree", "😀 family 👨‍👩‍👧",
    "محمد بن سلمان", "שלום", "'}) DETACH DELETE n //", "`:Injected:` x", "x" * 1_000_000,
)  # fmt: skip


@pytest.mark.parametrize("name", NASTY, ids=lambda name: name[:12].encode("unicode_escape").decode())
def test_text_arrives_unchanged(tmp_path, server, name):
    """Names, quotes, titles and file names are data, whatever stands in them; labels and types are the ontology's."""
    teller = factories.Teller(f"Said of {name} here.", name=f"{name[:60]}.txt", card={"title": name})
    node = teller.thing(name, "Person")
    teller.event("Said", "Speech", f"Said of {name} here", speaker=node, status="asserted")
    workspace = Workspace.create(tmp_path / "case")
    workspace.add(teller.told(), when=WHEN)
    cypher.push(workspace.place, server)
    with connect(server) as driver, driver.session(database=server.database) as session:
        assert rows(session, "MATCH (n:Person) RETURN n.name AS name") == [{"name": name}]
        quotes = {row["exact"] for row in rows(session, "MATCH (p:Passage) RETURN p.exact AS exact")}
        assert {name, f"Said of {name} here"} <= quotes
        assert rows(session, "MATCH (s:Source) RETURN s.name AS name") == [{"name": name}]
    _is_legible(server)


def _is_legible(server: Server) -> None:
    """Labels and types of relationships are the ontology's, nothing else."""
    with connect(server) as driver, driver.session(database=server.database) as session:
        labels = {
            label for row in rows(session, "MATCH (n) RETURN DISTINCT labels(n) AS found") for label in row["found"]
        }
        types = {row["found"] for row in rows(session, "MATCH ()-[r]->() RETURN DISTINCT type(r) AS found")}
    known = {relationship(name) for name in vocabulary().predicates}
    assert labels <= set(vocabulary().kinds)
    assert types <= known | {"SUBJECT", "OBJECT"}
