"""Laws, agreements and policies without a name of their own: "the anti-terrorism law", "the 2021 directive"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import cities, names
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


# Conventions whose names go on behind a preposition: "Convention for the Protection of Minors in Respect of Adoption".
_TREATY = re.compile(
    r"\b((?:[A-ZÀ-Þ][\w’'-]+ ){0,2}?(Convention|Covenant|Protocol|Declaration|Treaty|Charter|Principles|Guidelines)"
    r" (?:on|for|against|relating to|concerning|of|to)(?: (?:the|a|an|of|on|for|to|and|or|from|in|at|by|with|under|all"
    r"|against|their|its|[A-ZÀ-Þ][\w’'-]+))*(?: (?:from|in|at|by|with|under|during))"
    r"(?: (?:the|of|and|or|to|for|on))*(?: [A-ZÀ-Þ][\w’'-]+)+)"
)


_TITLED = re.compile(r"(?:Convention|Covenant|Protocol|Declaration|Treaty|Charter|Principles|Guidelines) ")
_GOES_ON = re.compile(r" (?:from|in|at|by|with|under|during) ")


def _own(end: re.Match[str]) -> str:
    """The last words of a name; nothing where they are a place, a month or a body beside it."""
    word = end.group().split()[-1]
    known = word in cities() | names().stop or word in names().countries or word in names().gazetteer
    return "" if known else end.group()


def find(part: Part, text: str) -> Iterator[Mention]:
    """The laws that a text tells by what they are about, or by their year."""
    for match in _TREATY.finditer(text) if _TITLED.search(text) else ():
        # "the Convention on Torture in Geneva", "… in May": neither a town nor a month is a part of the name.
        name = re.sub(r" (?:in|at|by|from|with) \S+$", _own, match[1])
        if _GOES_ON.search(name):
            kind = "Policy" if match[2] in ("Principles", "Guidelines") else "Treaty"
            yield replace(_mention(part, match.start(1), match.start(1) + len(name), kind), form="name")
    for match in _YEAR.finditer(text):
        yield _mention(part, match.start(1), match.end(1), _KINDS.get(match[2], "Law"))
    for match in _about().finditer(text):
        yield _mention(part, match.start(1), match.end(1), "Law")


def _mention(part: Part, start: int, end: int, kind: str) -> Mention:
    return Mention(part.base + start, part.base + end, part.text[start:end], kind, "nominal", "form", 0.8)
