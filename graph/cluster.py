"""A resolved node: what its members' statements make of it. Nothing here is stored truth; all of it can be made again.

A profile needs the node's own statements only; a title (the label of an event) also the names of its neighbours, one
step away and no further, so that a change spreads no wider than that.

There are two labels. The one for people who read on may be a wording ("the driver") or a name that somebody only
alleges. The plain one, for the facts in RDF, is made of what is asserted alone, and never of a wording.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.census import Census, census_of
from graph.moment import first_values, when
from graph.naming import fold, is_full_name, without_titles
from ontology import Statement, Vocabulary, vocabulary

# Wordings are evidence, not facts about anything; as claims they are there.
NEVER_PLAIN = {"rdf:type", "rec:mention"}
_NATION = "rec:nationality"


@dataclass(frozen=True, slots=True)
class Cluster:
    """The canonical id, all members, and the statements whose subject is a member, in the order of their ids.

    `fallen` are those of them that people rejected or corrected: they are said, and count for nothing. What is withheld
    is in neither.
    """

    id: str
    members: tuple[str, ...]
    statements: tuple[Statement, ...]
    fallen: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """What a cluster is by its own statements.

    `base` is its label by itself, None where it has to be made (events) or nothing is known. `kinds` are the asserted
    classes without their superclasses, most specific first; `kind` is the one to show, asserted or not; `statuses` are
    those of the statements that give `kind`. `described`: the label is no asserted name. `plain` is the label by itself
    as far as asserted statements give one.
    """

    id: str
    kind: str
    kinds: tuple[str, ...]
    statuses: tuple[str, ...]
    base: str | None
    plain: str | None
    aliases: tuple[str, ...]
    described: bool
    is_event: bool


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A local node seen from another: its canonical id, and its labels by itself where it has them."""

    canonical: str
    base: str | None
    plain: str | None


def profile(cluster: Cluster) -> Profile:
    """What a cluster is, from its own statements alone."""
    return profile_of(cluster.id, census_of(cluster.statements), cluster.statements)


def profile_of(node: str, census: Census, statements: Sequence[Statement]) -> Profile:
    """What a cluster is by its census; the statements are looked at only where nobody asserts a name."""
    words = vocabulary()
    asserted = specific({value: n for (value, status), n in census.typed.items() if status == "asserted"}, words)
    every: Counter[str] = Counter()
    for (value, _), much in census.typed.items():
        every[value] += much
    shown = asserted or specific(every, words)
    kind = shown[0] if shown else "Thing"
    names = _names(census.named, is_person=words.is_a(kind, "Person"))
    is_event = words.is_event(kind)
    told = [s for s in statements if s.status == "asserted" and s.predicate != "rec:mention"]
    unnamed = None if is_event else described(told, asserted[0] if asserted else None)
    base = names[0] if names else None if is_event else described(statements, kind)
    return Profile(
        id=node,
        kind=kind,
        kinds=asserted,
        statuses=tuple(sorted({status for value, status in census.typed if words.is_a(value, kind)})),
        base=base,
        plain=names[0] if census.plainly else unnamed,
        aliases=tuple(sorted(names[1:])),
        described=not census.plainly,
        is_event=is_event,
    )


def specific(kinds: Mapping[str, int], words: Vocabulary) -> tuple[str, ...]:
    """Classes without those that stand above another of them: the deepest first, then the most often said."""
    counts = {kind.removeprefix("rec:"): much for kind, much in kinds.items()}
    lowest = [k for k in counts if not any(other != k and words.is_a(other, k) for other in counts)]
    return tuple(sorted(lowest, key=lambda k: (-len(words.above(k)), -counts[k], k)))


def _names(by: Mapping[str, int], *, is_person: bool) -> list[str]:
    """Every name, the best label first: said by the most sources; of persons first a full name without a title."""

    def rank(name: str) -> tuple[bool, bool, bool, int, int, str]:
        titled = is_person and without_titles(fold(name)) != fold(name)
        shouted = name.isupper() and " " in name
        return is_person and not is_full_name(name), titled, shouted, -by[name], -len(name), name

    return sorted(by, key=rank)


def described(statements: Iterable[Statement], kind: str | None) -> str | None:
    """The label of a node without a name: identifier, number, or the first wording that refers to it."""
    values = first_values(statements)
    if "rec:identifier" in values:
        return values["rec:identifier"]
    if "rec:value" in values:
        parts = (values.get(key) for key in ("rec:value", "rec:unit", "rec:of"))
        return " ".join(part for part in parts if part)
    if "rec:mention" in values:
        return values["rec:mention"]
    if "rec:count" in values and kind:
        bound = values.get("rec:bound", "exact")
        number = values["rec:count"] if bound == "exact" else f"{bound} {values['rec:count']}"
        return f"{vocabulary().kind(kind).label()}: {number}"
    return None


def is_plain(statement: Statement, shape: Profile) -> bool:
    """Whether a statement makes a direct triple about its subject."""
    if statement.status != "asserted" or statement.predicate in NEVER_PLAIN:
        return False
    # An event that is alleged, planned or denied has no doer and no place in plain facts, whatever its parts say.
    return not shape.is_event or bool(shape.kinds)


def title(cluster: Cluster, shape: Profile, neighbours: Mapping[str, Neighbour]) -> str:
    """The label to show: the node's own, or for an event one made from class, parties and time.

    An event whose class nobody asserts says so: "Torture: guards → detainees (alleged)". The title of one whose class
    is asserted holds nothing that is not.
    """
    if shape.base:
        return shape.base
    return _made(cluster, shape, {node: other.base for node, other in neighbours.items()})


def plain_title(cluster: Cluster, shape: Profile, neighbours: Mapping[str, Neighbour]) -> str:
    """The label in RDF: a name, or made from what is asserted: "Group of people: 252 (Venezuela)"."""
    labels = {node: other.plain for node, other in neighbours.items()}
    text = shape.plain or _made(cluster, shape, labels)
    if shape.is_event or not shape.described:
        return text
    nations = {s.value: None for s in _in_text(cluster.statements) if s.predicate == _NATION and is_plain(s, shape)}
    known = sorted({label for node in nations if (label := labels.get(node))})
    return f"{text} ({', '.join(known)})" if known else text


def _made(cluster: Cluster, shape: Profile, labels: Mapping[str, str | None]) -> str:
    """A label of the class, and for an event of its parties and time, with its status where that is not asserted."""
    text = vocabulary().kind(shape.kind).label() if shape.kind != "Thing" else shape.id
    if shape.is_event:
        told = [s for s in cluster.statements if is_plain(s, shape) or (not shape.kinds and _is_told(s, shape))]
        values = first_values(told)
        if "rec:identifier" in values:
            text = f"{text} {values['rec:identifier']}"
        parts, (edtf, *_) = _parties(told, labels), when(told)
        text = f"{text}: {parts}" if parts else text
        if edtf:
            text = f"{text}, {edtf}" if parts else f"{text} {edtf}"
    if shape.statuses and "asserted" not in shape.statuses:
        text = f"{text} ({', '.join(shape.statuses)})"
    return text


def _is_told(statement: Statement, shape: Profile) -> bool:
    """Whether a statement may stand in a title that says how its event is put."""
    return statement.status == "asserted" or (statement.status in shape.statuses and statement.status != "denied")


def _in_text(statements: Iterable[Statement]) -> list[Statement]:
    return sorted(statements, key=lambda s: (s.source, s.evidence.start, s.value))


def _parties(statements: Iterable[Statement], labels: Mapping[str, str | None]) -> str:
    """The main parties of an event: who → whom, on what, from and to where, under what, with what."""
    by_role: dict[str, list[str]] = {}
    for s in _in_text(statements):
        label = labels.get(s.value)
        if label and label not in by_role.setdefault(s.predicate.removeprefix("rec:"), []):
            by_role[s.predicate.removeprefix("rec:")].append(label)

    def some(*roles: str) -> str:
        found = [label for role in roles for label in by_role.get(role, ())]
        rest = f" +{len(found) - 2}" if len(found) > 2 else ""
        return ", ".join(found[:2]) + rest

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
