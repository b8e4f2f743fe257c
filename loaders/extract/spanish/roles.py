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

MOVES = frozenset(("Deportation", "Transfer", "Migration", "FlightLeg", "Visit"))
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
        "viajar",
        "desembarcar",
        "arribar",
        "ingresar",
        "entrar",
        "marchar",
        "partir",
        "volar",
        "cruzar",
        "venir",
        "acceder",
    )
)
# Who is told of with where they serve.
_POSTED = frozenset(
    ("embajador", "embajadora", "cónsul", "corresponsal", "representante", "encargado", "encargada", "misión")
)
_NEXT = 5
# Verbs of asylum whose object is whom it is given to.
_HOSTING = frozenset(("acoger", "regularizar"))
# Verbs of which "de" tells the charge.
_CHARGING = frozenset(("acusar", "culpar", "responsabilizar", "sospechar", "imputar", "inculpar"))
_REFLEXIVE = frozenset(("AgreementMade", "Speech", "Accusation", "Migration"))
# Classes of which "por" tells what somebody is blamed for: "condenado por lavado de dinero".
_BLAMED = frozenset(("CourtRuling", "LegalProceeding", "Arrest", "Sanction", "Detention"))
_PLACED = frozenset(("place", "facility", "person", "money", "aircraft"))
_WITH = frozenset(("Negotiation", "AgreementMade", "PrisonerExchange"))


@cache
def patients(kind: str) -> frozenset[str]:
    """The sorts of what events of a class are done to; empty where anything may be."""
    rows: dict[str, Any] = table("frames.en.toml")["patients"]
    return frozenset(sort for sorts, kinds in rows.items() if kind in kinds for sort in sorts.split())


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
        flown = frame.kind == "FlightLeg" and "aircraft" in who.kinds(phrase)
        yield Filled("instrument" if flown else frame.object if done_to else frame.agent, phrase)
    for phrase in verb.objects:
        yield Filled(frame.object, phrase)
    for prep, phrase in verb.places:
        yield from placed(prep, phrase, frame, who, verbal=True)
    before: Phrase | None = None
    for element in verb.after:
        among = before is not None and (before.head in _THEM or _theirs(before, element) or _some(element))
        among |= before is not None and before.of is element and verb.lemma in _CHARGING
        before = element if isinstance(element, Phrase) else None
        if isinstance(element, Phrase) and not element.time and not among and not _far(verb, element):
            yield from _behind(element, frame, who, verb, done_to=done_to)
    yield from _ahead(verb, frame, who)


def _ahead(verb: Verb, frame: Frame, who: Descriptions) -> Iterator[Filled]:
    """The roles of the phrases with a preposition before a verb."""
    for lead, phrase in zip((None, *verb.before), verb.before, strict=False):
        if lead is not None and phrase.prep == "en" and lead.head in _POSTED and phrase.start - lead.end < _NEXT:
            continue  # "el embajador en Santiago"
        if phrase.prep == "a" and verb.clitics and frame.object == "patient":
            yield Filled("patient", phrase)
        elif phrase.prep and not phrase.time:
            yield from placed(phrase.prep, phrase, frame, who, verbal=True)


def _far(verb: Verb, phrase: Phrase) -> bool:
    """Whether a phrase stands too far behind a participle to be what it is done to."""
    return verb.outer.mood == "participle" and phrase.prep is None and phrase is not verb.after[0]


def _some(element: Phrase | Verb) -> bool:
    """Whether a phrase only tells of some of those before it: "27 personas, tres de ellas menores"."""
    return isinstance(element, Phrase) and element.prep is None and bool(_THEM & set(element.heads[-1:]))


_THEM = frozenset(("ellos", "ellas"))


def _theirs(before: Phrase, element: Phrase | Verb) -> bool:
    """Whether a place is only that of people told right before: "diez ciudadanos presos en Venezuela"."""
    return isinstance(element, Phrase) and element.prep == "en" and before.heads[-1:] in _KEPT


_KEPT = tuple((word,) for word in ("presos", "presas", "preso", "presa", "detenidos", "residentes", "recluidos"))


def _done_to(verb: Verb, frame: Frame, who: Descriptions) -> bool:
    """Whether the subject is who it is done to: in the passive, with "se", or by what the verb tells."""
    if verb.passive or frame.kind in _UNDERGONE:
        return True
    if verb.reflexive and frame.kind not in _REFLEXIVE and (frame.kind == "Transfer" or not _acts(verb, who)):
        return True
    return verb.lemma in _HARM_SUBJECT and "person" in patients(frame.kind)


def _acts(verb: Verb, who: Descriptions) -> bool:
    """Whether a verb with "se" has a person before it who does it: "los presos se amotinaron"."""
    return any("actor" in who.kinds(p) or "country" in who.kinds(p) for p in verb.subjects) and not any(
        isinstance(p, Phrase) and p.prep == "por" for p in verb.after
    )


def _behind(phrase: Phrase, frame: Frame, who: Descriptions, verb: Verb, *, done_to: bool) -> Iterator[Filled]:
    """The role of a phrase behind the verb."""
    kinds = who.kinds(phrase)
    actor = bool(kinds & {"actor", "country", "court"})
    if own := _own(phrase, frame, verb, kinds, actor=actor):
        yield Filled(own, phrase)
    elif frame.kind == "FlightLeg" and phrase.prep in (None, "con"):
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
    elif phrase.prep == "a" and actor and not (kinds & {"country", "place"} and frame.kind in MOVES):
        yield Filled("patient" if verb.lemma in _HOSTING else dative(frame), phrase)
    else:
        yield from placed(phrase.prep, phrase, frame, who, verbal=True)


def _own(phrase: Phrase, frame: Frame, verb: Verb, kinds: frozenset[str], *, actor: bool) -> str | None:
    """The roles that prepositions have with some verbs only: "acusado de cohecho", "acudió al Supremo"."""
    if (
        frame.kind in ("Accusation", "LegalProceeding")
        and phrase.prep == "de"
        and verb.lemma in _CHARGING
        and not actor
    ):
        return "topic"
    return "location" if frame.kind == "LegalProceeding" and phrase.prep == "a" and "court" in kinds else None


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


def placed(prep: str, phrase: Phrase, frame: Frame, who: Descriptions, *, verbal: bool) -> Iterator[Filled]:
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
    moves = frame.kind in MOVES
    if prep in ("en", "ante", "frente a") or (prep == "sobre" and frame.kind in ("FlightLeg", "Attack")):
        return {"Visit": "patient", "FlightLeg": "destination"}.get(frame.kind, "location")
    if prep in ("a", "hacia", "hasta", "para"):
        return "destination" if moves and "person" not in kinds else None
    if prep == "desde":
        return "origin" if moves else "location"
    known = ("facility" in kinds or phrase.mention is not None) and not phrase.held
    return "origin" if prep == "de" and moves and verbal and known else None


def _party(prep: str, frame: Frame, kinds: frozenset[str]) -> str | None:
    """What people, bodies, papers and vehicles are to an event by their preposition."""
    actor = bool(kinds & {"actor", "country"})
    if prep in ("junto a", "junto con") and actor:
        return frame.agent
    if prep == "ante" and (
        "court" in kinds or (actor and (frame.agent == "speaker" or frame.kind == "LegalProceeding"))
    ):
        return "location"
    if prep == "por" and frame.kind in _BLAMED and not actor and "law" not in kinds and not kinds & _PLACED:
        return "topic"
    if prep == "en" and "aircraft" in kinds:
        return "instrument"
    if prep in ("bajo", "según", "por", "mediante", "con") and "law" in kinds:
        return "legalBasis"
    if prep == "contra" and (actor or "person" in kinds):
        return "patient"
    return "agent" if prep in ("con", "entre") and frame.kind in _WITH and actor else None
