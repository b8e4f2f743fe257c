"""Making the rows of resolved nodes in the index, and finding which other nodes a change reaches."""

import json
import sqlite3
from collections.abc import Iterable

from graph import index
from graph.cluster import Cluster, Neighbour, Profile, profile, title
from graph.moment import when
from ontology import Source, is_node, jsonl


def shape(db: sqlite3.Connection, changed: Iterable[str], moved: Iterable[str]) -> set[str]:
    """Make the rows of changed nodes anew, and those of the nodes that name them; note all for the RDF store.

    `changed` are canonical ids, also such as no longer are any: their old rows go. `moved` are local nodes whose
    canonical id is another than before. Gives the canonical ids of all that may be other than they were.
    """
    changed = set(changed)
    clusters = {node: cluster for node in sorted(changed) if (cluster := load(db, node)).members}
    profiles = {node: profile(cluster) for node, cluster in clusters.items()}
    before = {row[0]: row[1:] for row in index.rows(db, "SELECT id, base, plain FROM cluster WHERE id IN (?)", changed)}
    renamed = {node for node, found in profiles.items() if node in before and before[node] != (found.base, found.plain)}
    for node in sorted(changed):
        db.execute("DELETE FROM cluster WHERE id = ?", (node,))
    # First all rows, so that every label by itself is there when titles are made of them.
    for node, cluster in clusters.items():
        _insert(db, cluster, profiles[node])
    # An event's title holds its parties' labels by themselves, never another title: one step is enough.
    around = _naming(db, set(moved), renamed) - changed
    for node in around:
        clusters[node] = load(db, node)
        profiles[node] = profile(clusters[node])
    for node, cluster in clusters.items():
        label = title(cluster, profiles[node], neighbours(db, cluster))
        db.execute("UPDATE cluster SET label = ? WHERE id = ?", (label, node))
    pending = [(node,) for node in sorted(changed | around)]
    db.executemany("INSERT OR IGNORE INTO pending VALUES ('cluster', ?)", pending)
    return changed | around


def load(db: sqlite3.Connection, canonical: str) -> Cluster:
    """A cluster with its members and its own statements; without members where it is none, or is not shown."""
    query = "SELECT node FROM member WHERE canonical = ? ORDER BY 1"
    members = tuple(row[0] for row in db.execute(query, (canonical,)))
    if not members or db.execute("SELECT 1 FROM veil WHERE node = ?", (canonical,)).fetchone():
        return Cluster(canonical, (), ())
    lines = list(index.rows(db, "SELECT line, holds FROM said WHERE subject IN (?)", members))
    if not lines and not _weight(db, members)[1]:
        # All that speaks of it is withheld.
        return Cluster(canonical, (), ())
    found = sorted(((jsonl.masked(line), bool(holds)) for line, holds in lines), key=lambda each: each[0].id)
    standing, fallen = (tuple(s for s, holds in found if holds is wanted) for wanted in (True, False))
    return Cluster(canonical, members, standing, fallen)


def neighbours(db: sqlite3.Connection, cluster: Cluster) -> dict[str, Neighbour]:
    """The local nodes that a cluster's statements name as value or claimant."""
    everything = (*cluster.statements, *cluster.fallen)
    named = {s.value for s in everything if is_node(s.value)} | {s.claimant for s in everything if s.claimant}
    query = """SELECT member.node, canonical, base, plain FROM member JOIN cluster ON cluster.id = canonical
               WHERE member.node IN (?)"""
    return {node: Neighbour(*found) for node, *found in index.rows(db, query, named)}


def _naming(db: sqlite3.Connection, moved: set[str], renamed: set[str]) -> set[str]:
    """The canonical ids of the nodes whose statements name a moved local node, or a member of a renamed node."""
    members = {row[0] for row in index.rows(db, "SELECT node FROM member WHERE canonical IN (?)", renamed)}
    found = set()
    for column, condition in (("value", "said.node AND"), ("claimant", "")):
        query = f"""SELECT DISTINCT canonical FROM said JOIN member ON member.node = subject
                    WHERE {condition} {column} IN (?)"""  # noqa: S608  # the names are our own
        found |= {row[0] for row in index.rows(db, query, members | moved)}
    return found


def _insert(db: sqlite3.Connection, cluster: Cluster, found: Profile) -> None:
    row = (
        cluster.id, "", found.base, found.plain, found.described, found.kind,
        json.dumps(found.kinds), json.dumps(found.statuses),
        json.dumps(found.aliases, ensure_ascii=False), found.is_event, *_weight(db, cluster.members),
        *when(cluster.statements),
    )  # fmt: skip
    db.execute(f"INSERT INTO cluster VALUES ({','.join('?' * len(row))})", row)  # noqa: S608  # only question marks


def _weight(db: sqlite3.Connection, members: tuple[str, ...]) -> tuple[int, int]:
    """How many statements speak of a node, and from how many sources; claims that it makes count as its sources."""
    ids: set[str] = set()
    sources: set[str] = set()
    for column, condition in (("subject", ""), ("value", "node AND"), ("claimant", "")):
        query = f"SELECT id, source FROM said WHERE {condition} {column} IN (?)"  # noqa: S608  # our own names
        for statement, source in index.rows(db, query, members):
            sources.add(source)
            if column != "claimant":
                ids.add(statement)
    return len(ids), len(sources)


def card(text: str) -> Source:
    """The card of a source as the index keeps it."""
    return Source(**json.loads(text))
