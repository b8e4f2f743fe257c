"""Find documents: files, folders, globs, archives and attachments, each once, with the card beside it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from loaders import archive, mail, media
from loaders.card import Card, from_toml
from loaders.found import Found, Problem
from loaders.item import Item, in_memory
from loaders.limits import DEFAULT_LIMITS, Limits
from loaders.listing import CARD, listed
from ontology.errors import BadCardError

_CARD_BYTES = 2**20
# Settings of a workspace or a project lie beside its documents; they are no card.
_NO_CARDS = {"onrecord.toml", "pyproject.toml"}
_PEEK = 4096
Candidate = tuple[Item, tuple[Item, ...]]


def find(paths: Iterable[str | Path], limits: Limits = DEFAULT_LIMITS) -> Iterator[Found | Problem]:
    """The documents under `paths`, sorted by name for each path, and a problem for each that cannot be captured.

    Folders are searched to the bottom; zips and messages are opened. The same bytes twice are one document: the one
    with a card, else the smallest name. Bytes are read when their document is asked for, and not kept.
    """
    seen: list[Candidate | Problem] = []
    for path in paths:
        seen.extend(_with_cards(list(_opened(listed(Path(path), limits), limits))))
    repeated = _repeated(seen, limits)
    for place, entry in enumerate(seen):
        if isinstance(entry, Problem):
            yield entry
        elif place not in repeated:
            yield _captured(entry, limits)


def _opened(items: Iterable[Item | Problem], limits: Limits, depth: int = 0) -> Iterator[Item | Problem]:
    """The items, archives replaced by what is in them, and messages followed by their attachments."""
    for item in items:
        try:
            kind = None if isinstance(item, Problem) else _container(item)
        except archive.DAMAGES as error:
            yield Problem(item.name, f"cannot be read: {error}")
            continue
        if isinstance(item, Problem) or kind != media.ZIP:
            yield item
        if not isinstance(item, Problem) and kind:
            yield from _inside(item, kind, limits, depth)


def _inside(item: Item, kind: str, limits: Limits, depth: int) -> Iterator[Item | Problem]:
    """What is in an archive or attached to a message, to the bottom."""
    # An archive on disk is read member by member; anything else has to be held in memory.
    most = limits.archive_bytes if item.path and kind == media.ZIP else limits.file_bytes
    if depth >= limits.archive_nesting:
        yield Problem(
            item.name, f"lies in {depth} archives, the limit is {limits.archive_nesting}; unpack the outer ones"
        )
    elif item.size > most:
        # A message of that size is refused once, where it is captured.
        yield from [too_large(item, most)] if kind == media.ZIP else []
    else:
        inside = archive.members(item, limits) if kind == media.ZIP else _attached(item, limits)
        yield from _opened(inside, limits, depth + 1)


def _container(item: Item) -> str | None:
    """The media type of an item that has others in it; None for all others."""
    head = item.read(_PEEK)
    if media.is_zip(head):
        names = archive.names(item)
        # A damaged office file is said to be one where it is read.
        is_archive = bool(names) or item.name.lower().endswith(".zip")
        return media.ZIP if is_archive and media.zipped(names) == media.ZIP else None
    return media.MAIL if media.is_mail(item.name, head) else None


def _attached(item: Item, limits: Limits) -> Iterator[Item | Problem]:
    try:
        attached = list(mail.attachments(item.read(item.size), limits))
    except mail.DAMAGES as error:
        yield Problem(item.name, f"its attachments cannot be taken out: {' '.join(str(error).split())}")
        return
    for name, data in attached:
        yield in_memory(data, f"{item.name}/{name}")


def _with_cards(items: list[Item | Problem]) -> Iterator[Candidate | Problem]:
    """Each document with the cards beside it, the more exactly named one first."""
    cards = {item.name: item for item in items if isinstance(item, Item) and item.name.endswith(CARD)}
    used: set[str] = set()
    for item in items:
        if isinstance(item, Problem):
            yield item
        elif item.name not in cards:
            names = [name for name in (item.name + CARD, item.stem + CARD) if name in cards]
            used.update(names)
            yield item, tuple(cards[name] for name in names)
    for name in sorted(cards.keys() - used):
        if name.rpartition("/")[2] not in _NO_CARDS:
            yield Problem(name, "is a card without a document beside it; name it like its document")


def _repeated(seen: list[Candidate | Problem], limits: Limits) -> set[int]:
    """The places of candidates whose bytes another one has, which has a card or a smaller name."""
    by_size: dict[int, list[int]] = defaultdict(list)
    for place, entry in enumerate(seen):
        if not isinstance(entry, Problem) and entry[0].size <= limits.file_bytes:
            by_size[entry[0].size].append(place)
    repeated: set[int] = set()
    # Only files of one size can be the same, so that most are not read here.
    for places in (places for places in by_size.values() if len(places) > 1):
        by_digest: dict[str, list[tuple[bool, str, int]]] = defaultdict(list)
        for place in places:
            item, cards = seen[place]  # type: ignore[misc]  # places of problems are not among them
            try:
                digest = sha256(item.read(item.size)).hexdigest()
            except archive.DAMAGES:
                continue  # said where it is captured
            by_digest[digest].append((not cards, item.name, place))
        repeated.update(place for same in by_digest.values() for *_, place in sorted(same)[1:])
    return repeated


def _captured(candidate: Candidate, limits: Limits) -> Found | Problem:
    item, cards = candidate
    if item.size > limits.file_bytes:
        return too_large(item, limits.file_bytes)
    try:
        # One more than it says it has: a file that grew, or an archive that lies.
        data = item.read(item.size + 1)
    except archive.DAMAGES as error:
        return Problem(item.name, f"cannot be read: {error}")
    try:
        card = Card()
        for beside in cards:
            card = card.over(from_toml(beside.read(_CARD_BYTES), beside.name))
    except archive.DAMAGES as error:
        return Problem(item.name, f"its card cannot be read: {error}")
    except BadCardError as error:
        return Problem(item.name, str(error).removeprefix(f"{item.name}: "))
    return Found(item.name, data, card)


def too_large(item: Item, most: int) -> Problem:
    """The problem of a file over the limit, with both figures."""
    return Problem(item.name, f"is {item.size:,} bytes large, the limit is {most:,}; split it or raise the limit")
