"""The forms of Spanish verbs, made by rule from their infinitives; what is irregular stands in `verbs.es.toml`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from loaders.extract.lexicon import table


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A form: its infinitive, its mood (or tense, for the indicative), whether it is plural, and its person."""

    lemma: str
    mood: str
    plural: bool = False
    person: int = 3

    @property
    def finite(self) -> bool:
        """Whether it can be the verb of a clause of its own."""
        return self.mood not in ("infinitive", "gerund", "participle")


_ACCENTS = str.maketrans("áéíóú", "aeiou")
_THIRD = (False, True)
# Endings of the third persons, and of the first in the preterite, by conjugation.
_PRESENT = {"ar": ("a", "an"), "er": ("e", "en"), "ir": ("e", "en")}
_IMPERFECT = {"ar": ("aba", "aban"), "er": ("ía", "ían"), "ir": ("ía", "ían")}
_PAST = {"ar": ("ó", "aron", "é", "amos"), "er": ("ió", "ieron", "í", "imos"), "ir": ("ió", "ieron", "í", "imos")}
_SUBJUNCTIVE = {"ar": ("e", "en"), "er": ("a", "an"), "ir": ("a", "an")}
_PARTICIPLE = {"ar": "ado", "er": "ido", "ir": "ido"}
_GERUND = {"ar": "ando", "er": "iendo", "ir": "iendo"}
_CLITICS = ("lo", "la", "los", "las", "le", "les", "se", "me", "nos", "selo", "sela", "selos", "selas")


@cache
def _data() -> dict[str, Any]:
    return table("verbs.es.toml")


@cache
def _irregular(verb: str) -> tuple[str, str]:
    """The irregular verb that a verb is conjugated as, and what stands before it; empty where it is regular."""
    plain = verb.translate(_ACCENTS) if verb != "oír" else verb
    for base, prefixes in _data()["compounds"].items():
        for prefix in prefixes:
            if plain == prefix + base:
                return base, prefix
    return (verb, "") if verb in _data()["irregular"] else ("", "")


def conjugate(verb: str) -> Iterator[tuple[str, VerbForm]]:
    """The forms of a verb with what they say, in lower case; a form may come more than once."""
    base, prefix = _irregular(verb)
    own: Mapping[str, Any] = _data()["irregular"].get(base, {})
    stem, ending = verb[:-2], verb[-2:].translate(_ACCENTS)
    yield from _present(verb, stem, ending, (prefix, own))
    yield from _past(verb, stem, ending, (prefix, own))
    imperfect = own.get("imperfect") or [stem + e for e in _IMPERFECT[ending]]
    if "imperfect" not in own:
        many = stem + {"ar": "ábamos", "er": "íamos", "ir": "íamos"}[ending]
        yield many, VerbForm(verb, "imperfect", plural=True, person=1)
    yield from (
        (prefix * ("imperfect" in own) + f, VerbForm(verb, "imperfect", plural=bool(i)))
        for i, f in enumerate(imperfect)
    )
    future = prefix + own["future"] if "future" in own else verb.translate(_ACCENTS)
    for mood, endings in (("future", ("á", "án", "emos")), ("conditional", ("ía", "ían", "íamos"))):
        yield from ((future + e, VerbForm(verb, mood, i > 0, 1 if i > 1 else 3)) for i, e in enumerate(endings))
    yield from _nonfinite(verb, stem, ending, (prefix, own))


def _present(
    verb: str, stem: str, ending: str, irregular: tuple[str, Mapping[str, Any]]
) -> Iterator[tuple[str, VerbForm]]:
    prefix, own = irregular
    strong = _stressed(verb, stem)
    if "present" in own:
        found = [(prefix + f, i) for i, f in enumerate(own["present"][:2])]
    elif stem.endswith("u") and ending == "ir" and not stem.endswith(("gu", "qu")):
        found = [(stem + "ye", 0), (stem + "yen", 1)]
    else:
        found = [(strong + e, i) for i, e in enumerate(_PRESENT[ending])]
    yield from ((form, VerbForm(verb, "present", plural=bool(i))) for form, i in found)
    if "present" in own and len(own["present"]) > 2:
        yield from ((prefix + f, VerbForm(verb, "present", i > 0, 1)) for i, f in enumerate(own["present"][2:]))
    else:
        yield (
            stem + {"ar": "amos", "er": "emos", "ir": "imos"}[ending],
            VerbForm(verb, "present", plural=True, person=1),
        )
    if "subjunctive" in own:
        forms = [prefix + f for f in own["subjunctive"]]
    else:
        before = _softened(strong, ending)
        forms = [before + e for e in _SUBJUNCTIVE[ending]]
    yield from ((f, VerbForm(verb, "subjunctive", f.endswith("n"))) for f in forms)


def _past(
    verb: str, stem: str, ending: str, irregular: tuple[str, Mapping[str, Any]]
) -> Iterator[tuple[str, VerbForm]]:
    prefix, own = irregular
    if "past" in own:
        forms = [prefix + f for f in own["past"]]
    else:
        before = _weakened(verb, stem)
        hard = _softened(stem, "ar") if ending == "ar" else stem
        endings = _PAST[ending]
        if stem[-1] in "aeouí" and ending != "ar" and not stem.endswith(("gu", "qu")):
            forms = [stem + "yó", stem + "yeron", stem + "í", stem + "ímos"]
        else:
            forms = [before + endings[0], before + endings[1], hard + endings[2], stem + endings[3]]
    for i, form in enumerate(forms):
        yield form, VerbForm(verb, "past", i in (1, 3), 1 if i > 1 else 3)
    if "subjunctive" not in own and len(forms) > 1 and forms[1].endswith("ron"):
        root = forms[1][:-3]
        for end in ("ra", "ran", "se", "sen"):
            yield root + end, VerbForm(verb, "subjunctive", end.endswith("n"))


def _nonfinite(
    verb: str, stem: str, ending: str, irregular: tuple[str, Mapping[str, Any]]
) -> Iterator[tuple[str, VerbForm]]:
    prefix, own = irregular
    plain = verb.translate(_ACCENTS)
    yield verb, VerbForm(verb, "infinitive")
    yield from ((plain + c, VerbForm(verb, "infinitive")) for c in _CLITICS if len(c) < 4)
    yield from ((plain[:-1] + "r" + c, VerbForm(verb, "infinitive")) for c in _CLITICS if len(c) > 3)
    gerund = prefix + own["gerund"] if "gerund" in own else _weakened(verb, stem) + _GERUND[ending]
    if "gerund" not in own and ending != "ar" and stem[-1] in "aeou" and not stem.endswith(("gu", "qu")):
        gerund = stem + "yendo"
    yield gerund, VerbForm(verb, "gerund")
    accented = gerund.replace("ando", "ándo").replace("endo", "éndo")
    yield from ((accented + c, VerbForm(verb, "gerund")) for c in _CLITICS)
    participle = (
        prefix + own["participle"]
        if "participle" in own
        else _data()["participles"].get(verb, stem + _PARTICIPLE[ending])
    )
    for end in ("o", "a", "os", "as"):
        yield participle[:-1] + end, VerbForm(verb, "participle", end.endswith("s"))


def _stressed(verb: str, stem: str) -> str:
    """The stem under stress: "negar" has "nieg-", "pedir" has "pid-", "aislar" has "aísl-"."""
    for new, old in (("ie", "e"), ("ue", "o"), ("i", "e"), ("í", "i"), ("ú", "u")):
        if verb in _data()["stems"][new]:
            at = stem.rfind(old)
            return stem[:at] + new + stem[at + 1 :]
    return stem


def _weakened(verb: str, stem: str) -> str:
    """The stem of the third persons of the preterite: "pidió", "murió", "convirtió"."""
    if not verb.endswith("ir"):
        return stem
    for new, (old, weak) in {"i": ("e", "i"), "ie": ("e", "i"), "ue": ("o", "u")}.items():
        if verb in _data()["stems"][new]:
            at = stem.rfind(old)
            return stem[:at] + weak + stem[at + 1 :]
    return stem


def _softened(stem: str, ending: str) -> str:
    """The stem as it is spelt before the other vowel: "buscar" has "busqu-", "dirigir" has "dirij-"."""
    if ending == "ar":
        for old, new in (("c", "qu"), ("g", "gu"), ("z", "c")):
            if stem.endswith(old):
                return stem[: -len(old)] + new
        return stem
    for old, new in (("gu", "g"), ("g", "j"), ("ac", "azc"), ("ec", "ezc"), ("oc", "ozc"), ("uc", "uzc"), ("u", "uy")):
        if stem.endswith(old):
            return stem[: -len(old)] + new
    return stem


@cache
def verb_forms(verbs: frozenset[str]) -> Mapping[str, tuple[VerbForm, ...]]:
    """What each form of these verbs can be, without those that are far more often something else."""
    return {form: told for form, told in _forms(verbs).items() if form not in _data()["known"]["not_verbs"]}


@cache
def doubtful_forms(verbs: frozenset[str]) -> Mapping[str, tuple[VerbForm, ...]]:
    """What those forms can be that are far more often something else: "pasado", "fuera"."""
    return {form: _forms(verbs)[form] for form in _data()["known"]["not_verbs"] if form in _forms(verbs)}


@cache
def _forms(verbs: frozenset[str]) -> Mapping[str, tuple[VerbForm, ...]]:
    found: dict[str, list[VerbForm]] = {}
    for verb in sorted(verbs):
        for form, told in conjugate(verb):
            kept = found.setdefault(form, [])
            if told not in kept:
                kept.append(told)
    for form, verb in _data()["first"].items():
        if verb in verbs:
            found.setdefault(form, []).append(VerbForm(verb, "present", person=1))
    return {form: tuple(told) for form, told in found.items()}


@cache
def participles(verbs: frozenset[str]) -> Mapping[str, tuple[VerbForm, ...]]:
    """The participles that are far more often nouns, save behind an auxiliary: "ha pedido", "fue juzgado"."""
    nouns = frozenset(_data()["known"]["not_verbs"])
    found: dict[str, list[VerbForm]] = {}
    for verb in sorted(verbs):
        for form, told in conjugate(verb):
            if form in nouns and told.mood == "participle":
                found.setdefault(form, []).append(told)
    return {form: tuple(told) for form, told in found.items()}
