"""Numbers in running text: what is counted or measured, in plain digits, and whether it is exact."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import table

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `start`:`end` of the stored text, with its unit's words.

    `sort` is people (with `head`, the noun that is counted, or the number itself), share, money, measure or things.
    """

    start: int
    end: int
    digits: str
    bound: str
    unit: str
    sort: str
    head: "Token | None"


@cache
def _table() -> dict[str, Any]:
    return table("numbers.toml")


_CAPITAL = r"[A-ZÁÉÍÓÚÑŠŽČ][\w’'-]+"
_PLAIN = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


def _listed(name: str) -> str:
    """The words of a list, as alternatives, the longer first."""
    return "|".join(sorted(_table()[name], key=len, reverse=True))


Way = tuple[str, tuple[str, ...], re.Pattern[str]]


@cache
def _patterns() -> tuple[Way, ...]:
    """Each sort of number, pieces of which its paragraph must have one, in lower case, and what finds it."""
    words = _listed("words")
    number = rf"(?P<n>{_PLAIN}|\b(?:{words})(?:-(?:{words}))?)(?:[\s-](?P<scale>{_listed('scales')}))?"
    units, lengths = tuple(_table()["units"]), tuple(_table()["lengths"])
    return (
        _way("share", ("%", "cent"), rf"{number}\s?(?P<unit>%|(?:percent|per cent|por ciento|percentage points)\b)"),
        _way(
            "money",
            ("$", "€", "£"),
            rf"(?P<unit>(?:US|CA|AU|A|C|NZ|HK|S)?\$|€|£)\s?{number}(?:\s?(?P<short>{_listed('short')})\b)?",
        ),
        _way("money", tuple(_table()["currencies"]), rf"\b{number}\s(?P<unit>{_listed('currencies')})\b"),
        _way("measure", units, rf"\b{number}[\s-](?P<unit>{_listed('units')})\b(?!-old| old)"),
        *_aged(number),
        _way("measure", lengths, rf"\b{number}\s(?P<unit>{_listed('lengths')})\b"),
        _way(
            "span",
            tuple(_table()["spans"]),
            rf"\b(?:{_listed('lasting')})\s(?P<n>an?)\s(?P<unit>{_listed('spans')})\b",
        ),
    )


def _aged(number: str) -> tuple[Way, ...]:
    """The ways of telling an age."""
    behind = r"(?=[,.;)]|\s(?:and|or|who|was|were|is|are|had|in|at|on|from)\b)"
    return (
        # The parser does not see what stands in brackets.
        ("age", ("(",), re.compile(rf"\b{_CAPITAL} {_CAPITAL} \((?P<n>[1-9]\d)(?P<unit>)(?=\))")),
        _way("age", ("old", "age"), rf"\b{number}[\s-]years?[\s-](?P<unit>old)\b|\baged?\s(?P<n2>\d{{1,3}})\b"),
        _way("age", ("",), rf"\b(?:{_listed('aged')}) {number}{behind}"),
    )


def _way(sort: str, pieces: tuple[str, ...], pattern: str) -> Way:
    return sort, pieces, re.compile(pattern, re.IGNORECASE)


def find(part: Part, taken: Iterable[tuple[int, int]]) -> Iterator[Number]:
    """The numbers of a paragraph whose unit says what they are, outside the `taken` places (names and dates)."""
    closed = list(taken)
    text = part.text
    low = text.lower()
    for sort, pieces, pattern in _patterns():
        for match in pattern.finditer(text) if any(piece in low for piece in pieces) else ():
            # "A girl of six" counts no girl: the number alone is the age.
            first = match.start("n") if sort in ("age", "span") and match["n"] else match.start()
            start, end = part.base + first, part.base + match.end()
            value = _value(match)
            if value is None or _overlaps(start, end, closed, sort):
                continue
            closed.append((start, end))
            unit = {"share": "percent", "age": "years of age"}.get(sort) or (match["unit"] or "")
            unit = _table()["units"].get(unit.lower(), unit) if sort in ("measure", "span") else unit
            number = _sized(part, first, match, sort)
            if sort == "share" and value == "100" and _is_stress(number[1]):
                continue
            yield Number(start, end, value, bound(text, first), unit, number[0], number[1])
    yield from _ages(part, closed)


def _ages(part: Part, closed: list[tuple[int, int]]) -> Iterator[Number]:
    """Ages set beside a name, between commas: "Ana Ruiz, 34, was shot"."""
    for token in part.doc:
        start, end = part.start(token), part.end(token)
        value = plain(token.text) if token.pos_ == "NUM" and token.i else None
        if value is None or not 1 < value < 110 or any(start < b and a < end for a, b in closed):
            continue
        apposed = token.nbor(-1).text == "," and token.dep_ in ("appos", "npadvmod")
        named = token.i > 1 and token.nbor(-2).pos_ == "PROPN"
        if apposed and named and part.text[token.idx + len(token.text) :].startswith((",", ".", ";")):
            yield Number(start, end, digits(value), "exact", "years of age", "measure", token)


def _sized(part: Part, first: int, match: re.Match[str], sort: str) -> "tuple[str, Token | None]":
    span = part.doc.char_span(first, match.end(), alignment_mode="expand")
    return ("measure" if sort in ("age", "span") else sort), (span.root if span is not None else None)


def _is_stress(share: "Token | None") -> bool:
    """Whether a hundred per cent only strengthen the verb behind them: "I 100% support it"."""
    if share is None or share.i + 1 >= len(share.doc):
        return False
    verb = share.nbor(1)
    return verb.pos_ == "VERB" and any(c.dep_ == "nsubj" and c.i < share.left_edge.i for c in verb.children)


def _overlaps(start: int, end: int, closed: list[tuple[int, int]], sort: str) -> bool:
    # A duration is a time and a measure at once, "six weeks later" too; other numbers inside names and dates are none.
    long = sort in ("measure", "span")
    return any(start < b and a < end and not (long and a == start and end <= b) for a, b in closed)


def _value(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    word = groups.get("n") or groups.get("n2")
    if not word:
        return None
    value = plain(word)
    if value is None:
        return None
    scale, unit = (groups.get("scale") or "").lower(), (groups.get("unit") or "").lower()
    times = _table()["scales"].get(scale, 1) * _table()["short"].get((groups.get("short") or "").lower(), 1)
    return digits(value * times * _table()["factors"].get(unit, 1))


def plain(word: str) -> Decimal | None:
    """The value of digits or of a number word; None where it is neither.

    >>> plain("1,000"), plain("twenty-four"), plain("several")
    (Decimal('1000'), Decimal('24'), None)
    """
    if re.fullmatch(_PLAIN, word):
        return Decimal(word.replace(",", ""))
    if word.lower() in ("a", "an"):
        return Decimal(1)
    parts = [_table()["words"].get(piece) for piece in word.lower().split("-")]
    return Decimal(sum(parts)) if all(p is not None for p in parts) else None


def digits(value: Decimal) -> str:
    """Plain digits, without what does not count behind the point."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


# "Handed over 300 prisoners" is exact: the word belongs to the verb.
_PARTICLE = re.compile(r"\b(?:hand|turn|t[ao]k|took|fl[yeo]w?|sen[dt]|g[ai]ve?|br[io](?:ng|ught)|bus)\w*\s+over$")


def bound(text: str, start: int) -> str:
    """How the number at `start` of a text is bounded: exact, at least, more than, at most or about."""
    before = text[max(0, start - 22) : start].lower().rstrip(" ~")
    if _PARTICLE.search(before):
        return "exact"
    return next(
        (bound for words, bound in _table()["bounds"].items() if re.search(rf"(?:^|\W){words}$", before)), "exact"
    )


def bounded(text: str, start: int) -> int:
    """Where the words begin that bound the number at `start`: "more than 70"; `start` itself where there are none."""
    before = text[max(0, start - 22) : start].rstrip(" ~")
    for words in _table()["bounds"]:
        match = re.search(rf"(?:^|\W)(?P<bound>{words})$", before, re.IGNORECASE)
        if match:
            return max(0, start - 22) + match.start("bound")
    return start


def as_written(words: str) -> Decimal | None:
    """The value of a number as it is written, with its scale; None where it is none.

    >>> as_written("1,200"), as_written("3 thousand"), as_written("two hundred"), as_written("none")
    (Decimal('1200'), Decimal('3000'), Decimal('200'), None)
    """
    last = re.split(r"[\s-]", words)[-1].lower()
    scale = _table()["scales"].get(last)
    if scale is None:
        return plain(words.replace(" ", ""))
    lead = words[: -len(last)].rstrip(" -")
    count = plain(lead) if lead else Decimal(1)
    return count * scale if count is not None else None
