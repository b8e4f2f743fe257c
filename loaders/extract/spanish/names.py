"""Proper names in a Spanish text: by the words that they begin with, by heart, and by what stands around them."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import names, table
from loaders.extract.naming.acronym import spells
from loaders.extract.naming.mention import Mention
from loaders.extract.spanish import enumerated, nested
from loaders.extract.spanish.called import called
from loaders.extract.spanish.explained import behind, explained, portfolios
from loaders.extract.spanish.formed import formed, lower
from loaders.extract.spanish.lexis import CAPITAL, LETTER, UPPER, demonyms, forms, inflected, nouns
from loaders.extract.spanish.people import lettered, mention, offices, parts_of, runs, surnames
from loaders.extract.spanish.siblings import siblings
from loaders.extract.spanish.turns import labels

Way = Callable[[Part], Iterator[Mention]]


def find(parts: Iterable[Part]) -> list[Mention]:
    """The proper names of a document, none overlapping another save a place inside a longer name, in their order."""
    parts = list(parts)
    ways: tuple[Way, ...] = (
        labels,
        _governments,
        siblings,
        lettered,
        explained,
        behind,
        portfolios,
        called,
        lower,
        formed,
        _known,
        _listed,
        runs,
        _common,
    )
    found = [m for part in parts for m in _kept(part, ways, ())]
    found = _governed(found)
    people = frozenset(n for m in found if m.kind == "Person" for n in (*parts_of(m.text), *_alone(m)))
    # A city without a preposition of place may be somebody's surname.
    found = [m for m in found if not (m.text in people and m.method == "parser" and m.confidence < 0.7)]
    parted = _parted(parts, found)
    shorts = {
        word: kind
        for part, here in zip(reversed(parts), reversed(parted), strict=True)
        for word, kind in _shortened(part, here)
    }
    found += [m for part, here in zip(parts, parted, strict=True) for m in _again(part, shorts, here)]
    listed: list[Mention] = []
    for part, here in zip(parts, _parted(parts, found), strict=True):
        here = [nested.widened(part, m) for m in here]
        again = _kept(part, (lambda p: surnames(p, people),), here)
        again += enumerated.beside(part, [*here, *again])
        listed += (*here, *again, *nested.find(here, people), *offices(part, [*here, *again]))
    return sorted(listed, key=lambda m: (m.start, -m.end))


def _governed(found: list[Mention]) -> list[Mention]:
    """The mentions without "el Gobierno" where that means the one government that is named first: it is found again."""
    ruling = sorted((m for m in found if m.kind == "Government"), key=lambda m: m.start)
    whole = {m.text for m in ruling if m.text.startswith("Gobierno ")}
    if len(whole) != 1 or ruling[0].text not in whole:
        return found
    return [m for m in found if not (m.kind == "Government" and m.text == "Gobierno")]


# A word in parentheses right behind a name: "Centro de Atención Temporal para Migrantes (Catem)".
_SHORT = re.compile(rf" \(({CAPITAL})\)")
_WORD = re.compile(rf"(?<![\w-]){CAPITAL}(?![\w-])")


def _shortened(part: Part, here: Iterable[Mention]) -> Iterator[tuple[str, str]]:
    """The words that names with forms of their own are shortened to, with the class of those."""
    for long in here:
        short = _SHORT.match(part.text, long.end - part.base) if long.method == "form" else None
        if short and spells(long.text, short[1]):
            yield short[1], long.kind


def _again(part: Part, shorts: Mapping[str, str], here: Iterable[Mention]) -> Iterator[Mention]:
    """The places of a paragraph where names stand by what they are shortened to."""
    for match in _WORD.finditer(part.text) if shorts else ():
        kind, at = shorts.get(match[0]), part.base + match.start()
        if kind and not any(m.start <= at < m.end for m in here):
            yield mention(part, *match.span(), kind, "form", 0.8)


def _alone(mention: Mention) -> Iterator[str]:
    """The given name of somebody whose surname another bears: "los hermanos Luis y Ana Paz"."""
    if mention.method == "title" and " " not in mention.text and mention.text not in forms().stop:
        yield mention.text


def _parted(parts: list[Part], found: Iterable[Mention]) -> list[list[Mention]]:
    """The mentions of each part: what is looked for around a name lies in its own part, however long the text is."""
    bases = [part.base for part in parts]
    parted: list[list[Mention]] = [[] for _ in parts]
    for each in found:
        parted[bisect_right(bases, each.start) - 1].append(each)
    return parted


def _kept(part: Part, ways: tuple[Way, ...], before: Iterable[Mention]) -> list[Mention]:
    """The mentions that the ways find, the first way first, where nothing else was found."""
    taken = [(m.start, m.end) for m in before]
    kept = []
    for way in ways:
        for found in sorted(way(part), key=lambda m: (m.start - m.end, m.start)):
            if not any(found.start < b and a < found.end for a, b in taken):
                taken.append((found.start, found.end))
                kept.append(found)
    return kept


def _opening(word: str) -> bool:
    """Whether a capitalised word before a surname is no given name."""
    listed = forms()
    return word in listed.stop or word in names().stop or word in listed.first or word.lower() in demonyms()


def _known(part: Part) -> Iterator[Mention]:
    """Names known by heart."""
    for word in re.finditer(rf"(?<![{LETTER}-])[{UPPER}][{LETTER}.]*", part.text):
        for first in dict.fromkeys((word.group(), word.group().rstrip("."))):
            for name, kind in forms().known.get(first, ()):
                end = word.start() + len(name)
                if part.text.startswith(name, word.start()) and not re.match(
                    rf"[{LETTER}0-9]|-[{LETTER}]", part.text[end : end + 2]
                ):
                    start = word.start()
                    if kind == "Person":
                        lead = re.search(rf"(?:{CAPITAL} ){{1,3}}$", part.text[max(0, start - 50) : start])
                        first_word = lead.group().split(" ")[0] if lead else ""
                        cut = bool(first_word) and not _opening(first_word)
                        start -= len(lead.group()) if lead and cut else 0
                        again = re.match(rf"(?: {CAPITAL}){{1,2}}", part.text[end:])
                        if again and not (lead and cut):
                            break
                    yield mention(part, start, end, kind, "known", 0.95)
                    break


@cache
def _governing() -> re.Pattern[str]:
    regional = {form for word in table("names.es.toml")["regional"]["adjectives"] for form in inflected(word)}
    adjectives = "|".join(sorted({*demonyms(), *regional}, key=len, reverse=True))
    government = r"[Gg]obierno|[Rr]égimen|Estado|[Ee]jecutivo|[Aa]dministración|[Aa]utoridades"
    agency = (
        r"[Pp]olicía(?: Nacional)?|[Ee]jército|[Aa]rmada|[Pp]arlamento|[Cc]ongreso|[Ff]iscalía|[Cc]ancillería"
        r"|Guardia Costera|Guardia Nacional|Fuerza Aérea|Fuerzas Armadas|[Ee]mbajada|[Cc]onsulado|[Ss]enado|[Jj]usticia"
        r"|Asamblea(?: Nacional)?|servicios? secretos?|[Gg]endarmería|[Mm]arina|[Gg]uardia [Cc]ivil"
        r"|(?<=la )inteligencia|[Pp]olicía (?:federal|judicial|migratoria|local|municipal)|[Mm]inisterio público"
        r"|[Dd]iplomacia|servicios? de inteligencia|fuerzas (?:armadas|de seguridad)|[Gg]uardia costera"
    )
    return re.compile(rf"\b(?:(?P<g>(?:{government}) (?:{adjectives}))|(?P<a>(?:{agency}) (?:{adjectives})))\b")


_OF_COUNTRY = re.compile(
    rf"(?:\b[Gg]obierno|\b[Rr]égimen|\b[Aa]dministración|\b[Aa]utoridades|(?<!\bde )(?<!\bdel )\bEstado) de "
    rf"(?:(?:los |la )?({CAPITAL}(?: {CAPITAL}){{0,3}}))"
)
# "El régimen de Daniel Ortega y Rosario Murillo": two who rule together.
_BOTH = re.compile(rf" y ({CAPITAL}) {CAPITAL}(?: {CAPITAL})?(?= |[.,;:)]|$)")


def _governments(part: Part) -> Iterator[Mention]:
    """A country and what governs there: "Gobierno hondureño", "régimen de Maduro", "policía mexicana"."""
    for match in _governing().finditer(part.text):
        yield mention(
            part, match.start(), match.end(), "Government" if match["g"] else "GovernmentAgency", "government", 0.9
        )
    for match in _OF_COUNTRY.finditer(part.text):
        both = _BOTH.match(part.text, match.end()) if match[1].split(" ")[0] in forms().given else None
        end = both.end() if both and both[1] in forms().given else match.end()
        yield mention(part, match.start(), end, "Government", "government", 0.9)


@cache
def _common_pattern() -> re.Pattern[str]:
    listed = table("names.es.toml")["common"]
    government, agency = "|".join(listed["Government"]), "|".join(listed["GovernmentAgency"])
    return re.compile(
        rf"\b(?:{'|'.join(listed['Policy'])})\b|(?<=\b[EeAa]l )(?P<government>{government})\b"
        r"(?! de\b| del\b| \w+(?:ano|eño|ense|és|í)\b)"
        rf"|(?<=\b[Ll]a )(?P<agency>{agency})\b|(?<=\b[Ll]os )(?P<agencies>{agency})\b"
        r"|(?<=\b[Dd]el )(?P<other>Gobierno|Ejecutivo)\b(?! de\b)|(?<=\b[Ll]a )(?P<third>Administración)\b(?! de\b)"
    )


def _common(part: Part) -> Iterator[Mention]:
    """Policies without capitals, and "el Gobierno" where it bears no other name."""
    for match in _common_pattern().finditer(part.text):
        government = match["government"] or match["other"] or match["third"]
        agency = "GovernmentAgency" if match["agency"] or match["agencies"] else "Policy"
        yield mention(part, *match.span(), "Government" if government else agency, "principle", 0.8)


_LIST = re.compile(
    rf"\b(?:provincias|departamentos|estados|municipios|ciudades|localidades|regiones|islas) de (?:el |la )?"
    rf"({CAPITAL}(?:(?:, | y | e | de | del ){CAPITAL}| {CAPITAL})*)"
)


def _listed(part: Part) -> Iterator[Mention]:
    """Places in a list: "las provincias de Guayas, Los Ríos y El Oro"."""
    for match in _LIST.finditer(part.text):
        for name in re.finditer(rf"{CAPITAL}(?: (?:de |del )?{CAPITAL})*", match[1]):
            yield mention(part, match.start(1) + name.start(), match.start(1) + name.end(), "Place", "form", 0.8)


def here(text: str, start: int, word: str) -> str | None:
    """The class of a body of state that a speaker or a paper stands in, by no other name: "esta Cámara"."""
    kind = forms().first.get(word)
    own = text[max(0, start - 5) : start].lower() in ("este ", "esta ")
    return kind if own and kind in ("GovernmentAgency", "Court") else None


def short(part: Part, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """The first words of names that may stand for them, "la Corte", "la Fiscalía", outside the `taken` places."""
    for match in re.finditer(
        rf"\b(?:[Ee]l|[Ll]a|[Ll]os|[Ll]as|[Aa]l|[Dd]el|[Ee]ste|[Ee]sta) ([{UPPER}][{LETTER}]+)\b(?! [{UPPER}])",
        part.text,
    ):
        start, end = part.base + match.start(1), part.base + match.end(1)
        low = match[1].lower()
        if (match[1] in forms().first or low in nouns("organization") or low in nouns("court")) and not any(
            start < b and a < end for a, b in taken
        ):
            yield start, end, match[1]
