"""What lies around a node, as the rules that find disagreement look at it: clusters, who names them, places."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from graph import index
from graph.cluster import Cluster, specific
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
        self.root = lru_cache(8 * _KEPT)(self._root)
        self.source = lru_cache(64)(self._source)
        self.published = lru_cache(_KEPT)(self._published)

    def _root(self, local: str) -> str:
        row = self._db.execute("SELECT canonical FROM member WHERE node = ?", (local,)).fetchone()
        return str(row[0]) if row else local

    def _cluster(self, node: str) -> Cluster:
        members = tuple(
            row[0] for row in self._db.execute("SELECT node FROM member WHERE canonical = ? ORDER BY 1", (node,))
        )
        said = self._read("SELECT line FROM said WHERE holds AND subject IN (?)", members)
        return Cluster(node, members, said)

    def _naming(self, node: str) -> tuple[Statement, ...]:
        return self._read("SELECT line FROM said WHERE holds AND node AND value IN (?)", self.cluster(node).members)

    def _source(self, source: str) -> tuple[Statement, ...]:
        found = self._read("SELECT line FROM said WHERE holds AND source IN (?)", (source,))
        return tuple(sorted(found, key=lambda s: (s.evidence.start, s.id)))

    def _published(self, source: str) -> str | None:
        row = self._db.execute("SELECT published FROM source WHERE id = ?", (source,)).fetchone()
        return row[0] if row else None

    def _read(self, query: str, ids: Iterable[str]) -> tuple[Statement, ...]:
        found = (jsonl.masked(row[0]) for row in index.rows(self._db, query, ids))
        return tuple(sorted(found, key=lambda s: s.id))

    def kinds(self, node: str) -> tuple[str, ...]:
        """The asserted classes of a resolved node, else those that somebody alleges; the most specific first."""
        typed = [s for s in self.cluster(node).statements if s.predicate == "rdf:type"]
        asserted = [s.value for s in typed if s.status == "asserted"]
        return specific(Counter(asserted or [s.value for s in typed if s.status in TOLD]), vocabulary())

    def is_a(self, node: str, kind: str) -> bool:
        """Whether a resolved node is of a class."""
        return any(vocabulary().is_a(each, kind) for each in self.kinds(node))

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
            outer = {
                self.root(s.value)
                for each in ring
                for s in self.cluster(each).statements
                if s.predicate == "rec:locatedIn" and s.status == "asserted"
            }
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
        return [s for s in self.cluster(node).statements if s.predicate == predicate and s.status in statuses]


def key_of(spot: Spot) -> str:
    """A place as one line, to tell whether it changed."""
    return json.dumps([spot.label, spot.within, spot.country], ensure_ascii=False)
