"""From the index to RDF: what changed, unit by unit, into the store.

`graph.dataset` makes the same quads at once from the statements; a test holds both to it.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from graph import index, shaping, store
from graph.claims import source_quads
from graph.cluster import plain_title, profile
from graph.disagreement import of_finding
from graph.facts import cluster_quads
from graph.layout import Layout
from graph.ontology_graph import ontology_quads
from graph.quad import DISAGREEMENTS, FACTS, JUDGEMENTS, LINKS, NamedNode, Quad, graph_of, iri
from graph.verdicts import Verdict, judgement_quads
from ontology import Statement, expand, jsonl
from ontology.names import digest


def publish(place: Layout) -> str:
    """Bring the store up to the index and publish a checkpoint, if anything is pending; the name of the newest.

    A run that was cut short at any point is made good by the next: every step replaces what belongs to one source or
    one node by what it should be, and what is pending is forgotten only after the checkpoint stands.
    """
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
    old: set[Quad] = set()
    new: set[Quad] = set()
    for key in (key for unit, key in units if unit == "cluster"):
        old |= _standing(live, NamedNode(expand(key)))
        new.update(of_cluster(db, key))
    for key in (key for unit, key in units if unit == "finding"):
        old |= _found(live, NamedNode(expand(key)))
        new.update(of_finding(db, key))
    # All nodes together: a claim whose subject moved from one to another is in the old quads of the first
    # and in the new quads of the second.
    live.replace(old, new)


def _standing(live: store.Live, node: NamedNode) -> set[Quad]:
    """What the store holds of one resolved node: its facts, its links, and the links of its claims."""
    links = live.about(node, LINKS)
    found = live.about(node, FACTS) | links | live.naming(iri("rec:canonical"), node, LINKS)
    for quad in links:
        if isinstance(quad.object, NamedNode) and quad.object.value.startswith(expand("id:claim-")):
            found |= live.about(quad.object, LINKS)
    return found


def _found(live: store.Live, node: NamedNode) -> set[Quad]:
    """What the store holds of one finding, with its comparisons."""
    quads = live.about(node, DISAGREEMENTS)
    for quad in [quad for quad in quads if quad.predicate == iri("rec:comparison")]:
        if isinstance(quad.object, NamedNode):
            quads = quads | live.about(quad.object, DISAGREEMENTS)
    return quads


def of_source(db: sqlite3.Connection, source_id: str) -> Iterator[Quad]:
    """The quads of a source's graph, from the index; none where it is gone."""
    row = db.execute("SELECT card FROM source WHERE id = ?", (source_id,)).fetchone()
    if row:
        query = "SELECT line FROM said WHERE source = ? AND judged IS NULL ORDER BY id"
        lines = db.execute(query, (source_id,)).fetchall()
        yield from source_quads(shaping.card(row[0]), [jsonl.masked(line) for (line,) in lines])


def of_cluster(db: sqlite3.Connection, node: str) -> Iterator[Quad]:
    """The quads of a resolved node, from the index; none where it is no more."""
    cluster = shaping.load(db, node)
    if cluster.members:
        around = shaping.neighbours(db, cluster)
        shape = profile(cluster)
        yield from cluster_quads(cluster, shape, plain_title(cluster, shape, around), around)


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
