"""What a judgement would change: it is tried out on the index, compared, and taken back."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from graph import index, judgement, project, refresh
from graph.answers import Ref
from graph.components import Components
from graph.finding import Finding
from graph.judgement import Judgement
from graph.layout import Layout
from graph.outcomes import Change
from graph.quad import FACTS, Literal, NamedNode
from ontology import compress

_Fact = tuple[str, str, str]


def preview(place: Layout, ones: Sequence[Judgement]) -> Change:
    """What changes if judgements are made now; to be called under the lock, with all that is derived up to date."""
    known = judgement.read(place)
    with index.reading(place.index) as before, index.trying(place.index) as after:
        refresh.derive(after, place, {}, judgement.merged([*known, *ones]))
        return _compared(before, after, ones)


def _compared(before: sqlite3.Connection, after: sqlite3.Connection, ones: Sequence[Judgement]) -> Change:
    nodes = [row[0] for row in after.execute("SELECT id FROM pending WHERE unit = 'cluster' ORDER BY id")]
    old, new = _members(before, nodes), _members(after, nodes)
    things = _things(old, new)
    going, coming = _facts(before, nodes, things), _facts(after, nodes, things)
    hidden_before, masked_before = _veiled(before)
    hidden_after, masked_after = _veiled(after)
    disagreed, disagreeing = _findings(before), _findings(after)
    slept = list(index.rows(after, "SELECT reason FROM asleep WHERE judgement IN (?)", (one.id for one in ones)))
    return Change(
        joined=_regrouped(before, new, {node: root for root, found in old.items() for node in found}),
        parted=_regrouped(after, old, {node: root for root, found in new.items() for node in found}),
        hidden=_lost(before, after, old),
        revealed=_lost(after, before, new),
        facts_coming=tuple(sorted({coming[fact] for fact in coming.keys() - going.keys()})),
        facts_going=tuple(sorted({going[fact] for fact in going.keys() - coming.keys()})),
        findings_coming=tuple(sorted(disagreeing - disagreed)),
        findings_going=tuple(sorted(disagreed - disagreeing)),
        statements_hidden=len(hidden_after - hidden_before),
        masked=len(masked_after - masked_before),
        asleep=tuple(sorted(row[0] for row in slept)),
    )


def _things(*states: dict[str, list[str]]) -> dict[str, str]:
    """For each canonical id what stands for it in both states: nodes that join or part are one thing here."""
    everything = sorted({node for groups in states for nodes in groups.values() for node in nodes})
    things = Components(everything)
    for groups in states:
        for nodes in groups.values():
            for node in nodes:
                things.join(nodes[0], node)
    return {node: things.find(node) for node in everything}


def _members(db: sqlite3.Connection, nodes: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    query = """SELECT canonical, node FROM member JOIN cluster ON cluster.id = canonical WHERE canonical IN (?)"""
    for root, node in index.rows(db, query, nodes):
        found.setdefault(root, []).append(node)
    return found


def _regrouped(
    db: sqlite3.Connection, groups: dict[str, list[str]], roots: dict[str, str]
) -> tuple[tuple[Ref, ...], ...]:
    """The groups whose nodes lie in several others, as references to those."""
    found = ({roots[node] for node in nodes if node in roots} for nodes in groups.values())
    return tuple(sorted(_refs(db, several) for several in found if len(several) > 1))


def _lost(db: sqlite3.Connection, other: sqlite3.Connection, groups: dict[str, list[str]]) -> tuple[Ref, ...]:
    """The nodes of one state of which no member is shown in another."""
    query = "SELECT node FROM member JOIN cluster ON cluster.id = canonical WHERE node IN (?)"
    lost = {root for root, nodes in groups.items() if not any(index.rows(other, query, nodes))}
    return _refs(db, lost)


def _refs(db: sqlite3.Connection, roots: Iterable[str]) -> tuple[Ref, ...]:
    rows = index.rows(db, "SELECT id, label, kind FROM cluster WHERE id IN (?)", roots)
    return tuple(sorted((Ref(*row) for row in rows), key=lambda ref: (ref.label, ref.id)))


def _facts(db: sqlite3.Connection, nodes: Iterable[str], things: Mapping[str, str]) -> dict[_Fact, _Fact]:
    """The direct triples about some nodes: in terms of things, so that states can be compared, and as labels."""
    quads = [q for node in nodes for q in project.of_cluster(db, node) if q.graph_name == FACTS]
    told = [(_text(q.subject), _text(q.predicate), _text(q.object)) for q in quads]
    named = {term for subject, _, value in told for term in (subject, value)}
    rows = {row[0]: row[1:] for row in index.rows(db, "SELECT id, label, kinds FROM cluster WHERE id IN (?)", named)}
    found = {}
    for subject, predicate, value in told:
        # Of classes those above another, and labels, follow from the rest.
        followed = predicate == "rdf:type" and value.removeprefix("rec:") not in json.loads(rows[subject][1])
        if not followed and predicate not in ("rdfs:label", "skos:altLabel"):
            label = rows[value][0] if value in rows else value
            fact = (things.get(subject, subject), predicate, things.get(value, value))
            found[fact] = (rows[subject][0], predicate, label)
    return found


def _text(term: object) -> str:
    return compress(term.value) if isinstance(term, NamedNode) else term.value if isinstance(term, Literal) else ""


def _findings(db: sqlite3.Connection) -> set[tuple[str, str]]:
    """What documents do not agree on, and why that is so, as readers see it."""
    found = (Finding.from_json(row[0]) for row in db.execute("SELECT body FROM finding"))
    return {(finding.title, finding.reason) for finding in found}


def _veiled(db: sqlite3.Connection) -> tuple[set[str], set[str]]:
    """The statements of which nothing is shown, and those in which names are masked."""
    rows = db.execute("SELECT id, shown FROM statement WHERE shown IS NOT NULL").fetchall()
    return {row[0] for row in rows if not row[1]}, {row[0] for row in rows if row[1]}


def judge(place: Layout, one: Judgement) -> tuple[bool, Change]:
    """Write a judgement down and bring what is derived up to it; whether it is new, and what it changes."""
    change = preview(place, [one])
    is_new = judgement.append(place, one)
    refresh.refresh(place)
    return is_new, change
