"""The index: SQLite over the statement files, for everything that is not asked in SPARQL.

Writers hold the workspace's lock; readers open it read-only and see whole commits, while a writer is at work too.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import Any

from graph import layout
from ontology.errors import WorkspaceError

VERSION = 8
TABLES = (
    "source", "statement", "local", "key", "member", "tie", "ruling", "withheld", "sealed", "veil", "mask", "called",
    "drawn", "judgement", "judged", "asleep", "card", "block", "edge", "anchor", "sketch", "origin", "cluster",
    "phrase", "topic", "leaning", "face", "finding", "concerning",
)  # fmt: skip
# SQLite takes this many parameters in one statement, whatever it was built with.
_MANY = 900


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that commits on leaving and takes everything back on an error.

    A missing index is made; one of another version, or one that is damaged, is taken away and made anew.
    """
    db = _sound(path) or _made(path)
    try:
        # Begun by hand, because one commit may hold many documents.
        db.execute("BEGIN IMMEDIATE")
        yield db
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
    finally:
        db.close()


@contextmanager
def trying(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection on which anything can be tried: on leaving all is as it was."""
    db = _sound(path) or _made(path)
    try:
        db.execute("BEGIN IMMEDIATE")
        yield db
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")
        db.close()


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A read-only connection that sees one commit to its end.

    Raises WorkspaceError where there is no index that can be read.
    """
    try:
        db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=30)
    except sqlite3.Error as error:
        msg = f"{path}: the index cannot be opened ({error}); open the workspace for writing once to make it anew"
        raise WorkspaceError(msg) from error
    try:
        db.execute("BEGIN")
        yield db
    except sqlite3.DatabaseError as error:
        msg = f"{path}: the index cannot be read ({error}); delete the folder, it is made anew"
        raise WorkspaceError(msg) from error
    finally:
        db.close()


def is_current(path: Path) -> bool:
    """Whether an index of this version is there."""
    db = _sound(path)
    if db:
        db.close()
    return bool(db)


def _sound(path: Path) -> sqlite3.Connection | None:
    if not path.exists():
        return None
    try:
        db = _connect(path)
    except sqlite3.DatabaseError:
        # Not a database, or a broken one: the caller makes it anew, nothing is lost.
        return None
    if db.execute("PRAGMA user_version").fetchone()[0] == VERSION:
        return db
    db.close()
    return None


def _made(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    for old in sorted(path.parent.glob(f"{path.name}*")):
        layout.remove(old)
    db = _connect(path)
    db.execute("PRAGMA journal_mode = WAL")
    db.executescript(resources.files("graph").joinpath("index.sql").read_text("utf-8"))
    db.execute(f"PRAGMA user_version = {VERSION}")
    return db


def _connect(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None, timeout=30)
    try:
        # The index can be made anew, so it may lag behind a power cut; deleted text must not linger in its pages.
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("PRAGMA secure_delete = ON")
        db.execute("PRAGMA temp_store = MEMORY")
        db.execute("PRAGMA user_version")
    except sqlite3.DatabaseError:
        db.close()
        raise
    return db


@contextmanager
def in_memory() -> Iterator[sqlite3.Connection]:
    """An empty index that is gone on leaving."""
    db = sqlite3.connect(":memory:")
    try:
        db.executescript(resources.files("graph").joinpath("index.sql").read_text("utf-8"))
        yield db
    finally:
        db.close()


def get_meta(db: sqlite3.Connection, name: str) -> str:
    """A note of the index about itself; empty where there is none."""
    row = db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else ""


def set_meta(db: sqlite3.Connection, name: str, value: str) -> None:
    """Note something about the index."""
    db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))


def clear(db: sqlite3.Connection) -> None:
    """Empty every table."""
    for table in (*TABLES, "dating", "former", "pending", "meta"):
        db.execute(f"DELETE FROM {table}")  # noqa: S608  # the names are our own


def rows(db: sqlite3.Connection, sql: str, ids: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The rows of a query with one `IN (?)` for however many ids, asked in slices."""
    wanted = sorted(set(ids))
    for at in range(0, len(wanted), _MANY):
        part = wanted[at : at + _MANY]
        yield from db.execute(sql.replace("(?)", f"({','.join('?' * len(part))})"), part)


def dump(db: sqlite3.Connection) -> list[str]:
    """Everything in the index that follows from the statements, in one order: equal indexes have equal dumps."""
    columns = {
        "source": "id, label, publisher, published, card, statements, refusals",
        "phrase": "source, what, owner, text",
    }
    found = []
    for table in TABLES:
        query = f"SELECT {columns.get(table, '*')} FROM {table}"  # noqa: S608  # the names are our own
        found += [f"{table} {row!r}" for row in db.execute(query)]
    return sorted(found)


def put(db: sqlite3.Connection, table: str, rows_: Iterable[tuple[object, ...]]) -> set[tuple[Any, ...]]:
    """Make a table hold these rows and no others; those that came and those that went."""
    wanted: set[tuple[Any, ...]] = set(rows_)
    there = set(db.execute(f"SELECT * FROM {table}").fetchall())  # noqa: S608  # the names are our own
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
    same = " AND ".join(f'"{column}" IS ?' for column in columns)
    db.executemany(f"DELETE FROM {table} WHERE {same}", there - wanted)  # noqa: S608  # the same
    marks = ",".join("?" * len(columns))
    db.executemany(f"INSERT INTO {table} VALUES ({marks})", wanted - there)  # noqa: S608  # the same
    return there ^ wanted
