"""A resolved node: what its members' statements make of it. Nothing here is stored truth; all of it can be made again.

A profile needs the node's own statements only; a title (the label of an event) also the names of its neighbours, one
step away and no further, so that a change spreads no wider than that.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.naming import fold, is_full_name, without_titles
from ontology import Statement, Vocabulary, vocabulary


@dataclass(frozen=True, slots=True)
class Cluster:
    """The canonical id, all members, and the statements whose subject is a member, in the order of their ids."""

    id: str
    members: tuple[str, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What a cluster is by its own statements.

    `base` is its label by itself, None where it has to be made (events) or nothing is known. `kinds` are the asserted
    classes without their superclasses, most specific first; `kind` is the one to show, asserted or not; `statuses` are
    those of the statements that give `kind`. `described`: the label is no name.
    """

    id: str
    kind: str
    kinds: tuple[str, ...]
    statuses: tuple[str, ...]
    base: str | None
    aliases: tuple[str, ...]
    described: bool
    is_event: bool


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A local node seen from another: its canonical id, and its label by itself where it has one."""

    canonical: str
    base: str | None


def profile(cluster: Cluster) -> Profile:
    """What a cluster is, from its own statements alone."""
    words = vocabulary()
    typed = [s for s in cluster.statements if s.predicate == "rdf:type"]
    asserted = specific((s.value for s in typed if s.status == "asserted"), words)
    shown = asserted or specific((s.value for s in typed), words)
    kind = shown[0] if shown else "Thing"
    statuses = {s.status for s in typed if words.is_a(s.value, kind)} if typed else set()
    names = _names(cluster, is_person=words.is_a(kind, "Person"))
    is_event = words.is_event(kind)
    base = names[0] if names else None if is_event else described(cluster, kind)
    return Profile(
        id=cluster.id,
        kind=kind,
        kinds=asserted,
        statuses=tuple(sorted(statuses)),
        base=base,
        aliases=tuple(sorted(names[1:])),
        described=not names,
        is_event=is_event,
    )


def specific(kinds: Iterable[str], words: Vocabulary) -> tuple[str, ...]:
    """Classes without those that stand above another of them: the deepest first, then the most often said."""
    counts = Counter(kind.removeprefix("rec:") for kind in kinds)
    lowest = [k for k in counts if not any(other != k and words.is_a(other, k) for other in counts)]
    return tuple(sorted(lowest, key=lambda k: (-len(words.above(k)), -counts[k], k)))


def _names(cluster: Cluster, *, is_person: bool) -> list[str]:
    """Every name, the best label first: said by the most sources; of persons first a full name without a title."""
    named = [s for s in cluster.statements if s.predicate == "rec:name" and s.status != "denied"]
    by_name: dict[str, set[str]] = {}
    for s in [s for s in named if s.status == "asserted"] or named:
        by_name.setdefault(s.value, set()).add(s.source)

    def rank(name: str) -> tuple[bool, bool, bool, int, int, str]:
        titled = is_person and without_titles(fold(name)) != fold(name)
        shouted = name.isupper() and " " in name
        return is_person and not is_full_name(name), titled, shouted, -len(by_name[name]), -len(name), name

    return sorted(by_name, key=rank)


def described(cluster: Cluster, kind: str) -> str | None:
    """The label of a node without a name: identifier, number, or the first wording that refers to it."""
    values = first_values(cluster)
    if "rec:identifier" in values:
        return values["rec:identifier"]
    if "rec:value" in values:
        parts = (values.get(key) for key in ("rec:value", "rec:unit", "rec:of"))
        return " ".join(part for part in parts if part)
    if "rec:mention" in values:
        return values["rec:mention"]
    if "rec:count" in values:
        bound = values.get("rec:bound", "exact")
        number = values["rec:count"] if bound == "exact" else f"{bound} {values['rec:count']}"
        return f"{vocabulary().kind(kind).label()}: {number}"
    return None


def first_values(cluster: Cluster) -> dict[str, str]:
    """For each predicate its first value: asserted before others, then by source and place in the text."""
    found: dict[str, str] = {}
    for s in sorted(cluster.statements, key=lambda s: (s.status != "asserted", s.source, s.evidence.start, s.id)):
        if s.status != "denied":
            found.setdefault(s.predicate, s.value)
    return found


def title(cluster: Cluster, shape: Profile, neighbours: Mapping[str, Neighbour]) -> str:
    """The label to show: the node's own, or for an event one made from class, parties and time.

    An event whose class nobody asserts says so: "Torture: guards → detainees (alleged)".
    """
    if shape.base:
        return shape.base
    label = vocabulary().kind(shape.kind).label() if shape.kind != "Thing" else shape.id
    if not shape.is_event:
        return label
    values = first_values(cluster)
    parts, when = _parties(cluster, neighbours), values.get("rec:time")
    if "rec:identifier" in values:
        label = f"{label} {values['rec:identifier']}"
    text = f"{label}: {parts}" if parts else label
    if when:
        text = f"{text}, {when}" if parts else f"{text} {when}"
    if shape.statuses and "asserted" not in shape.statuses:
        text = f"{text} ({', '.join(shape.statuses)})"
    return text


def _parties(cluster: Cluster, neighbours: Mapping[str, Neighbour]) -> str:
    """The main parties of an event: who → whom, on what, from and to where, under what, with what."""
    by_role: dict[str, list[str]] = {}
    for s in sorted(cluster.statements, key=lambda s: (s.source, s.evidence.start, s.value)):
        neighbour = neighbours.get(s.value)
        if neighbour and neighbour.base and s.status != "denied":
            labels = by_role.setdefault(s.predicate.removeprefix("rec:"), [])
            if neighbour.base not in labels:
                labels.append(neighbour.base)

    def some(*roles: str) -> str:
        labels = [label for role in roles for label in by_role.get(role, ())]
        rest = f" +{len(labels) - 2}" if len(labels) > 2 else ""
        return ", ".join(labels[:2]) + rest

    ends = " → ".join(part for part in (some("agent", "speaker"), some("patient", "beneficiary")) if part)
    found = [ends, *(f"{word} {some(role)}" for word, role in _WAYS if some(role))]
    if not any(found):
        found = [some("quantity", "source")]
    return ", ".join(part for part in found if part)


_WAYS = (
    ("on", "topic"),
    ("from", "origin"),
    ("to", "destination"),
    ("at", "location"),
    ("under", "legalBasis"),
    ("with", "instrument"),
)
