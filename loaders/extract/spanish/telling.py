"""The events of a Spanish paragraph: each trigger with its frame, its roles, its times, and how it is put."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.extract.figures.quantity import Number
from loaders.extract.figures.times import Time
from loaders.extract.spanish import (
    attitude,
    complements,
    contents,
    filling,
    nominals,
    owning,
    participants,
    pronouns,
    repeats,
    roles,
    slots,
)
from loaders.extract.spanish.phrases import Mark, Phrase, Verb
from loaders.extract.spanish.scenes import Scene
from loaders.extract.spanish.triggers import Frame, Trigger
from loaders.extract.statements.telling import Told

# Classes whose events last: a duration beside others is not theirs.
_LASTING = frozenset(
    [
        "Detention",
        "SolitaryConfinement",
        "EnforcedDisappearance",
        "Interview",
        "HungerStrike",
        "Kidnapping",
        "Abuse",
        "Torture",
        "Beating",
        "Negotiation",
        "Legislation",
        "LegalProceeding",
        "CourtRuling",
        "Protest",
        "OtherEvent",
        "Deprivation",
    ]
)


# Classes done to people that may be done to bodies too.
_BLAMING = ("Accusation", "LegalProceeding", "CourtRuling", "Attack", "Threat", "Sanction")
# In the place of the phrase that a pronoun stands for.
_NOBODY = Phrase(0, 0, None, ())


def events(scene: Scene, triggers: Sequence[Trigger], numbers: Sequence[Number]) -> Iterator[Told]:
    """The events that the triggers of a paragraph tell; `numbers` are those of the paragraph."""
    fitting = {id(t): fit for t in triggers if (fit := _fit(scene, t, triggers))}
    fitting = repeats.once(triggers, fitting)
    owners = owning.times(scene, [t for t in triggers if id(t) in fitting and not complements.lacks(scene, t)])
    sums = owning.sums(scene, triggers, numbers)
    read, undergone = [], []
    for trigger in triggers:
        start, end = scene.sentence(trigger.start)
        if scene.text[end : end + 1] == "?" or "¿" in scene.text[start : trigger.start]:
            continue  # a question states nothing
        frame = fitting.get(id(trigger))
        # Filled anew: a pronoun may mean whom the event before was told of.
        filled = _filled(scene, trigger, frame, triggers) if frame else []
        undergone += [f.phrase for f in filled if f.role == "patient"]
        told = _told(scene, trigger, frame, filled, tuple(owners.get(id(trigger), ())))
        if told:
            read.append((trigger, replace(told, numbers=tuple(sums.get(id(trigger), ())))))
    yield from contents.join(scene, read)
    yield from participants.events(scene, undergone, triggers)


def _fit(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> Frame | None:
    """The first frame of a trigger that fits what stands around it."""
    start, end = scene.sentence(trigger.start)
    sentence = scene.text[start:end].lower().replace(",", " ")
    for frame in trigger.frames:
        filled = _filled(scene, trigger, frame, triggers)
        fit = filling.fits(frame, trigger, filled, scene.who, sentence) and filling.met(frame, filled, scene.who)
        if not fit or (frame.clause and not _says(scene, trigger)) or (frame.clauseless and _says(scene, trigger)):
            continue
        if frame.kind != "AgreementMade" or trigger.verb is not None or _lone(scene, trigger):
            return frame
    return None


def _told(
    scene: Scene, trigger: Trigger, frame: Frame | None, filled: list[slots.Filled], times: tuple[Time, ...]
) -> Told | None:
    if frame is None:
        return None
    how = attitude.of(scene, trigger)
    if frame.negated and how.status == "denied":
        how = replace(how, status="asserted")  # "no pudo hablar con su abogado": that he was kept from it is told
    found = filling.arguments(frame, filled, scene.who, scene.base)
    args = tuple(a for a in found if not _own_words(a.link.start, trigger, scene))
    if not args and not times and how.claimant is None and not _stands(scene, trigger, frame, how.status):
        return None
    kept = tuple(t for t in times if not t.edtf.startswith("P") or frame.kind in _LASTING)
    place = (scene.base + trigger.start, scene.base + trigger.end)
    return Told(frame.kind, *place, "verb" if trigger.verb else "noun", args, how.status, how.claimant, kept, None)


def _stands(scene: Scene, trigger: Trigger, frame: Frame, status: str) -> bool:
    """Whether what is told of nobody, at no time, says something: not what may be, nor "sin orden", "tras el fallo"."""
    if status == "hypothetical" or complements.lacks(scene, trigger):
        return False
    if trigger.verb is not None:
        return True
    phrase = next((p for p in scene.elements if isinstance(p, Phrase) and p.start <= trigger.start < p.end), None)
    if phrase is None or any(phrase in v.subjects for v in scene.verbs):
        return True
    bare = not any(u.kind in ("det", "num") for u in phrase.units)
    return frame.kind != "CourtRuling" and not (bare and phrase.prep in ("sin", "por"))


def _own_words(at: int, trigger: Trigger, scene: Scene) -> bool:
    return trigger.verb is None and scene.base + trigger.start <= at < scene.base + trigger.end


def _lone(scene: Scene, trigger: Trigger) -> bool:
    """Whether "acuerdo" tells of its making, not merely of a thing: no verb of making stands before it."""
    host = scene.host(trigger)
    return host is not None and host.lemma in ("anunciar", "alcanzar", "lograr")


def _filled(scene: Scene, trigger: Trigger, frame: Frame, triggers: Sequence[Trigger]) -> list[slots.Filled]:
    """The roles of a trigger, save where the phrase only tells another event: "denunció torturas"."""
    if trigger.verb is None:
        if complements.lacks(scene, trigger):
            return complements.lacked(scene, trigger)
        own = list(nominals.of_noun(frame, complements.behind(scene, trigger, triggers), scene.who))
        own += complements.lent(scene, trigger, frame, own)
        owner = pronouns.owner(scene, trigger) if frame.kind != "ReportPublication" else None
        return [*own, slots.Filled(nominals.owned(frame), _NOBODY, owner)] if owner else own
    nouns = [t for t in triggers if t.verb is None]
    kept = []
    for filled in roles.of_verb(trigger.verb, frame, scene.who):
        phrase = filled.phrase
        fixed = (
            trigger.fixed
            and phrase.units
            and phrase.start < trigger.end
            and trigger.start < phrase.end
            and not phrase.mention
        )
        told = phrase.mention is None and any(phrase.start <= t.start < phrase.end for t in nouns)
        flown = frame.kind == "FlightLeg" and "aircraft" in scene.who.kinds(phrase)
        thing = flown or (scene.who.kinds(phrase) & frame.patient and frame.kind != "Legislation")
        if phrase.prep in ("a", "contra") and _tied(scene, phrase, nouns):
            continue
        if frame.agent == "speaker" and phrase.prep in _WHERE and _of_noun(scene, phrase, triggers):
            continue
        if not fixed and (not told or filled.role in ("topic", "instrument") or thing):
            kept.append(filled)
    for link, done_to in pronouns.objects(scene, trigger):
        role = "patient" if done_to else roles.dative(frame)
        if role != "patient" or "person" in slots.patients(frame.kind) or frame.kind in _BLAMING:
            kept.append(slots.Filled(role, _NOBODY, link))
    return [*kept, *_charge(scene, trigger.verb)] if frame.kind in ("Accusation", "LegalProceeding") else kept


def _tied(scene: Scene, phrase: Phrase, nouns: Sequence[Trigger]) -> bool:
    """Whether a phrase stands right behind a noun that tells an event: "investiga agresiones a seis jóvenes"."""
    return any(
        t.frames[0].kind in nominals.HARMS
        and t.end <= phrase.start <= t.end + _BEHIND
        and scene.text[t.end : phrase.start].strip() in ("a", "al", "contra")
        for t in nouns
    )


def _of_noun(scene: Scene, phrase: Phrase, triggers: Sequence[Trigger]) -> bool:
    """Whether a place is that of a noun's event, not of the saying: "lamentó la expulsión de 40 hombres a Mali"."""
    if not scene.who.kinds(phrase) & {"place", "country", "facility"}:
        return False
    before = [t for t in triggers if t.verb is None and t.end <= phrase.start]
    return bool(before) and phrase in complements.behind(scene, before[-1], triggers)


# Prepositions of places.
_WHERE = ("a", "en", "desde", "hacia")
# Room for a preposition.
_BEHIND = 9


def _charge(scene: Scene, verb: Verb) -> Iterator[slots.Filled]:
    """What somebody is accused of by a verb: "acusó a Cristosal de defender a terroristas"."""
    for below in scene.verbs:
        if below.governor is verb and below.how == "de" and below.outer.mood == "infinitive":
            ends = [below.end, *(p.end for p in below.after if isinstance(p, Phrase) and p.end - below.start < _LONG)]
            link = scene.who.words(scene.base + below.start, scene.base + max(ends))
            yield slots.Filled("topic", _NOBODY, link)


# What somebody is accused of is quoted no further than this many characters.
_LONG = 80


# "Sin decirles adónde iban": what is asked or told stands behind such a word.
_ASKED = re.compile(
    r" (?:(?:al? |ante |les )?(?:\w+ ){0,2})?(?:adónde|dónde|cuándo|cómo|cuántos|quién(?:es)?|por qué) "
)
_OWNING = frozenset(
    ("asegurar", "afirmar", "sostener", "decir", "declarar", "reconocer", "admitir", "alegar", "confesar", "jurar")
) | {"aducir", "lamentar", "negar", "manifestar"}


def _says(scene: Scene, trigger: Trigger) -> bool:
    """Whether a verb of saying governs a clause or stands beside direct speech."""
    verb = trigger.verb
    if verb is None or not verb.finite:
        return False
    if any(v.governor is verb and v.how == "que" for v in scene.verbs) or _ASKED.match(scene.text, verb.end):
        return True
    if verb.lemma in _OWNING and any(v.governor is verb and v.how == "inf" for v in scene.verbs):
        return True  # "asegura haber sufrido torturas"
    marks = [m for m in scene.elements if isinstance(m, Mark) and m.kind in ("open", "close", "dash", "quote", "colon")]
    behind = any(0 <= m.start - verb.end < 90 and m.kind in ("open", "colon", "dash", "quote") for m in marks)
    before = any(0 <= verb.start - m.start < 12 and m.kind in ("close", "dash", "quote") for m in marks)
    at = next((i for i, e in enumerate(scene.elements) if e is verb), 0)
    lead = scene.elements[at - 1] if at else None
    inserted = isinstance(lead, Mark) and (lead.kind == "comma" or lead.low in ("según", "como"))
    aside = inserted and not verb.subjects and scene.speaker(verb) is not None
    que = any(
        isinstance(e, Mark) and e.kind in ("que", "sub") and e.low.endswith("que") and 0 <= e.start - verb.end < 60
        for e in scene.elements
    )
    return behind or before or aside or que
