"""What a Spanish saying, order, ruling or bargain is about: the event its clause or object tells, else its words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from loaders.extract.events.arguments import Argument
from loaders.extract.spanish import quotations
from loaders.extract.spanish.phrases import Element, Mark, Phrase, Verb
from loaders.extract.spanish.scenes import Scene, light
from loaders.extract.spanish.triggers import Trigger
from loaders.extract.statements.telling import Told

_CLASSES = frozenset(
    ("Speech", "Accusation", "CourtOrder", "CourtRuling", "AgreementMade", "LegalProceeding", "Threat")
)
_CLAUSE = frozenset(("que", "de que", "en que", "a que", "con que"))
_INFINITIVE = frozenset(("inf", "a", "de", "con", "en"))
# What is said is quoted no further than this many characters.
_LONGEST = 110
_ENDS = frozenset(("comma", "stop", "colon", "question", "open", "close", "dash", "quote", "rel", "que", "sub"))


def join(scene: Scene, read: Sequence[tuple[Trigger, Told]]) -> Iterator[Told]:
    """The events of a paragraph, those of saying and ordering with what they are about."""
    by_verb = {id(t.verb): told for t, told in read if t.verb is not None}
    nouns = [(t.start, told) for t, told in read if t.verb is None]
    for trigger, event in read:
        told = _shared(scene, trigger, event, read) if event.kind == "PrisonerExchange" else event
        verb = trigger.verb
        open_ = told.kind in _CLASSES and not any(a.role == "topic" for a in told.arguments)
        if verb is None and open_ and told.kind in ("Accusation", "Speech", "Threat", "LegalProceeding"):
            yield replace(told, topics=tuple(e for at, e in nouns if _hangs(scene, trigger, at))[:1])
            continue
        if verb is None or not open_ or trigger.fixed:
            own = _fixed(scene, trigger) if open_ and verb is not None else None
            yield replace(told, arguments=(*told.arguments, own)) if own else told
            continue
        clauses = _clauses(scene, verb)
        about = [by_verb[id(v)] for v in clauses if id(v) in by_verb]
        for held in [] if about else clauses or [verb]:
            about += [event for at, event in nouns if _object(held, at, whole=held is verb)]
        if not about and clauses:
            place = _words(scene, clauses[0])
            spoken = () if place is None else (Argument("topic", scene.who.words(*place)),)
            yield replace(told, arguments=(*told.arguments, *spoken))
            continue
        words = () if about else _spoken(scene, trigger, told)
        yield replace(told, arguments=(*told.arguments, *words), topics=tuple(about))


def _hangs(scene: Scene, trigger: Trigger, at: int) -> bool:
    """Whether the noun at an offset hangs on a noun of saying: "las denuncias de malos tratos"."""
    return bool(_HANGING.fullmatch(scene.text, trigger.end, at)) if trigger.end < at else False


_HANGING = re.compile(r" (?:del?|al?|por|sobre)(?: (?:la|el|los|las|sus?|presunt[oa]s?|supuest[oa]s?)){0,2} ")


def _spoken(scene: Scene, trigger: Trigger, told: Told) -> tuple[Argument, ...]:
    """The words in quotation marks that a saying stands beside."""
    place = quotations.beside(scene, trigger.verb) if trigger.verb and told.kind in ("Speech", "Accusation") else None
    return () if place is None else (Argument("topic", scene.who.words(scene.base + place[0], scene.base + place[1])),)


def _fixed(scene: Scene, trigger: Trigger) -> Argument | None:
    """What a set phrase itself says that it is about: "rechazó las acusaciones"."""
    kind = trigger.frames[0].kind
    if kind in ("Speech", "Accusation") and (about := _governed(scene, trigger)):
        return about
    prep = "a" if kind == "CourtRuling" else None
    behind = (p for p in (trigger.verb.after if trigger.verb else ()) if isinstance(p, Phrase) and p.prep == prep)
    held = next((p for p in behind if trigger.start < p.start < trigger.end and p.units), None)
    stated = held is not None and ((kind == "Speech" and held.definite) or (prep == "a" and not held.definite))
    return (
        Argument("topic", scene.who.words(scene.base + held.start, scene.base + held.end)) if held and stated else None
    )


def _governed(scene: Scene, trigger: Trigger) -> Argument | None:
    """What a set phrase of saying is about, right behind it: "se opuso a la entrega", "acogió con agrado el fallo"."""
    verb = trigger.verb
    near = (p for p in (verb.after if verb else ()) if isinstance(p, Phrase) and 0 <= p.start - trigger.end < _RIGHT)
    held = next(near, None)
    lead = scene.text[trigger.end : held.start].strip() if held else ""
    if held is None or held.time or not held.units or lead not in ("", "a", "de", "con", "sobre", "por"):
        return None
    if not held.definite and "person" in scene.who.kinds(held):
        return None
    return Argument("topic", scene.who.thing(held, scene.base)) if "person" not in scene.who.kinds(held) else None


# Room for a preposition.
_RIGHT = 8


def _shared(scene: Scene, trigger: Trigger, told: Told, read: Sequence[tuple[Trigger, Told]]) -> Told:
    """An exchange with who was released for whom, by whom and when, as the same sentence tells it."""
    start, end = scene.sentence(trigger.start)
    near = [e for t, e in read if e is not told and start <= t.start < end and e.kind in _EXCHANGED]
    have = {id(a.link.entity) for a in told.arguments}
    swapped = [link for p in _swapped(scene, start, end) if (link := scene.who.link(p, scene.base))]
    fits = [a for e in near for a in e.arguments if a.role in ("patient", "agent")]
    fits += [Argument("patient", link) for link in swapped]
    more = {id(a.link.entity): a for a in fits if id(a.link.entity) not in have}
    times = told.times or tuple(dict.fromkeys(t for e in near for t in e.times))[:1]
    return replace(told, arguments=(*told.arguments, *more.values()), times=times)


def _swapped(scene: Scene, start: int, end: int) -> Iterator[Phrase]:
    """Who is exchanged for whom: "diez presos a cambio de 252 venezolanos"."""
    for one, two in pairwise(scene.elements):
        if (
            isinstance(one, Phrase)
            and isinstance(two, Phrase)
            and two.prep == "a cambio de"
            and start <= one.start < end
        ):
            yield from (p for p in (one, two) if "person" in scene.who.kinds(p) and p.prep in (None, "a", two.prep))


# What is done to those who are exchanged.
_EXCHANGED = frozenset(("Release", "Transfer", "Deportation"))


def _clauses(scene: Scene, verb: Verb) -> list[Verb]:
    """The verbs of the clauses that a verb of saying governs."""
    if "lo" in verb.clitics:
        return []  # "así lo declara la Sala, que …"
    governed = [v for v in scene.verbs if v.governor is verb and v.start > verb.start]
    told = [v for v in governed if v.how in _CLAUSE and v.finite]
    return told or [v for v in governed if v.how in _INFINITIVE and v.outer.mood == "infinitive"][:1]


def _object(verb: Verb, at: int, *, whole: bool) -> bool:
    """Whether the noun at an offset is what a verb is done to, or what it says happens: "ordenó la deportación"."""
    bare = [p for p in (*verb.subjects, *verb.after) if isinstance(p, Phrase) and p.prep is None and not p.time]
    if whole:
        return verb.lemma not in light("acting") and any(p.start <= at < p.end for p in bare if p.start > verb.start)
    return verb.lemma in light("happening") | {"haber", "existir"} and any(p.start <= at < p.end for p in bare)


def _joins(element: Element) -> bool:
    """Whether what stands before the verb of a clause may be of it: a phrase, or the "y" of two."""
    return isinstance(element, Phrase) or (isinstance(element, Mark) and element.kind == "conj")


def _words(scene: Scene, verb: Verb) -> tuple[int, int] | None:
    """Where the words of a clause stand, from its subject, or its verb, to the next joint."""
    at = next(i for i, e in enumerate(scene.elements) if e is verb)
    first = at
    while verb.finite and first and _joins(scene.elements[first - 1]):
        first -= 1
    while isinstance(scene.elements[first], Mark):
        first += 1
    start, end = scene.elements[first].start, verb.end
    for i, element in enumerate(scene.elements[at + 1 :], at + 1):
        joined = isinstance(element, Mark) and element.kind == "conj"
        behind = scene.elements[i + 1] if i + 1 < len(scene.elements) else None
        if isinstance(element, Mark) and (element.kind in _ENDS or (joined and not isinstance(behind, Phrase))):
            break
        if not isinstance(element, Mark):
            if element.end - start > _LONGEST:
                break
            end = element.end
    return (scene.base + start, scene.base + end) if end - start <= _LONGEST else None
