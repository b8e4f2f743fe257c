r"""Texts and names as they are compared: white space folded; case, accents, articles and titles apart.

>>> plain("The  former President José Ñandú's")
'jose nandu'
>>> text = Folded("A\n\n man  left.")
>>> text.find("man left."), text.span(4, 7)
((2, 11), (2, 5))
"""

import re
import unicodedata

from explorer.accuracy.labels import MEASURES

_BEFORE_NAMES = frozenset(MEASURES["before_names"])
Span = tuple[int, int]


def plain(name: str) -> str:
    """The name in small plain letters and digits, without a possessive ending and without words before names."""
    spread = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(letter for letter in spread if not unicodedata.combining(letter))
    words = re.sub(r"[^a-z0-9 ]+", " ", re.sub(r"['’]s\b", "", letters)).split()
    while len(words) > 1 and words[0] in _BEFORE_NAMES:
        del words[0]
    return " ".join(words)


def numeral(text: str) -> float | None:
    """The first number that is written in digits; commas part its thousands.

    >>> numeral("about 1,250.5 men"), numeral("dozens")
    (1250.5, None)
    """
    match = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    return float(match.group().replace(",", "")) if match else None


def meet(one: Span | None, other: Span | None) -> bool:
    """Whether two spans share a character; None meets nothing."""
    return bool(one and other) and one[0] < other[1] and one[1] > other[0]  # type: ignore[index]  # bool() saw to it


class Folded:
    """A text with each run of white space as one blank, and where its characters went; reading begins at `start`."""

    __slots__ = ("_places", "start", "text")

    def __init__(self, text: str, start: int = 0) -> None:
        kept: list[str] = []
        self._places: list[int] = []
        for letter in text:
            blank = letter.isspace()
            if not (blank and (not kept or kept[-1] == " ")):
                kept.append(" " if blank else letter)
            self._places.append(max(0, len(kept) - 1))
        self.text = "".join(kept)
        self.start = self._places[start] if start < len(self._places) else 0

    def span(self, start: int, end: int) -> Span:
        """Where `start`:`end` of the text that was given lies in the folded one."""
        return self._places[start], self._places[end - 1] + 1

    def find(self, words: str, within: Span | None = None) -> Span | None:
        """Where the words stand first, from the beginning of `within` on; None where they do not."""
        folded = " ".join(words.split())
        at = self.text.find(folded, within[0] if within else self.start)
        return (at, at + len(folded)) if at >= 0 else None
