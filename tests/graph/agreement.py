"""Whether RDF and a graph server hold the same, and give the same answers to the named questions."""

from collections import Counter
from dataclasses import dataclass, field

from graph import cypher, named, store, twins
from graph.answers import Table
from graph.bolt import Server, connect, rows
from graph.propertygraph import relationship
from graph.quad import DISAGREEMENTS, FACTS, LINKS, NamedNode
from graph.view import View
from graph.workspace import Workspace
from ontology import compress

Triples = set[tuple[str, str, str]]


def _rows(table: Table) -> Counter[tuple[str | None, ...]]:
    """The rows as a bag; numbers and ids in one spelling."""
    return Counter(tuple(_spelled(cell.text) for cell in row) for row in table.rows)


def _spelled(text: str | None) -> str | None:
    if text is None:
        return None
    text = compress(text)
    try:
        return str(float(text))
    except ValueError:
        return text


def agree(workspace: Workspace, server: Server, **given: str) -> Counter[str]:
    """Push, and ask every named query in both; how many rows each had, the same in both with the same claims."""
    cypher.push(workspace.place, server)
    total: Counter[str] = Counter()
    view = View.open(workspace.place.root)
    try:
        for query in named.catalogue():
            values = {name: value for name, value in given.items() if name in {p.name for p in query.params}}
            one = view.select(named.fill(query, values), 60)
            two = twins.ask(server, twins.text(query), twins.parameters(query, values), 60).table
            # ArcadeDB names no columns where there are no rows.
            assert one.columns == two.columns or not (two.rows or two.columns), query.name
            assert _rows(one) == _rows(two), query.name
            total[query.name] = len(one.rows)
    finally:
        view.close()
    return total


@dataclass(frozen=True, slots=True)
class Held:
    """The direct triples between nodes, the classes, from each node to the claims about it, and the findings."""

    ties: Triples = field(default_factory=set)
    kinds: set[tuple[str, str]] = field(default_factory=set)
    claims: set[tuple[str, str]] = field(default_factory=set)
    findings: Triples = field(default_factory=set)


def hold_the_same(workspace: Workspace, server: Server) -> Held:
    """What the server holds, in relationships, labels, claims and findings, is what RDF holds."""
    wanted, found = _in_rdf(workspace), _in_cypher(server)
    assert found.ties == wanted.ties
    assert found.kinds == wanted.kinds
    assert found.claims == wanted.claims
    assert found.findings == wanted.findings
    return found


def _in_rdf(workspace: Workspace) -> Held:
    found = Held()
    reader = store.read(workspace.place.store)
    try:
        for quad in reader.store.quads_for_pattern(None, None, None, FACTS):
            subject, predicate, value = (compress(str(term.value)) for term in quad.triple)
            if predicate == "rdf:type":
                found.kinds.add((subject, value.removeprefix("rec:")))
            elif predicate.startswith("rec:") and isinstance(quad.object, NamedNode):
                found.ties.add((subject, relationship(predicate), value))
        for quad in reader.store.quads_for_pattern(None, None, None, LINKS):
            subject, predicate, value = (compress(str(term.value)) for term in quad.triple)
            if predicate.startswith("p:"):
                found.claims.add((subject, value))
        for quad in reader.store.quads_for_pattern(None, None, None, DISAGREEMENTS):
            subject, predicate, value = (compress(str(term.value)) for term in quad.triple)
            predicate = predicate.replace("rdfs:label", "name").replace("rdf:type", "label").removeprefix("rec:")
            named_ = isinstance(quad.object, NamedNode) and predicate != "label"
            found.findings.add((subject, relationship(predicate) if named_ else predicate, value.removeprefix("rec:")))
    finally:
        reader.close()
    return found


_TIES = "MATCH (a:Thing)-[r]->(b:Thing) WHERE r.claims IS NOT NULL RETURN a.id AS a, type(r) AS r, b.id AS b"
_KINDS = "MATCH (n:Thing) UNWIND labels(n) AS kind RETURN n.id AS n, kind"
_CLAIMS = """MATCH (n:Thing)<-[:SUBJECT]-(c:Claim)-[:EVIDENCE]->(:Passage), (c)-[:STATED_IN]->(:Source)
             RETURN n.id AS n, c.id AS c"""
_INFERRED = "MATCH (n) WHERE n:Disagreement OR n:Comparison"


def _in_cypher(server: Server) -> Held:
    found = Held()
    with connect(server) as driver, driver.session(database=server.database) as session:
        found.ties.update((row["a"], row["r"], row["b"]) for row in rows(session, _TIES))
        found.kinds.update((row["n"], row["kind"]) for row in rows(session, _KINDS) if row["kind"] != "Thing")
        found.claims.update((row["n"], row["c"]) for row in rows(session, _CLAIMS))
        for row in rows(session, f"{_INFERRED} RETURN n.id AS id, labels(n) AS labels, properties(n) AS own"):
            own = {key: value for key, value in row["own"].items() if key not in ("id", "digest")}
            found.findings.update((row["id"], "label", label) for label in row["labels"])
            found.findings.update((row["id"], key, str(value).replace("True", "true")) for key, value in own.items())
        for row in rows(session, f"{_INFERRED} MATCH (n)-[r]->(b) RETURN n.id AS n, type(r) AS r, b.id AS b"):
            found.findings.add((row["n"], row["r"], row["b"]))
    return found
