"""Bringing a graph server that speaks Cypher up to a workspace: only what differs is written, what is gone is removed.

The server keeps a mark of the state that it was brought up to, and on every node a hash of what was written for it. A
push that was cut short at any point is completed by the next; what others keep in the same database is left alone.
"""

import sqlite3
from collections import ChainMap, Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from neo4j import Driver, Session
from neo4j.exceptions import Neo4jError

from graph import index, shaping
from graph.bolt import Server, connect, rows
from graph.cluster import plain_title, profile
from graph.contrast import Contrast, of_finding
from graph.finding import Finding
from graph.layout import Layout
from graph.propertygraph import Unit, of_cluster, of_source
from graph.upsert import Writes, contrast, remove, write
from ontology.names import digest

MARK = "onrecord"
BATCH = 2_000
# Of the form in which the graph is held; another one is pushed again, though the workspace is as it was.
FORM = "2"
# Of each the id is unique; a name itself can be longer than an index takes, so its beginning is indexed.
_UNIQUE = "CREATE CONSTRAINT onrecord_{0} IF NOT EXISTS FOR (n:{1}) REQUIRE n.id IS UNIQUE"
_PLAIN = "CREATE INDEX onrecord_{0} IF NOT EXISTS FOR (n:{1}) ON (n.id)"
_KEYED = ("Thing", "Claim", "Passage", "Source", "Disagreement", "Comparison", "Dataset")
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
Part = TypeVar("Part", Unit, Contrast)


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
        found = _Progress(None if dry_run else session, told)
        found.known = {label: _known(session, label) for label in ("Source", "Thing")}
        if not dry_run:
            prepare(driver, server)
            _mark(session, None)
        fresh = not any(found.known.values())
        found.send(write, batches(found.differing(units_of(db)), batch), fresh=fresh, living=partial(_living, db))
        # Last, as they tie claims of many units; and a claim that went has marked those that it was in.
        found.known["Disagreement"] = _known(session, "Disagreement")
        found.send(contrast, batches(found.differing(contrasts_of(db)), batch), fresh=fresh)
        gone = found.gone()
        for label, ids in gone.items():
            found.send(remove, (ids[at : at + batch] for at in range(0, len(ids), batch)), label=label)
        if not dry_run:
            _mark(session, version)
        return Pushed(found.new, found.changed, sum(map(len, gone.values())), found.same, found.writes)


class _Progress:
    """Which units and findings differ from what the server holds, by their labels; counted while they pass.

    They are sent in the session, if there is one.
    """

    def __init__(self, session: Session | None, told: Told) -> None:
        self.known: dict[str, dict[str, str | None]] = {}
        self._session, self._told = session, told
        self._seen: set[str] = set()
        self.new = self.changed = self.same = 0
        self.writes: Writes = Counter()

    def differing(self, units: Iterable[Part]) -> Iterator[Part]:
        known = ChainMap(*self.known.values())
        for unit in units:
            node = unit.node.id
            self._seen.add(node)
            self._told(1)
            if node in known and known[node] == unit.digest:
                self.same += 1
                continue
            self.new += node not in known
            self.changed += node in known
            yield unit

    def send(self, work: Callable[..., Writes], groups: Iterable[Sequence[object]], **given: object) -> None:
        for group in groups:
            if self._session:
                self.writes.update(self._session.execute_write(work, group, **given))

    def gone(self) -> dict[str, list[str]]:
        """The nodes that are no more; findings first, so that where nothing is known of the rest, none is left."""
        known = reversed(self.known.items())
        return {label: [node for node in nodes if node not in self._seen] for label, nodes in known}


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


def contrasts_of(db: sqlite3.Connection) -> Iterator[Contrast]:
    """Every finding as rows, in the order of their ids."""
    for (body,) in db.execute("SELECT body FROM finding ORDER BY id"):
        yield of_finding(Finding.from_json(body))


def size(db: sqlite3.Connection) -> int:
    """How many units and findings there are."""
    tables = ("source", "cluster", "finding")
    return sum(int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in tables)  # noqa: S608  # our own names


def batches(units: Iterable[Part], most: int) -> Iterator[Sequence[Part]]:
    """Units, or findings, in groups of about `most` nodes and relationships; none is ever cut in two."""
    group: list[Part] = []
    held = 0
    for unit in units:
        if group and held + unit.weight > most:
            yield group
            group, held = [], 0
        group.append(unit)
        held += unit.weight
    if group:
        yield group


def state(db: sqlite3.Connection) -> str:
    """A hash that differs whenever a workspace's graph may have changed; cheap to make."""
    marks = [mark for (mark,) in db.execute("SELECT mark FROM source ORDER BY id")]
    return digest((FORM, index.get_meta(db, "published"), index.get_meta(db, "ontology"), *marks), length=20)


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


def _living(db: sqlite3.Connection, claims: Iterable[str]) -> set[str]:
    """Of some claims those that are still said of a resolved node."""
    query = """SELECT said.id FROM said JOIN member ON member.node = subject JOIN cluster ON cluster.id = canonical
               WHERE said.id IN (?)"""
    found = index.rows(db, query, (claim.removeprefix("id:claim-") for claim in claims))
    return {f"id:claim-{row[0]}" for row in found}
