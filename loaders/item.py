"""A file that has been seen and not yet read: on disk, in an archive, or attached to a message."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Item:
    """`read(n)` gives its first `n` bytes; `size` is how many it says it has. `path` is set for files on disk."""

    name: str
    size: int
    read: Callable[[int], bytes]
    path: Path | None = None

    @property
    def stem(self) -> str:
        """The name without its suffix."""
        folder, slash, last = self.name.rpartition("/")
        return folder + slash + (last.rpartition(".")[0] or last)


def on_disk(path: Path, name: str) -> Item:
    """The item of a file; raises OSError where it cannot be looked at."""

    def read(count: int) -> bytes:
        with path.open("rb") as file:
            return file.read(count)

    return Item(name, path.stat().st_size, read, path)


def in_memory(data: bytes, name: str) -> Item:
    """The item of bytes at hand."""
    return Item(name, len(data), lambda count: data[:count])
