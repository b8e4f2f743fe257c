"""A Spanish paragraph as it was read, and the words by which it says how things are put."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from loaders.extract.lexicon import table
from loaders.extract.naming.mention import Link
from loaders.extract.spanish.descriptions import Descriptions
from loaders.extract.spanish.lexis import nouns, words
from loaders.extract.spanish.phrases import Element, Mark, Phrase, Verb
from loaders.extract.spanish.triggers import Trigger


@cache
def statuses(kind: str) -> dict[str, str]:
    """What a verb says of what it governs: its clause with "que" (reporting), its infinitive (governing)."""
    return {
        verb: status
        for status, listed in table("attribution.es.toml")[kind].items()
        for verb in listed
        if status != "spoken"
    }


@cache
def sayings() -> frozenset[str]:
    """The verbs whose subject is who says what they govern."""
    rows = table("attribution.es.toml")["reporting"]
    return frozenset(v for key in ("asserted", "alleged", "denied", "spoken") for v in rows[key])


@cache
def presumed() -> frozenset[str]:
    """The verbs that take for granted what they are done to: "lamentó la muerte"."""
    return frozenset(table("attribution.es.toml")["presumed"]["verbs"])


@cache
def marks() -> dict[str, frozenset[str]]:
    """The words beside an event that say how it is put."""
    return {key: frozenset(listed) for key, listed in table("attribution.es.toml")["marks"].items()}


@cache
def light(way: str) -> frozenset[str]:
    """The verbs that say little of themselves: of whom their noun's event is done by, or to, or where it happens."""
    return frozenset(words()["light"][way])


# Verbs by which something stands in a paper: "consta en la sentencia que …".
_STANDING = frozenset(("constar", "figurar"))


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
        if verb.lemma in _STANDING:
            papers = [p for p in verb.after if isinstance(p, Phrase) and p.prep == "en"]
            return self.source(papers[0]) if papers else None
        behind = [p for p in verb.after if isinstance(p, Phrase) and p.prep is None and not p.time]
        for phrase in (*verb.subjects, *([] if verb.subjects else behind[:2])):
            if source := self.source(phrase):
                return source
        return None

    def source(self, phrase: Phrase) -> Link | None:
        """Whom or what a phrase names as the source of words: who speaks, or whose account or paper it is."""
        if phrase.empty or (phrase.mention and phrase.mention[1].is_a("Law")):
            return None  # "conforme a la Ley 4" something is done, not said
        if court := self.ruling(phrase):
            return court
        if phrase.head in nouns("account") and phrase.of is not None and not phrase.mention:
            return self.source(phrase.of)
        if phrase.head in nouns("account") and not phrase.mention and (owner := self._owner(phrase)):
            return owner
        if not self.who.kinds(phrase) & {"actor", "country", "report", "court", "person", "law"}:
            return None
        found = self.who.link(phrase, self.base) or self.who.sayer(phrase, self.base)
        return found or self._such_as(phrase)

    def _owner(self, phrase: Phrase) -> Link | None:
        """Whose account "su relato" or "sus testimonios" is: of the one person, or the last group, before it."""
        low, start = phrase.units[0].low if phrase.units else "", self.base + phrase.start
        if low not in ("su", "sus"):
            return None
        group = self.who.cast.last(start, lambda e: e.kind == "PersonGroup", _OWNED) if low == "sus" else None
        whose = group or self.who.one_before(start)
        if whose is None:
            return None
        return Link(whose, start, start + len(low), 0.55, carried=True, how=f"possessive, after {whose.first.text!r}")

    def _such_as(self, phrase: Phrase) -> Link | None:
        """Whom "organizaciones como Amnistía Internacional" names."""
        behind = next((e for e in self.elements if e.start > phrase.start), None)
        named = isinstance(behind, Phrase) and behind.prep == "como" and behind.mention
        return self.who.link(behind, self.base) if named and isinstance(behind, Phrase) else None

    def ruling(self, phrase: Phrase) -> Link | None:
        """The one court named before, for its ruling: "según la sentencia"."""
        if phrase.head not in nouns("ruling") or not phrase.definite or phrase.mention:
            return None
        court = self.who.one_before(self.base + phrase.start, "Court", _RULED)
        if court is None:
            return None
        how = f"the ruling for the only court named, {court.name!r}"
        return Link(court, self.base + phrase.start, self.base + phrase.end, 0.6, carried=True, how=how)


# How far back, in characters, a group may stand whose accounts are told of.
_OWNED = 160
# How far back, in characters, a ruling may find its court.
_RULED = 1500
