"""Whether a person can be a "he" or a "she", as far as the words for them say."""

import re

from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Entity

_LAST = re.compile(r"([\w.]+),?\s+[\"“]?$")
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
    """Whether no word for a person, nor a title before the name, speaks against a pronoun in lower case.

    `text` is the stored text.
    """
    other = _OTHER.get(_PRONOUNS.get(pronoun, ""))
    if other is None:
        return True
    told = lexicon().words[other]
    for mention in entity.mentions:
        if mention.form == "name":
            before = _LAST.search(text, max(0, mention.start - 25), mention.start)
            if before and before[1].lower() in told:
                return False
        elif mention.text.split() and mention.text.split()[-1].lower() in told:
            return False
    return True
