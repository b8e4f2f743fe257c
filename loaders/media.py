"""What a file is: told by its content first, by its name second."""

import io
import json
import re
import zipfile

from loaders.archive import DAMAGES
from loaders.found import Found
from ontology.errors import UnreadableDocumentError

ZIP = "application/zip"
MAIL = "message/rfc822"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# Text that only its name tells apart.
_BY_SUFFIX = {
    "": "text/plain",
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".tab": "text/tab-separated-values",
    ".jsonl": "application/jsonl",
    ".ndjson": "application/jsonl",
    ".ijson": "application/jsonl",
    ".json": "application/jsonl",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".eml": MAIL,
}
_BINARY_SUFFIX = {".pdf": "a PDF", ".docx": "a Word document", ".zip": "a zip archive"}
# Openings of files that have no reader, with what can be done about them.
_REFUSED = (
    (b"\x89PNG", "a PNG picture", "save it as PDF and add it with the extra `ocr`"),
    (b"\xff\xd8\xff", "a JPEG picture", "save it as PDF and add it with the extra `ocr`"),
    (b"GIF8", "a GIF picture", "save it as PDF and add it with the extra `ocr`"),
    (b"II*\0", "a TIFF picture", "save it as PDF and add it with the extra `ocr`"),
    (b"\x1f\x8b", "gzip-compressed", "unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive", "pack it as zip"),
    (b"Rar!", "a RAR archive", "pack it as zip"),
    (b"BZh", "bzip2-compressed", "unpack it first"),
    (b"\xfd7zXZ", "xz-compressed", "unpack it first"),
    (b"\xd0\xcf\x11\xe0", "an old or encrypted Office file", "save it as .docx without a password, or as PDF"),
    (b"{\\rtf", "rich text (RTF)", "save it as .docx or PDF"),
    (b"\x7fELF", "a program", "it holds no document"),
    (b"MZ\x90", "a program", "it holds no document"),
    (b"ID3", "a sound file", "add its transcript"),
    (b"OggS", "a sound file", "add its transcript"),
    (b"SQLite format 3", "an SQLite database", "export its tables as CSV"),
)
_ZIP_PARTS = (
    ("word/document.xml", DOCX),
    ("xl/workbook.xml", "is a spreadsheet; save each sheet as CSV"),
    ("ppt/presentation.xml", "is a presentation; save it as PDF"),
    ("META-INF/container.xml", "is an e-book; save it as HTML or PDF"),
    ("content.xml", "is an OpenDocument file; save it as .docx or PDF"),
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(rb"<(?:p|div|h[1-6]|table|ul|span|article|br|a)\b[^>]*>", re.IGNORECASE)
_MAIL_FIELD = re.compile(
    rb"^(?:Received|Return-Path|Message-ID|MIME-Version|Delivered-To|DKIM-Signature|X-[\w-]+):",
    re.MULTILINE | re.IGNORECASE,
)
_FROM_FIELD = re.compile(rb"^From:[^\r\n]+@", re.MULTILINE | re.IGNORECASE)
_SAMPLE = 4096


def media_type(found: Found) -> str:
    """The media type of a file that can be read.

    Raises UnreadableDocumentError where no reader is for it: what it is, and what can be done.
    """
    head = found.data[:_SAMPLE]
    if not found.data.strip():
        raise UnreadableDocumentError(found.name, "is empty; there is nothing to read")
    for magic, what, instead in _REFUSED:
        if head.startswith(magic):
            raise UnreadableDocumentError(found.name, f"is {what}, which has no reader; {instead}")
    # PDF allows some rubbish before its first line.
    if b"%PDF-" in head[:1024]:
        return "application/pdf"
    if is_zip(head):
        return _office(found)
    if found.suffix in _BINARY_SUFFIX:
        what = _BINARY_SUFFIX[found.suffix]
        raise UnreadableDocumentError(
            found.name, f"is named {found.suffix} and is not {what}; give it the name of what it is"
        )
    return _textual(found, head)


def _textual(found: Found, head: bytes) -> str:
    plain = head.removeprefix(b"\xef\xbb\xbf")
    by_suffix = _BY_SUFFIX.get(found.suffix)
    if _HTML.match(plain):
        return "text/html"
    if by_suffix == "text/html":
        return "text/html" if _TAG.search(found.data[: _SAMPLE * 16]) else "text/plain"
    if by_suffix in {None, "text/plain"}:
        if is_mail(found.name, plain):
            return MAIL
        if _is_jsonl(plain):
            return "application/jsonl"
    if by_suffix is None:
        known = " ".join(sorted({*_BY_SUFFIX, *_BINARY_SUFFIX} - {""}))
        reason = f"has no reader for {found.suffix} (known: {known}); save it as one of these"
        raise UnreadableDocumentError(found.name, reason)
    return by_suffix


def _office(found: Found) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(found.data)) as archive:
            kind = zipped(set(archive.namelist()))
    except DAMAGES as error:
        what = "Word document" if found.suffix == ".docx" else "zip archive"
        raise UnreadableDocumentError(found.name, f"is a damaged {what} ({error}); get it again") from error
    if kind == DOCX:
        return kind
    if kind == ZIP and found.suffix == ".docx":
        kind = "is named .docx and holds no Word document; save it again from its program"
    elif kind == ZIP:
        kind = "is a zip archive; what is in it is found one by one, by `find`"
    raise UnreadableDocumentError(found.name, kind)


def is_zip(head: bytes) -> bool:
    """Whether bytes open like a zip archive, which office files are too."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def zipped(names: set[str]) -> str:
    """What a zip with members of these names is: a media type, or else why it cannot be read."""
    return next((what for part, what in _ZIP_PARTS if part in names), ZIP)


def is_mail(name: str, head: bytes) -> bool:
    """Whether a file of that name that opens like that is a message: by its suffix, or by fields that only mail has."""
    suffix = Found(name, b"").suffix
    if suffix not in {".eml", "", ".txt", ".text", ".msg"}:
        return False
    fields = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    return suffix == ".eml" or bool(_FROM_FIELD.search(fields) and _MAIL_FIELD.search(fields))


def _is_jsonl(head: bytes) -> bool:
    first = head.partition(b"\n")[0].strip()
    if not (first.startswith(b"{") and first.endswith(b"}")):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except ValueError:
        return False
