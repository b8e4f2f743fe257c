"""Files for the tests, made on the spot: PDFs by hand, zips, messages, Word documents."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from loaders import Card, Found, Limits, Problem, find, read
from ontology import Document
from ontology.errors import OnRecordError

SHARED = Path(__file__).resolve().parents[3] / "shared"
Placed = tuple[float, float, float, str]


def found(name: str, data: bytes | str, card: Card | None = None) -> Found:
    return Found(name, data.encode() if isinstance(data, str) else data, card or Card())


def document(name: str, data: bytes | str, card: Card | None = None, **limits: int) -> Document:
    return read(found(name, data, card), Limits(**limits))


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def lines(*paths: Path, limits: Limits | None = None) -> tuple[list[str], list[str]]:
    """The names of what can be read below the paths, and the lines about what cannot."""
    good, bad = [], []
    for entry in find(paths, limits or Limits()):
        if isinstance(entry, Problem):
            bad.append(str(entry))
            continue
        try:
            good.append(read(entry, limits or Limits()).source.name)
        except OnRecordError as error:
            bad.append(str(error))
    return good, bad


def zipped(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def pdf(pages: Iterable[Iterable[Placed]], *, title: str = "", encrypted: bool = False) -> bytes:
    """A PDF of one font; each page is lines of (left, bottom, size, words)."""
    streams = [
        b"\n".join(
            f"BT /F1 {size} Tf {left} {bottom} Td ({_escaped(words)}) Tj ET".encode("cp1252")
            for left, bottom, size, words in page
        )
        for page in pages
    ]
    first = 5
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(streams)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Title ({_escaped(title)}) >>".encode("cp1252"),
    ]
    for number, stream in enumerate(streams):
        page = f"/Resources << /Font << /F1 3 0 R >> >> /MediaBox [0 0 595 842] /Contents {first + 2 * number + 1} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R {page} >>".encode())
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    more = b" /ID [<00> <00>]"
    if encrypted:
        key = b"<" + b"5a" * 32 + b">"
        more += b" /Encrypt << /Filter /Standard /V 1 /R 2 /O %s /U %s /P -4 >>" % (key, key)
    return _file(objects, more)


def _file(objects: list[bytes], more: bytes) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R /Info 4 0 R%s >>\n" % (len(objects) + 1, more)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def _escaped(words: str) -> str:
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def page(*words: str, size: float = 11, top: float = 760) -> list[Placed]:
    """Lines one below the other."""
    return [(72, top - number * size * 1.3, size, line) for number, line in enumerate(words)]
