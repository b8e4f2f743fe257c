"""How a Spanish event is put and who says so: moods, negation, governing verbs, quotation marks, "según"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from loaders.extract.lexicon import table
from loaders.extract.mention import Link
from loaders.extract.spanish.descriptions import Descriptions
from loaders.extract.spanish.phrases import Element, Mark, Phrase, Verb
from loaders.extract.spanish.triggers import Trigger
from loaders.extract.stance import Stance, stronger

_PAST_CONJUNCTIONS = (
    "después de que",
    "luego de que",
    "desde que",
    "cuando",
    "tras que",
    "mientras",
    "porque",
    "aunque",
    "ya que",
    "donde",
    "como",
)


@cache
def _table(kind: str) -> dict[str, str]:
    """What a verb says of what it governs: its clause with "que" (reporting), its infinitive (governing)."""
    return {verb: status for status, listed in table("attribution.es.toml")[kind].items() for verb in listed if status != "spoken"}


@cache
def _sayings() -> frozenset[str]:
    """The verbs whose subject is who says what they govern."""
    rows = table("attribution.es.toml")["reporting"]
    return frozenset(v for key in ("asserted", "alleged", "denied", "spoken") for v in rows[key])


@cache
def _marks() -> dict[str, frozenset[str]]:
    return {key: frozenset(listed) for key, listed in table("attribution.es.toml")["marks"].items()}


@dataclass(frozen=True, slots=True)
class Scene:
    """A paragraph as it was read: its text, where it begins, its elements and verbs, and whom phrases mean."""

    text: str
    base: int
    elements: Sequence[Element]
    verbs: Sequence[Verb]
    who: Descriptions

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence around an offset of the paragraph."""
        stops = [m.start for m in self.elements if isinstance(m, Mark) and m.kind in ("stop", "question")]
        start = max((s for s in stops if s < at), default=-1) + 1
        return start, min((s for s in stops if s >= at), default=len(self.text))

    def host(self, trigger: Trigger) -> Verb | None:
        """The verb of the clause that a trigger stands in: its own, else that which it stands behind, else the next."""
        if trigger.verb:
            return trigger.verb
        start, end = self.sentence(trigger.start)
        marks = [
            m.start
            for m in self.elements
            if isinstance(m, Mark) and m.kind in ("que", "rel", "sub", "open", "close", "colon")
        ]
        before = [
            v
            for v in self.verbs
            if start <= v.start < trigger.start and not any(v.start < m < trigger.start for m in marks)
        ]
        after = [v for v in self.verbs if trigger.start < v.start < end and v.finite]
        return before[-1] if before else after[0] if after else None

    def speaker(self, verb: Verb) -> Link | None:
        """Who says what a verb of saying reports."""
        behind = [p for p in verb.after if isinstance(p, Phrase) and p.prep is None and not p.time]
        for phrase in (*verb.subjects, *([] if verb.subjects else behind[:2])):
            if self.who.kinds(phrase) & {"actor", "country", "report", "court"} and not phrase.empty:
                return self.who.link(phrase, self.base)
        return None


def of(scene: Scene, trigger: Trigger) -> Stance:
    """Status and claimant of what a trigger tells."""
    verb = scene.host(trigger)
    status, claimant = "asserted", None
    if verb is not None:
        status, claimant = _told(scene, verb, own=trigger.verb is not None)
    status = stronger(status, _marked(scene, trigger))
    saying = trigger.verb is not None and trigger.frames[0].agent == "speaker"
    if claimant is None:
        claimant = _quoted(scene, trigger) or (
            None
            if saying and _table("reporting").get(trigger.verb.lemma if trigger.verb else "")
            else _beside(scene, trigger)
        )
    if (
        claimant is not None
        and trigger.verb is not None
        and any(p.mention and p.mention[1] is claimant.entity for p in trigger.verb.subjects)
        and saying
    ):
        claimant = None
    return Stance(status, claimant)


def _told(scene: Scene, verb: Verb, *, own: bool) -> tuple[str, Link | None]:
    """What the verb and those that govern it say; of a noun in its clause the verb itself governs."""
    status, claimant = _mood(verb), None
    if own and (
        verb.negated or any(p.empty for p in (*verb.subjects, *(a for a in verb.after if isinstance(a, Phrase))))
    ):
        status = "denied"
    if not own:
        told = _table("reporting").get(verb.lemma)
        if told:
            status = status if told == "asserted" and status != "asserted" else told
            claimant = scene.speaker(verb) if verb.lemma in _sayings() else None
        elif verb.negated and status == "asserted":
            status = "denied"
    seen, at = {id(verb)}, verb
    while at.governor is not None and id(at.governor) not in seen:
        governor = at.governor
        seen.add(id(governor))
        status = stronger(status, _governed(at, governor))
        if claimant is None and at.how in ("que", "inf", "a", "de", "por", "en", "de que", "en que", "a que") and governor.lemma in _sayings():
            claimant = scene.speaker(governor)
        at = governor
    return status, claimant


def _mood(verb: Verb) -> str:
    """What the form of a verb says: future is planned, conditional hypothetical, "habría sido" hearsay."""
    mood = verb.outer.mood
    if mood == "future":
        return "planned"
    if mood == "conditional":
        return "alleged" if verb.perfect else "hypothetical"
    if verb.outer.lemma in ("poder", "deber") and verb.form is not verb.outer:
        return "hypothetical"
    if verb.how in ("para", "para que", "si", "a fin de que", "antes de que", "antes de", "con tal de que"):
        return "hypothetical" if not verb.how.startswith("antes") else "planned"
    if mood == "subjunctive" and verb.how in ("mientras", "hasta que", "cuando", "donde", "como", "siempre que"):
        return "hypothetical"
    if verb.how in ("sin", "sin que"):
        return "denied"
    return "asserted"


def _governed(verb: Verb, governor: Verb) -> str:
    """What a governing verb says of the one below it."""
    if verb.how == "part":
        return "denied" if governor.negated and governor.lemma in ("haber", "existir", "tener") else "asserted"
    if verb.how in ("que", "de que", "en que", "a que"):
        told = _table("reporting").get(governor.lemma, "asserted")
        if verb.outer.mood == "subjunctive" and told == "asserted":
            return (
                "denied"
                if governor.negated and governor.lemma in ("creer", "constatar", "confirmar")
                else "hypothetical"
                if governor.lemma in _table("governing")
                else "asserted"
            )
        return "asserted" if told == "ordered" and verb.outer.mood != "subjunctive" else told
    if verb.how in ("inf", "a", "de", "por", "en", "que"):
        if governor.negated and governor.lemma not in _table("reporting"):
            return "denied"
        accused = "alleged" if _table("reporting").get(governor.lemma) == "alleged" else "asserted"
        return _table("governing").get(governor.lemma, accused)
    return "asserted"


def _marked(scene: Scene, trigger: Trigger) -> str:
    """What the words right before the trigger say: "presuntas torturas", "riesgo de expulsión", "ninguna detención"."""
    start, _ = scene.sentence(trigger.start)
    words = re.findall(r"[^\W\d_]+", scene.text[start : trigger.start].lower())
    near = words[-4:]
    for key in ("alleged", "hypothetical"):
        if set(words[-6:] if key == "alleged" else near[-3:]) & (_marks()[key] - {"si"}):
            return key
    if trigger.verb is None:
        if near and (near[-1] in ("sin", "ninguna", "ningún") or near[-2:] in (["sin", "una"], ["sin", "la"])):
            return "denied"
        for status in ("hypothetical", "ordered", "planned", "alleged"):
            if (
                len(near) > 1
                and any(w in _marks()[f"nouns_{status}"] for w in near[-3:-1])
                and {"de", "del", "a"} & set(near[-2:])
            ):
                return status
    if trigger.verb and trigger.verb.how == "si":
        return "hypothetical"
    return "hypothetical" if words[:1] == ["si"] else "asserted"


def _quoted(scene: Scene, trigger: Trigger) -> Link | None:
    """Who speaks the quotation that a trigger stands in: the subject of the saying behind it, else before it."""
    if not (trigger.verb.quoted if trigger.verb else _inside(scene, trigger.start)):
        return None
    closes = [
        m.start
        for m in scene.elements
        if isinstance(m, Mark) and m.kind in ("close", "dash", "quote") and m.start > trigger.start
    ]
    opens = [
        m.start
        for m in scene.elements
        if isinstance(m, Mark) and m.kind in ("open", "dash", "quote") and m.start < trigger.start
    ]
    says = [v for v in scene.verbs if v.lemma in _table("reporting") and not v.quoted]
    if closes:
        behind = [v for v in says if 0 < v.start - closes[0] < 60]
        if behind and (speaker := scene.speaker(behind[0])):
            return speaker
    before = [v for v in says if opens and 0 < opens[-1] - v.end < 120]
    return scene.speaker(before[-1]) if before else None


def _inside(scene: Scene, at: int) -> bool:
    before = [m for m in scene.elements if isinstance(m, Mark) and m.kind in ("open", "close") and m.start < at]
    return bool(before) and before[-1].kind == "open"


def _beside(scene: Scene, trigger: Trigger) -> Link | None:
    """Who is named by "según X", or by a saying put in between commas, in the same sentence."""
    start, end = scene.sentence(trigger.start)
    for phrase in scene.elements:
        if isinstance(phrase, Phrase) and start <= phrase.start < end and phrase.prep in _marks()["according"]:
            if not _reaches(scene, phrase, trigger, end):
                continue
            if scene.who.kinds(phrase) & {"actor", "country", "report", "court", "person"}:
                return scene.who.link(phrase, scene.base)
    for at, verb in enumerate(scene.elements):
        if (
            isinstance(verb, Verb)
            and start <= verb.start < end
            and verb.finite
            and verb is not trigger.verb
            and _aside(scene, at, verb)
        ):
            return scene.speaker(verb)
    return None


def _reaches(scene: Scene, phrase: Phrase, trigger: Trigger, end: int) -> bool:
    """Whether "según X" is said of a trigger: of the whole sentence at its edges, else of its own clause only."""
    marks = [m.start for m in scene.elements if isinstance(m, Mark) and m.kind in ("que", "rel", "sub", "conj")]
    low, high = sorted((phrase.start, trigger.start))
    last = max((e.start for e in scene.elements if isinstance(e, Phrase | Verb) and e.start < end), default=0)
    edge = phrase.start >= last - 40 or not any(isinstance(e, Verb) and e.start < phrase.start and e.start > scene.sentence(phrase.start)[0] for e in scene.elements)
    return edge or not any(low < m < high for m in marks)


def _aside(scene: Scene, at: int, verb: Verb) -> bool:
    """Whether a verb of saying only says whose words its sentence is: ", contó a este diario X"."""
    told = _table("reporting").get(verb.lemma) in ("asserted", "alleged")
    before = scene.elements[at - 1] if at else None
    comma = isinstance(before, Mark) and before.kind in ("comma", "close", "dash", "quote")
    if isinstance(before, Mark) and before.low == "según":
        return True
    return told and comma and not verb.subjects and not any(v.governor is verb and v.how == "que" for v in scene.verbs)
