"""The patterns of Spanish expressions of time."""

import re
from functools import cache
from typing import Any

from loaders.extract.lexicon import table
from loaders.extract.spanish.amounts import number_words

YEAR = r"(?:1[5-9]|20)\d\d"


@cache
def words() -> dict[str, Any]:
    """The table of words of time."""
    return table("times.es.toml")


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The ways of telling a time, those that know more first."""
    ways = (*_dates(), *_relatives(), *_spans())
    return tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in ways)


@cache
def _month() -> str:
    return "|".join(words()["months"])


def _dates() -> tuple[tuple[str, str], ...]:
    """Days, months and years by their names, from and to each other."""
    month, fuzzy = _month(), rf"(?:{'|'.join(words()['fuzzy']['words'])}) de(?:l| los)?"
    day, of = r"(?:\d{1,2}(?:[.]?[º°])?|primero)", rf"(?: (?:de|del) (?:año )?{YEAR})?"
    date = rf"{day} de (?:{month})(?:,? (?:de|del) (?:año )?{YEAR})?"
    point = rf"(?:(?:el )?(?:pasado )?(?:{date}|{day})|(?:{month}){of}|{YEAR})"
    seasons = "|".join(words()["seasons"])
    since = rf"(?P<since>{date}|(?:{month}){of}|{YEAR})"
    return (
        ("range", rf"\b(?:entre|de|del|desde) (?P<from>{point}) (?:y|a|al|hasta) (?P<to>{point})\b"),
        ("since", rf"\bdesde (?:el )?(?:pasado )?(?:(?:mes|año) de )?{since}\b"),
        ("iso", rf"\b(?P<iso>{YEAR}-\d\d-\d\d)\b"),
        ("date", rf"(?:\b(?P<lead>pasado|próximo) )?\b(?P<date>{date})\b(?: (?P<tail>pasado|próximo))?"),
        (
            "fuzzy",
            rf"\b(?P<fuzzy>{fuzzy}) (?P<what>(?:{month}),?{of}|{YEAR}|(?:este )?(?:mes|año)(?: pasado| anterior)?)\b",
        ),
        ("season", rf"\b(?P<season>{'|'.join(words()['seasons'])}) de(?:l)? (?P<sy>{YEAR})\b"),
        (
            "bare season",
            rf"\b(?:en|para) (?:el |la )?(?P<lead>pasad[oa] |próxim[oa] )?(?P<bs>{seasons})\b(?! de)",
        ),
        ("month", rf"\b(?P<month>{month}),? (?:de|del) (?:año )?(?P<my>{YEAR}|este año|ese año|mismo año)\b"),
        ("bare", rf"\b(?:en|durante|de|desde|hasta|a|mes de|pasado|y|acabe|este|próximo) (?P<bare>{month})\b(?! \d)"),
        ("decade", r"\b(?:los años|la década de(?: los)?) (?P<decade>sesenta|setenta|ochenta|noventa|cincuenta)\b"),
    )


def _relatives() -> tuple[tuple[str, str], ...]:
    """Times counted from another: "hace dos años", "al día siguiente", "el lunes"."""
    listed = words()
    unit, weekday = "|".join(sorted(listed["units"], key=len, reverse=True)), "|".join(listed["weekdays"])
    number = rf"(?:\d+|{number_words()})"
    relative = "|".join(
        sorted({*listed["narrative"], *listed["publication"]} - {"mañana", "pasado mañana"}, key=lambda w: (-len(w), w))
    )
    return (
        ("ago", rf"\bhace (?:más de |casi |unos |unas |apenas |cerca de )?(?P<an>{number}) (?P<au>{unit})\b"),
        ("later", rf"\b(?P<ln>{number}) (?P<lu>{unit}) (?P<side>antes|después|más tarde|atrás)\b(?! de que)"),
        (
            "tomorrow",
            r"(?<!\bla )(?<!\besta )(?<!\buna )(?<!\blas )(?<!\bcada )\b(?P<tm>pasado mañana|mañana)\b(?! del?\b)",
        ),
        ("relative", rf"\b(?P<relative>{relative})\b"),
        (
            "dayed",
            rf"\b(?:el |este |del |pasado )*(?P<dw>{weekday}),? (?:día )?(?P<dd>\d{{1,2}})\b(?! de\b|[.,:]\d| horas)",
        ),
        ("numbered", r"\b(?:el |del )?(?P<nl>pasado |próximo )?día (?P<nd>\d{1,2})\b(?! de\b)"),
        ("that", rf"\b(?:aquel|ese|aquella \w+ del|esa \w+ del) (?:mismo )?(?P<aw>{weekday})\b"),
        ("weekday", rf"\b(?:el|este|del|pasado|próximo) (?P<wl>pasado |próximo )?(?P<weekday>{weekday})\b"),
    )


def _spans() -> tuple[tuple[str, str], ...]:
    """Weeks, months and years around the publication, how long something lasts, and bare years."""
    unit, number = "|".join(sorted(words()["units"], key=len, reverse=True)), rf"(?:\d+|{number_words()})"
    span = (
        r"\b(?P<span>(?:la|el|este|esta|del|en lo que va de|en lo que va del) (?:pasad[oa] |próxim[oa] )?"
        r"(?:semana|mes|año)(?: pasad[oa]| próxim[oa]| anterior| en curso)?)\b"
    )
    lead = r"(?<![\d$.,/-])\b(?:(?:en|de|desde|hasta|del|año|durante|para|y) )"
    return (
        ("span", span),
        # ", de 27 años" is an age.
        (
            "duration",
            (
                rf"(?<!, de )\b(?P<dn>{number}) (?P<du>{unit})\b"
                rf"(?: y (?:(?P<half>medi[oa])\b|(?P<dm>{number}) (?P<dv>meses|mes|días)\b))?"
            ),
        ),
        ("year", rf"{lead}(?P<year>{YEAR})\b(?![\d%-]|[,.]\d)"),
    )
