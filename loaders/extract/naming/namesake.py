"""Last names that relatives share: the label of a transcript may be that of a wife whom the text names without it."""

import re
from functools import cache

from loaders.extract.lexicon import lexicon
from loaders.extract.naming.gender import given
from loaders.extract.naming.mention import Entity, Mention

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


_TITLE = re.compile(r"\b(Mr|Mrs|Ms|Miss|Sir|Madam)\.? $", re.IGNORECASE)
_GENDERS = {"mr": "male", "sir": "male", "mrs": "female", "ms": "female", "miss": "female", "madam": "female"}


@cache
def _introduced() -> re.Pattern[str]:
    kin = "|".join(sorted(map(re.escape, lexicon().words["relative"]), key=len, reverse=True))
    return re.compile(rf"\b(?:{kin}),? $", re.IGNORECASE)


def bearers(mention: Mention, found: list[Entity], text: str) -> list[Entity]:
    """Of those who bear a last name, whom it can mean by itself: "Gil" is Luis Gil, not "his wife, Maria Gil".

    Who is told of as somebody's relative is not called so where another bears the name, nor before the introduction.
    """
    gender = _titled(mention, text)
    if gender:
        found = [one for one in found if one.name is None or given(one.name) in (None, gender)]
    if " " in mention.text or gender:
        return found
    others = [one for one in found if not _is_relative(one, text)]
    return others or [one for one in found if one.first.start < mention.start]


def is_other(mention: Mention, entity: Entity, text: str) -> bool:
    """Whether the title before a last name says that it is not somebody's: "Ms. Gil" is not Luis Gil."""
    gender = _titled(mention, text) if " " not in mention.text else None
    return bool(gender and entity.name and given(entity.name) not in (None, gender))


def _titled(mention: Mention, text: str) -> str | None:
    """The gender that a title before a name tells."""
    title = _TITLE.search(text, max(0, mention.start - 8), mention.start)
    return _GENDERS[title[1].lower()] if title else None


def _is_relative(entity: Entity, text: str) -> bool:
    """Whether the full name stands first behind the word for a relative: "her husband, Luis Gil"."""
    full = min((m for m in entity.mentions if " " in m.text), key=lambda m: m.start, default=None)
    return full is not None and bool(_introduced().search(text, max(0, full.start - 20), full.start))
