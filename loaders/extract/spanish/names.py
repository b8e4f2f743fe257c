"""Proper names in a Spanish text: by the words that they begin with, by heart, and by what stands around them."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from loaders.extract.lexicon import names, table
from loaders.extract.mention import Mention
from loaders.extract.spanish.lexis import CAPITAL, LETTER, UPPER, cities, demonyms, forms, nouns
from loaders.extract.spanish.people import mention, offices, parts_of, runs, surnames
from loaders.extract.syntax import Part

Way = Callable[[Part], Iterator[Mention]]
_WORD = re.compile(rf"[{LETTER}][{LETTER}’']*(?:-[{LETTER}0-9]+)*|\d[\d./-]*(?:/[A-Z]{{2,3}})?|N\.?[º°o]\.?|\S")
_JOINS = (
    "de lo",
    "de la",
    "de las",
    "de los",
    "del",
    "de",
    "para la",
    "para los",
    "para las",
    "para el",
    "para",
    "contra la",
    "contra el",
    "contra",
    "sobre la",
    "sobre el",
    "sobre",
    "por la",
    "por los",
    "a la",
    "al",
    "a las",
    "en",
    "sin",
    "y de la",
    "y del",
    "y de",
    "y",
    "e",
    "e internacional de la",
)
_JOIN = re.compile(rf" (?:{'|'.join(_JOINS)}) (?=[{UPPER}])")
_NUMBER = re.compile(
    r",? (?:N\.?[º°]\.? ?|núm\. ?|No\. ?)?\d[\d.,]*(?:-\d+)*(?:-?[A-Z]{2})?(?:/[\w]+)?(?: de \d{4})?| [IVX]+\b"
)
_NEXT = re.compile(rf" (?:{CAPITAL})")
_LAWFUL = ("Law", "Treaty", "Policy")


def find(parts: Iterable[Part]) -> list[Mention]:
    """The proper names of a document, none overlapping another save a place inside a longer name, in their order."""
    parts = list(parts)
    ways: tuple[Way, ...] = (_governments, _lower, _formed, _known, _listed, runs, _common)
    found = [m for part in parts for m in _kept(part, ways, ())]
    people = frozenset(n for m in found if m.kind == "Person" for n in parts_of(m.text))
    again = [m for part in parts for m in _kept(part, (lambda p: surnames(p, people),), found)]
    inner = [m for part in parts for m in _inner(part, found)]
    posts = [m for part in parts for m in offices(part, [*found, *again])]
    return sorted([*found, *again, *inner, *posts], key=lambda m: (m.start, -m.end))


def _kept(part: Part, ways: tuple[Way, ...], before: Iterable[Mention]) -> list[Mention]:
    """The mentions that the ways find, the first way first, where nothing else was found."""
    end = part.base + len(part.text)
    taken = [(m.start, m.end) for m in before if part.base <= m.start < end]
    kept = []
    for way in ways:
        for found in sorted(way(part), key=lambda m: (m.start - m.end, m.start)):
            if not any(found.start < b and a < found.end for a, b in taken):
                taken.append((found.start, found.end))
                kept.append(found)
    return kept


def _formed(part: Part) -> Iterator[Mention]:
    """Names whose first words say what they are: "Corte Suprema de Justicia", "Decreto 504"."""
    text, listed = part.text, forms()
    for match in re.finditer(rf"(?<![{LETTER}0-9-]){CAPITAL}", text):
        words = text[match.start() : match.start() + 60].split(" ")
        for length in range(min(listed.longest, len(words)), 0, -1):
            form = " ".join(words[:length]).rstrip('.,;:)»”"')
            kind = listed.first.get(form)
            if kind and form != text[match.start() : match.start() + 60]:
                end = _reach(text, match.start(), match.start() + len(form), kind)
                if end > match.start() + len(form) or (length > 1 and len(form.split()) > 1):
                    yield mention(
                        part,
                        match.start(),
                        end,
                        kind,
                        "numbered"
                        if kind in ("Law", "Treaty") and re.search(r"\d", text[match.start() : end])
                        else "form",
                        0.9,
                    )
                    break


def _reach(text: str, start: int, end: int, kind: str) -> int:
    """How far a name reaches: over capitalised words, joined or not, and over the number of a law."""
    while True:
        step = None if re.match(r" N\.?[º°o]", text[end : end + 4]) else _NEXT.match(text, end)
        if step and step.group().strip() not in ("El", "La", "Los", "Las") or step and kind in ("Prison", "Facility"):
            end = step.end()
            continue
        number = _NUMBER.match(text, end)
        if (
            number
            and (kind in (*_LAWFUL, "Prison", "Court") or re.fullmatch(r" [IVX]+| N\.?[º°].*", number.group()))
            and not re.match(r",? \d{1,3}(?:\.\d{3})* [a-z]", text[end:])
        ):
            end = number.end()
            while text[end - 1] in ".,":
                end -= 1
            continue
        join = _JOIN.match(text, end)
        listed = join and kind in ("Place", "Prison", "Airport", "Facility") and join.group().strip().startswith(("y", "e"))
        if not join or listed or not _belongs(text, start, end, join):
            return end
        after = re.match(CAPITAL, text[join.end() :])
        end = join.end() + (after.end() if after else 0)


def _belongs(text: str, start: int, end: int, join: re.Match[str]) -> bool:
    """Whether what a preposition or conjunction joins is still the name: a country behind a full name is not."""
    after = re.match(rf"(?:{CAPITAL}(?: (?:del? )?{CAPITAL})*)", text[join.end() :])
    rest = after.group() if after else ""
    first = rest.split(" ")[0]
    long = len(re.findall(rf"[{UPPER}]", text[start:end])) > 1
    country = next((name for name in names().countries if rest.startswith(name)), None)
    how = join.group().strip()
    if how in ("a la", "al", "a las", "en", "por la", "por los", "sin") and not re.search(
        r"\b(?:Ayuda|Apoyo|Asistencia|Atención|Protección|Ley|Comisión|Reporteros|Médicos|Defensoría|Unidad|Programa)\b",
        text[start:end],
    ):
        return False
    if how == "y" or how.startswith("y "):
        known = first in forms().known and any(rest.startswith(n) for n, _ in forms().known[first])
        return not country and not known and first not in forms().first and first not in forms().given
    return not (country and long)


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
                        cut = lead.group().split(" ")[0] in forms().given if lead else False
                        start -= len(lead.group()) if lead and cut else 0
                        again = re.match(rf"(?: {CAPITAL}){{1,2}}", part.text[end:])
                        if again and not (lead and cut):
                            break
                    yield mention(part, start, end, kind, "known", 0.95)
                    break


@cache
def _lower_pattern() -> re.Pattern[str]:
    listed = "|".join(sorted(forms().lower, key=len, reverse=True))
    article = r"(?:El |La |Los |Las )?"
    return re.compile(
        rf"\b({listed})(?: de (?:la |los |las )?| del | ){article}{CAPITAL}(?:(?: de la | de los | del | de | ){CAPITAL}){{0,4}}(?: [IVX]+\b)?"
    )


def _lower(part: Part) -> Iterator[Mention]:
    """Names that begin with a common noun: "aeropuerto de San Pedro Sula", "cárcel La Modelo"."""
    for match in _lower_pattern().finditer(part.text):
        kind = forms().lower[match[1]]
        yield mention(part, match.start(), match.end(), kind, "form", 0.85)


@cache
def _governing() -> re.Pattern[str]:
    adjectives = "|".join(sorted(demonyms(), key=len, reverse=True))
    government = r"[Gg]obierno|[Rr]égimen|Estado|[Ee]jecutivo|[Aa]dministración|[Aa]utoridades"
    agency = r"[Pp]olicía(?: Nacional)?|[Ee]jército|[Aa]rmada|[Pp]arlamento|[Cc]ongreso|[Ff]iscalía|[Cc]ancillería|Guardia Costera|Guardia Nacional|Fuerza Aérea|Fuerzas Armadas|[Ee]mbajada|[Cc]onsulado|[Ss]enado|[Jj]usticia|Asamblea(?: Nacional)?|servicios? secretos?"
    return re.compile(rf"\b(?:(?P<g>(?:{government}) (?:{adjectives}))|(?P<a>(?:{agency}) (?:{adjectives})))\b")


_OF_COUNTRY = re.compile(
    rf"\b(?:[Gg]obierno|[Rr]égimen|[Aa]dministración|[Aa]utoridades|Estado) de (?:(?:los |la )?({CAPITAL}(?: {CAPITAL}){{0,3}}))"
)


def _governments(part: Part) -> Iterator[Mention]:
    """A country and what governs there: "Gobierno hondureño", "régimen de Maduro", "policía mexicana"."""
    for match in _governing().finditer(part.text):
        yield mention(
            part, match.start(), match.end(), "Government" if match["g"] else "GovernmentAgency", "government", 0.9
        )
    for match in _OF_COUNTRY.finditer(part.text):
        yield mention(part, match.start(), match.end(), "Government", "government", 0.9)


@cache
def _common_pattern() -> re.Pattern[str]:
    listed = table("names.es.toml")["common"]
    government = "|".join(listed["Government"])
    return re.compile(
        rf"\b(?:{'|'.join(listed['Policy'])})\b|(?<=\b[EeAa]l )(?P<government>{government})\b(?! de\b| del\b| \w+(?:ano|eño|ense|és|í)\b)"
        r"|(?<=\b[Dd]el )(?P<other>Gobierno|Ejecutivo)\b(?! de\b)|(?<=\b[Ll]a )(?P<third>Administración)\b(?! de\b)"
    )


def _common(part: Part) -> Iterator[Mention]:
    """Policies without capitals, and "el Gobierno" where it bears no other name."""
    for match in _common_pattern().finditer(part.text):
        yield mention(
            part,
            match.start(),
            match.end(),
            "Government" if match["government"] or match["other"] or match["third"] else "Policy",
            "principle",
            0.8,
        )


_LIST = re.compile(
    rf"\b(?:provincias|departamentos|estados|municipios|ciudades|localidades|regiones|islas) de (?:el |la )?({CAPITAL}(?:(?:, | y | e | de | del ){CAPITAL}| {CAPITAL})*)"
)


def _listed(part: Part) -> Iterator[Mention]:
    """Places in a list: "las provincias de Guayas, Los Ríos y El Oro"."""
    for match in _LIST.finditer(part.text):
        for name in re.finditer(rf"{CAPITAL}(?: (?:de |del )?{CAPITAL})*", match[1]):
            yield mention(part, match.start(1) + name.start(), match.start(1) + name.end(), "Place", "form", 0.8)


def _inner(part: Part, found: list[Mention]) -> Iterator[Mention]:
    """The place that a longer name ends in: "centro de detención de Luisiana" lies in Luisiana."""
    end = part.base + len(part.text)
    for outer in found:
        if part.base <= outer.start < end and outer.kind in ("Prison", "Facility", "Court", "Government", "Airport"):
            inside = re.search(rf" de ((?:los |la )?{CAPITAL}(?: (?:de |del )?{CAPITAL}){{0,3}})$", outer.text)
            if not inside or (
                outer.kind != "Government"
                and inside[1] not in names().countries
                and outer.text[0].isupper()
                and len(outer.text.split()) < 4
            ):
                continue
            place = inside[1].removeprefix("los ").removeprefix("la ")
            first = forms().first.get(place.split(" ")[0])
            kind = "Country" if place in names().countries else first or "Place"
            if kind == "Place" and place not in cities() and (place, "Place") not in forms().known.get(place.split(" ")[0], ()):
                continue
            if kind == "Country" or outer.kind != "Government":
                at = outer.end - len(place)
                yield Mention(at, outer.end, place, kind, "name", "known" if kind == "Country" else "form" if first else "parser", 0.7)


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
