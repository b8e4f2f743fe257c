"""Spanish forms that are seldom verbs, and the words around them that make them so: "cuenta", "fuera juzgado"."""

import re

from loaders.extract.spanish.conjugation import VerbForm
from loaders.extract.spanish.lexis import LETTER, UPPER

_PASSIVE = re.compile(rf"\s+(?:ya |también )?[{LETTER}]+(?:[aií]d|uest|iert|ert|crit|ich|ech|uelt)[oa]s?\b")
# "A ella, cuenta, la amenazaron", "«…», cuenta Ana Pérez".
_TELLS = frozenset(("cuenta", "cuentan"))
_ASIDE = re.compile(r"[,»”\"—-]\s*(?:y |según |como )?$")
# "Ana Paz, de 33 años, cuenta que …"; not "en cuenta que", "darse cuenta de que".
_THAT = re.compile(r" (?:que|cómo|a [\w ]{3,30} que)\b")
_NOUN = re.compile(r"\b(?:en|la|su|sus|por|de|da|dan|daba|dar|darse|dio|dieron|una|habida|a)\s+$")
_CLOSED = re.compile(rf"\s*[,.—»]|\s+(?:el |la |su |un |una )?[{UPPER}]|\s+(?:el|la|su|un|una|este|esta) \w+")


# "Presos privados de atención médica", "un dictamen hecho público".
_TAKEN = re.compile(r"privad[oa]s? del? |hech[oa]s? públic[oa]s?\b", re.IGNORECASE)


def meant(text: str, match: re.Match[str], forms: tuple[VerbForm, ...]) -> tuple[VerbForm, ...]:
    """What a form that is seldom a verb is of `forms`, where it stands: nothing, unless words around it ask for it."""
    if not forms:
        return ()
    if _TAKEN.match(text, match.start()):
        return tuple(f for f in forms if f.mood == "participle")
    low, lead = match.group().lower(), text[max(0, match.start() - 24) : match.start()]
    if low in _TELLS and _THAT.match(text, match.end()) and not _NOUN.search(lead):
        return tuple(f for f in forms if f.finite)
    if low in _TELLS and _ASIDE.search(lead):
        return tuple(f for f in forms if f.finite) if _CLOSED.match(text, match.end()) else ()
    being = any(f.lemma == "ser" and f.mood == "subjunctive" for f in forms) and _PASSIVE.match(text, match.end())
    return tuple(f for f in forms if f.mood == "subjunctive") if being else ()
