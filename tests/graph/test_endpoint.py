"""The SPARQL protocol as conversations: what is asked how, and what comes back."""

import json
from urllib.parse import urlencode

import pytest
import rdflib
from pyoxigraph import QueryResultsFormat, RdfFormat, parse, parse_query_results

from graph.endpoint import Request
from graph.evaluators import Evaluators, Query
from graph.guard import LONGEST
from graph.view import View
from graph.workspace import Workspace
from ontology import expand
from ontology.errors import BadQueryError, QueryTimeoutError
from tests.graph import factories

COUNT = "SELECT (COUNT(*) AS ?n) { ?event a rec:Deportation }"
FORM, DIRECT = "application/x-www-form-urlencoded", "application/sparql-query"
# Slow for as long as anybody waits, and small in memory.
SLOW = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"GRAPH ?g{n} {{ ?a{n} ?b{n} ?c{n} }}" for n in range(5)) + " }"


def get(query: str, **parameters: str) -> Request:
    return Request("GET", urlencode({"query": query, **parameters}))


def ways(query: str) -> list[Request]:
    """A query in each of the ways of the protocol."""
    return [
        get(query),
        Request("POST", "", FORM, urlencode({"query": query}).encode()),
        Request("POST", "", f"{DIRECT}; charset=utf-8", query.encode()),
    ]


@pytest.mark.parametrize("way", range(3))
def test_every_way_of_asking_gets_the_same(way: int, view: View) -> None:
    """GET and both kinds of POST."""
    answer = view.answer(ways(COUNT)[way])
    assert (answer.status, answer.media_type) == (200, "application/sparql-results+json")
    assert json.loads(answer.body)["results"]["bindings"][0]["n"]["value"] == "2"


@pytest.mark.parametrize(
    ("accept", "media_type", "format_"),
    [
        ("", "application/sparql-results+json", QueryResultsFormat.JSON),
        ("*/*", "application/sparql-results+json", QueryResultsFormat.JSON),
        ("application/json", "application/sparql-results+json", QueryResultsFormat.JSON),
        ("application/sparql-results+xml", "application/sparql-results+xml", QueryResultsFormat.XML),
        (
            "text/csv;q=0.3, text/tab-separated-values;q=0.7",
            "text/tab-separated-values; charset=utf-8",
            QueryResultsFormat.TSV,
        ),
        ("text/html, application/xml;q=0.9, */*;q=0.1", "application/sparql-results+xml", QueryResultsFormat.XML),
    ],
)
def test_solutions_in_every_format(accept: str, media_type: str, format_: QueryResultsFormat, view: View) -> None:
    """What is accepted most is given, and can be read back."""
    request = get("SELECT ?label { ?x a rec:Prison ; rdfs:label ?label }")
    answer = view.answer(Request("GET", request.query_string, accept=accept))
    assert (answer.status, answer.media_type) == (200, media_type)
    (row,) = parse_query_results(answer.body, format_)
    assert row["label"].value == "CECOT"


@pytest.mark.parametrize("accept", ["text/turtle", "application/n-triples", "application/ld+json"])
def test_graphs_in_every_format(accept: str, view: View) -> None:
    """CONSTRUCT and DESCRIBE give triples that can be read back."""
    query = "CONSTRUCT { ?x rdfs:label ?label } { ?x a rec:Prison ; rdfs:label ?label }"
    answer = view.answer(Request("GET", get(query).query_string, accept=accept))
    assert answer.media_type.startswith(accept)
    triples = list(parse(input=answer.body, format=RdfFormat.from_media_type(accept)))
    assert [t.object.value for t in triples] == ["CECOT"]


@pytest.mark.parametrize(
    "accept", ["text/csv", "text/tab-separated-values", "application/json", "application/sparql-results+xml"]
)
def test_yes_and_no_in_every_format(accept: str, view: View) -> None:
    """ASK is answered in each of the formats of results."""
    answer = view.answer(Request("GET", get("ASK { ?x a rec:Prison }").query_string, accept=accept))
    assert answer.status == 200
    assert b"true" in answer.body


def test_the_default_graph_is_the_facts(view: View) -> None:
    """Without a data set the facts are asked; with FROM or the protocol's parameters what they name."""
    everything = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"

    def number(request: Request) -> int:
        return int(json.loads(view.answer(request).body)["results"]["bindings"][0]["n"]["value"])

    facts, links = expand("graph:facts"), expand("graph:links")
    from_links = everything.replace("{", "FROM <LINKS> {").replace("LINKS", links)
    assert number(get(everything)) == number(get(everything, **{"default-graph-uri": facts})) > 0
    assert number(get(everything, **{"default-graph-uri": links})) == number(get(from_links))
    assert number(get(everything, **{"named-graph-uri": links})) == 0
    assert number(get(from_links, **{"default-graph-uri": facts})) == number(get(everything))
    both = Request(
        "GET", urlencode([("query", everything), ("default-graph-uri", facts), ("default-graph-uri", links)])
    )
    assert number(both) > max(number(get(everything)), number(get(everything, **{"default-graph-uri": links})))
    named = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    assert number(get(named)) == 8
    assert number(get(named, **{"named-graph-uri": links})) == 1


@pytest.mark.parametrize(
    ("request_", "status", "words"),
    [
        (get("SELECT * {\n ?s ?p }"), 400, b"line 2"),
        (get("hello"), 400, b"No SPARQL query"),
        (get("INSERT DATA { <a:a> <a:b> 1 }"), 403, b"Updates are refused"),
        (get("LOAD <http://localhost/>"), 403, b"Updates are refused"),
        (get("SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }"), 403, b"SERVICE is refused"),
        (Request("GET", "update=CLEAR+ALL"), 403, b"Updates are refused"),
        (Request("POST", "", "application/sparql-update", b"CLEAR ALL"), 403, b"Updates are refused"),
        (Request("POST", "", "text/plain", b"ASK {}"), 415, b"application/sparql-query"),
        (Request("POST", "", DIRECT, b"\xff"), 400, b"UTF-8"),
        (Request("POST", "query=ASK+%7B%7D", DIRECT, b"ASK {}"), 400, b"one query"),
        (Request("POST", "", FORM, b""), 400, b"one query"),
        (Request("GET", "query=ASK+%7B%7D&query=ASK+%7B%7D"), 400, b"one query"),
        (Request("GET", "query=%FF"), 400, b"decoded"),
        (Request("GET", urlencode({"query": "ASK {}"}), accept="image/png"), 406, b"text/csv"),
        (Request("PUT", "query=ASK+%7B%7D"), 405, b"GET or POST"),
        (Request("POST", "", DIRECT, b" " * (LONGEST + 1)), 413, b"65,536 are the most"),
        (Request("POST", "", DIRECT, b" " * (4 * LONGEST + 1)), 413, b"at most"),
        (get("ASK {}", **{"default-graph-uri": "not an iri"}), 400, b"read"),
    ],
)
def test_what_goes_wrong_is_said_in_one_line(request_: Request, status: int, words: bytes, view: View) -> None:
    """Every refusal has its status and one line of plain text."""
    answer = view.answer(request_)
    assert (answer.status, answer.media_type) == (status, "text/plain; charset=utf-8")
    assert words in answer.body
    assert answer.body.count(b"\n") == 1


def test_too_long_is_an_error_and_the_next_query_works(view: View) -> None:
    """A query that takes too long is killed, never answered in part; what comes after is not held up."""
    answer = view.answer(get(SLOW), seconds=0.5)
    assert (answer.status, dict(answer.headers)["Retry-After"]) == (503, "5")
    assert b"longer than 0.5 seconds" in answer.body
    assert view.answer(get(COUNT)).status == 200
    with pytest.raises(QueryTimeoutError):
        view.select(SLOW, 0.5)


def test_too_large_is_an_error(kept: Workspace) -> None:
    """A result beyond the limit is not cut short but refused."""
    evaluators = Evaluators(kept.place.store, size=1)
    try:
        query = Query("SELECT * { GRAPH ?g { ?s ?p ?o } }", "text/csv", limit=10_000)
        with pytest.raises(BadQueryError, match="too large"):
            evaluators.run(query, 20)
        assert evaluators.run(Query("ASK {}", "text/csv"), 20).body == b"true\n"
    finally:
        evaluators.close()


def test_a_query_without_a_query_describes_the_service(view: View) -> None:
    """Service description, VoID and DCAT without blank nodes."""
    answer = view.answer(Request("GET", url="http://localhost:8501/sparql", accept="text/turtle"))
    graph = rdflib.Graph().parse(data=answer.body, format="turtle")
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    (service,) = graph.subjects(rdflib.RDF.type, sd.Service)
    assert graph.value(service, sd.endpoint) == rdflib.URIRef("http://localhost:8501/sparql")
    assert (None, rdflib.RDF.type, rdflib.URIRef("http://rdfs.org/ns/void#Dataset")) in graph
    assert not any(isinstance(term, rdflib.BNode) for triple in graph for term in triple)


def test_things_describe_themselves(view: View) -> None:
    """A node, a claim and a source lead to triples about them; what is not there is 404."""
    told = factories.report()
    node = view.search("CECOT").hits[0].node
    for thing in (node, f"id:claim-{told.statements[0].id}", f"id:source-{told.document.source.id}"):
        answer = view.describe(thing, "application/n-triples")
        assert answer.status == 200
        assert f"<{expand(thing)}>".encode() in answer.body
    member = view.node(node).members[-1].id
    assert b"canonical" in view.describe(member, "text/turtle").body
    for thing in ("id:" + "0" * 20, "id:claim-" + "0" * 32, "rec:agent", "id:x> <y"):
        assert view.describe(thing, "text/turtle").status == 404


def test_answers_follow_the_workspace(workspace: Workspace) -> None:
    """A view that is open sees what is published after it was opened."""
    view = View.open(workspace.place.root)
    try:
        source = factories.report().document.source.id
        assert view.select(COUNT).rows[0][0].text == "2"
        generation = view.overview().generation
        workspace.withdraw(source, reason="a test", who="a test", when="")
        assert view.select(COUNT).rows[0][0].text == "2"
        assert view.overview().generation != generation
    finally:
        view.close()
