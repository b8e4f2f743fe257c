"""The roles of the phrases around a Spanish event: by the side of the verb, and by prepositions."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from loaders.extract.lexicon import table
from loaders.extract.naming.mention import Link
from loaders.extract.spanish.descriptions import Descriptions
from loaders.extract.spanish.lexis import words
from loaders.extract.spanish.phrases import Phrase, Verb
from loaders.extract.spanish.triggers import Frame

_MOVES = frozenset(("Deportation", "Transfer", "Migration", "FlightLeg", "Visit"))
# Classes of which the subject is who it happens to.
_UNDERGONE = frozenset(("Death", "Migration", "SelfHarm", "HungerStrike"))
_HARM_SUBJECT = frozenset(
    (
        "salir",
        "quedar",
        "recuperar",
        "estar",
        "permanecer",
        "seguir",
        "cumplir",
        "regresar",
        "retornar",
        "llegar",
        "desaparecer",
        "volver",
    )
)
_REFLEXIVE = frozenset(("AgreementMade", "Speech", "Accusation", "Migration"))
_WITH = frozenset(("Negotiation", "AgreementMade", "PrisonerExchange"))


@cache
def patients(kind: str) -> frozenset[str]:
    """The sorts of what events of a class are done to; empty where anything may be."""
    rows: dict[str, Any] = table("frames.en.toml")["patients"]
    return frozenset(sort for sorts, kinds in rows.items() if kind in kinds for sort in sorts.split())


@cache
def _owned() -> frozenset[str]:
    return frozenset(table("frames.en.toml")["owned"]["classes"])


@dataclass(frozen=True, slots=True)
class Filled:
    """A role and the phrase that fills it, before anybody is made of it."""

    role: str
    phrase: Phrase
    # Whom a pronoun in the place of the phrase means.
    link: Link | None = None


def of_verb(verb: Verb, frame: Frame, who: Descriptions) -> Iterator[Filled]:
    """What a verb says of its subjects, objects and of the phrases around it."""
    done_to = _done_to(verb, frame, who)
    for phrase in verb.subjects:
        yield Filled(frame.object if done_to else frame.agent, phrase)
    for phrase in verb.objects:
        yield Filled(frame.object, phrase)
    for prep, phrase in verb.places:
        yield from _placed(prep, phrase, frame, who, verbal=True)
    before: Phrase | None = None
    for element in verb.after:
        among = before is not None and (before.head in ("ellos", "ellas") or _theirs(before, element))
        before = element if isinstance(element, Phrase) else None
        if isinstance(element, Phrase) and not element.time and not among:
            yield from _behind(element, frame, who, verb, done_to=done_to)
    for phrase in verb.before:
        if phrase.prep == "a" and verb.clitics and frame.object == "patient":
            yield Filled("patient", phrase)
        elif phrase.prep and not phrase.time:
            yield from _placed(phrase.prep, phrase, frame, who, verbal=True)


def _theirs(before: Phrase, element: Phrase | Verb) -> bool:
    """Whether a place is only that of people told right before: "diez ciudadanos presos en Venezuela"."""
    return isinstance(element, Phrase) and element.prep == "en" and before.heads[-1:] in _KEPT


_KEPT = tuple((word,) for word in ("presos", "presas", "preso", "presa", "detenidos", "residentes", "recluidos"))


def _done_to(verb: Verb, frame: Frame, who: Descriptions) -> bool:
    """Whether the subject is who it is done to: in the passive, with "se", or by what the verb tells."""
    if verb.passive or frame.kind in _UNDERGONE:
        return True
    if verb.reflexive and frame.kind not in _REFLEXIVE and not _acts(verb, who):
        return True
    return verb.lemma in _HARM_SUBJECT and frame.kind != "FlightLeg"


def _acts(verb: Verb, who: Descriptions) -> bool:
    """Whether a verb with "se" has a person before it who does it: "los presos se amotinaron"."""
    return any("actor" in who.kinds(p) or "country" in who.kinds(p) for p in verb.subjects) and not any(
        isinstance(p, Phrase) and p.prep == "por" for p in verb.after
    )


def _behind(phrase: Phrase, frame: Frame, who: Descriptions, verb: Verb, *, done_to: bool) -> Iterator[Filled]:
    """The role of a phrase behind the verb."""
    kinds = who.kinds(phrase)
    actor = bool(kinds & {"actor", "country", "court"})
    if frame.kind == "FlightLeg" and phrase.prep in (None, "con"):
        if phrase.prep and "person" in kinds:
            yield Filled("patient", phrase)
    elif phrase.prep is None:
        role = _bare(phrase, frame, verb, actor=actor, done_to=done_to)
        if role:
            yield Filled(role, phrase)
    elif phrase.prep in ("por", "junto a", "junto con"):
        role = _doing(phrase, frame, verb, done_to=done_to)
        if actor and role:
            yield Filled(role, phrase)
    elif phrase.prep == "a" and actor and not (kinds & {"country", "place"} and frame.kind in _MOVES):
        yield Filled(dative(frame), phrase)
    else:
        yield from _placed(phrase.prep, phrase, frame, who, verbal=True)


def _doing(phrase: Phrase, frame: Frame, verb: Verb, *, done_to: bool) -> str | None:
    """Who does it by "por", and who is beside whom: "elaborado por X junto con Y", "desterrado junto con otros"."""
    if phrase.prep == "por":
        return frame.agent if verb.passive or verb.reflexive else None
    doer = any(isinstance(p, Phrase) and p.prep == "por" and p.start < phrase.start for p in verb.after)
    return frame.object if done_to and not doer else frame.agent


def _bare(phrase: Phrase, frame: Frame, verb: Verb, *, actor: bool, done_to: bool) -> str | None:
    """The role of a phrase behind the verb without a preposition: who does it, or what it is done to."""
    if done_to:
        return None if verb.subjects else frame.object
    loose = not phrase.mention and not phrase.plural and not any(u.kind in ("det", "num") for u in phrase.units)
    if loose and frame.object == "patient":
        return None
    counted = any(u.kind == "num" for u in phrase.units) or (not phrase.definite and phrase.mention is None)
    if actor and not verb.subjects and verb.finite and not (counted and "person" in patients(frame.kind)):
        return frame.agent if phrase.plural == verb.outer.plural or phrase.mention is None else None
    return frame.object


def dative(frame: Frame) -> str:
    """What "a somebody" is: whom it is said or given to, else whom it is done to."""
    given = frame.kind in ("Speech", "Funding", "Asylum") or (frame.object == "topic" and frame.kind != "Accusation")
    return "beneficiary" if given else "patient"


def _placed(prep: str, phrase: Phrase, frame: Frame, who: Descriptions, *, verbal: bool) -> Iterator[Filled]:
    """The role that a preposition gives."""
    kinds = who.kinds(phrase)
    role = words()["locutions"].get(prep)
    if role in ("legalBasis", "patient", "agent", "destination", "origin", "location", "instrument", "beneficiary"):
        yield Filled(role, phrase)
    elif kinds & {"place", "country", "facility"} and (there := _there(prep, phrase, frame, kinds, verbal=verbal)):
        yield Filled(there, phrase)
    elif told := _party(prep, frame, kinds):
        yield Filled(told, phrase)


def _there(prep: str, phrase: Phrase, frame: Frame, kinds: frozenset[str], *, verbal: bool) -> str | None:
    """What a place is to an event by its preposition."""
    moves = frame.kind in _MOVES
    if prep in ("en", "ante", "frente a") or (prep == "sobre" and frame.kind in ("FlightLeg", "Attack")):
        return {"Visit": "patient", "FlightLeg": "destination"}.get(frame.kind, "location")
    if prep in ("a", "hacia", "hasta", "para"):
        return "destination" if moves and "person" not in kinds else None
    if prep == "desde":
        return "origin" if moves else "location"
    known = "facility" in kinds or phrase.mention is not None
    return "origin" if prep == "de" and moves and verbal and known else None


def _party(prep: str, frame: Frame, kinds: frozenset[str]) -> str | None:
    """What people, bodies, papers and vehicles are to an event by their preposition."""
    actor = bool(kinds & {"actor", "country"})
    if prep in ("junto a", "junto con") and actor:
        return frame.agent
    if prep == "ante" and ("court" in kinds or (frame.agent == "speaker" and actor)):
        return "location"
    if prep == "en" and "aircraft" in kinds:
        return "instrument"
    if prep in ("bajo", "según", "por", "mediante", "con") and "law" in kinds:
        return "legalBasis"
    if prep == "contra" and (actor or "person" in kinds):
        return "patient"
    return "agent" if prep in ("con", "entre") and frame.kind in _WITH and actor else None


def around(phrase: Phrase, frame: Frame, who: Descriptions) -> Iterator[Filled]:
    """The role of a phrase that stands with the verb of a noun that tells an event."""
    return _placed(phrase.prep or "", phrase, frame, who, verbal=True)


def of_noun(frame: Frame, phrases: list[Phrase], who: Descriptions) -> Iterator[Filled]:
    """What stands behind a noun that tells an event: "la detención de X por Y en Z"."""
    owner = owned(frame)
    for phrase in phrases:
        kinds = who.kinds(phrase)
        if phrase.time or phrase.prep is None:
            continue
        if phrase.prep == "de":
            role = owner
            wanted = patients(frame.kind)
            if kinds & {"actor", "country", "person", "court"} and not (
                wanted == {"person"} and not kinds & {"person"}
            ):
                yield Filled(role, phrase)
            elif owner != "patient" and kinds & {"law", "agreement", "report"}:
                yield Filled("patient", phrase)
            elif frame.kind in _MOVES and kinds & {"country", "place", "facility"}:
                yield Filled("origin", phrase)
        elif (
            phrase.prep == "por"
            and kinds & {"actor", "country", "court"}
            and (phrase.mention or phrase.definite or (phrase.of and phrase.of.mention))
        ):
            yield Filled(frame.agent, phrase)
        else:
            yield from _placed(phrase.prep, phrase, frame, who, verbal=False)


def owned(frame: Frame) -> str:
    """What "de" or "su" makes of somebody beside a noun: who does it, for some classes, else who suffers it."""
    return frame.agent if frame.kind in _owned() else "patient"
