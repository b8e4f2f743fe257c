"""Making the rows of resolved nodes in the index, and finding which other nodes a change reaches."""

import json
import sqlite3
from collections.abc import Iterable

from graph import index
from graph.census import census_in
from graph.cluster import Cluster, Neighbour, Profile, profile, profile_of, title
from graph.moment import when
from ontology import Source, Statement, is_node, jsonl

# Where a statement can speak of a node, with what lets the index be used.
_SPOKEN = (("subject", ""), ("value", "said.node AND"), ("claimant", ""))


def shape(db: sqlite3.Connection, changed: Iterable[str], moved: Iterable[str]) -> set[str]:
    """Make the rows of changed nodes anew, and those of the nodes that name them; note all for the RDF store.

    `changed` are canonical ids, also such as no longer are any: their old rows go. `moved` are local nodes whose
    canonical id is another than before. Gives the canonical ids of all that may be other than they were.
    """
    changed = set(changed)
    profiles = {node: found for node in sorted(changed) if (found := look(db, node))}
    before = {row[0]: row[1:] for row in index.rows(db, "SELECT id, base, plain FROM cluster WHERE id IN (?)", changed)}
    renamed = {node for node, found in profiles.items() if node in before and before[node] != (found.base, found.plain)}
    for node in sorted(changed):
        db.execute("DELETE FROM cluster WHERE id = ?", (node,))
    # First all rows, so that every label by itself is there when titles are made of them.
    for found in profiles.values():
        _insert(db, found)
    # An event's title holds its parties' labels by themselves, never another title: one step is enough.
    around = _naming(db, set(moved), renamed) - changed
    bases = index.rows(db, "SELECT id, base FROM cluster WHERE id IN (?)", {*profiles, *around})
    for node, base in sorted(bases, key=lambda row: row[0]):
        label = base or _title(db, node)
        db.execute("UPDATE cluster SET label = ? WHERE id = ?", (label, node))
    _pend(db, changed | around, profiles.keys() ^ before.keys())
    return changed | around


def _pend(db: sqlite3.Connection, nodes: set[str], turned: set[str]) -> None:
    """Note for the RDF store the facts of some nodes, the members of those newly seen or gone, and all that names them.

    The index itself notes each claim and each member that came, went, or is another.
    """
    add = "INSERT OR IGNORE INTO pending"
    db.executemany(f"{add} VALUES ('cluster', ?)", [(node,) for node in sorted(nodes)])
    for node in sorted(turned):
        db.execute(f"{add} SELECT 'member', node FROM member WHERE canonical = ?", (node,))  # noqa: S608  # our own words
    for column, condition in _SPOKEN:
        naming = f"SELECT 'claim', said.id FROM pending CROSS JOIN said ON {condition} {column} = pending.id"  # noqa: S608  # our own names
        db.execute(f"{add} {naming} WHERE unit = 'member'")


def look(db: sqlite3.Connection, canonical: str) -> Profile | None:
    """What a cluster is; None where it is none, or is not shown. Of one with a name not every statement is read."""
    if not _is_shown(db, canonical):
        return None
    census = census_in(db, canonical)
    if census.plainly:
        return profile_of(canonical, census, ())
    return profile(load(db, canonical))


def _is_shown(db: sqlite3.Connection, canonical: str) -> bool:
    """Whether there are members of a cluster, and anything that speaks of them is not withheld."""
    if db.execute("SELECT 1 FROM veil WHERE node = ?", (canonical,)).fetchone():
        return False
    return any(
        db.execute(
            f"""SELECT 1 FROM member CROSS JOIN said ON {condition} {column} = member.node
                WHERE canonical = ? LIMIT 1""",  # noqa: S608  # the names are our own
            (canonical,),
        ).fetchone()
        for column, condition in _SPOKEN
    )


def _title(db: sqlite3.Connection, canonical: str) -> str:
    cluster = load(db, canonical)
    return title(cluster, profile(cluster), neighbours(db, cluster))


def kept(db: sqlite3.Connection, canonical: str) -> Profile | None:
    """The profile of a resolved node as the index has it; None where there is no such node, or it is not shown."""
    query = "SELECT kind, kinds, statuses, base, plain, aliases, described, event FROM cluster WHERE id = ?"
    row = db.execute(query, (canonical,)).fetchone()
    if not row:
        return None
    kind, kinds, statuses, base, plain, aliases, described, event = row
    kinds, statuses, aliases = (tuple(json.loads(text)) for text in (kinds, statuses, aliases))
    return Profile(canonical, kind, kinds, statuses, base, plain, aliases, bool(described), bool(event))


def load(db: sqlite3.Connection, canonical: str) -> Cluster:
    """A cluster with its members and its own statements; without members where it is none, or is not shown."""
    query = "SELECT node FROM member WHERE canonical = ? ORDER BY 1"
    members = tuple(row[0] for row in db.execute(query, (canonical,)))
    if not _is_shown(db, canonical):
        return Cluster(canonical, (), ())
    lines = list(index.rows(db, "SELECT line, holds FROM said WHERE subject IN (?)", members))
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


def _insert(db: sqlite3.Connection, found: Profile) -> None:
    row = (
        found.id, "", found.base, found.plain, found.described, found.kind,
        json.dumps(found.kinds), json.dumps(found.statuses),
        json.dumps(found.aliases, ensure_ascii=False), found.is_event, *_weight(db, found.id),
        *when(_dated(db, found.id)),
    )  # fmt: skip
    db.execute(f"INSERT INTO cluster VALUES ({','.join('?' * len(row))})", row)  # noqa: S608  # only question marks


def _dated(db: sqlite3.Connection, canonical: str) -> list[Statement]:
    """What says when an event was."""
    query = """SELECT line FROM member CROSS JOIN said ON subject = member.node
               WHERE canonical = ? AND holds AND predicate IN ('rec:time', 'rec:earliest', 'rec:latest')"""
    return [jsonl.masked(line) for (line,) in db.execute(query, (canonical,))]


def _weight(db: sqlite3.Connection, canonical: str) -> tuple[int, int]:
    """How many statements speak of a node, and from how many sources; claims that it makes count as its sources."""
    spoken = [
        f"SELECT '{column}' AS place, number, said.source FROM member CROSS JOIN said "  # noqa: S608  # our own names
        f"ON {condition} {column} = member.node WHERE canonical = :node"
        for column, condition in _SPOKEN
    ]
    query = "SELECT count(DISTINCT CASE WHEN place <> 'claimant' THEN number END), count(DISTINCT source) FROM "
    statements, sources = db.execute(f"{query} ({' UNION ALL '.join(spoken)})", {"node": canonical}).fetchone()
    return statements, sources


def card(text: str) -> Source:
    """The card of a source as the index keeps it."""
    return Source(**json.loads(text))
