"""The words of a Spanish paragraph with what each can be: name, time, preposition, verb and so on."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from loaders.extract.figures.times import Time
from loaders.extract.lexicon import table
from loaders.extract.naming.mention import Entity, Mention
from loaders.extract.spanish import locutions, seldom
from loaders.extract.spanish.amounts import number_words
from loaders.extract.spanish.conjugation import VerbForm, doubtful_forms, participles, verb_forms
from loaders.extract.spanish.lexis import LETTER, closed, is_person, nouns, words

_WORD = re.compile(rf"\d[\d.,\u00a0\u202f]*\d|\d|[{LETTER}][{LETTER}’']*(?:-[{LETTER}]+)*|\.\.\.|\S")
_QUOTES = {"«": "open", "»": "close", "“": "open", "”": "close", "—": "dash", "–": "dash"}
_GUESSED = (
    (re.compile(r"(?:..[^aeiou]ó|aron|ieron)$"), "past"),
    (re.compile(r"(?:...aba|...aban)$"), "imperfect"),
    (re.compile(r"..(?:ará|arán|erá|erán|irá|irán)$"), "future"),
    (re.compile(r"..(?:arían|erían|irían)$"), "conditional"),
    (re.compile(r"...[^c]ieran?$"), "subjunctive"),
    (re.compile(r"..(?:ando|iendo|yendo|ándo[ls][aeo]s?|iéndo[ls][aeo]s?)$"), "gerund"),
    (re.compile(r"...(?:ado|ados|ada|adas|ido|idos|ida|idas)$"), "participle"),
)
_PRONOUNS = frozenset(
    ("algunos", "algunas", "muchos", "muchas", "otros", "otras", "varios", "varias", "todos", "todas", "ambos", "ambas")
)
_AUXILIARY = ("ser", "haber", "estar", "ir", "poder")
_SAYS = frozenset(("según", "como"))
_NOT_GUESSED = frozenset(
    ("acción", "mejoría", "mayoría", "minoría", "cuando", "mando", "bando", "comando", "contrabando", "fondo")
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A word or a name at `start`:`end` of the paragraph; `kind` says what it is taken for."""

    kind: str
    start: int
    end: int
    low: str
    verbs: tuple[VerbForm, ...] = ()
    mention: tuple[Mention, Entity] | None = None
    time: Time | None = None


@cache
def _verbs() -> frozenset[str]:
    """The verbs that the lexicon names."""
    events = table("events.es.toml")["event"]
    who = table("attribution.es.toml")
    named = {verb for row in events for verb in row.get("verbs", ())}
    named |= {phrase.split()[0] for row in events for phrase in row.get("phrases", ())}
    named |= {verb for group in ("reporting", "governing") for listed in who[group].values() for verb in listed}
    named |= set(table("verbs.es.toml")["known"]["verbs"])
    plain = {verb.removesuffix("se").split(" ")[0] for verb in named if not verb.endswith("_")}
    return frozenset(v for v in plain if v.endswith(("ar", "er", "ir", "ír")))


def known_verbs() -> Mapping[str, tuple[VerbForm, ...]]:
    """The forms of all verbs that the lexicon names."""
    return verb_forms(_verbs())


@cache
def _nouns() -> frozenset[str]:
    """Nouns that are spelt as verbs: after an article they are no verbs."""
    events = table("events.es.toml")["event"]
    told = {noun.split()[0] for row in events for noun in row.get("nouns", ())}
    return frozenset(told | {word for listed in words()["nouns"].values() for word in listed})


def units(text: str, base: int, mentions: Iterable[tuple[Mention, Entity]], times: Iterable[Time]) -> list[Unit]:
    """The units of a paragraph in their order; names and times are one unit each."""
    whole = {
        m.start - base: Unit("name", m.start - base, m.end - base, m.text.lower(), mention=(m, e)) for m, e in mentions
    }
    for time in times:
        whole.setdefault(time.start - base, Unit("time", time.start - base, time.end - base, "", time=time))
    found: list[Unit] = []
    at = 0
    for match in _WORD.finditer(text):
        if match.start() < at:
            continue
        unit = whole.get(match.start()) or _several(text, match.start()) or _word(text, match)
        found.append(unit)
        at = unit.end
    return list(_settled(found))


def _several(text: str, start: int) -> Unit | None:
    found = locutions.find(text, start)
    return Unit(found[0], start, found[1], found[2]) if found else None


@cache
def _kinds() -> Mapping[str, tuple[str, str]]:
    """What each word of a closed class is, and what it stands for; the first class that has it decides."""
    found = {"que": ("que", "que"), "al": ("prep", "a"), "del": ("prep", "de")}
    found |= {word: ("neg", word) for word in ("no", "nunca", "jamás", "tampoco")}
    order = (
        ("rel", "relative"),
        ("conj", "conjunction"),
        ("prep", "preposition"),
        ("det", "determiner"),
        ("clitic", "clitic"),
        ("sub", "subordinator"),
        ("adv", "adverb"),
        ("pron", "pronoun"),
    )
    for kind, name in order:
        for word in closed(name):
            found.setdefault(word, (kind, word))
    return found


@cache
def _numeral() -> re.Pattern[str]:
    return re.compile(rf"(?:(?!un[oa]?\b){number_words()}|millón y medio)(?![\w-])", re.IGNORECASE)


def _word(text: str, match: re.Match[str]) -> Unit:
    low, place = match.group().lower(), match.span()
    if match.group() in _QUOTES or match.group() == '"':
        return Unit(_QUOTES.get(match.group(), "quote"), *place, match.group())
    if not low[0].isalnum():
        return Unit("punct", *place, low)
    numeral = _numeral().match(text, match.start())
    if low[0].isdigit() or numeral:
        return Unit("num", match.start(), numeral.end() if numeral else match.end(), low)
    kind, told = _kinds().get(low, ("", low))
    if kind == "det" and low in closed("clitic") and _verb_follows(text, match.end()):
        kind = "clitic"
    if kind:
        return Unit(kind, *place, told)
    if low.endswith("mente"):
        return Unit("adv", *place, low)
    verbs = known_verbs().get(low) or seldom.meant(text, match, doubtful_forms(_verbs()).get(low, ()))
    verbs = verbs or _enclitic(low) or _guess(low)
    return Unit("verb" if verbs else "word", *place, low, verbs)


def _enclitic(low: str) -> tuple[VerbForm, ...]:
    """The order of a decree: "Declárese", "Notifíquese"."""
    if not low.endswith(("ese", "ase", "ense", "anse")):
        return ()
    plain = low[:-2].translate(str.maketrans("áéíóú", "aeiou"))
    found = (f for f in known_verbs().get(plain, ()) if f.mood == "subjunctive" and plain != low[:-2])
    return tuple(VerbForm(f.lemma, "imperative", f.plural) for f in found)


def _verb_follows(text: str, at: int) -> bool:
    """Whether a verb stands behind "lo", "la", "los" or "las": then it is a pronoun."""
    match = re.match(rf"\s+(?:(?:se|lo|la|los|las)\s+)?([{LETTER}]+)", text[at : at + 40])
    if not match:
        return False
    verbs = known_verbs().get(match[1].lower(), ()) or _guess(match[1].lower())
    return any(v.finite for v in verbs) and match[1].lower() not in _nouns() and match[1].islower()


def _guess(low: str) -> tuple[VerbForm, ...]:
    if len(low) < 5 or low in _NOT_GUESSED or low in _nouns() or low in table("verbs.es.toml")["known"]["not_verbs"]:
        return ()
    for pattern, mood in _GUESSED:
        if pattern.search(low):
            many = low.endswith("n") or (mood == "participle" and low.endswith("s"))
            return (VerbForm("", mood, many),)
    return ()


def _settled(found: list[Unit]) -> Iterator[Unit]:
    """The units, those that could be noun or verb settled by the word before and behind them."""
    for i, unit in enumerate(found):
        before = found[i - 1] if i else None
        told = i > 1 and before is not None and before.kind == "conj" and found[i - 2].kind != "word"
        if unit.kind == "word" and _supported(found, i) and (forms := participles(_verbs()).get(unit.low)):
            yield Unit("verb", unit.start, unit.end, unit.low, forms)
        elif unit.kind == "verb" and told and all(v.mood == "participle" for v in unit.verbs):
            yield unit  # "fue detenido y trasladado"
        elif unit.kind == "verb" and _is_noun(unit, before, found[i + 1] if i + 1 < len(found) else None):
            yield Unit("word", unit.start, unit.end, unit.low)
        else:
            yield unit


def _supported(found: list[Unit], at: int) -> bool:
    """Whether an auxiliary stands right before a word, or with an adverb between: "ha vuelto a", "ya fue juzgado"."""
    before = next((u for u in reversed(found[max(0, at - 2) : at]) if u.kind != "adv"), None)
    # "Fueron abogados contratados por …": nobody is advocated.
    active = found[at].low in table("verbs.es.toml")["known"]["no_passives"]
    return before is not None and any(v.lemma == "haber" or (v.lemma == "ser" and not active) for v in before.verbs)


def _is_noun(unit: Unit, before: Unit | None, after: Unit | None) -> bool:
    """Whether what could be a verb is a noun here: behind an article or a preposition."""
    finite = any(v.finite for v in unit.verbs)
    infinitive = any(v.mood in ("infinitive", "gerund") for v in unit.verbs)
    lead, low = (before.kind, before.low) if before else ("", "")
    if lead == "prep" and not finite and not infinitive:
        return True  # a participle behind a preposition is a noun: "por lavado de dinero"
    if finite and (low in _SAYS or low in _PRONOUNS) and unit.low not in _nouns():
        return False  # "según confirmó", "algunos fueron arrestados"
    if lead in ("conj", "punct") and not finite and not infinitive and after is not None and after.low in ("de", "por"):
        return False  # "despojado de su cargo y acusado de traición"
    if unit.low in nouns("person_plural") or unit.low in nouns("person"):
        # "Un tercer imputado" too.
        led = lead in ("det", "num", "prep", "conj") or low in closed("adjective")
        return led or (finite and (lead == "word" or _beside(unit, lead, after)))
    if finite and _beside(unit, lead, after):
        return True
    if infinitive:
        return lead == "det" and low in ("el", "un", "su")
    if finite:
        return _noun_of(unit, lead, after) and not (lead == "word" and _acts(low))
    return lead == "det" and (after is None or after.kind != "word") and unit.low not in ("sido",)


def _beside(unit: Unit, lead: str, after: Unit | None) -> bool:
    """Whether a word says what somebody named before it is: "X, asesora de la organización"."""
    return is_person(unit.low) and lead == "punct" and after is not None and after.low == "de"


def _acts(low: str) -> bool:
    """Whether a noun stands for a body, behind which stands what it does: "la ONG denuncia torturas"."""
    return low in nouns("organization") or low in nouns("government") or low in nouns("court")


def _noun_of(unit: Unit, lead: str, after: Unit | None) -> bool:
    """Whether what could be a finite verb is a noun."""
    if lead == "num" and unit.low.endswith("n") and unit.low not in _nouns():
        return False  # "dos murieron"
    if lead in ("det", "num", "prep"):
        return lead == "prep" or not any(v.lemma in _AUXILIARY for v in unit.verbs)
    if lead == "verb":
        return unit.low in _nouns()  # "cumplía condena"
    listed = lead in ("word", "conj") and unit.low in _nouns()
    return listed and (after is None or after.kind in ("prep", "punct", "word"))
