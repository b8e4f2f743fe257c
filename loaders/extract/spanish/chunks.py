"""The phrases, verb groups and marks of a Spanish paragraph, from its units in one pass."""

from collections.abc import Iterator, Sequence

from loaders.extract.spanish.amounts import is_people
from loaders.extract.spanish.conjugation import VerbForm
from loaders.extract.spanish.joining import joined
from loaders.extract.spanish.lexis import closed, demonyms, is_person
from loaders.extract.spanish.phrases import NOBODY, Element, Mark, Phrase, Verb
from loaders.extract.spanish.units import Unit

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
_PUNCTUATION = {",": "comma", "(": "comma", ")": "comma", ";": "stop", ".": "stop", "!": "stop", ":": "colon"}
_PUNCTUATION |= {"?": "question", "¿": "question"}
_INSIDE = frozenset(("word", "name", "num", "time"))
_ALONE = frozenset(
    ["todos", "todas", "muchos", "muchas", "otros", "otras", "algunos", "algunas", "varios", "varias", "ambos", "ambas"]
)
_MANY = frozenset(("miles", "decenas", "cientos", "centenares", "docenas"))
_COMPARED = frozenset(["más", "menos", "doble", "mayor", "menor", "mejor", "peor", "mismo", "misma", "triple"])


def elements(units: Sequence[Unit]) -> list[Element]:
    """The phrases, verb groups and marks of a paragraph in their order."""
    found: list[Element] = []
    at = 0
    dialogue = bool(units) and units[0].kind == "dash"
    while at < len(units):
        step = _relative(units, at) or _verb(units, at) or _phrase(units, at)
        if step:
            element, at = step
            found.append(element)
            continue
        before = units[at - 1] if at else units[at]
        initial = units[at].low == "." and before.end - before.start == 1 and before.low.isalpha()
        # "Jacinto B., excarcelado en agosto": a name shortened to a letter.
        comma = at + 1 < len(units) and units[at + 1].low == ","
        initial |= units[at].low == "." and comma and before.kind == "name" and before.low[-2:-1] == " "
        if not initial and not (units[at].kind == "que" and at and before.low.split(" ")[-1] in _COMPARED):
            begun = any(isinstance(e, Verb) for e in found)
            found.extend(_mark(units[at], dialogue=dialogue, begun=begun))
        at += 1
    return joined(found)


def _mark(unit: Unit, *, dialogue: bool, begun: bool) -> Iterator[Mark]:
    if unit.kind == "dash" and not dialogue:
        # A dash quotes only where the paragraph opens with one; before any verb it ends a dateline.
        yield Mark("comma" if begun else "stop", unit.start, unit.low)
    elif unit.kind in ("que", "rel", "sub", "conj", "open", "close", "dash", "quote", "prep"):
        yield Mark(unit.kind, unit.start, unit.low)
    elif unit.kind == "punct" and unit.low in _PUNCTUATION:
        yield Mark(_PUNCTUATION[unit.low], unit.start, unit.low)


# "Cada vez que", "a medida que": when, not what.
_EACH_TIME = frozenset(("cada vez", "una vez", "toda vez", "a medida", "al tiempo", "a tiempo", "dado", "la vez"))


def _relative(units: Sequence[Unit], at: int) -> tuple[Element, int] | None:
    """A relative or a conjunction of several words: "a los que", "en la cual", "para que", "después de que"."""
    prep = units[at].low if units[at].kind == "prep" else None
    i = at + (prep is not None)
    if i >= len(units):
        return None
    start, unit = units[at].start, units[i]
    if unit.kind == "que" and prep:
        return Mark("sub", start, f"{prep} que"), i + 1
    if unit.kind == "que" and at > 1 and f"{units[at - 2].low} {units[at - 1].low}" in _EACH_TIME:
        return Mark("sub", start, f"{units[at - 2].low} {units[at - 1].low} que"), i + 1
    if unit.kind == "rel":
        return Mark("rel", start, unit.low, prep), i + 1
    if unit.low == "si" and i + 1 < len(units) and units[i + 1].low == "bien":
        return Mark("sub", start, "si bien"), i + 2
    article = unit.kind in ("det", "clitic") and unit.low in ("el", "la", "los", "las", "lo") and i + 1 < len(units)
    if article and (units[i + 1].kind == "que" or units[i + 1].low in ("cual", "cuales")):
        return Mark("rel", start, unit.low + " que", prep), i + 2
    if unit.low == "donde" and at and units[at - 1].kind in ("name", "word", "time", "punct"):
        return Mark("rel", start, unit.low, "en"), i + 1
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
    outer = _choose(_thought(units, at), clitics=bool(clitics))
    chain, i = [(units[at], outer)], at + 1
    while step := _next_verb(units, i, chain[-1][1]):
        chain.append(step[:2])
        i = step[2]
    main, form = chain[-1]
    lemmas = [f.lemma for _, f in chain[:-1]]
    passive = form.mood == "participle" and (not lemmas or lemmas[-1] == "ser" or lemmas[-1] in _STATES)
    if lemmas[-1:] == ["mantener"] and "se" not in clitics and len(lemmas) == 1:
        passive = False  # "mantuvieron retenidos a tres jueces": who keeps them acts
    built = Verb(units[start].start, main.end, form, outer, negated, passive, tuple(clitics), main)
    built.perfect, built.state = "haber" in lemmas, bool(lemmas) and lemmas[-1] in _STATES
    return built, i


def _thought(units: Sequence[Unit], at: int) -> tuple[VerbForm, ...]:
    """What a verb can be; before "que" or an infinitive "crean" thinks and makes nothing: "que crean haber sido …"."""
    behind = units[at + 1] if at + 1 < len(units) else None
    thinks = behind is not None and (behind.kind == "que" or any(f.mood == "infinitive" for f in behind.verbs))
    return tuple(f for f in units[at].verbs if thinks and f.lemma == "creer") or units[at].verbs


def _next_verb(units: Sequence[Unit], i: int, before: VerbForm) -> tuple[Unit, VerbForm, int] | None:
    """The verb that an auxiliary before it asks for, with adverbs between."""
    k = i
    while k < len(units) and units[k].kind in ("adv", "neg") and k - i < 2:
        k += 1
    if k >= len(units) or units[k].kind != "verb":
        return None
    form = _asked(before, units[k])
    return (units[k], form, k + 1) if form else None


def _choose(forms: tuple[VerbForm, ...], *, clitics: bool) -> VerbForm:
    """The likeliest of what a form can be: a participle not behind a pronoun, the first person last."""
    order = [
        "past",
        "present",
        "imperfect",
        "future",
        "conditional",
        "subjunctive",
        "imperative",
        "infinitive",
        "gerund",
        "participle",
    ]
    return min(forms, key=lambda f: (f.mood == "participle" and clitics, order.index(f.mood), f.person == 1))


def _asked(before: VerbForm, unit: Unit) -> VerbForm | None:
    """What a verb is behind an auxiliary: a participle behind "haber", a gerund behind "estar", or nothing."""
    for form in unit.verbs:
        if form.mood == "participle" and before.lemma in ("haber", "ser", *_STATES):
            return form
        if form.mood == "gerund" and before.lemma in ("estar", "seguir", "ir", "continuar", "venir"):
            return form
        if form.mood == "infinitive" and before.lemma in ("poder", "deber", "soler"):
            return form
    return None


def _phrase(units: Sequence[Unit], at: int) -> tuple[Phrase, int] | None:
    """The noun phrase that begins at a unit, with its preposition; adjectives and a name in apposition belong to it."""
    prep = units[at].low if units[at].kind == "prep" else None
    begin = at + (prep is not None)
    if begin >= len(units):
        return None
    if units[begin].kind == "pron":
        return Phrase(units[begin].start, units[begin].end, prep, (units[begin],)), begin + 1
    body = _determined(units, begin)
    end = _body(units, begin, body)
    inside = tuple(units[begin:end])
    if not inside:
        return None
    if end == body and not any(u.kind == "num" or u.low in NOBODY or u.low in _ALONE for u in inside):
        return None
    return Phrase(inside[0].start, inside[-1].end, prep, inside), end


def _determined(units: Sequence[Unit], at: int) -> int:
    """Where the articles and numbers of a phrase end: "más de 200", "los otros tres"."""
    begin = at
    while at < len(units):
        unit = units[at]
        more = unit.kind == "adv" and unit.low in ("más", "casi", "menos")
        of = unit.kind == "prep" and unit.low == "de" and at > begin and at + 1 < len(units)
        of = of and (
            units[at - 1].low in _MANY or (units[at - 1].low in ("más", "menos") and units[at + 1].kind == "num")
        )
        if unit.kind in ("det", "num") or more or of:
            at += 1
        else:
            return at
    return at


def _body(units: Sequence[Unit], begin: int, at: int) -> int:
    """Where the nouns of a phrase end; a name ends it, and a participle may begin it: "los detenidos"."""
    body = at
    while at < len(units):
        unit = units[at]
        if unit.kind == "conj" and at > body and _adjective(units, at - 1) and _adjective(units, at + 1):
            at += 1  # "su sexto y último informe"
            continue
        if unit.kind == "neg" and at > body and _participle(units, at + 1):
            at += 2  # "menores no acompañados"
            continue
        noun = unit.kind == "verb" and at == body and body > begin and all(v.mood == "participle" for v in unit.verbs)
        if (unit.kind not in _INSIDE and not noun) or (at > body and unit.kind == "time"):
            break
        if at > body and unit.kind == "name" and not _titles(units[body:at], unit):
            break
        if at > body and unit.kind == "num" and (not unit.low[0].isdigit() or _of_people(units, at + 1)):
            break  # "hallados sin vida nueve hombres", "salieron de la cárcel 14 presos"
        at += 1
        if unit.kind in ("name", "time"):
            break
    return at


def _adjective(units: Sequence[Unit], at: int) -> bool:
    return at < len(units) and units[at].low in closed("adjective")


def _of_people(units: Sequence[Unit], at: int) -> bool:
    return at < len(units) and is_people(units[at].low)


def _participle(units: Sequence[Unit], at: int) -> bool:
    return at < len(units) and bool(units[at].verbs) and all(v.mood == "participle" for v in units[at].verbs)


def _titles(before: Sequence[Unit], name: Unit) -> bool:
    """Whether a noun belongs to the name behind it: "la dirigente Matilde Rocha", not "este diario Ana Paz"."""
    if name.mention and name.mention[1].is_a("Person"):
        return any(is_person(word.low) for word in before) or before[-1].low in demonyms()
    return True
