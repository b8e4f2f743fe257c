"""Which words of a Spanish text tell events, and by which frame."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from loaders.extract.lexicon import table
from loaders.extract.naming.mention import Mention
from loaders.extract.spanish.lexis import plural
from loaders.extract.spanish.locutions import locutions
from loaders.extract.spanish.phrases import Phrase, Verb
from ontology import vocabulary


@dataclass(frozen=True, slots=True)
class Frame:
    """How words tell an event of one class; the fields are explained at the head of `events.es.toml`."""

    kind: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    phrases: tuple[str, ...]
    forms: frozenset[str]
    patient: frozenset[str]
    subject: str | None
    company: frozenset[str]
    agent: str
    object: str
    clause: bool
    clauseless: bool
    moods: frozenset[str]
    reflexive: bool
    needs: frozenset[str]
    bare: bool
    negated: bool


@cache
def frames() -> tuple[Frame, ...]:
    """The frames in the order of the file; a class that the ontology does not have raises UnknownTermError."""
    return tuple(_frame(row) for row in table("events.es.toml")["event"])


def _frame(row: Mapping[str, Any]) -> Frame:
    nouns = row.get("nouns", ())
    return Frame(
        kind=vocabulary().kind(row["class"]).name,
        verbs=frozenset(verb.removesuffix("se") for verb in row.get("verbs", ())),
        nouns=frozenset(form for noun in nouns for form in (noun, plural(noun))),
        phrases=tuple(row.get("phrases", ())),
        forms=frozenset(row.get("forms", ())),
        patient=frozenset(row.get("patient", ())),
        subject=row.get("subject"),
        company=frozenset(row.get("with", ())),
        agent=row.get("agent", "agent"),
        object=row.get("object", "patient"),
        clause=row.get("clause", False),
        clauseless=row.get("clauseless", False),
        moods=frozenset(row.get("mood", ())),
        reflexive=row.get("reflexive", False),
        needs=frozenset(row.get("needs", ())),
        bare=row.get("bare", False),
        negated=row.get("negated", False),
    )


def of_kind(kind: str) -> Frame:
    """A frame for words that stand for an event of a class by themselves."""
    return _frame({"class": kind})


@cache
def by_verb() -> Mapping[str, tuple[Frame, ...]]:
    """The frames of each verb, in their order."""
    found: dict[str, list[Frame]] = {}
    for frame in frames():
        for verb in sorted(frame.verbs):
            found.setdefault(verb, []).append(frame)
    return {verb: tuple(kept) for verb, kept in found.items()}


# What may stand between a verb and the rest of a phrase: whom it is done to, where or when, but no clause.
_BETWEEN = r"(?:\s+(?:(?:a|al|en|el|este|esta|ayer|hoy|ante|contra|también) (?:(?!que\b)[\w ]){0,40}?)?)?"


@cache
def by_phrase() -> Mapping[str, tuple[tuple[re.Pattern[str], Frame], ...]]:
    """The phrases that begin with each verb: what must follow it, and the frame."""
    found: dict[str, list[tuple[re.Pattern[str], Frame]]] = {}
    for frame in frames():
        for phrase in frame.phrases:
            verb, _, rest = phrase.partition(" ")
            pattern = re.compile(rf"{_BETWEEN}{rest}\b" if rest else r"\b", re.IGNORECASE)
            found.setdefault(verb.removesuffix("se"), []).append((pattern, frame))
    return {verb: tuple(kept) for verb, kept in found.items()}


@cache
def _noun_pattern() -> re.Pattern[str]:
    listed = {noun for frame in frames() for noun in (*frame.nouns, *frame.forms)}
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, listed), key=len, reverse=True))})(?![\w-])", re.IGNORECASE
    )


@cache
def by_noun() -> Mapping[str, tuple[Frame, ...]]:
    """The frames of each noun and of each form that is told as a noun is."""
    found: dict[str, list[Frame]] = {}
    for frame in frames():
        for noun in sorted(frame.nouns | frame.forms):
            found.setdefault(noun, []).append(frame)
    return {noun: tuple(kept) for noun, kept in found.items()}


# "Centro de detención", "libertad de reunión", "a su juicio": what a thing is for, or is called by, is no event.
_PLACES = re.compile(
    r"\b(?:centros?|estaci[óo]n(?:es)?|cárcel(?:es)?|casas?|campos?|salas?|lugar(?:es)?|sitios?|actas?|certificados?"
    r"|libertad(?:es)?|reglamentos?|solicitantes|demandantes|ministerio|secretaría|gastos|fondos?|salario|defensores"
    r") de (?:\w+ ){0,2}\w+|\ba (?:mi|su|nuestro) juicio\b|\ba juicio de\b|\bsin embargo\b",
    re.IGNORECASE,
)


# What a sentence begins behind.
_OPENS = ("", ".", "!", "?", ":", ";", "—", "-", "“", '"', "«", "¿", "¡", "(", ")", "”", "»")


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that may tell an event at `start`:`end` of the paragraph, with the frames that could fit."""

    start: int
    end: int
    verb: Verb | None
    frames: tuple[Frame, ...]
    fixed: bool


# Verbs of which the infinitive behind them in a phrase tells nothing by itself.
_LETTING = ("dejar", "hacer")


def find(text: str, base: int, verbs: list[Verb], mentions: list[Mention]) -> Iterator[Trigger]:
    """The triggers of a paragraph in their order: verbs, phrases with a verb, and nouns."""
    closed = [(m.start - base, m.end - base) for m in mentions]
    closed += [m.span() for m in locutions().finditer(text)]
    closed += [m.span() for m in _PLACES.finditer(text)]
    found: list[Trigger] = []
    for verb in verbs:
        before = found[-1].verb if found and verb.start < found[-1].end else None
        if before is not None and before.lemma in _LETTING:
            before.after = [*before.after, *verb.after]  # "dejaron marchar a seis presos"
            continue
        if trigger := _verbal(text, verb):
            found.append(trigger)
            # "Rechazó las acusaciones", "solicitó la extradición" tell of both.
            both = verb.lemma in ("rechazar", "negar") or "extradici" in text[verb.main.end : trigger.end]
            closed += [(verb.main.end, trigger.end)] if trigger.fixed and not both else []
        if verb.finite or verb.lemma in by_verb():
            closed.append((verb.start, verb.end))
    for match in _noun_pattern().finditer(text):
        start, end = match.span()
        if match.group()[0].isupper() and text[:start].rstrip()[-1:] not in _OPENS:
            continue  # "director de Investigaciones": a name
        if not any(start < b and a < end for a, b in closed):
            found.append(Trigger(start, end, None, by_noun()[match.group().lower()], fixed=False))
    return iter(sorted(found, key=lambda t: (t.start, t.end)))


def _verbal(text: str, verb: Verb) -> Trigger | None:
    """What a verb may tell, by the phrase that it begins, else by itself."""
    denied = _denied(verb)
    phrased = [
        (match.end(), frame)
        for pattern, frame in by_phrase().get(verb.lemma, ())
        if (denied or not frame.negated) and (match := pattern.match(text, verb.main.end))
    ]
    if phrased:
        end = phrased[0][0]
        fit = tuple(frame for reach, frame in phrased if reach == end)
        return Trigger(verb.main.start, end, verb, fit, fixed=True)
    fit = tuple(f for f in by_verb().get(verb.lemma, ()) if _formed(f, verb))
    return Trigger(verb.main.start, verb.main.end, verb, fit, fixed=False) if fit else None


def _formed(frame: Frame, verb: Verb) -> bool:
    if frame.agent == "speaker" and verb.lemma == "negar" and verb.reflexive:
        return False  # "se negó a recibir" says nothing
    if frame.negated and not _denied(verb):
        return False
    behind = next(iter(verb.after), None)
    if frame.bare and isinstance(behind, Phrase) and behind.prep == "a":
        return False
    return (not frame.moods or _mood(verb) in frame.moods) and (not frame.reflexive or "se" in verb.clitics)


def _denied(verb: Verb) -> bool:
    return verb.negated or any(p.empty for p in verb.subjects)


def _mood(verb: Verb) -> str:
    if verb.perfect and not verb.passive:
        return "past"
    if verb.form.mood != "participle":
        return verb.form.mood
    if not verb.outer.finite and any(isinstance(p, Phrase) and (p.prep == "por" or _dated(p)) for p in verb.after):
        return "passive"  # "detenido en agosto", "detenido por la policía": the moment, not the state
    return "state" if verb.state or not verb.outer.finite else "passive"


def _dated(phrase: Phrase) -> bool:
    return phrase.time is not None and not phrase.time.edtf.startswith("P") and "/" not in phrase.time.edtf
