"""Which phrases belong to which verb of a Spanish sentence, and which verb governs which, by order and by marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.extract.lexicon import table
from loaders.extract.spanish.lexis import nouns
from loaders.extract.spanish.phrases import Element, Mark, Phrase, Verb

_COORDINATE = frozenset(("y", "e", "o", "u", "ni", "pero", "sino"))


@dataclass(slots=True, eq=False)
class Clause:
    """A clause while it is read: what opened it, its phrases before the verb, and its verb."""

    kind: str
    opened: int
    governor: Verb | None = None
    antecedent: list[Phrase] = field(default_factory=list)
    mark: Mark | None = None
    before: list[tuple[int, Phrase]] = field(default_factory=list)
    verb: Verb | None = None
    beside: Verb | None = None
    comma: int = -1
    joined: bool = False


def reporting() -> frozenset[str]:
    """Verbs that govern a clause with "que"."""
    return frozenset(v for listed in table("attribution.es.toml")["reporting"].values() for v in listed)


class Reader:
    """Reads the elements of a paragraph from left to right, a clause upon a clause."""

    def __init__(self, elements: Sequence[Element]) -> None:
        """A reader of these elements."""
        self.elements = elements
        self.stack = [Clause("main", -1)]
        self.verbs: list[Verb] = []
        self.quoted = 0
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
        self._behind()
        return self.verbs

    def _mark(self, at: int, mark: Mark) -> None:
        top = self.stack[-1]
        if mark.kind in ("stop", "question"):
            self.stack = [Clause("main", at)]
        elif mark.kind == "colon":
            self.stack = [Clause("main", at)]
        elif mark.kind in ("open", "close", "dash", "quote"):
            self._quote(mark)
        elif mark.kind == "comma":
            top.comma = at
        elif mark.kind == "conj" and mark.low in _COORDINATE:
            top.joined = True
            top.comma = at
        elif mark.kind == "rel":
            self.stack.append(Clause("rel", at, antecedent=self._antecedent(at), mark=mark))
        elif mark.kind == "que":
            self.stack.append(self._that(at, mark))
        elif mark.kind == "sub":
            governor = (
                self._last_verb() if mark.low.endswith(" que") and mark.low.split()[0] in ("de", "en", "a") else None
            )
            kind = "comp" if governor else "adv"
            self.stack.append(Clause(kind, at, governor=governor or top.verb, mark=mark))

    def _quote(self, mark: Mark) -> None:
        opening = mark.kind == "open" or (mark.kind in ("dash", "quote") and not self.quoted)
        self.quoted = 1 if opening else 0
        self.stack.append(Clause("main", self.stack[-1].opened)) if opening else None
        if not opening and len(self.stack) > 1:
            self.stack = self.stack[:1] if self.stack[0].verb is None else [Clause("main", -1)]

    def _last_verb(self) -> Verb | None:
        return self.stack[-1].verb or (self.verbs[-1] if self.verbs else None)

    def _antecedent(self, at: int) -> list[Phrase]:
        """The phrases right before a relative, the nearest first, back to the first without "de"."""
        found = []
        for element in reversed(self.elements[max(0, at - 8) : at]):
            if isinstance(element, Phrase):
                if element.time:
                    continue
                found.append(element)
                if element.prep != "de":
                    break
            elif not (isinstance(element, Mark) and element.kind == "comma" and not found):
                break
        return found

    def _that(self, at: int, mark: Mark) -> Clause:
        """What "que" opens: the content of a saying, or a relative clause."""
        before = self.elements[at - 1] if at else None
        verb = self._last_verb()
        if isinstance(before, Verb):
            return Clause("comp", at, governor=before, mark=mark)
        if (
            isinstance(before, Phrase)
            and verb
            and verb.lemma in self.saying
            and not before.head.endswith(("ción", "dad"))
        ):
            told = [e for e in self.elements[self.elements.index(verb) : at] if isinstance(e, Phrase)]
            if (
                len(told) <= 2
                and verb.finite
                and _speaks(before)
                and not any(v.governor is verb and v.how == "que" for v in self.verbs)
            ):
                return Clause("comp", at, governor=verb, mark=mark)
        found = self._antecedent(at)
        if found:
            return Clause("rel", at, antecedent=found, mark=mark)
        if isinstance(before, Mark) and before.kind in ("conj", "comma") and verb:
            parent = next((v for v in reversed(self.verbs) if v.how == "que"), None)
            return Clause("comp", at, governor=parent.governor if parent else verb, mark=mark)
        return Clause("comp", at, governor=verb, mark=mark)

    def _verb(self, at: int, verb: Verb) -> None:
        if not verb.finite:
            self._bare(at, verb)
            return
        top = self._clause_for(at)
        top.verb = verb
        verb.governor, verb.how = (
            top.governor,
            {"comp": "que", "adv": top.mark.low if top.mark else ""}.get(top.kind, ""),
        )
        verb.before = [p for _, p in top.before]
        _subject(verb, top)
        if not verb.subjects and top.beside and verb.form.person == 3:
            verb.subjects = list(top.beside.subjects)
        if top.kind == "rel":
            _related(verb, top)

    def _clause_for(self, at: int) -> Clause:
        """The clause that a finite verb belongs to; clauses that have their verb are closed, or joined by a conjunction."""
        while self.stack[-1].verb is not None:
            top = self.stack[-1]
            tail = (
                [(i, p) for i, p in top.before if i > max(top.comma, self.elements.index(top.verb))]
                if top.comma > -1 or top.joined
                else []
            )
            since = [i for i, p in top.before if i > top.comma]
            near = (
                top.joined
                and top.comma > -1
                and all(isinstance(e, Phrase | Mark) for e in self.elements[top.comma + 1 : at])
                and len(since) <= 4
            )
            listed = top.comma == at - 1
            if near or (listed and top.kind != "rel") or len(self.stack) == 1:
                beside = top.verb if (near or listed) else None
                self.stack[-1] = Clause(
                    top.kind,
                    top.opened,
                    top.governor,
                    top.antecedent,
                    top.mark,
                    tail if top.comma > -1 else [],
                    beside=beside,
                )
                break
            self.stack.pop()
            if top.comma > -1 and self.stack[-1].verb is None:
                self.stack[-1].before.extend(tail)
                self.stack[-1].comma = top.comma
        return self.stack[-1]

    def _bare(self, at: int, verb: Verb) -> None:
        """An infinitive, gerund or participle: who does it is told by the verb or the noun before it."""
        top, last = self.stack[-1], (self.verbs[-1] if self.verbs else None)
        before = self.elements[at - 1] if at else None
        if verb.form.mood == "participle":
            joined = (
                isinstance(before, Mark)
                and before.kind == "conj"
                or (isinstance(before, Mark) and before.kind == "comma")
            )
            if joined and last and last.passive and (isinstance(before, Mark) and before.kind == "conj"):
                verb.subjects, verb.governor, verb.how = list(last.subjects), last.governor, last.how
                return
            verb.subjects = self._antecedent(at)[:1] if not isinstance(before, Verb) else []
            if len(self._antecedent(at)) > 1 and verb.form.plural != verb.subjects[0].plural:
                fit = [p for p in self._antecedent(at) if p.plural == verb.form.plural]
                verb.subjects = fit[:1]
            return
        governor = top.verb or last
        if governor is not None:
            verb.governor = governor
            verb.how = (
                before.low
                if isinstance(before, Mark) and before.kind == "prep"
                else "inf"
                if isinstance(before, Verb | Phrase)
                else "far"
            )
            if isinstance(before, Verb) and before is not governor:
                verb.governor = before
        elif top.before:
            verb.subjects = []

    def _behind(self) -> None:
        """Give each verb the phrases behind it, up to the next verb or the end of its clause."""
        owner: Verb | None = None
        for element in self.elements:
            if isinstance(element, Verb):
                owner = element
            elif isinstance(element, Mark):
                if element.kind in ("stop", "question", "colon", "que", "rel", "sub", "open", "close"):
                    owner = None
            elif owner is not None and not any(
                element in v.subjects and element.prep is None and v is not owner and element.start < v.start
                for v in self.verbs
            ):
                owner.after.append(element)


def _speaks(phrase: Phrase) -> bool:
    mention = phrase.mention
    if mention:
        return mention[1].is_a("Actor") or mention[1].kind == "Country"
    return (
        phrase.head in nouns("person") or phrase.head in nouns("person_plural") or phrase.head in nouns("organization")
    )


def _subject(verb: Verb, clause: Clause) -> None:
    """The subject before the verb: the first phrase without a preposition, and what is joined to it."""
    bare = [(i, p) for i, p in clause.before if p.prep is None and not p.time]
    if not bare:
        return
    first = bare[0]
    verb.subjects = [first[1]]
    for at, phrase in bare[1:]:
        if verb.outer.plural and _adjacent(clause, first[0], at) and not first[1].plural:
            verb.subjects.append(phrase)


def _adjacent(clause: Clause, one: int, other: int) -> bool:
    return other - one == 2 or (clause.joined and other - one <= 3)


def _related(verb: Verb, clause: Clause) -> None:
    """What the antecedent of a relative clause is in it: subject, object or place."""
    antecedent = [p for p in clause.antecedent if p.plural == verb.outer.plural] or clause.antecedent
    if not antecedent or clause.mark is None:
        return
    prep = clause.mark.prep
    if prep is None:
        if not verb.subjects:
            verb.subjects = (
                antecedent[-1:]
                if len(antecedent) > 1 and antecedent[-1].plural == verb.outer.plural
                else antecedent[:1]
            )
        elif verb.before:
            verb.objects = clause.antecedent[-1:]
    elif prep == "a":
        verb.objects = clause.antecedent[-1:]
    else:
        verb.places = [(prep, clause.antecedent[0])]


def between(verbs: Sequence[Verb], start: int, end: int) -> Iterator[Verb]:
    """The verbs between two offsets."""
    return (v for v in verbs if start <= v.start < end)
