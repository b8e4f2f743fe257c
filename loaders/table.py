"""From rows to statements, as the mapping of the table's card says; each statement quotes its cell."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from loaders import airport
from loaders.cellvalue import Value, value_of
from loaders.column import Field
from loaders.mapping import NodeRule, TableMapping, parse
from ontology import Cell, Document, Evidence, Refusal, Row, Statement, node_id, vocabulary
from ontology.dates import bounds
from ontology.errors import BadValueError

METHOD = "table 2"
# What people write into a cell that has nothing to say.
EMPTY = frozenset(
    {"n/a", "#n/a", "-", "--", "–", "—", "unknown", "desconocido", "desconocida", "s/n", "null", "nan", "n.a.", "n/d"}
)
_CONSTANT = "the same for every row, by the mapping"
_LOOKED_UP = "looked up by the airport's code in the airportsdata package; not in the table"


@dataclass(frozen=True, slots=True)
class Extraction:
    """The statements of a document, and the passages that gave none with the reason."""

    statements: tuple[Statement, ...]
    refusals: tuple[Refusal, ...]


@dataclass(slots=True)
class _Run:
    """What is known so far about one table: its nodes by class and key, what was said of them, what was refused.

    `codes` are the airports' nodes with the first statement of a code that is known.
    """

    document: Document
    mapping: TableMapping
    nodes: dict[tuple[str, str], str] = field(default_factory=dict)
    said: set[tuple[str, str, str]] = field(default_factory=set)
    told: set[tuple[str, str]] = field(default_factory=set)
    codes: dict[str, tuple[Row, Statement]] = field(default_factory=dict)
    refusals: list[Refusal] = field(default_factory=list)

    def value(self, cells: Mapping[str, Cell], rule: Field) -> Value | None:
        """What a row says for a field; None where its cell is empty, or refused."""
        cell = cells.get(rule.column or "")
        if cell is None:
            return None
        try:
            return value_of(self.document, cell, rule)
        except BadValueError as error:
            if rule.optional:
                return None
            quote = self.document.quote(cell.start, cell.end)
            reason = f"{rule.property} from column {rule.column!r}: {error}"
            self.refusals.append(Refusal(cell.start, cell.end, reason, quote))
            return None

    def is_new(self, subject: str, predicate: str, value: str) -> bool:
        """Whether this has not been said before; one statement of each name and code is enough."""
        key = (subject, predicate, value)
        known = key in self.said
        self.said.add(key)
        self.told.add((subject, predicate))
        return not known


def extract(document: Document, mapping: Mapping[str, Any] | None) -> Extraction:
    """The statements of a table's rows by the `[mapping]` of its card.

    Without a mapping there is none, and a refusal that says how to write one. Raises BadCardError where the mapping
    cannot be used.
    """
    if mapping is None:
        name = document.source.name.rpartition("/")[2]
        stem = name.rpartition(".")[0] or name
        reason = f"a table says nothing without a mapping; write [mapping] in {stem}.toml, see docs/how-to/tables.md"
        first = document.blocks[0]
        return Extraction((), (Refusal(first.start, first.end, reason, document.quote(first.start, first.end)),))
    run = _Run(document, parse(mapping, document.source.name))
    run.refusals.extend(_missing(run))
    statements = [statement for row in document.rows for statement in _row(run, row)]
    statements.extend(_looked_up(run))
    return Extraction(tuple(statements), tuple(run.refusals))


def _missing(run: _Run) -> Iterator[Refusal]:
    """A refusal for each column that the mapping names and the table does not have."""
    found = dict.fromkeys(cell.column for row in run.document.rows for cell in row.cells)
    head = run.document.blocks[0]
    words = run.document.quote(head.start, head.end)
    # A column may be there with no cell filled in any row.
    named = (
        {" ".join(name.strip(' "').split()) for name in re.split(r"[,;\t|]", words)} if head.kind == "header" else ()
    )
    for column in run.mapping.columns():
        if column not in found and column not in named:
            known = ", ".join(found)
            reason = f"the mapping names the column {column!r}, which the table does not have; found: {known}"
            yield Refusal(head.start, head.end, reason, words)


def _row(run: _Run, row: Row) -> Iterator[Statement]:
    cells = _filled(run, row)
    columns = [column for column in run.mapping.columns() if column in cells]
    if not columns:
        reason = "the row has nothing in the columns of the mapping"
        run.refusals.append(Refusal(row.start, row.end, reason, run.document.quote(row.start, row.end)))
        return
    status = _status(run, cells)
    if status is None:
        return
    trigger = cells.get(run.mapping.trigger or "") or min((cells[column] for column in columns), key=lambda c: c.start)
    whole = Value(run.mapping.kind, trigger.start, trigger.end)
    event = node_id(run.document.source.id, trigger.start, trigger.end, run.mapping.kind)
    yield _statement(run, row, (event, "rdf:type", f"rec:{run.mapping.kind}"), whole, status=status)
    for rule in run.mapping.fields:
        for predicate, value in _attributes(run, cells, rule, whole):
            yield _statement(run, row, (event, predicate, value.text), value, status=status)
    anchors: dict[str, tuple[str, Value]] = {}
    for node in run.mapping.nodes:
        found = _node(run, row, cells, node)
        if found is None:
            continue
        yield from found[2]
        anchors[node.name] = found[:2]
        for role in node.roles:
            yield _statement(run, row, (event, f"rec:{role}", found[0]), found[1], status=status)
    yield from _relations(run, row, anchors)


def _filled(run: _Run, row: Row) -> dict[str, Cell]:
    """The cells of a row that say something, by column."""
    cells: dict[str, Cell] = {}
    for cell in row.cells:
        words = " ".join(run.document.quote(cell.start, cell.end).split())
        if words.casefold() not in EMPTY or run.mapping.explains(cell.column, words):
            cells.setdefault(cell.column, cell)
    return cells


def _status(run: _Run, cells: Mapping[str, Cell]) -> str | None:
    """How the row is put; None where its cell does not say, so that nothing is asserted by mistake."""
    rule = run.mapping.status
    if rule is None or rule.constant:
        return rule.constant if rule else "asserted"
    value = run.value(cells, rule)
    return value.text if value else None


def _attributes(run: _Run, cells: Mapping[str, Cell], rule: Field, whole: Value) -> Iterator[tuple[str, Value]]:
    """The predicates and values that a field gives; a time gives its first and last day too."""
    if rule.constant is not None:
        yield f"rec:{rule.property}", Value(rule.constant, whole.start, whole.end, _CONSTANT)
        return
    value = run.value(cells, rule)
    if value is None:
        return
    yield f"rec:{rule.property}", value
    days = bounds(value.text) if rule.property == "time" else None
    for predicate, day in zip(("rec:earliest", "rec:latest"), days or (), strict=False):
        yield predicate, Value(day, value.start, value.end, value.note)


def _node(run: _Run, row: Row, cells: Mapping[str, Cell], rule: NodeRule) -> tuple[str, Value, list[Statement]] | None:
    """A node of the row: its id, the words that name it there, what is newly said of it; None where no cell does."""
    read = [(f, value) for f in rule.fields if f.column and (value := run.value(cells, f)) is not None]
    named = next((value for f, value in read if f.property == rule.key), None)
    if not read or (rule.key and named is None and not any(f.property in {"name", "identifier"} for f, _ in read)):
        return None
    anchor = named or read[0][1]
    fresh = node_id(run.document.source.id, anchor.start, anchor.end, rule.kind)
    # Without their identifier two people of one name stay two.
    is_joined = rule.key and (named or not vocabulary().is_a(rule.kind, "Person"))
    node = run.nodes.setdefault((rule.kind, anchor.text.casefold()), fresh) if is_joined else fresh
    said = [("rdf:type", Value(f"rec:{rule.kind}", anchor.start, anchor.end))]
    said += [(f"rec:{f.property}", value) for f, value in read]
    said += [
        (f"rec:{f.property}", Value(f.constant, anchor.start, anchor.end, _CONSTANT)) for f in rule.fields if f.constant
    ]
    statements = [_statement(run, row, (node, p, v.text), v) for p, v in said if run.is_new(node, p, v.text)]
    if rule.lookup and vocabulary().is_a(rule.kind, "Airport"):
        for code in (s for s in statements if s.predicate == "rec:identifier" and airport.look_up(s.value)):
            run.codes.setdefault(node, (row, code))
    return node, anchor, statements


def _looked_up(run: _Run) -> Iterator[Statement]:
    """What the codes of airports tell, as far as the table does not."""
    for node, (row, code) in run.codes.items():
        known = airport.look_up(code.value)
        for name in ("name", "latitude", "longitude") if known else ():
            if (node, f"rec:{name}") not in run.told:
                text = str(getattr(known, name))
                value = Value(text, code.evidence.start, code.evidence.end, _LOOKED_UP)
                found = _statement(run, row, (node, f"rec:{name}", text), value)
                yield replace(found, method=airport.METHOD, rests_on=(code.id,))


def _relations(run: _Run, row: Row, anchors: Mapping[str, tuple[str, Value]]) -> Iterator[Statement]:
    for rule in run.mapping.relations:
        if rule.subject not in anchors or rule.value not in anchors:
            continue
        (subject, left), (value, right) = anchors[rule.subject], anchors[rule.value]
        if run.is_new(subject, rule.predicate, value):
            both = Value(value, min(left.start, right.start), max(left.end, right.end))
            yield _statement(run, row, (subject, f"rec:{rule.predicate}", value), both)


def _statement(run: _Run, row: Row, said: tuple[str, str, str], value: Value, *, status: str = "asserted") -> Statement:
    subject, predicate, text = said
    return Statement(
        subject=subject,
        predicate=predicate,
        value=text,
        source=run.document.source.id,
        evidence=Evidence(value.start, value.end, run.document.quote(value.start, value.end), row=row.number),
        method=METHOD,
        status=status,
        note=value.note,
    )
