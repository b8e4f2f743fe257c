"""Who says what a Spanish event tells: quotation marks, "según X", and sayings put in between commas."""

import re

from loaders.extract.naming.mention import Link
from loaders.extract.spanish import moods
from loaders.extract.spanish.apposition import names_person
from loaders.extract.spanish.phrases import Mark, Phrase, Verb
from loaders.extract.spanish.scenes import Scene, marks, sayings, statuses
from loaders.extract.spanish.triggers import Trigger


def beside(scene: Scene, trigger: Trigger) -> Link | None:
    """Who says it by what stands beside the clause; None where that is the document itself."""
    saying = trigger.verb is not None and trigger.frames[0].agent == "speaker"
    spoken = quoted(scene, trigger)
    if spoken or (saying and trigger.verb is not None and trigger.verb.lemma in statuses("reporting")):
        return spoken
    return _beside(scene, trigger)


def governing(scene: Scene, verb: Verb) -> Link | None:
    """Who says it by the verbs that govern its own: "X dijo que …", "X acusa a Y de …"."""
    seen, at = {id(verb)}, verb
    if verb.inside is not None and statuses("reporting").get(verb.inside.lemma) in ("asserted", "alleged"):
        return scene.speaker(verb.inside) or governing(scene, verb.inside)
    while at.governor is not None and id(at.governor) not in seen:
        seen.add(id(at.governor))
        says = at.how in _CONTENT and at.governor.lemma in sayings() and not moods.anybody(at.governor)
        if says and (found := scene.speaker(at.governor)):
            return found
        at = at.governor
    return None


_CONTENT = frozenset(("con", "que", "inf", "a", "de", "por", "en", "de que", "en que", "a que"))


def quoted(scene: Scene, trigger: Trigger) -> Link | None:
    """Who speaks the quotation that a trigger stands in: the subject of the saying behind it, else before it."""
    within = trigger.verb.quoted if trigger.verb else inside(scene, trigger.start)
    return voice(scene, trigger.start) if within else None


def voice(scene: Scene, at: int) -> Link | None:
    """Who speaks the quotation that an offset lies in, or the quotation nearest to it."""
    quotes = [m for m in scene.elements if isinstance(m, Mark) and m.kind in ("open", "close", "dash", "quote")]
    closes = [m.start for m in quotes if m.kind != "open" and m.start > at]
    opens = [m.start for m in quotes if m.kind != "close" and m.start < at]
    says = [v for v in scene.verbs if v.lemma in statuses("reporting") and not v.quoted]
    if closes:
        behind = [v for v in says if 0 < v.start - closes[0] < 60]
        if behind and (speaker := scene.speaker(behind[0]) or _late(scene, behind[0])):
            return speaker
    before = [v for v in says if opens and 0 < opens[-1] - v.end < 120]
    return scene.speaker(before[-1]) if before else None


def _late(scene: Scene, saying: Verb) -> Link | None:
    """Who speaks, behind what they do meanwhile: "«…», recuerda, envuelta en una bandera, Maricela Soto"."""
    _, end = scene.sentence(saying.start)
    finite = next((v.start for v in scene.verbs if v.finite and saying.end <= v.start < end), end)
    behind = (e for e in scene.elements if isinstance(e, Phrase) and saying.end <= e.start < finite)
    named = next((p for p in behind if p.prep is None and names_person(p)), None)
    return scene.source(named) if named is not None and not saying.subjects else None


def inside(scene: Scene, at: int) -> bool:
    """Whether an offset lies between quotation marks."""
    before = [m for m in scene.elements if isinstance(m, Mark) and m.kind in ("open", "close") and m.start < at]
    return bool(before) and before[-1].kind == "open"


def _beside(scene: Scene, trigger: Trigger) -> Link | None:
    """Who is named by "según X", or by a saying put in between commas, in the same sentence."""
    start, end = scene.sentence(trigger.start)
    for at, element in enumerate(scene.elements):
        if not start <= element.start < end or element is trigger.verb:
            continue
        if isinstance(element, Phrase) and _names_source(scene, at, start):
            source = scene.source(_by(scene, at, element))
            if source and _reaches(scene, element, trigger, end):
                return source
        elif (
            isinstance(element, Verb)
            and element.finite
            and _aside(scene, at, element)
            and not _passing(scene, trigger)
            and not _of_speaker(scene, element, trigger)
        ):
            return scene.speaker(element) or _same(scene, element, start)
    return _after(scene, end)


def _same(scene: Scene, verb: Verb, start: int) -> Link | None:
    """Who says a thing by a saying put in without a subject: whoever the sentence is about: "Ana teme …, dice"."""
    alone = not verb.subjects and not any(isinstance(p, Phrase) and p.prep is None for p in verb.after)
    before = [v for v in scene.verbs if start <= v.start < verb.start and v.finite and v.how == "" and v.subjects]
    same = [v for v in before if v.outer.plural == verb.outer.plural and not v.passive]
    return scene.source(same[0].subjects[0]) if alone and same else None


def _names_source(scene: Scene, at: int, start: int) -> bool:
    """Whether a phrase says whose word its sentence is: "según X", and at its head "para X, …"."""
    phrase, behind = scene.elements[at], scene.elements[at + 1] if at + 1 < len(scene.elements) else None
    if not isinstance(phrase, Phrase):
        return False
    opens = scene.text[start : phrase.start].strip(' «»“”"—-').lower() == "para"
    parted = isinstance(behind, Mark) and behind.kind == "comma"
    view = phrase.prep == "para" and opens and parted and phrase.mention is not None
    return phrase.prep in marks()["according"] or (view and bool(scene.who.kinds(phrase) & {"actor"}))


def _by(scene: Scene, at: int, phrase: Phrase) -> Phrase:
    """Whose word "según lo declarado por la testigo" is; else the phrase itself."""
    behind = scene.elements[at + 1] if at + 1 < len(scene.elements) else None
    told = bool(phrase.units) and phrase.units[0].low == "lo"
    return behind if told and isinstance(behind, Phrase) and behind.prep == "por" else phrase


def _passing(scene: Scene, trigger: Trigger) -> bool:
    """Whether a trigger stands in what a participle only adds to a name: "X, condenado a nueve años, …"."""
    host = scene.host(trigger)
    return host is not None and host.how == "part" and host.outer.mood == "participle"


def _of_speaker(scene: Scene, saying: Verb, trigger: Trigger) -> bool:
    """Whether a trigger is told of who speaks, not by them: "«…», contó Ana Paz, que llegó de Lima en marzo"."""
    joints = [m.start for m in scene.elements if isinstance(m, Mark) and m.kind in ("rel", "que")]
    opened = next((at for at in joints if at >= saying.end), None)
    behind = (e for e in scene.elements if isinstance(e, Phrase) and opened and saying.end <= e.start < opened)
    if opened is None or not any(p.mention for p in behind):
        return False  # "en los que, cuenta, murieron cuatro hombres cuyos cuerpos …"
    verb, seen = scene.host(trigger), set[int]()
    while verb is not None and id(verb) not in seen and verb.start > saying.start:
        if verb.relative and opened < verb.start:
            return True
        seen.add(id(verb))
        verb = verb.governor
    return False


def _after(scene: Scene, end: int) -> Link | None:
    """Whose word the sentence behind says that this one is: "Así lo declaró la Sala"."""
    if not _SO.match(scene.text, end):
        return None
    says = (v for v in scene.verbs if v.start > end and "lo" in v.clitics and v.lemma in statuses("reporting"))
    verb = next(says, None)
    return scene.speaker(verb) if verb is not None and verb.start - end < _CLOSE else None


_SO = re.compile(r"[.!]?\s*Así lo\b")
# How far behind the end of a sentence, in characters, the verb of "Así lo …" stands.
_CLOSE = 30


def _reaches(scene: Scene, phrase: Phrase, trigger: Trigger, end: int) -> bool:
    """Whether "según X" is said of a trigger: of the whole sentence at its edges, else of its own clause only."""
    start, _ = scene.sentence(phrase.start)
    before = any(isinstance(e, Verb) and start <= e.start < phrase.start for e in scene.elements)
    after = any(
        (isinstance(e, Verb) and e.finite) or (isinstance(e, Phrase) and e.prep is None and not e.time)
        for e in scene.elements
        if phrase.end < e.start < end
    )
    joints = [m.start for m in scene.elements if isinstance(m, Mark) and m.kind in ("que", "rel", "sub", "conj")]
    low, high = sorted((phrase.start, trigger.start))
    return not before or not after or not any(low < m < high for m in joints)


def _aside(scene: Scene, at: int, verb: Verb) -> bool:
    """Whether a verb of saying only says whose words its sentence is: ", contó a este diario X"."""
    told = statuses("reporting").get(verb.lemma) in ("asserted", "alleged")
    before = scene.elements[at - 1] if at else None
    comma = isinstance(before, Mark) and before.kind in ("comma", "close", "dash", "quote")
    if isinstance(before, Mark) and before.low == "según":
        return True
    named = any(p.units for p in verb.subjects)
    return told and comma and not named and not any(v.governor is verb and v.how == "que" for v in scene.verbs)
