"""Names whose words say what they are: "Corte Suprema de Justicia", "Decreto 504", "penal de Izalco"."""

import re
from collections.abc import Iterator
from functools import cache

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import names
from loaders.extract.naming.mention import Mention
from loaders.extract.spanish.lexis import CAPITAL, LETTER, UPPER, forms
from loaders.extract.spanish.people import mention

_JOINS = (
    "de lo|de la|de las|de los|del|de|para la|para los|para las|para el|para|contra la|contra el|contra|sobre la"
    "|sobre el|sobre|por la|por el|por los|por las|por|pro|a|a la|al|a las|en|sin|y de la|y del|y de|y|e"
    "|e internacional de la"
)
_JOIN = re.compile(rf" (?:{_JOINS}) (?=[{UPPER}])")
_NUMBER = re.compile(
    r"(?: \((?:CE|UE|CEE|Euratom)\))?,? (?:[Nn]\.?[º°]\.? ?|[Nn]úm\. ?|[Nn]o\. ?|[Nn]úmero )?"
    r"\d[\d.,]*(?:-\d+)*(?:-?[A-Z]{2,5})?(?:/[\w]+)?(?: de \d{4})?| [IVX]+\b"
)
_NEXT = re.compile(rf" (?:{CAPITAL})")
_LAWFUL = ("Law", "Treaty", "Policy")


# What a beginning ends in that joins it to the words behind: "Organización de", "Comité contra".
_JOINED = re.compile(r" (?:de|contra)$")


def formed(part: Part) -> Iterator[Mention]:
    """Names whose first words say what they are: "Corte Suprema de Justicia", "Decreto 504"."""
    text, listed = part.text, forms()
    for match in re.finditer(rf"(?<![{LETTER}0-9-]){CAPITAL}", text):
        words = text[match.start() : match.start() + 60].split(" ")
        for length in range(min(listed.longest, len(words)), 0, -1):
            form = " ".join(words[:length]).rstrip('.,;:)»”"')
            kind = listed.first.get(form)
            if kind == "Place" and _gazetted(text, match.start()):
                break  # "Costa Rica", "Santa Sede"
            if kind and form != text[match.start() : match.start() + 60]:
                end = _reach(text, match.start(), match.start() + len(_JOINED.sub("", form)), kind)
                if end > match.start() + len(form) or length > 1:
                    law = kind in ("Law", "Treaty") and re.search(r"\d", text[match.start() : end])
                    yield mention(part, match.start(), end, kind, "numbered" if law else "form", 0.9)
                    break


def _gazetted(text: str, at: int) -> bool:
    """Whether a name known by heart begins here that is no mere place."""
    first = re.match(CAPITAL, text[at:])
    listed = forms().known.get(first.group(), ()) if first else ()
    countries = (c for c in names().countries if c.startswith(first.group() + " ")) if first else ()
    return any(kind != "Place" and text.startswith(name, at) for name, kind in listed) or any(
        text.startswith(c, at) for c in countries
    )


def _reach(text: str, start: int, end: int, kind: str) -> int:
    """How far a name reaches: over capitalised words, joined or not, and over the number of a law."""
    listed = kind in ("Place", "Prison", "Airport", "Facility")
    while True:
        step = None if re.match(r" [Nn]\.?[º°o]", text[end : end + 4]) else _NEXT.match(text, end)
        if step and (kind in ("Prison", "Facility") or step.group().strip() not in ("El", "La", "Los", "Las")):
            end = step.end()
            continue
        number = _number(text, end, kind)
        if number:
            end = number
            continue
        if several := _concerns(text, start, end, kind):
            end = several
            continue
        join = _JOIN.match(text, end)
        if not join or (listed and join.group()[1] in "ye") or not _belongs(text, start, end, join, kind):
            return end
        after = re.match(CAPITAL, text[join.end() :])
        end = join.end() + max(after.end() if after else 0, len(_state(text, join.end())))


# "Ministerio de Justicia, Culto y Derechos Humanos": what a body of several concerns is for.
_CONCERNED = ("Ministerio ", "Viceministerio ", "Secretaría ", "Subsecretaría ", "Consejería ", "Departamento ")
_CONCERN = rf"{CAPITAL}(?: (?:de la |del |de )?{CAPITAL}){{0,3}}"
_SEVERAL = re.compile(rf"(?P<inner>(?:, {_CONCERN})+) (?:y|e) (?:de la |de los |del |de )?(?P<last>{_CONCERN})")


def _concerns(text: str, start: int, end: int, kind: str) -> int | None:
    """Where the list of concerns in a ministry's name ends; names of others are none of them."""
    several = _SEVERAL.match(text, end) if kind == "GovernmentAgency" else None
    if several is None or not text.startswith(_CONCERNED, start):
        return None
    listed = [*several["inner"][2:].split(", "), several["last"]]
    return None if any(_another(name) for name in listed if name != "Unión Europea") else several.end()


def _another(name: str) -> bool:
    """Whether a capitalised word of a list names somebody or something of its own."""
    first, listed = name.split(" ")[0], forms()
    known = any(name.startswith(n) for n, _ in listed.known.get(first, ()))
    return known or first in listed.given or first in listed.first or name.isupper() or name in names().countries


def _number(text: str, end: int, kind: str) -> int | None:
    """Where the number of a law, a prison or a court ends that begins at `end`; a count of things is none."""
    number = _NUMBER.match(text, end)
    if not number or re.match(r",? \d{1,3}(?:\.\d{3})* [a-z]", text[end:]):
        return None
    if kind not in (*_LAWFUL, "Prison", "Court") and not re.fullmatch(r" [IVX]+| [Nn]\.?[º°].*", number.group()):
        return None
    return end + len(number.group().rstrip(".,"))


# What stands for a cause in the name of those who work for it: "Red Andina por la Memoria", "Comité Pro Defensa".
_CAUSE = ("por", "por la", "por el", "por los", "por las", "pro")


def _belongs(text: str, start: int, end: int, join: re.Match[str], kind: str) -> bool:
    """Whether what a preposition or conjunction joins is still the name: a country behind a full name is not."""
    after = re.match(rf"(?:{CAPITAL}(?: (?:del? )?{CAPITAL})*)", text[join.end() :])
    rest = after.group() if after else ""
    first = rest.split(" ")[0]
    long = len(re.findall(rf"[{UPPER}]", text[start:end])) > 1
    country = _state(text, join.end())
    how = join.group().strip()
    named = first in forms().given or first in forms().first or first in forms().known
    if how in _CAUSE and kind == "NGO" and not country and not named:
        return True
    if how in (*_CAUSE, "a", "a la", "al", "a las", "en", "sin") and not re.search(
        r"\b(?:Ayuda|Apoyo|Asistencia|Atención|Protección|Ley|Comisión|Reporteros|Médicos|Defensoría|Unidad|Programa|Servicio)\b",
        text[start:end],
    ):
        return False
    if how == "y" or how.startswith("y "):
        known = first in forms().known and any(rest.startswith(n) for n, _ in forms().known[first])
        return not country and not known and first not in forms().first and first not in forms().given
    return not (country and long)


def _state(text: str, at: int) -> str:
    """The country, by its longest name, that begins at `at`: "República de Turquía"."""
    first = re.match(CAPITAL, text[at : at + 40])
    known = _states().get(first.group(), ()) if first else ()
    return max((name for name in known if text.startswith(name, at)), key=len, default="")


@cache
def _states() -> dict[str, tuple[str, ...]]:
    """The names of countries by their first words."""
    found: dict[str, tuple[str, ...]] = {}
    for name in names().countries:
        first = re.match(CAPITAL, name)
        if first:
            found[first.group()] = (*found.get(first.group(), ()), name)
    return found


@cache
def _lower_pattern() -> re.Pattern[str]:
    listed = "|".join(sorted(forms().lower, key=len, reverse=True))
    article = r"(?:El |La |Los |Las )?"
    return re.compile(
        rf"\b({listed})(?: (?:n\.?[º°]|núm\.|número)? ?\d+)?(?: de (?:la |los |las )?| del | ){article}{CAPITAL}"
        rf"(?:(?: de la | de los | del | de | ){CAPITAL}){{0,4}}(?: [IVX]+\b)?"
    )


def lower(part: Part) -> Iterator[Mention]:
    """Names that begin with a common noun: "aeropuerto de San Pedro Sula", "cárcel La Modelo"."""
    for match in _lower_pattern().finditer(part.text):
        kind, end = forms().lower[match[1]], match.end()
        if match[1].split(" ")[0].endswith("s") and " de " in match.group() and (more := _ALSO.match(part.text, end)):
            end = more.end()
        yield mention(part, match.start(), end, kind, "form", 0.85)
    for match in _DEPENDENT.finditer(part.text):
        yield mention(part, match.start(), match.end(), "InternationalOrganization", "form", 0.8)


# "Los recintos de Shëngjin y Gjadër": of several places several facilities.
_ALSO = re.compile(rf" y (?:(?:El|La|Los|Las) )?{CAPITAL}(?: (?:del? )?{CAPITAL})?(?![{LETTER}]| [{UPPER}])")
# "La oficina de derechos humanos de la ONU": bodies of unions of states that bear no name of their own.
_DEPENDENT = re.compile(
    r"\b(?:oficina|agencia|misión|comité|consejo|comisión|grupo de trabajo|organismo|tribunal|corte|panel)"
    r"(?: (?!de la|de las|del)(?:de|para|contra|sobre)(?: (?:la|el|los|las))?(?: [a-záéíóúñ]+){1,4}?)? "
    r"de (?:la (?:ONU|OEA|UE)|las Naciones Unidas|la Unión (?:Europea|Africana))\b"
)
