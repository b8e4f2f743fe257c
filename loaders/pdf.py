"""PDF: the words of each page in paragraphs, without running heads, page numbers and the hyphens of line ends."""

import re
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from loaders import ocr
from loaders.card import Card
from loaders.found import Found
from loaders.layout import mark, plain
from loaders.limits import Limits
from loaders.pageline import PageLine, passages, without_heads
from loaders.reading import Reading, finish
from loaders.story import Story
from ontology import Document
from ontology.errors import UnreadableDocumentError

MEDIA_TYPE = "application/pdf"
# Where the end mark stands; some programs write a little after it.
_TAIL = 2048
_OCR_SCALE = 300 / 72
_JUNK_TITLE = re.compile(
    r"(?i)untitled.*|.*\.(?:docx?|pdf|indd|qxd|rtf|odt|pptx?|xlsx?)|microsoft word.*|\S+|document\d*"
)


def read(found: Found, limits: Limits) -> Document:
    """The document in a PDF; each block knows its page, from 1.

    Raises UnreadableDocumentError where it is encrypted, damaged, too long, or a scan that cannot be read here.
    """
    if b"%%EOF" not in found.data[-_TAIL:]:
        raise UnreadableDocumentError(found.name, "is a PDF that is cut off: it has no end mark; get it again")
    with closing(_opened(found)) as pdf:
        if len(pdf) > limits.pages:
            raise UnreadableDocumentError(
                found.name, f"has {len(pdf):,} pages, the limit is {limits.pages:,}; split it"
            )
        pages, pictured = _pages(found, pdf)
        story, reader = Story(), "pdf 1"
        for passage in passages(without_heads(pages)):
            story.add(passage.kind, passage.words, passage.page)
        if pictured and not any(pages):
            _recognised(found, pdf, story, limits)
            reader = "pdf 1 with ocr 1"
        elif pictured:
            reader = f"pdf 1 ({len(pictured)} of {len(pdf)} pages have no text)"
        title = _title(pdf)
    text = story.text()
    if len(text) > limits.text_characters:
        reason = f"holds {len(text):,} characters, the limit is {limits.text_characters:,}; split it"
        raise UnreadableDocumentError(found.name, reason)
    blocks = mark(text, story.blocks(), title=found.card.title or title)
    facts = Card(title=title)
    return finish(found, Reading(text=text, blocks=blocks, media_type=MEDIA_TYPE, reader=reader, facts=facts))


def _opened(found: Found) -> Any:
    # Late: it loads a library of its own.
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(found.data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableDocumentError(found.name, "is an encrypted PDF; save it without its password") from error
        raise UnreadableDocumentError(found.name, f"is a damaged PDF ({error}); get it again") from error


def _pages(found: Found, pdf: Any) -> tuple[list[list[PageLine]], list[int]]:
    """The lines of each page, and the numbers of the pages that have none."""
    import pypdfium2

    pages = []
    try:
        for number in range(1, len(pdf) + 1):
            with closing(pdf[number - 1]) as page, closing(page.get_textpage()) as words:
                pages.append(list(_lines(words, number)))
    except pypdfium2.PdfiumError as error:
        reason = f"is a damaged PDF: page {len(pages) + 1} cannot be read ({error}); get it again"
        raise UnreadableDocumentError(found.name, reason) from error
    return pages, [number for number, page in enumerate(pages, start=1) if not page]


def _lines(words: Any, number: int) -> Iterator[PageLine]:
    # U+0002 is how pdfium writes a hyphen that ends a line.
    text = words.get_text_range().replace("\x02", "-").replace("\ufffe", "-") if words.count_chars() else ""
    has_places = len(text) == words.count_chars()
    for match in re.finditer(r"[^\r\n]+", text):
        line = match[0].strip()
        if not line:
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        if has_places:
            left, bottom, _, _ = words.get_charbox(start, loose=True)
            _, _, right, top = words.get_charbox(start + len(line) - 1, loose=True)
            yield PageLine(number, line, left, right, bottom, abs(top - bottom) or 1.0)
        else:
            # Letters beyond the basic plane shift the places: then lines are told apart by their order alone.
            yield PageLine(number, line, 0.0, float(len(line)), -float(match.start()), 10.0)


def _recognised(found: Found, pdf: Any, story: Story, limits: Limits) -> None:
    """Add the words of the pictures of all pages."""
    if not ocr.is_available():
        raise UnreadableDocumentError(found.name, f"is a scan, {len(pdf)} pages of pictures without text; {ocr.HINT}")
    if len(pdf) > limits.ocr_pages:
        reason = f"is a scan of {len(pdf)} pages, the limit of OCR is {limits.ocr_pages}; split it"
        raise UnreadableDocumentError(found.name, reason)
    for number in range(1, len(pdf) + 1):
        with closing(pdf[number - 1]) as page, closing(page.render(scale=_OCR_SCALE, grayscale=True)) as bitmap:
            words = ocr.recognise(bitmap.to_pil())
        for block in plain(words, title=""):
            story.add(block.kind, words[block.start : block.end], number)


def _title(pdf: Any) -> str | None:
    """The title of the metadata, unless a program put it there."""
    title = " ".join(str(pdf.get_metadata_dict().get("Title", "")).split())
    return title if title and not _JUNK_TITLE.fullmatch(title) else None
