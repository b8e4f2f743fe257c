"""Bringing the index up to date: the statements of changed sources, then resolution, then the nodes they touch.

Each step looks only at what the step before it touched, and comes out the same as if all were done anew.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from graph import index
from graph.keys import Local, country_code, family, keys
from graph.naming import QUOTING
from graph.quad import passage_id
from graph.resolve import SAME, Link, resolve
from graph.ties import beside, edges_among, ties_among
from ontology import Refusal, Source, Statement, is_node, jsonl


@dataclass(frozen=True, slots=True)
class Contribution:
    """What the index takes over of one source; `mark` tells its files from later ones."""

    source: Source
    statements: tuple[Statement, ...]
    refusals: tuple[Refusal, ...]
    mark: str


def replace_source(db: sqlite3.Connection, source_id: str, new: Contribution | None) -> set[str]:
    """Put a source's new statements in place of its old ones (None: it is gone); all nodes that either speaks of."""
    touched = nodes_of(db, source_id)
    for table, column in (("source", "id"), ("statement", "source"), ("phrase", "source")):
        db.execute(f"DELETE FROM {table} WHERE {column} = ?", (source_id,))  # noqa: S608  # the names are our own
    db.execute("INSERT OR IGNORE INTO pending VALUES ('source', ?)", (source_id,))
    if new:
        _insert(db, new)
        touched |= nodes_of(db, source_id)
    return touched


def nodes_of(db: sqlite3.Connection, source_id: str) -> set[str]:
    """Every local node that a source's statements speak of."""
    query = """SELECT subject FROM statement WHERE source = :s
               UNION SELECT value FROM statement WHERE source = :s AND node
               UNION SELECT claimant FROM statement WHERE source = :s AND claimant IS NOT NULL"""
    return {row[0] for row in db.execute(query, {"s": source_id})}


def _insert(db: sqlite3.Connection, new: Contribution) -> None:
    source = new.source
    card = json.dumps(asdict(source), ensure_ascii=False, sort_keys=True)
    counts = (len(new.statements), len(new.refusals), new.mark)
    about = (source.id, source.label, source.publisher, source.published, card, *counts)
    db.execute("INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?)", about)
    db.executemany("INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", map(_row, new.statements))
    phrases = {("title", source.id, source.label)}
    for s in new.statements:
        phrases.add(("quote", _row(s)[8] or "", s.evidence.quote))
        if s.predicate in ("rec:name", "rec:identifier"):
            phrases.add(("name", s.subject, s.value))
    db.executemany(
        "INSERT INTO phrase (source, what, owner, text) VALUES (?, ?, ?, ?)", [(source.id, *p) for p in sorted(phrases)]
    )


def _row(s: Statement) -> tuple[str | None, ...]:
    place = s.evidence
    where = passage_id(s.source, place.start, place.end, place.page, place.row)
    node = "1" if is_node(s.value) else "0"
    return s.id, s.source, s.subject, s.predicate, s.value, node, s.claimant, s.status, where, jsonl.to_json(s)


def resolve_around(db: sqlite3.Connection, touched: set[str]) -> tuple[set[str], set[str]]:
    """Resolve again all that a key, an edge or a decision ties to the touched nodes, or tied before.

    Whoever changes the decisions on a pair of nodes touches both.

    Gives the canonical ids, old and new, of all that changed, and the local nodes that have another canonical id now.
    """
    locals_ = {local.id: local for local in _locals(db, touched)}
    offered = {key.bucket for local in locals_.values() for key in keys(local)}
    region = _spread(db, touched, offered)
    locals_ |= {local.id: local for local in _locals(db, region - touched)}
    sources = _first_sources(db, region)
    there = [local for node, local in locals_.items() if node in sources]
    links = resolve(there, ties_among(db, region), edges_among(db, region, SAME))
    query = "SELECT node, canonical, rule, key FROM member WHERE node IN (?)"
    old = {node: Link(*link) for node, *link in index.rows(db, query, region)}
    differing = {node for node in region if node in touched or old.get(node) != links.get(node)}
    changed = {found[node].canonical for found in (old, links) for node in differing if node in found}
    for node in sorted(differing):
        db.execute("DELETE FROM member WHERE node = ?", (node,))
        db.execute("DELETE FROM key WHERE node = ?", (node,))
        if link := links.get(node):
            row = (node, sources[node], link.canonical, link.rule, link.key)
            db.execute("INSERT INTO member VALUES (?, ?, ?, ?, ?)", row)
            buckets = sorted({key.bucket for key in keys(locals_[node])})
            db.executemany("INSERT INTO key VALUES (?, ?)", [(node, bucket) for bucket in buckets])
    moved = {node for node in old if node not in links or links[node].canonical != old[node].canonical}
    return changed, moved


def _buckets(db: sqlite3.Connection, nodes: Iterable[str]) -> set[str]:
    return {row[0] for row in index.rows(db, "SELECT bucket FROM key WHERE node IN (?)", nodes)}


def _spread(db: sqlite3.Connection, touched: set[str], offered: set[str]) -> set[str]:
    """The touched nodes and all that can be reached from them by way of shared buckets, decisions and edges."""
    seen: set[str] = set()
    region: set[str] = set()
    nodes, buckets = set(touched), set(offered)
    while nodes or buckets:
        region |= nodes
        fresh = (buckets | _buckets(db, nodes)) - seen
        seen |= fresh
        found = {row[0] for row in index.rows(db, "SELECT node FROM key WHERE bucket IN (?)", fresh)}
        nodes, buckets = (found | beside(db, nodes, SAME)) - region, set()
    return region


def _locals(db: sqlite3.Connection, nodes: Iterable[str]) -> list[Local]:
    """Local nodes as resolution sees them, from the statements that are there now."""
    wanted = set(nodes)
    query = """SELECT line FROM statement WHERE subject IN (?) AND status = 'asserted'
               AND predicate IN ('rdf:type', 'rec:name', 'rec:locatedIn')"""
    said = [jsonl.from_json(line) for (line,) in index.rows(db, query, wanted)]
    # What is said of where they lie is said by the same documents.
    around = {s.value for s in said if s.predicate == "rec:locatedIn"} - wanted
    said += [jsonl.from_json(line) for (line,) in index.rows(db, query, around)]
    return [local for local in locals_of(said, wanted | around) if local.id in wanted]


def locals_of(statements: Iterable[Statement], nodes: Iterable[str]) -> Iterator[Local]:
    """Local nodes as resolution sees them, in the order of their ids, from the statements about them."""
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    names: defaultdict[str, set[str]] = defaultdict(set)
    within: defaultdict[str, set[str]] = defaultdict(set)
    tables: dict[str, str] = {}
    for s in statements:
        if s.status != "asserted":
            continue
        if s.predicate == "rdf:type":
            kinds[s.subject].add(s.value.removeprefix("rec:"))
        elif s.predicate == "rec:name" and not is_nickname(s):
            names[s.subject].add(s.value)
            if s.evidence.row is not None:
                tables[s.subject] = min(s.source, tables.get(s.subject, s.source))
        elif s.predicate == "rec:locatedIn":
            within[s.subject].add(s.value)
    for node in sorted(nodes):
        lands = [place for place in within[node] if family(kinds[place]) == "country"]
        country = country_code(name for place in lands for name in names[place])
        yield Local(node, frozenset(kinds[node]), frozenset(names[node]), country, tables.get(node))


def is_nickname(s: Statement) -> bool:
    """Whether a name is marked as made up: by a note, or by the quotation marks around it in its passage."""
    if s.note and any(word in s.note.casefold() for word in ("pseudonym", "nickname", "alias", "seudónimo", "apodo")):
        return True
    at = s.evidence.quote.find(s.value)
    around = s.evidence.quote[max(at - 1, 0) : at], s.evidence.quote[at + len(s.value) :][:1]
    return at > 0 and all(mark and mark in QUOTING for mark in around)


def _first_sources(db: sqlite3.Connection, nodes: Iterable[str]) -> dict[str, str]:
    """For each node that any statement speaks of, its source (the smallest id, should there be several)."""
    wanted = set(nodes)
    found: dict[str, str] = {}
    for column, condition in (("subject", ""), ("value", "node AND"), ("claimant", "")):
        query = f"SELECT {column}, min(source) FROM statement WHERE {condition} {column} IN (?) GROUP BY 1"  # noqa: S608  # our own names
        for node, source in index.rows(db, query, wanted):
            found[node] = min(source, found.get(node, source))
    return found
