"""On how much a fact rests: its sources, how many of them speak independently, and who is named as saying it.

Two sources are one origin for a fact where one is a copy of the other, where both say it in the same long words, or
where what they say goes back to one voice: the same claimant, a report and its authors, whoever passed the words on, or
the publisher of the one who is quoted in the other.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from graph import index
from graph.backing import Support
from graph.components import Components
from graph.keys import keys
from graph.local import Local
from graph.naming import fold

K = TypeVar("K")
# So many words in a row are not said alike by chance.
_LONG = 12


def supports(db: sqlite3.Connection, facts: Mapping[K, Iterable[str]]) -> dict[K, Support]:
    """The support of each of some facts, given by the ids of the statements that say it."""
    told = {key: sorted(set(ids)) for key, ids in facts.items()}
    query = "SELECT id, source, claimant, line FROM said WHERE id IN (?)"
    rows = {row[0]: row for row in index.rows(db, query, (one for ids in told.values() for one in ids))}
    known = _Voices(db, rows.values())
    return {key: known.support([rows[one] for one in ids if one in rows]) for key, ids in told.items()}


class _Voices:
    """Whose voices speak in some statements: rows of id, source, claimant and line."""

    def __init__(self, db: sqlite3.Connection, rows: Iterable[tuple[str, ...]]) -> None:
        said = list(rows)
        claimants = {row[2] for row in said if row[2]}
        sources = {row[1] for row in said}
        self._canonical = _canonical(db, claimants)
        self._beyond = _beyond(db, self._canonical)
        self._origin = {row[0]: row[1] for row in index.rows(db, "SELECT * FROM origin WHERE source IN (?)", sources)}
        self._publisher = _publishers(db, sources)

    def support(self, rows: Iterable[tuple[str, ...]]) -> Support:
        """The support that some statements give."""
        said = list(rows)
        pairs = [(f"source {row[1]}", voice) for row in said for voice in self._voices(row)]
        groups = Components({end for pair in pairs for end in pair})
        for pair in pairs:
            groups.join(*pair)
        sources = {f"source {row[1]}" for row in said}
        claimants = {self._canonical.get(row[2], row[2]) for row in said if row[2]}
        return Support(len(sources), len({groups.find(source) for source in sources}), len(claimants))

    def _voices(self, row: tuple[str, ...]) -> Iterator[str]:
        _, source, claimant, line = row
        yield f"origin {self._origin.get(source, source)}"
        if claimant:
            root = self._canonical.get(claimant, claimant)
            yield from (root, *self._beyond.get(root, ()))
        elif source in self._publisher:
            yield self._publisher[source]
        words = fold(str(json.loads(line)["evidence"]["quote"]))
        if words.count(" ") >= _LONG - 1:
            yield f"words {words}"


def _canonical(db: sqlite3.Connection, nodes: Iterable[str]) -> dict[str, str]:
    return {row[0]: row[1] for row in index.rows(db, "SELECT node, canonical FROM member WHERE node IN (?)", nodes)}


def _beyond(db: sqlite3.Connection, claimants: Mapping[str, str]) -> dict[str, set[str]]:
    """Who stands behind claimants, by canonical id: the authors of a report, those through whom words came."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    front = set(claimants.values())
    # Through somebody, who quotes a report, which has authors.
    for _ in range(2):
        members = {row[0]: row[1] for row in _members(db, front)}
        ties = list(_ties(db, members))
        roots = _canonical(db, {far for _, far in ties})
        for near, far in ties:
            found[members[near]].add(roots.get(far, far))
        front = set(roots.values()) - found.keys()
    return {root: far | {more for one in far for more in found.get(one, ())} for root, far in found.items()}


def _members(db: sqlite3.Connection, roots: Iterable[str]) -> Iterator[tuple[str, ...]]:
    return index.rows(db, "SELECT node, canonical FROM member WHERE canonical IN (?)", roots)


def _ties(db: sqlite3.Connection, nodes: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each of some nodes with an author of it, or with whoever passed its words on."""
    wrote = "SELECT value, subject, predicate FROM said WHERE node AND holds AND status = 'asserted' AND value IN (?)"
    passed = "SELECT subject, value, predicate FROM said WHERE node AND holds AND subject IN (?)"
    wanted = set(nodes)
    for query, predicate in ((wrote, "rec:authorOf"), (passed, "rec:reportedVia")):
        yield from ((near, far) for near, far, found in index.rows(db, query, wanted) if found == predicate)


def _publishers(db: sqlite3.Connection, sources: Iterable[str]) -> dict[str, str]:
    """The resolved node of whoever published a source, where the graph knows one of that name."""
    named = {row[0]: row[1] for row in index.rows(db, "SELECT id, publisher FROM source WHERE id IN (?)", sources)}
    buckets = {name: _buckets(name) for name in set(named.values()) if name}
    rows = index.rows(
        db, "SELECT bucket, canonical FROM key JOIN member USING (node) WHERE bucket IN (?)",
        (bucket for found in buckets.values() for bucket in found),
    )  # fmt: skip
    bearers = dict(sorted(((row[0], row[1]) for row in rows), reverse=True))
    known = {name: min((bearers[b] for b in found if b in bearers), default=None) for name, found in buckets.items()}
    return {source: root for source, name in named.items() if (root := known.get(name))}


def _buckets(name: str) -> set[str]:
    local = Local("", frozenset({"Organization"}), frozenset({name}))
    return {key.bucket for key in keys(local) if not key.weak}
