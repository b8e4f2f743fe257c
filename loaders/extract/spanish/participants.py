"""Spanish people who are called by what was done to them: "los deportados", "otros noventa detenidos"."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from loaders.extract.figures.times import Time
from loaders.extract.lexicon import table
from loaders.extract.naming.mention import Entity
from loaders.extract.spanish import attitude, claims, complements, filling, nominals
from loaders.extract.spanish.lexis import inflected
from loaders.extract.spanish.phrases import Phrase
from loaders.extract.spanish.scenes import Scene
from loaders.extract.spanish.slots import Filled
from loaders.extract.spanish.triggers import Trigger, of_kind
from loaders.extract.statements.telling import Told


@cache
def _called() -> Mapping[str, tuple[str, bool]]:
    """The nouns of such people in all their forms: the class of what was done, and whether more has to be told."""
    rows = table("events.es.toml")["people"]
    return {
        form: (row["class"], row.get("told", False))
        for row in rows
        for word in row["called"]
        for form in inflected(word)
    }


def events(scene: Scene, undergone: Iterable[Phrase], triggers: Sequence[Trigger]) -> Iterator[Told]:
    """What nouns of people tell by themselves; of those to whom a trigger tells that something is done, nothing."""
    taken = list(undergone)
    for phrase in scene.elements:
        if not isinstance(phrase, Phrase) or phrase.mention or phrase.empty or phrase.head not in _called():
            continue
        kind, more = _called()[phrase.head]
        unit = next(u for u in phrase.units if u.low == phrase.head)
        known = any(p is phrase for p in taken) or any(t.start <= unit.start < t.end for t in triggers)
        if known or not phrase.plural or (more and not _more(scene, phrase)):
            continue
        frame = of_kind(kind)
        trigger = Trigger(unit.start, unit.end, None, (frame,), fixed=False)
        behind = [p for p in complements.behind(scene, trigger, triggers) if p.prep in _TELLING]
        filled = [Filled("patient", phrase), *nominals.of_noun(frame, behind, scene.who)]
        args = tuple(filling.arguments(frame, filled, scene.who, scene.base))
        if args:
            how, host = attitude.of(scene, trigger), scene.host(trigger)
            is_told = host is not None and host.lemma in _BEING
            status = how.status if is_told else "asserted"
            claimant = how.claimant if is_told else claims.beside(scene, trigger)
            place = (scene.base + unit.start, scene.base + unit.end)
            yield Told(kind, *place, "people", args, status, claimant, _when(scene, unit.end), None)


def _when(scene: Scene, end: int) -> tuple[Time, ...]:
    """The day right behind such a noun: "los sancionados desde mayo"."""
    behind = next((e for e in scene.elements if e.start >= end), None)
    time = behind.time if isinstance(behind, Phrase) else None
    return () if time is None or time.edtf.startswith("P") else (time,)


# Of these verbs their object only is, or is not: "negó que haya presos políticos".
_BEING = ("haber", "existir", "tener")
# Prepositions of what is told of such people: "los liberados por Moscú", "los detenidos en Lima".
_TELLING = ("por", "en", "desde")
# What behind a noun tells more of why or where people are held.
_MORE = re.compile(r"(?: (?:en|por|desde|durante|tras|a raíz de|a manos de) |,? políticos\b| de conciencia\b)")


def _more(scene: Scene, phrase: Phrase) -> bool:
    counted = any(u.kind == "num" for u in phrase.units)
    political = {"políticos", "políticas"} & set(phrase.heads)
    return counted or bool(political) or phrase.prep == "de" or bool(_MORE.match(scene.text, phrase.end))


def fresh(known: set[tuple[str, Entity]], here: Iterable[Told]) -> Iterator[Told]:
    """The events without those of people called so of whom the same is `known`; those that are left become known."""
    for told in here:
        patients = {(told.kind, a.link.entity) for a in told.arguments if a.role == "patient"}
        if told.method != "people" or not patients & known:
            known |= patients
            yield told
