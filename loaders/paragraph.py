"""Lines to paragraphs: where a plain text breaks because a thought ends, and where only because the line was full."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

# A text whose lines are longer than this was not broken to fit a page.
_WIDEST = 120
# The share of its line breaks that lie before a small letter, at least.
_INSIDE = 0.2
BULLET = re.compile(r"[ \t]*(?:[-*+•–·‣◦▪■●○]|\(?\d{1,2}[.)])[ \t]+(?=\S)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text without the blanks around it, `start`:`end` in the text; blank when they are equal."""

    start: int
    end: int
    words: str


def lines(text: str, start: int = 0, end: int | None = None) -> Iterator[Line]:
    """The lines of `text[start:end]`, the blank ones too."""
    stop = len(text) if end is None else end
    # Only these end a line for a reader; splitlines() would also break at a form feed or a file separator.
    for match in re.finditer(r"[^\r\n]*(?:\r\n|\r|\n|\Z)", text[start:stop]):
        if not match[0] and match.end() == stop - start:
            return
        raw = match[0]
        words = raw.strip()
        first = start + match.start() + len(raw) - len(raw.lstrip()) if words else start + match.start()
        yield Line(first, first + len(words), words)


def paragraphs(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The spans of the paragraphs of `text[start:end]`.

    In a text that was broken to fit a page, lines are joined where the upper one could not have held more; in any other
    each line is a paragraph, so that letters and articles without blank lines come apart.
    """
    found = list(groups(text, start, end))
    wrapped = _is_wrapped(found)
    for group in found:
        width = max(len(line.words) for line in group)
        first = group[0]
        for line, following in zip(group, [*group[1:], None], strict=True):
            if following is None or not (wrapped and _runs_on(line, following, width)):
                yield first.start, line.end
                first = following or line


def _is_wrapped(found: list[list[Line]]) -> bool:
    """Whether lines break in the middle of sentences, as they hardly do where each is a paragraph."""
    breaks = [(above, line) for group in found for above, line in pairwise(group)]
    narrow = [pair for pair in breaks if len(pair[0].words) <= _WIDEST]
    inside = sum(line.words[0].islower() and above.words[-1] not in ".!?:" for above, line in narrow)
    return bool(breaks) and len(narrow) >= 0.9 * len(breaks) and inside >= _INSIDE * len(breaks)


def groups(text: str, start: int = 0, end: int | None = None) -> Iterator[list[Line]]:
    """The lines that follow each other without a blank one between them."""
    group: list[Line] = []
    for line in lines(text, start, end):
        if line.words:
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _runs_on(line: Line, following: Line, width: int) -> bool:
    """Whether a paragraph goes on in the following line: the line was full, or the next begins in the middle."""
    if BULLET.match(following.words):
        return False
    next_word = following.words.split(maxsplit=1)[0]
    return len(line.words) + 1 + len(next_word) > width or next_word[0].islower() or line.words[-1] in ",;-–—"
