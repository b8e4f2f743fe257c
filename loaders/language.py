"""The language that a text is written in, or that it is unknown."""

from collections import Counter
from collections.abc import Iterable

# Below this a guess is a coin's; what is on the card stands in any case.
_LETTERS = 60
# Characters that are looked at.
_SAMPLE = 30_000
# A text in two languages is of the one it begins with, when that is more than an aside.
_SHARE = 0.3


def detect(paragraphs: Iterable[str]) -> str | None:
    """The ISO 639-1 code of the language of a text; None where it is too short to tell."""
    letters: Counter[str] = Counter()
    pending = ""
    for words in paragraphs:
        pending = f"{pending} {words}" if pending else words
        count = sum(char.isalpha() for char in pending)
        if count >= _LETTERS:
            letters[_told(pending)] += count
            pending = ""
        if letters.total() > _SAMPLE:
            break
    return next((code for code, count in letters.items() if count >= _SHARE * letters.total()), None)


def _told(words: str) -> str:
    # Late: it loads a model.
    import py3langid

    return str(py3langid.classify(words)[0])
