"""What lies around a node, as the rules that find disagreement look at it: clusters, who names them, places."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from graph import index
from graph.cluster import Cluster
from ontology import Statement, jsonl, vocabulary

# Told as having happened; what was planned or ordered says nothing about how many there were.
TOLD = ("asserted", "alleged")
_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: its label, and every place that it lies in, the nearest first; `country` is the first country of all."""

    id: str
    label: str
    within: tuple[str, ...]
    country: str | None


class Scene:
    """One state of the index, as far as it is shown and holds; what it has read once it keeps for a while."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self.cluster = lru_cache(_KEPT)(self._cluster)
        self.naming = lru_cache(_KEPT)(self._naming)
        self.members = lru_cache(_KEPT)(self._members)
        self.kinds = lru_cache(8 * _KEPT)(self._kinds)
        self.root = lru_cache(8 * _KEPT)(self._root)
        self.source = lru_cache(64)(self._source)
        self.published = lru_cache(_KEPT)(self._published)
        self._told = lru_cache(_KEPT)(self._told_by)

    def _root(self, local: str) -> str:
        row = self._db.execute("SELECT canonical FROM member WHERE node = ?", (local,)).fetchone()
        return str(row[0]) if row else local

    def _members(self, node: str) -> tuple[str, ...]:
        query = "SELECT node FROM member WHERE canonical = ? ORDER BY 1"
        return tuple(row[0] for row in self._db.execute(query, (node,)))

    def _cluster(self, node: str) -> Cluster:
        said = self._read("SELECT line FROM said WHERE holds AND subject IN (?)", self.members(node))
        return Cluster(node, self.members(node), said)

    def _naming(self, node: str) -> tuple[Statement, ...]:
        return self._read("SELECT line FROM said WHERE holds AND node AND value IN (?)", self.members(node))

    def _source(self, source: str) -> tuple[Statement, ...]:
        found = self._read("SELECT line FROM said WHERE holds AND source IN (?)", (source,))
        return tuple(sorted(found, key=lambda s: (s.evidence.start, s.id)))

    def _published(self, source: str) -> str | None:
        row = self._db.execute("SELECT published FROM source WHERE id = ?", (source,)).fetchone()
        return row[0] if row else None

    def _told_by(self, node: str, predicate: str) -> tuple[Statement, ...]:
        where = f"predicate = '{predicate}' AND subject IN (?)"
        return self._read(f"SELECT line FROM said WHERE holds AND {where}", self.members(node))  # noqa: S608  # declared terms

    def _read(self, query: str, ids: Iterable[str]) -> tuple[Statement, ...]:
        found = (jsonl.masked(row[0]) for row in index.rows(self._db, query, ids))
        return tuple(sorted(found, key=lambda s: s.id))

    def _kinds(self, node: str) -> tuple[str, ...]:
        """The asserted classes of a resolved node, else the one that somebody alleges; the most specific first."""
        row = self._db.execute("SELECT kinds, kind, statuses FROM cluster WHERE id = ?", (node,)).fetchone()
        if not row:
            return ()
        asserted = tuple(json.loads(row[0]))
        return asserted or ((str(row[1]),) if set(json.loads(row[2])) & set(TOLD) else ())

    def values(self, node: str, predicates: Iterable[str]) -> dict[str, set[tuple[str, bool]]]:
        """The values of a resolved node by predicate, and whether each is denied; without reading the statements."""
        wanted = set(predicates)
        found: dict[str, set[tuple[str, bool]]] = {}
        query = "SELECT DISTINCT predicate, value, status = 'denied' FROM said WHERE holds AND subject IN (?)"
        for predicate, value, denied in index.rows(self._db, query, self.members(node)):
            if predicate in wanted:
                found.setdefault(predicate, set()).add((value, bool(denied)))
        return found

    def is_a(self, node: str, kind: str) -> bool:
        """Whether a resolved node is of a class."""
        return any(vocabulary().is_a(each, kind) for each in self.kinds(node))

    def is_event(self, node: str) -> bool:
        """Whether a resolved node is an event, also one that is only denied."""
        row = self._db.execute("SELECT event FROM cluster WHERE id = ?", (node,)).fetchone()
        return bool(row and row[0])

    def label(self, node: str) -> str:
        """The label of a resolved node by itself, or its class."""
        row = self._db.execute("SELECT base, kind FROM cluster WHERE id = ?", (node,)).fetchone()
        if not row:
            return node
        return str(row[0] or vocabulary().kind(row[1]).label())

    def spot(self, node: str) -> Spot:
        """A resolved node as a place, from what is asserted of where it lies."""
        seen: list[str] = []
        country = node if self.is_a(node, "Country") else None
        ring = [node]
        while ring and not country:
            outer = {self.root(s.value) for each in ring for s in self.claims_of(each, "rec:locatedIn", ("asserted",))}
            ring = sorted(outer - {node, *seen})
            seen += ring
            lands = [each for each in ring if self.is_a(each, "Country")]
            # Said to lie in two countries, it is known to lie in neither.
            country = lands[0] if len(lands) == 1 else None
            if len(lands) > 1:
                break
        return Spot(node, self.label(node), tuple(seen), country)

    def claims_of(self, node: str, predicate: str, statuses: tuple[str, ...] = TOLD) -> list[Statement]:
        """What is said of a resolved node by one predicate."""
        return [s for s in self._told(node, predicate) if s.status in statuses]


def key_of(spot: Spot) -> str:
    """A place as one line, to tell whether it changed."""
    return json.dumps([spot.label, spot.within, spot.country], ensure_ascii=False)
