"""The library of named queries: `.rq` files with a title, a sentence and parameters in comments at their head.

    # title: Who was sent to a place
    # about: Every transfer that ends at the place, with who did it, when, under which law, and the words.
    # param: place text CECOT

In the query `$place` stands for the parameter. It is filled in as a whole term, a literal or an IRI, never as text.
"""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib import resources

from pyoxigraph import Literal, NamedNode

from graph.answers import NamedQuery, Param
from graph.guard import spans
from ontology import dates, expand, vocabulary
from ontology.errors import BadQueryError, BadValueError

KINDS = ("text", "node", "class", "date", "number", "source")
_HEAD = re.compile(r"#\s*(title|about|param):\s*(.+)")
_NODE = re.compile(r"id:[0-9a-f]{20}")
_SOURCE = re.compile(r"[0-9a-f]{64}")


@cache
def catalogue() -> tuple[NamedQuery, ...]:
    """All named queries, by name."""
    files = resources.files("graph").joinpath("queries").iterdir()
    found = ((file.name.removesuffix(".rq"), file.read_text("utf-8")) for file in files if file.name.endswith(".rq"))
    return tuple(parse(name, text) for name, text in sorted(found))


def find(name: str) -> NamedQuery:
    """The query of that name; raises BadQueryError."""
    for query in catalogue():
        if query.name == name:
            return query
    msg = f"No query is called {name!r}; there are {', '.join(query.name for query in catalogue())}"
    raise BadQueryError(msg)


def parse(name: str, text: str) -> NamedQuery:
    """The query of a file; raises BadQueryError where its head is incomplete."""
    head: dict[str, list[str]] = {"title": [], "about": [], "param": []}
    for line in text.split("\n"):
        if match := _HEAD.match(line):
            head[match[1]].append(match[2].strip())
    params = [line.split(None, 2) for line in head["param"]]
    if len(head["title"]) != 1 or not head["about"] or any(len(p) < 2 or p[1] not in KINDS for p in params):
        msg = f"{name}: the head needs one '# title:', '# about:' and '# param: name kind default' lines"
        raise BadQueryError(msg)
    given = tuple(Param(p[0], p[1], p[2] if len(p) > 2 else "") for p in params)
    return NamedQuery(name, head["title"][0], " ".join(head["about"]), given, text)


def fill(query: NamedQuery, values: Mapping[str, str] | None = None) -> str:
    """The SPARQL of a query with its parameters filled in; missing ones take their defaults.

    Raises BadQueryError for a name that is no parameter, and for a value that is none of its kind.
    """
    values = values or {}
    if unknown := set(values) - {param.name for param in query.params}:
        known = ", ".join(param.name for param in query.params) or "none"
        msg = f"{query.name} has no parameter {min(unknown)!r}; it has {known}"
        raise BadQueryError(msg)
    terms = {f"${p.name}": term(p, values.get(p.name, p.default)) for p in query.params}
    return "".join(terms.get(text, text) if kind == "variable" else text for kind, text in spans(query.text))


def term(param: Param, value: str) -> str:
    """A value as a SPARQL term; raises BadQueryError where it is none of the parameter's kind."""
    value = value.strip()
    try:
        return _TERMS[param.kind](value)
    except (ValueError, InvalidOperation, BadValueError) as error:
        msg = f"{param.name}: {value!r} is no {param.kind}; give {_MEANT[param.kind]}"
        raise BadQueryError(msg) from error


def _node(value: str) -> str:
    if not _NODE.fullmatch(value):
        raise ValueError(value)
    return str(NamedNode(expand(value)))


def _kind(value: str) -> str:
    return str(NamedNode(expand(f"rec:{vocabulary().kind(value).name}")))


def _source(value: str) -> str:
    bare = value.removeprefix("id:source-")
    if not _SOURCE.fullmatch(bare):
        raise ValueError(value)
    return str(NamedNode(expand(f"id:source-{bare}")))


def _date(value: str) -> str:
    dates.bounds(value)
    return str(Literal(value, datatype=NamedNode(expand("xsd:date"))))


def _number(value: str) -> str:
    number = Decimal(value)
    if not number.is_finite():
        raise ValueError(value)
    return str(Literal(f"{number:f}", datatype=NamedNode(expand("xsd:decimal"))))


def _text(value: str) -> str:
    return str(Literal(value))


_TERMS = {"text": _text, "node": _node, "class": _kind, "date": _date, "number": _number, "source": _source}
_MEANT = {
    "text": "some words",
    "node": "the id of a node, id: and 20 digits",
    "class": "a class of the ontology, such as Deportation",
    "date": "a day, such as 2025-03-15",
    "number": "a number in plain digits",
    "source": "the id of a source, 64 digits",
}
