"""The generation store: one writer, many readers in many processes, over Oxigraph on disk.

    live/            the database that the writer works on; opened by nobody else, not even to read
    gen/<name>/      a checkpoint that never changes; its files are hard links into the database
    gen/<name>.lock  held shared by every process that reads it
    CURRENT          a link to the newest checkpoint, swapped whole

Opening a live database read-only beside its writer corrupts reads, and a deleted checkpoint breaks an open one; hence
the checkpoints and the leases. The writer holds the workspace's lock; a local file system is needed, for flock and for
hard links.
"""

import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, Store

from graph import layout
from ontology.errors import WorkspaceError

# So many quads are loaded at a time: all at once would take a gigabyte of memory for a million and a half.
_PORTION = 150_000


class Live:
    """The database while it is written to. Nothing else holds it, because its lock goes with the last reference."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def replace_graphs(self, graphs: Iterable[NamedNode], quads: Iterable[Quad]) -> None:
        """Put quads in place of all that some graphs held."""
        for graph in graphs:
            self._store.remove_graph(graph)
        self._store.extend(quads)

    def quads(
        self, subject: NamedNode | None, predicate: NamedNode | None, value: NamedNode | None, graph: NamedNode
    ) -> set[Quad]:
        """The quads of a graph with this subject, predicate and value; None stands for any."""
        return set(self._store.quads_for_pattern(subject, predicate, value, graph))

    def replace(self, old: set[Quad], new: set[Quad]) -> None:
        """Take away what only `old` has, add what only `new` has."""
        for quad in old - new:
            self._store.remove(quad)
        if added := new - old:
            self._store.extend(added)

    def load(self, quads: Iterable[Quad]) -> None:
        """Fill an empty database; much faster than `replace`, but it leaves files behind when it is killed."""
        rest = iter(quads)
        while portion := list(islice(rest, _PORTION)):
            self._store.bulk_extend(portion)

    def clear(self) -> None:
        """Take everything away."""
        self._store.clear()

    def publish(self, target: Path) -> None:
        """Make a checkpoint."""
        self._store.flush()
        self._store.backup(target)

    def release(self) -> None:
        """Give the database back; there is no close, only the last reference."""
        del self._store


class Reader:
    """A checkpoint that is read; the lease keeps it there until `close`."""

    def __init__(self, name: str, store: Store, lease: int) -> None:
        self.name = name
        self.store = store
        self._lease = lease

    def close(self) -> None:
        """Give the lease back."""
        if self._lease >= 0:
            os.close(self._lease)
            self._lease = -1

    def __del__(self) -> None:
        """Readers are shared between threads; whoever drops the last reference ends the lease."""
        self.close()


def current(root: Path) -> str:
    """The name of the newest checkpoint; empty where none was made yet."""
    try:
        return (root / "CURRENT").readlink().name
    except OSError:
        return ""


def stamp(root: Path) -> str:
    """Something that changes whenever the newest checkpoint does, even to one of the same name."""
    name = current(root)
    try:
        return f"{name}:{(root / 'gen' / name).stat().st_ino}" if name else ""
    except OSError:
        return ""


@contextmanager
def writing(root: Path, name: str) -> Iterator[Live]:
    """Work on the live database and publish it as a checkpoint called `name` on leaving.

    To be called under the workspace's lock. An error publishes nothing. Raises WorkspaceError where the database cannot
    be opened or written.
    """
    live = root / "live"
    (root / "gen").mkdir(parents=True, exist_ok=True)
    for orphan in live.glob("bulk-*"):
        # A load that was killed leaves its files behind for ever.
        layout.remove(orphan)
    handle = Live(_open(live))
    try:
        yield handle
        _publish(root, name, handle)
    except OSError as error:
        msg = f"{root}: the store cannot be written ({error}); free some space or delete the folder, it is made anew"
        raise WorkspaceError(msg) from error
    finally:
        handle.release()
        sweep(root)


def _open(live: Path) -> Store:
    try:
        return Store(live)
    except OSError as error:
        msg = f"{live}: the store cannot be opened ({error}); delete the folder {live.parent}, it is made anew"
        raise WorkspaceError(msg) from error


def _publish(root: Path, name: str, handle: Live) -> None:
    draft, target, link = root / "gen" / f".{name}.part", root / "gen" / name, root / ".current.part"
    layout.remove(draft)
    layout.remove(target)
    handle.publish(draft)
    draft.replace(target)
    layout.remove(link)
    link.symlink_to(Path("gen") / name)
    link.replace(root / "CURRENT")
    layout.settle(root)


def read(root: Path) -> Reader:
    """Open the newest checkpoint and lease it; raises WorkspaceError where there is none."""
    for _ in range(100):
        name = current(root)
        if not name:
            break
        lease = _lease(root, name)
        # Between reading the link and taking the lease the writer may have moved on and swept up.
        if current(root) == name and (root / "gen" / name).is_dir():
            try:
                return Reader(name, Store.read_only(str(root / "gen" / name)), lease)
            except OSError as error:
                os.close(lease)
                msg = f"{root}: the store cannot be read ({error}); delete the folder, it is made anew"
                raise WorkspaceError(msg) from error
        os.close(lease)
    msg = f"{root}: nothing was published here yet; add a document first"
    raise WorkspaceError(msg)


def _lease(root: Path, name: str) -> int:
    handle = os.open(root / "gen" / f"{name}.lock", os.O_RDWR | os.O_CREAT, 0o666)
    fcntl.flock(handle, fcntl.LOCK_SH)
    return handle


def sweep(root: Path) -> list[str]:
    """Delete checkpoints that are not current and that nobody reads; the names of those that are still read."""
    newest, kept = current(root), []
    for folder in sorted((root / "gen").glob("*/")):
        if folder.name == newest:
            continue
        handle = os.open(root / "gen" / f"{folder.name}.lock", os.O_RDWR | os.O_CREAT, 0o666)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            kept.append(folder.name)
        else:
            layout.remove(folder)
            layout.remove(root / "gen" / f"{folder.name}.lock")
        finally:
            os.close(handle)
    return kept


def lines(store: Store) -> list[str]:
    """Every quad as a line of N-Quads, sorted. There are no blank nodes, so this is a canonical form."""
    dumped = store.dump(format=RdfFormat.N_QUADS) or b""
    return sorted(line for line in dumped.decode("utf-8").split("\n") if line)


def in_memory(quads: Iterable[Quad]) -> Store:
    """A database of its own that is gone with its last reference."""
    made = Store()
    made.bulk_extend(quads)
    return made
