"""Names that a common noun before them explains: "la constructora Hidrovalle", "la banda Los Chacales"."""

import re
from collections.abc import Iterator
from functools import cache

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import names, table
from loaders.extract.naming.mention import Mention
from loaders.extract.spanish.lexis import CAPITAL, FOREIGN, demonyms, forms
from loaders.extract.spanish.people import mention

# What may stand between the noun and the name: "la ONG venezolana Foro Penal", "el grupo armado «Los Lobos»".
_BETWEEN = r"(?: (?:[a-záéíóúñ]+(?:an[oa]|eñ[oa]|ense|es[ae]?|és|al|iv[oa]|ad[oa]|ic[oa])s?))? [«“\"]?"
_NAME = (
    rf"(?P<name>(?:(?:El|La|Los|Las) )?{CAPITAL}"
    rf"(?: (?:(?:de la|de los|de las|del|de|por la|por el|por los|para la|para el|{FOREIGN}) )?{CAPITAL})*)"
)
_MORE = re.compile(rf" y (?={CAPITAL})({CAPITAL})")


# "El bloque Calima de las Autodefensas": the name of what it is part of begins behind "de".
_OF = re.compile(rf" (?:de los|de las|de la|del|de) ({CAPITAL})")


@cache
def _pattern() -> re.Pattern[str]:
    listed = sorted(_kinds(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?P<noun>{'|'.join(listed)}){_BETWEEN}{_NAME}(?!\w)")


@cache
def _kinds() -> dict[str, str]:
    return {noun: kind for kind, nouns in table("names.es.toml")["called"].items() for noun in nouns}


def called(part: Part) -> Iterator[Mention]:
    """Names with the class that the noun before them tells."""
    for match in _pattern().finditer(part.text):
        start, end = match.span("name")
        first = match["name"].split(" ")[0]
        if first in names().countries or match["name"] in names().countries or first.lower() in demonyms():
            continue
        stopped = first in forms().stop and " " not in match["name"]
        if stopped or (first in forms().given and _kinds()[match["noun"]] != "Place"):
            continue  # "contó a este diario Ana Paz"
        known = {kind for name, kind in forms().known.get(first, ()) if name == match["name"]}
        if known and _kinds()[match["noun"]] != "Place":
            continue  # known by heart, better than by its noun: "la organización Provea"
        larger = next((m for m in _OF.finditer(match["name"]) if m[1] in forms().first), None)
        end = start + larger.start() if larger else _whole(part.text, start, end)
        yield mention(part, start, end, _kinds()[match["noun"]], "form", 0.85)


def _whole(text: str, start: int, end: int) -> int:
    """Where a name ends that may hold "y": "Centro Justicia y Memoria", not "Provea y Foro Penal"."""
    more = _MORE.match(text, end)
    formed = text[start:end].split(" ")[0] in forms().first and " " in text[start:end]
    known = more is not None and (more[1] in forms().known or more[1] in forms().first or more[1].isupper())
    return more.end() if more and formed and not known else end
