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


def spells(name: str, short: str) -> bool:
    """Whether a word is made of the letters of a name, as "Catem" of "Centro de Atención Temporal para Migrantes".

    >>> spells("Centro de Atención Temporal para Migrantes", "Catem"), spells("Corte Suprema de Justicia", "Correa")
    (True, False)
    """
    if not short.isalpha() or not short[0].isupper() or len(name.split()) < 3 or short in name.split():
        return False
    letters = iter(name.casefold())
    starts = {word[0].casefold() for word in name.split() if word[0].isupper()}
    opening = sum(letter in starts for letter in short.casefold())
    return name[0] == short[0] and all(letter in letters for letter in short.casefold()) and opening >= 3


def whole(mentions: list[Mention]) -> list[Mention]:
    """The mentions without those that a longer name ends in, of which letters behind it are seldom made.

    "The Court of Justice of the EU (CJEU)" calls the court so, "the Chamber of the Supreme Court of Justice (SCJ)" not.
    """
    kept: list[Mention] = []
    for at, mention in enumerate(mentions):
        behind = next((m for m in mentions[at + 1 : at + 3] if m.start >= mention.end), None)
        own = behind is not None and initials(mention.text) == behind.text.upper()
        if kept and mention.end == kept[-1].end and mention.start > kept[-1].start and not own:
            continue
        kept.append(mention)
    return kept
