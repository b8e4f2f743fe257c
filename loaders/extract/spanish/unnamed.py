"""Whom and what Spanish texts call by common nouns alone, and how such nodes are worded."""

import re
from collections.abc import Iterator

from loaders.extract.naming.mention import Mention
from loaders.extract.spanish.lexis import LETTER, UPPER, is_person, nouns
from loaders.extract.spanish.phrases import Phrase

# Nouns of places that alone say too little: "el centro", "la base".
_VAGUE = ("puesto", "sede", "centro", "campo", "base", "puerto", "oficina", "casa", "edificio", "instalaciones")
_BODY = {"law": "Law", "government": "Government", "court": "Court", "report": "Report", "organization": "Organization"}
_ARTICLE = re.compile(r"(?:el|la|los|las|un|una|unos|unas) (?=\w)", re.IGNORECASE)


def says_enough(phrase: Phrase) -> bool:
    """Whether a noun of a place tells one: "un centro de Arinaga", not "el centro"."""
    bare = len(phrase.heads) == 1 and phrase.of is None
    counted = phrase.units[0].kind == "num" and phrase.head in nouns("aircraft")
    # The article of "al centro de Gjadër" stands in its preposition.
    held = phrase.prep == "a" and phrase.of is not None and phrase.head in nouns("facility") | nouns("prison")
    known = phrase.units[0].kind == "det" or held
    return counted or (known and not (bare and phrase.head in _VAGUE))


def ours(phrase: Phrase) -> bool:
    """Whether a phrase is what a paper calls itself: "este diario", "nuestra redacción"."""
    own = bool(phrase.units) and phrase.units[0].low in ("este", "esta", "nuestro", "nuestra")
    return own and len(phrase.heads) == 1 and phrase.head in nouns("outlet") and phrase.of is None


def speaking(phrase: Phrase) -> str | None:
    """The class of somebody without a name who speaks: "la empresa", "el ministro"."""
    if phrase.mention or not phrase.units:
        return None
    if ours(phrase):
        return "MediaOrganization"
    if phrase.plural:
        return "PersonGroup" if phrase.head in nouns("speaking") and phrase.units[0].kind == "det" else None
    if is_person(phrase.head) or phrase.head in nouns("counsel"):
        return "Person"
    if phrase.heads[:2] == ("comisión", "militar"):
        return None  # a court in all but name
    if phrase.head in nouns("agency"):
        return "GovernmentAgency"
    return next((kind for noun, kind in _BODY.items() if phrase.head in nouns(noun)), None)


def reaches(phrase: Phrase, kind: str) -> bool:
    """Whether what "de" ties to a person's noun belongs to its wording: "un juez de Managua", not "un hijo de Ana"."""
    of = phrase.of
    if kind != "Person" or of is None or of.prep != "de" or phrase.mention or of.time:
        return False
    if phrase.head in nouns("counsel"):
        return True  # "la defensa de Ana Paz"
    return not (of.mention and of.mention[1].is_a("Person")) and not is_person(of.head)


def otherwise(text: str, phrase: Phrase, base: int, whole: Mention) -> Iterator[Mention]:
    """The other wordings of a node: without its article, by its noun alone, a group's with what "de" ties to it."""
    end = base + phrase.of.end if phrase.of is not None and not phrase.of.time else 0
    if whole.kind == "PersonGroup" and end > whole.end:
        yield Mention(whole.start, end, text[whole.start : end], whole.kind, "nominal", "description", 0.7)
    if whole.kind == "PersonGroup" and any(u.kind == "num" for u in phrase.units) and base + phrase.end < whole.end:
        # The group by its noun alone: "43 estudiantes" of "43 estudiantes de la Escuela Normal".
        yield _part(text, whole, whole.start, base + phrase.end)
    article = _ARTICLE.match(text, whole.start, whole.end)
    if whole.kind != "PersonGroup" and article:
        yield _part(text, whole, article.end(), whole.end)
    if whole.kind == "Person" and base + phrase.end < whole.end:
        yield _part(text, whole, whole.start, base + phrase.end)


def _part(text: str, whole: Mention, start: int, end: int) -> Mention:
    return Mention(start, end, text[start:end], whole.kind, "nominal", "description", 0.7)


def titled(text: str, head: str) -> bool:
    """Whether a text names anybody by an office: "el canciller Ana Paz", "Ana Paz, canciller de …"."""
    name = rf"[{UPPER}][{LETTER}]+"
    return bool(re.search(rf"\b{head}\b[^.;\n]{{0,60}}?{name} {name}|{name}, (?:el |la )?{head}\b", text))
