"""What documents tell of local nodes, kept in the index: told anew for those that a change touches."""

import sqlite3
from collections.abc import Iterable, Iterator

from graph import index, local
from graph.keys import keys
from graph.local import locals_of
from ontology import jsonl
from ontology.names import digest

# So many nodes are told anew at a time; more take more memory, fewer read documents twice.
_PORTION = 2000


def tell_again(db: sqlite3.Connection, nodes: set[str]) -> None:
    """Make anew what the documents of some nodes tell of them, and by what they can be found."""
    for table in ("local", "key"):
        db.executemany(f"DELETE FROM {table} WHERE node = ?", [(node,) for node in sorted(nodes)])  # noqa: S608  # our own names
    for some in _by_document(db, nodes):
        sources = {source for _, source in _speaking(db, some)}
        query = "SELECT line FROM statement WHERE source IN (?) AND status = 'asserted' AND holds"
        for found in locals_of((jsonl.from_json(line) for (line,) in index.rows(db, query, sources)), some):
            if found.names:
                offered = sorted(keys(found))
                # Rows of one table are told apart by being several.
                sort = found.id if found.table or not offered else digest([*map(repr, offered)], length=20)
                db.execute("INSERT INTO local VALUES (?, ?, ?)", (found.id, local.to_json(found), sort))
                buckets = sorted({key.bucket for key in offered})
                db.executemany("INSERT INTO key VALUES (?, ?)", [(found.id, bucket) for bucket in buckets])


def _by_document(db: sqlite3.Connection, nodes: Iterable[str]) -> Iterator[list[str]]:
    """Nodes in portions of a few documents, so that memory does not grow with their number."""
    portion: list[str] = []
    for _, node in sorted((source, node) for node, source in first_sources(db, nodes).items()):
        portion.append(node)
        if len(portion) >= _PORTION:
            yield portion
            portion = []
    if portion:
        yield portion


def _speaking(db: sqlite3.Connection, nodes: Iterable[str]) -> set[tuple[str, str]]:
    """Each of some nodes with each source that speaks of it."""
    found: set[tuple[str, str]] = set()
    for column, condition in (("subject", ""), ("value", "node AND"), ("claimant", "")):
        # A corrected statement may name a node of another source.
        own = f"{condition} judged IS NULL AND"
        query = f"SELECT DISTINCT {column}, source FROM statement WHERE {own} {column} IN (?)"  # noqa: S608  # our own names
        found |= {(node, source) for node, source in index.rows(db, query, nodes)}
    return found


def first_sources(db: sqlite3.Connection, nodes: Iterable[str]) -> dict[str, str]:
    """For each node that any statement speaks of, its source (the smallest id, should there be several)."""
    return dict(sorted(_speaking(db, nodes), reverse=True))
