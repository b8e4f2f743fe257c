"""Names inside and around names: the town of a prison, who leads a government, the country of a body."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import names
from loaders.extract.naming.mention import Entity, Mention
from loaders.extract.spanish.lexis import CAPITAL, LETTER, cities, demonyms, forms

_PLACED = ("Report", "Prison", "Facility", "Court", "Government", "Airport")
_WIDENED = ("Organization", "GovernmentAgency", "Court", "Government", "NGO", "Facility")
_NEXT = re.compile(rf" ([{LETTER}]+)\b")
_TAILS = re.compile(rf" (?:de los|de la|del|de) (?={CAPITAL})")


def widened(part: Part, mention: Mention) -> Mention:
    """A body's name with the adjective of its country behind it: "Corte Suprema salvadoreña"."""
    behind = _NEXT.match(part.text, mention.end - part.base)
    if behind is None or mention.kind not in _WIDENED or behind[1] not in demonyms() or " " not in mention.text:
        return mention
    end = part.base + behind.end()
    return replace(mention, end=end, text=part.text[mention.start - part.base : behind.end()])


def nation(mention: Mention) -> str | None:
    """The adjective of a country that a name ends in, in small letters."""
    last = mention.text.rsplit(" ", 1)[-1]
    return last if " " in mention.text and last.islower() and last in demonyms() else None


def bare(mention: Mention, entity: Entity) -> Mention | None:
    """The name without its country: another wording, by which nothing is found again."""
    last = nation(mention)
    if last is None:
        return None
    text = mention.text[: -len(last) - 1]
    return Mention(mention.start, mention.end - len(last) - 1, text, entity.kind, "nominal", "description", 0.7)


def of_country(part: Part, body: tuple[Mention, Entity], behind: tuple[Mention, Entity]) -> Mention | None:
    """The name of a state's body with its country, by which other documents know it: "Tribunal Supremo de España"."""
    (mention, entity), (country, other) = body, behind
    state = entity.is_a("Court") or entity.is_a("GovernmentAgency")
    between = part.text[mention.end - part.base : country.start - part.base]
    if between == " en " and other.kind == "Place" and mention.text.startswith(_MISSIONS):
        text = part.text[mention.start - part.base : country.end - part.base]
        return Mention(mention.start, country.end, text, entity.kind, "name", "government", 0.8)
    if not state or other.kind != "Country" or not re.fullmatch(r" de (?:los |la )?| del ", between):
        return None
    text = part.text[mention.start - part.base : country.end - part.base]
    return Mention(mention.start, country.end, text, entity.kind, "name", "government", 0.8)


def find(found: Iterable[Mention], people: frozenset[str]) -> Iterator[Mention]:
    """The places and people that longer names end in: "centro de detención de Luisiana", "régimen de Daniel Ortega"."""
    for outer in found:
        agency = outer.kind == "GovernmentAgency" and outer.text[0].islower()
        told = next(_ends(outer, people, whole=agency or outer.kind in _PLACED), None)
        if told is None:
            continue
        tail, kind, method = told
        inner = Mention(outer.end - len(tail), outer.end, tail, kind, "name", method, 0.7)
        if kind in ("Place", "Person") and " y " in tail:
            yield from _several(inner)
            continue
        yield inner
        if kind == "Court":
            yield from find((inner,), people)


def _ends(outer: Mention, people: frozenset[str], *, whole: bool) -> Iterator[tuple[str, str, str]]:
    """What the tails of a name are of themselves; of most bodies only the state or the union that they are part of."""
    for match in _TAILS.finditer(outer.text):
        tail = outer.text[match.end() :]
        if whole and (known := _kind(outer, tail, people)):
            yield tail, *known
        elif outer.kind in _PARTS and tail in names().countries:
            yield tail, "Country", "known"
        elif outer.kind in _UNITED and (tail, "InternationalOrganization") in forms().known.get(tail.split(" ")[0], ()):
            yield tail, "InternationalOrganization", "known"


_MISSIONS = ("Embajada", "Consulado", "Delegación", "Subdelegación")
_PARTS = ("GovernmentAgency", "Court", "Government")
_UNITED = ("InternationalOrganization", "Court", "GovernmentAgency")


# How many words a name has at least that is told without the union that it ends in.
_LONG = 3


def _several(inner: Mention) -> Iterator[Mention]:
    """The towns of facilities that are named together: "los recintos de Shëngjin y Gjadër"."""
    at = inner.start
    for name in inner.text.split(" y "):
        yield replace(inner, start=at, end=at + len(name), text=name)
        at += len(name) + len(" y ")


def higher(mention: Mention, entity: Entity) -> Iterator[Mention]:
    """A body's name without those above it: "Sala de lo Penal" of "Sala de lo Penal de la Audiencia Nacional"."""
    kinds = ("Court", "InternationalOrganization")
    for match in _TAILS.finditer(mention.text) if mention.kind in kinds and mention.form == "name" else ():
        tail = mention.text[match.end() :]
        union = (tail, "InternationalOrganization") in forms().known.get(tail.split(" ")[0], ())
        if _is_court(tail) or (union and len(mention.text[: match.start()].split()) > _LONG):
            text = mention.text[: match.start()]
            yield Mention(mention.start, mention.start + len(text), text, entity.kind, "nominal", "description", 0.7)
            return


def _kind(outer: Mention, tail: str, people: frozenset[str]) -> tuple[str, str] | None:
    """What the tail of a name is of itself, and how that is known; None where it is only part of the name."""
    if tail in names().countries:
        return "Country", "known"
    first = tail.split(" ")[0]
    if outer.kind == "Government":
        last = tail.rsplit(" ", 1)[-1]
        person = first in forms().given or tail in people or (last, "Person") in forms().known.get(last, ())
        return ("Person", "title") if person else None
    if outer.kind == "Report":
        bodies = (kind for name, kind in forms().known.get(first, ()) if name == tail)
        return next(((kind, "known") for kind in bodies if kind not in ("Place", "Person")), None)
    brief = outer.text[0].isupper() and len(outer.text.split()) < 4
    known = (tail, "Place") in forms().known.get(first, ())
    if (tail in cities() or known) and not brief:
        return "Place", "parser"
    if forms().first.get(first) == "Place" and not brief:
        return "Place", "form"
    town = outer.text[: -len(tail)].islower() and first not in forms().first and first not in forms().given
    if outer.kind in ("Prison", "Facility", "Airport") and town and not tail.isupper():
        return "Place", "inner"
    return ("Court", "inner") if outer.kind == "Court" and _is_court(tail) else None


def _is_court(name: str) -> bool:
    """Whether a name begins as those of courts do."""
    parts = name.split(" ")
    return "Court" in (forms().first.get(parts[0]), forms().first.get(" ".join(parts[:2])))
