"""What a document says, node by node, as it is laid beside an annotation."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from explorer.accuracy.folded import Folded, Span, numeral, plain
from ontology import Document, Statement

_NAMES = ("rec:name", "rec:mention")
_NUMBERS = ("rec:count", "rec:value")


@dataclass(slots=True)
class Node:
    """A node with what its statements say of it.

    `kinds` are its classes, most often one; `names` its wordings; `spans` and `quotes` the passages that say what it
    is (in the folded text); `numbers` with their passages; `edges` predicate and value of all else. Status and claimant
    are those of its last statement of class, or else of the first of its others.
    """

    kinds: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    spans: list[Span | None] = field(default_factory=list)
    quotes: set[str] = field(default_factory=set)
    numbers: list[tuple[float, Span | None]] = field(default_factory=list)
    edges: list[tuple[str, str]] = field(default_factory=list)
    status: str | None = None
    claimant: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """All nodes of a document, in order, with their wordings; how many statements, and how many stand in the text."""

    text: Folded
    nodes: dict[str, Node]
    named: dict[str, frozenset[str]]
    statements: int
    grounded: int


def account(document: Document, statements: Iterable[Statement]) -> Account:
    """Gather the statements of a document by node."""
    text = Folded(document.text, document.blocks[0].start if document.blocks else 0)
    nodes: dict[str, Node] = {}
    said = grounded = 0
    for statement in statements:
        span = _passage(document, text, statement)
        said, grounded = said + 1, grounded + (span is not None)
        _note(nodes.setdefault(statement.subject, Node()), statement, span)
    named: dict[str, set[str]] = {}
    for key, node in nodes.items():
        for name in node.names:
            named.setdefault(plain(name), set()).add(key)
    return Account(text, nodes, {name: frozenset(keys) for name, keys in named.items()}, said, grounded)


def _passage(document: Document, text: Folded, statement: Statement) -> Span | None:
    """Where its quote stands in the folded text; None where it does not stand at its offsets."""
    passage = statement.evidence
    stands = document.quote(passage.start, passage.end).split()
    return text.span(passage.start, passage.end) if stands and stands == passage.quote.split() else None


def _note(node: Node, statement: Statement, span: Span | None) -> None:
    predicate, value = statement.predicate, statement.value
    if predicate == "rdf:type":
        kind = value.removeprefix("rec:")
        if kind not in node.kinds:
            node.kinds.append(kind)
        node.spans.append(span)
        node.quotes.add(statement.evidence.quote)
        node.status, node.claimant = statement.status, statement.claimant or node.claimant
    elif predicate in _NAMES:
        node.names.add(value)
    elif predicate in _NUMBERS:
        if (number := numeral(value)) is not None:
            node.numbers.append((number, span))
    else:
        node.edges.append((predicate.removeprefix("rec:"), value))
        node.status = node.status or statement.status
        node.claimant = node.claimant or statement.claimant
