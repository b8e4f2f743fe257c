"""Exports: the facts, the whole dataset, and the statements as a table; the same graph gives the same bytes."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from graph import index, store
from graph.layout import Layout
from graph.quad import FACTS
from graph.rulings import rulings
from ontology import is_node, jsonl
from ontology.errors import BadSettingError
from ontology.names import PREFIXES

COLUMNS = (
    "id", "subject", "subject_label", "predicate", "value", "value_label", "status", "claimant", "claimant_label",
    "source", "source_label", "start", "end", "page", "row", "quote", "note", "confidence", "method", "ruling",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Format:
    """A format of export: its media type, the ending of its files, and what it holds in a few words."""

    media_type: str
    suffix: str
    about: str
    write: Callable[[Layout], Iterable[bytes]]


def export(place: Layout, name: str, out: BinaryIO) -> None:
    """Write an export into a file; raises BadSettingError for a format that is none of FORMATS."""
    if name not in FORMATS:
        msg = f"There is no format {name!r}; choose one of {', '.join(FORMATS)}"
        raise BadSettingError(msg)
    out.writelines(FORMATS[name].write(place))


def _lines(place: Layout) -> list[str]:
    reader = store.read(place.store)
    try:
        return store.lines(reader.store)
    finally:
        reader.close()


def _nquads(place: Layout) -> Iterator[bytes]:
    return (f"{line}\n".encode() for line in _lines(place))


def _sorted_quads(place: Layout) -> Iterator[Quad]:
    # Sorted as N-Quads are, first by graph, so that every graph stands once and whole.
    reader = store.read(place.store)
    try:
        quads = sorted(reader.store, key=lambda quad: (str(quad.graph_name), str(quad)))
    finally:
        reader.close()
    yield from quads


def _turtle(place: Layout) -> Iterator[bytes]:
    triples = (Triple(q.subject, q.predicate, q.object) for q in _sorted_quads(place) if q.graph_name == FACTS)
    yield _headed(serialize(triples, format=RdfFormat.TURTLE, prefixes=PREFIXES))


def _trig(place: Layout) -> Iterator[bytes]:
    yield _headed(serialize(_sorted_quads(place), format=RdfFormat.TRIG, prefixes=PREFIXES))


def _headed(written: bytes | None) -> bytes:
    """The serializer's text with its prefixes sorted; it writes them in another order each time."""
    lines = (written or b"").split(b"\n")
    end = next((at for at, line in enumerate(lines) if not line.startswith(b"@prefix ")), len(lines))
    return b"\n".join([*sorted(lines[:end]), *lines[end:]])


def _jsonld(place: Layout) -> Iterator[bytes]:
    # Without prefixes, whose order in the context would differ from one run to the next.
    yield serialize(_sorted_quads(place), format=RdfFormat.JSON_LD) or b""


def _csv(place: Layout) -> Iterator[bytes]:
    with index.reading(place.index) as db:
        labels: dict[str, str] = dict(
            db.execute("SELECT node, label FROM member JOIN cluster ON cluster.id = canonical").fetchall()
        )
        sources: dict[str, str] = dict(db.execute("SELECT id, label FROM source").fetchall())
        lines = db.execute("SELECT line FROM said ORDER BY source, id").fetchall()
        ruled = rulings(db, (row[0] for row in db.execute("SELECT id FROM said")))
    yield _row(COLUMNS)
    for (line,) in lines:
        s = jsonl.masked(line)
        where = s.evidence
        ends = (s.subject, labels[s.subject], s.predicate, s.value, labels[s.value] if is_node(s.value) else "")
        sayer = (s.claimant or "", labels[s.claimant] if s.claimant else "")
        words = (where.start, where.end, where.page or "", where.row or "", where.quote)
        how = (s.note or "", s.confidence, s.method)
        verdict = ruled[s.id].verdict if s.id in ruled else ""
        yield _row((s.id, *ends, s.status, *sayer, s.source, sources[s.source], *words, *how, verdict))


def _row(values: Iterable[object]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([_inert(str(value)) for value in values])
    return out.getvalue().encode()


def _inert(text: str) -> str:
    """A cell that a spreadsheet does not take for a formula; words of documents can begin with anything."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


FORMATS = {
    "turtle": Format("text/turtle", ".ttl", "the facts: the resolved view without its evidence", _turtle),
    "trig": Format("application/trig", ".trig", "everything, graph by graph", _trig),
    "nquads": Format("application/n-quads", ".nq", "everything, a line each, in canonical order", _nquads),
    "jsonld": Format("application/ld+json", ".jsonld", "everything, as JSON-LD", _jsonld),
    "csv": Format("text/csv", ".csv", "the statements, a row each, with labels and quotes", _csv),
}
