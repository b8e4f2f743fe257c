"""A local node as resolution sees it: its asserted classes, the names that may identify it, and what is around it."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache

from graph.naming import QUOTING, aliases, fold, is_full_name
from ontology import Statement, is_node, vocabulary

# The roots of what can be compared by name. Classes below none of them, such as events and groups, never are.
FAMILIES = {
    "Person": "person",
    "Organization": "organization",
    "Country": "country",
    "Place": "place",
    "Policy": "policy",
    "Agreement": "agreement",
    "Report": "report",
    "Aircraft": "aircraft",
    "Flight": "flight",
    "Case": "case",
}
_TYING = ("rec:memberOf", "rec:leaderOf", "rec:holdsPosition", "rec:employedBy", "rec:partOf", "rec:relativeOf")


@dataclass(frozen=True, slots=True)
class Local:
    """A local node and what one document, its `source`, tells that may help to know it again.

    `country` is the code of the one country in which its document asserts that it lies; `table` the source whose rows
    give its names. `lands` are the codes of the countries that it belongs to, `bodies` the folded names of what it is a
    member, part, head or relative of, `company` those of whoever takes part in the same events.
    """

    id: str
    kinds: frozenset[str]
    names: frozenset[str]
    country: str | None = None
    table: str | None = None
    lands: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    company: frozenset[str] = frozenset()
    source: str = ""


def to_json(local: Local) -> str:
    """All but the id, as the index keeps it."""
    values = {field.name: getattr(local, field.name) for field in fields(Local) if field.name != "id"}
    plain = {name: sorted(value) if isinstance(value, frozenset) else value for name, value in values.items() if value}
    return json.dumps(plain, ensure_ascii=False)


def from_json(node: str, text: str) -> Local:
    """The opposite of `to_json`."""
    told = {name: frozenset(value) if isinstance(value, list) else value for name, value in json.loads(text).items()}
    return Local(**{"id": node, "kinds": frozenset(), "names": frozenset()} | told)


def family(kinds: Iterable[str]) -> str | None:
    """The family of a node's classes; None where they are of no family or of two."""
    return _family(frozenset(kinds))


@cache
def _family(kinds: frozenset[str]) -> str | None:
    found = set()
    for kind in kinds:
        found.add(next((FAMILIES[above] for above in vocabulary().above(kind) if above in FAMILIES), None))
    return found.pop() if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class _Told:
    """What statements assert, by node."""

    kinds: Mapping[str, set[str]]
    names: Mapping[str, set[str]]
    within: Mapping[str, set[str]]
    tied: Mapping[str, set[str]]
    parts: Mapping[str, set[str]]
    tables: Mapping[str, str]
    sources: Mapping[str, str]


def locals_of(statements: Iterable[Statement], nodes: Iterable[str]) -> Iterator[Local]:
    """Local nodes as resolution sees them, in the order of their ids.

    `statements` are those of all documents that speak of them.
    """
    told = _sorted_out(s for s in statements if s.status == "asserted")
    events: defaultdict[str, set[str]] = defaultdict(set)
    for event, parts in told.parts.items():
        for part in parts:
            events[part].add(event)
    for node in sorted(nodes):
        kinds, names = frozenset(told.kinds.get(node, ())), frozenset(told.names.get(node, ()))
        group = family(kinds)
        if not group or not names:
            yield Local(node, kinds, names)
            continue
        lands = [place for place in told.within.get(node, ()) if family(told.kinds.get(place, ())) == "country"]
        beside = {part for event in events[node] for part in told.parts[event]} - {node}
        yield Local(
            node,
            kinds,
            names,
            country_code(name for place in lands for name in told.names.get(place, ())),
            told.tables.get(node),
            frozenset(code for place in lands for name in told.names.get(place, ()) if (code := _code(name))),
            _known_names(told, told.tied.get(node, ())),
            _known_names(told, beside),
            told.sources[node],
        )


def _sorted_out(statements: Iterable[Statement]) -> _Told:
    words = vocabulary()
    kinds, names, within, tied, parts = (defaultdict(set) for _ in range(5))
    tables: dict[str, str] = {}
    sources: dict[str, str] = {}
    for s in statements:
        if s.predicate == "rdf:type":
            kinds[s.subject].add(s.value.removeprefix("rec:"))
        elif s.predicate == "rec:name" and not is_nickname(s):
            names[s.subject].add(s.value)
            sources[s.subject] = min(s.source, sources.get(s.subject, s.source))
            if s.evidence.row is not None:
                tables[s.subject] = min(s.source, tables.get(s.subject, s.source))
        elif s.predicate in ("rec:locatedIn", "rec:nationality"):
            within[s.subject].add(s.value)
        elif s.predicate in _TYING:
            tied[s.subject].add(s.value)
            tied[s.value].add(s.subject)
        elif is_node(s.value):
            parts[s.subject].add(s.value)
    events = {node for node, found in kinds.items() if any(words.is_event(kind) for kind in found)}
    taking = {node: found for node, found in parts.items() if node in events}
    return _Told(kinds, names, within, tied, taking, tables, sources)


def _known_names(told: _Told, nodes: Iterable[str]) -> frozenset[str]:
    """The folded names of nodes that tell who they are; countries are everywhere and tell nothing."""
    found = set()
    for node in nodes:
        group = family(told.kinds.get(node, ()))
        if group and group != "country":
            names = told.names.get(node, ())
            found |= {fold(name) for name in names if group != "person" or is_full_name(name)}
    return frozenset(found)


def _code(name: str) -> str | None:
    return aliases().countries.get(fold(name))


def country_code(names: Iterable[str]) -> str | None:
    """The country that names of a node mean; None where they mean none, or several."""
    found = {code for name in names if (code := _code(name))}
    return found.pop() if len(found) == 1 else None


def is_nickname(s: Statement) -> bool:
    """Whether a name is marked as made up: by a note, or by the quotation marks around it in its passage."""
    if s.note and any(word in s.note.casefold() for word in ("pseudonym", "nickname", "alias", "seudónimo", "apodo")):
        return True
    at = s.evidence.quote.find(s.value)
    around = s.evidence.quote[max(at - 1, 0) : at], s.evidence.quote[at + len(s.value) :][:1]
    return at > 0 and all(mark and mark in QUOTING for mark in around)
