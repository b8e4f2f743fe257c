"""What airport codes stand for, from the `airportsdata` package: the one fact that a table is given from outside."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

METHOD = "airportsdata"


@dataclass(frozen=True, slots=True)
class Airport:
    """An airport's name and place, in degrees north and east (WGS 84), as written digits."""

    name: str
    latitude: str
    longitude: str


def look_up(code: str) -> Airport | None:
    """The airport of an IATA code of three letters or an ICAO code of four; None where the code is of neither.

    >>> look_up("SAL").name
    'El Salvador International Airport'
    """
    table = {3: _by_iata, 4: _by_icao}.get(len(code))
    found = table().get(code) if table and code.isascii() and code.isupper() else None
    return Airport(found["name"].strip(), str(found["lat"]), str(found["lon"])) if found else None


@cache
def _by_iata() -> Mapping[str, Any]:
    # Late: it reads a table of thousands of airports.
    import airportsdata

    return airportsdata.load("IATA")


@cache
def _by_icao() -> Mapping[str, Any]:
    import airportsdata

    return airportsdata.load("ICAO")
