"""Places that documents call by one nickname inside one facility ("the island"): how many rooms or cells they are.

Nicknames never make two nodes one. That two documents mean one place is inferred from the nickname and from the
facility that each of them speaks of there, and every reason says so.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import combinations

from graph.finding import Account, Comparison, Finding, made
from graph.local import is_nickname
from graph.naming import fold
from graph.quantities import Amount, relation
from graph.scene import TOLD, Scene
from graph.tally import bound_of
from ontology import Statement, vocabulary

_ONE = re.compile(r"(?:a|an|one|un|una)\s+(?P<what>.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Size:
    """How many of what a place is said to be or to hold; `inferred` where a singular noun is taken for one."""

    digits: str
    bound: str
    what: str
    source: str
    statements: tuple[str, ...]
    inferred: bool


@dataclass(frozen=True, slots=True)
class Nickname:
    """A place known by a nickname, the facility that it is in (canonical, label), and its sizes."""

    node: str
    name: str
    facility: str
    inside: str
    sizes: tuple[Size, ...]

    def to_json(self) -> str:
        """The nickname as one line."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, line: str) -> "Nickname":
        """The nickname of a line that `to_json` wrote."""
        row = json.loads(line)
        sizes = tuple(Size(**each | {"statements": tuple(each["statements"])}) for each in row.pop("sizes"))
        return cls(**row, sizes=sizes)

    def topics(self) -> tuple[str, ...]:
        """One topic for each nickname in a facility."""
        return (f"called|{self.facility}|{fold(self.name)}",)


def nickname(scene: Scene, node: str) -> Nickname | None:
    """A place with a nickname and a size inside a facility; None where it is none, or no facility is near."""
    names = [s for s in scene.claims_of(node, "rec:name") if is_nickname(s)]
    if not names:
        return None
    facility = _inside(scene, node, names[0])
    sizes = tuple(sorted(_sizes(scene, node), key=lambda size: size.statements))
    if not facility or not sizes:
        return None
    return Nickname(node, min(s.value for s in names), facility, scene.label(facility), sizes)


def _inside(scene: Scene, node: str, name: Statement) -> str | None:
    """The facility that a place is in: as stated, else the last one named before it in its document."""
    stated = [s for s in scene.cluster(node).statements if s.predicate in ("rec:partOf", "rec:locatedIn")]
    for s in sorted(stated, key=lambda s: s.id):
        if scene.is_a(scene.root(s.value), "Facility"):
            return scene.root(s.value)
    members = set(scene.cluster(node).members)
    said = scene.source(name.source)
    known = _named_facilities(said) - members
    last = None
    for s in said:
        if s.evidence.start >= name.evidence.start:
            break
        last = next((each for each in (s.value, s.subject) if each in known), last)
    return scene.root(last) if last else None


def _named_facilities(said: Iterable[Statement]) -> set[str]:
    """The local nodes that one document takes for facilities and calls by a name of their own."""
    told = [s for s in said if s.status in TOLD]
    kinds = {f"rec:{kind}" for kind in vocabulary().below("Facility")}
    typed = {s.subject for s in told if s.predicate == "rdf:type" and s.value in kinds}
    return typed & {s.subject for s in told if s.predicate == "rec:name" and not is_nickname(s)}


def _sizes(scene: Scene, node: str) -> Iterator[Size]:
    for link in scene.naming(node):
        if link.predicate == "rec:partOf" and link.status in TOLD:
            yield from _measured(scene, link)
    for s in scene.cluster(node).statements:
        single = _ONE.match(s.value) if s.predicate == "rec:mention" else None
        if single:
            yield Size("1", "exact", single["what"], s.source, (s.id,), inferred=True)


def _measured(scene: Scene, link: Statement) -> Iterator[Size]:
    about = [s for s in scene.cluster(scene.root(link.subject)).statements if s.source == link.source]
    unit = next((s.value for s in about if s.predicate == "rec:unit"), None)
    for s in about:
        if s.predicate == "rec:value" and s.status in TOLD and unit and Amount.read(s.value):
            yield Size(s.value, bound_of(s, about), unit, s.source, tuple(sorted((s.id, link.id))), inferred=False)


def findings(topic: str, places: Iterable[Nickname]) -> Iterator[Finding]:
    """What is said of one nickname in one facility, where the same kind of room is counted."""
    known = [(place, size) for place in sorted(places, key=lambda p: p.node) for size in place.sizes]
    accounts = [Account(_words(size), (place.node,), size.statements) for place, size in known]
    compared = [
        Comparison(left, right, *judged)
        for (left, one), (right, other) in combinations(enumerate(known), 2)
        if one[1].source != other[1].source and (judged := _judged(one, other))
    ]
    title = f"“{known[0][0].name}” in {known[0][0].inside}" if known else topic
    found = made(topic, "number", title, accounts, compared)
    if found:
        yield found


def _words(size: Size) -> str:
    amount = Amount.of(size.digits, size.bound)
    return f"1 (“a {size.what}”)" if size.inferred else f"{amount} {size.what}"


def _judged(one: tuple[Nickname, Size], other: tuple[Nickname, Size]) -> tuple[str, str] | None:
    (place, size), (_, against) = one, other
    if not _same_thing(size, against) or (size.inferred and against.inferred):
        return None
    lie = relation(Amount.of(size.digits, size.bound), Amount.of(against.digits, against.bound))
    called = f"“{place.name}” in {place.inside}"
    if lie == "apart":
        singular = "; a singular noun is taken for one" if size.inferred or against.inferred else ""
        few, many = sorted((size, against), key=lambda s: (Amount.of(s.digits, s.bound), s.statements))
        return "disagreement", (
            f"{_words(few)} and {_words(many)} are told of {called}{singular}, and a nickname makes no two places one: "
            "whether they are is for a person to say."
        )
    return lie, f"{_words(size)} and {_words(against)} can both be true of {called}."


def _same_thing(one: Size, other: Size) -> bool:
    """Whether the same is counted: a word of one in the singular is the noun of the other."""
    words = [{_singular(word) for word in fold(size.what).split()} for size in (one, other)]
    heads = {_singular(fold(size.what).split()[-1]) for size in (one, other) if not size.inferred}
    return bool(words[0] & words[1] & heads)


def _singular(word: str) -> str:
    """A plain plural brought to its singular, in English and Spanish.

    >>> [_singular(word) for word in ("cells", "celdas", "boxes", "area")]
    ['cell', 'celda', 'box', 'area']
    """
    if word.endswith(("xes", "ches", "shes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
