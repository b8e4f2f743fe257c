"""The words of a name as comparison sees them: in Latin letters, without titles, legal forms told apart from the rest.

>>> words_of("Dr. Сергей Викторович Лавров", person=True).main
('sergei', 'viktorovich', 'lavrov')
>>> words_of("Usama bin Ladin Jr.", person=True)
Words(main=('usama', 'ladin'), particles=frozenset({'bin'}), suffixes=frozenset({'jr'}), legal=frozenset())
>>> words_of("First Siemens Aktiengesellschaft", person=False)
Words(main=('1', 'siemens'), particles=frozenset(), suffixes=frozenset(), legal=frozenset({'joint_stock'}))
"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from graph.naming import aliases

_DOTTED = re.compile(r"\b(?:\w\.\s?){2,}")
_MARKS = re.compile(r"['`´’‘ʼʹ]")
_OTHER = re.compile(r"[^a-z0-9]+")
_TWICE = re.compile(r"(.)\1+")
_VOWELS = str.maketrans("", "", "aeiou")
# The longest phrase of the data, in words.
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Words:
    """A name's words in order, and apart from them what comes and goes in writing."""

    main: tuple[str, ...]
    particles: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()
    legal: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Forms:
    """The data of `forms.toml`, by phrase."""

    particles: frozenset[str]
    honorifics: frozenset[str]
    frequent: frozenset[str]
    legal: Mapping[str, str]
    spellings: Mapping[str, str]
    sounds: tuple[tuple[str, str], ...]
    weights: Mapping[str, Mapping[str, float]]


@cache
def forms() -> Forms:
    """How names vary in writing, read once."""
    data = tomllib.loads(resources.files("graph").joinpath("forms.toml").read_text("utf-8"))

    def by_phrase(table: Mapping[str, Sequence[str]]) -> dict[str, str]:
        return {phrase: name for name, phrases in table.items() for phrase in phrases}

    return Forms(
        particles=frozenset(data["particles"]),
        honorifics=frozenset(data["honorifics"]) | aliases().titles,
        frequent=frozenset(data["frequent"]),
        legal=by_phrase(data["legal"]),
        spellings=by_phrase(data["spellings"]),
        sounds=tuple((one, other) for one, other in data["sounds"]["order"]),
        weights=data["weights"],
    )


def latin(name: str) -> list[str]:
    """The words of a name in plain Latin letters, whatever its script; the points of an acronym close it up.

    >>> latin("Müller-Thurgau, S.C."), latin("Қасым-Жомарт Тоқаев")
    (['muller', 'thurgau', 'sc'], ['qasym', 'zhomart', 'toqaev'])
    """
    from anyascii import anyascii  # late: only comparison needs it

    bare = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    text = anyascii(bare).replace("&", " and ").lower()
    text = _DOTTED.sub(lambda dots: re.sub(r"[.\s]", "", dots[0]) + " ", text)
    return _OTHER.sub(" ", _MARKS.sub("", text)).split()


@lru_cache(maxsize=1 << 16)
def words_of(name: str, *, person: bool) -> Words:
    """The words of a person's name, or of that of a body, place, law or report."""
    tokens = latin(name)
    return _of_person(tokens) if person else _of_body(tokens)


def _of_person(tokens: Sequence[str]) -> Words:
    known = forms()
    # A word that is a title and a name ("Major", "King") is a name where nothing else is left.
    body = [token for token in tokens if token not in known.honorifics] or list(tokens)
    suffixes: set[str] = set()
    while len(body) > 1 and body[-1] in aliases().words["suffixes"]:
        suffixes.add(body.pop())
    main = [token for token in body if token not in known.particles]
    if len(main) < 2:
        # "Ben" and "Al" are names where one other word is left: Ben Carson is not Al Carson.
        main = body
    return Words(tuple(main), frozenset(body) - frozenset(main), frozenset(suffixes))


def _of_body(tokens: Sequence[str]) -> Words:
    known = forms()
    marked = _replaced(tokens, known.legal, "=")
    legal = frozenset(token[1:] for token in marked if token.startswith("="))
    rest = _replaced([token for token in marked if not token.startswith("=")], known.spellings, "")
    small = aliases().fillers | aliases().articles
    main = [token for token in rest if token not in small] or rest
    return Words(tuple(main), legal=legal) if main else Words(tuple(tokens))


def _replaced(tokens: Sequence[str], table: Mapping[str, str], mark: str) -> list[str]:
    """Words with each longest phrase of a table replaced by what it stands for."""
    found: list[str] = []
    at = 0
    while at < len(tokens):
        for size in range(min(_LONGEST, len(tokens) - at), 0, -1):
            phrase = " ".join(tokens[at : at + size])
            if phrase in table:
                found.append(mark + table[phrase])
                at += size
                break
        else:
            found.append(tokens[at])
            at += 1
    return found


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """A word with one letter for what romanisations write in several ways.

    >>> sound("Mohammed".lower()) == sound("muhamed"), sound("sergei") == sound("sergey")
    (True, True)
    """
    text = "s" + word[1:] if word.startswith("x") else word
    for written, said in forms().sounds:
        text = text.replace(written, said)
    return _TWICE.sub(r"\1", text)


@lru_cache(maxsize=1 << 16)
def bones(word: str) -> str:
    """The consonants of a word's sound, all of it where there are none: what scripts without vowels keep."""
    return _TWICE.sub(r"\1", sound(word).translate(_VOWELS)) or word
