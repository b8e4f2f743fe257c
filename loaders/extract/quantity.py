"""Numbers in running text: what is counted or measured, in plain digits, and whether it is exact."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from loaders.extract.lexicon import lexicon, names, table
from loaders.extract.personhood import trades
from loaders.extract.syntax import Part

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


# What the number behind it only names.
_LABEL = re.compile(r"(?:\b(?:no\.|nos\.|sections?|sec\.?|title|articles?|chapter|paragraph|clause|pages?)|§|#)\s*$")
# The parser reads these as dates, orders and sums; they count nothing.
_NO_COUNT = ("ORDINAL", "DATE", "TIME", "PERCENT", "MONEY")
_PLAIN = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    words, scales = _table()["words"], "|".join(_table()["scales"])
    number = rf"(?P<n>{_PLAIN}|\b(?:{'|'.join(words)})(?:-(?:{'|'.join(words)}))?)(?:[\s-](?P<scale>{scales}))?"
    units = "|".join(sorted(_table()["units"], key=len, reverse=True))
    return (
        (
            "share",
            re.compile(rf"{number}\s?(?P<unit>%|percent\b|per cent\b|por ciento\b|percentage points\b)", re.IGNORECASE),
        ),
        ("money", re.compile(rf"(?P<unit>US\$|\$|€|£)\s?{number}", re.IGNORECASE)),
        (
            "money",
            re.compile(
                rf"\b{number}\s(?P<unit>dollars|euros|pounds sterling|dólares|bolívares|rubles|pesos)\b", re.IGNORECASE
            ),
        ),
        ("measure", re.compile(rf"\b{number}[\s-](?P<unit>{units})\b(?!-old| old)", re.IGNORECASE)),
        ("age", re.compile(rf"\b{number}[\s-]years?[\s-](?P<unit>old)\b|\baged?\s(?P<n2>\d{{1,3}})\b", re.IGNORECASE)),
        (
            "measure",
            re.compile(
                rf"\b{number}\s(?P<unit>months|years|days|weeks|hours|minutes|meses|años|días|semanas|horas)\b",
                re.IGNORECASE,
            ),
        ),
    )


def find(part: Part, taken: Iterable[tuple[int, int]]) -> Iterator[Number]:
    """The numbers of a paragraph that stand outside the `taken` places (names and dates)."""
    closed = list(taken)
    text = part.text
    for sort, pattern in _patterns():
        for match in pattern.finditer(text):
            start, end = part.base + match.start(), part.base + match.end()
            digits = _digits(match)
            if digits is None or _overlaps(start, end, closed, sort):
                continue
            closed.append((start, end))
            unit = {"share": "percent", "age": "years of age"}.get(sort) or (match["unit"] or "")
            unit = _table()["units"].get(unit.lower(), unit) if sort == "measure" else unit
            number = _sized(part, match, sort)
            if sort == "share" and digits == "100" and _is_stress(number[1]):
                continue
            yield Number(start, end, digits, _bound(text, match.start()), unit, number[0], number[1])
    yield from _counted(part, closed)


def _sized(part: Part, match: re.Match[str], sort: str) -> "tuple[str, Token | None]":
    span = part.doc.char_span(match.start(), match.end(), alignment_mode="expand")
    return ("measure" if sort == "age" else sort), (span.root if span is not None else None)


def _is_stress(share: "Token | None") -> bool:
    """Whether a hundred per cent only strengthen the verb behind them: "I 100% support it"."""
    if share is None or share.i + 1 >= len(share.doc):
        return False
    verb = share.nbor(1)
    return verb.pos_ == "VERB" and any(c.dep_ == "nsubj" and c.i < share.left_edge.i for c in verb.children)


def _overlaps(start: int, end: int, closed: list[tuple[int, int]], sort: str) -> bool:
    # A duration is a time and a measure at once; other numbers inside names and dates are not numbers.
    return any(start < b and a < end and not (sort == "measure" and (a, b) == (start, end)) for a, b in closed)


def _digits(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    word = groups.get("n") or groups.get("n2")
    if not word:
        return None
    value = plain(word)
    scale = groups.get("scale")
    if value is None:
        return None
    return _text(value * Decimal(_table()["scales"][scale.lower()])) if scale else _text(value)


def plain(word: str) -> Decimal | None:
    """The value of digits or of a number word; None where it is neither.

    >>> plain("1,000"), plain("twenty-four"), plain("several")
    (Decimal('1000'), Decimal('24'), None)
    """
    if re.fullmatch(_PLAIN, word):
        return Decimal(word.replace(",", ""))
    parts = [_table()["words"].get(piece) for piece in word.lower().split("-")]
    return Decimal(sum(parts)) if all(p is not None for p in parts) else None


def _text(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


# "Handed over 300 prisoners" is exact: the word belongs to the verb.
_PARTICLE = re.compile(r"\b(?:hand|turn|t[ao]k|took|fl[yeo]w?|sen[dt]|g[ai]ve?|br[io](?:ng|ught)|bus)\w*\s+over$")


def _bound(text: str, start: int) -> str:
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


def _counted(part: Part, closed: list[tuple[int, int]]) -> Iterator[Number]:
    """Numbers that count what the noun after them names."""
    for token in part.doc:
        if not (token.like_num or token.pos_ == "NUM") or (token.dep_ == "compound" and token.head.pos_ == "NUM"):
            continue
        first = min((c for c in token.children if c.dep_ == "compound" and c.pos_ == "NUM"), default=token, key=_place)
        start, end = part.start(first), part.end(token)
        value = _written(part.text[first.idx : token.idx + len(token.text)])
        if value is None or any(start < b and a < end for a, b in closed) or _labels(part, first):
            continue
        head, sort = _head(token)
        if head is None or (head.text.lower() not in lexicon().words["person_plural"] and token.ent_type_ in _NO_COUNT):
            continue
        if sort == "things" and (value == 1 or not head.is_alpha or head.pos_ not in ("NOUN", "PROPN")):
            continue
        if value == 1 and sort == "people":
            continue
        unit = "people" if sort == "people" else head.text
        yield Number(start, end, _text(value), _bound(part.text, first.idx), unit, sort, head)


def _place(token: "Token") -> int:
    return int(token.i)


def _labels(part: Part, token: "Token") -> bool:
    """Whether a number only labels: "Section 12", "No. 5", "Sec. 3"."""
    before = part.text[max(0, token.idx - 12) : token.idx].lower()
    return bool(_LABEL.search(before))


def _written(words: str) -> Decimal | None:
    """The value of a number as it is written: "1,200", "forty-one", "3 thousand", "two hundred"."""
    last = re.split(r"[\s-]", words)[-1].lower()
    scale = _table()["scales"].get(last)
    if scale is None:
        return plain(words.replace(" ", ""))
    lead = words[: -len(last)].rstrip(" -")
    count = plain(lead) if lead else Decimal(1)
    return count * scale if count is not None else None


def _head(token: "Token") -> "tuple[Token | None, str]":
    """What a number counts: its noun, or itself where it stands for people ("137 were removed", "40 of these men")."""
    noun = token.head if token.dep_ in ("nummod", "quantmod", "compound") else None
    if noun is not None and noun.pos_ == "NUM":
        noun = noun.head if noun.dep_ == "nummod" else None
    if noun is not None and noun.pos_ in ("NOUN", "PROPN", "ADJ"):
        return noun, "people" if is_people(noun) else "things"
    partitive = next((c for c in token.children if c.dep_ == "prep" and c.lower_ in ("of", "de")), None)
    whole = next((c for c in partitive.children if c.dep_ == "pobj"), None) if partitive is not None else None
    if whole is not None and is_people(whole):
        return token, "people"
    if token.dep_ in ("nsubjpass", "nsubj", "dobj") and token.head.pos_ == "VERB" and partitive is None:
        acts = lexicon().verbs.get(token.head.lemma_, ())
        if any(frame.patient in (None, "person") for frame in acts):
            return token, "people"
    return None, "things"


def is_people(token: "Token") -> bool:
    """Whether a noun stands for several people: "men", "Venezuelans", "riot police"."""
    words = lexicon().words
    low = token.text.lower()
    if token.tag_ == "NNS" and token.lemma_.lower() in trades():
        return True
    if low in words["many"] and not _counts_people(token):
        return False
    if low == "groups" and any(c.lower_ in words["size"] for c in token.children if c.dep_ in ("amod", "nummod")):
        return True
    if low in words["person_plural"] or (low in words["group_collective"] and token.tag_ == "NNS"):
        return True
    return token.text in names().demonyms and token.text.endswith("s") and token.text not in ("US", "U.S.")


def _counts_people(token: "Token") -> bool:
    """Whether "hundreds" are people: no "hundreds of phone lines"."""
    of = (c for c in token.children if c.dep_ == "prep" and c.lower_ == "of")
    whole = next((t for c in of for t in c.children if t.dep_ == "pobj"), None)
    return whole is None or whole.pos_ in ("PRON", "PROPN") or whole.lower_ == "lives" or is_people(whole)
