"""Push a made-up graph to a Neo4j server: statements a second, beside a bare loop of CREATE, and the peak of memory.

    python bench/push.py [STATEMENTS] [--alone] [--dry] [--store PYTHON]     20,000 by default

The server is started here, from Maven's jars. The index of a workspace is written directly, without resolution, so that
what is measured is the push: reading the index, making rows, writing them. The bare loop gets rows that are made
already, the same ones. `--alone` leaves it out, for a run that asks for the peak of memory alone. `--store` loads the
RDF of the same graph by rdflib-neo4j with a Python that has it (`pip install rdflib-neo4j`). A server just started is
slow: a small graph is pushed first, and not counted. `--dry` makes all rows and writes none.
"""

import argparse
import hashlib
import importlib.util
import json
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# The checkout's packages, when it is run without installation.
sys.path.insert(0, str(Path(__file__).parents[1]))

from neo4j import GraphDatabase
from rdfstore import stored

from graph import cypher, index
from graph.bolt import Server
from graph.layout import Layout
from graph.propertygraph import Unit
from graph.upsert import CLAIMANT, EVIDENCE, STATED_IN
from ontology import Evidence, Source, Statement, jsonl, node_id

ROOT = Path(__file__).parents[1]
PEOPLE, EVENTS, BATCH = 10, 8, 10_000
_STATEMENT = """INSERT INTO statement (id, source, subject, predicate, value, node, claimant, status, passage, line)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


def _server() -> Any:
    """The tests' own server; `tests` is no package that can be imported by its name."""
    spec = importlib.util.spec_from_file_location("neo4jserver", ROOT / "tests" / "graph" / "neo4jserver.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def told(number: int) -> tuple[Source, list[Statement], dict[str, tuple[str, str | None, bool]]]:
    """One made-up document: its card, its statements, and of each node the class, the label and whether it happens."""
    text = f"Note {number}. " + " ".join(f"Person {number}-{k} was moved on day {k}." for k in range(PEOPLE))
    source = hashlib.sha256(text.encode()).hexdigest()
    said: list[Statement] = []
    nodes: dict[str, tuple[str, str | None, bool]] = {}

    def say(subject: str, predicate: str, value: str, start: int, end: int) -> None:
        evidence = Evidence(start, end, text[start:end])
        said.append(
            Statement(
                subject=subject, predicate=predicate, value=value, source=source, evidence=evidence, method="made/1"
            )
        )

    people = []
    for k in range(PEOPLE):
        start = text.index(f"Person {number}-{k} ")
        end = text.index(" was", start)
        person = node_id(source, start, end, "Person")
        nodes[person] = ("Person", text[start:end], False)
        say(person, "rdf:type", "rec:Person", start, end)
        say(person, "rec:name", text[start:end], start, end)
        people.append((person, start))
    for k in range(EVENTS):
        person, start = people[k]
        stop = text.index(".", start)
        event = node_id(source, start, stop, "Transfer")
        nodes[event] = ("Transfer", None, True)
        say(event, "rdf:type", "rec:Transfer", start, stop)
        say(event, "rec:patient", person, start, stop)
        say(event, "rec:agent", people[k + 1][0], start, stop)
        say(event, "rec:time", "2025-03-15", start, stop)
    card = Source(id=source, name=f"{number}.txt", media_type="text/plain")
    return card, said, nodes


def build(place: Layout, wanted: int) -> int:
    """Write an index of about so many statements; how many there are."""
    made = number = 0
    place.index.parent.mkdir(parents=True)
    with index.writing(place.index) as db:
        while made < wanted:
            card, said, nodes = told(number)
            fields = json.dumps({name: getattr(card, name) for name in ("id", "name", "media_type")})
            db.execute(
                "INSERT INTO source (id, label, card, statements, refusals, mark) VALUES (?, ?, ?, ?, 0, 'm')",
                (card.id, card.name, fields, len(said)),
            )
            db.executemany(
                _STATEMENT,
                [
                    (s.id, s.source, s.subject, s.predicate, s.value, s.value.startswith("id:"), s.claimant, s.status,
                     f"{s.source}:{s.evidence.start}", jsonl.to_json(s))
                    for s in said
                ],
            )  # fmt: skip
            for node, (kind, label, is_event) in nodes.items():
                db.execute("INSERT INTO member VALUES (?, ?, ?, NULL, NULL, ?)", (node, card.id, node, node))
                row = (node, label or "", label, label, 0, kind, "[]", "[]", "[]", is_event, 1, 1, None, None, None)
                db.execute(f"INSERT INTO cluster VALUES ({','.join('?' * len(row))})", row)  # noqa: S608  question marks
            made += len(said)
            number += 1
    return made


def bare(server: Server, units: list[Unit]) -> float:
    """The same rows by UNWIND and CREATE: first all nodes, then all relationships; the seconds it takes."""
    nodes, ties = _created(units)
    start = time.monotonic()
    with GraphDatabase.driver(server.url, auth=(server.user, server.password)) as driver, driver.session() as session:
        for labels, rows in nodes.items():
            for part in _parts(rows):
                session.run(f"UNWIND $rows AS row CREATE (n:{labels}) SET n = row", rows=part).consume()
        for (one, kind, other), rows in ties.items():
            query = f"""UNWIND $rows AS row MATCH (a:{one} {{id: row[0]}}) MATCH (b:{other} {{id: row[1]}})
                        CREATE (a)-[r:{kind}]->(b) SET r = row[2]"""
            for part in _parts(rows):
                session.run(query, rows=part).consume()
    return time.monotonic() - start


def _created(units: list[Unit]) -> tuple[dict[str, list[Any]], dict[tuple[str, str, str], list[Any]]]:
    """The rows of nodes by their labels, and of relationships by the labels of their ends and their type."""
    nodes: defaultdict[str, list[Any]] = defaultdict(list)
    ties: defaultdict[tuple[str, str, str], list[Any]] = defaultdict(list)
    seen: set[str] = set()
    for unit in units:
        labels, node = ":".join(unit.node.labels), unit.node
        nodes[labels].append({"id": node.id, **node.properties, "digest": unit.digest})
        for arrow in unit.arrows:
            ties["Thing", arrow.type, "Thing"].append([arrow.start, arrow.end, dict(arrow.properties)])
        for claim in unit.claims:
            nodes["Claim"].append({"id": claim.id, **claim.properties, "digest": claim.digest})
            if claim.passage.id not in seen:
                seen.add(claim.passage.id)
                nodes["Passage"].append({"id": claim.passage.id, **claim.passage.properties})
            ends = (("SUBJECT", "Thing", claim.subject), ("OBJECT", "Thing", claim.object),
                    (CLAIMANT, "Thing", claim.claimant), (STATED_IN, "Source", claim.source),
                    (EVIDENCE, "Passage", claim.passage.id))  # fmt: skip
            for kind, label, end in ends:
                if end:
                    ties["Claim", kind, label].append([claim.id, end, {}])
    return nodes, ties


def _parts(rows: list[Any]) -> Iterator[list[Any]]:
    for at in range(0, len(rows), BATCH):
        yield rows[at : at + BATCH]


def main(wanted: int, *, alone: bool, dry: bool, store: str | None) -> None:
    """Build, push, and measure beside the others."""
    servers = _server()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small, place = Layout(folder / "small"), Layout(folder / "case")
        build(small, 2_000)
        number = build(place, wanted)
        print(f"{number} statements, in {place.index.stat().st_size / 2**20:.0f} MB of index")
        running = servers.RealNeo4j(folder / "neo4j", servers.fetch(folder / "jars"))
        try:
            cypher.push(small, running.server, batch=BATCH)
            running.empty()
            print(f"peak before the push: {_peak():.0f} MB")
            start = time.monotonic()
            pushed = cypher.push(place, running.server, batch=BATCH, dry_run=dry)
            seconds = time.monotonic() - start
            print(f"push: {seconds:.1f} s, {number / seconds:.0f} statements/s, {pushed.new} nodes")
            print(f"peak after the push: {_peak():.0f} MB")
            if alone or dry:
                return
            with index.reading(place.index) as db:
                start = time.monotonic()
                units = list(cypher.units_of(db))
                print(f"making the rows alone: {time.monotonic() - start:.1f} s")
            running.empty()
            least = bare(running.server, units)
            print(f"bare CREATE: {least:.1f} s, {number / least:.0f} statements/s; the push has {least / seconds:.0%}")
            if store:
                running.empty()
                other = stored(store, running.server, place, folder)
                share = f"a push takes {seconds / other:.0%} of it"
                print(f"rdflib-neo4j: {other:.1f} s, {number / other:.0f} statements/s; {share}")
        finally:
            running.kill()


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Push a made-up graph, and measure.")
    parser.add_argument("statements", nargs="?", type=int, default=20_000)
    parser.add_argument("--alone", action="store_true")
    parser.add_argument("--dry", action="store_true")
    parser.add_argument("--store")
    asked = parser.parse_args()
    main(asked.statements, alone=asked.alone, dry=asked.dry, store=asked.store)
