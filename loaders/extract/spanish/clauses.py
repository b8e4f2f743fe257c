"""Which phrases belong to which verb of a Spanish sentence, and which verb governs which, by order and by marks."""

from collections.abc import Sequence

from loaders.extract.lexicon import table
from loaders.extract.spanish.antecedents import antecedent, nearest, own
from loaders.extract.spanish.followers import follow
from loaders.extract.spanish.inversions import turn
from loaders.extract.spanish.lending import lend_subjects
from loaders.extract.spanish.omission import drop
from loaders.extract.spanish.openings import below, says, sums_up, urging
from loaders.extract.spanish.phrases import Element, Mark, Phrase, Verb
from loaders.extract.spanish.subjects import Clause, control, related, speaks, subject

_COORDINATE = frozenset(("y", "e", "o", "u", "ni", "pero", "sino"))
# "según confirmó", "como dijo": who speaks stands behind the verb.
_AS = ("según", "como")


def reporting() -> frozenset[str]:
    """Verbs that govern a clause with "que"."""
    return frozenset(v for listed in table("attribution.es.toml")["reporting"].values() for v in listed)


class Reader:
    """Reads the elements of a paragraph from left to right, a clause upon a clause."""

    def __init__(self, elements: Sequence[Element], heard: Phrase | None = None) -> None:
        """A reader of these elements; `heard` is who spoke, or was spoken of, last in the paragraph before."""
        self.heard = heard
        self.elements = elements
        self.stack = [Clause("main", -1)]
        self.verbs: list[Verb] = []
        self.quoted = 0
        self.outside: list[Clause] = []
        self.saying = reporting()

    def read(self) -> list[Verb]:
        """The verbs with their subjects, governors and phrases."""
        for at, element in enumerate(self.elements):
            if isinstance(element, Phrase):
                self.stack[-1].before.append((at, element))
            elif isinstance(element, Mark):
                self._mark(at, element)
            else:
                element.quoted = self.quoted > 0
                self._verb(at, element)
                self.verbs.append(element)
        follow(self.elements, self.verbs)
        turn(self.elements, self.verbs)
        control(self.verbs)
        self.heard = drop(self.verbs, self.saying, self.heard)
        lend_subjects(self.verbs)
        control(self.verbs)
        return self.verbs

    def _mark(self, at: int, mark: Mark) -> None:
        top = self.stack[-1]
        if mark.kind in ("stop", "question") or mark.kind == "colon":
            self.stack = [Clause("main", at)]
        elif mark.kind in ("open", "close", "dash", "quote"):
            self._quote(mark)
        elif mark.kind == "comma":
            top.comma = at
            top.joined = top.joined and not self._listed(top.conj)
        elif mark.kind == "conj" and mark.low in _COORDINATE:
            top.joined = True
            top.comma = at
            top.conj = at
        elif mark.kind == "rel":
            self.stack.append(Clause("rel", at, antecedent=antecedent(self.elements, at), mark=mark))
        elif mark.kind == "que":
            apart = isinstance(lead := self.elements[at - 1], Mark) and lead.low == "mientras"
            self.stack = [Clause("main", at)] if apart else [*self.stack, self._that(at, mark)]
        elif mark.kind == "prep" and isinstance((*self.elements[at + 1 : at + 2], None)[0], Verb) and mark.low in _AS:
            self.stack.append(Clause("aside", at, mark=mark))
        elif mark.kind == "sub":
            governor = self._last_verb() if mark.low in ("de que", "en que", "a que") else None
            kind = "comp" if governor else "adv"
            self.stack.append(Clause(kind, at, governor=governor or top.verb, mark=mark))

    def _listed(self, conj: int) -> bool:
        """Whether a conjunction only joins nouns: "que detuvo a Juan y a Pedro, …"."""
        before, behind = self.elements[conj - 1], self.elements[conj + 1]
        return isinstance(before, Phrase) and isinstance(behind, Phrase) and behind.time is None

    def _quote(self, mark: Mark) -> None:
        """Read what stands in quotation marks by itself, and what stands behind them as if they were not there."""
        opening = mark.kind == "open" or (mark.kind in ("dash", "quote") and not self.quoted)
        if opening and not self.quoted:
            told = self.stack[-1]
            bare = told.kind == "comp" and told.verb is None and not told.before  # "dijo que «no saldrán»"
            inside = [Clause("comp", told.opened, told.governor, mark=told.mark)] if bare else []
            self.outside, self.stack = self.stack, [Clause("main", -1), *inside]
        elif not opening and self.quoted:
            quoted, self.stack = self.stack, self.outside or [Clause("main", -1)]
            if self.stack[-1].kind == "comp":
                self.stack[-1].verb = self.stack[-1].verb or quoted[-1].verb
        self.quoted = int(opening)

    def _last_verb(self) -> Verb | None:
        return self.stack[-1].verb or (self.verbs[-1] if self.verbs else None)

    def _that(self, at: int, mark: Mark) -> Clause:
        """What "que" opens: the content of a saying, or a relative clause."""
        before = self.elements[at - 1] if at else None
        verb = self._last_verb()
        if isinstance(before, Verb):
            return Clause("comp", at, governor=before, mark=mark)
        if below(self.verbs, verb, self.saying) and (told := antecedent(self.elements, at)):
            return Clause("rel", at, antecedent=told, mark=mark)
        if verb and verb.lemma in self.saying and says(self.elements, at, verb, self.verbs):
            return Clause("comp", at, governor=verb, mark=mark)
        found = antecedent(self.elements, at)
        if found:
            return Clause("rel", at, antecedent=found, mark=mark)
        top = self.stack[-1]
        if isinstance(before, Mark) and before.kind == "conj" and top.kind == "rel" and top.antecedent:
            return Clause("rel", at, antecedent=top.antecedent, mark=mark)  # "a quien detuvo y que quedó libre"
        if isinstance(before, Mark) and before.kind in ("conj", "comma") and verb:
            parent = next((v for v in reversed(self.verbs) if v.how == "que"), None)
            return Clause("comp", at, governor=parent.governor if parent else verb, mark=mark)
        return Clause("comp", at, governor=verb, mark=mark)

    def _verb(self, at: int, verb: Verb) -> None:
        if not verb.finite:
            self._bare(at, verb)
            return
        top = self._clause_for(at)
        top.verb, top.joined = verb, False
        verb.governor = top.governor
        verb.how = {"comp": "que", "adv": top.mark.low if top.mark else ""}.get(top.kind, "")
        top.before = own(self.elements, top.before)
        verb.before = [p for _, p in top.before]
        subject(verb, top)
        if not verb.subjects and top.beside and verb.form.person == 3:
            verb.subjects = list(top.beside.subjects)
        if top.kind == "rel":
            related(verb, top)
            verb.inside = None if sums_up(self.elements, top.antecedent) else self._around()

    def _around(self) -> Verb | None:
        """The verb in whose clause with "que" the relative stands that was opened last."""
        outer = self.stack[-2]
        if outer.kind == "comp":
            return outer.governor
        return outer.verb.inside if outer.verb is not None else None

    def _clause_for(self, at: int) -> Clause:
        """The clause that a finite verb belongs to; those that have their verb are closed, or joined to."""
        while self.stack[-1].verb is not None:
            top = self.stack[-1]
            verb = self.elements.index(top.verb)
            tail = [(i, p) for i, p in top.before if i > max(top.comma, verb)] if top.comma > -1 else []
            if self._outer_saying(at, tail):
                continue
            if top.conj > verb and (anew := self._anew(top, at)):
                tail = anew
                if top.kind == "rel" and len(self.stack) > 1 and self.stack[-2].verb is not None:
                    self.stack.pop()
                    self.stack[-1].before.extend(tail)
                    self.stack[-1].comma = self.stack[-1].conj = top.conj
                    continue
            near = self._joins(at) or bool(tail and top.conj > verb and tail[0][0] == top.conj + 1)
            listed = top.comma == at - 1
            if near or (listed and top.kind != "rel") or len(self.stack) == 1:
                self.stack[-1] = self._beside(at, tail, near=near)
                break
            self.stack.pop()
            if top.comma > -1 and self.stack[-1].verb is None:
                self.stack[-1].before.extend(tail)
                self.stack[-1].comma = top.comma
        return self.stack[-1]

    def _anew(self, top: Clause, at: int) -> list[tuple[int, Phrase]]:
        """The phrases of a clause behind ", y" with a subject and an aside: "…, y el SNAI, organismo de …, calló"."""
        if not isinstance(self.elements[top.conj - 1], Mark) or any(
            isinstance(e, Verb) and e.finite for e in self.elements[top.conj : at]
        ):
            return []
        since = [(i, p) for i, p in top.before if i > top.conj]
        return since if since and since[0][0] == top.conj + 1 and since[0][1].prep is None else []

    def _joins(self, at: int) -> bool:
        """Whether a conjunction ties the verb at `at` to that of the innermost clause."""
        top = self.stack[-1]
        between = self.elements[top.comma + 1 : at]
        since = [i for i, _ in top.before if i > top.comma]
        return top.joined and top.comma > -1 and len(since) <= 4 and all(isinstance(e, Phrase | Mark) for e in between)

    def _beside(self, at: int, tail: list[tuple[int, Phrase]], *, near: bool) -> Clause:
        """A clause joined to the innermost: its subject holds, save for a saying put in between commas."""
        top, verb = self.stack[-1], self.elements[at]
        listed = top.comma == at - 1
        aside = listed and not near and isinstance(verb, Verb) and verb.lemma in self.saying
        if aside and top.kind == "adv":
            return Clause("main", top.opened, before=tail)  # "Si se rompiera, advierte X, …"
        beside = top.verb if (near or listed) and not aside else None
        return Clause(top.kind, top.opened, top.governor, top.antecedent, top.mark, tail, beside=beside)

    def _outer_saying(self, at: int, tail: list[tuple[int, Phrase]]) -> bool:
        """Close the content of a saying before another saying joined to it: "dijo que … y acusó a …"."""
        top, verb = self.stack[-1], self.elements[at]
        if top.verb is None or not isinstance(verb, Verb) or len(self.stack) < 2 or verb.lemma not in self.saying:
            return False
        outer = self.stack[-2]
        if top.kind != "comp":
            tense = verb.outer.mood
            apart = top.verb.outer.mood != tense and tense in ("past", "present") and top.verb.lemma not in self.saying
            if not apart or outer.verb is None or not top.joined or tail:
                return False
        elif outer.verb is not top.governor or self._could_say(top.verb, verb):
            return False
        self.stack.pop()
        outer.comma, outer.joined = top.comma, top.joined
        outer.before = [*outer.before, *tail]
        return True

    def _could_say(self, inner: Verb, outer: Verb) -> bool:
        """Whether the subject of a content may be who says what is joined to it: not "el programa fue … y anunció"."""
        doers = inner.subjects
        return inner.outer.mood == outer.outer.mood and (not doers or speaks(doers[0]))

    def _bare(self, at: int, verb: Verb) -> None:
        """An infinitive, gerund or participle: who does it is told by the verb or the noun before it."""
        before = self.elements[at - 1] if at else None
        if verb.outer.mood == "participle":
            self._participle(at, verb)
            return
        lead = self.elements[at - 2] if at > 1 and isinstance(before, Mark) and before.kind == "prep" else before
        governor = lead if isinstance(lead, Verb) else urging(self.verbs, self._last_verb(), before)
        if governor is not None:
            verb.governor = governor
            low = before.low if isinstance(before, Mark) and before.kind == "prep" else "inf"
            verb.how = low if isinstance(before, Mark | Verb | Phrase) else "far"

    def _participle(self, at: int, verb: Verb) -> None:
        """A participle alone shares the auxiliary of the passive before it, or tells of the phrase before it."""
        before = self.elements[at - 1] if at else None
        twin = next((v for v in reversed(self.verbs[-4:]) if v.passive and v.finite), None)
        if isinstance(before, Mark) and before.kind == "conj" and twin:
            verb.subjects, verb.governor, verb.how, verb.twin = list(twin.subjects), twin.governor, twin.how, twin
            return
        last = self.verbs[-1] if self.verbs else None
        if isinstance(before, Mark) and before.kind == "conj" and last is not None and last.how == "part":
            verb.subjects, verb.governor, verb.how = list(last.subjects), last.governor, last.how
            return
        aside = isinstance(before, Mark) and before.low == ","
        verb.subjects = nearest(self.elements, at, aside=aside) if not isinstance(before, Verb) else []
        verb.governor, verb.how = self.stack[-1].verb, "part"
