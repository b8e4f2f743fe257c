"""The forms in which a text tells a time: one pattern over the words of `times.toml`."""

import re
from functools import cache
from typing import Any

from loaders.extract.lexicon import table


@cache
def time_words() -> dict[str, Any]:
    """The words of time."""
    return table("times.toml")


_PART = "early|mid|late|the beginning of|the end of|principios de|mediados de|finales de"


@cache
def pattern() -> re.Pattern[str]:
    """What tells a time; the groups say which way."""
    words = time_words()
    month = "|".join(sorted(words["months"], key=len, reverse=True))
    season, weekdays = "|".join(words["seasons"]), "|".join(words["weekdays"])
    english = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    number = rf"(?:\d+|an?|several|{'|'.join(words['numbers'])})"
    relative = "|".join(sorted((*words["narrative"], *words["publication"]), key=len, reverse=True))
    feast = "|".join(sorted(map(re.escape, words["feasts"]), key=len, reverse=True))
    part, year, of = _PART, r"(?:1[5-9]|20)\d\d", r"(?:of\s+|de\s+|del\s+)?"
    unit, ago = "|".join(words["units"]), r"(?P<ago>\s+(?:ago|later|earlier|after(?=[,.;])))?"
    ways = (
        rf"(?P<iso>\b{year}-\d\d-\d\d\b)",
        rf"\b(?P<m1>{month})\.?\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,?\d)(?:,?\s+{of}(?P<y1>{year})\b)?",
        rf"\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th|º|°)?\s+(?:day\s+)?{of}(?P<m2>{month})\b(?:,?\s+{of}(?P<y2>{year})\b)?",
        rf"\b(?:(?P<part>{part})[\s-]+)?(?P<m3>{month})\.?\s*,?\s+{of}(?P<y3>{year})\b",
        rf"\b(?P<part2>{part})[\s-](?P<m4>{month})\b",
        rf"\b(?P<season>{season})\s+{of}(?P<y4>{year})\b",
        rf"\b(?P<part3>{part})[\s-]+(?P<y5>{year})\b",
        r"\bthe\s+(?P<decade>(?:1[5-9]|20)\d0)s\b",
        rf"\b(?P<n>{number})(?P<half>\s+and\s+a\s+half)?(?:\s+long)?[\s-](?P<unit>{unit})\b(?![\s-]old|\s+of\s+age){ago}",
        rf"\b(?P<last>last|earlier\s+this|this|next|the\s+past|this\s+past)\s+(?P<span>weekend|week|month|year|night|spring|summer|autumn|fall|{weekdays})\b",
        rf"\bthe\s+(?P<turn>previous|preceding|following|next)\s+(?P<m6>{month})\b(?!\.?,?\s+{of}\d)",
        rf"\bthe\s+(?P<near>previous|preceding|following|same)\s+year\b|\b(?P<feast>{feast})\b",
        r"\b(?:at|over)\s+the\s+(?P<weekend>weekend)\b",
        rf"\b(?:[Ff]iscal\s+[Yy]ear|FY)\s+(?P<y7>{year})\b",
        rf"\b(?P<relative>{relative})\b",
        rf"\b(?:on\s+|el\s+)(?P<weekday>{weekdays})\b",
        # As agencies write it: "was arrested Thursday", "late Monday night", and no Good Friday.
        (
            r"(?<!black )(?<!good )(?<!bloody )(?<!palm )(?<!every )(?<!each )"
            rf"(?-i:\b(?P<weekday2>{english})\b)(?!\s+(?:of|[A-Z][a-z]+\s+\d))"
        ),
        rf"\b(?:in|on|by|of|between|during|since|until|till|through|from|before|after|last|as\s+(?:early|soon|late)\s+as|en|durante|desde|hasta|within|and|or|y)\s+(?P<m5>{month})\b(?!\.?\s+{of}\d|\.?,\s+{of}{year}\b)",
        rf"\b(?:between\s+(?P<y8>{year})\s+and|from\s+(?P<y9>{year})\s+to|(?P<ya>{year})[-–])\s*(?P<until>{year})\b",
        # A bare year stands alone: no price, no section, no count of people.
        rf"(?P<y6>(?<![\d$.,§#-])\b{year}\b(?![\d%-]|,\d|\s+(?:people|men|women|persons|U\.S\.C)))",
    )
    # Each begins with a word, so that nothing is tried inside of one.
    return re.compile(rf"\b(?=\w)(?:{'|'.join(ways)})", re.IGNORECASE)
