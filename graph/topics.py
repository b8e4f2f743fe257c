"""Keeping findings in step with the statements: each node is looked at again when what it leans on changed.

What is seen of a node is kept under the topics that it can be about; a touched topic is made anew from what is kept,
without reading documents again. What a node leans on is noted, so that a change far away finds its way.
"""

import sqlite3
from collections.abc import Iterable, Iterator

from graph import deeds, index, nicknames, people, topic, variants
from graph.deeds import Deed
from graph.finding import Finding
from graph.nicknames import Nickname
from graph.people import Group
from graph.scene import Scene, key_of
from ontology import is_node

Seen = Group | Nickname | Deed


def refind(db: sqlite3.Connection, touched: Iterable[str]) -> None:
    """Make the findings of all that a change reaches anew; `touched` are the canonical ids, old and new, it touched."""
    scene = Scene(db)
    touched = set(touched)
    dirty = touched | _leaning(db, _turned(db, scene, touched))
    there = {row[0] for row in index.rows(db, "SELECT id FROM cluster WHERE id IN (?)", dirty)}
    keys = {row[0] for row in index.rows(db, "SELECT key FROM topic WHERE node IN (?)", dirty)}
    for node in sorted(dirty):
        db.execute("DELETE FROM topic WHERE node = ?", (node,))
        db.execute("DELETE FROM leaning WHERE node = ?", (node,))
    for node in sorted(there):
        for kind, seen, on in _seen(scene, node):
            keys.update(seen.topics())
            rows = [(key, node, kind, seen.to_json()) for key in seen.topics()]
            db.executemany("INSERT INTO topic VALUES (?, ?, ?, ?)", rows)
            db.executemany("INSERT OR IGNORE INTO leaning VALUES (?, ?)", [(node, each) for each in sorted(on)])
    for key in sorted(keys):
        _replace(db, key, _made(db, key))
    for node in sorted(dirty):
        differs = node in there and variants.can_differ(scene, node)
        _replace(db, f"node|{node}", variants.findings(scene, node) if differs else ())
        on = _named(scene, node) if differs else set()
        db.executemany("INSERT OR IGNORE INTO leaning VALUES (?, ?)", [(node, each) for each in sorted(on)])


def _named(scene: Scene, node: str) -> set[str]:
    said = scene.cluster(node).statements
    near = {scene.root(s.value) for s in said if is_node(s.value)}
    voices = {scene.root(s.claimant) for s in said if s.claimant}
    led = {post for voice in voices for post in variants.posts(scene, voice)}
    return near | voices | led | {outer for other in near for outer in scene.spot(other).within}


def _turned(db: sqlite3.Connection, scene: Scene, touched: Iterable[str]) -> set[str]:
    """The nodes in which others find something else than before; what lies in a place turns with it."""
    turned: set[str] = set()
    ring = set(touched)
    seen: set[str] = set()
    while ring:
        seen |= ring
        shown = {node for node in sorted(ring) if _shows(db, scene, node)}
        turned |= shown
        ring = {inner for node in shown for inner in _inside(scene, node)} - seen
    return turned


def _inside(scene: Scene, node: str) -> set[str]:
    return {scene.root(s.subject) for s in scene.naming(node) if s.predicate == "rec:locatedIn"}


def _shows(db: sqlite3.Connection, scene: Scene, node: str) -> bool:
    """Whether what others lean on in a node is other than it was: of events and groups all, of others their face."""
    row = db.execute("SELECT event, kind FROM cluster WHERE id = ?", (node,)).fetchone()
    old = db.execute("SELECT body FROM face WHERE node = ?", (node,)).fetchone()
    if row and (row[0] or row[1] == "PersonGroup"):
        new = None
    else:
        official = "official" * (bool(row) and variants.is_official(scene, node))
        new = " ".join((key_of(scene.spot(node)), *scene.kinds(node), official)) if row else None
    db.execute("DELETE FROM face WHERE node = ?", (node,))
    if new:
        db.execute("INSERT INTO face VALUES (?, ?)", (node, new))
    return new is None or not old or old[0] != new


def _leaning(db: sqlite3.Connection, changed: Iterable[str]) -> set[str]:
    return {row[0] for row in index.rows(db, "SELECT node FROM leaning WHERE dependence IN (?)", changed)}


def _seen(scene: Scene, node: str) -> Iterator[tuple[str, Seen, set[str]]]:
    """What a node gives to topics, with what that leans on."""
    if scene.is_a(node, "PersonGroup"):
        group = people.group(scene, node)
        if group:
            yield "people", group, people.leanings(scene, node)
    elif scene.is_a(node, "Facility"):
        place = nicknames.nickname(scene, node)
        if place:
            yield "called", place, _named(scene, node) | {place.facility}
    elif scene.is_event(node):
        deed = deeds.deed(scene, node)
        if deed:
            yield "deed", deed, _named(scene, node)


def _made(db: sqlite3.Connection, key: str) -> list[Finding]:
    """The findings of one topic, from what is kept of its nodes."""
    bodies = [row[0] for row in db.execute("SELECT body FROM topic WHERE key = ? ORDER BY node", (key,))]
    if not bodies:
        return []
    kind = key.partition("|")[0]
    if kind == "people":
        return list(topic.findings(key, map(Group.from_json, bodies)))
    if kind == "called":
        return list(nicknames.findings(key, map(Nickname.from_json, bodies)))
    return list(deeds.findings(key, map(Deed.from_json, bodies)))


def _replace(db: sqlite3.Connection, key: str, found: Iterable[Finding]) -> None:
    """Put the findings of a topic in place of the old ones, and note for the store which changed."""
    old = dict(db.execute("SELECT id, body FROM finding WHERE topic = ?", (key,)).fetchall())
    new = {finding.id: finding for finding in found}
    for each in sorted(old.keys() | new.keys()):
        finding = new.get(each)
        if finding and old.get(each) == finding.to_json():
            continue
        db.execute("DELETE FROM finding WHERE id = ?", (each,))
        db.execute("DELETE FROM concerning WHERE finding = ?", (each,))
        db.execute("INSERT OR IGNORE INTO pending VALUES ('finding', ?)", (each,))
        if finding:
            row = (each, key, finding.kind, finding.relation, finding.to_json())
            db.execute("INSERT INTO finding VALUES (?, ?, ?, ?, ?)", row)
            db.executemany("INSERT INTO concerning VALUES (?, ?)", [(each, node) for node in finding.nodes])
