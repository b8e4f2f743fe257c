"""The findings of some statements at once, where it is known which of their nodes are one.

What documents say, without what is withheld or fell, and the canonical id of every node are all that findings rest on.
"""

from collections.abc import Iterable, Mapping

from graph import index
from graph.finding import Finding
from graph.indexing import insert
from graph.shaping import shape
from graph.topics import refind
from ontology import Statement


def findings(
    published: Mapping[str, str | None], said: Iterable[Statement], canonical: Mapping[str, str]
) -> list[Finding]:
    """The findings of statements, by id; `published` has the sources' days, `canonical` the nodes that are shown."""
    sources = [(source, "", day, "{}", 0, 0, "") for source, day in sorted(published.items())]
    members = [(node, "", root, root) for node, root in sorted(canonical.items())]
    with index.in_memory() as db:
        columns = "id, label, published, card, statements, refusals, mark"
        db.executemany(f"INSERT INTO source ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)", sources)  # noqa: S608  # our own names
        db.executemany("INSERT INTO member (node, source, canonical, root) VALUES (?, ?, ?, ?)", members)
        insert(db, said)
        refind(db, shape(db, set(canonical.values()), ()))
        bodies = db.execute("SELECT body FROM finding ORDER BY id").fetchall()
    return [Finding.from_json(body) for (body,) in bodies]
