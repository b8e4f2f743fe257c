"""The blocks of a Markdown text: what its signs say, over the text as it is."""

import re
from collections.abc import Iterator

from loaders.layout import mark
from loaders.paragraph import BULLET, Line, groups, lines
from ontology import Block

_HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)")
_UNDERLINE = re.compile(r"={2,}|-{2,}")
_FENCE = re.compile(r"(?:`{3,}|~{3,})")
_BOLD_LINE = re.compile(r"(\*\*|__)(?P<words>[^*_]+)\1")
_RULE = re.compile(r"[\W_]+")
_QUOTE = re.compile(r"(?:>[ \t]*)+")


def markdown(text: str, start: int = 0, *, title: str | None = None) -> tuple[Block, ...]:
    """The blocks from `start` on; fenced code is none."""
    parts: list[Block] = []
    for first, end in _outside_code(text, start):
        for group in groups(text, first, end):
            parts.extend(_group(group))
    return mark(text, parts, title=title)


def _outside_code(text: str, start: int) -> Iterator[tuple[int, int]]:
    first, fence = start, ""
    for line in lines(text, start):
        opened = _FENCE.match(line.words)
        if opened and not fence:
            yield first, line.start
            fence = opened[0]
        elif fence and line.words.startswith(fence):
            first, fence = line.end, ""
    if not fence:
        yield first, len(text)


def _group(group: list[Line]) -> Iterator[Block]:
    """The blocks of lines without a blank one between them."""
    pending: list[Line] = []
    for line in group:
        if pending and _UNDERLINE.fullmatch(line.words):
            yield _block(pending, "heading")
            pending = []
        elif _RULE.fullmatch(line.words):
            yield from _flushed(pending)
            pending = []
        elif _HEADING.match(line.words) or BULLET.match(line.words) or line.words.startswith("|"):
            yield from _flushed(pending)
            pending = [line]
            if not BULLET.match(line.words):
                yield from _flushed(pending)
                pending = []
        else:
            pending.append(line)
    yield from _flushed(pending)


def _flushed(pending: list[Line]) -> Iterator[Block]:
    if not pending:
        return
    words = pending[0].words
    if heading := _HEADING.match(words):
        end = pending[0].end - len(words) + len(words.rstrip("# \t"))
        yield Block(pending[0].start + heading.end(), end, "heading")
    elif bullet := BULLET.match(words):
        yield Block(pending[0].start + bullet.end(), pending[-1].end, "item")
    elif words.startswith("|"):
        yield _block(pending, "row")
    elif len(pending) == 1 and (bold := _BOLD_LINE.fullmatch(words)):
        yield Block(pending[0].start + bold.start("words"), pending[0].start + bold.end("words"), "heading")
    else:
        quote = _QUOTE.match(words)
        yield Block(pending[0].start + (quote.end() if quote else 0), pending[-1].end, "paragraph")


def _block(pending: list[Line], kind: str) -> Block:
    return Block(pending[0].start, pending[-1].end, kind)
