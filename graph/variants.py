"""One event or thing as several tell it: its days, places, law, parties, nation; and what some say and others deny.

Two values in one telling are two days or two parties, no disagreement: only what other sources or other voices say is
held against it.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from graph import period, tables
from graph.finding import Account, Comparison, Finding, made
from graph.scene import TOLD, Scene
from ontology import Statement, is_node, vocabulary

# What is compared where nobody denies anything; of parties and laws there can be several.
_DAYS, _PLACES = "rec:time", ("rec:destination", "rec:location", "rec:origin", "rec:locatedIn")
_ONE_OF_MANY = {
    "rec:legalBasis": "both laws may have been relied on",
    "rec:nationality": "somebody can have both, or two people were taken for one",
}

Judged = tuple[str, str]


def findings(scene: Scene, node: str) -> Iterator[Finding]:
    """All findings about one resolved node by itself."""
    by_predicate: dict[str, list[Statement]] = {}
    for s in scene.cluster(node).statements:
        by_predicate.setdefault(s.predicate, []).append(s)
    title = scene.label(node)
    for predicate, said in sorted(by_predicate.items()):
        kind = tables.disagreements()["kind"].get(predicate)
        # What a group is called is how it is told from others: "instead of U.S. citizens" denies nothing about it.
        if kind == "identity" and scene.is_a(node, "PersonGroup"):
            continue
        if kind and (found := _finding(scene, node, title, predicate, said)):
            yield found


def can_differ(scene: Scene, node: str) -> bool:
    """Whether there is something to be compared: two values of what is held against another, or a denial."""
    found = scene.values(node, tables.disagreements()["kind"])
    several = (_DAYS, *_PLACES, *_ONE_OF_MANY)
    return any(
        (len(values) > 1 and predicate in several) or any(denied for _, denied in values)
        for predicate, values in found.items()
    )


def _finding(scene: Scene, node: str, title: str, predicate: str, said: list[Statement]) -> Finding | None:
    """What is said of a node by one predicate: value against value, and denied against told."""
    kind = tables.disagreements()["kind"][predicate]
    topic = f"node|{node}|{predicate}"
    values = _values(scene, [s for s in said if s.status in TOLD])
    denied = _values(scene, [s for s in said if s.status == "denied"])
    accounts = [_account(scene, predicate, value, found, denied=False) for value, found in values.items()]
    accounts += [_account(scene, predicate, value, found, denied=True) for value, found in denied.items()]
    compared = []
    several = _several(values) if predicate == _DAYS else set()
    for (left, one), (right, other) in combinations(enumerate(values), 2):
        if {one, other} & several or not _told_apart(values[one], values[other]):
            continue
        if judged := _judged(scene, node, predicate, one, other):
            compared.append(Comparison(left, right, *judged))
    for right, value in enumerate(denied, len(values)):
        if value in values and _told_apart(values[value], denied[value]):
            sides = voices(scene, values[value]), voices(scene, denied[value])
            judged = denial(*sides, official=is_official_denial(scene, denied[value]))
            compared.append(Comparison(list(values).index(value), right, *judged))
    name = vocabulary().predicate(predicate).label() if predicate != "rdf:type" else "what it is"
    return made(topic, kind, f"{title}: {name}", accounts, compared)


def _values(scene: Scene, said: Iterable[Statement]) -> dict[str, list[Statement]]:
    """Statements by value, nodes resolved."""
    found: dict[str, list[Statement]] = {}
    for s in said:
        found.setdefault(scene.root(s.value) if is_node(s.value) else s.value, []).append(s)
    return dict(sorted(found.items()))


def _account(scene: Scene, predicate: str, value: str, said: list[Statement], *, denied: bool) -> Account:
    if predicate == "rdf:type":
        words = vocabulary().kind(value.removeprefix("rec:")).label()
    else:
        words = scene.label(value) if is_node(value) else value
    about = tuple(sorted({scene.root(s.subject) for s in said} | ({value} if is_node(value) else set())))
    return Account(f"denied: {words}" if denied else words, about, tuple(sorted(s.id for s in said)))


def _told_apart(one: Iterable[Statement], other: Iterable[Statement]) -> bool:
    """Whether two values come from other sources, or through other voices."""
    mine, theirs = ({(s.source, s.claimant) for s in each} for each in (one, other))
    return not mine & theirs


def _several(values: Mapping[str, list[Statement]]) -> set[str]:
    """The values of those who tell of several days apart: none of them is the day of it all."""
    by_voice: dict[tuple[str, str | None], set[str]] = {}
    for value, said in values.items():
        for s in said:
            by_voice.setdefault((s.source, s.claimant), set()).add(value)
    return {value for each in by_voice.values() if _are_apart(each) for value in each}


def _are_apart(times: Iterable[str]) -> bool:
    return any(period.relation(*two) == "apart" for two in combinations(sorted(times), 2))


def _judged(scene: Scene, node: str, predicate: str, one: str, other: str) -> Judged | None:
    if predicate == _DAYS:
        return _days(one, other)
    if predicate in _PLACES and scene.is_a(one, "Place") and scene.is_a(other, "Place"):
        return _places(scene, one, other)
    if predicate == "rec:nationality" and not scene.is_a(node, "Person"):
        return None
    if predicate in _ONE_OF_MANY:
        names = " and ".join(sorted((scene.label(one), scene.label(other))))
        return "disagreement", f"{names} are told in different accounts; {_ONE_OF_MANY[predicate]}."
    return None


def _days(one: str, other: str) -> Judged | None:
    lie = period.relation(one, other)
    if lie in ("within", "equal", "overlap"):
        return "precision", f"{one} and {other} can be the same days, one told more exactly."
    if lie == "apart" and period.gap(one, other) <= 1:
        return "disagreement", f"{one} and {other} are a day apart: a night or a time zone may lie between them."
    if lie == "apart":
        return "contradiction", f"{one} and {other} are told of one event and have no day in common."
    return None


def _places(scene: Scene, one: str, other: str) -> Judged | None:
    first, second = scene.spot(one), scene.spot(other)
    if one in second.within or other in first.within:
        inner, outer = (first, second) if other in first.within else (second, first)
        return "precision", f"{inner.label} lies in {outer.label}: one is told more exactly."
    if first.country and second.country and first.country != second.country:
        names = " and ".join(sorted((first.label, second.label)))
        return "disagreement", f"{names} are in different countries; it may have had two stages, or be two things."
    return None


def voices(scene: Scene, said: Iterable[Statement]) -> tuple[str, ...]:
    """The labels of those who say something, where somebody is named."""
    return tuple(sorted({scene.label(scene.root(s.claimant)) for s in said if s.claimant}))


def is_official_denial(scene: Scene, said: Iterable[Statement]) -> bool:
    """Whether somebody who speaks for a state is among those who say something."""
    return any(s.claimant and is_official(scene, scene.root(s.claimant)) for s in said)


def denial(tellers: Iterable[str], deniers: Iterable[str], *, official: bool) -> Judged:
    """The relation of what some tell and others deny, and its reason."""
    who, whose = ", ".join(deniers) or "One document", ", ".join(tellers) or "another account"
    relation = "official denial" if official else "denial"
    return relation, f"{who} denies what {whose} tells; a denial is no refutation."


def is_official(scene: Scene, node: str) -> bool:
    """Whether somebody speaks for a state: a government, an agency, a court, or who leads one."""
    table = tables.disagreements()["official"]
    if any(scene.is_a(node, kind) for kind in (*table["kinds"], "Country")):
        return True
    return any(scene.is_a(post, kind) for post in posts(scene, node) for kind in (*table["kinds"], "Country"))


def posts(scene: Scene, node: str) -> list[str]:
    """The resolved nodes that somebody leads or holds a post at."""
    table = tables.disagreements()["official"]["posts"]
    held = (s for post in table for s in scene.claims_of(node, post, ("asserted",)))
    return sorted({scene.root(s.value) for s in held})
