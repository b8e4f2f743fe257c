"""Laws, agreements and policies without a name of their own: "the anti-terrorism law", "the 2021 directive"."""

import re
from collections.abc import Iterator
from functools import cache

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import names
from loaders.extract.naming.mention import Mention

_YEAR = re.compile(
    r"\b[Tt]he ((?:19|20)\d\d (?:[a-z]+ ){0,2}?"
    r"(law|act|decree|directive|agreement|accord|pact|treaty|deal|memorandum of understanding|memorandum|ordinance"
    r"|constitution|policy))"
    r"(?![\w-])"
)
_KINDS = {"directive": "Policy", "policy": "Policy", "treaty": "Treaty"} | dict.fromkeys(
    ("agreement", "accord", "pact", "deal", "memorandum of understanding", "memorandum"), "Agreement"
)


# Before these nouns a law is only what they deal with: "an immigration law firm".
_DESCRIBES = (
    r"(?! (?:enforcement|firm|attorney|lawyer|expert|professor|school|specialist|clinic|practice|judge|group"
    r"|cent(?:er|re))s?\b)"
)


@cache
def _about() -> re.Pattern[str]:
    about, forms = ("|".join(re.escape(word) for word in names().law[key]) for key in ("about", "forms"))
    return re.compile(rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|['’]s) (?:[a-z]+ )?((?:{about}) (?:{forms}))(?![\w-]){_DESCRIBES}")


def find(part: Part, text: str) -> Iterator[Mention]:
    """The laws that a text tells by what they are about, or by their year."""
    for match in _YEAR.finditer(text):
        yield _mention(part, match.start(1), match.end(1), _KINDS.get(match[2], "Law"))
    for match in _about().finditer(text):
        yield _mention(part, match.start(1), match.end(1), "Law")


def _mention(part: Part, start: int, end: int, kind: str) -> Mention:
    return Mention(part.base + start, part.base + end, part.text[start:end], kind, "nominal", "form", 0.8)
