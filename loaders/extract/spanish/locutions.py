"""Spanish locutions of several words that stand for one: prepositions, nouns, and what makes a number vague."""

import re
from functools import cache

from loaders.extract.spanish.amounts import number_words
from loaders.extract.spanish.lexis import words

# The kind of a unit, its end and what it stands for.
Found = tuple[str, int, str]


def find(text: str, start: int) -> Found | None:
    """The locution that begins at an offset."""
    if match := locutions().match(text, start):
        return "prep", match.end(), re.sub(r"(?<= a)l$|(?<= de)l$", "", match.group().lower())
    for kind, pattern in (("word", _compounds()), ("adv", _adverbs()), ("det", _rough())):
        if match := pattern.match(text, start):
            return kind, match.end(), match.group().lower()
    return None


@cache
def locutions() -> re.Pattern[str]:
    """A pattern of the locutions that work as one preposition."""
    listed = sorted(words()["locutions"], key=len, reverse=True)
    contracted = [re.sub(r" (a|de)$", r" (?:\1|\1l)", loc) for loc in listed]
    return re.compile(rf"(?:{'|'.join(contracted)})(?=\s)", re.IGNORECASE)


@cache
def _compounds() -> re.Pattern[str]:
    """A pattern of the nouns of several words: "altos cargos"."""
    return re.compile(rf"(?:{'|'.join(words()['nouns']['compound'])})\b", re.IGNORECASE)


@cache
def _adverbs() -> re.Pattern[str]:
    """A pattern of the adverbs of several words: "de nuevo", "en contra"."""
    return re.compile(rf"(?:{'|'.join(words()['closed']['adverbial'])})\b(?! del?\b)", re.IGNORECASE)


@cache
def _rough() -> re.Pattern[str]:
    """A pattern of what makes a number vague, as one article before it: "al menos 252 personas"."""
    return re.compile(
        r"(?:(?:al|por lo|cuando|no) menos(?: de)?|como (?:mínimo|máximo)|más de|menos de|cerca de|alrededor de"
        rf"|en torno a|casi|aproximadamente)(?= (?:los |las |un[oa]s |otr[oa]s )?(?:\d|{number_words()}\b))",
        re.IGNORECASE,
    )
