"""HTTP beside the pages: the SPARQL protocol, and what an id stands for as RDF or as a page.

`/sparql` takes queries by GET and POST. `/id/<id>` answers a browser with the way to the page (303) and an RDF client
with a description; `/id/<id>.ttl` and the like give one form to anybody. `/.well-known/void` describes the data set.
"""

import re
from collections.abc import Callable, Mapping

from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from explorer import desk
from explorer.addresses import href
from explorer.settings import Settings
from explorer.shield import Shield
from graph import endpoint
from graph.outcomes import Answer
from graph.view import View
from ontology.errors import OnRecordError, UnknownSourceError

_FORMS: Mapping[str, str] = {".ttl": "text/turtle", ".nt": "application/n-triples", ".jsonld": "application/ld+json"}
_NODE = re.compile(r"[0-9a-f]{20}")
LOCAL = ("127.0.0.1", "localhost", "::1")


async def sparql(request: Request) -> Response:
    """The SPARQL 1.1 protocol; without a query, the description of the service."""
    asked = endpoint.Request(
        method=request.method,
        query_string=request.url.query,
        content_type=request.headers.get("content-type", ""),
        body=await request.body(),
        accept=request.headers.get("accept", ""),
        url=str(request.url.replace(query="")),
    )
    seconds = desk.settings().query_seconds
    return await _told(lambda: desk.view().answer(asked, seconds))


async def void(request: Request) -> Response:
    """What the data set holds and where it is asked, in VoID and DCAT."""
    url = str(request.url.replace(path=request.url.path.replace(".well-known/void", "sparql"), query=""))
    asked = endpoint.Request(method="GET", accept=request.headers.get("accept", ""), url=url)
    return await _told(lambda: desk.view().answer(asked))


async def thing(request: Request) -> Response:
    """A node, a claim, a passage or a source: a page for people, RDF for programs."""
    name = request.path_params["name"]
    suffix = next((suffix for suffix in _FORMS if name.endswith(suffix)), "")
    accept = _FORMS.get(suffix) or request.headers.get("accept", "")
    bare = name.removesuffix(suffix)
    if "text/html" in accept:
        page = await run_in_threadpool(_page, bare)
        if page:
            return RedirectResponse(f"../{page}", 303, {"Vary": "Accept"})
        accept = "text/turtle"
    seconds = desk.settings().query_seconds
    return await _told(lambda: desk.view().describe(f"id:{bare}", accept, seconds))


def _page(name: str) -> str | None:
    """The address of the page about a thing; None where it has none, or is not there."""
    try:
        return _address(desk.view(), name)
    except OnRecordError:
        return None  # the description says what is wrong, as an answer of its own


def _address(view: View, name: str) -> str | None:
    kind, dash, hexadecimal = name.partition("-")
    if not dash and _NODE.fullmatch(name):
        return href("dossier", id=view.node(f"id:{name}").id)
    if kind == "source":
        return href("reader", id=view.document(hexadecimal).source.id)
    if kind == "claim":
        evidence = view.statement(hexadecimal).statement.evidence
        source = view.statement(hexadecimal).statement.source
        return href("reader", id=source, at=f"{evidence.start}-{evidence.end}")
    return None


async def _told(work: Callable[[], Answer]) -> Response:
    """Do the work beside the server's loop, and answer; what is refused is one line."""
    try:
        answer = await run_in_threadpool(work)
    except UnknownSourceError as error:
        return PlainTextResponse(f"{error}\n", 404)
    except OnRecordError as error:
        return PlainTextResponse(f"{error}\n", 503)
    # Anybody may ask from a page of their own: the answers are public, and nothing can be changed.
    headers = {**dict(answer.headers), "Access-Control-Allow-Origin": "*"}
    return Response(answer.body, answer.status, headers, answer.media_type)


def middleware(settings: Settings) -> list[Middleware]:
    """The headers of every answer; and where only this machine is served, no other name for it is answered to."""
    names = ["localhost", "127.0.0.1", "[::1]"]
    trusted = [Middleware(TrustedHostMiddleware, allowed_hosts=names)] if settings.host in LOCAL else []
    return [Middleware(Shield), *trusted]


ROUTES = [
    Route("/sparql", sparql, methods=["GET", "HEAD", "POST", "PUT", "DELETE"]),
    Route("/id/{name}", thing, methods=["GET", "HEAD"]),
    Route("/.well-known/void", void, methods=["GET", "HEAD"]),
]
