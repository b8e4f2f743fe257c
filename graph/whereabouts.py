"""Finding again what a judgement is about: by its id, else by the words it stands in, else not, with the reason.

A better extraction may give a node or a statement another id, because its first mention or its passage moved. What is
looked for then stands in the same source and has the same words; two that do are none.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from graph.judgement import Target
from ontology import Statement, is_node, vocabulary

_NAMED = ("rec:name", "rec:identifier")


@dataclass(frozen=True, slots=True)
class Missing:
    """That something was not found, and why."""

    reason: str


@dataclass(slots=True)
class Whereabouts:
    """Where things are now. `here` has the ids of all nodes and statements asked for that are there as they were.

    `said` gives what a source says and nothing where it is not there, `text` its stored text; both are asked only for
    what is not `here`.
    """

    here: AbstractSet[str]
    said: Callable[[str], Sequence[Statement]]
    text: Callable[[str], str | None]
    _kept: dict[str, Sequence[Statement]] = field(default_factory=dict)

    def statements(self, source: str) -> Sequence[Statement]:
        """What a source says; asked for once."""
        if source not in self._kept:
            self._kept[source] = self.said(source)
        return self._kept[source]

    def find(self, target: Target) -> tuple[str, ...] | Missing:
        """The ids under which a node or a statement is there now; more than one where they cannot be told apart."""
        if target.id in self.here:
            return (target.id,)
        statements = self.statements(target.source)
        if not statements:
            return Missing("its source was withdrawn, or is not here")
        found = _nodes(target, statements) if target.what == "node" else _statements(target, statements)
        return found or Missing(f"its words are no longer read as a {target.what}: {target.quote[:60]!r}")

    def place(self, target: Target) -> tuple[int, int] | Missing:
        """Where a passage is in its source's stored text: at its place, else at the only place that has its words."""
        text = self.text(target.source)
        if text is None:
            return Missing("its source was withdrawn, or is not here")
        if text[target.start : target.end] == target.quote:
            return target.start, target.end
        if text.count(target.quote) == 1:
            start = text.index(target.quote)
            return start, start + len(target.quote)
        return Missing(f"its words stand there {text.count(target.quote)} times: {target.quote[:60]!r}")


def node_target(node: str, source: str, statements: Iterable[Statement]) -> Target:
    """A node as a judgement names it; `statements` are those of its source."""
    own = sorted((s for s in statements if s.subject == node), key=_first)
    near = own or sorted((s for s in statements if node in (s.value, s.claimant)), key=_first)
    words = near[0].evidence
    return Target(
        what="node",
        id=node,
        source=source,
        start=words.start,
        end=words.end,
        quote=words.quote,
        labels=_labels(own),
        names=tuple(sorted({s.value for s in own if s.predicate in _NAMED})),
        kinds=tuple(sorted({s.value for s in own if s.predicate == "rdf:type"})),
    )


def statement_target(found: Statement, statements: Sequence[Statement], value_labels: Iterable[str]) -> Target:
    """A statement as a judgement names it; `statements` are those of its source."""
    return Target(
        what="statement",
        id=found.id,
        source=found.source,
        start=found.evidence.start,
        end=found.evidence.end,
        quote=found.evidence.quote,
        labels=_labels(s for s in statements if s.subject == found.subject),
        predicate=found.predicate,
        value=None if is_node(found.value) else found.value,
        value_labels=tuple(sorted(value_labels)),
    )


def labels(node: str, statements: Iterable[Statement]) -> tuple[str, ...]:
    """The wordings that a source has for a node: names, mentions, of an event its trigger words."""
    return _labels(s for s in statements if s.subject == node)


def _first(s: Statement) -> tuple[bool, bool, int, str]:
    return s.predicate != "rdf:type", s.predicate not in _NAMED, s.evidence.start, s.id


def _labels(own: Iterable[Statement]) -> tuple[str, ...]:
    worded = (*_NAMED, "rec:mention")
    found = (s.evidence.quote if s.predicate == "rdf:type" else s.value for s in own if _is_wording(s, worded))
    return tuple(sorted(set(found)))


def _is_wording(s: Statement, worded: Iterable[str]) -> bool:
    return s.predicate == "rdf:type" or s.predicate in worded


def _nodes(target: Target, statements: Sequence[Statement]) -> tuple[str, ...]:
    """The nodes that may be one that was there, of those that have most of its words."""
    known = frozenset(map(str.casefold, target.labels))
    is_event = any(map(vocabulary().is_event, target.kinds))
    ranks: dict[str, int] = {}
    own: dict[str, list[Statement]] = {}
    for s in statements:
        own.setdefault(s.subject, []).append(s)
    for node, about in own.items():
        same = known & frozenset(map(str.casefold, _labels(about)))
        kinds = {s.value for s in about if s.predicate == "rdf:type"}
        if (known and not same) or (target.kinds and any(map(vocabulary().is_event, kinds)) != is_event):
            continue
        naming = [s for s in about if _is_wording(s, (*_NAMED, "rec:mention"))]
        if rank := max((_nearness(target, s) for s in naming or about), default=0):
            ranks[node] = rank
    return tuple(sorted(node for node, rank in ranks.items() if rank == max(ranks.values())))


def _statements(target: Target, statements: Sequence[Statement]) -> tuple[str, ...]:
    """The statements that may be one that was there: the same predicate, value and subject, in most of its words."""
    ranks = {}
    known, valued = (frozenset(map(str.casefold, found)) for found in (target.labels, target.value_labels))
    worded: dict[str, frozenset[str]] = {}
    for s in statements:
        rank = _nearness(target, s) if s.predicate == target.predicate else 0
        if not rank or (target.value is not None and s.value != target.value):
            continue
        for node in (s.subject, s.value):
            if node not in worded:
                worded[node] = frozenset(map(str.casefold, labels(node, statements)))
        subject, value = not known or worded[s.subject] & known, not valued or worded[s.value] & valued
        if subject and value:
            ranks[s.id] = rank
    return tuple(sorted(found for found, rank in ranks.items() if rank == max(ranks.values())))


def _nearness(target: Target, s: Statement) -> int:
    """How near a statement's passage is to a target's: the same, the same words elsewhere, some of its characters."""
    place = s.evidence
    if place.quote == target.quote:
        return 3 if place.start == target.start else 2
    return int(place.start < target.end and target.start < place.end)


def ids(targets: Iterable[Target]) -> Iterator[str]:
    """The ids under which nodes and statements were judged."""
    return (target.id for target in targets if target.what != "passage")
