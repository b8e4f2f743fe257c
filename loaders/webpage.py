"""HTML: the article of a page without what stands around it, and what the page says of itself."""

import re
from collections.abc import Iterator
from typing import Any

from loaders.card import Card, dated
from loaders.charset import Decoded, decode
from loaders.found import Found
from loaders.layout import mark, same
from loaders.limits import Limits
from loaders.reading import Reading, finish
from loaders.story import Story
from ontology import Document
from ontology.errors import UnreadableDocumentError

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?\s*([\w-]+)", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html[^>]{0,500}\blang=[\"']?([a-zA-Z]{2})\b", re.IGNORECASE)
# The kinds of block by the names of trafilatura's elements; others are looked into.
_KINDS = {"head": "heading", "p": "paragraph", "item": "item", "ab": "paragraph", "row": "row", "code": "paragraph"}


def read(found: Found, limits: Limits) -> Document:
    """The article in an HTML page: paragraphs, headings, items, quotes and the rows of tables, a blank line between."""
    decoded = _decoded(found, limits)
    facts, story = article(decoded.text, found.name)
    text = story.text()
    title = found.card.title or facts.title
    blocks = mark(text, story.blocks(), title=title)
    reader = decoded.reader("webpage 1")
    return finish(found, Reading(text=text, blocks=blocks, media_type="text/html", reader=reader, facts=facts))


def article(page: str, name: str) -> tuple[Card, Story]:
    """What a page says of itself, and its article.

    Raises UnreadableDocumentError where no article is in it.
    """
    # Late: it takes a third of a second to import.
    import trafilatura

    found: Any = trafilatura.bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        # No guesses from the text, and no clock in what is accepted.
        date_extraction_params={"extensive_search": False, "original_date": True, "max_date": "2999-12-31"},
    )
    parts = list(_parts(found.body)) if found is not None else []
    if found is None or not parts:
        raise UnreadableDocumentError(name, "is HTML without an article; if the page needs a browser, save it from one")
    language = _LANGUAGE.search(page[:5000])
    facts = Card(
        title=_line(found.title),
        publisher=_line(found.sitename),
        author=_line(found.author),
        published=dated(found.date),
        url=_line(found.url),
        licence=_line(found.license),
        language=language[1].lower() if language else None,
    )
    story = Story()
    if facts.title and not any(same(words, facts.title) for _, words in parts[:3]):
        story.add("title", facts.title)
    for kind, words in parts:
        story.add(kind, words)
    return facts, story


def _parts(element: Any) -> Iterator[tuple[str, str]]:
    """The parts of an article in their order: kind and words."""
    for child in element:
        kind = _KINDS.get(child.tag)
        if kind == "row":
            yield kind, " | ".join(_line(_words(cell)) or "" for cell in child)
        elif kind and not any(inner.tag in _KINDS or inner.tag == "list" for inner in child.iterdescendants()):
            yield kind, _words(child)
        elif child.tag == "quote" and not any(inner.tag in _KINDS for inner in child.iterdescendants()):
            yield "paragraph", _words(child)
        elif len(child):
            if child.text and child.text.strip():
                yield kind or "paragraph", child.text
            yield from _parts(child)
        elif child.text and child.text.strip():
            yield "paragraph", child.text
        if child.tail and child.tail.strip():
            yield "paragraph", child.tail


def _words(element: Any) -> str:
    """All text of an element; a line break is one."""
    pieces = [element.text or ""]
    for child in element:
        pieces.append("\n" if child.tag == "lb" else _words(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _line(words: str | None) -> str | None:
    return " ".join(words.split()) or None if words else None


def _decoded(found: Found, limits: Limits) -> Decoded:
    """The text of a page; what its `meta` says of the encoding is believed where the bytes bear it out."""
    declared = _CHARSET.search(found.data[:4096])
    if declared and not found.data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        encoding = declared[1].decode("ascii").lower()
        # A page that says latin-1 is, for every browser, of Windows' encoding.
        encoding = "cp1252" if encoding in {"iso-8859-1", "latin1", "windows-1252", "us-ascii"} else encoding
        try:
            recoded = found.data.decode("utf-8" if _is_utf8(found.data) else encoding)
        except (LookupError, UnicodeDecodeError):
            return decode(found, limits)
        return decode(Found(found.name, recoded.encode("utf-8")), limits)
    return decode(found, limits)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
