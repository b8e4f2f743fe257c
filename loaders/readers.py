"""The table of readers by media type, and the one way to read."""

from collections.abc import Callable, Mapping

from loaders import delimited, mail, pdf, plaintext, records, webpage, word
from loaders.found import Found
from loaders.limits import DEFAULT_LIMITS, Limits
from loaders.media import DOCX, MAIL, media_type
from ontology import Document

Reader = Callable[[Found, Limits], Document]
READERS: Mapping[str, Reader] = {
    "text/plain": plaintext.read_text,
    "text/markdown": plaintext.read_markdown,
    "text/html": webpage.read,
    "text/csv": delimited.read_csv,
    "text/tab-separated-values": delimited.read_tsv,
    "application/jsonl": records.read,
    MAIL: mail.read,
    DOCX: word.read,
    pdf.MEDIA_TYPE: pdf.read,
}


def read(found: Found, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document in captured bytes: its stored text, blocks and rows.

    Raises UnreadableDocumentError with one line where it cannot be read.
    """
    return READERS[media_type(found)](found, limits)
