"""The forms of words that tell events or report speech, for languages that are read without a parser."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from loaders.extract.lexicon import table

_ENDINGS = {
    "ar": (
        "ó",
        "aron",
        "aba",
        "aban",
        "ado",
        "ada",
        "ados",
        "adas",
        "an",
        "ará",
        "arán",
        "aría",
        "arían",
        "ar",
        "ando",
    ),
    "er": ("ió", "ieron", "ía", "ían", "ido", "ida", "idos", "idas", "en", "erá", "erán", "ería", "erían", "er"),
    "ir": ("ió", "ieron", "ía", "ían", "ido", "ida", "idos", "idas", "en", "irá", "irán", "iría", "irían", "ir"),
}


@dataclass(frozen=True, slots=True)
class Form:
    """A form that tells an event of a class; `verbal` where it is a verb's."""

    kind: str
    verbal: bool
    patient: frozenset[str]
    subject: str | None
    agent: str


def _conjugated(verb: str) -> tuple[str, ...]:
    stem, ending = verb[:-2], verb[-2:]
    return tuple(stem + end for end in _ENDINGS[ending])


@cache
def forms(language: str) -> Mapping[str, Form]:
    """All forms that tell an event, in lower case; of two frames that share one, the first stands."""
    found: dict[str, Form] = {}
    for row in table(f"events.{language}.toml")["event"]:
        told = partial(
            Form,
            kind=row["class"],
            patient=frozenset(row.get("patient", ())),
            subject=row.get("subject"),
            agent=row.get("agent", "agent"),
        )
        verbal = [*(form for verb in row.get("verbs", ()) for form in _conjugated(verb)), *row.get("forms", ())]
        for form in verbal:
            found.setdefault(form, told(verbal=True))
        for noun in row.get("nouns", ()):
            found.setdefault(noun, told(verbal=False))
    return found


@cache
def trigger(language: str) -> re.Pattern[str]:
    """A pattern of all those forms, the longest first."""
    return re.compile(
        rf"\b(?:{'|'.join(sorted(map(re.escape, forms(language)), key=len, reverse=True))})\b", re.IGNORECASE
    )


@cache
def reporting(language: str) -> Mapping[str, str]:
    """The forms of verbs whose clause is somebody's word, and the status that they give it."""
    rows: dict[str, Any] = table(f"events.{language}.toml")["reporting"]
    found = {}
    for status in ("asserted", "alleged", "denied"):
        found.update({form: status for verb in rows.get(status, ()) for form in _conjugated(verb)})
        found.update(dict.fromkeys(rows.get(f"{status}_forms", ()), status))
    return found
