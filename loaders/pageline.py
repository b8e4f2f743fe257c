"""The lines of printed pages: where they stand, which are running heads, and how they make up paragraphs."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from loaders.layout import is_heading
from loaders.paragraph import BULLET

# Lines at the top and the bottom of a page that may be running heads.
_EDGE = 2
_PAGE_NUMBER = re.compile(
    r"(?:(?:page|pag(?:e|ina)?\.?|pág(?:ina|\.)?|p\.)\s*)?[-–—|\s]*(?:\d{1,4}|[ivxlc]{1,7})[-–—|\s]*(?:(?:of|de|/)\s*\d{1,4})?",
    re.IGNORECASE,
)
_ENDS = tuple(".!?:;…")
_CLOSERS = "\"'”’»)]"
# A gap, a size and an edge are others when they differ by more than these shares.
_WIDER, _TALLER, _SHORTER = 1.35, 1.12, 0.2
# The share of all gaps that a common one has, at least.
_COMMON = 0.1


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of a page; places in points from the left and from the bottom, `height` of its tallest letters' box."""

    page: int
    words: str
    left: float
    right: float
    bottom: float
    height: float


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that belong together: the page on which they begin, their kind of block, and their words."""

    page: int
    kind: str
    words: str


def without_heads(pages: Sequence[Sequence[PageLine]]) -> list[list[PageLine]]:
    """The lines of each page without page numbers, and without lines that stand at the edge of many pages."""
    often: Counter[str] = Counter()
    for page in pages:
        often.update({_pattern(line) for line in _edges(page)})
    enough = max(2, min(3, len(pages)))
    heads = {pattern for pattern, count in often.items() if count >= enough}
    kept = []
    for page in pages:
        gone = {id(line) for line in _edges(page) if _pattern(line) in heads or _PAGE_NUMBER.fullmatch(line.words)}
        kept.append([line for line in page if id(line) not in gone])
    return kept


def passages(pages: Sequence[Sequence[PageLine]]) -> Iterator[Passage]:
    """The paragraphs, headings and items of all pages; a paragraph that a page parts is one, on the page it begins."""
    every = [line for page in pages for line in page]
    if not every:
        return
    body = median(line.height for line in every)
    gaps = [gap for page in pages for gap in _gaps(page) if 0 < gap < body * 4]
    usual = _spacing(gaps) if gaps else body * 1.2
    whole = " ".join(line.words for line in every)
    # Most lines are as long as their column is wide.
    right = sorted(line.right for line in every)[len(every) * 9 // 10]
    group = [every[0]]
    for line in every[1:]:
        if _goes_on(group[-1], line, usual, right):
            group.append(line)
        else:
            yield _passage(group, body, whole)
            group = [line]
    yield _passage(group, body, whole)


def joined(lines: Iterable[str], whole: str) -> str:
    """The words of lines in one, hyphens at line ends taken out, unless the text writes that word with one elsewhere.

    >>> joined(["They were depor-", "ted to a well-", "known place."], "a well-known prison")
    'They were deported to a well-known place.'
    """
    text = ""
    for line in lines:
        first = line.split(maxsplit=1)[0] if line.strip() else ""
        broken = re.search(r"([^\W\d_]+)[-\u00ad\u2010]$", text)
        if broken and first[:1].islower():
            rest = re.match(r"[\w-]*", first)
            is_compound = f"{broken[1]}-{rest[0] if rest else ''}" in whole
            text = (text if is_compound else text[:-1]) + line
        else:
            text = f"{text} {line}" if text else line
    return text


def _edges(page: Sequence[PageLine]) -> list[PageLine]:
    by_height = sorted(page, key=lambda line: -line.bottom)
    return by_height[:_EDGE] + by_height[_EDGE:][-_EDGE:]


def _pattern(line: PageLine) -> str:
    return re.sub(r"\d+", "#", line.words).casefold()


def _gaps(page: Sequence[PageLine]) -> Iterator[float]:
    return (above.bottom - line.bottom for above, line in pairwise(page))


def _spacing(gaps: Sequence[float]) -> float:
    """The distance of lines within paragraphs: the smallest that is common, as there may be few such lines."""
    often = Counter(round(gap * 2) / 2 for gap in gaps)
    return min(gap for gap, count in often.items() if count >= min(_COMMON * len(gaps), max(often.values())))


def _goes_on(above: PageLine, line: PageLine, usual: float, right: float) -> bool:
    """Whether a line goes on with the paragraph of the one above it."""
    taller = max(above.height, line.height) > min(above.height, line.height) * _TALLER
    if BULLET.match(line.words) or (taller and not line.words[:1].islower()):
        return False
    is_open = not above.words.rstrip(_CLOSERS).endswith(_ENDS)
    is_short = above.right < right - _SHORTER * (right - above.left)
    gap = above.bottom - line.bottom
    if line.page != above.page or gap <= 0:
        # The next page or column: only a sentence that is not at its end goes on there.
        return is_open and (line.words[:1].islower() or above.words.endswith(("-", ",")) or not is_short)
    is_indented = line.left > above.left + line.height
    return gap <= usual * _WIDER and not (is_short and not is_open) and not (is_indented and not is_open)


def _passage(group: Sequence[PageLine], body: float, whole: str) -> Passage:
    words = joined((line.words for line in group), whole)
    page = group[0].page
    if bullet := BULLET.match(words):
        return Passage(page, "item", words[bullet.end() :])
    is_large = min(line.height for line in group) > body * _TALLER
    kind = "heading" if is_heading(words) and (is_large or len(group) == 1) else "paragraph"
    return Passage(page, kind, words)
