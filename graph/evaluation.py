"""The process that evaluates queries: it can be killed at any time, because it only reads.

It takes one request a line (JSON) from standard input and answers each with one line (JSON) on standard output,
followed by as many bytes of result as that line says. Nothing of a result that is cut short ever gets out.
"""

import io
import json
import resource
import signal
import sys
import time
from pathlib import Path
from typing import Any, BinaryIO

from pyoxigraph import NamedNode, QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples, RdfFormat, serialize

from graph import store
from ontology.errors import WorkspaceError

SOLUTIONS = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}
GRAPHS = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/ld+json": RdfFormat.JSON_LD,
}


class _TooLargeError(Exception):
    """The result grew beyond what may be sent."""


class _Limited(io.BytesIO):
    """A file in memory that takes no more than so many bytes."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self._room = limit

    def write(self, data: Any) -> int:
        self._room -= len(data)
        if self._room < 0:
            raise _TooLargeError
        return super().write(data)


def main(root: Path, memory: int, requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until there are no more, always from the newest checkpoint."""
    if memory:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    reader: store.Reader | None = None
    stamp = ""
    for line in requests:
        request = json.loads(line)
        # Should the parent die, the alarm ends an evaluation that nobody waits for any more.
        signal.alarm(int(request["seconds"]) + 5)
        try:
            if reader is None or stamp != store.stamp(root):
                reader = None
                reader = store.read(root)
                stamp = store.stamp(root)
            head, body = evaluate(reader, request)
        except WorkspaceError as error:
            head, body = {"error": "store", "message": str(error)}, b""
        signal.alarm(0)
        answers.write(json.dumps(head | {"bytes": len(body)}).encode() + b"\n" + body)
        answers.flush()


def evaluate(reader: store.Reader, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """The head and the body of an answer; an error makes a head without a body."""
    began = time.perf_counter()
    named = request["named"]
    try:
        result = reader.store.query(
            request["query"],
            prefixes=request["prefixes"],
            default_graph=[NamedNode(iri) for iri in request["default"]] if request["default"] is not None else None,
            named_graphs=[NamedNode(iri) for iri in named] if named is not None else None,
        )
        body = write(result, request["media_type"], request["limit"], request["prefixes"])
    except (SyntaxError, ValueError) as error:
        return {"error": "syntax", "message": str(error)}, b""
    except _TooLargeError:
        return {"error": "large", "message": f"the result is larger than {request['limit']:,} bytes"}, b""
    except (RuntimeError, OSError, MemoryError) as error:
        return {"error": "evaluation", "message": str(error)}, b""
    return {"generation": reader.name, "seconds": time.perf_counter() - began}, body


def write(
    result: QuerySolutions | QueryBoolean | QueryTriples, media_type: str, limit: int, prefixes: dict[str, str]
) -> bytes:
    """A result in a format; a yes or no in CSV and TSV is the one word, which SPARQL leaves open."""
    out = _Limited(limit)
    if isinstance(result, QueryTriples):
        serialize(result, out, GRAPHS[media_type], prefixes=prefixes)
    elif isinstance(result, QueryBoolean) and media_type.startswith("text/"):
        out.write(b"true\n" if result else b"false\n")
    else:
        result.serialize(out, SOLUTIONS[media_type])
    return out.getvalue()


def serve(root: str, memory: int) -> None:
    """Answer what comes in by standard input, with no more than so many bytes of memory (0: as much as there is)."""
    main(Path(root), memory, sys.stdin.buffer, sys.stdout.buffer)
