"""Numbers in a Spanish text: digits and words, what they count or measure, and whether they are exact."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any

from loaders.extract.figures.quantity import Number
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import table
from loaders.extract.spanish import understood
from loaders.extract.spanish.lexis import LETTER, demonyms, gentilic, nouns, words

# A full stop or a thin space parts thousands, a comma decimals; years and labels are sorted out where they are read.
_DIGITS = r"\d{1,3}(?:[.\u00a0\u202f ]\d{3})+(?![\d.])(?:,\d+)?|\d+(?:,\d+)?"
_LABEL = re.compile(
    r"(?:\b(?:n[úu]m\.?|n\.?[º°o]\.?|no\.|art[íi]culos?|art\.?|decreto|ley|p[áa]ginas?|apartado|párrafo|numeral|inciso|resolución"
    r"|sección|calle|barrio|km|título|expediente|a las)|§|#)\s*$",
    re.IGNORECASE,
)
_AND_MORE = re.compile(r" y (?:medi[oa]\b|(\d+|tres|seis|nueve) meses\b)", re.IGNORECASE)
_PARTITIVE = re.compile(r" (?:de|por) cada (\w+)\b")


@cache
def _table() -> dict[str, Any]:
    return table("numbers.es.toml")


@cache
def number_words() -> str:
    """A pattern of one number, in words: "treinta y ocho", "dos mil", "ciento veinte"."""
    simple = "|".join(sorted(_table()["words"], key=len, reverse=True))
    return rf"(?:(?:{simple}|mil)(?: (?:(?<=nta )y )?(?:{simple}|mil|millones|millón))*(?:(?<=millón) y medio)?)"


@cache
def _pattern() -> re.Pattern[str]:
    collective = "|".join(_table()["collective"])
    return re.compile(
        rf"(?<![\w,.$/-])(?:(?P<collective>{collective})(?= de )|(?P<n>{_DIGITS})(?: (?P<scale>mil|millones|millón)\b)?"
        r"(?![\w/-]|[.,]\d)"
        rf"|(?P<word>{number_words()})\b(?! y media))",
        re.IGNORECASE,
    )


@cache
def _units() -> re.Pattern[str]:
    time = "horas|minutos|días|semanas|meses|años|décadas"
    measure = "|".join(_table()["units"])
    money = "|".join(sorted(_table()["money"]["words"], key=len, reverse=True))
    return re.compile(
        rf"\s?(?P<share>%|por ciento\b)|(?: de)? (?P<money>{money})\b"
        rf"|\s(?P<time>{time}|hora|día|semana|mes|año)\b|\s(?P<measure>{measure})\b",
        re.IGNORECASE,
    )


_TIME_UNITS = {
    "horas": "hours",
    "hora": "hours",
    "minutos": "minutes",
    "días": "days",
    "día": "days",
    "semanas": "weeks",
    "semana": "weeks",
    "meses": "months",
    "mes": "months",
    "años": "years",
    "año": "years",
    "décadas": "decades",
}


def value(text: str) -> Decimal | None:
    """The value of a number in digits or words; None where it is neither.

    >>> value("1.200"), value("1,5"), value("treinta y ocho"), value("dos mil trescientos"), value("varios")
    (Decimal('1200'), Decimal('1.5'), Decimal('38'), Decimal('2300'), None)
    """
    low = text.lower().strip()
    if re.fullmatch(_DIGITS, low):
        return Decimal(re.sub(r"[.\u00a0\u202f ]", "", low).replace(",", "."))
    total = part = Decimal(0)
    for word in low.split():
        if word == "medio" and total:
            part += Decimal(_table()["scales"]["millón"]) / 2
        elif word in _table()["scales"]:
            scale = Decimal(_table()["scales"][word])
            total, part = (total + max(part, Decimal(1)) * scale, Decimal(0))
        elif word in _table()["words"]:
            part += Decimal(str(_table()["words"][word]))
        elif word != "y":
            return None
    return total + part


def find(part: Part, taken: Iterable[tuple[int, int]]) -> Iterator[Number]:
    """The numbers of a paragraph that stand outside the `taken` places (names and dates)."""
    closed, reach = list(taken), 0
    for match in _pattern().finditer(part.text):
        start, end = part.base + match.start(), part.base + match.end()
        inside = [(a, b) for a, b in closed if start < b and a < end]
        digits = _value(match)
        if digits is None or start < reach or _LABEL.search(part.text[max(0, match.start() - 14) : match.start()]):
            continue
        told = _measured(part, match, digits)
        # A duration is a time and a measure at once; other numbers inside names and dates are no numbers.
        if told and (
            not inside
            or (told.unit in (*_TIME_UNITS.values(), "years of age") and all(_lasts(part, a, b) for a, b in inside))
        ):
            closed.append((told.start, told.end))
            reach = told.end if told.unit in _TIME_UNITS.values() else reach
            yield told


def _lasts(part: Part, start: int, end: int) -> bool:
    words_there = part.text[start - part.base : end - part.base].lower()
    return bool(re.search(r"\b(?:" + "|".join(_TIME_UNITS) + r")\b", words_there))


def _value(match: re.Match[str]) -> Decimal | None:
    if match["collective"]:
        return Decimal(_table()["collective"][match["collective"].lower()])
    found = value(match["n"] or match["word"])
    return found * _table()["scales"][match["scale"].lower()] if found is not None and match["scale"] else found


def _measured(part: Part, match: re.Match[str], number: Decimal) -> Number | None:
    """The number with its unit; None where it neither counts nor measures."""
    text, start = part.text, match.start()
    place = (part.base + start, part.base + match.end())
    bound = _bound(text, start)
    sign = re.search(r"(?:US\$|\$|€|£)\s?$", text[max(0, start - 5) : start])
    each = _PARTITIVE.match(text, match.end())
    if each and (whole := value(each[1])):
        return Number(place[0], part.base + each.end(), _text(number / whole * 100), bound, "percent", "share", None)
    if sign:
        return Number(
            part.base + start - len(sign.group()), place[1], _text(number), bound, sign.group().strip(), "money", None
        )
    unit = _units().match(text, match.end())
    small = match["word"] is not None and number == 1
    if unit and not (small and not unit["time"]):
        return _sized(part, match, unit, (number, bound))
    return (
        None if small or (match["word"] or "").lower() in ("medio", "media") else _counted(part, match, number, bound)
    )


def _sized(part: Part, match: re.Match[str], unit: re.Match[str], told: tuple[Decimal, str]) -> Number:
    start, end = part.base + match.start(), part.base + unit.end()
    number, bound = told
    if unit["time"]:
        return _timed(part, match, unit, told)
    if unit["share"]:
        return Number(start, end, _text(number), bound, "percent", "share", None)
    if unit["money"]:
        return Number(start, end, _text(number), bound, unit["money"], "money", None)
    return Number(start, end, _text(number), bound, _table()["units"][unit["measure"].lower()], "measure", None)


def _timed(part: Part, match: re.Match[str], unit: re.Match[str], told: tuple[Decimal, str]) -> Number:
    """An age, or how long something lasts: "dos años y medio", "doce años y seis meses"."""
    (number, bound), end = told, unit.end()
    kind = _TIME_UNITS[unit["time"].lower()]
    if (
        kind == "years"
        and re.search(r"\bde $", part.text[: match.start()])
        and not re.search(r"\b(?:más|menos|cerca|condena|pena|prisión|años) de $", part.text[: match.start()])
    ):
        kind = "years of age"
    more = _AND_MORE.match(part.text, end) if unit["time"].lower() in ("años", "meses", "año", "mes") else None
    rest = value(more[1]) if more and more[1] else Decimal(6) if more else None
    months = kind == "months"
    if more and rest is not None and not (months and more[1]) and (months or rest % 3 == 0):
        number, end = number + (Decimal("0.5") if months else rest / 12), more.end()
    return Number(part.base + match.start(), part.base + end, _text(number), bound, kind, "measure", None)


def _counted(part: Part, match: re.Match[str], number: Decimal, bound: str) -> Number | None:
    """What a number counts: the noun behind it."""
    text = part.text
    noun = re.match(
        rf" (?:de (?:los |las |estos |estas |ellos|ellas)?(?:\d[\d.]* )?)?([{LETTER}]+)?(?: ([{LETTER}]+))?",
        text[match.end() :],
    )
    start, end = part.base + match.start(), part.base + match.end()
    if not noun:
        told = (
            number != 1 and understood.counted(text, match) and not re.fullmatch(r"(?:1[5-9]|20)\d\d", match["n"] or "")
        )
        return Number(start, end, _text(number), bound, "", "things", None) if told else None
    if noun.group().strip() in ("de ellos", "de ellas") or text.startswith((" de ellos", " de ellas"), match.end()):
        return Number(start, end, _text(number), bound, "people", "people", None)
    low, second = (noun[1] or "").lower(), (noun[2] or "").lower()
    many = number != 1
    if many and (is_people(low) or (is_people(second) and low.endswith("s"))):
        return Number(start, end, _text(number), bound, "people", "people", None)
    year = match["n"] and re.fullmatch(r"(?:1[5-9]|20)\d\d", match["n"]) and " de " not in noun.group()
    if (
        year
        or not low
        or low in ("de", "y", "a", "o", "por", "en", "que", "del", "con", "para")
        or not (low.endswith("s") or low == "mil")
    ):
        partitive = (
            many
            and match["n"]
            and re.match(r" (?:se|fueron|han|siguen|murieron|seguían|eran|están) ", text[match.end() :])
        )
        told = bool(partitive) or (many and understood.counted(text, match))
        return Number(start, end, _text(number), bound, "", "things", None) if told and not year else None
    if low in words()["closed"]["determiner"]:
        return None
    return Number(start, end, _text(number), bound, noun[1], "things", None)


def is_people(word: str) -> bool:
    """Whether a plural stands for people: "hombres", "venezolanos"."""
    if word.startswith("ex") and is_people(word[2:]):
        return True
    one = next((w for w in (word[:-1], word[:-2]) if word.endswith("s") and w in nouns("person")), None)
    return (
        one is not None
        or gentilic(word)
        or word in nouns("person_plural")
        or (word in demonyms() and word.endswith("s") and not word.endswith("és"))
    )


def _bound(text: str, start: int) -> str:
    before = text[max(0, start - 24) : start].lower().rstrip()
    before = re.sub(r"\b(?:otros|otras|los|las|de los|de las)$", "", before).rstrip()
    bounds = sorted(_table()["bounds"].items(), key=lambda item: -len(item[0]))
    return next((bound for lead, bound in bounds if re.search(rf"(?:^|\W){lead}$", before)), "exact")


def _text(number: Decimal) -> str:
    text = f"{number.normalize():f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
