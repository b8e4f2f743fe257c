"""Judgements in the making: from what a person points at to what a judgement says of it.

A node is pointed at by id, by the beginning of one, or by its exact name; a statement by id or the beginning of one; a
passage by its source and its characters (`report.txt:120-180`).
"""

import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph import capture, docket, edition, index
from graph.answers import SourceCard
from graph.decisions import amended
from graph.gate import fault
from graph.judgement import CORRECTED, PAIRED, Act, Judgement, Target
from graph.layout import Layout
from graph.whereabouts import labels, node_target, statement_target
from ontology import Statement, is_node, jsonl, vocabulary
from ontology.errors import BadJudgementError, UnknownSourceError

_HEX = re.compile(r"(?:id:)?([0-9a-f]{6,20})")
_CLAIM = re.compile(r"(?:id:claim-)?([0-9a-f]{6,32})")
_PASSAGE = re.compile(r"(.+):(\d+)-(\d+)")
_LISTED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a person wants to decide: on which things, who, when and why; `instead` and `scope` as in a Judgement."""

    act: Act
    things: tuple[str, ...]
    who: str
    when: str
    why: str = ""
    evidence: tuple[str, ...] = ()
    instead: Mapping[str, str] | None = None
    scope: str | None = None


def drafted(db: sqlite3.Connection, place: Layout, wanted: Draft, known: Sequence[Judgement]) -> Judgement:
    """The judgement that somebody means; raises BadJudgementError, or UnknownSourceError for what is not here."""
    targets: tuple[Target, ...] = ()
    instead: dict[str, str | None] = {}
    undoes = None
    if wanted.act == "undo":
        undoes = found_judgement(known, wanted.things[0]).id
    elif wanted.act in PAIRED:
        targets = tuple(_node(db, find_node(db, thing)) for thing in wanted.things)
        if len({target.id for target in targets}) < 2:
            msg = f"{' and '.join(wanted.things)} are one node; point at two of its members by their ids"
            raise BadJudgementError(msg)
    elif wanted.act == "withhold":
        targets = tuple(target for thing in wanted.things for target in _withheld(db, place, thing))
    else:
        statement = find_statement(db, wanted.things[0])
        targets = (_statement(db, statement),)
        if wanted.act == "correct":
            instead, named = _instead(db, place, statement, wanted.instead or {})
            targets += named
    return Judgement(
        act=wanted.act,
        who=wanted.who,
        when=wanted.when,
        why=wanted.why,
        targets=targets,
        evidence=tuple(find_statement(db, text).id for text in wanted.evidence),
        instead=tuple(sorted(instead.items())),
        scope=wanted.scope,
        undoes=undoes,
    )


def find_node(db: sqlite3.Connection, text: str) -> str:
    """The local id that a text points at: itself, the one it begins, or the member so called of the only such node.

    Raises UnknownSourceError, with the choices where there are several.
    """
    shown = "FROM member JOIN cluster ON cluster.id = canonical WHERE"
    if match := _HEX.fullmatch(text.strip()):
        ids = [row[0] for row in db.execute(f"SELECT node {shown} node GLOB ?", (f"id:{match[1]}*",))]
        if len(ids) == 1:
            return str(ids[0])
        if ids:
            raise _several(db, text, ids, "begin so")
    # The member that has the name, not the node that it was made one with: so names can part what was joined.
    named = """SELECT min(owner), canonical FROM phrase JOIN member ON member.node = owner JOIN cluster
               ON cluster.id = canonical WHERE what = 'name' AND lower(phrase.text) = lower(:name) GROUP BY canonical
               UNION ALL SELECT id, id FROM cluster WHERE lower(label) = lower(:name)"""
    nodes: dict[str, str] = {}
    for node, root in db.execute(named, {"name": text.strip()}):
        nodes.setdefault(root, node)
    if len(nodes) == 1:
        return nodes.popitem()[1]
    if nodes:
        raise _several(db, text, sorted(nodes), "are called so")
    msg = f"No node is called {text!r}, and none has that id; give an id, its beginning, or the exact name"
    raise UnknownSourceError(msg)


def _several(db: sqlite3.Connection, text: str, ids: Sequence[str], what: str) -> UnknownSourceError:
    query = "SELECT node, label, kind FROM member JOIN cluster ON cluster.id = canonical WHERE node IN (?)"
    told = [f"{node} ({kind}: {label})" for node, label, kind in sorted(index.rows(db, query, ids))]
    more = f" and {len(told) - _LISTED} more" if len(told) > _LISTED else ""
    return UnknownSourceError(f"{text!r}: {len(told)} nodes {what}; give one of {', '.join(told[:_LISTED])}{more}")


def find_statement(db: sqlite3.Connection, text: str) -> Statement:
    """The statement that a text points at; raises UnknownSourceError."""
    match = _CLAIM.fullmatch(text.strip())
    ids = (
        db.execute("SELECT line, judged FROM statement WHERE id GLOB ?", (f"{match[1]}*",)).fetchall() if match else []
    )
    if len(ids) != 1:
        said = "no statement has" if not ids else f"{len(ids)} statements have"
        msg = f"{text!r}: {said} an id that begins so; give all of it"
        raise UnknownSourceError(msg)
    if ids[0][1]:
        msg = f"Statement {text} was made by judgement {ids[0][1]}; undo that, or judge the statement that it corrects"
        raise BadJudgementError(msg)
    return jsonl.from_json(ids[0][0])


def found_judgement(known: Sequence[Judgement], text: str) -> Judgement:
    """The judgement whose id is a text, or begins with it; raises UnknownSourceError."""
    found = [one for one in known if one.id.startswith(text.removeprefix("id:judgement-")) and len(text) >= 4]
    if len(found) == 1:
        return found[0]
    said = "no judgement has" if not found else f"{len(found)} judgements have"
    msg = f"{text!r}: {said} an id that begins so; `onrecord judge list` shows them"
    raise UnknownSourceError(msg)


def _node(db: sqlite3.Connection, node: str) -> Target:
    source = db.execute("SELECT source FROM member WHERE node = ?", (node,)).fetchone()[0]
    return node_target(node, source, docket.written(db, source))


def _statement(db: sqlite3.Connection, found: Statement) -> Target:
    statements = docket.written(db, found.source)
    return statement_target(found, statements, labels(found.value, statements) if is_node(found.value) else ())


def _withheld(db: sqlite3.Connection, place: Layout, thing: str) -> list[Target]:
    """A passage, a statement, or all members of a node."""
    if match := _PASSAGE.fullmatch(thing.strip()):
        return [_passage(place, edition.cards(db, place), match[1], int(match[2]), int(match[3]))]
    claim = _CLAIM.fullmatch(thing.strip())
    if claim and len(claim[1]) > 20:
        return [_statement(db, find_statement(db, thing))]
    query = "SELECT node FROM member WHERE canonical = (SELECT canonical FROM member WHERE node = ?) ORDER BY node"
    return [_node(db, row[0]) for row in db.execute(query, (find_node(db, thing),)).fetchall()]


def _passage(place: Layout, cards: Sequence[SourceCard], source: str, start: int, end: int) -> Target:
    found = edition.find(cards, source)
    text = capture.document(place, found).text
    if not 0 <= start < end <= len(text):
        msg = f"{source}:{start}-{end} is no passage; the text has the characters 0 to {len(text)}"
        raise BadJudgementError(msg)
    passage = f"id:passage-{start}-{end}"
    return Target(what="passage", id=passage, source=found, start=start, end=end, quote=text[start:end])


def _instead(
    db: sqlite3.Connection, place: Layout, statement: Statement, changes: Mapping[str, str]
) -> tuple[dict[str, str | None], tuple[Target, ...]]:
    """What a correction puts in place, with the nodes that it names; raises BadJudgementError where it does not fit."""
    instead: dict[str, str | None] = {}
    for name in CORRECTED:
        if name in changes:
            instead[name] = changes[name] or None
    predicate = str(instead.get("predicate") or statement.predicate)
    if "predicate" in instead:
        instead["predicate"] = predicate if ":" in predicate else f"rec:{predicate}"
        predicate = str(instead["predicate"])
    if "value" in instead:
        instead["value"] = _value(db, predicate, str(instead["value"] or ""), statement.source)
    if instead.get("claimant"):
        instead["claimant"] = _beside(db, str(instead["claimant"]), statement.source)
    new = amended(statement, instead, "judgement")
    reason = fault(capture.document(place, statement.source), new, vocabulary())
    if reason or new.id == statement.id:
        msg = f"Statement {statement.id[:12]} cannot be corrected so: {reason or 'it says the same'}"
        raise BadJudgementError(msg)
    nodes = {node for node in instead.values() if node and is_node(node)}
    return instead, tuple(_node(db, node) for node in sorted(nodes))


def _value(db: sqlite3.Connection, predicate: str, text: str, source: str) -> str:
    """A value as statements have it: a class, the id of a node, or text."""
    if predicate == "rdf:type":
        return f"rec:{vocabulary().kind(text).name}"
    return _beside(db, text, source) if vocabulary().predicate(predicate).holds_node else text


def _beside(db: sqlite3.Connection, text: str, source: str) -> str:
    """The local id that a text points at, or that of the same node in a source, if that speaks of it."""
    node = find_node(db, text)
    query = """SELECT min(node) FROM member WHERE source = ?
               AND canonical = (SELECT canonical FROM member WHERE node = ?)"""
    own = db.execute(query, (source, node)).fetchone()[0]
    return str(own or node)
