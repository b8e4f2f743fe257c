"""Phrases and verb groups of a Spanish paragraph, from its units."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.extract.mention import Entity, Mention
from loaders.extract.spanish.conjugation import VerbForm
from loaders.extract.spanish.units import Unit
from loaders.extract.times import Time

_STATES = frozenset(
    (
        "estar",
        "quedar",
        "permanecer",
        "seguir",
        "encontrar",
        "hallar",
        "resultar",
        "ver",
        "mantener",
        "continuar",
        "acabar",
        "terminar",
    )
)
_NOBODY = frozenset(("ningún", "ninguno", "ninguna", "nadie"))


@dataclass(slots=True, eq=False)
class Phrase:
    """A noun phrase at `start`:`end` of the paragraph with the preposition before it; `heads` are its nouns."""

    start: int
    end: int
    prep: str | None
    units: tuple[Unit, ...]

    @property
    def heads(self) -> tuple[str, ...]:
        """Its nouns and adjectives, in lower case."""
        return tuple(u.low for u in self.units if u.kind in ("word", "verb", "pron"))

    @property
    def head(self) -> str:
        """Its first noun."""
        return next(iter(self.heads), "")

    @property
    def mention(self) -> tuple[Mention, Entity] | None:
        """The name in it."""
        return next((u.mention for u in self.units if u.mention), None)

    @property
    def time(self) -> Time | None:
        """The time that it is."""
        return next((u.time for u in self.units if u.time), None)

    @property
    def definite(self) -> bool:
        """Whether an article, a demonstrative or a possessive says that it is known."""
        return self.units[0].low in (
            "el",
            "la",
            "los",
            "las",
            "este",
            "esta",
            "estos",
            "estas",
            "ese",
            "esa",
            "esos",
            "esas",
            "dicho",
            "dicha",
            "dichos",
            "dichas",
            "su",
            "sus",
            "ambos",
        )

    @property
    def empty(self) -> bool:
        """Whether it speaks of nobody: "ninguno", "nadie"."""
        return any(u.low in _NOBODY for u in self.units)

    @property
    def plural(self) -> bool:
        """Whether its article or noun is plural."""
        first = self.units[0].low
        return (
            first in ("los", "las", "unos", "unas", "sus", "estos", "estas", "esos", "esas")
            or any(u.kind == "num" for u in self.units)
            or (self.mention is None and self.head.endswith("s"))
        )


@dataclass(slots=True, eq=False)
class Verb:
    """A verb group: its main form, what stands before it, and what the clause reader finds out of it."""

    start: int
    end: int
    form: VerbForm
    outer: VerbForm
    negated: bool
    passive: bool
    clitics: tuple[str, ...]
    main: Unit
    perfect: bool = False
    state: bool = False
    subjects: list[Phrase] = field(default_factory=list)
    before: list[Phrase] = field(default_factory=list)
    after: list["Phrase | Verb"] = field(default_factory=list)
    objects: list[Phrase] = field(default_factory=list)
    places: list[tuple[str, Phrase]] = field(default_factory=list)
    governor: "Verb | None" = None
    how: str = ""
    quoted: bool = False
    parenthetical: bool = False
    dropped: bool = False

    @property
    def lemma(self) -> str:
        """The infinitive of the main verb; empty where it is only guessed."""
        return self.form.lemma

    @property
    def finite(self) -> bool:
        """Whether it can be the verb of a clause of its own."""
        return self.outer.finite

    @property
    def reflexive(self) -> bool:
        """Whether "se" stands with it."""
        return "se" in self.clitics or self.main.low.endswith(("arse", "erse", "irse", "ándose", "iéndose"))


@dataclass(frozen=True, slots=True)
class Mark:
    """What parts clauses: que, rel, sub, conj, comma, stop, colon, open, close."""

    kind: str
    start: int
    low: str
    prep: str | None = None


Element = Phrase | Verb | Mark


def elements(units: Sequence[Unit]) -> list[Element]:
    """The phrases, verb groups and marks of a paragraph in their order."""
    found: list[Element] = []
    at = 0
    while at < len(units):
        step = _relative(units, at) or _verb(units, at) or _phrase(units, at)
        if step:
            element, at = step
            found.append(element)
            continue
        found.extend(_mark(units[at]))
        at += 1
    return found


def _mark(unit: Unit) -> Iterator[Mark]:
    if unit.kind in ("que", "rel", "sub", "conj", "open", "close", "dash", "quote"):
        yield Mark(unit.kind, unit.start, unit.low)
    elif unit.kind == "prep":
        yield Mark("prep", unit.start, unit.low)
    elif unit.kind == "punct":
        kind = {
            ",": "comma",
            ";": "stop",
            ".": "stop",
            "!": "stop",
            "?": "question",
            "¿": "question",
            ":": "colon",
            "(": "comma",
            ")": "comma",
        }.get(unit.low)
        if kind:
            yield Mark(kind, unit.start, unit.low)


def _relative(units: Sequence[Unit], at: int) -> tuple[Element, int] | None:
    """A relative or a conjunction of several words: "a los que", "en la cual", "para que", "después de que"."""
    prep = None
    i = at
    if units[i].kind == "prep":
        prep, i = units[i].low, i + 1
    if i < len(units) and units[i].kind == "que" and prep:
        return Mark("sub", units[at].start, f"{prep} que"), i + 1
    if i < len(units) and units[i].kind == "rel":
        return Mark("rel", units[at].start, units[i].low, prep), i + 1
    if i + 1 < len(units) and units[i].kind in ("det", "clitic") and units[i].low in ("el", "la", "los", "las", "lo"):
        if units[i + 1].kind == "que" or units[i + 1].low in ("cual", "cuales"):
            return Mark("rel", units[at].start, units[i].low + " que", prep), i + 2
    if (
        units[at].low in ("donde", "cuando")
        and units[at].kind == "sub"
        and at
        and units[at - 1].kind in ("name", "word", "time")
    ):
        return Mark(
            "rel" if units[at].low == "donde" else "sub",
            units[at].start,
            units[at].low,
            "en" if units[at].low == "donde" else None,
        ), at + 1
    return None


def _verb(units: Sequence[Unit], at: int) -> tuple[Verb, int] | None:
    """The verb group that begins at a unit: negation, pronouns, auxiliaries and the main verb."""
    start, negated, clitics = at, False, []
    while at < len(units) and units[at].kind in ("neg", "clitic"):
        negated |= units[at].kind == "neg"
        clitics += [units[at].low] * (units[at].kind == "clitic")
        at += 1
    if at >= len(units) or units[at].kind != "verb":
        return None
    outer = _choose(units[at].verbs, clitics=bool(clitics))
    chain, i = [(units[at], outer)], at + 1
    while True:
        k = i
        while k < len(units) and units[k].kind in ("adv", "neg") and k - i < 2:
            k += 1
        if k >= len(units) or units[k].kind != "verb":
            break
        told = _joined(chain[-1][1], units[k])
        if told is None:
            break
        chain.append((units[k], told))
        i = k + 1
    main, form = chain[-1]
    lemmas = [f.lemma for _, f in chain[:-1]]
    participle = form.mood == "participle"
    passive = participle and (not lemmas or lemmas[-1] == "ser" or lemmas[-1] in _STATES)
    built = Verb(units[start].start, main.end, form, outer, negated, passive, tuple(clitics), main)
    built.perfect = "haber" in lemmas
    built.state = bool(lemmas) and lemmas[-1] in _STATES
    return built, i


def _choose(forms: tuple[VerbForm, ...], *, clitics: bool) -> VerbForm:
    """The likeliest of what a form can be: a participle only where no finite verb could be meant."""
    order = (
        "past",
        "present",
        "imperfect",
        "future",
        "conditional",
        "subjunctive",
        "infinitive",
        "gerund",
        "participle",
    )
    ranked = sorted(forms, key=lambda f: (f.mood == "participle" and clitics, order.index(f.mood), f.person == 1))
    return ranked[0]


def _joined(before: VerbForm, unit: Unit) -> VerbForm | None:
    """What a verb is behind an auxiliary: a participle after "haber" and "ser", a gerund after "estar"; else it stands alone."""
    for form in unit.verbs:
        if form.mood == "participle" and before.lemma in ("haber", "ser", *_STATES):
            return form
        if form.mood == "gerund" and before.lemma in ("estar", "seguir", "ir", "continuar", "venir"):
            return form
        if form.mood == "infinitive" and before.lemma in ("poder", "deber", "soler"):
            return form
    return None


_INSIDE = frozenset(("word", "name", "num", "time"))


def _phrase(units: Sequence[Unit], at: int) -> tuple[Phrase, int] | None:
    """The noun phrase that begins at a unit, with its preposition; adjectives and a name in apposition belong to it."""
    first, prep = at, None
    if units[at].kind == "prep":
        prep, at = units[at].low, at + 1
    begin = at
    while at < len(units) and (
        units[at].kind in ("det", "num")
        or (units[at].kind == "pron" and at == begin)
        or (units[at].kind == "adv" and units[at].low in ("más", "casi", "menos"))
    ):
        if units[at].kind == "pron":
            return Phrase(units[begin].start, units[at].end, prep, (units[at],)), at + 1
        at += 1
    if (
        at < len(units)
        and units[at].kind == "prep"
        and units[at].low == "de"
        and at > begin
        and units[at - 1].low in ("más", "menos")
    ):
        at += 1
        while at < len(units) and units[at].kind in ("num", "det"):
            at += 1
    body = at
    while at < len(units) and (
        units[at].kind in _INSIDE
        or (units[at].kind == "verb" and at == body and body > begin and _substantive(units[at]))
    ):
        if at > body and units[at].kind == "time":
            break
        done = units[at].kind in ("name", "time")
        at += 1
        if done:
            break
    if at == body and (body == begin or units[body - 1].kind not in ("num", "det")):
        return None
    inside = tuple(u for u in units[begin:at])
    if not inside or (
        at == body
        and not any(u.kind == "num" for u in inside)
        and not any(
            u.low in _NOBODY or u.low in ("todos", "todas", "muchos", "otros", "algunos", "varios") for u in inside
        )
    ):
        return None
    return Phrase(inside[0].start, inside[-1].end, prep if first != begin else None, inside), at


def _substantive(unit: Unit) -> bool:
    """Whether a participle after an article stands for whom it tells of: "los detenidos"."""
    return all(v.mood == "participle" for v in unit.verbs)
