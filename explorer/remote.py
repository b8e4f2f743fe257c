"""A SPARQL endpoint of somebody else's, asked over HTTP."""

import http.client
import urllib.error
import urllib.request

from graph.outcomes import Answer
from ontology.errors import BadQueryError, QueryTimeoutError

_MOST = 256 * 2**20


def ask(url: str, query: str, accept: str, seconds: float) -> Answer:
    """What an endpoint answers to a query, by POST.

    Raises BadQueryError where the address is none of HTTP, nobody answers, or the query is refused; QueryTimeoutError
    where the answer does not begin within `seconds`.
    """
    if not url.lower().startswith(("http://", "https://")):
        msg = f"{url!r} is no address of an endpoint; give one that begins with http:// or https://"
        raise BadQueryError(msg)
    headers = {"Content-Type": "application/sparql-query; charset=utf-8", "Accept": accept, "User-Agent": "onrecord"}
    request = urllib.request.Request(url, query.encode(), headers)  # noqa: S310  the scheme was looked at above
    try:
        with urllib.request.urlopen(request, timeout=seconds) as reply:  # noqa: S310  the same
            body = reply.read(_MOST + 1)
            media_type = reply.headers.get_content_type()
            status = reply.status
    except urllib.error.HTTPError as error:
        said = " ".join(error.read(2000).decode("utf-8", "replace").split())
        msg = f"{url} refuses the query ({error.code}): {said or error.reason}"
        raise BadQueryError(msg) from error
    except TimeoutError as error:
        msg = f"{url} did not answer within {seconds:g} seconds; ask for less, or set ONRECORD_QUERY_SECONDS"
        raise QueryTimeoutError(msg) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        msg = f"{url} cannot be asked: {getattr(error, 'reason', None) or error}; is it the address of an endpoint?"
        raise BadQueryError(msg) from error
    if len(body) > _MOST:
        msg = f"{url} answers with more than {_MOST // 2**20} MB; ask for less, with LIMIT"
        raise BadQueryError(msg)
    return Answer(status, media_type, body)
