"""An event as one document tells it, brought to a form in which two tellings can be compared.

What it holds comes from the document's own statements and card, and from the canonical ids of the nodes that these
name: so it changes only when the document does, or when one of its parties or places becomes another node.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from graph.crowd import Crowd, crowd
from graph.local import country_code, family
from ontology import Statement, dates, is_node, vocabulary
from ontology.errors import BadValueError

ROLES = {
    "who": ("rec:patient", "rec:beneficiary"),
    "by": ("rec:agent", "rec:speaker"),
    "to": ("rec:destination",),
    "at": ("rec:location",),
    "from": ("rec:origin",),
    "about": ("rec:legalBasis", "rec:topic", "rec:instrument"),
}
PLACES = ("to", "at", "from")
# What may be said of a party, a place or a nation that a telling is compared by.
ASIDE = ("rdf:type", "rec:name", "rec:mention", "rec:count", "rec:bound", "rec:nationality", "rec:locatedIn")
# How far a place is followed to what it lies in: prison, town, region, country.
DEEP = 4
_MOODS = {"asserted": "happened", "alleged": "happened", "denied": "denied", "ordered": "ordered", "planned": "planned"}
# What "about" may mean in days, on either side.
_LOOSE = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day of an event; `days` is how many there are, None where they are only about right."""

    first: str
    last: str
    days: int | None

    def meets(self, other: "Span") -> bool:
        """Whether both can be true."""
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True)
class Party:
    """A resolved node in a role: its canonical id, a name of it, and its family (None for groups of people)."""

    id: str
    name: str
    family: str | None

    @property
    def is_country(self) -> bool:
        """Whether it is a country, which takes part in much."""
        return self.family == "country"


@dataclass(frozen=True, slots=True)
class Telling:
    """One document's telling of one event: a local node.

    `mood` says whether it happened, was denied, ordered or planned (None: only supposed). `parties` are the known nodes
    by the groups of ROLES, places with all that they lie in; `own` are the local nodes by predicate. `written` is the
    last day on which its document can have been published. `beside` are nodes of which the document says that they
    stand in some relation to it, so that they are others.
    """

    id: str
    source: str
    is_row: bool
    kinds: frozenset[str]
    mood: str | None
    span: Span | None
    written: str | None
    parties: Mapping[str, Mapping[str, Party]]
    own: Mapping[str, frozenset[str]]
    crowds: tuple[Crowd, ...]
    numbers: frozenset[str]
    beside: frozenset[str]

    @property
    def family(self) -> str:
        """The class right below that of all events; one with no class but the general ones stays with that."""
        return next((kind for kind in sorted(_topmost(kind) for kind in self.kinds) if kind), "Event")


def _topmost(kind: str) -> str:
    above = [name for name in vocabulary().above(kind) if name not in ("Event", "OtherEvent", "Thing")]
    return above[-1] if above else ""


@dataclass(slots=True)
class Told:
    """Statements by their subjects, and where each node belongs: what tellings are made of."""

    canonical: Mapping[str, str]
    published: Mapping[str, str | None]
    said: defaultdict[str, list[Statement]] = field(default_factory=lambda: defaultdict(list))

    def take(self, statements: Iterable[Statement]) -> None:
        """Take statements in."""
        for s in statements:
            self.said[s.subject].append(s)

    def telling(self, event: str) -> Telling | None:
        """The telling of a local node; None where its document gives it no class of event, or none that is told."""
        said = sorted(self.said[event], key=lambda s: s.id)
        typed = [s for s in said if s.predicate == "rdf:type"]
        kinds = frozenset(s.value.removeprefix("rec:") for s in typed)
        if not kinds or not all(vocabulary().is_event(kind) for kind in kinds):
            return None
        own: defaultdict[str, set[str]] = defaultdict(set)
        for s in said:
            if is_node(s.value) and s.status != "denied":
                own[s.predicate].add(s.value)
        roles = {predicate for group in ROLES.values() for predicate in group}
        crowds = {node for p in (*ROLES["who"], "rec:quantity") for node in own[p] if self._is_group(node)}
        return Telling(
            id=event,
            source=typed[0].source,
            is_row=any(s.evidence.row is not None for s in typed),
            kinds=kinds,
            mood=_mood({s.status for s in typed}),
            span=span(said),
            written=_last_day(self.published.get(typed[0].source)),
            parties={group: self._parties(group, own) for group in ROLES},
            own={predicate: frozenset(nodes) for predicate, nodes in own.items() if predicate in roles},
            crowds=tuple(crowd(self.said[node], self._lands(node)) for node in sorted(crowds)),
            numbers=frozenset(s.value.casefold() for s in said if s.predicate == "rec:identifier"),
            beside=frozenset(node for predicate, nodes in own.items() if predicate not in roles for node in nodes),
        )

    def _lands(self, group: str) -> dict[str, str]:
        """The nations of a group, each by the code of its country or else by its canonical id."""
        nodes = {s.value for s in self.said[group] if s.predicate == "rec:nationality"}
        names = {node: [s.value for s in self.said[node] if s.predicate == "rec:name" and _holds(s)] for node in nodes}
        return {node: country_code(names[node]) or self.canonical.get(node, node) for node in sorted(nodes)}

    def _parties(self, group: str, own: Mapping[str, set[str]]) -> dict[str, Party]:
        nodes = {node for predicate in ROLES[group] for node in own.get(predicate, ())}
        if group in PLACES:
            nodes |= self._around(nodes)
        found = (self._party(node) for node in sorted(nodes))
        return {party.id: party for party in reversed([party for party in found if party])}

    def _around(self, places: set[str]) -> set[str]:
        """What places lie in, as their document says."""
        seen, front = set(places), set(places)
        for _ in range(DEEP):
            near = {s.value for node in front for s in self.said[node] if s.predicate == "rec:locatedIn" and _holds(s)}
            front = near - seen
            seen |= front
        return seen

    def _party(self, node: str) -> Party | None:
        """A node as a party: known by a name, or a group of people; other nodes tell nothing."""
        names = sorted(s.value for s in self.said[node] if s.predicate == "rec:name" and _holds(s))
        kind = family(self._kinds(node))
        if not (kind and names) and not self._is_group(node):
            return None
        return Party(self.canonical.get(node, node), max(names, key=len, default="the same people"), kind)

    def _kinds(self, node: str) -> set[str]:
        return {s.value.removeprefix("rec:") for s in self.said[node] if s.predicate == "rdf:type" and _holds(s)}

    def _is_group(self, node: str) -> bool:
        return "PersonGroup" in self._kinds(node)


def _holds(statement: Statement) -> bool:
    return statement.status == "asserted"


def _mood(statuses: set[str]) -> str | None:
    """What is asserted, or alleged, to have happened goes before what else is said of it."""
    return next((mood for status, mood in _MOODS.items() if status in statuses), None)


def span(statements: Iterable[Statement]) -> Span | None:
    """The days of an event from its times; the bounds that are stated with a time go before those of its EDTF."""
    said = [s for s in statements if s.status != "denied"]
    times = {s.value for s in said if s.predicate == "rec:time"}
    first = {s.value for s in said if s.predicate == "rec:earliest"}
    last = {s.value for s in said if s.predicate == "rec:latest"}
    if not (first and last):
        found = [bounds for time in times if (bounds := _bounds(time))]
        first, last = first or {one for one, _ in found}, last or {other for _, other in found}
    try:
        begin, end = date.fromisoformat(min(first, default="")), date.fromisoformat(max(last, default=""))
    except ValueError:
        # No bounds, or some that are no days of our calendar, as those of years before the common era.
        return None
    if any(mark in time for time in times for mark in "~?%"):
        begin, end = begin - _LOOSE, end + _LOOSE
        return Span(begin.isoformat(), end.isoformat(), None)
    return Span(begin.isoformat(), end.isoformat(), (end - begin).days + 1)


def _bounds(edtf: str) -> tuple[str, str] | None:
    try:
        return dates.bounds(edtf)
    except BadValueError:
        return None


def _last_day(published: str | None) -> str | None:
    found = _bounds(published) if published else None
    return found[1] if found else None
