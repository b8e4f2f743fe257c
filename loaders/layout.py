"""What the parts of a text are: title, headings, list items, captions, and what is around a text but not of it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from loaders.furniture import is_caption, is_furniture, opens_list
from loaders.paragraph import BULLET, paragraphs
from ontology import Block

_CLOSERS = "\"'”’»)]*_ \t"
_SENTENCE_ENDS = tuple(".!?:;,…—–-")
# Words that a heading may have: more when it is written as one, in capitals or with capital letters.
_HEADING_WORDS, _TITLED_WORDS = 14, 22
_SMALL_WORDS = 4

_MARKDOWN_HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)")
_RULE = re.compile(r"[\W_]+")


def plain(text: str, start: int = 0, *, title: str | None = None) -> tuple[Block, ...]:
    """The blocks of a plain text from `start` on; `title` is the known one, so that no other line is taken for it."""
    parts = [_part(text, *span) for span in paragraphs(text, start) if not _RULE.fullmatch(text[slice(*span)])]
    return mark(text, list(_headed(text, parts)), title=title)


def mark(text: str, blocks: Sequence[Block], *, title: str | None = None) -> tuple[Block, ...]:
    """The blocks with their title, captions, and the lists and lines that are not of the text marked as such.

    What is a heading or an item must be known before: by `plain`, or from the structure of a file.
    """
    return tuple(_entitled(text, list(_unlisted(text, blocks)), title))


def is_heading(words: str) -> bool:
    """Whether a line looks like a heading: short, begins like a title, and has no end of a sentence.

    >>> is_heading("Life Inside the Prison: A Report"), is_heading("They were freed."), is_heading("Hello, everyone")
    (True, False, True)
    """
    bare = words.rstrip(_CLOSERS)
    first = bare.lstrip("\"'“‘«([#* ")[:1]
    if (
        not bare
        or not (first.isupper() or first.isdigit() or first in "¿¡")
        or words.rstrip(" \t*_").endswith(_SENTENCE_ENDS)
    ):
        return False
    count = len(bare.split())
    return not bare.endswith(_SENTENCE_ENDS) and count <= (_TITLED_WORDS if _is_titled(bare) else _HEADING_WORDS)


def _is_titled(words: str) -> bool:
    long = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > _SMALL_WORDS]
    return bool(long) and sum(word[0].isupper() for word in long) >= 0.7 * len(long)


def _part(text: str, start: int, end: int) -> Block:
    words = text[start:end]
    if heading := _MARKDOWN_HEADING.match(words):
        return Block(start + heading.end(), end, "heading")
    if bullet := BULLET.match(words):
        return Block(start + bullet.end(), end, "item")
    return Block(start, end, "paragraph")


def _headed(text: str, parts: Sequence[Block]) -> Iterator[Block]:
    """The parts, where a short line without an end that something follows is a heading."""
    for part, following in zip(parts, [*parts, None][1:], strict=True):
        words = _words(text, part)
        is_candidate = part.kind == "paragraph" and following is not None and "\n" not in words
        yield replace(part, kind="heading") if is_candidate and is_heading(words) else part


def _unlisted(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, where lists of other articles, page furniture and captions are marked."""
    in_list = False
    for block, following in zip(blocks, [*blocks, None][1:], strict=True):
        words = _words(text, block)
        if opens_list(words.strip(_CLOSERS)):
            in_list = True
            yield replace(block, kind="boilerplate")
            continue
        # Under "Related" the links have no full stops; the last short line before prose is a heading again.
        is_prose = following is not None and following.kind == "paragraph" and not is_heading(_words(text, following))
        is_link = block.kind == "item" or (is_heading(words) and not is_prose)
        in_list = in_list and is_link
        yield replace(block, kind="boilerplate" if in_list else _kind(words, block.kind))


def _words(text: str, block: Block) -> str:
    return text[block.start : block.end]


def _kind(words: str, kind: str) -> str:
    if kind not in {"paragraph", "heading", "item"}:
        return kind
    if is_furniture(words):
        return "boilerplate"
    return "caption" if is_caption(words) else kind


def _entitled(text: str, blocks: list[Block], title: str | None) -> Iterable[Block]:
    for place, block in enumerate(blocks):
        if block.kind == "title":
            break
        if block.kind in {"heading", "paragraph"}:
            words = _words(text, block)
            is_title = same(words, title) if title else block.kind == "heading"
            if is_title:
                blocks[place] = replace(block, kind="title")
            break
    return blocks


def same(words: str, title: str) -> bool:
    """Whether two lines are one title: letters and digits alone, case apart."""
    return re.sub(r"[\W_]+", "", words).casefold() == re.sub(r"[\W_]+", "", title).casefold()


def title_of(text: str, blocks: Iterable[Block]) -> str | None:
    """The words of the title block, if there is one."""
    return next((" ".join(text[b.start : b.end].split()) for b in blocks if b.kind == "title"), None)


def prose(text: str, blocks: Iterable[Block]) -> Iterator[str]:
    """What the language of a document is told by: its paragraphs and items."""
    return (text[b.start : b.end] for b in blocks if b.kind in {"paragraph", "item"})
