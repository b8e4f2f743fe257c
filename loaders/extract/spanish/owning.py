"""Which Spanish event a time or a sum belongs to, by order and by marks."""

import re
from collections.abc import Sequence

from loaders.extract.figures.quantity import Number
from loaders.extract.figures.times import Time
from loaders.extract.spanish.lexis import CAPITAL
from loaders.extract.spanish.phrases import Mark, Phrase, Verb
from loaders.extract.spanish.scenes import Scene, light, presumed
from loaders.extract.spanish.subjects import named
from loaders.extract.spanish.triggers import Trigger


def sums(scene: Scene, triggers: Sequence[Trigger], numbers: Sequence[Number]) -> dict[int, list[Number]]:
    """Which event each sum or number of things belongs to: that behind which its phrase stands."""
    owners: dict[int, list[Number]] = {}
    for number in numbers:
        at = number.start - scene.base
        if number.sort not in ("money", "share", "things") or number.unit in _NO_SUMS:
            continue
        marks = [m.start for m in scene.elements if isinstance(m, Mark) and m.kind in _PARTS and m.start < at]
        counted = [t for t in triggers if t.verb is None and 0 <= t.start - (number.end - scene.base) < _COUNTED]
        if counted and any(p.start <= at and counted[0].start < p.end for p in scene.elements if isinstance(p, Phrase)):
            owners.setdefault(id(counted[0]), []).append(number)
            continue
        before = [t for t in triggers if t.start <= at and t.start > max(marks, default=-1)]
        verbs = [v for v in scene.verbs if v.start < at and v.start > max(marks, default=-1)]
        if before and (not verbs or verbs[-1].start <= before[-1].start):
            owners.setdefault(id(before[-1]), []).append(number)
    return owners


# How far behind its number, in characters, a noun may stand: "63 desapariciones forzadas", "dos presuntos ataques".
_COUNTED = 14
_PARTS = ("que", "rel", "sub", "stop", "colon", "comma", "open", "close")
_NO_SUMS = frozenset(("páginas", "veces", "ocasiones"))


def times(scene: Scene, triggers: Sequence[Trigger]) -> dict[int, list[Time]]:
    """Which event each time belongs to: that whose verb it stands behind, else the first of its clause."""
    owners: dict[int, list[Time]] = {}
    led: list[tuple[Trigger, Time]] = []
    marks = [
        m.start for m in scene.elements if isinstance(m, Mark) and m.kind in ("que", "rel", "sub", "stop", "colon")
    ]
    for phrase in scene.elements:
        if not isinstance(phrase, Phrase) or phrase.time is None:
            continue
        if _COMPARED.search(scene.text[: phrase.start]) or _LAWFUL.search(scene.text[: phrase.start]):
            continue
        if _aged(scene, phrase):
            continue
        owner = _owner(scene, phrase, triggers, marks)
        if owner is not None:
            owners.setdefault(id(owner), []).append(phrase.time)
            if owner.start > phrase.start:
                led.append((owner, phrase.time))
    for owner, time in led:
        for beside in _alongside(owner, scene, triggers):
            owners.setdefault(id(beside), [time])
    return owners


def _aged(scene: Scene, phrase: Phrase) -> bool:
    """Whether a number of years is somebody's age: "soldadora de 33 años"."""
    at = next(i for i, e in enumerate(scene.elements) if e is phrase)
    before = scene.elements[at - 1] if at else None
    years = phrase.time is not None and phrase.time.edtf.startswith("P") and phrase.time.edtf.endswith("Y")
    told = phrase.prep == "de" and isinstance(before, Phrase) and "person" in scene.who.kinds(before)
    return years and (told or bool(_AGED.search(scene.text[max(0, phrase.start - 60) : phrase.end])))


def _alongside(owner: Trigger, scene: Scene, triggers: Sequence[Trigger]) -> list[Trigger]:
    """The verbs joined to that before which a time stands: "el martes entraron en la casa y se llevaron a Luis"."""
    first = owner.verb
    if first is None or not first.finite:
        return []
    end = scene.sentence(owner.start)[1]
    beside = (t for t in triggers if owner.start < t.start < end and t.verb is not None and t.verb.finite)
    return [
        t
        for t in beside
        if t.verb is not None
        and (t.verb.governor, t.verb.how, t.verb.relative, t.verb.outer.mood)
        == (first.governor, first.how, first.relative, first.outer.mood)
        and t.verb.subjects
        and [named(p) for p in t.verb.subjects] == [named(p) for p in first.subjects]
    ]


def _owner(scene: Scene, phrase: Phrase, triggers: Sequence[Trigger], marks: list[int]) -> Trigger | None:
    """The event that a time belongs to: one before it in its clause, else the main one behind it."""
    start, end = scene.sentence(phrase.start)
    near = [t for t in triggers if start <= t.start < end]
    before = [t for t in near if t.start < phrase.start and not any(t.start < m < phrase.start for m in marks)]
    before = before[: 0 if before and _apart(scene, before[-1], phrase) else None]
    after = [t for t in near if t.start > phrase.start]
    if joined := _joined(scene, phrase, after, marks):
        return joined
    if before and (taken := _taken_for_granted(scene, before[-1], phrase)):
        return next((t for t in before if t.verb is taken), None)
    if before:
        far = before[-1].verb is None and phrase.prep is None and phrase.start - before[-1].end > _FAR
        return before[-2] if far and len(before) > 1 and before[-2].verb is not None else before[-1]
    finite = [t for t in after if t.verb is not None and t.verb.finite]
    main = [t for t in finite if not any(phrase.start < m < t.start for m in marks)]
    found = main or after
    return found[0] if found else None


def _taken_for_granted(scene: Scene, noun: Trigger, time: Phrase) -> Verb | None:
    """The verb whose day stands behind what it only takes for granted: "condenó el asesinato de X el lunes"."""
    if noun.verb is not None or time.prep == "de":
        return None
    verb = scene.host(noun)
    given = verb is not None and verb.start < noun.start and verb.lemma in presumed()
    return verb if given else None


# A time so many characters behind a noun may well be the verb's.
_FAR = 25


def _joined(scene: Scene, phrase: Phrase, after: Sequence[Trigger], marks: list[int]) -> Trigger | None:
    """The verb that a time right behind "y" goes before: "… no se tortura, y el viernes acusó a Cristosal"."""
    at = next(i for i, e in enumerate(scene.elements) if e is phrase)
    lead = scene.elements[at - 1] if at else None
    if not isinstance(lead, Mark) or lead.kind != "conj":
        return None
    finite = (t for t in after if t.verb is not None and t.verb.finite)
    return next((t for t in finite if not any(phrase.start < m < t.start for m in marks)), None)


# "La ley de 1798": the year of a paper.
_LAWFUL = re.compile(
    r"\b(?:ley|leyes|decreto|código|convención|convenio|tratado|protocolo|constitución|pacto)\b"
    r"(?: (?:de|del|la|los|las|el|sobre|contra|para|y|a)| [\w-]+){0,6} (?:de|del año) $",
    re.IGNORECASE,
)
# "El doble que el año anterior": a time that only measures another.
_COMPARED = re.compile(
    r"\b(?:doble|triple|mitad|más|menos|mayor|menor|superior|inferior)\b[^,.;]{0,12} (?:que|a)(?: en)?(?: el)?"
    r"(?: mismo per[íi]odo del?)? $"
)
# "Ana Paz, soldadora de 33 años": what somebody is, and how old.
_AGED = re.compile(rf"{CAPITAL}, (?:el |la |un |una )?[a-záéíóúñ]+(?: [a-záéíóúñ]+){{0,2}} de \d{{1,2}} años$")


def _apart(scene: Scene, trigger: Trigger, phrase: Phrase) -> bool:
    """Whether a verb that tells no event stands between: the time is its own.

    One by which an event comes about tells the event's: "muertes ocurridas en mayo", "un fallo dictado en junio".
    """
    carrying = light("happening") | light("acting")
    between = (v for v in scene.verbs if trigger.end <= v.start < phrase.start and v.lemma not in carrying)
    own = (v for v in between if not any(p.start <= trigger.start < p.end for p in v.subjects))
    return any(v.outer.mood not in ("infinitive", "gerund") for v in own)
