"""Acronyms: which long name a short one is made of, where the text does not put the two side by side."""

import re

from loaders.extract.naming.mention import Entity, Mention

# What an acronym leaves out of a name.
_UNSPELT = ("U.S.", "US", "United", "States")


def initials(name: str) -> str | None:
    """The acronym that the first letters of a name make, if it has three words in capitals.

    >>> initials("U.S. Customs and Border Protection"), initials("Red Cross")
    ('CBP', None)
    """
    words = [word for word in re.split(r"[\s-]+", name) if word[:1].isupper() and word not in _UNSPELT]
    return "".join(word[0] for word in words).upper() if len(words) >= 3 else None


def fits_acronym(mention: Mention, entity: Entity) -> bool:
    """Whether the classes of a short and a long name can be one: no person, no place."""
    return entity.mentions[0].kind not in ("Person", "Country", "Place") and mention.kind not in ("Person", "Country")


def is_short(name: str) -> bool:
    """Whether a name is one word of capitals."""
    return " " not in name and sum(ch.isupper() for ch in name) >= 2
