"""Places that the parser takes for people or bodies: "Guama, a town in the hills", "in Brno and Zlin"."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import pairwise

from loaders.extract.lexicon import names, table
from loaders.extract.naming.mention import Mention

_GUESSED = ("parser", "capitals")
_GAPS = (" and ", ", ", ", and ", " or ", " and in ", " and at ", " and near ")
_LEADS = re.compile(r"\b(?:in|at|near|from|to|between|around|outside|of) $")
_CLOSES = re.compile(r"$|[,.;:)]| (?:where|in|on|near|while|after|before|since|but|for|to|as|by|were|was|have|had)\b")


def settlements(mentions: Iterable[Mention], text: str) -> list[Mention]:
    """The mentions, those of names that the words beside them show to be places' as places; `text` is as stored."""
    ordered = sorted((one for mention in mentions for one in _parted(mention, text)), key=lambda m: m.start)
    shown = {m.text for m in ordered if _is_guess(m) and _sort().match(text, m.end)}
    for before, mention in pairwise(ordered):
        if _is_guess(mention) and _stands_with(before, mention, text, shown):
            shown.add(mention.text)
    for mention, after in pairwise(ordered):
        if _is_guess(mention) and _lies_in(mention, after, text):
            shown.add(mention.text)
    return [replace(m, kind="Place", method="form") if _is_guess(m) and m.text in shown else m for m in ordered]


_PAIR = re.compile(r"([A-ZÀ-Þ][\w’'-]+) and ([A-ZÀ-Þ][\w’'-]+)")


def _parted(mention: Mention, text: str) -> tuple[Mention, ...]:
    """Two towns that the parser takes for one body: "at Durres and Gader"."""
    pair = _PAIR.fullmatch(mention.text) if mention.method in _GUESSED and mention.kind == "Organization" else None
    led = re.search(r"\b(?:in|at|near|between) $", text[max(0, mention.start - 9) : mention.start])
    if pair is None or led is None or not _CLOSES.match(text, mention.end):
        return (mention,)
    first = replace(mention, end=mention.start + len(pair[1]), text=pair[1], kind="Place")
    return first, replace(mention, start=mention.end - len(pair[2]), text=pair[2], kind="Place")


def _is_guess(mention: Mention) -> bool:
    """Whether a name of one or two words is taken for somebody or a body by the parser alone."""
    guess = mention.method in _GUESSED and mention.kind in ("Person", "Organization")
    return guess and len(mention.text.split()) <= 2 and not mention.text.isupper()


def _stands_with(before: Mention, mention: Mention, text: str, shown: set[str]) -> bool:
    """Whether a single word is listed with a place that a preposition shows: "in Brno and Zlin"."""
    place = before.kind == "Place" or before.text in shown
    alone = " " not in mention.text and mention.text not in _people() and mention.text not in names().stop
    listed = text[before.end : mention.start] in _GAPS and _LEADS.search(text[max(0, before.start - 12) : before.start])
    return bool(place and alone and listed and _CLOSES.match(text, mention.end))


_INSIDE = re.compile(
    r",? in (?:the )?(?:nearby |(?:[a-z]+ern|central) )?(?:(?:province|state|region|district|county) of )?"
)


def _lies_in(mention: Mention, after: Mention, text: str) -> bool:
    """Whether a single word is told to lie in a place: "fled to Kiri in nearby Loreto"."""
    led = re.search(r"\b(?:in|at|near|from|to|outside|around) $", text[max(0, mention.start - 9) : mention.start])
    placed = after.kind in ("Place", "Country") and _INSIDE.fullmatch(text[mention.end : after.start])
    return bool(led and placed and " " not in mention.text and mention.text not in _people() | names().stop)


@cache
def _people() -> frozenset[str]:
    return frozenset(name for listed in table("given.toml").values() for name in listed) | names().given


@cache
def _sort() -> re.Pattern[str]:
    nouns = "|".join(sorted(noun for noun, kind in names().described.items() if kind == "Place"))
    return re.compile(
        rf",? (?:an?|the) (?:[\w’'-]+ ){{0,3}}?(?:{nouns}) "
        r"(?:of|in|near|outside|on|just|some|about|north|south|east|west|where|\d+)\b"
    )
