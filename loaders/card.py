"""What is known about a document besides its text: the card beside it, the header in it, the metadata of its format."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from ontology import Source
from ontology.dates import bounds, is_duration
from ontology.errors import BadCardError, BadValueError

FACTS = ("title", "publisher", "author", "published", "retrieved", "url", "licence", "language")
# What other people call these facts, in headers and on cards.
_ALIASES = {"date": "published", "source": "url", "license": "licence", "lang": "language", "byline": "author"}
# Said in a header, and not for us: where a copy comes from and what was done to it.
_LEFT_ALONE = ("origin", "note")
_HEADER_LINE = re.compile(r"(?P<key>[A-Za-z][\w -]{0,30}):(?:[ \t]+(?P<value>.*))?")
_HEADER_LINES = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The facts of a `Source`, each None when unknown, and the mapping of a table as its TOML says it."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    retrieved: str | None = None
    url: str | None = None
    licence: str | None = None
    language: str | None = None
    mapping: Mapping[str, Any] | None = None

    def over(self, other: "Card") -> "Card":
        """Complete the card: what this one does not say is taken from `other`."""
        missing = (field.name for field in fields(self) if getattr(self, field.name) is None)
        return replace(self, **{name: getattr(other, name) for name in missing})

    def source(self, digest: str, name: str, media_type: str) -> Source:
        """The source that this card describes; `digest` is the SHA-256 of its bytes."""
        return Source(id=digest, name=name, media_type=media_type, **{fact: getattr(self, fact) for fact in FACTS})


def from_toml(data: bytes, name: str) -> Card:
    """The card in a TOML file.

    Raises BadCardError in one line where it is no TOML, has an unknown key, or a date that is none.
    """
    try:
        table = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        msg = f"{name}: the card cannot be read: {_one_line(error)}; mend its TOML and add the document again"
        raise BadCardError(msg) from error
    mapping: Mapping[str, Any] | None = table.pop("mapping", None)
    if mapping is not None and not isinstance(mapping, dict):
        msg = f"{name}: [mapping] is {mapping!r}; a table is meant"
        raise BadCardError(msg)
    facts: dict[str, str | None] = {}
    for key, value in table.items():
        fact = _ALIASES.get(key, key)
        if fact not in FACTS:
            msg = f"{name}: the card has {key!r}, which is not known; known: {', '.join(FACTS)}, mapping"
            raise BadCardError(msg)
        facts[fact] = _stated(fact, value, name)
    return replace(_of(facts), mapping=mapping)


def header(text: str) -> tuple[Card, int]:
    r"""The facts of a header of `key: value` lines that a line `---` ends, and the offset at which the body begins.

    A text without such a header gives an empty card and 0.

    >>> header("title: A leaf\ndate: 2025-03\n---\nIt fell.")[1]
    32
    """
    end = 0
    facts: dict[str, str | None] = {}
    # A first line of `---` opens the header too, as in front matter.
    lines = iter(text[: _HEADER_LINES * 2000].splitlines(keepends=True)[: _HEADER_LINES + 2])
    for number, line in enumerate(lines):
        end += len(line)
        bare = line.rstrip()
        if bare == "---" and (number == 0 or facts):
            if number:
                return _of(facts), end
            continue
        match = _HEADER_LINE.fullmatch(bare)
        if not match or not (key := _known(match["key"])):
            break
        facts[key] = _tidied(key, (match["value"] or "").strip())
    return Card(), 0


def dated(value: str | date | None) -> str | None:
    """A date that a format's metadata states, as EDTF to the day at most; None where it is no date.

    >>> dated("2025-03-14T10:00:00Z"), dated("2025-03"), dated("yesterday")
    ('2025-03-14', '2025-03', None)
    """
    text = value.isoformat()[:10] if isinstance(value, date) else (value or "").strip()
    match = re.match(r"\d{4}(-\d{2}){0,2}(?=$|[T ])", text)
    text = match[0] if match else text
    try:
        return text if text and not is_duration(text) and (bounds(text) or "/" in text) else None
    except BadValueError:
        return None


def _of(facts: Mapping[str, str | None]) -> Card:
    stated: dict[str, Any] = {fact: facts.get(fact) for fact in FACTS}
    return Card(**stated)


def _known(key: str) -> str | None:
    key = key.strip().lower()
    key = _ALIASES.get(key, key)
    return key if key in FACTS or key in _LEFT_ALONE else None


def _tidied(fact: str, value: str) -> str | None:
    value = value.strip("'\"") if value[:1] == value[-1:] else value
    # Copies made by programs carry escapes such as \u2060 for a character that nobody sees.
    value = re.sub(r"\\u([0-9a-fA-F]{4})", lambda match: chr(int(match[1], 16)), value)
    value = re.sub(r"[\u200b-\u200f\u2060\ufeff]", "", value)
    return dated(value) if fact in {"published", "retrieved"} else value or None


def _stated(fact: str, value: object, name: str) -> str:
    if isinstance(value, datetime):
        value = value.date()
    text = value.isoformat() if isinstance(value, date) else value
    if not isinstance(text, str) or not text.strip():
        msg = f"{name}: {fact} is {value!r}; words are meant"
        raise BadCardError(msg)
    if fact in {"published", "retrieved"} and dated(text) is None:
        msg = f"{name}: {fact} is {text!r}, which is no date; write 2025-03-14, 2025-03 or 2025"
        raise BadCardError(msg)
    return text.strip()


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
