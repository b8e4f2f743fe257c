"""The library of queries: each runs, says what it is, and takes its parameters as terms, never as text."""

import pytest

from graph import named
from graph.answers import NamedQuery
from graph.guard import inspect
from graph.view import View
from ontology.errors import BadQueryError, UnknownTermError

# What a researcher must find in the case, by query: some words of a row.
FINDS = {
    "sent-to-place": ("Group of people: 252", "United States", "2025-03-15", "Alien Enemies Act"),
    "how-many": ("252", "Human Rights Watch"),
    "flights": ("GTI3", "N837VA", "GlobalX", "2025-03-15"),
    "courts": ("Court order: James Boasberg → United States", "Transfer of people: United States (ordered)"),
    "exchanges": ("El Salvador", "2025-07-18"),
    "conditions": ("Torture: at CECOT (alleged)", "Human Rights Watch", "alleged"),
    "one-source": ("Visit: Kristi Noem, at CECOT", "location"),
    "actor-and-place": ("Visit: Kristi Noem, at CECOT", "agent, asserted", "location, asserted"),
    "source-statements": ("CECOT", "locatedIn", "Tecoluca"),
    "events-in-period": ("2025-03-15", "A year in CECOT"),
    "laws": ("Alien Enemies Act", "Planes in the night"),
    "said-by": ("252 Venezuelans", "count", "252"),
    "disagreements": ("definition", "252 Venezuelans", "Human Rights Watch"),
}


def test_every_query_is_tried_here() -> None:
    """The table above knows the whole library."""
    assert {query.name for query in named.catalogue()} == set(FINDS)


@pytest.mark.parametrize("query", named.catalogue(), ids=lambda query: query.name)
def test_every_query_answers_its_question(query: NamedQuery, view: View) -> None:
    """With its defaults each finds what the case says, and every row has its words."""
    table = view.ask(query.name)
    rows = [{cell.text for cell in row} for row in table.rows]
    assert any(set(FINDS[query.name]) <= row for row in rows), rows
    quote = table.columns.index("quote")
    assert all(row[quote].text for row in table.rows)
    assert "source" in table.columns


@pytest.mark.parametrize("query", named.catalogue(), ids=lambda query: query.name)
def test_every_query_says_what_it_is(query: NamedQuery) -> None:
    """A title, a sentence, defaults for all parameters; every parameter is used; graphs are named."""
    assert query.title
    assert query.about.endswith(".")
    text = named.fill(query)
    for param in query.params:
        assert param.default
        assert f"${param.name}" in query.text
        assert f"${param.name}" not in text.replace(f"# param: {param.name}", "")
    # Engines differ in what their default graph is: a pattern outside GRAPH would mean something else elsewhere.
    assert inspect(text).form == "SELECT"
    assert "GRAPH graph:" in text


def test_queries_hold_for_engines_without_a_default_graph(view: View) -> None:
    """With an empty default graph the answers are the same: all that is asked is in named graphs."""
    for query in named.catalogue():
        lone = named.fill(query).replace("WHERE {", "FROM NAMED <urn:none> WHERE {", 1)
        assert view.select(lone).rows == ()


INJECTIONS = ('"', "'", "\\", '") } #', "\n", "\\u0022", "$place", "}", 'x" . ?s ?p ?o . "', "\u2028", "a\x00b")


@pytest.mark.parametrize("value", INJECTIONS)
def test_values_are_terms_never_text(value: str, view: View) -> None:
    """Whatever a value holds, it is a literal: the query stays the same query and finds nothing of that name."""
    query = named.find("sent-to-place")
    text = named.fill(query, {"place": value})
    assert inspect(text) == inspect(named.fill(query))
    assert view.select(text).rows == ()


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("sent-to-place", {"plaice": "CECOT"}),
        ("events-in-period", {"since": "yesterday"}),
        ("events-in-period", {"since": '2025-03-01" ) #'}),
        ("no-such-query", {}),
    ],
)
def test_what_is_no_value_is_refused(name: str, values: dict[str, str]) -> None:
    """A parameter that is none, or a value of another kind."""
    with pytest.raises(BadQueryError, match=r"^[^\n]+$"):
        named.fill(named.find(name), values)


def test_kinds_of_parameters() -> None:
    """Each kind makes its own sort of term."""
    head = "# title: A\n# about: B.\n# param: x {} d\nSELECT * {{ ?s ?p $x . ?x ?y '$x' }}"
    cases = {
        ("node", "id:" + "a" * 20): "<https://w3id.org/onrecord/id/" + "a" * 20 + ">",
        ("class", "Deportation"): "<https://w3id.org/onrecord/ns#Deportation>",
        ("number", "2.50"): '"2.50"^^<http://www.w3.org/2001/XMLSchema#decimal>',
        ("date", "2025-03-15"): '"2025-03-15"^^<http://www.w3.org/2001/XMLSchema#date>',
        ("source", "0" * 64): "<https://w3id.org/onrecord/id/source-" + "0" * 64 + ">",
    }
    for (kind, value), term in cases.items():
        text = named.fill(named.parse("case", head.format(kind)), {"x": value})
        assert text.endswith(f"SELECT * {{ ?s ?p {term} . ?x ?y '$x' }}")
    with pytest.raises(UnknownTermError):
        named.fill(named.parse("case", head.format("class")), {"x": "Deportaton"})
    with pytest.raises(BadQueryError):
        named.fill(named.parse("case", head.format("node")), {"x": "id:x> <y"})
    with pytest.raises(BadQueryError):
        named.parse("case", "SELECT * {}")
