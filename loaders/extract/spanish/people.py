"""People in a Spanish text: names after titles, runs of capitalised words, and offices that stand for their holders."""

import re
from collections.abc import Iterator
from functools import cache

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import names, table
from loaders.extract.naming.mention import Mention
from loaders.extract.spanish.lexis import CAPITAL, LETTER, UPPER, cities, demonyms, forms, nouns, words
from loaders.extract.spanish.units import known_verbs

_PARTICLE = r"(?:de la |de los |de las |del |de |y |da |van |von |ould |Ould )"
RUN = re.compile(rf"{CAPITAL}(?: (?:{_PARTICLE})?{CAPITAL}){{0,4}}(?: [{UPPER}]\.)?")
# What makes the capitalised word behind it a place.
_PLACED = re.compile(
    r"(?:\b(?:en|desde|hacia|hasta|cerca de|rumbo a|procedentes? de|con destino a|(?:ciudad|puerto|costas?|isla|selva"
    r"|región|municipio|departamento|provincia|estado|localidad|cantón|distrito|norte|sur|este|oeste"
    r"|aldea|caserío|vereda|poblado|frontera)(?: [a-záéíóúüñ]{4,})? de)"
    r"\s+(?:el |la |los |las )?|\bllegar\w* a )$"
)
# What makes a run of capitalised words that opens a sentence a person: an age, or what they are.
_TRADES = "|".join(
    sorted({*words()["titles"]["words"], *nouns("person"), *words()["offices"]["native"]}, key=len, reverse=True)
)
_TELLING = re.compile(
    rf", (?:de )?\d+ años|, (?:el |la |un |una )?(?:ex)?(?:{_TRADES}|[a-záéíóúñ]{{3,}}ista)\b(?! y )"
    r"|, [a-záéíóúñ]+(?: [a-záéíóúñ]+){0,3} de \d\d años\b"
)
_AGE = re.compile(r", (?:de )?\d{1,2} años\b")
# From an office to the name of its holder: "el jefe de la cancillería en Quito, Roberto Canseco".
_BESIDE = re.compile(rf"(?: (?:en|para|ante) [^,.;:()]{{2,40}}(?=,))?,? (?:(?:el|la) [a-záéíóúñ]+ )?(?={CAPITAL})")
# A clause about somebody who was just named: "Nelly Paz, cuyo hijo …".
_WHOSE = re.compile(r"(?: \([^()]{1,20}\))?, (?:cuy[oa]s?|quien|a quien|también|entonces) ")
_SPEAKS = re.compile(rf" (?:no )?(?:se |l[aeo]s? |ha |había )?([{LETTER}]+)")
# "Buenaventura. A las cinco …": a dateline is a place.
_DATELINE = re.compile(r"(?: \([^()]{2,30}\))?(?:\.-? (?=\S)|\.? ?[—–-] |, \d{1,2} )")
_OPENS = re.compile(r"(?:^|[.!?:¿¡«“\"—]\s*)$")


@cache
def _title() -> re.Pattern[str]:
    listed = sorted({*words()["titles"]["words"], *nouns("person")}, key=len, reverse=True)
    return re.compile(
        rf"\b(?:ex)?(?:{'|'.join(listed)})(?: (?:general|interin[oa]|español[a]?|adjunt[oa]|ejecutiv[oa]|retirad[oa]"
        r"|\w+(?:es[ae]?|an[oa]|eñ[oa]|ense)))?\.? $",
        re.IGNORECASE,
    )


@cache
def _office() -> re.Pattern[str]:
    listed = words()["offices"]
    held = sorted({*listed["leader"], *listed["post"], *(f"ex{o}" for o in listed["leader"])}, key=len, reverse=True)
    return re.compile(
        rf"\b(?:[Ee]l|[Ll]a|[Uu]na?|[Aa]l|[Dd]el|[Ss]u|[Uu]nos|[Ll]os|[Ll]as) "
        rf"((?:entonces |actual )?(?:{'|'.join(held)})"
        r"(?: general| adjunt[oa]| ejecutiv[oa]| superior)?)"
        r"(?P<of> de(?: la| los| las)? | del | ante (?:la |el )?(?=[A-Z]))?"
    )


def offices(part: Part, found: list[Mention]) -> Iterator[Mention]:
    """An office in place of its holder, "el ministro de Seguridad", where no name stands behind it."""
    text = part.text
    for match in _office().finditer(text):
        end = match.end(1)
        if match["of"]:
            body = next((m for m in found if m.start == part.base + match.end()), None)
            run = RUN.match(text, match.end())
            end = body.end - part.base if body and body.kind != "Person" else run.end() if run else end
            if run and not body and " y " in run.group() and not _followed(part, found, run.end()):
                end = match.end() + run.group().index(" y ")
        if end == match.end(1) and not match[1].endswith(" general"):
            continue
        person = _followed(part, found, end) or any(
            m.end + 2 == part.base + match.start() and _named(m, text, match.start()) for m in found
        )
        inside = any(m.start <= part.base + match.start(1) and part.base + end <= m.end for m in found)
        if not person and not inside:
            yield mention(part, match.start(1), end, "Person", "office", 0.8)


def _followed(part: Part, found: list[Mention], end: int) -> bool:
    """Whether the name of its holder stands behind an office: "el ministro de Justicia y Paz, Luis Soto"."""
    again = _BESIDE.match(part.text, end)
    return again is not None and any(m.start == part.base + again.end() and m.kind == "Person" for m in found)


def _named(before: Mention, text: str, at: int) -> bool:
    """Whether an office stands behind its holder's name and a comma."""
    return before.kind == "Person" and text[at - 2 : at] == ", "


def runs(part: Part) -> Iterator[Mention]:
    """People and places by the words before a run of capitalised words, and by given names and known cities."""
    text = part.text
    for match in RUN.finditer(text):
        for start, end in _trimmed(match):
            told = _told(text, start, end)
            if told:
                yield mention(part, start, end, *told)


def _told(text: str, start: int, end: int) -> tuple[str, str, float] | None:
    """The class of a run by what stands before it, its first word, and the cities of the world."""
    name, before = text[start:end], text[max(0, start - 60) : start]
    many, opens = " " in name, bool(_OPENS.search(before))
    if name.isupper() and len(name) > 1:
        return _acronym(text, start, end)
    placed = _PLACED.search(before.casefold())
    if _title().search(before) and not placed:
        return "Person", "title", 0.85
    if many and name.split(" ")[0] in forms().given and not (placed and name in cities()):
        return "Person", "title", 0.85
    dateline = start == 0 and _DATELINE.match(text, end)
    if placed or (name in cities() and (not opens or dateline)):
        return "Place", "parser", 0.75 if placed else 0.6
    if many and opens and _somebody(text, name, end):
        return "Person", "capitals", 0.55
    if not many and _TELLING.match(text, end) and (name in forms().given or _aged(text, name, end)):
        return "Person", "title", 0.7
    if not many or opens:
        return None
    # "La Coordinadora de Barrios": people bear no article.
    body = (
        name.startswith(("El ", "La ", "Los ", "Las "))
        or re.search(r"\b(?:[Ee]l|[Ll]a|[Ll]os|[Ll]as|[Dd]el|[Aa]l) $", before)
        or " de " in name
        or " del " in name
    )
    return ("Organization", "capitals", 0.5) if body else ("Person", "capitals", 0.55)


def _aged(text: str, name: str, end: int) -> bool:
    """Whether a name that nothing else tells is somebody's by the age behind it: "en busca de Yeiker, de 24 años"."""
    listed = forms()
    other = name in listed.first or name in listed.stop or name in listed.known or name.lower() in demonyms()
    return not other and name not in names().countries and _AGE.match(text, end) is not None


def _somebody(text: str, name: str, end: int) -> bool:
    """Whether what stands behind a run that opens a sentence makes it a person: an age, a trade, what they said."""
    first = name.split(" ")[0]
    if first in forms().first or " de " in name or " del " in name:
        return False
    if _TELLING.match(text, end) or _WHOSE.match(text, end):
        return True
    said = _SPEAKS.match(text, end)
    return said is not None and any(v.finite and v.lemma in _human() for v in known_verbs().get(said[1].lower(), ()))


@cache
def _human() -> frozenset[str]:
    """Verbs whose subject is somebody: "contó", "murió"; bodies speak too, but bear names of other forms."""
    return frozenset(table("attribution.es.toml")["persons"]["verbs"])


def _acronym(text: str, start: int, end: int) -> tuple[str, str, float] | None:
    """Letters that stand for an organisation, or a town in capitals; not where everything is in capitals."""
    name = text[start:end]
    town = re.sub(r"(?<= )(?:De|Del|La|Las|Los|El)(?= )", lambda m: m.group().lower(), name.title())
    if town in cities() or (town, "Place") in forms().known.get(town.split(" ")[0], ()):
        return "Place", "parser", 0.6
    shouted = text[max(0, start - 40) : end + 40].isupper()
    letters = re.fullmatch(rf"[{UPPER}]{{2,8}}", name) and not re.fullmatch(r"[IVXLC]+", name)
    signed = text.startswith("/", end)  # "EM/ros": who wrote the report
    return ("Organization", "parser", 0.6) if letters and not (shouted or signed) else None


def _trimmed(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """A run without the words that only begin sentences, parted where a conjunction joins two names."""
    text = match.group()
    parts = []
    at = 0
    for join in re.finditer(r" y ", text):
        parts.append((at, join.start()))
        at = join.end()
    parts.append((at, len(text)))
    for start, end in parts:
        piece = text[start:end]
        opens = start > 0 or _OPENS.search(match.string[max(0, match.start() - 3) : match.start()])
        while piece and (_no_name(piece) or (opens and _is_verb(piece))):
            if not opens and piece.startswith(("El ", "La ", "Los ", "Las ")):
                break  # an article with a capital inside a sentence belongs to the name: "en El Mozote"
            cut = re.match(rf"\S+ ?(?:{_PARTICLE})?", piece)
            step = cut.end() if cut else len(piece)
            start, piece = start + step, piece[step:]
        if piece and piece[0].isupper():
            yield match.start() + start, match.start() + end


def _no_name(piece: str) -> bool:
    """Whether the first word of a run is none of its name; months and ordinals are given names too: "Julio Salas"."""
    first, _, rest = piece.partition(" ")
    return first in forms().stop | names().stop and not (first in forms().given and rest[:1].isupper())


def _is_verb(piece: str) -> bool:
    """Whether the first word of a run is a verb that begins its sentence: "Habló Ana Pérez"."""
    first, _, rest = piece.partition(" ")
    verbs = known_verbs().get(first.lower(), ())
    return bool(rest) and first not in forms().given and any(v.finite for v in verbs)


# People whose names are withheld: "identificado como P. R.", "la joven M. L., de 19 años"; not "S. A.", "D. C.".
_LETTERS = re.compile(
    rf"(?<![\w.])(?!S\. ?[AL]\.|[DAB]\. ?C\.|C\. ?[AV]\.|R\. ?L\.)(?:[{UPPER}]\. ?){{1,3}}[{UPPER}]\."
)
_WITHHELD = re.compile(r"(?:\b(?:como|iniciales|llamad[oa]|identificad[oa])|\b[a-záéíóúñ]{4,}[oaenr]s?)[,:]? $")


def lettered(part: Part) -> Iterator[Mention]:
    """People of whom the text gives only the first letters of their names."""
    for match in _LETTERS.finditer(part.text):
        aged = re.match(r",? (?:de )?\d+ años|, (?:qui|que|cuy)", part.text[match.end() :])
        if aged or _WITHHELD.search(part.text[max(0, match.start() - 24) : match.start()]):
            yield mention(part, match.start(), match.end(), "Person", "title", 0.8)


def surnames(part: Part, people: frozenset[str]) -> Iterator[Mention]:
    """The surnames, alone, of people whose full names the text gives."""
    for match in re.finditer(rf"(?<![\w-]){CAPITAL}(?: {CAPITAL})?", part.text):
        for name in (match.group(), match.group().split(" ")[0], match.group().split(" ")[-1]):
            if name in people:
                start = match.start() + match.group().rfind(name)
                yield mention(part, start, start + len(name), "Person", "capitals", 0.8)
                break


def parts_of(name: str) -> Iterator[str]:
    """How a person may be called again: by each surname, by both, not by a given name.

    >>> sorted(parts_of("Matilde Rocha Urbina"))
    ['Rocha', 'Rocha Urbina', 'Urbina']
    """
    found = [w for w in name.split(" ") if w[0].isupper()]
    given = forms().given | frozenset(table("names.es.toml")["names"]["stop"])
    rest = [w for w in found[1:] if w not in given]
    yield from rest
    if len(rest) > 1:
        yield " ".join(rest[-2:])


def mention(part: Part, start: int, end: int, kind: str, method: str, confidence: float) -> Mention:
    """The mention of a name at `start`:`end` of the paragraph."""
    return Mention(part.base + start, part.base + end, part.text[start:end], kind, "name", method, confidence)
