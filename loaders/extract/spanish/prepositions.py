"""The roles that Spanish prepositions give the phrases around an event."""

from collections.abc import Iterator

from loaders.extract.spanish.descriptions import Descriptions
from loaders.extract.spanish.lexis import words
from loaders.extract.spanish.phrases import Phrase
from loaders.extract.spanish.slots import Filled
from loaders.extract.spanish.triggers import Frame

MOVES = frozenset(("Deportation", "Transfer", "Migration", "FlightLeg", "Visit"))
_WITH = frozenset(("Negotiation", "AgreementMade", "PrisonerExchange"))
# Classes of which "por" tells what somebody is blamed for: "condenado por lavado de dinero".
_BLAMED = frozenset(("CourtRuling", "LegalProceeding", "Arrest", "Sanction", "Detention", "Funding", "Accusation"))
_PLACED = frozenset(("place", "facility", "person", "money", "aircraft"))


def placed(prep: str, phrase: Phrase, frame: Frame, who: Descriptions, *, verbal: bool) -> Iterator[Filled]:
    """The role that a preposition gives."""
    kinds = who.kinds(phrase)
    role = words()["locutions"].get(prep)
    if role in ("legalBasis", "patient", "agent", "destination", "origin", "location", "instrument", "beneficiary"):
        yield Filled(role, phrase)
    elif phrase.mention is None and (means := _means(prep, phrase, frame)):
        yield Filled(means, phrase)
    elif kinds & {"place", "country", "facility"} and (there := _there(prep, phrase, frame, kinds, verbal=verbal)):
        yield Filled(there, phrase)
    elif told := _party(prep, frame, kinds, pronoun=_is_pronoun(phrase)):
        yield Filled(told, phrase)


# By what people are told something, carried and hurt.
_SAID_BY = frozenset(("en", "mediante", "por", "a través de", "por medio de", "con", "vía"))
_HURTING = frozenset(("Attack", "Beating", "Killing", "Torture", "Abuse", "Injury", "Threat", "Death"))


def _means(prep: str, phrase: Phrase, frame: Frame) -> str | None:
    """By what it is done: "en una carta", "por teléfono", "en dos furgonetas", "con la culata"."""
    listed, heads = words()["means"], {phrase.head, phrase.head.removesuffix("s"), phrase.head.removesuffix("es")}
    if frame.agent == "speaker" and prep in _SAID_BY and heads & {*listed["said"]}:
        return "instrument"
    if frame.kind in MOVES and prep in ("en", "a") and heads & {*listed["carried"]}:
        return "instrument"
    hurt = frame.kind in _HURTING and prep in ("con", "de", "mediante") and heads & {*listed["hurt"]}
    return "instrument" if hurt else None


def _there(prep: str, phrase: Phrase, frame: Frame, kinds: frozenset[str], *, verbal: bool) -> str | None:
    """What a place is to an event by its preposition."""
    moves = frame.kind in MOVES
    if prep in ("en", "ante", "frente a") or (prep == "sobre" and frame.kind in ("FlightLeg", "Attack")):
        return "destination" if frame.kind == "FlightLeg" else "location"
    if prep in ("a", "hacia", "hasta", "para"):
        return "destination" if moves and "person" not in kinds else None
    if prep == "desde":
        return "origin" if moves else "location"
    known = ("facility" in kinds or phrase.mention is not None) and not phrase.held
    return "origin" if prep == "de" and moves and verbal and known else None


def _is_pronoun(phrase: Phrase) -> bool:
    return bool(phrase.units) and phrase.units[0].kind == "pron"


def _party(prep: str, frame: Frame, kinds: frozenset[str], *, pronoun: bool) -> str | None:
    """What people, bodies, papers and vehicles are to an event by their preposition."""
    actor = bool(kinds & {"actor", "country"})
    if prep in ("junto a", "junto con") and actor:
        return frame.agent
    if prep == "ante" and (
        "court" in kinds or (actor and (frame.agent == "speaker" or frame.kind == "LegalProceeding"))
    ):
        return "location"
    if (
        prep == "por"
        and not pronoun
        and frame.kind in _BLAMED
        and not actor
        and "law" not in kinds
        and not kinds & _PLACED
    ):
        return "topic"
    if prep == "en" and "aircraft" in kinds:
        return "instrument"
    if prep in ("bajo", "según", "por", "mediante", "con") and "law" in kinds:
        return "legalBasis"
    if prep == "contra" and (actor or "person" in kinds):
        return "topic" if frame.kind == "LawInvocation" else "patient"
    return "agent" if prep in ("con", "entre") and frame.kind in _WITH and actor else None
