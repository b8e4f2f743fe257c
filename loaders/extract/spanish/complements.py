"""The phrases that belong to a Spanish noun that tells an event: behind it, and lent by a verb that says little."""

from collections.abc import Iterator, Sequence

from loaders.extract.spanish import nominals, pronouns, slots
from loaders.extract.spanish.phrases import Mark, Phrase, Verb
from loaders.extract.spanish.scenes import Scene, light
from loaders.extract.spanish.triggers import Frame, Trigger


def behind(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> list[Phrase]:
    """The phrases behind a noun, up to the next verb, mark or trigger; joined nouns share those of the last."""
    own = list(_own(scene, trigger, triggers))
    beside = None if own else _joined(scene, trigger, triggers)
    return own if beside is None else behind(scene, beside, triggers)


def _own(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> Iterator[Phrase]:
    """The phrases right behind a noun."""
    last: Phrase | None = None
    for element in (e for e in scene.elements if e.start >= trigger.end):
        if isinstance(element, Mark):
            goes_on = element.kind == "conj" and last is not None and _goes_on(scene, element, last)
            goes_on |= element.low == "," and _told_on(scene, element)
            if not goes_on and element.kind != "prep":
                return
        elif isinstance(element, Verb):
            if element.outer.mood != "participle" or element.lemma not in light("happening"):
                return  # but "desapariciones ocurridas en Venezuela"
        elif any(t is not trigger and t.verb is None and element.start <= t.start < element.end for t in triggers):
            return
        else:
            last = element
            yield element


def _told_on(scene: Scene, comma: Mark) -> bool:
    """Whether a participle behind a comma tells by whom or where a noun's event was: "torturas, cometidas por …"."""
    behind = next((e for e in scene.elements if e.start > comma.start), None)
    told = isinstance(behind, Verb) and behind.outer.mood == "participle" and behind.lemma in light("happening")
    return told and isinstance(behind, Verb) and behind.start - comma.start < _NEXT


_NEXT = 3


def _joined(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> Trigger | None:
    """The noun that a comma or "y" joins to one before it: "el secuestro y la desaparición de los jóvenes"."""
    at = next((i for i, e in enumerate(scene.elements) if e.start <= trigger.start and _holds(e, trigger)), None)
    if at is None or at + 2 >= len(scene.elements):
        return None
    own, joint, other = scene.elements[at : at + 3]
    parted = isinstance(joint, Mark) and joint.kind in ("comma", "conj") and joint.low in (",", "y", "e")
    if not parted or not isinstance(own, Phrase) or not isinstance(other, Phrase) or other.prep not in (None, own.prep):
        return None
    if any(other in v.subjects and own not in v.subjects for v in scene.verbs):
        return None
    return next((t for t in triggers if t.verb is None and _holds(other, t)), None)


def _holds(element: object, trigger: Trigger) -> bool:
    return isinstance(element, Phrase) and element.start <= trigger.start < element.end


def _goes_on(scene: Scene, joint: Mark, last: Phrase) -> bool:
    """Whether what "y" joins stands in the case of what is before it: "la mediación de Omán y de Noruega"."""
    behind = next((e for e in scene.elements if e.start > joint.start), None)
    if not isinstance(behind, Phrase) or last.prep not in ("de", "entre", "con"):
        return False
    if behind.prep is None and _alike(scene, behind, last):
        behind.prep = last.prep  # "un acuerdo entre Cuba y el Vaticano"
    return behind.prep == last.prep


def _alike(scene: Scene, behind: Phrase, last: Phrase) -> bool:
    """Whether two phrases mean the like, and no verb has the second for its subject."""
    both = scene.who.kinds(behind) & scene.who.kinds(last) & {"person", "country", "actor"}
    return bool(both) and not any(behind in v.subjects for v in scene.verbs)


def lent(scene: Scene, trigger: Trigger, frame: Frame, own: list[slots.Filled]) -> list[slots.Filled]:
    """What a verb that says little of itself lends its noun: "encabezó las negociaciones", "sufrió torturas"."""
    host = scene.host(trigger)
    phrase = next((p for p in scene.elements if isinstance(p, Phrase) and p.start <= trigger.start < p.end), None)
    if host is None or phrase is None or phrase.prep not in (None, "de", "a", "en") or host.negated:
        return []
    ways = [way for way in ("acting", "suffering", "happening") if host.lemma in light(way)]
    ways += ["suffering"] if host.lemma in light("undergoing") and host.passive else []
    if not ways or (ways[0] != "happening" and phrase.start < host.start):
        return []
    role = {"acting": frame.agent, "suffering": frame.object if frame.object == "patient" else "", "happening": ""}[
        ways[0]
    ]
    filled = [slots.Filled(role, p) for p in host.subjects if role and not any(f.role == role for f in own)]
    around = [p for p in (*host.before, *host.after) if isinstance(p, Phrase) and p.prep == "en" and not p.time]
    return filled + [f for p in around for f in nominals.around(p, frame, scene.who) if f.role == "location"]


def lacks(scene: Scene, trigger: Trigger) -> bool:
    """Whether a trigger tells what there was none of: "sin juicio", "sin cargos"."""
    return trigger.verb is None and scene.text.startswith(("sin ", "Sin "), trigger.start)


def lacked(scene: Scene, trigger: Trigger) -> list[slots.Filled]:
    """Who was held or sent away "sin juicio": whom the verb before it tells of."""
    start, _ = scene.sentence(trigger.start)
    host = next((v for v in reversed(scene.verbs) if start <= v.start < trigger.start), None)
    if host is None:
        return []
    undergoes = host.passive or host.state or host.lemma in light("suffering")
    behind = [p for p in (*host.objects, *host.after) if isinstance(p, Phrase) and p.start < trigger.start]
    told = host.subjects if undergoes else [p for p in behind if p in host.objects or p.prep in ("a", None)]
    known = (p for p in told if p.mention or p.same or any(u.kind in ("det", "num", "pron") for u in p.units))
    people = [p for p in known if "person" in scene.who.kinds(p)][:1]
    if not people and (meant := pronouns.meant(scene, host)):
        return [slots.Filled("patient", Phrase(0, 0, None, ()), meant)]
    return [slots.Filled("patient", p) for p in people]
