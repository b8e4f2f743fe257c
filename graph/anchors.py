"""What speaks for two tellings being of one event, and what speaks against it.

Points and classes are in `graph/events.toml`. One thing against it is enough: then nothing speaks for it. Different
numbers are no such thing, because they are what documents disagree on.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from graph.crowd import are_apart, in_common
from graph.telling import PLACES, Party, Telling
from graph.ties import SAME_EVENT, Edge
from graph.weighing import REVIEW, SAME
from ontology import vocabulary

# Within so many days two tellings mean one day, across the date line and a night flight.
_DAYS = 3
_MONTH = 31
# One of these has to be common to be sure of one event; without, a pair is a question at most.
_SURE, _UNSURE = {"day", "identifier", "patient", "crowd", "number"}, 0.85


@dataclass(frozen=True, slots=True)
class Weights:
    """The points by what is in common, and the classes by their kind of rule."""

    points: Mapping[str, float]
    classes: Mapping[str, tuple[str, ...]]

    def says(self, rule: str, telling: Telling) -> bool:
        """Whether an event is of a class, or below one, for which a rule holds."""
        return any(vocabulary().is_a(kind, one) for kind in telling.kinds for one in self.classes[rule])


@cache
def weights() -> Weights:
    """The points and classes, read once."""
    data = tomllib.loads(resources.files("graph").joinpath("events.toml").read_text("utf-8"))
    return Weights(data["points"], {rule: tuple(kinds) for rule, kinds in data["classes"].items()})


def conflict(one: Telling, other: Telling) -> bool:
    """Whether two tellings cannot be of one event."""
    return differ(one, other) or (one.source == other.source and _are_told_apart(one, other))


def differ(one: Telling, other: Telling) -> bool:
    """Whether two tellings cannot be of one event, whichever documents they stand in."""
    return (
        one.mood != other.mood
        or not one.mood
        or not _are_like(one, other)
        or _are_at_other_times(one, other)
        or bool(one.numbers and other.numbers and not one.numbers & other.numbers)
        or _have_other_parties(one, other)
    )


def _are_like(one: Telling, other: Telling) -> bool:
    """Whether some class of the one is the same as one of the other, or above it."""
    general = weights().classes["general"]
    return any(
        a not in general and b not in general and (vocabulary().is_a(a, b) or vocabulary().is_a(b, a))
        for a in one.kinds
        for b in other.kinds
    )


def _are_at_other_times(one: Telling, other: Telling) -> bool:
    """Whether their days do not meet, or one is told as having happened by a document older than it."""
    if one.span and other.span and not one.span.meets(other.span):
        return True
    return one.mood == "happened" and any(
        a.span and b.written and b.written < a.span.first for a, b in ((one, other), (other, one))
    )


def _have_other_parties(one: Telling, other: Telling) -> bool:
    """Whether they were done to others, or elsewhere, or, where that defines them, by others."""
    who, whom = one.parties["who"], other.parties["who"]
    if not who.keys() & whom.keys():
        single, crowds = _named(who), _named(whom)
        if (single and crowds) or (single and other.crowds) or (crowds and one.crowds):
            return True
        if any(are_apart(a, b) for a in one.crowds for b in other.crowds):
            return True
    by_agent = weights().says("by_agent", one) or weights().says("by_agent", other)
    if by_agent and _disjoint(_named(one.parties["by"]), _named(other.parties["by"])):
        return True
    return any(_lie_apart(one.parties[role], other.parties[role]) for role in PLACES)


def _named(parties: Mapping[str, Party]) -> set[str]:
    return {party.id for party in parties.values() if party.family and not party.is_country}


def _disjoint(one: set[str], other: set[str]) -> bool:
    return bool(one and other and not one & other)


def _lie_apart(one: Mapping[str, Party], other: Mapping[str, Party]) -> bool:
    """Whether two roles name other countries, or other places within one."""
    lands = [{party.id for party in found.values() if party.is_country} for found in (one, other)]
    if _disjoint(*lands):
        return True
    return _disjoint(_named(one), _named(other))


def _are_told_apart(one: Telling, other: Telling) -> bool:
    """Whether one document makes two events of them: rows of a table, one tied to the other, other parties."""
    if one.is_row or other.is_row or one.id in other.beside or other.id in one.beside:
        return True
    return any(_disjoint(set(one.own[role]), set(other.own[role])) for role in one.own.keys() & other.own.keys())


def compare(one: Telling, other: Telling) -> Edge | None:
    """The edge between two tellings, if they may be of one event; `why` says what they have in common."""
    if conflict(one, other):
        return None
    alike = one.kinds == other.kinds and one.span and other.span and one.span == other.span
    if one.source == other.source and not alike:
        return None
    found = dict(_anchors(one, other))
    rules = weights()
    if rules.says("numbered", one) and not {"identifier", "day"} <= found.keys():
        return None
    again = rules.says("recurring", one) or rules.says("recurring", other)
    counted = [rules.points[name.partition(":")[0]] for name in found if not (again and name == "class")]
    score = round(min(sum(counted), 1.0), 4)
    if not _SURE & found.keys():
        # That one body removes people of one nation to one place says little while nobody says which or when.
        score = min(score, _UNSURE)
    # Of one document only what is sure, or people would be asked about every repetition.
    if score < (SAME if one.source == other.source else REVIEW):
        return None
    left, right = sorted((one, other), key=lambda telling: telling.id)
    return Edge(left.id, right.id, score, SAME_EVENT, f"In common: {', '.join(found.values())}")


def _anchors(one: Telling, other: Telling) -> Iterator[tuple[str, str]]:
    """What two tellings have in common: the name of its points (with a mark, where it comes twice), and the words."""
    kind = max(one.kinds | other.kinds, key=lambda kind: (len(vocabulary().above(kind)), kind))
    yield "class", vocabulary().kind(kind).label().lower()
    yield from _when(one, other)
    for number in sorted(one.numbers & other.numbers)[:1]:
        yield "identifier", f"the number {number}"
    yield from _whom(one, other)
    yield from _by(one, other)
    yield from _where(one, other)
    for party in _shared(one, other, "about")[:1]:
        yield "about", f"about or under {party.name}"


def _when(one: Telling, other: Telling) -> Iterator[tuple[str, str]]:
    days = [span.days for span in (one.span, other.span) if span and span.days]
    if one.span and other.span and len(days) == 2:
        first, last = max(one.span.first, other.span.first), min(one.span.last, other.span.last)
        when = f"on {first}" if first == last else f"between {first} and {last}"
        if max(days) <= _MONTH:
            yield ("day" if max(days) <= _DAYS else "month"), when


def _whom(one: Telling, other: Telling) -> Iterator[tuple[str, str]]:
    known = [party for party in _shared(one, other, "who") if not party.is_country]
    if known:
        # Who is withheld must not be read in a reason.
        yield "patient", "of the same person" if known[0].family == "person" else f"of {known[0].name}"
        rules, all_ = weights(), (_named(one.parties["who"]), _named(other.parties["who"]))
        if rules.says("once", one) and rules.says("once", other) and all_[0] == all_[1]:
            yield "once", "that happens once"
        return
    words = {
        "crowd": "of people of one nation whose numbers agree",
        "number": "of people in the same number",
        "nation": "of people of one nation",
        "many": "of many people",
    }
    found = {in_common(a, b) for a in one.crowds for b in other.crowds}
    best = next((name for name in words if name in found), None)
    if best:
        yield best, words[best]


def _by(one: Telling, other: Telling) -> Iterator[tuple[str, str]]:
    known = sorted(_shared(one, other, "by"), key=lambda party: (party.is_country, party.id))
    for at, party in enumerate(known[:2]):
        yield (
            ("further:agent" if at else "country_agent" if party.is_country else "agent"),
            f"by {'the same person' if party.family == 'person' else party.name}",
        )


def _where(one: Telling, other: Telling) -> Iterator[tuple[str, str]]:
    words = {"to": "to", "at": "at", "from": "from"}
    found = []
    for role in PLACES:
        shared = sorted(_shared(one, other, role), key=lambda party: (party.is_country, party.id))
        found += [(party.is_country, f"{words[role]} {party.name}") for party in shared[:1]]
    for at, (is_country, where) in enumerate(sorted(found)):
        yield (f"further:{at}" if at else "country" if is_country else "place"), where


def _shared(one: Telling, other: Telling, group: str) -> list[Party]:
    left, right = sorted((one, other), key=lambda telling: telling.id)
    return [left.parties[group][id_] for id_ in sorted(left.parties[group].keys() & right.parties[group].keys())]
