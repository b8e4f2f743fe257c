"""What the query layer answers with: frozen values that hold nothing but text, numbers and one another.

Nodes are named by canonical ids (`id:<20 hex>`), classes and predicates without prefix (`Deportation`, `legalBasis`),
sources by the hash of their bytes, statements by their id. Dates are ISO days, `edtf` is as precise as the source is.
"""

from dataclasses import dataclass
from typing import Literal

from graph.backing import Support
from graph.decided import Ruled
from ontology import Source, Statement

Direction = Literal["out", "in"]


@dataclass(frozen=True, slots=True)
class Ref:
    """A node in passing: its canonical id, its label and its most specific class (`Thing` where no class is known)."""

    id: str
    label: str
    kind: str


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A source in passing; `published` is EDTF as its card says, `since` the day since when it is surely known."""

    id: str
    label: str
    publisher: str | None
    published: str | None
    since: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of what is named: a class, a status."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole graph in numbers. `nodes` are resolved nodes, `events` those of them that are events.

    `by_kind` counts resolved nodes by their most specific class and `by_status` statements, both the largest first.
    `generation` changes whenever what is shown can have changed.
    """

    sources: int
    statements: int
    nodes: int
    events: int
    by_kind: tuple[Count, ...]
    by_status: tuple[Count, ...]
    generation: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A node that a search found; `snippet` is the name or quote that matched, as plain text.

    `statements` and `sources` count what is said of it and by how many documents, `origins` with copies as one.
    """

    node: str
    label: str
    kind: str
    aliases: tuple[str, ...]
    snippet: str
    statements: int
    sources: int
    origins: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page of hits, the best first, out of `total`; `titles` are the sources whose title matched."""

    hits: tuple[Hit, ...]
    total: int
    titles: tuple[SourceRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """A local node of a resolved node: whose it is, and the rule and key by which it joined (None: it stands alone)."""

    id: str
    source: str
    rule: str | None
    key: str | None


@dataclass(frozen=True, slots=True)
class Node:
    """A resolved node. `asked` is the id that was asked for: a member's id leads to the canonical one.

    `kinds` has every class that some document asserts, most specific first, without superclasses. `described` says that
    the label is a wording or made from type, parties and time, because no document gives a name. `statuses` are those
    of the statements that give its class: an event that is only alleged has ("alleged",).
    """

    id: str
    label: str
    kind: str
    kinds: tuple[str, ...]
    aliases: tuple[str, ...]
    members: tuple[Member, ...]
    asked: str
    described: bool
    statuses: tuple[str, ...]
    statements: int
    sources: int


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement seen from a node: it speaks of that node as subject ("out") or as value ("in").

    `subject` is what the statement speaks of; `other` is the node at its far end, `value` its value as text: one of the
    two is None. `earliest` and `latest` are its event's bounds; `ruling` what was decided; no `claimant`: the document.
    """

    statement: Statement
    direction: Direction
    predicate: str
    subject: Ref
    other: Ref | None
    value: str | None
    claimant: Ref | None
    source: SourceRef
    earliest: str | None
    latest: str | None
    ruling: Ruled | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """An event on a timeline; `statements` are the ids of those that give its time. `status` is that of its class.

    `said` is the first day since when any document is known to tell of it.
    """

    event: Ref
    edtf: str
    earliest: str | None
    latest: str | None
    label: str
    status: str
    statements: tuple[str, ...]
    said: str | None = None


@dataclass(frozen=True, slots=True)
class NetNode:
    """A node of a network; `display` names its display group (`Person`, `Facility` …), `statements` counts them."""

    id: str
    label: str
    kind: str
    display: str
    statements: int


@dataclass(frozen=True, slots=True)
class NetEdge:
    """All statements of one predicate and one status between two nodes, from subject to value.

    `label` is the predicate's label in English; `sources` counts the documents behind it, `support` says more.
    """

    id: str
    source: str
    target: str
    predicate: str
    label: str
    status: str
    statements: tuple[str, ...]
    sources: int
    support: Support | None = None


@dataclass(frozen=True, slots=True)
class Network:
    """A part of the graph to be drawn; `hidden` counts the nodes that the limit left out."""

    nodes: tuple[NetNode, ...]
    edges: tuple[NetEdge, ...]
    hidden: int


@dataclass(frozen=True, slots=True)
class SourceCard:
    """A source as a list shows it. `captured` is when it was added, as the caller said ("" if not said).

    A withdrawn source has no statements; `reason` is why it was withdrawn.
    """

    source: Source
    statements: int
    refusals: int
    captured: str
    withdrawn: bool
    reason: str | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of a result: `kind` is "uri", "literal" or "unbound"; `text` is None where it is unbound."""

    text: str | None
    kind: Literal["uri", "literal", "unbound"]
    datatype: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The result of a SELECT (or of an ASK, as one cell); `elapsed` is the seconds that the evaluation took.

    Nodes, classes and predicates come as prefixed names in `text` (`id:…`, `rec:…`); other IRIs in full.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    elapsed: float


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter of a named query; `kind` is text, node, class, date, number or source."""

    name: str
    kind: str
    default: str


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query of the library: its file's stem, a title, one sentence about it, its parameters and its SPARQL."""

    name: str
    title: str
    about: str
    params: tuple[Param, ...]
    text: str
