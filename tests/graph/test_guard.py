"""Refusing what reaches out: whatever the engine would send to another machine, the guard refuses before."""

import contextlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store

from graph.guard import LONGEST, inspect, spans
from ontology.errors import BadQueryError

BOTH = "?s ?p ?a . ?s ?p ?b"
PREFIXES = "PREFIX b: <http://b/> PREFIX ex: <HOST> "
ATTACKS = (
    "SELECT * {SERVICE <HOST> {?s ?p ?o}}",
    "SELECT * {service<HOST>{?s ?p ?o}}",
    "SELECT * {SERVICESILENT<HOST>{?s ?p ?o}}",
    "SELECT * {OPTIONAL{SERVICESILENT<HOST>{?s ?p ?o}}}",
    "SELECT * {{}UNION{SERVICE<HOST>{?s ?p ?o}}}",
    "SELECT * {?s ?p ?o FILTER EXISTS{SERVICESILENT<HOST>{?s ?p ?o}}}",
    "SELECT?s{SERVICE<HOST>{?s ?p ?o}}",
    "SELECT * {BIND(<HOST> AS?x)SERVICE?x{?s ?p ?o}}",
    "SELECT * {SERVICE#comment\n<HOST>{?s ?p ?o}}",
    "SELECT * {SERVICE#comment\r<HOST>{?s ?p ?o}}",
    # keywords written with escapes
    r"SELECT * {SERV\u0049CE <HOST> {?s ?p ?o}}",
    r"SELECT * {SERVICE \u003CHOST> {?s ?p ?o}}",
    r"SELECT * {\u005Cu0053ERVICE <HOST> {?s ?p ?o}}",
    r"SELECT * {?s ?p ?o}#\u000ASERVICE<HOST>{?s ?p ?o}}",
    # run together with what stands before
    "SELECT * {?s ?p 1.SERVICE<HOST>{?s ?p ?o}}",
    "SELECT * {?s ?p 1e0SERVICE<HOST>{?s ?p ?o}}",
    "SELECT * {?s ?p trueSERVICE<HOST>{?s ?p ?o}}",
    "SELECT * {?s ?p '1'@enSERVICE<HOST>{?s ?p ?o}}",
    "SELECT * {?s ?p '1'@en--ltrSERVICE<HOST>{?s ?p ?o}}",
    "SELECT * {?s ?p _:b.SERVICE<HOST>{?s ?p ?o}}",
    "SELECT * {?s ?p ?oSERVICE<HOST>{?s ?p ?o}}",
    # a prefixed name for the host, run together with the keyword
    PREFIXES + "SELECT * {SERVICEex:a{?s ?p ?o}}",
    PREFIXES + "SELECT * {SERVICESILENTex:a{?s ?p ?o}}",
    PREFIXES + "SELECT * {?s ?p 1e0SERVICEex:a{?s ?p ?o}}",
    PREFIXES + "SELECT * {?s ?p b:c.SERVICEex:a{?s ?p ?o}}",
    PREFIXES + "SELECT * {?s ?p b:SERVICE.SERVICE ex:a{?s ?p ?o}}",
    # an IRI to the longest match, a comparison to the engine
    f"SELECT * {{{BOTH} FILTER(?a<?b||true)SERVICE#>\n<HOST>{{?s ?p ?o}}}}",
    PREFIXES + f"SELECT * {{{BOTH} FILTER(?a<b:c||true)SERVICE#>\n<HOST>{{?s ?p ?o}}}}",
    PREFIXES + f"SELECT * {{{BOTH} FILTER(?a<b:c||true)SERVICEex:a#>\n{{?s ?p ?o}}}}",
    PREFIXES + f"SELECT * {{{BOTH} FILTER(?a<SERVICE:c||true)SERVICEex:a#>\n{{?s ?p ?o}}}}",
    # strings that end elsewhere than one may think
    "SELECT * {?s ?p ?o FILTER(?o!='''a'''')SERVICE<HOST>{?s ?p ?o}#'\n}",
    'SELECT * {?s ?p ?o FILTER(?o!="""a"""")SERVICE<HOST>{?s ?p ?o}#"\n}',
    "SELECT * {?s ?p ?o FILTER(?o!='a\\\\')SERVICE<HOST>{?s ?p ?o}#'\n}",
    r"SELECT * {?s ?p ?o FILTER(?o!='a\u0027)SERVICE<HOST>{?s ?p ?o}#')}",
    # strings that only seem to begin
    f"SELECT * {{{BOTH} FILTER(?a<'x>?b')SERVICE<HOST>{{?s ?p ?o}}}}",
    f"SELECT * {{{BOTH} FILTER(?a<'x>?b')SERVICE<HOST>{{?s ?p 'y'}}}}",
    PREFIXES + f"SELECT * {{{BOTH} FILTER(?a<b:c#>'''\n)SERVICE<HOST>{{?s ?p ?o}}}}#'''",
    "BASE <HOST> SELECT * {?s ?p <it's> SERVICE <HOST> {?s ?p 'o'}}",
    "BASE <HOST> SELECT * {?s ?p <#'> SERVICE <HOST> {?s ?p 'o'}}",
)


@pytest.fixture(scope="module")
def host() -> Iterator[tuple[str, list[str]]]:
    """A server that notes who calls, as the machine that must not be reached."""
    calls: list[str] = []

    class Noting(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            calls.append(self.path)
            self.send_response(500)
            self.end_headers()

        do_GET = do_POST  # noqa: N815  # as the base class has it

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Noting)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/", calls
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_would_reach_out_is_refused(attack: str, host: tuple[str, list[str]]) -> None:
    """Either the engine cannot read it, or it stays at home, or the guard refuses it."""
    address, calls = host
    query = attack.replace("HOST", address)
    try:
        inspect(query)
    except BadQueryError:
        return
    store = Store()
    store.add(Quad(NamedNode("http://a/a"), NamedNode("http://a/b"), Literal(1)))
    calls.clear()
    with contextlib.suppress(SyntaxError, OSError, RuntimeError):
        list(store.query(query))  # type: ignore[call-overload]  # a SELECT, if it is anything
    assert calls == []


@pytest.mark.parametrize(
    ("query", "form", "has_dataset"),
    [
        ("SELECT * { ?s ?p ?o }", "SELECT", False),
        ("select distinct?s from <http://a/g> { ?s ?p 'SERVICE' }", "SELECT", True),
        ("PREFIX ask: <http://a/service/> # LOAD\nCONSTRUCT WHERE { ?s ask:service ?INSERT }", "CONSTRUCT", False),
        ("BASE <http://a/> ASK { <service/a> ?p '''SERVICE\n<x>''' }", "ASK", False),
        ("DESCRIBE <http://www.w3.org/ns/sparql-service-description#Service>", "DESCRIBE", False),
    ],
)
def test_words_that_are_no_keywords_do_no_harm(query: str, form: str, has_dataset: bool) -> None:  # noqa: FBT001  # a table of cases
    """Strings, comments, IRIs, variables and local names may say what they like."""
    shape = inspect(query)
    assert (shape.form, shape.has_dataset) == (form, has_dataset)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "hello",
        "INSERT DATA { <a:a> <a:b> 1 }",
        "PREFIX a: <http://a/> DELETE WHERE { ?s ?p ?o }",
        "LOAD <http://a/>",
        "CLEAR ALL",
    ],
)
def test_updates_are_refused(query: str) -> None:
    """What is no query, or changes the graph, is refused in one line."""
    with pytest.raises(BadQueryError, match=r"^[^\n]+$"):
        inspect(query)


# What made a tokenizer that tries again from the middle go over the rest of the text once for each of these.
HOSTILE = (
    "a.",
    "a-",
    "aé_",
    '"\\"',
    "'\\'",
    '\\"""',
    "\\'''",
    '{"\\"\\"\\"',
    '""',
    "''",
    '"""a',
    "'''\\",
    "<",
    "<a",
    "<'",
    "@a-",
    "?",
    "#",
    "%4",
    ":%",
    "a:b.",
    "\\u0041",
)


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("start", ["", "{", "{'", '{"', '{"""', "{<", "{<a", "{a:"])
def test_hostile_text_is_read_once(start: str, piece: str) -> None:
    """200,000 characters take no more tokens than that, and no visible time; eight times the text, eight times them."""
    few, many = (sum(1 for _ in spans(start + piece * (size // len(piece)))) for size in (25_000, 200_000))
    assert few <= 25_000 + len(start)
    assert many <= 8 * few + 16 * len(piece) + len(start)


@given(st.text(st.sampled_from("aA.1-_:'\"\\<> \n#?@%{é"), max_size=60))
def test_tokens_are_the_text(text: str) -> None:
    """None is empty and none is lost, so a text of n characters has n tokens at most."""
    tokens = [token for _, token in spans(text)]
    assert "".join(tokens) == text
    assert all(tokens)


def test_a_query_has_a_longest_length() -> None:
    """One more character is refused, in a line that says how many there may be."""
    query = "SELECT * { ?s ?p ?o }"
    assert inspect(query.ljust(LONGEST)).form == "SELECT"
    with pytest.raises(BadQueryError, match="65,536 are the most"):
        inspect(query.ljust(LONGEST + 1))
