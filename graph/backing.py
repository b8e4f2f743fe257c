"""On how much a fact rests, as a value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Support:
    """On how much something rests: documents, how many of them are independent of each other, named sayers."""

    sources: int
    origins: int
    claimants: int
