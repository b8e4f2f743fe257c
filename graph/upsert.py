"""Writing units of the property graph in one transaction: what is there is read first, only what differs is written.

Data travel as parameters alone; labels and types of relationships stand in the queries, and come from the ontology.
Everything is a MERGE on an id, so that a batch whose answer was lost can be sent again.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from neo4j import ManagedTransaction

from graph.bolt import rows
from graph.contrast import COMPARES, COMPARISON, ENDS, Contrast
from graph.propertygraph import OBJECT, SUBJECT, Arrow, ClaimRow, Row, Unit, attributes, relationships

# What ties a claim to its ends; all but two are terms of the ontology.
CLAIMANT, STATED_IN, EVIDENCE, RESTS_ON = "CLAIMANT", "STATED_IN", "EVIDENCE", "RESTS_ON"
TIES = (SUBJECT, OBJECT, CLAIMANT, STATED_IN, EVIDENCE, RESTS_ON)
Writes = Counter[str]
# Of some claims, by their ids, those that the workspace still holds.
Living = Callable[[Iterable[str]], set[str]]


@dataclass(frozen=True, slots=True)
class Standing:
    """What the server holds of one unit: labels, relationships with their properties, claims with their digests."""

    labels: frozenset[str] = frozenset()
    arrows: Mapping[tuple[str, str], Mapping[str, Any]] = field(default_factory=dict)
    claims: Mapping[str, str | None] = field(default_factory=dict)


def write(tx: ManagedTransaction, units: Sequence[Unit], *, fresh: bool, living: Living) -> Writes:
    """Bring the server up to some units, in one transaction; what was written, by the driver's counters.

    `fresh`: the server holds nothing of ours yet, so nothing has to be looked for. A claim that is gone from a unit and
    still `living` has moved to another: it stays as it is until that one is written, with all that points to it.
    """
    done: Writes = Counter()
    standing = {} if fresh else _standing(tx, [unit.node.id for unit in units])
    held = {claim for unit in units for claim in standing.get(unit.node.id, Standing()).claims}
    held -= {claim.id for unit in units for claim in unit.claims}
    _drop_claims(tx, sorted(held - living(held)), done)
    _write_nodes(tx, units, standing, done)
    _write_arrows(tx, units, standing, done)
    _write_claims(tx, units, standing, done)
    return done


def contrast(tx: ManagedTransaction, contrasts: Sequence[Contrast], *, fresh: bool) -> Writes:
    """Bring the server up to some findings, in one transaction; to be called when it holds all that they tie."""
    done: Writes = Counter()
    wanted = {(tie.type, tie.start, tie.end) for each in contrasts for tie in each.ties}
    there = set() if fresh else _tied(tx, [each.node.id for each in contrasts])
    for kind, pairs in _by_type(there - wanted):
        start, end = ENDS[kind]
        query = f"UNWIND $rows AS row MATCH (:{start} {{id: row[0]}})-[r:{kind}]->(n:{end} {{id: row[1]}})"
        _run(tx, done, f"{query} {'DETACH DELETE n' if kind == COMPARISON else 'DELETE r'}", pairs)
    for label, found in (
        ("Disagreement", [(each.node, each.digest) for each in contrasts]),
        ("Comparison", [(row, None) for each in contrasts for row in each.comparisons]),
    ):
        query = f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n += row.properties"
        given = [{"id": row.id, "properties": {**row.properties, "digest": digest}} for row, digest in found]
        _run(tx, done, query, given)
    for kind, pairs in _by_type(wanted - there):
        start, end = ENDS[kind]
        query = f"MATCH (a:{start} {{id: row[0]}}) MATCH (b:{end} {{id: row[1]}}) MERGE (a)-[:{kind}]->(b)"
        _run(tx, done, f"UNWIND $rows AS row {query}", pairs)
    return done


def _tied(tx: ManagedTransaction, ids: list[str]) -> set[tuple[str, str, str]]:
    """What ties some findings on the server: from them, and from their comparisons."""
    given = "UNWIND $ids AS id MATCH (d:Disagreement {id: id})"
    found = "RETURN type(r) AS type, startNode(r).id AS start, endNode(r).id AS end"
    near = rows(tx, f"{given}-[r]->() {found}", ids=ids)
    far = rows(tx, f"{given}-[:{COMPARISON}]->(:Comparison)-[r]->() {found}", ids=ids)
    return {(row["type"], row["start"], row["end"]) for row in (*near, *far) if row["type"] in ENDS}


def _by_type(ties: Iterable[tuple[str, str, str]]) -> list[tuple[str, list[list[str]]]]:
    grouped: defaultdict[str, list[list[str]]] = defaultdict(list)
    for kind, start, end in sorted(ties):
        grouped[kind].append([start, end])
    return list(grouped.items())


def remove(tx: ManagedTransaction, ids: Sequence[str], label: str) -> Writes:
    """Take nodes of ours away, with what hangs on them alone: the claims about them, their passages, comparisons."""
    done: Writes = Counter()
    if label == "Disagreement":
        query = f"UNWIND $rows AS id MATCH (:Disagreement {{id: id}})-[:{COMPARISON}]->(n:Comparison) DETACH DELETE n"
        _run(tx, done, query, list(ids))
    if label == "Thing":
        found = rows(
            tx, f"UNWIND $ids AS id MATCH (:Thing {{id: id}})<-[:{SUBJECT}]-(c:Claim) RETURN c.id AS id", ids=ids
        )
        _drop_claims(tx, [row["id"] for row in found], done)
    _run(tx, done, f"UNWIND $rows AS id MATCH (n:{label} {{id: id}}) DETACH DELETE n", list(ids))
    return done


def _standing(tx: ManagedTransaction, ids: list[str]) -> dict[str, Standing]:
    nodes = rows(tx, "UNWIND $ids AS id MATCH (n:Thing {id: id}) RETURN n.id AS id, labels(n) AS labels", ids=ids)
    arrows: defaultdict[str, dict[tuple[str, str], Mapping[str, Any]]] = defaultdict(dict)
    query = """UNWIND $ids AS id MATCH (:Thing {id: id})-[r]->(end:Thing) WHERE r.claims IS NOT NULL
               RETURN id, type(r) AS type, end.id AS end, properties(r) AS properties"""
    for row in rows(tx, query, ids=ids):
        arrows[row["id"]][row["type"], row["end"]] = row["properties"]
    claims: defaultdict[str, dict[str, str | None]] = defaultdict(dict)
    query = f"""UNWIND $ids AS id MATCH (:Thing {{id: id}})<-[:{SUBJECT}]-(c:Claim)
                RETURN id, c.id AS claim, c.digest AS digest"""
    for row in rows(tx, query, ids=ids):
        claims[row["id"]][row["claim"]] = row["digest"]
    return {row["id"]: Standing(frozenset(row["labels"]), arrows[row["id"]], claims[row["id"]]) for row in nodes}


def _write_nodes(tx: ManagedTransaction, units: Iterable[Unit], standing: Mapping[str, Standing], done: Writes) -> None:
    by_labels: defaultdict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    stale: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for unit in units:
        there = standing.get(unit.node.id)
        gone = sorted(there.labels.difference(unit.node.labels)) if there else ()
        if gone:
            stale[tuple(gone)].append(unit.node.id)
        properties = {**unit.node.properties, "digest": unit.digest}
        # A property that is gone is one that is set to nothing.
        missing = dict.fromkeys((*attributes(), "aliases")) if there else {}
        by_labels[unit.node.labels].append({"id": unit.node.id, "properties": {**missing, **properties}})
    for labels, ids in sorted(stale.items()):
        _run(tx, done, f"UNWIND $rows AS id MATCH (n:Thing {{id: id}}) REMOVE n{_labels(labels)}", ids)
    for labels, found in sorted(by_labels.items()):
        key = "Thing" if "Thing" in labels else labels[0]
        query = f"UNWIND $rows AS row MERGE (n:{key} {{id: row.id}}) SET n{_labels(labels)}, n += row.properties"
        _run(tx, done, query, found)


def _labels(names: Iterable[str]) -> str:
    return "".join(f":{name}" for name in names)


def _write_arrows(
    tx: ManagedTransaction, units: Iterable[Unit], standing: Mapping[str, Standing], done: Writes
) -> None:
    wanted: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    gone: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for unit in units:
        there = standing.get(unit.node.id, Standing()).arrows
        for arrow in unit.arrows:
            if not _equal(there.get((arrow.type, arrow.end)), arrow):
                row = {"start": arrow.start, "end": arrow.end, "properties": dict(arrow.properties)}
                wanted[arrow.type].append(row)
        kept = {(arrow.type, arrow.end) for arrow in unit.arrows}
        for kind, end in sorted(there.keys() - kept):
            gone[kind].append({"start": unit.node.id, "end": end})
    known = set(relationships())
    for kind, found in sorted(gone.items()):
        if kind in known:
            query = (
                f"UNWIND $rows AS row MATCH (:Thing {{id: row.start}})-[r:{kind}]->(:Thing {{id: row.end}}) DELETE r"
            )
            _run(tx, done, query, found)
    for kind, found in sorted(wanted.items()):
        query = f"""UNWIND $rows AS row MATCH (a:Thing {{id: row.start}}) MERGE (b:Thing {{id: row.end}})
                    MERGE (a)-[r:{kind}]->(b) SET r = row.properties"""
        _run(tx, done, query, found)


def _equal(there: Mapping[str, Any] | None, arrow: Arrow) -> bool:
    # Days come back as the driver's own; both are written as ISO.
    return there is not None and {k: str(v) for k, v in there.items()} == {
        k: str(v) for k, v in arrow.properties.items()
    }


def _write_claims(
    tx: ManagedTransaction, units: Iterable[Unit], standing: Mapping[str, Standing], done: Writes
) -> None:
    wanted: list[ClaimRow] = []
    for unit in units:
        there = standing.get(unit.node.id, Standing()).claims
        wanted += [claim for claim in unit.claims if there.get(claim.id) != claim.digest]
    if not wanted:
        return
    if standing:
        # A claim that moved from one node to another still hangs on the first.
        query = f"UNWIND $rows AS id MATCH (:Claim {{id: id}})-[r:{'|'.join(TIES)}]->() DELETE r"
        _run(tx, done, query, [claim.id for claim in wanted])
    _write_passages(tx, (claim.passage for claim in wanted), done)
    query = f"""UNWIND $rows AS row MERGE (c:Claim {{id: row.id}}) SET c += row.properties
                MERGE (s:Thing {{id: row.subject}}) MERGE (d:Source {{id: row.source}})
                MERGE (c)-[:{SUBJECT}]->(s) MERGE (c)-[:{STATED_IN}]->(d)"""
    _run(tx, done, query, [_claim(claim) for claim in wanted])
    ends = {
        OBJECT: ("Thing", [(c.id, c.object) for c in wanted if c.object]),
        CLAIMANT: ("Thing", [(c.id, c.claimant) for c in wanted if c.claimant]),
        EVIDENCE: ("Passage", [(c.id, c.passage.id) for c in wanted]),
        RESTS_ON: ("Claim", [(c.id, base) for c in wanted for base in c.rests_on]),
    }
    for kind, (label, pairs) in ends.items():
        query = f"""UNWIND $rows AS row MATCH (c:Claim {{id: row[0]}}) MERGE (n:{label} {{id: row[1]}})
                    MERGE (c)-[:{kind}]->(n)"""
        _run(tx, done, query, [list(pair) for pair in pairs])


def _claim(claim: ClaimRow) -> dict[str, Any]:
    properties = {**dict.fromkeys(("note", "value", "language")), **claim.properties, "digest": claim.digest}
    return {"id": claim.id, "properties": properties, "subject": claim.subject, "source": claim.source}


def _write_passages(tx: ManagedTransaction, passages: Iterable[Row], done: Writes) -> None:
    found = {row.id: {"id": row.id, "properties": dict(row.properties)} for row in passages}
    query = "UNWIND $rows AS row MERGE (p:Passage {id: row.id}) SET p += row.properties"
    _run(tx, done, query, list(found.values()))


def _drop_claims(tx: ManagedTransaction, ids: list[str], done: Writes) -> None:
    if not ids:
        return
    query = f"UNWIND $ids AS id MATCH (:Claim {{id: id}})-[:{EVIDENCE}]->(p:Passage) RETURN DISTINCT p.id AS id"
    passages = [row["id"] for row in rows(tx, query, ids=ids)]
    # Should they come back before what points to them is looked at again, that is to be written again.
    query = f"UNWIND $rows AS id MATCH (:Claim {{id: id}})<-[:{COMPARES}]-(d:Disagreement) SET d.digest = null"
    _run(tx, done, query, ids)
    query = f"""UNWIND $rows AS id MATCH (:Claim {{id: id}})<-[:{RESTS_ON}]-(c:Claim)-[:{SUBJECT}]->(n:Thing)
                SET c.digest = null, n.digest = null"""
    _run(tx, done, query, ids)
    _run(tx, done, "UNWIND $rows AS id MATCH (c:Claim {id: id}) DETACH DELETE c", ids)
    query = f"UNWIND $rows AS id MATCH (p:Passage {{id: id}}) WHERE NOT (p)<-[:{EVIDENCE}]-() DELETE p"
    _run(tx, done, query, passages)


def _run(tx: ManagedTransaction, done: Writes, query: str, parameters: list[Any]) -> None:
    if parameters:
        counters = tx.run(query, {"rows": parameters}).consume().counters
        done.update({name: number for name, number in vars(counters).items() if name[0] != "_" and number})
