"""What fills the roles of a Spanish event: what a frame asks for, and whom its phrases mean."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from loaders.extract.events.arguments import Argument
from loaders.extract.lexicon import table
from loaders.extract.naming.mention import Link, sorts
from loaders.extract.spanish.descriptions import Descriptions
from loaders.extract.spanish.lexis import demonyms, words
from loaders.extract.spanish.phrases import Phrase
from loaders.extract.spanish.slots import Filled, patients
from loaders.extract.spanish.triggers import Frame, Trigger


@cache
def _fillers() -> dict[str, frozenset[str]]:
    roles = table("frames.en.toml")["fillers"]
    return {role: frozenset(sorts) | ({"person"} if "actor" in sorts else frozenset()) for role, sorts in roles.items()}


@cache
def _things() -> dict[str, frozenset[str]]:
    """Classes of which any thing may be what they are about, or done to: "agradeció la mediación"."""
    return {role: frozenset(kinds) for role, kinds in table("frames.en.toml")["things"].items()}


# "El día 16": when, not what.
_HOURS = frozenset(("día", "días", "mes", "meses", "año", "años", "semana", "semanas", "vez", "veces", "hora", "horas"))
# Sorts of what is quoted by its words where nobody and nothing known is meant.
_WORDED = frozenset(("unknown", "case", "law", "report", "agreement"))


def fits(frame: Frame, trigger: Trigger, filled: list[Filled], who: Descriptions, sentence: str) -> bool:
    """Whether the frame's conditions hold: what it is done to, who does it, which words stand near."""
    if frame.company and not any(word in frame.company for word in sentence.split()):
        return False
    if frame.patient and trigger.verb is not None:
        told = [who.kinds(f.phrase) for f in filled if f.role in _UNDERGOING or _flies(f)]
        pronoun = (
            bool({"lo", "la", "los", "las", "me", "nos"} & set(trigger.verb.clitics)) and "person" in frame.patient
        )
        pronoun |= "person" in frame.patient and trigger.verb.main.low.endswith(
            ("arlo", "arla", "arlos", "arlas", "erlo", "erlos", "irlos", "nos")
        )
        if not pronoun and not any(kinds & frame.patient for kinds in told):
            return False
    if frame.subject and trigger.verb is not None:
        acting = [f for f in filled if f.role in ("agent", "speaker") or _flies(f)]
        doers = [who.kinds(f.phrase) for f in acting]
        wanted = (
            {"actor", "country", "court", "person", "report"}
            if frame.subject in ("named", "actor")
            else {frame.subject}
        )
        first = trigger.verb.outer.person == 1
        # A capital may stand for its government: "Washington niega".
        if frame.subject in ("named", "actor"):
            wanted |= {"place"} if any(p.mention and p.prep is None for p in trigger.verb.subjects) else set()
        if not (first and frame.subject in ("named", "actor")) and not any(kinds & wanted for kinds in doers):
            return False
    return True


_UNDERGOING = ("patient", "topic", "beneficiary")


def _flies(filled: Filled) -> bool:
    """Whether an aircraft is what the verb is told of, or does: "partió un avión", "recibió tres vuelos"."""
    return filled.role == "instrument" and not filled.phrase.prep


def met(frame: Frame, filled: Sequence[Filled], who: Descriptions) -> bool:
    """Whether what a frame asks for beside its verb is told: a charge, a place, a country to go to, who else."""
    roles = [f.role for f in filled]
    working = any(f.role == "patient" and f.phrase.mention is None and _on_duty(f.phrase) for f in filled)
    told = {
        "charge": any(f.role == "topic" and f.link is not None for f in filled),
        "place": any(f.role in _WHERE and who.kinds(f.phrase) & {"place", "country", "facility"} for f in filled)
        and not working,
        "court": any(f.role in ("location", "patient") and _judges(f.phrase, who) for f in filled),
        "prison": any(f.role == "location" and _prison(f.phrase) for f in filled) and not working,
        "abroad": any(f.role == "destination" and _abroad(f.phrase, who) for f in filled)
        and not any(f.role == "patient" and _on_duty(f.phrase) for f in filled),
        "party": roles.count("agent") > 1
        or any(f.role == "agent" and f.phrase.prep == "con" for f in filled)
        or any(f.phrase.plural for f in filled if f.role == "agent"),
    }
    return all(told[need] for need in frame.needs)


def _abroad(phrase: Phrase, who: Descriptions) -> bool:
    """Whether a phrase means another country, or a prison in one: "a un tercer país", "a cárceles salvadoreñas"."""
    if "country" in who.kinds(phrase):
        return True
    first = phrase.units[0].low if phrase.units else ""
    if phrase.mention is None and phrase.head in ("país", "países", "estado", "estados"):
        return first in _ELSEWHERE or bool({"tercer", "terceros", "otro", "otros", "origen"} & set(phrase.heads))
    return _prison(phrase) and any(word in demonyms() for word in phrase.heads[1:])


_ELSEWHERE = frozenset(("un", "su", "sus", "ese", "este", "aquel", "otro", "otros", "terceros"))


def _judges(phrase: Phrase, who: Descriptions) -> bool:
    """Whether somebody rules on what is brought before them: a court, or a commission of human rights."""
    commission = phrase.mention is not None and "Interamericana" in (phrase.mention[1].name or "")
    return "court" in who.kinds(phrase) or commission


def _prison(phrase: Phrase) -> bool:
    """Whether people are held in what a phrase means."""
    named = phrase.mention is not None and phrase.mention[1].kind == "Prison"
    return named or phrase.head in words()["nouns"]["prison"] or phrase.head in ("celda", "celdas")


def _on_duty(phrase: Phrase) -> bool:
    """Whether somebody sent abroad is sent to work there: by name, or "médicos", "soldados"."""
    named = phrase.mention is not None and phrase.mention[1].kind == "Person"
    return named or phrase.head in words()["nouns"]["duty"] or any(phrase.head in w for w in words()["staff"].values())


# The roles that tell where somebody goes to or comes from.
_WHERE = ("destination", "origin")


# Roles of bodies without a name too: "pidió una organización", "dijo a esta agencia".
_SAYING = ("speaker", "agent", "beneficiary")
# Classes of which bodies are the place: "denunció ante la Comisión".
_HEARD = ("LegalProceeding", "Speech", "Accusation")


def arguments(frame: Frame, filled: list[Filled], who: Descriptions, base: int) -> Iterator[Argument]:
    """The roles with whom they mean, where that can fill them; a doer only once, unless two are joined."""
    seen = set()
    for each in filled:
        wanted = patients(frame.kind) if each.role == "patient" else frozenset()
        allowed = wanted or _fillers().get(each.role, frozenset())
        allowed |= {"actor"} if each.role == "location" and frame.kind in _HEARD else frozenset()
        kinds = who.kinds(each.phrase) if each.link is None else _sorts(each.link)
        if wanted == {"person"} and _counts(each.phrase):
            who.create(each.phrase, base, "PersonGroup")
            kinds |= {"person"}
        if "country" in kinds and "actor" in allowed:
            kinds |= {"actor"}
        about = frame.kind in _things().get(each.role, ()) or (frame.kind == "LegalProceeding" and "case" in kinds)
        about |= each.role == "instrument"
        thing = each.link is None and about and kinds <= _WORDED
        thing = thing and each.phrase.head not in _HOURS
        thing |= frame.kind == "OtherEvent" and each.role == "patient" and kinds == {"remains"}
        if allowed and not thing and not kinds & allowed:
            continue
        told_by = each.role == "instrument" and "report" in kinds
        link = each.link or who.link(each.phrase, base, make=not told_by)
        if link is None and each.role in _SAYING and each.phrase.units:
            link = who.sayer(each.phrase, base)
        many = frame.kind == "Sanction" and each.role == "patient" and each.phrase.plural  # "sancionó a 22 bandas"
        link = who.thing(each.phrase, base) if link is None and (thing or many) and each.phrase.units else link
        if link and (each.role, id(link.entity)) not in seen:
            seen.add((each.role, id(link.entity)))
            yield Argument(each.role, _sure(link))


_MANY = frozenset(("muchos", "muchas", "varios", "varias", "algunos", "algunas"))


def _counts(phrase: Phrase) -> bool:
    """Whether a phrase is a number and no more: people, where only people can fill the role."""
    if len(phrase.units) == 1 and phrase.units[0].low in _MANY:
        return True  # "muchos permanecen en prisión"
    numbers = [u for u in phrase.units if u.kind == "num"]
    return bool(numbers) and not phrase.heads and not phrase.mention and not re.fullmatch(r"\d{4}", numbers[0].low)


def _sorts(link: Link) -> frozenset[str]:
    people = {"person", "actor"} if link.entity.kind in ("Person", "PersonGroup") else set()
    return sorts(link.entity) | people


def _sure(link: Link) -> Link:
    return replace(link, confidence=round(link.confidence, 2))
