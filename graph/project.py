"""From the index to RDF: what changed, unit by unit, into the store.

`graph.dataset` makes the same quads at once from the statements; a test holds both to it.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from graph import index, shaping, store
from graph.claims import source_quads
from graph.cluster import NEVER_PLAIN, plain_title, profile
from graph.disagreement import of_finding
from graph.facts import Term, cluster_quads, fact_quads, iri_of, link_quads, member_quad, plain_facts
from graph.layout import Layout
from graph.ontology_graph import ontology_quads
from graph.quad import DISAGREEMENTS, FACTS, JUDGEMENTS, LINKS, NamedNode, Quad, claim, graph_of, iri, value
from graph.verdicts import Verdict, judgement_quads
from ontology import Statement, expand, jsonl
from ontology.names import digest

# As long as no more is pending than this, it is taken over one by one.
_MANY = 20_000


def publish(place: Layout) -> str:
    """Bring the store up to the index and publish a checkpoint, if anything is pending; the name of the newest.

    A run that was cut short at any point is made good by the next: every step replaces what belongs to one source or
    one node by what it should be, and what is pending is forgotten only after the checkpoint stands.
    """
    with index.writing(place.index) as db:
        if _is_most(db):
            # Everything anew is faster then; noted first, because a load that is cut short leaves a broken store.
            index.set_meta(db, "ontology", "")
    with index.writing(place.index) as db:
        terms = digest(sorted(map(str, ontology_quads())), length=32)
        known, newest = index.get_meta(db, "published"), store.current(place.store)
        units = [tuple(row) for row in db.execute("SELECT unit, id FROM pending ORDER BY 1, 2")]
        following = _name(known, units)
        if index.get_meta(db, "ontology") == terms and newest and newest == known and not units:
            return newest
        trusted = index.get_meta(db, "ontology") == terms and newest in (known, following) and bool(known)
        name = following if trusted else _name(newest, [("all", terms)])
        if newest != name:
            with store.writing(place.store, name) as live:
                if trusted:
                    _apply(db, live, units)
                else:
                    live.clear()
                    live.load(_everything(db))
        db.execute("DELETE FROM pending")
        index.set_meta(db, "published", name)
        index.set_meta(db, "ontology", terms)
    return name


def _is_most(db: sqlite3.Connection) -> bool:
    """Whether so much is pending that it is most of what there is."""
    pending, claims = (db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("pending", "statement"))  # noqa: S608  # our own names
    return bool(pending > _MANY and 2 * pending > claims)


def _name(previous: str, units: Iterable[tuple[str, ...]]) -> str:
    """The name of the checkpoint after `previous`: a number that grows, and a hash of what it takes over."""
    number = int(previous.partition("-")[0] or 0) + 1
    return f"{number:08}-{digest([previous, *chain.from_iterable(units)], length=12)}"


def _everything(db: sqlite3.Connection) -> Iterator[Quad]:
    yield from ontology_quads()
    for (source,) in db.execute("SELECT id FROM source ORDER BY id").fetchall():
        yield from of_source(db, source)
    for (node,) in db.execute("SELECT id FROM cluster ORDER BY id").fetchall():
        yield from of_cluster(db, node)
    yield from of_judgements(db)
    for (found,) in db.execute("SELECT id FROM finding ORDER BY id").fetchall():
        yield from of_finding(db, found)


def _apply(db: sqlite3.Connection, live: store.Live, units: Sequence[tuple[str, ...]]) -> None:
    sources = [key for unit, key in units if unit == "source"]
    live.replace_graphs(map(graph_of, sources), (quad for key in sources for quad in of_source(db, key)))
    if any(unit == "judgements" for unit, _ in units):
        live.replace_graphs([JUDGEMENTS], of_judgements(db))
    nodes, claims, members = ([key for unit, key in units if unit == name] for name in ("cluster", "claim", "member"))
    old: set[Quad] = set()
    for key in nodes:
        old |= live.quads(NamedNode(expand(key)), None, None, FACTS)
    for key in claims:
        old |= live.quads(claim(key), None, None, LINKS) | live.quads(None, None, claim(key), LINKS)
    for key in members:
        old |= live.quads(NamedNode(expand(key)), iri("rec:canonical"), None, LINKS)
    new = {quad for key in nodes for quad in facts_of(db, key)} | set(links_of(db, claims, members))
    for key in (key for unit, key in units if unit == "finding"):
        old |= _found(live, NamedNode(expand(key)))
        new.update(of_finding(db, key))
    live.replace(old, new)


def _found(live: store.Live, node: NamedNode) -> set[Quad]:
    """What the store holds of one finding, with its comparisons."""
    quads = live.quads(node, None, None, DISAGREEMENTS)
    for quad in [quad for quad in quads if quad.predicate == iri("rec:comparison")]:
        if isinstance(quad.object, NamedNode):
            quads = quads | live.quads(quad.object, None, None, DISAGREEMENTS)
    return quads


def of_source(db: sqlite3.Connection, source_id: str) -> Iterator[Quad]:
    """The quads of a source's graph, from the index; none where it is gone."""
    row = db.execute("SELECT card FROM source WHERE id = ?", (source_id,)).fetchone()
    if row:
        query = "SELECT line FROM said WHERE source = ? AND judged IS NULL ORDER BY id"
        lines = db.execute(query, (source_id,)).fetchall()
        yield from source_quads(shaping.card(row[0]), [jsonl.masked(line) for (line,) in lines])


def of_cluster(db: sqlite3.Connection, node: str) -> Iterator[Quad]:
    """All quads of a resolved node, from the index; none where it is no more."""
    cluster = shaping.load(db, node)
    if cluster.members:
        around = shaping.neighbours(db, cluster)
        shape = profile(cluster)
        yield from cluster_quads(cluster, shape, plain_title(cluster, shape, around), around)


def facts_of(db: sqlite3.Connection, node: str) -> Iterator[Quad]:
    """The facts of a resolved node, as `of_cluster` has them; of one with a name each value is read once."""
    shape = shaping.kept(db, node)
    if not shape:
        return
    if shape.plain and not shape.is_event and not shape.described:
        yield from fact_quads(shape, shape.plain, _told_plainly(db, node))
        return
    cluster = shaping.load(db, node)
    around = shaping.neighbours(db, cluster)
    yield from fact_quads(shape, plain_title(cluster, shape, around), plain_facts(cluster, shape, around))


def _told_plainly(db: sqlite3.Connection, node: str) -> Iterator[tuple[str, Term]]:
    """Each predicate and value that is asserted of a resolved node that is no event."""
    query = """SELECT DISTINCT predicate, said.node, coalesce(other.canonical, said.value)
               FROM member CROSS JOIN said ON subject = member.node
               LEFT JOIN member AS other ON said.node AND other.node = said.value
               WHERE member.canonical = ? AND holds AND status = 'asserted'"""
    for predicate, is_node, told in db.execute(query, (node,)):
        if predicate not in NEVER_PLAIN:
            yield predicate, iri_of(told) if is_node else value(predicate, told)


def links_of(db: sqlite3.Connection, claims: Iterable[str], members: Iterable[str]) -> Iterator[Quad]:
    """The links of some claims and of some local nodes; none of those that are gone or not shown."""
    query = """SELECT said.id, predicate, own.canonical, said.node, coalesce(other.canonical, said.value),
                      sayer.canonical
               FROM said JOIN member AS own ON own.node = subject
               LEFT JOIN member AS other ON said.node AND other.node = said.value
               LEFT JOIN member AS sayer ON sayer.node = claimant WHERE said.id IN (?)"""
    for statement, predicate, node, is_node, told, sayer in index.rows(db, query, claims):
        term = iri_of(told) if is_node else value(predicate, told)
        yield from link_quads(statement, predicate, node, term, sayer)
    query = "SELECT member.node, canonical FROM member JOIN cluster ON cluster.id = canonical WHERE member.node IN (?)"
    for member, canonical in index.rows(db, query, members):
        yield member_quad(member, canonical)


def of_judgements(db: sqlite3.Connection) -> Iterator[Quad]:
    """The quads of the graph of judgements, from the index."""
    corrected: defaultdict[str, list[Statement]] = defaultdict(list)
    for judgement, line in db.execute("SELECT judged, line FROM said WHERE judged IS NOT NULL"):
        corrected[judgement].append(jsonl.masked(line))
    about: defaultdict[str, list[str]] = defaultdict(list)
    for judgement, thing in db.execute("SELECT judgement, thing FROM judged"):
        about[judgement].append(thing)
    rows = db.execute('SELECT id, act, who, "when", why, evidence FROM judgement').fetchall()
    verdicts = [
        Verdict(id_, act, who, when, why, tuple(evidence.split()), tuple(about[id_]))
        for id_, act, who, when, why, evidence in rows
    ]
    yield from judgement_quads(verdicts, corrected)
