"""Spanish forms that are seldom verbs, and the words around them that make them so: "cuenta", "fuera juzgado"."""

import re

from loaders.extract.spanish.conjugation import VerbForm
from loaders.extract.spanish.lexis import LETTER, UPPER

_PASSIVE = re.compile(rf"\s+(?:ya |también )?[{LETTER}]+(?:[aií]d|uest|iert|ert|crit|ich|ech|uelt)[oa]s?\b")
# "A ella, cuenta, la amenazaron", "«…», cuenta Ana Pérez".
_TELLS = frozenset(("cuenta", "cuentan"))
_ASIDE = re.compile(r"[,»”\"—-]\s*(?:y |según |como )?$")
_CLOSED = re.compile(rf"\s*[,.—»]|\s+(?:el |la |su |un |una )?[{UPPER}]|\s+(?:el|la|su|un|una|este|esta) \w+")
# "Ana Pérez cuenta que …", not "tener en cuenta que", "se dio cuenta que", "la cuenta que abrió".
_CONTENT = re.compile(r"(?: (?:a|en) (?:el |la |este |esta )?\w+)? que\b")
_NOUN = re.compile(r"\b(?:en|de|la|una|su|esta|esa|por|a|d[aeio]\w*|con) $", re.IGNORECASE)


def meant(text: str, match: re.Match[str], forms: tuple[VerbForm, ...]) -> tuple[VerbForm, ...]:
    """What a form that is seldom a verb is of `forms`, where it stands: nothing, unless words around it ask for it."""
    if not forms:
        return ()
    low, lead = match.group().lower(), text[max(0, match.start() - 24) : match.start()]
    if low in _TELLS and _CONTENT.match(text, match.end()) and not _NOUN.search(lead):
        return tuple(f for f in forms if f.finite)
    if low in _TELLS and _ASIDE.search(lead):
        return tuple(f for f in forms if f.finite) if _CLOSED.match(text, match.end()) else ()
    being = any(f.lemma == "ser" and f.mood == "subjunctive" for f in forms) and _PASSIVE.match(text, match.end())
    return tuple(f for f in forms if f.mood == "subjunctive") if being else ()
