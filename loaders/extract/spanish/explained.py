"""Names that the words before them explain: "el organismo que dirige las cárceles, el SNAI", "una celda, La Isla"."""

import re
from collections.abc import Iterator
from functools import cache

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import table
from loaders.extract.naming.mention import Mention
from loaders.extract.spanish.lexis import CAPITAL, UPPER, forms, nouns, words
from loaders.extract.spanish.people import mention

# Lower-case words only: a name between the noun and the comma may be what is explained.
_LOWER = r"(?: [a-záéíóúüñ]+){0,12}?"
_LETTERS = rf"[{UPPER}]{{3,8}}"
_CALLED = r", (?:el |la |los |las )|,? (?:más )?(?:conocid[oa]s?|llamad[oa]s?|denominad[oa]s?)(?: como)? (?:el |la )?"


@cache
def _agencies() -> re.Pattern[str]:
    listed = sorted({*nouns("agency"), *words()["nouns"]["office"]}, key=len, reverse=True)
    return re.compile(
        rf"\b(?:[Ee]l|[Ll]a|[Uu]na?|al|del) (?:{'|'.join(listed)})\b{_LOWER}"
        rf"(?:{_CALLED})(?P<name>{_LETTERS})(?=[,.;:)])"
    )


@cache
def _premises() -> re.Pattern[str]:
    listed = sorted(nouns("facility") | nouns("prison"), key=len, reverse=True)
    return re.compile(
        rf"\b(?:[Ee]l|[Ll]a|[Uu]na?|al|del) (?P<noun>{'|'.join(listed)})\b{_LOWER}, "
        rf"(?P<name>(?:El|La|Los|Las) {CAPITAL}(?: {CAPITAL})?)(?=[,.;:)])"
    )


@cache
def _afterwards() -> re.Pattern[str]:
    listed = sorted({*nouns("agency"), *words()["nouns"]["office"]}, key=len, reverse=True)
    return re.compile(
        rf"\b(?:[Ee]l|[Ll]a|al|del) (?P<name>{_LETTERS}), (?:el |la |un |una )?(?:{'|'.join(listed)}) "
        r"(?:que|encargad[oa]|a cargo|responsable|de|del|estatal|público|pública|federal|nacional|rector)\b"
    )


def explained(part: Part) -> Iterator[Mention]:
    """The letters of agencies and the names of premises with the class that the noun before the comma tells."""
    for match in _agencies().finditer(part.text):
        yield mention(part, *match.span("name"), "GovernmentAgency", "form", 0.8)
    for match in _afterwards().finditer(part.text):
        yield mention(part, *match.span("name"), "GovernmentAgency", "form", 0.8)
    for match in _premises().finditer(part.text):
        if match["noun"] in nouns("prison"):
            yield mention(part, *match.span("name"), "Prison", "form", 0.75)
        elif match["name"].split(" ")[1] not in forms().stop:
            yield mention(part, *match.span("name"), "Facility", "form", 0.75)


@cache
def _staff() -> frozenset[str]:
    return frozenset(words()["titles"]["words"]) | nouns("person")


_OF = re.compile(rf"\b([a-záéíóúüñ]+) (?:de la|del|de|para) (?=[{UPPER}])")


@cache
def _portfolios() -> re.Pattern[str]:
    listed = sorted(table("names.es.toml")["common"]["portfolio"], key=len, reverse=True)
    return re.compile(
        rf"\b(?:vice|ex)?(?:ministr[oa]|secretari[oa]|consejer[oa]) (?:general )?(?:de la |del |de )"
        rf"(?P<name>{'|'.join(listed)})(?=,? (?!El |La |Los |Las )[{UPPER}])"
    )


def portfolios(part: Part) -> Iterator[Mention]:
    """The ministries that ministers are named with: "Justicia" of "la ministra de Justicia, Ana Paz"."""
    for match in _portfolios().finditer(part.text):
        yield mention(part, *match.span("name"), "GovernmentAgency", "form", 0.7)


_NAME = re.compile(rf" ({CAPITAL}(?: (?:de la |del |de )?{CAPITAL}){{1,3}})")


def behind(part: Part) -> Iterator[Mention]:
    """Who is named right behind the body that they work for: "el director de Human Rights Watch Kenneth Roth"."""
    for match in _OF.finditer(part.text):
        if match[1] not in _staff():
            continue
        at = match.end() + len("The ") * part.text.startswith("The ", match.end())
        first = re.match(rf"{CAPITAL}", part.text[at:])
        for name, kind in forms().known.get(first.group(), ()) if first else ():
            whole = part.text.startswith(name, at) and kind not in ("Person", "Place", "Country", "Law")
            person = _NAME.match(part.text, at + len(name)) if whole else None
            if person and person[1].split(" ")[0] not in _bodies():
                yield mention(part, *person.span(1), "Person", "title", 0.75)
                break


@cache
def _bodies() -> frozenset[str]:
    """First words that no person's name begins with."""
    return frozenset(forms().first) | frozenset(table("names.es.toml")["names"]["stop"])
