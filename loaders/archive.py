"""Zip archives: their members as items, refused where a name or a size betrays an attack."""

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial

from loaders.found import Problem
from loaders.item import Item
from loaders.limits import Limits

# What a member may have without its ratio being looked at: a page of blanks is no bomb.
_HARMLESS = 2**20
_OUTSIDE = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:")
_ENCRYPTED = 0x1
# What a damaged, encrypted or unknown member raises while it is read.
DAMAGES = (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, OSError, ValueError)


def members(item: Item, limits: Limits) -> Iterator[Item | Problem]:
    """The files of an archive, sorted by name; a problem for each that is left out, or one for the whole."""
    try:
        archive = zipfile.ZipFile(item.path or io.BytesIO(item.read(item.size)))
    except DAMAGES as error:
        yield Problem(item.name, f"is a damaged zip archive ({error}); get it again")
        return
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if not infos:
        yield Problem(item.name, "is a zip archive without files")
    total = sum(info.file_size for info in infos)
    if len(infos) > limits.archive_members:
        yield Problem(item.name, f"holds {len(infos):,} files, the limit is {limits.archive_members:,}; split it")
        return
    if total > limits.archive_bytes:
        yield Problem(
            item.name, f"unpacks to {total:,} bytes, the limit is {limits.archive_bytes:,}; it is left closed"
        )
        return
    seen: set[str] = set()
    for info in sorted(infos, key=lambda info: (info.filename, info.header_offset)):
        name = f"{item.name}/{info.filename.replace(chr(92), '/')}"
        reason = _reason(info, limits) or ("stands twice in its archive; the first is taken" if name in seen else None)
        seen.add(name)
        if reason:
            yield Problem(name, reason)
        elif not is_hidden(info.filename):
            yield Item(name, info.file_size, partial(_read, archive, info))


def names(item: Item) -> set[str]:
    """The names of all that an archive holds; empty where it is too damaged to say."""
    try:
        with zipfile.ZipFile(item.path or io.BytesIO(item.read(item.size))) as archive:
            return set(archive.namelist())
    except DAMAGES:
        return set()


def is_hidden(name: str) -> bool:
    """Whether a name, or a folder on the way to it, is hidden, or one that a program leaves behind."""
    return any(part.startswith((".", "__MACOSX", "~$")) or part == "Thumbs.db" for part in re.split(r"[/\\]", name))


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, count: int) -> bytes:
    with archive.open(info) as member:
        return member.read(count)


def _reason(info: zipfile.ZipInfo, limits: Limits) -> str | None:
    """Why a member is left out; None for one that is fine."""
    if _OUTSIDE.search(info.filename):
        return "names a place outside its archive; it is left out"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "is a link inside an archive; it is left out"
    if info.flag_bits & _ENCRYPTED:
        return "is encrypted; unpack the archive with its password and add the files"
    ratio = info.file_size / max(info.compress_size, 1)
    if info.file_size > _HARMLESS and ratio > limits.archive_ratio:
        return f"unpacks to {ratio:,.0f} times its size, the limit is {limits.archive_ratio:,}: a zip bomb, left out"
    return None
