"""The SPARQL 1.1 protocol without a server: a request in, an answer out.

Queries by GET and by both kinds of POST, data sets by parameters, formats by Accept. Nothing is changed and nothing
else is reached: updates, SERVICE and LOAD are refused. An answer is whole or an error, never cut short.
"""

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl

from graph import service
from graph.evaluators import Evaluators, Query
from graph.guard import LONGEST, inspect, refusal
from graph.negotiation import OFFERED, choose
from graph.outcomes import Answer
from ontology import expand
from ontology.errors import BadQueryError, QueryTimeoutError, WorkspaceError

# Of a whole request, in bytes: the longest query percent-encoded, with some parameters beside it.
_LARGEST = 4 * LONGEST
_FORM, _DIRECT, _UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
_THING = re.compile(r"id:([0-9a-f]{20}|claim-[0-9a-f]{32}|passage-[0-9a-f]{20}|source-[0-9a-f]{64})")
_DESCRIPTION = """
CONSTRUCT { ?thing ?p ?o . ?e ?ep ?eo . ?c ?cp ?co . ?n rdfs:label ?label . ?s ?q ?thing }
WHERE {
  BIND (%s AS ?thing)
  { GRAPH ?g { ?thing ?p ?o } }
  UNION { GRAPH ?g { ?thing rec:evidence ?e . ?e ?ep ?eo } }
  UNION { GRAPH graph:links { ?thing rec:canonical ?c } GRAPH graph:facts { ?c ?cp ?co } }
  UNION { GRAPH graph:facts { ?thing ?any ?n . ?n rdfs:label ?label } }
  UNION { GRAPH graph:facts { ?s ?q ?thing } }
}
"""


@dataclass(frozen=True, slots=True)
class Request:
    """An HTTP request: `query_string` is what follows the question mark, `url` the address of the endpoint itself."""

    method: str
    query_string: str = ""
    content_type: str = ""
    body: bytes = b""
    accept: str = ""
    url: str = ""


class _RefusedError(Exception):
    """A request that gets an error: its status and one line."""

    def __init__(self, status: int, message: str, headers: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(message)
        self.status = status
        self.headers = headers


def answer(evaluators: Evaluators, request: Request, seconds: float) -> Answer:
    """What to answer; errors are answers too: 400 no query, 403 refused, 406, 413, 415, 503 too long or no store."""
    try:
        parameters = _parameters(request)
        if not parameters and request.method != "POST":
            return _self_description(request)
        return _evaluated(evaluators, _query(parameters, request.accept), seconds)
    except _RefusedError as refused:
        return _error(refused)


def _evaluated(evaluators: Evaluators, query: Query, seconds: float) -> Answer:
    try:
        result = evaluators.run(query, seconds)
    except BadQueryError as error:
        raise _RefusedError(400, str(error)) from error
    except (QueryTimeoutError, WorkspaceError) as error:
        raise _RefusedError(503, str(error), (("Retry-After", "5"),)) from error
    charset = "; charset=utf-8" if query.media_type.startswith("text/") else ""
    # The same query of the same generation has the same answer; another generation may have another.
    headers = (("Vary", "Accept"), ("X-Generation", result.generation))
    return Answer(200, query.media_type + charset, result.body, headers)


def _parameters(request: Request) -> list[tuple[str, str]]:
    """All parameters of a request, `query` among them, wherever they stood."""
    if request.method not in ("GET", "HEAD", "POST"):
        raise _RefusedError(405, "Use GET or POST", (("Allow", "GET, HEAD, POST"),))
    if max(len(request.body), len(request.query_string)) > _LARGEST:
        raise _RefusedError(413, f"A query may have {LONGEST:,} characters at most")
    if request.method != "POST":
        return _decoded(request.query_string)
    media_type = request.content_type.partition(";")[0].strip().lower()
    if media_type == _UPDATE:
        raise _RefusedError(403, "Updates are refused here; the graph changes when documents are added or withdrawn")
    if media_type not in (_FORM, _DIRECT):
        raise _RefusedError(415, f"Send a query as {_DIRECT}, or as a form ({_FORM})")
    try:
        body = request.body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _RefusedError(400, f"The query is not UTF-8 (byte {error.start})") from error
    if media_type == _FORM:
        return _decoded(body)
    others = _decoded(request.query_string)
    if any(name == "query" for name, _ in others):
        raise _RefusedError(400, "Send one query, in the body or in the address")
    return [*others, ("query", body)]


def _decoded(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError as error:
        raise _RefusedError(400, "The parameters cannot be decoded; send them percent-encoded, as UTF-8") from error


def _query(parameters: list[tuple[str, str]], accept: str) -> Query:
    given: dict[str, list[str]] = {}
    for name, value in parameters:
        given.setdefault(name, []).append(value)
    if "update" in given:
        raise _RefusedError(403, "Updates are refused here; the graph changes when documents are added or withdrawn")
    if len(given.get("query", ())) != 1:
        raise _RefusedError(400, "Send exactly one query")
    text = given["query"][0]
    if reason := refusal(text):
        raise _RefusedError(413 if len(text) > LONGEST else 403, reason)
    default = tuple(given["default-graph-uri"]) if "default-graph-uri" in given else None
    named = tuple(given["named-graph-uri"]) if "named-graph-uri" in given else None
    return prepared(text, accept, default=default, named=named)


def prepared(
    text: str, accept: str, *, default: tuple[str, ...] | None = None, named: tuple[str, ...] | None = None
) -> Query:
    """A query that may be evaluated, with its format and data set.

    What the protocol names as data set wins over what the query names; where neither does, the facts are the default
    graph, and all graphs can be named.
    """
    try:
        shape = inspect(text)
    except BadQueryError as error:
        raise _RefusedError(400, str(error)) from error
    media_type = choose(accept, OFFERED[shape.form])
    if not media_type:
        offered = ", ".join(OFFERED[shape.form])
        raise _RefusedError(406, f"No format that is accepted can be given; there are {offered}")
    if default is not None or named is not None:
        return Query(text, media_type, default or (), named or ())
    return Query(text, media_type) if shape.has_dataset else Query(text, media_type, (expand("graph:facts"),))


def describe(evaluators: Evaluators, thing: str, accept: str, seconds: float) -> Answer:
    """RDF about a node, a claim, a passage or a source; 404 where there is none of that id."""
    if not _THING.fullmatch(thing):
        return _error(_RefusedError(404, f"{thing[:80]!r} is no id of this graph"))
    node = f"<{expand(thing)}>"
    try:
        there = _evaluated(evaluators, Query(f"ASK {{ GRAPH ?g {{ {node} ?p ?o }} }}", "text/csv", ()), seconds)
        found = _evaluated(evaluators, prepared(_DESCRIPTION % node, accept), seconds)
    except _RefusedError as refused:
        return _error(refused)
    if there.body != b"true\n":
        return _error(_RefusedError(404, f"Nothing is known of {thing}; its source may have been withdrawn"))
    return found


def forwarded(found: Answer, heir: str | None) -> Answer:
    """An answer, or where nothing was found the way to another node, whose description lies beside it."""
    if found.status != 404 or not heir:
        return found
    return Answer(303, "text/plain; charset=utf-8", f"See {heir}\n".encode(), (("Location", heir.removeprefix("id:")),))


def _error(refused: _RefusedError) -> Answer:
    return Answer(refused.status, "text/plain; charset=utf-8", f"{refused}\n".encode(), refused.headers)


def _self_description(request: Request) -> Answer:
    media_type = choose(request.accept, OFFERED["CONSTRUCT"])
    # A browser gets the description too, in the form that is easiest to read.
    media_type = media_type or "text/turtle"
    charset = "; charset=utf-8" if media_type.startswith("text/") else ""
    return Answer(200, media_type + charset, service.description(request.url, media_type), (("Vary", "Accept"),))
