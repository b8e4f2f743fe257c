"""What a path means: a file, a folder to its bottom, or the files that match a pattern."""

import glob
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from loaders.archive import is_hidden
from loaders.found import Problem
from loaders.item import Item, on_disk
from loaders.limits import Limits

CARD = ".toml"


def listed(path: Path, limits: Limits) -> Iterator[Item | Problem]:
    """The files that a path means: itself with its cards, those below it, or those that match it."""
    if str(path).startswith(("http:/", "https:/")):
        yield Problem(str(path), "is an address; save the page as a file and add that, with a card that gives the url")
    elif path.is_dir():
        found = list(_below(path, "", limits, ()))
        yield from found or [Problem(_spelt(path.resolve().name), "is a folder without documents")]
    elif os.path.lexists(path):
        yield from _alone(path)
    else:
        yield from _matched(path, limits)


def _alone(path: Path) -> Iterator[Item | Problem]:
    yield _seen(path, _spelt(path.name))
    for card in sorted({path.with_name(path.name + CARD), path.with_suffix(CARD)} - {path}):
        if card.is_file():
            yield on_disk(card, _spelt(card.name))


def _matched(path: Path, limits: Limits) -> Iterator[Item | Problem]:
    pattern = str(path)
    # Path.glob takes no absolute pattern.
    matches = sorted(glob.glob(pattern, recursive=True)) if glob.has_magic(pattern) else []  # noqa: PTH207  # see above
    if not matches:
        yield Problem(pattern, "is not there; look at the spelling")
    for match in matches:
        if not match.endswith(CARD):
            yield from listed(Path(match), limits)


def _below(folder: Path, name: str, limits: Limits, above: tuple[tuple[int, int], ...]) -> Iterator[Item | Problem]:
    """The files below a folder of that name; `above` are the folders on the way, so that links cannot go round."""
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Problem(name or _spelt(folder.name), f"cannot be opened: {error.strerror}")
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        yield Problem(name, "is a link back to a folder that holds it; it is left out")
        return
    if len(above) > limits.depth:
        yield Problem(name, f"lies in more than {limits.depth} folders; it is left out")
        return
    for entry in entries:
        if is_hidden(entry.name):
            continue
        below = f"{name}/{_spelt(entry.name)}" if name else _spelt(entry.name)
        if entry.is_dir():
            yield from _below(Path(entry.path), below, limits, (*above, here))
        else:
            yield _seen(Path(entry.path), below)


def _seen(path: Path, name: str) -> Item | Problem:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return Problem(name, "is no regular file; it is left out")
        return on_disk(path, name)
    except OSError as error:
        if path.is_symlink():
            return Problem(name, f"is a link that leads nowhere ({_spelt(str(path.readlink()))}); mend or remove it")
        return Problem(name, f"cannot be read: {error.strerror}")


def _spelt(name: str) -> str:
    """A name of the file system as text that can be written anywhere."""
    return os.fsencode(name).decode("utf-8", "replace")
