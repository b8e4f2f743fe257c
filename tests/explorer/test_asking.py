"""The page of queries asks a graph server in Cypher: the same answers, no writing, no password on a page."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer import desk
from explorer.credentials import PASSWORD
from explorer.settings import Settings
from graph import cypher
from graph.bolt import Server
from graph.workspace import Workspace
from tests.explorer.test_screens import opened, text

OWN = {"in": "cypher", "name": "own"}


def _serve(case: Path, server: Server) -> None:
    desk.use(
        Settings(
            workspace=str(case), neo4j_url=server.url, neo4j_user=server.user, neo4j_database=server.database or ""
        )
    )


@pytest.fixture
def asked(case: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server that holds the case, named by the settings."""
    cypher.push(Workspace.open(case).place, server)
    monkeypatch.setenv(PASSWORD, server.password)
    _serve(case, server)
    yield server
    desk.close()


def test_a_named_question_has_the_same_rows(asked: Server) -> None:
    """In both languages, with the values of the address, and with links to dossiers."""
    values = {"name": "sent-to-place", "p.place": "CECOT"}
    rows = [re.findall(r"\d+ rows? in", text(opened("query", **values, **more))) for more in ({}, {"in": "cypher"})]
    assert rows[0] == rows[1] != []
    test = opened("query", **values, **{"in": "cypher"})
    assert "toLower" in test.code[0].value
    assert '"CECOT"' in test.code[0].value


def test_nodes_in_rows_are_drawn(asked: Server) -> None:
    """What a query of one's own returns stands in a table, and its nodes in a picture."""
    words = text(opened("query", **OWN, c="MATCH (e:Event)-[r]->(p:Thing) RETURN e, r, p.name"))
    assert "The nodes of these rows" in words
    assert "AGENT" in words
    assert "The nodes of these rows" not in text(opened("query", **OWN, c="MATCH (e:Event) RETURN e.name"))


@pytest.mark.parametrize("query", ["CREATE (:Person {id: 'x'})", "MATCH (n) DETACH DELETE n", "MATCH (n"])
def test_nothing_is_written(asked: Server, query: str) -> None:
    """What would write, or is no query, is refused in one line, and everything is there afterwards."""
    before = text(opened("query", **OWN, c="MATCH (n) RETURN count(n) AS number"))
    test = opened("query", **OWN, c=query)
    assert len(test.error) == 1
    assert "\n" not in test.error[0].value.strip()
    after = text(opened("query", **OWN, c="MATCH (n) RETURN count(n) AS number"))
    assert before.split("seconds")[1] == after.split("seconds")[1]


@pytest.mark.parametrize("url", ["bolt://127.0.0.1:9", "http://nowhere", "bolt://someone:hunter2@127.0.0.1:9"])
def test_a_server_that_is_away_is_told_in_a_line(case: Path, monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    """With what to do, and without the password."""
    monkeypatch.setenv(PASSWORD, "swordfish")
    _serve(case, Server(url))
    test = opened("query", **OWN)
    desk.close()
    assert len(test.error) == 1
    shown = test.error[0].value + text(test)
    assert "swordfish" not in shown
    assert "hunter2" not in shown


def test_without_a_server_there_is_no_cypher(served: object) -> None:
    """The page offers what can be asked."""
    test = opened("query", **OWN)
    assert [box.label for box in test.selectbox] == ["Question"]
    assert "SPARQL" in test.text_area[0].label
