"""The RDF of a made-up graph, loaded into Neo4j by rdflib-neo4j's store: what a push is measured beside."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from graph import index, shaping
from graph.bolt import Server
from graph.claims import source_quads
from graph.cluster import plain_title, profile
from graph.facts import cluster_quads
from graph.layout import Layout
from ontology import jsonl


def triples(place: Layout) -> Iterator[str]:
    """The RDF of the index, as the store would hold it, as N-Triples; one can come more than once."""
    with index.reading(place.index) as db:
        for source, card in db.execute("SELECT id, card FROM source").fetchall():
            said = [jsonl.from_json(row[0]) for row in db.execute("SELECT line FROM said WHERE source = ?", (source,))]
            for quad in source_quads(shaping.card(card), said):
                yield f"{quad.triple} ."
        for (node,) in db.execute("SELECT id FROM cluster").fetchall():
            cluster = shaping.load(db, node)
            around, shape = shaping.neighbours(db, cluster), profile(cluster)
            for quad in cluster_quads(cluster, shape, plain_title(cluster, shape, around), around):
                yield f"{quad.triple} ."


# Runs in the Python of `--store`, which has another version of the driver.
_STORE = """
import sys, time
from rdflib import Graph
from neo4j import GraphDatabase
from rdflib_neo4j import HANDLE_VOCAB_URI_STRATEGY, Neo4jStore, Neo4jStoreConfig
url, user, password, file = sys.argv[1:]
auth = {"uri": url, "database": "neo4j", "user": user, "pwd": password}
with GraphDatabase.driver(url, auth=(user, password)) as driver, driver.session() as session:
    session.run("CREATE CONSTRAINT n10s IF NOT EXISTS FOR (r:Resource) REQUIRE r.uri IS UNIQUE").consume()
strategy = HANDLE_VOCAB_URI_STRATEGY.IGNORE
config = Neo4jStoreConfig(auth_data=auth, handle_vocab_uri_strategy=strategy, batching=True)
graph = Graph(store=Neo4jStore(config=config))
start = time.monotonic()
graph.parse(file, format="nt")
graph.close(True)
print(time.monotonic() - start)
"""


def stored(python: str, server: Server, place: Layout, folder: Path) -> float:
    """The seconds that rdflib-neo4j's store takes for the RDF of the same graph."""
    file = folder / "graph.nt"
    file.write_text("".join(f"{line}\n" for line in dict.fromkeys(triples(place))), "utf-8")
    command = [python, "-c", _STORE, server.url, server.user, server.password, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr[-1500:])
    return float(done.stdout.split()[-1])
