"""What phrases before a Spanish event make of it: "en vez de", "a punto de", "es falso que"."""

import re
from functools import cache

from loaders.extract.lexicon import table
from loaders.extract.spanish.triggers import Trigger


def framed(trigger: Trigger, lead: str) -> str | None:
    """The status that a phrase right before an event gives it; `lead` is its sentence up to the event's first word.

    None where there is no such phrase.
    """
    sort = "noun" if trigger.verb is None else "verb"
    return next((status for status, pattern in _patterns(sort) if pattern.search(lead)), None)


@cache
def _patterns(sort: str) -> list[tuple[str, re.Pattern[str]]]:
    rows = table("attribution.es.toml")["framed"][sort]
    return [(status, re.compile(rf"\b(?:{'|'.join(listed)})\s+$", re.IGNORECASE)) for status, listed in rows.items()]
