"""Acronyms: which long name a short one is made of, where the text does not put the two side by side."""

import re

from loaders.extract.mention import Entity, Mention

# What an acronym leaves out of a name.
_UNSPELT = ("U.S.", "US", "United", "States")


def spells(short: str, entity: Entity) -> bool:
    """Whether an acronym is made of the first letters of a name of the entity: "XPCC", "CBP"."""
    letters = short.replace(".", "").upper()
    for mention in entity.mentions:
        words = [
            w
            for w in re.split(r"[\s-]+", mention.text)
            if w[:1].isupper() and w not in ("U.S.", "US", "United", "States")
        ]
        if len(words) >= 3 and "".join(w[0] for w in words).upper() == letters:
            return True
    return False


def fits_acronym(mention: Mention, entity: Entity) -> bool:
    """Whether the classes of a short and a long name can be one: no person, no place."""
    return entity.mentions[0].kind not in ("Person", "Country", "Place") and mention.kind not in ("Person", "Country")


def is_short(name: str) -> bool:
    """Whether a name is one word of capitals."""
    return " " not in name and sum(ch.isupper() for ch in name) >= 2
