"""Plain text and Markdown: the stored text is the decoded file as it is."""

from loaders import layout
from loaders.card import header
from loaders.charset import decode
from loaders.found import Found
from loaders.limits import Limits
from loaders.markdown import markdown
from loaders.reading import Reading, finish
from ontology import Document


def read_text(found: Found, limits: Limits) -> Document:
    """The document in a plain text file; a header of `key: value` lines is its card and no block."""
    return _read(found, limits, "text/plain")


def read_markdown(found: Found, limits: Limits) -> Document:
    """The document in a Markdown file; its front matter is its card and no block."""
    return _read(found, limits, "text/markdown")


def _read(found: Found, limits: Limits, media_type: str) -> Document:
    decoded = decode(found, limits)
    facts, start = header(decoded.text)
    known = found.card.over(facts)
    mark = markdown if media_type == "text/markdown" else layout.plain
    blocks = mark(decoded.text, start, title=known.title)
    reading = Reading(
        text=decoded.text, blocks=blocks, media_type=media_type, reader=decoded.reader("plaintext 1"), facts=facts
    )
    return finish(found, reading)
