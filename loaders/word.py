"""Word documents (.docx): headings, paragraphs, list items and the rows of tables, in their order."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from loaders.archive import DAMAGES
from loaders.card import Card
from loaders.found import Found
from loaders.layout import is_heading, mark
from loaders.limits import Limits
from loaders.media import DOCX
from loaders.paragraph import BULLET
from loaders.reading import Reading, finish
from loaders.story import Story
from ontology import Document
from ontology.errors import UnreadableDocumentError

_HEADING = re.compile(r"(?i)(?:heading|título|encabezado)\b.*")
_ITEM = re.compile(r"(?i)(?:list|lista)\b.*")


def read(found: Found, limits: Limits) -> Document:
    """The document in a .docx file.

    Raises UnreadableDocumentError where it is damaged or would unpack to more than the limits allow.
    """
    _check(found, limits)
    story, facts = _taken(found)
    text = story.text()
    if len(text) > limits.text_characters:
        reason = f"holds {len(text):,} characters, the limit is {limits.text_characters:,}; split it"
        raise UnreadableDocumentError(found.name, reason)
    blocks = mark(text, story.blocks(), title=found.card.title or facts.title)
    return finish(found, Reading(text=text, blocks=blocks, media_type=DOCX, reader="word 1", facts=facts))


def _check(found: Found, limits: Limits) -> None:
    """Refuse a document that is a zip bomb, before anything of it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(found.data)) as archive:
            # Pictures stay closed; what is parsed costs many times its size.
            total = sum(info.file_size for info in archive.infolist() if info.filename.endswith((".xml", ".rels")))
    except DAMAGES as error:
        raise UnreadableDocumentError(found.name, f"is a damaged Word document ({error}); get it again") from error
    if total > limits.file_bytes:
        reason = f"unpacks to {total:,} bytes of text, the limit is {limits.file_bytes:,}; it is left closed"
        raise UnreadableDocumentError(found.name, reason)


def _taken(found: Found) -> tuple[Story, Card]:
    """The parts of the story, and what the file says of itself."""
    # Late: it takes its time to import.
    import docx

    story = Story()
    try:
        word = docx.Document(io.BytesIO(found.data))
        for kind, words in _parts(word):
            story.add(kind, words)
        # The program's own name stands there when nobody wrote one.
        author = _line(word.core_properties.author.removeprefix("python-docx"))
        return story, Card(title=_line(word.core_properties.title), author=author)
    except Exception as error:  # a damaged part breaks it wherever it is used, with errors of any class
        reason = f"is a damaged Word document ({' '.join(str(error).split())}); save it again from its program"
        raise UnreadableDocumentError(found.name, reason) from error


def _parts(word: Any) -> Iterator[tuple[str, str]]:
    for part in word.iter_inner_content():
        if hasattr(part, "rows"):
            yield from _rows(part)
        else:
            yield _kind(part), BULLET.sub("", part.text, count=1) if BULLET.match(part.text) else part.text


def _rows(table: Any) -> Iterator[tuple[str, str]]:
    for row in table.rows:
        seen: list[Any] = []
        for cell in row.cells:
            # A merged cell comes once for each column that it spans.
            if not any(cell._tc is other._tc for other in seen):  # noqa: SLF001  # no public name tells merged cells
                seen.append(cell)
        yield "row", " | ".join(" ".join(cell.text.split()) for cell in seen)


def _kind(paragraph: Any) -> str:
    style = paragraph.style.name if paragraph.style is not None else ""
    properties = paragraph._p.pPr  # noqa: SLF001  # numbering has no public name
    if style == "Title":
        return "title"
    if _HEADING.fullmatch(style or ""):
        return "heading"
    if style == "Caption":
        return "caption"
    is_numbered = properties is not None and properties.numPr is not None
    if _ITEM.fullmatch(style or "") or is_numbered or BULLET.match(paragraph.text):
        return "item"
    is_bold = bool(paragraph.runs) and all(run.bold for run in paragraph.runs if run.text.strip())
    return "heading" if is_bold and is_heading(paragraph.text) else "paragraph"


def _line(words: str | None) -> str | None:
    return " ".join(words.split()) or None if words else None
