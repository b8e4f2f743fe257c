"""Taking names out of texts: a withheld name gives way to as many blocks, so that every offset stays true.

>>> Mask(["Ana Ruiz"]).hide("It was ANA  RUÍZ (see /people/ana-ruiz), not Mariana Ruiz.")
'It was ███  ████ (see /people/███-████), not Mariana Ruiz.'
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property

BLOCK = "█"
# Accents of their own, soft hyphens and marks without width, which can stand in the middle of a word.
_UNSEEN = "[\u0300-\u036f\u00ad\u200b-\u200d\ufeff]*"
_WORD = re.compile(r"[^\W_]+")


class Mask:
    """The names that are taken out: in any case and with any accents, with any marks between their words.

    A name of a single word is taken out where it is written as one, with a capital.
    """

    def __init__(self, names: Iterable[str]) -> None:
        words = {tuple(_WORD.findall(folded(name))) for name in names}
        self._names = sorted((found for found in words if len("".join(found)) > 1), key=lambda w: (-len(w), w))

    def __bool__(self) -> bool:
        return bool(self._names)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        names = (r"(?:[\W_]|%20)+".join(map(_spelled, words)) for words in self._names)
        return re.compile(rf"(?<![^\W_])(?:{'|'.join(f'({name})' for name in names)})(?![^\W_])")

    def hide(self, text: str) -> str:
        """The text with blocks for the letters and digits of every name in it."""
        if not self._names:
            return text
        kept, at = [], 0
        for match in self._pattern.finditer(folded(text)):
            found = text[match.start() : match.end()]
            if len(self._names[(match.lastindex or 1) - 1]) > 1 or not found[:1].islower():
                kept += [text[at : match.start()], _WORD.sub(lambda word: BLOCK * len(word[0]), found)]
                at = match.end()
        return "".join([*kept, text[at:]])


def cover(text: str, start: int, end: int) -> str:
    """The text with blocks for all letters and digits from `start` to `end`."""
    return text[:start] + _WORD.sub(lambda word: BLOCK * len(word[0]), text[start:end]) + text[end:]


def folded(text: str) -> str:
    """A text in which each letter stands without case and accent, at the place where it stood."""
    if text.isascii():
        return text.lower()
    return "".join(letter.lower() if letter.isascii() else _bare(letter) for letter in text)


def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0].lower()[:1]


def _spelled(word: str) -> str:
    return _UNSEEN.join(map(re.escape, word)) + _UNSEEN
