"""Short names: what a text has named in full it goes on to call by a surname or by the letters that it gave."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import names
from loaders.extract.naming.mention import Mention

# No surname that is found by itself is shorter.
_SHORTEST = 3
_SURE = ("parser", "title", "known", "initial", "form")
_GIVEN = re.compile(r" ?\([\"“]?(?:the )?([A-Z][A-Za-z&-]{1,10})[\"”]?\)")
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w'-]*\.? $")


def shortened(parts: Iterable[Part], mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions by surname, or by letters given in brackets, that no other way of finding names has found."""
    mentions, parts = sorted(mentions, key=lambda m: m.start), list(parts)
    called = {m.text.split()[-1]: m for m in mentions if m.kind == "Person" and " " in m.text and m.method in _SURE}
    short = {word: ("Person", "parser") for word in called if _is_surname(word)}
    short |= _letters(parts, mentions)
    if not short:
        return
    starts = [m.start for m in mentions]
    pattern = re.compile(rf"(?<![\w.'-])(?:{'|'.join(sorted(short))})(?![\w-]|\.\w)")
    for part in parts:
        for match in pattern.finditer(part.text):
            start, end = part.base + match.start(), part.base + match.end()
            before = mentions[bisect_right(starts, start) - 1] if mentions and starts[0] <= start else None
            after = mentions[bisect_right(starts, start)].start if starts[-1] > start else end
            free = (before is None or before.end <= start) and after >= end
            kind, method = short[match.group()]
            if free and (kind != "Person" or _stands_alone(part.text, match)):
                yield Mention(start, end, match.group(), kind, "name", method, 0.7)


def _letters(parts: list[Part], mentions: list[Mention]) -> dict[str, tuple[str, str]]:
    """The letters that stand in brackets behind the name of a body: "the Trade Union Congress (TUC)"."""
    ends = {m.end: m for m in mentions if " " in m.text and m.kind not in ("Person", "Place", "Country", "Facility")}
    found: dict[str, tuple[str, str]] = {}
    for part in parts:
        for match in _GIVEN.finditer(part.text):
            named = ends.get(part.base + match.start())
            if named is not None and sum(letter.isupper() for letter in match[1]) > 1:
                found.setdefault(match[1], (named.kind, named.method))
    return found


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether no other word in capitals makes it a part of another name."""
    if re.match(r" [A-ZÀ-Þ]", text[match.end() : match.end() + 2]):
        return False
    led = _CAPITALISED.search(text[max(0, match.start() - 30) : match.start()])
    return led is None or led.group().strip() in names().stop


def _is_surname(word: str) -> bool:
    """Whether a word can only be a name: neither a country, nor a title, nor the end of a heading."""
    known = names()
    other = (known.stop, known.countries, known.demonyms, known.capitals, known.last)
    shaped = len(word) >= _SHORTEST and word.isalpha() and word.istitle()
    return shaped and word.lower() not in known.ordinary and not any(word in listed for listed in other)
