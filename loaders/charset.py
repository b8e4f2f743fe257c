"""From bytes to characters: byte order mark, UTF-8, else a guess that is said to be one."""

import codecs
from dataclasses import dataclass

from loaders.found import Found
from loaders.limits import Limits
from ontology.errors import UnreadableDocumentError

# The longer mark first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Encodings of other scripts, which are told apart by their letters.
_CHINESE_JAPANESE_KOREAN = {
    "big5",
    "big5hkscs",
    "gb18030",
    "gb2312",
    "gbk",
    "cp932",
    "shift_jis",
    "euc_jp",
    "euc_kr",
    "cp949",
}
_CYRILLIC = {"cp1251", "koi8_r", "koi8_u", "mac_cyrillic", "iso8859_5", "cp855", "cp866"}
_GREEK_HEBREW_ARABIC_THAI = {"cp1253", "iso8859_7", "cp1255", "iso8859_8", "cp1256", "iso8859_6", "cp874", "tis_620"}
_OTHER_SCRIPTS = _CHINESE_JAPANESE_KOREAN | _CYRILLIC | _GREEK_HEBREW_ARABIC_THAI
# Bytes that a guess looks at: enough to tell, few enough to be quick.
_SAMPLE = 200_000


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters, without a byte order mark; `guessed` when nothing in the bytes says the encoding."""

    text: str
    encoding: str
    guessed: bool = False

    def reader(self, name: str) -> str:
        """The name of a reader with what it assumed, so that a guess stays visible with the document."""
        return f"{name} ({self.encoding}, guessed)" if self.guessed else name


def decode(found: Found, limits: Limits) -> Decoded:
    """The text of a file, its line ends as they are.

    Raises UnreadableDocumentError where it is empty, binary, too long, or in no encoding that can be told.
    """
    if not found.data.strip():
        raise UnreadableDocumentError(found.name, "is empty; there is nothing to read")
    decoded = _decoded(found)
    if not decoded.text.strip():
        raise UnreadableDocumentError(found.name, "holds blank characters only; there is nothing to read")
    if (null := decoded.text.find("\0")) >= 0:
        reason = f"is no text: character {null} is NUL; save it as UTF-8 text, or give it the suffix of what it is"
        raise UnreadableDocumentError(found.name, reason)
    if len(decoded.text) > limits.text_characters:
        reason = f"holds {len(decoded.text):,} characters, the limit is {limits.text_characters:,}; split it"
        raise UnreadableDocumentError(found.name, reason)
    return decoded


def _decoded(found: Found) -> Decoded:
    for mark, encoding in _MARKS:
        if found.data.startswith(mark):
            try:
                return Decoded(found.data[len(mark) :].decode(encoding), encoding)
            except UnicodeDecodeError as error:
                reason = f"begins as {encoding} and is not: {_where(found.data, error)}; save it as UTF-8"
                raise UnreadableDocumentError(found.name, reason) from error
    try:
        return Decoded(found.data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _guessed(found, error)


def _guessed(found: Found, error: UnicodeDecodeError) -> Decoded:
    lenient = found.data.decode("utf-8", "replace")
    broken = lenient.count("\ufffd")
    # Sound letters beyond ASCII: were it another encoding, there would hardly be any.
    if sum(char > "\x7f" for char in lenient) - broken > broken:
        reason = f"is UTF-8 with {broken} broken characters ({_where(found.data, error)}); save it again as UTF-8"
        raise UnreadableDocumentError(found.name, reason)
    encoding = _guess(found.data)
    try:
        return Decoded(found.data.decode(encoding or "ascii"), encoding or "ascii", guessed=True)
    except UnicodeDecodeError as again:
        reason = f"is in no encoding that can be told ({_where(found.data, error)}); save it as UTF-8"
        raise UnreadableDocumentError(found.name, reason) from again


def _guess(data: bytes) -> str | None:
    # Late, because most files are UTF-8 and it takes its time to import.
    from charset_normalizer import from_bytes

    if 0 in data[:_SAMPLE] or _is_binary(data[:_SAMPLE]):
        return None
    best = from_bytes(data[:_SAMPLE]).best()
    if best and best.encoding in _OTHER_SCRIPTS:
        return best.encoding
    # Between the single-byte encodings of the west the guess wavers; Windows' own is by far the commonest.
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return best.encoding if best else None
    return "cp1252"


def _is_binary(data: bytes) -> bool:
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in data)
    return controls * 50 > len(data)


def _where(data: bytes, error: UnicodeDecodeError) -> str:
    return f"byte 0x{data[min(error.start, len(data) - 1)]:02x} at {error.start:,}"
