"""A role of a Spanish event and what fills it, before anybody is made of that."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from loaders.extract.lexicon import table
from loaders.extract.naming.mention import Link
from loaders.extract.spanish.phrases import Phrase


@cache
def patients(kind: str) -> frozenset[str]:
    """The sorts of what events of a class are done to; empty where anything may be."""
    rows: dict[str, Any] = table("frames.en.toml")["patients"]
    return frozenset(sort for sorts, kinds in rows.items() if kind in kinds for sort in sorts.split())


@dataclass(frozen=True, slots=True)
class Filled:
    """A role and the phrase that fills it, before anybody is made of it."""

    role: str
    phrase: Phrase
    # Whom a pronoun in the place of the phrase means.
    link: Link | None = None
