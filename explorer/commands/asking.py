"""Commands that ask in SPARQL, of the workspace or of another endpoint."""

import json
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from explorer.commands.options import WorkspaceOption, settings_of
from explorer.commands.output import note, table
from explorer.settings import Settings
from explorer.wording import count
from ontology.errors import BadQueryError, QueryTimeoutError

if TYPE_CHECKING:  # late where they are used: a store is behind them, and --help must not wait
    from graph.outcomes import Answer

_JSON = "application/sparql-results+json"


class Format(StrEnum):
    """How results are printed; what a CONSTRUCT gives is Turtle, and JSON-LD where JSON is asked for."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    TSV = "tsv"


# What is asked for: the format of rows, and of triples where the query makes those.
_ACCEPT = {
    Format.TABLE: f"{_JSON}, text/turtle;q=0.9",
    Format.CSV: "text/csv, text/turtle;q=0.9",
    Format.JSON: f"{_JSON}, application/ld+json;q=0.9",
    Format.TSV: "text/tab-separated-values, text/turtle;q=0.9",
}


def query(
    asked: Annotated[
        str | None,
        typer.Argument(
            metavar="QUERY", help="A file, the name of a query of the library, or - to read from standard input."
        ),
    ] = None,
    workspace: WorkspaceOption = None,
    param: Annotated[
        list[str] | None, typer.Option("--param", "-p", metavar="NAME=VALUE", help="A parameter of the query.")
    ] = None,
    result: Annotated[Format, typer.Option("--format", "-f", help="How to print the result.")] = Format.TABLE,
    endpoint: Annotated[
        str | None, typer.Option("--endpoint", metavar="URL", help="Ask this SPARQL endpoint, not the workspace.")
    ] = None,
    listing: Annotated[bool, typer.Option("--list", help="List the library: name, title, parameters.")] = False,
) -> None:
    """Ask in SPARQL: a query of your own, or one of the library by its name."""
    if listing or not asked:
        _list()
        return
    settings = settings_of(workspace=workspace)
    sparql = _filled(asked, param or [])
    answer = _remote(endpoint, sparql, result, settings) if endpoint else _local(sparql, result, settings)
    if result is Format.TABLE and answer.media_type.partition(";")[0] == _JSON:
        _draw(answer.body)
    else:
        typer.echo(answer.body.decode("utf-8"), nl=not answer.body.endswith(b"\n"))


def _list() -> None:
    from graph import named

    rows = ((q.name, q.title, " ".join(f"{p.name}={p.default}" for p in q.params)) for q in named.catalogue())
    table(("name", "title", "parameters"), rows)


def _filled(asked: str, given: Sequence[str]) -> str:
    """The SPARQL that is meant, its parameters filled in."""
    from graph import named

    values = dict(_pair(text) for text in given)
    if asked == "-":
        text = sys.stdin.read()
    elif asked in {query.name for query in named.catalogue()}:
        query = named.find(asked)
        filled = named.fill(query, values)
        left = [f"{p.name}={p.default}" for p in query.params if p.default and p.name not in values]
        if left:
            # A case about something else would silently be asked about the sample's prison.
            note(f"Asked with {', '.join(left)}; --param says otherwise.")
        return filled
    else:
        text = _file(asked)
    # A file of one's own may declare parameters as those of the library do; without any it is asked as it is.
    if values or "# param:" in text:
        return named.fill(named.parse(asked, text), values)
    return text


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not name or not equals:
        msg = f"{text!r} is no parameter; write --param name=value"
        raise typer.BadParameter(msg)
    return name, value


def _file(asked: str) -> str:
    try:
        return Path(asked).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        msg = f"{asked}: no file to read ({reason}), and no query of the library; `onrecord query --list` lists those"
        raise BadQueryError(msg) from error


def _local(sparql: str, result: Format, settings: Settings) -> "Answer":
    from graph.endpoint import Request
    from graph.view import View

    view = View.open(settings.workspace)
    try:
        request = Request("POST", content_type="application/sparql-query", body=sparql.encode(), accept=_ACCEPT[result])
        answer = view.answer(request, settings.query_seconds)
    finally:
        view.close()
    if answer.status == 200:
        return answer
    error = QueryTimeoutError if answer.status == 503 else BadQueryError
    raise error(" ".join(answer.body.decode("utf-8", "replace").split()))


def _remote(url: str, sparql: str, result: Format, settings: Settings) -> "Answer":
    from explorer import remote

    return remote.ask(url, sparql, _ACCEPT[result], settings.query_seconds)


def _draw(body: bytes) -> None:
    from ontology import compress

    try:
        found = json.loads(body)
        if "boolean" in found:
            typer.echo("yes" if found["boolean"] else "no")
            return
        columns, bindings = found["head"]["vars"], found["results"]["bindings"]
        rows = [[compress(row[name]["value"]) if name in row else "" for name in columns] for row in bindings]
    except (ValueError, KeyError, TypeError) as error:
        msg = f"The endpoint's result cannot be read as SPARQL JSON ({error}); try --format csv"
        raise BadQueryError(msg) from error
    table(columns, rows)
    note(f"{count(len(rows), 'row')}.")
