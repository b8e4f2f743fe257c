"""A document as it was found, captured in memory, or the reason why there is none."""

import hashlib
from dataclasses import dataclass, field

from loaders.card import Card


@dataclass(frozen=True, slots=True)
class Found:
    """Captured bytes with their card. `name` is the path below what was asked for, with `/`, through archives too."""

    name: str
    data: bytes = field(repr=False)
    card: Card = field(default_factory=Card)
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        """Set the digest: the SHA-256 of the bytes, in hexadecimal; it is the id of the source."""
        object.__setattr__(self, "digest", hashlib.sha256(self.data).hexdigest())

    @property
    def suffix(self) -> str:
        """The suffix of the name, in lower case, with its dot; empty when there is none."""
        last = self.name.rpartition("/")[2]
        stem, dot, suffix = last.rpartition(".")
        return (dot + suffix).lower() if stem else ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was asked for and cannot be captured: one line, what it is and what to do."""

    name: str
    reason: str

    def __str__(self) -> str:
        """The line that is shown."""
        return f"{self.name}: {self.reason}"
