"""Spanish words that only tell again what a verb beside them tells: "aterrizó el primer vuelo"."""

from collections.abc import Mapping, Sequence

from loaders.extract.spanish.phrases import Phrase, Verb
from loaders.extract.spanish.triggers import Frame, Trigger


def once(triggers: Sequence[Trigger], fitting: Mapping[int, Frame]) -> dict[int, Frame]:
    """The frames without the nouns of what a verb beside them tells: "aterrizó el vuelo", "presentó un recurso"."""
    flying = [
        t.verb for t in triggers if t.verb is not None and id(t) in fitting and fitting[id(t)].kind == "FlightLeg"
    ]
    held = [p for v in flying for p in (*v.subjects, *v.after) if isinstance(p, Phrase)]
    again = {
        id(t)
        for t in triggers
        if t.verb is None and t.frames[0].kind == "FlightLeg" and any(p.start <= t.start < p.end for p in held)
    }
    hit = [t.verb for t in triggers if t.verb is not None and id(t) in fitting and fitting[id(t)].kind in _KILLING]
    shots = [p for v in hit for p in v.after if isinstance(p, Phrase) and p.prep in ("a", "de", "por", "con")]
    again |= {
        id(t)
        for t in triggers
        if t.verb is None and t.frames[0].kind == "Attack" and any(p.start <= t.start < p.end for p in shots)
    }
    brought = [p for t in triggers if t.verb is not None and _brings(fitting.get(id(t))) for p in _around(t.verb)]
    again |= {
        id(t)
        for t in triggers
        if t.verb is None and t.frames[0].kind == "LegalProceeding" and any(p.start <= t.start < p.end for p in brought)
    }
    return {key: frame for key, frame in fitting.items() if key not in again}


# What somebody is killed or hurt by is no event of its own: "lo mataron de tres disparos".
_KILLING = ("Killing", "Death", "Injury")


def _brings(frame: Frame | None) -> bool:
    """Whether a verb tells that a case is brought: "el recurso fue presentado por …"."""
    return frame is not None and frame.kind == "LegalProceeding" and "case" in frame.patient


def _around(verb: Verb) -> list[Phrase]:
    return [p for p in (*verb.subjects, *verb.objects, *verb.after) if isinstance(p, Phrase)]
