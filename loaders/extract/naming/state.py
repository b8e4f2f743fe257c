"""Bodies of state in lower case: "Poland's foreign ministry", "the Czech justice ministry", "the army"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon, names
from loaders.extract.naming.form import CAPITALISED, form_of
from loaders.extract.naming.mention import Mention

_CONCERN = rf"{CAPITALISED}(?: {CAPITALISED}){{0,2}}"
# A body of several concerns: "Bureau of Population, Refugees, and Migration".
_LISTED = re.compile(
    rf"(?:{CAPITALISED} ){{0,2}}"
    r"(?:Bureau|Department|Ministry|Office|Committee|Commission|Agency|Directorate|Subcommittee)"
    rf" (?:of|for|on) {_CONCERN}(?:, {_CONCERN})+,? and {_CONCERN}"
)
# Behind "the army" no noun may follow that it only describes: "the army barracks".
_ENDS = (
    r"(?=['’]s\b|[.,;:)]|$| (?:[a-z]+ed|says|denies|holds|controls|runs|uses|claims|is|was|has|are|were|have|and|or|in"
    r"|on|of|to|at|for|by|from|with|had|that|who|which|when|after|before|during|said|told|left|took|flew|sent|gave|put"
    r"|kept|began|made|came|went|shot|held|found|brought|led|fled|met|seized|will|would|may|could|did|does)\b)"
)


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def _pattern() -> re.Pattern[str]:
    state = names().state
    owner = rf"(?:the )?(?!The ){CAPITALISED}(?: {CAPITALISED}){{0,2}}(?:['’]s|(?<=s)['’])?"
    body = rf"(?:{_either(state['fields'])}) (?:and (?:{_either(state['fields'])}) )?(?:{_either(state['bodies'])})"
    forces = rf"(?:{_either(state['forces'])}){_ENDS}"
    owned = rf"(?:{_either(state['owned'])}){_ENDS}"
    body = rf"(?:(?P<owner>{owner}) (?P<its>{body}|{forces}|{owned})|[Tt]he (?P<body>{body}|{forces}))"
    return re.compile(rf"(?<![\w’'-]){body}(?![\w-])")


def bodies(part: Part, text: str) -> Iterator[Mention]:
    """The bodies of state of a paragraph; with the country before them, where one stands there."""
    for match in _international().finditer(text):
        yield _mention(part, match.start(), match.end(), "InternationalOrganization")
    for match in _pattern().finditer(text):
        start, lead = match.start("body"), _owner(match["owner"] or "")
        if match["owner"]:
            if lead is None:
                continue
            start = match.start("owner") + match["owner"].rindex(lead)
        kind = "Court" if match.group().endswith("court") else "GovernmentAgency"
        yield _mention(part, start, match.end("its" if match["owner"] else "body"), kind)


def listed(part: Part, text: str) -> Iterator[Mention]:
    """The bodies whose names list what they are for."""
    for match in _LISTED.finditer(text):
        concerns = re.split(r",? and |, ", match.group())
        first = match.group().split()[0]
        start = match.start() + (len(first) + 1 if first in names().stop - names().first.keys() else 0)
        # "Department of State, Foreign Operations, and Related Programs Appropriations Act" is a law.
        goes_on = re.match(r" [A-ZÀ-Þ]", text[match.end() :])
        if not goes_on and not any(_is_other(concern) for concern in concerns[1:]):
            yield replace(_mention(part, start, match.end(), "GovernmentAgency"), method="form")


def _is_other(concern: str) -> bool:
    """Whether what stands in a list is a name of its own, and no concern of the body before it."""
    known = any(concern == name for name, _ in names().gazetteer.get(concern.split()[0], ()))
    return known or form_of(concern) is not None or concern in names().stop or concern in names().given


@cache
def _international() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_either(names().state['international'])})(?![\w-])")


# Movements that rule somewhere, and have bodies of state.
_RULERS = frozenset(("Taliban", "Houthi", "Houthis", "Hamas", "Polisario"))


def _owner(words: str) -> str | None:
    """The country or demonym that ends the words before a body, with its possessive; None where they are no such."""
    known = names()
    split = words.removeprefix("the ").split()
    for at in range(len(split)):
        name = " ".join(split[at:])
        plain = re.sub(r"['’]s?$", "", name)
        if plain in known.countries or (plain in known.demonyms and plain == name) or plain in _RULERS:
            return name
    return None


def _mention(part: Part, start: int, end: int, kind: str) -> Mention:
    return Mention(part.base + start, part.base + end, part.text[start:end], kind, "name", "government", 0.85)


def nation(mention: Mention) -> Mention | None:
    """The country that is named at the head of a body's name with an apostrophe: "Chile" of "Chile's army"."""
    lead = re.match(r"(.+?)(?:['’]s|(?<=s)['’]) ", mention.text)
    if lead is None or lead[1] not in names().countries:
        return None
    end = mention.start + len(lead[1])
    return Mention(mention.start, end, lead[1], "Country", "name", "known", 0.9)


# Whose "Russian forces" are goes without saying.
_FORCES = frozenset(("police", "military", "forces", "force", "army", "navy", "troops", "intelligence", "guard"))


def land(mention: Mention) -> tuple[str, Mention] | None:
    """The code of the country whose body of state a name tells, and where the name says so.

    "the Ethiopian parliament", "Chile's army", "the Royal Air Force of Oman".
    """
    if owner := nation(mention):
        return names().countries[owner.text], owner
    behind = re.search(r" (?:of|of the|for) ([A-ZÀ-Þ].*)$", mention.text)
    if behind and behind[1] in names().countries:
        start = mention.start + behind.start(1)
        return names().countries[behind[1]], Mention(start, mention.end, behind[1], "Country", "name", "known", 0.9)
    words = mention.text.split()
    for length in (2, 1):
        lead = " ".join(words[:length])
        told = lead in names().demonyms and lead not in names().countries
        if len(words) > length and told and words[-1].lower() not in _FORCES:
            word = Mention(mention.start, mention.start + len(lead), lead, "Country", "nominal", "demonym", 0.85)
            return names().demonyms[lead], word
    return None


def is_leaders(mention: Mention, text: str) -> bool:
    """Whether a government is of one whom a title names: "Prime Minister Abdi Farah's government"."""
    before = re.search(r"([A-Z][a-z]+)\.? $", text[max(0, mention.start - 20) : mention.start])
    owned = re.search(r"['’]s? \w+$", mention.text)
    return bool(owned and before and before[1].lower() in lexicon().words["title"])


def governed(mention: Mention) -> Mention | None:
    """The country at the end of a government's name: "Saudi Arabia" of "Government of Saudi Arabia"."""
    behind = re.fullmatch(r"\w+ of (?:the )?(.+)", mention.text)
    if behind is None or mention.kind != "Government" or behind[1] not in names().countries:
        return None
    start = mention.start + behind.start(1)
    return Mention(start, mention.end, behind[1], "Country", "name", "known", 0.9)
