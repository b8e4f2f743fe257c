"""What is withheld, and what of each statement can then be shown: all of it, a text with names masked, or nothing.

To withhold a node is to withhold its whole cluster. No statement that touches it is shown, nor any that rests on such a
one; its names are masked in all other words, and in its own documents also each word of a person's name. The statements
themselves stay as they are: what is shown is derived.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from graph.mask import Mask, cover, folded
from graph.naming import aliases
from ontology import Source, Statement, is_node, vocabulary

_NAMED = ("rec:name", "rec:identifier")
_PARTS = ("generic", "fillers", "articles", "titles", "suffixes", "offices")
_SHORTEST = 3
_CARD = ("name", "title", "publisher", "author", "url", "licence")


@dataclass(frozen=True, slots=True)
class Cover:
    """What is not shown: local nodes, statements by id, passages by source; and what is masked.

    `words` has, by source, the words of withheld people's names that are masked there, and under "" what is masked
    everywhere.
    """

    nodes: Mapping[str, str] = field(default_factory=dict)
    statements: frozenset[str] = frozenset()
    passages: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def mask(self, source: str = "") -> Mask:
        """The mask for the words of a source; without one, for what belongs to none."""
        return _mask(self.words.get("", frozenset()) | self.words.get(source, frozenset()))


@cache
def _mask(words: frozenset[str]) -> Mask:
    return Mask(words)


@dataclass(frozen=True, slots=True)
class Withheld:
    """What people withheld beside nodes: statements by id, passages by source, start and end, and names of nodes."""

    statements: frozenset[str]
    passages: frozenset[tuple[str, int, int]]
    names: frozenset[str]


def covering(found: Withheld, members: Iterable[tuple[str, str, str]], about: Iterable[Statement]) -> Cover:
    """What is not shown, and what is masked.

    `members` are node, source and canonical id of all members of the clusters of which a node is withheld; `about` the
    statements that have one of them as subject.
    """
    nodes = {node: source for node, source, _ in members}
    clusters = {node: canonical for node, _, canonical in members}
    names: dict[str, set[str]] = {}
    people = set()
    for s in about:
        if s.predicate in _NAMED:
            names.setdefault(clusters[s.subject], set()).add(s.value)
        elif s.predicate == "rdf:type" and vocabulary().is_a(s.value, "Person"):
            people.add(clusters[s.subject])
    words: dict[str, set[str]] = {"": set(found.names.union(*names.values()))}
    for node, source in nodes.items():
        if clusters[node] in people:
            words.setdefault(source, set()).update(_parts(names.get(clusters[node], ())))
    passages: dict[str, list[tuple[int, int]]] = {}
    for source, start, end in sorted(found.passages):
        passages.setdefault(source, []).append((start, end))
    return Cover(
        nodes=nodes,
        statements=found.statements,
        passages={source: tuple(places) for source, places in passages.items()},
        words={source: frozenset(each) for source, each in words.items() if each},
    )


def _parts(names: Iterable[str]) -> Iterator[str]:
    """The words of people's names that can stand for them alone."""
    known = aliases().words
    for name in names:
        for word in name.replace("-", " ").split():
            bare = folded(word).strip(".,;:()'’\"“”")
            if len(bare) >= _SHORTEST and not any(bare in known[kind] for kind in _PARTS):
                yield bare


def shown(veil: Cover, source: str, statements: Sequence[Statement]) -> dict[str, Statement | None]:
    """Of one source's statements those that are not shown as they are: with names masked, or None for not at all.

    A statement with names masked keeps the id that it has.
    """
    mask, places = veil.mask(source), veil.passages.get(source, ())
    hidden = {s.id for s in statements if _touches(veil, s, places)}
    while fallen := {s.id for s in statements if s.id not in hidden and not hidden.isdisjoint(s.rests_on)}:
        hidden |= fallen
    found: dict[str, Statement | None] = dict.fromkeys(sorted(hidden))
    for s in statements if mask else ():
        if s.id not in hidden and (other := _masked(s, mask)) is not s:
            found[s.id] = other
    return found


def _touches(veil: Cover, s: Statement, places: Iterable[tuple[int, int]]) -> bool:
    named = {s.subject, s.value, s.claimant} if is_node(s.value) else {s.subject, s.claimant}
    return (
        s.id in veil.statements
        or not veil.nodes.keys().isdisjoint(named)
        or any(s.evidence.start < end and start < s.evidence.end for start, end in places)
    )


def _masked(s: Statement, mask: Mask) -> Statement:
    """The statement with names masked in all of its texts; itself where there are none."""
    literal = s.predicate != "rdf:type" and not is_node(s.value)
    value, note, quote = mask.hide(s.value) if literal else s.value, mask.hide(s.note or ""), s.evidence.quote
    hidden = mask.hide(quote)
    if (value, note, hidden) == (s.value, s.note or "", quote):
        return s
    other = replace(s, value=value, note=note or None, evidence=replace(s.evidence, quote=hidden))
    # It is still the same claim, and has its address.
    object.__setattr__(other, "id", s.id)
    return other


def shown_text(veil: Cover, source: str, text: str) -> str:
    """The stored text of a source as it is shown; as long as it was."""
    masked = veil.mask(source).hide(text)
    for start, end in veil.passages.get(source, ()):
        masked = cover(masked, start, end)
    return masked


def shown_card(veil: Cover, source: Source) -> Source:
    """The card of a source as it is shown."""
    mask = veil.mask(source.id)
    given = {name: text for name in _CARD if (text := getattr(source, name))}
    return replace(source, **{name: mask.hide(text) for name, text in given.items()}) if mask else source
