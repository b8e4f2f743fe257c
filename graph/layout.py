"""Where things lie in a workspace, and how files are written so that none is ever half there."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from ontology.errors import WorkspaceError

FORMAT = "onrecord workspace 1\n"
FORMAT_FILE = "onrecord.format"
LOCK_FILE = ".onrecord.lock"
_GOING = ".gone"
# Written into the parts that can be deleted, so that backups and version control pass over them.
CACHE_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Derived by onrecord; it can be deleted.\n"


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of one workspace; `root` is its folder."""

    root: Path

    @property
    def format(self) -> Path:
        """The file that says which version of this layout it is."""
        return self.root / FORMAT_FILE

    @property
    def sources(self) -> Path:
        """Captured originals with their cards and stored texts."""
        return self.root / "sources"

    @property
    def statements(self) -> Path:
        """What each source says: the truth."""
        return self.root / "statements"

    @property
    def judgements(self) -> Path:
        """What people decided; append-only."""
        return self.root / "judgements.jsonl"

    @property
    def forwarding(self) -> Path:
        """Where the ids of nodes lead that are no more; append-only."""
        return self.root / "forwarding.jsonl"

    @property
    def tombstones(self) -> Path:
        """Which sources were withdrawn and restored; append-only."""
        return self.root / "withdrawals.jsonl"

    @property
    def index(self) -> Path:
        """The SQLite index; derived."""
        return self.root / "index" / "onrecord.sqlite"

    @property
    def store(self) -> Path:
        """The RDF projection, in generations; derived."""
        return self.root / "store"

    @property
    def cypher(self) -> Path:
        """The data of the graph server at hand; derived."""
        return self.root / "cypher"

    @contextmanager
    def lock(self, timeout: float) -> Iterator[None]:
        """Hold the one writer's lock; raises WorkspaceError when another process holds it for longer than `timeout`."""
        held = FileLock(self.root / LOCK_FILE)
        try:
            with held.acquire(timeout=timeout):
                yield
        except Timeout as error:
            msg = f"{self.root}: another process is writing to this workspace; try again when it has finished"
            raise WorkspaceError(msg) from error


def create(root: Path) -> Layout:
    """Make a workspace of `root`, or take the one that is there.

    Raises WorkspaceError where the folder holds something else, or cannot be written to.
    """
    layout = Layout(root)
    if layout.format.exists():
        return find(root)
    if root.is_dir() and _is_foreign(root):
        msg = f"{root}: the folder is not empty and no workspace; choose another or an empty one"
        raise WorkspaceError(msg)
    try:
        root.mkdir(parents=True, exist_ok=True)
        with layout.lock(60):
            # Another process may have made it meanwhile; the file of the format comes last.
            if not layout.format.exists():
                _make(layout)
    except OSError as error:
        msg = f"{root}: no workspace can be made here ({error.strerror or error})"
        raise WorkspaceError(msg) from error
    return find(root)


def _is_foreign(root: Path) -> bool:
    """Whether a folder holds anything that is neither a setting nor part of a workspace that is being made."""
    names = {entry.name for entry in root.iterdir()}
    # With a lock in it, another process has begun to make it, or has ended in the middle of that.
    return LOCK_FILE not in names and bool(names - {"onrecord.toml"})


def _make(layout: Layout) -> None:
    for folder in (layout.sources, layout.statements, layout.index.parent, layout.store):
        folder.mkdir(parents=True, exist_ok=True)
    for derived in (layout.index.parent, layout.store):
        write(derived / "CACHEDIR.TAG", CACHE_TAG.encode())
    write(layout.format, FORMAT.encode())


def find(root: Path) -> Layout:
    """The workspace at `root`; raises WorkspaceError where there is none, or one of another version."""
    layout = Layout(root)
    try:
        version = layout.format.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{root}: no workspace is here; make one with `onrecord add` or choose another with --workspace"
        raise WorkspaceError(msg) from error
    if version != FORMAT:
        msg = f"{root}: the workspace says {version.strip()[:60]!r}, this program reads {FORMAT.strip()!r}"
        raise WorkspaceError(msg)
    return layout


def write(path: Path, data: bytes) -> None:
    """Write a file whole: readers see the old bytes or the new ones, also after a crash."""
    new = part(path)
    draft(new, data)
    new.replace(path)
    settle(path.parent)


def draft(path: Path, data: bytes) -> None:
    """Write a file that nobody looks at yet, down to the disk."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def append(path: Path, line: str) -> None:
    """Add one line to a log. A line that a crash cut short is ended first, so that it spoils no other."""
    with path.open("ab+") as file:
        end = file.seek(0, os.SEEK_END)
        if end:
            file.seek(end - 1)
            if file.read(1) != b"\n":
                file.write(b"\n")
        file.write(f"{line}\n".encode())
        file.flush()
        os.fsync(file.fileno())


def remove(path: Path) -> None:
    """Take away a file or a folder, if it is there; no folder of that name is ever half there."""
    if path.is_dir() and not path.is_symlink():
        old = path if path.name.endswith(_GOING) else going(path)
        if old != path:
            remove(old)
            path.replace(old)
        shutil.rmtree(old)
    else:
        path.unlink(missing_ok=True)


def part(path: Path) -> Path:
    """Where a file or a folder is made before it gets its name."""
    return path.with_name(f".{path.name}.part")


def going(path: Path) -> Path:
    """Where a folder is while it is deleted."""
    return path.with_name(f".{path.name}{_GOING}")


def settle(folder: Path) -> None:
    """Ask the system to remember the names in a folder, as fsync does for the content of a file."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
