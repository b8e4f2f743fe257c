"""Bringing a graph server that speaks Cypher up to a workspace: only what differs is written, what is gone is removed.

The server keeps a mark of the state that it was brought up to, and on every node a hash of what was written for it. A
push that was cut short at any point is completed by the next; what others keep in the same database is left alone.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from neo4j import Driver, Session
from neo4j.exceptions import Neo4jError

from graph import index, shaping
from graph.bolt import Server, connect, rows
from graph.cluster import plain_title, profile
from graph.layout import Layout
from graph.propertygraph import Unit, of_cluster, of_source
from graph.upsert import Writes, remove, write
from ontology.names import digest

MARK = "onrecord"
BATCH = 2_000
# Of each the id is unique; a name itself can be longer than an index takes, so its beginning is indexed.
_UNIQUE = "CREATE CONSTRAINT onrecord_{0} IF NOT EXISTS FOR (n:{1}) REQUIRE n.id IS UNIQUE"
_PLAIN = "CREATE INDEX onrecord_{0} IF NOT EXISTS FOR (n:{1}) ON (n.id)"
_KEYED = ("Thing", "Claim", "Passage", "Source", "Dataset")
_INDEXES = (
    "CREATE INDEX onrecord_prefix IF NOT EXISTS FOR (n:Thing) ON (n.prefix)",
    "CREATE INDEX onrecord_earliest IF NOT EXISTS FOR (n:Event) ON (n.earliest)",
    "CREATE INDEX onrecord_predicate IF NOT EXISTS FOR (n:Claim) ON (n.predicate)",
)
_FULLTEXT = "CREATE FULLTEXT INDEX onrecord_names IF NOT EXISTS FOR (n:Thing) ON EACH [n.name, n.aliases]"


@dataclass(frozen=True, slots=True)
class Pushed:
    """What a push did, or with `dry_run` would do: numbers of units, and the server's own counters of what it wrote."""

    new: int = 0
    changed: int = 0
    gone: int = 0
    same: int = 0
    writes: Writes = field(default_factory=Counter)
    current: bool = False


Told = Callable[[int], None]


def push(
    place: Layout, server: Server, *, dry_run: bool = False, batch: int = BATCH, told: Told = lambda _: None
) -> Pushed:
    """Bring `server` up to the workspace at `place`; to be called when what is derived is up to date.

    `batch` is about how many nodes and relationships go into a transaction; `told` is called with how many units were
    looked at since the last call. Raises ServerError.
    """
    with (
        index.reading(place.index) as db,
        connect(server) as driver,
        driver.session(database=server.database) as session,
    ):
        version = state(db)
        if _pushed(session) == version:
            return Pushed(current=True)
        known = {label: _known(session, label) for label in ("Source", "Thing")}
        fresh = not any(known.values())
        if not dry_run:
            prepare(driver, server)
            _mark(session, None)
        found = _Progress(known["Source"] | known["Thing"], told)
        for units in batches(found.differing(units_of(db)), batch):
            if not dry_run:
                found.writes.update(session.execute_write(write, units, fresh=fresh))
        gone = {label: [node for node in known[label] if node not in found.seen] for label in known}
        if not dry_run:
            for label, ids in gone.items():
                for at in range(0, len(ids), batch):
                    found.writes.update(session.execute_write(remove, ids[at : at + batch], label))
            _mark(session, version)
        return Pushed(found.new, found.changed, sum(map(len, gone.values())), found.same, found.writes)


class _Progress:
    """Which units differ from what the server holds, counted while they pass."""

    def __init__(self, known: dict[str, str | None], told: Told) -> None:
        self._known, self._told = known, told
        self.seen: set[str] = set()
        self.new = self.changed = self.same = 0
        self.writes: Writes = Counter()

    def differing(self, units: Iterable[Unit]) -> Iterator[Unit]:
        for unit in units:
            node = unit.node.id
            self.seen.add(node)
            self._told(1)
            if node in self._known and self._known[node] == unit.digest:
                self.same += 1
                continue
            self.new += node not in self._known
            self.changed += node in self._known
            yield unit


def units_of(db: sqlite3.Connection) -> Iterator[Unit]:
    """Every source, then every resolved node, as units, in the order of their ids."""
    for (card,) in db.execute("SELECT card FROM source ORDER BY id").fetchall():
        yield of_source(shaping.card(card))
    for (node,) in db.execute("SELECT id FROM cluster ORDER BY id").fetchall():
        cluster = shaping.load(db, node)
        if not cluster.members:
            # Withheld: it is in no projection.
            continue
        around, shape = shaping.neighbours(db, cluster), profile(cluster)
        yield of_cluster(cluster, shape, plain_title(cluster, shape, around), around)


def size(db: sqlite3.Connection) -> int:
    """How many units there are."""
    return int(db.execute("SELECT (SELECT count(*) FROM source) + (SELECT count(*) FROM cluster)").fetchone()[0])


def batches(units: Iterable[Unit], most: int) -> Iterator[Sequence[Unit]]:
    """Units in groups of about `most` nodes and relationships; a unit is never cut in two."""
    group: list[Unit] = []
    held = 0
    for unit in units:
        weight = 1 + len(unit.arrows) + 4 * len(unit.claims)
        if group and held + weight > most:
            yield group
            group, held = [], 0
        group.append(unit)
        held += weight
    if group:
        yield group


def state(db: sqlite3.Connection) -> str:
    """A hash that differs whenever a workspace's graph may have changed; cheap to make."""
    marks = [mark for (mark,) in db.execute("SELECT mark FROM source ORDER BY id")]
    return digest((index.get_meta(db, "published"), index.get_meta(db, "ontology"), *marks), length=20)


def prepare(driver: Driver, server: Server) -> None:
    """Make constraints and indexes first; a server without full-text indexes does without that one."""
    with driver.session(database=server.database) as session:
        agent = str(session.run("RETURN 1").consume().server.agent)
        for label in _KEYED:
            # ArcadeDB takes a node that gets another label for a second one of the same id.
            form = _PLAIN if label == "Thing" and "ArcadeDB" in agent else _UNIQUE
            session.run(form.format(label.lower(), label)).consume()
        for query in _INDEXES:
            session.run(query).consume()
        try:
            session.run(_FULLTEXT).consume()
            session.run("CALL db.awaitIndexes(60)").consume()
        except Neo4jError:
            # Servers that only speak the protocol have none; nothing here depends on it.
            return


def _pushed(session: Session) -> str | None:
    found = rows(session, "MATCH (d:Dataset {id: $id}) RETURN d.version AS version", id=MARK)
    return found[0]["version"] if found else None


def _mark(session: Session, version: str | None) -> None:
    session.run("MERGE (d:Dataset {id: $id}) SET d.version = $version", id=MARK, version=version).consume()


def _known(session: Session, label: str) -> dict[str, str | None]:
    """The nodes of ours that the server holds, with the hash of what was written; None where a node only is named."""
    query = f"MATCH (n:{label}) WHERE n.id STARTS WITH 'id:' RETURN n.id AS id, n.digest AS digest"
    return {record["id"]: record["digest"] for record in session.run(query)}
