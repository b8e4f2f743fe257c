"""Whether a person can be a "he" or a "she", as far as the given name and the words for them say."""

import re
from functools import cache

from loaders.extract.lexicon import lexicon, table
from loaders.extract.naming.mention import Entity

_LAST = re.compile(r"([\w.-]+),?\s+[\"“]?$")
# What somebody is called right behind the name: "Mina, his wife, whom he married".
_BEHIND = re.compile(r",?\s+(?:his|her|their|an?|the|whose)\s+(?:[a-z-]+\s+){0,2}?([a-z-]+)(?=[,.;]| who| of)")
_PRONOUNS = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
_OTHER = {"male": "female", "female": "male"}


def agrees(entity: Entity, pronoun: str, text: str) -> bool:
    """Whether neither a word for the person, nor a title before the name, nor the given name speaks against a pronoun.

    `pronoun` is in lower case; `text` is the stored text.
    """
    wanted = _PRONOUNS.get(pronoun, "")
    other = _OTHER.get(wanted)
    if other is None:
        return True
    against, speaks_for = _told(entity, other, text), _told(entity, wanted, text)
    if against or speaks_for:
        return not against
    return entity.name is None or given(entity.name) != other


def is_known(entity: Entity, pronoun: str, text: str) -> bool:
    """Whether a word for the person or the given name says that a pronoun in lower case fits."""
    wanted = _PRONOUNS.get(pronoun, "")
    return bool(wanted) and (_told(entity, wanted, text) or (entity.name is not None and given(entity.name) == wanted))


def _told(entity: Entity, gender: str, text: str) -> bool:
    """Whether a word of a gender stands for the person somewhere, or beside the name."""
    words = lexicon().words[gender]
    for mention in entity.mentions:
        if mention.form == "name":
            before = _LAST.search(text, max(0, mention.start - 25), mention.start)
            behind = _BEHIND.match(text, mention.end, mention.end + 50)
            if any(found and found[1].lower() in words for found in (before, behind)):
                return True
        elif mention.text.split() and mention.text.split()[-1].lower() in words:
            return True
    return False


def given(name: str) -> str | None:
    """The gender of the given name that a full name begins with, "male" or "female"; None where it tells none.

    >>> given("Farid Nazari"), given("Corinne Aldahl"), given("Robin Baker")
    ('male', 'female', None)
    """
    return _genders().get(re.split(r"[\s-]", name, maxsplit=1)[0])


@cache
def _genders() -> dict[str, str]:
    listed = table("given.toml")
    return {name: gender for gender in _OTHER for name in listed[gender]}
