"""From statements to RDF: everything at once as a pure function, or only what changed, into the store.

Both ways come to the same quads, and a test holds it: `dataset` is the meaning, `publish` is the way that scales.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from pyoxigraph import RdfFormat, parse

from graph import index, shaping, store
from graph.claims import source_quads
from graph.cluster import Cluster, Neighbour, plain_title, profile
from graph.facts import cluster_quads
from graph.layout import Layout
from graph.local import Local, locals_of
from graph.quad import FACTS, LINKS, ONTOLOGY, NamedNode, Quad, graph_of, iri
from graph.resolve import resolve
from graph.ties import Tie
from ontology import Source, Statement, expand, is_node, jsonl
from ontology.names import digest
from ontology.terms import ontology_graph


def dataset(contributions: Iterable[tuple[Source, Iterable[Statement]]], ties: Iterable[Tie] = ()) -> set[Quad]:
    """All quads that some sources' statements make, with what people decided on pairs of their nodes.

    The sources' graphs, facts, links and the ontology.
    """
    said: list[Statement] = []
    quads = set(ontology_quads())
    for source, statements in contributions:
        found = list(statements)
        quads.update(source_quads(source, found))
        said += found
    links = resolve(_locals(said), ties)
    canonical = {node: link.canonical for node, link in links.items()}
    members, own = defaultdict(list), defaultdict(list)
    for node, found_in in sorted(canonical.items()):
        members[found_in].append(node)
    for statement in sorted(said, key=lambda s: s.id):
        own[canonical[statement.subject]].append(statement)
    clusters = [Cluster(node, tuple(members[node]), tuple(own[node])) for node in members]
    profiles = {cluster.id: profile(cluster) for cluster in clusters}
    neighbours = {node: Neighbour(root, profiles[root].base, profiles[root].plain) for node, root in canonical.items()}
    for cluster in clusters:
        shape = profiles[cluster.id]
        quads.update(cluster_quads(cluster, shape, plain_title(cluster, shape, neighbours), neighbours))
    return quads


def _locals(statements: Iterable[Statement]) -> Iterator[Local]:
    said = list(statements)
    nodes: set[str] = set()
    for s in said:
        nodes |= {s.subject} | ({s.value} if is_node(s.value) else set()) | ({s.claimant} if s.claimant else set())
    return locals_of(said, nodes)


@cache
def ontology_quads() -> frozenset[Quad]:
    """The ontology in a graph of its own; made once."""
    triples = parse(input=ontology_graph().serialize(format="nt"), format=RdfFormat.N_TRIPLES)
    return frozenset(Quad(triple.subject, triple.predicate, triple.object, ONTOLOGY) for triple in triples)


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


def _apply(db: sqlite3.Connection, live: store.Live, units: Iterable[tuple[str, ...]]) -> None:
    sources = [key for unit, key in units if unit == "source"]
    live.replace_graphs(map(graph_of, sources), (quad for key in sources for quad in of_source(db, key)))
    old: set[Quad] = set()
    new: set[Quad] = set()
    for key in (key for unit, key in units if unit == "cluster"):
        old |= _standing(live, NamedNode(expand(key)))
        new.update(of_cluster(db, key))
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


def of_source(db: sqlite3.Connection, source_id: str) -> Iterator[Quad]:
    """The quads of a source's graph, from the index; none where it is gone."""
    row = db.execute("SELECT card FROM source WHERE id = ?", (source_id,)).fetchone()
    if row:
        lines = db.execute("SELECT line FROM statement WHERE source = ? ORDER BY id", (source_id,)).fetchall()
        yield from source_quads(shaping.card(row[0]), [jsonl.from_json(line) for (line,) in lines])


def of_cluster(db: sqlite3.Connection, node: str) -> Iterator[Quad]:
    """The quads of a resolved node, from the index; none where it is no more."""
    cluster = shaping.load(db, node)
    if cluster.members:
        around = shaping.neighbours(db, cluster)
        shape = profile(cluster)
        yield from cluster_quads(cluster, shape, plain_title(cluster, shape, around), around)
