"""Last names that relatives share: the label of a transcript may be that of a wife whom the text names without it."""

import re
from functools import cache

from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Mention

_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|MR|MRS|MS|MISS)\.? $")


@cache
def _relative() -> re.Pattern[str]:
    kin = "|".join(sorted(map(re.escape, lexicon().words["relative"]), key=len, reverse=True))
    return re.compile(rf"\b(?:{kin}),? (?-i:[A-ZÀ-Þ][a-zà-ÿ]+)(?! ?(?-i:[A-ZÀ-Þ]))", re.IGNORECASE)


def is_label(mention: Mention, text: str) -> bool:
    """Whether a name is a last name with a title before the colon that opens a turn: "MS. RUIZ:"."""
    alone = mention.kind == "Person" and " " not in mention.text and text.startswith(":", mention.end)
    return alone and bool(_TITLED.search(text, max(0, mention.start - 6), mention.start))


def names_relatives(text: str) -> bool:
    """Whether a text names somebody's relative by the first name alone: "her wife, Carla"."""
    return bool(_relative().search(text))
