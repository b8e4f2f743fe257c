"""Checking a workspace: the truth against itself, and what is derived against the truth. It changes nothing."""

import hashlib
from collections.abc import Iterator
from importlib import resources

import rdflib

from graph import capture, index, judgement, ledger, purge, refresh, store, tombstone
from graph.dataset import dataset
from graph.gate import fault
from graph.layout import Layout
from graph.outcomes import Finding
from graph.quad import ONTOLOGY
from ontology import vocabulary
from ontology.errors import OnRecordError
from ontology.terms import ontology_graph


def check(place: Layout) -> Iterator[Finding]:
    """Everything that is not as it should be, one finding each; none where all is well."""
    sources = sorted(refresh.marks(place))
    for source in sources:
        yield from _source(place, source)
    yield from _leftovers(place)
    for wrong in judgement.faults(place):
        yield Finding("judgements", f"{wrong}; it counts for nothing, take it out of the file")
    try:
        yield from _index(place)
        yield from _store(place)
    except OnRecordError as error:
        yield Finding("derived", str(error))


def _source(place: Layout, source: str) -> Iterator[Finding]:
    """The bytes are those of the id, every statement parses, its id is its hash, its quote stands in the text."""
    part = f"source {source[:12]}"
    try:
        document = capture.document(place, source)
        original = capture.original(place, source)
        statements = ledger.statements(place, source)
    except OnRecordError as error:
        yield Finding(part, str(error))
        return
    if hashlib.sha256(original).hexdigest() != source:
        yield Finding(part, "the captured bytes are not those that the id names; add the document again")
    there = {statement.id for statement in statements}
    for statement in statements:
        reason = fault(document, statement, vocabulary())
        if reason:
            yield Finding(part, f"statement {statement.id}: it {reason}")
        if set(statement.rests_on) - there:
            yield Finding(part, f"statement {statement.id}: it rests on one that is not there")


def _leftovers(place: Layout) -> Iterator[Finding]:
    """Statement files without their document, and what should have gone with a purge."""
    for source, stone in tombstone.standing(place).items():
        if stone.purged and purge.left(place, source):
            yield Finding(
                f"source {source[:12]}", "it was purged, but not all of it is gone; open the workspace again to go on"
            )
    for source in sorted(ledger.listed(place)):
        if not (place.sources / source / "card.json").exists():
            yield Finding(
                f"source {source[:12]}", "its statements are here, its document is not; add the document again"
            )


def _index(place: Layout) -> Iterator[Finding]:
    """The index is the one that the statement files make."""
    with index.in_memory() as fresh:
        refresh.derive(fresh, place, refresh.marks(place), judgement.read(place))
        wanted = set(index.dump(fresh))
    with index.reading(place.index) as db:
        found = set(index.dump(db))
    if wanted != found:
        much = f"{len(wanted - found)} rows are missing and {len(found - wanted)} are too many"
        yield Finding("index", f"it is not what the statements make: {much}; run `onrecord rebuild`")


def _store(place: Layout) -> Iterator[Finding]:
    """The store is the dataset that the statement files make, and its facts have the shapes of the ontology."""
    sources = sorted(refresh.marks(place))
    made = ((capture.card(place, source), ledger.statements(place, source)) for source in sources)
    wanted = dataset(made, judgement.read(place), lambda source: capture.document(place, source).text)
    reader = store.read(place.store)
    try:
        found = set(store.lines(reader.store))
    finally:
        reader.close()
    lines = set(store.lines(store.in_memory(wanted)))
    if lines != found:
        much = f"{len(lines - found)} quads are missing and {len(found - lines)} are too many"
        yield Finding("store", f"it is not what the statements make: {much}; run `onrecord rebuild`")
    yield from _shapes(line for line in lines if not line.endswith(f"{ONTOLOGY} ."))


def _shapes(lines: Iterator[str]) -> Iterator[Finding]:
    """What SHACL finds: in the facts, claims and passages as one graph, with the ontology for the superclasses."""
    import pyshacl  # late: it takes most of a second to load

    # The graph's name is the last of four terms; without it a line of N-Quads is one of N-Triples.
    triples = "\n".join(line.rpartition(" <")[0] + " ." for line in lines)
    data = rdflib.Graph().parse(data=triples, format="nt")
    shapes = rdflib.Graph().parse(resources.files("ontology") / "shapes.ttl", format="turtle")  # type: ignore[arg-type]  # a Traversable, as rdflib takes it
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, ont_graph=ontology_graph(), advanced=False, inplace=True)
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    for result in sorted(report.subjects(rdflib.RDF.type, sh.ValidationResult)):
        node, path, message = (report.value(result, sh[name]) for name in ("focusNode", "resultPath", "resultMessage"))
        yield Finding("shapes", f"{node} {path or ''}: {message}")
