"""The routes beside the pages, asked without a network."""

import json
from pathlib import Path

import pytest
from starlette.applications import Starlette

from explorer.addresses import bare
from explorer.endpoint import ROUTES, middleware
from explorer.settings import Settings
from explorer.shield import policy
from graph.view import View
from tests.explorer.client import ask

APP = Starlette(routes=ROUTES, middleware=middleware(Settings()))
COUNT = "SELECT (COUNT(*) AS ?n) { ?event a rec:Deportation }"
ASKED = {"query": COUNT}


@pytest.fixture(autouse=True)
def _served(served: View) -> None:
    """Every test asks the case that is told by hand."""


def test_queries_by_get_and_by_both_posts() -> None:
    """The three ways of the protocol give one answer, in the format that was asked for."""
    accept = {"Accept": "application/sparql-results+json"}
    direct = {**accept, "Content-Type": "application/sparql-query"}
    answers = [
        ask(APP, "/sparql", params=ASKED, headers=accept),
        ask(APP, "/sparql", "POST", data=ASKED, headers=accept),
        ask(APP, "/sparql", "POST", content=COUNT, headers=direct),
    ]
    assert {answer.status_code for answer in answers} == {200}
    found = {json.loads(answer.text)["results"]["bindings"][0]["n"]["value"] for answer in answers}
    assert len(found) == 1
    assert int(found.pop()) > 0


def test_updates_are_refused() -> None:
    """Nothing can be changed from outside, and the answer says so in a line."""
    answer = ask(APP, "/sparql", "POST", data={"update": "CLEAR ALL"})
    assert answer.status_code == 403
    assert answer.text.count("\n") == 1
    assert ask(APP, "/sparql", "PUT").status_code == 405


def test_service_is_described() -> None:
    """Without a query the endpoint describes itself, and so does the well-known place."""
    for path in ("/sparql", "/.well-known/void"):
        answer = ask(APP, path, headers={"Accept": "text/turtle"})
        assert answer.headers["content-type"].startswith("text/turtle")
        assert "http://localhost/sparql" in answer.text


def test_ids_lead_people_to_pages_and_programs_to_data(served: View) -> None:
    """A browser gets 303 to the page; an RDF client a description; a suffix one form."""
    node = served.search("CECOT", kinds=("Prison",)).hits[0].node
    path = f"/id/{bare(node)}"
    page = ask(APP, path, headers={"Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"})
    assert (page.status_code, page.headers["location"]) == (303, f"../dossier?id={bare(node)}")
    data = ask(APP, path, headers={"Accept": "text/turtle"})
    assert data.status_code == 200
    assert "Terrorism Confinement Center" in data.text
    assert ask(APP, f"{path}.nt", headers={"Accept": "text/html"}).headers["content-type"].startswith("application/n-t")
    assert json.loads(ask(APP, f"{path}.jsonld").text)


def test_claims_and_sources_lead_to_the_reader(served: View) -> None:
    """The id of a statement leads to its words; that of a document to its text."""
    source = served.sources()[0].source.id
    claim = served.statements_of(source)[0]
    browser = {"Accept": "text/html"}
    assert ask(APP, f"/id/source-{source}", headers=browser).headers["location"] == f"../reader?id={source}"
    place = ask(APP, f"/id/claim-{claim.id}", headers=browser).headers["location"]
    assert place == f"../reader?id={source}&at={claim.evidence.start}-{claim.evidence.end}"
    assert "oa#" in ask(APP, f"/id/claim-{claim.id}.ttl").text


@pytest.mark.parametrize("name", ["0" * 20, "claim-x", "..%2F..%2Fetc", "x"])
def test_what_is_not_there_is_404(name: str) -> None:
    """An unknown id is an answer of one line, for people and programs."""
    for accept in ("text/html", "text/turtle"):
        assert ask(APP, f"/id/{name}", headers={"Accept": accept}).status_code == 404


def test_answers_are_shielded_and_answer_to_local_names_only() -> None:
    """The headers stand on data too; another machine's name for this one gets nothing."""
    assert ask(APP, "/sparql").headers["content-security-policy"] == policy()
    assert ask(APP, "/sparql", headers={"Host": "evil.example"}).status_code == 400


def test_every_id_that_was_shown_leads_on(tmp_path: Path) -> None:
    """A member's id to its node; one whose source is gone to what others say: by redirect, for people and programs."""
    from explorer import desk
    from tests.graph.conftest import fill

    workspace = fill(tmp_path / "case")
    desk.use(Settings(workspace=str(workspace.place.root)))
    view = desk.view()
    found = view.node(view.search("Kristi Noem").hits[0].node)
    other = next(member for member in found.members if member.id != found.id)
    browser, program = {"Accept": "text/html"}, {"Accept": "text/turtle"}
    page = ask(APP, f"/id/{bare(other.id)}", headers=browser)
    assert (page.status_code, page.headers["location"]) == (303, f"../dossier?id={bare(found.id)}")
    gone = next(member.source for member in found.members if member.id == found.id)
    workspace.withdraw(gone, reason="a test", who="a test", when="")
    page = ask(APP, f"/id/{bare(found.id)}", headers=browser)
    assert (page.status_code, page.headers["location"]) == (303, f"../dossier?id={bare(other.id)}")
    data = ask(APP, f"/id/{bare(found.id)}", headers=program)
    assert (data.status_code, data.headers["location"]) == (303, bare(other.id))
