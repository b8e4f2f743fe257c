"""Spanish words that only tell again what a verb beside them tells: "aterrizó el primer vuelo"."""

from collections.abc import Mapping, Sequence

from loaders.extract.spanish.phrases import Phrase
from loaders.extract.spanish.triggers import Frame, Trigger


def once(triggers: Sequence[Trigger], fitting: Mapping[int, Frame]) -> dict[int, Frame]:
    """The frames without those of flights that a verb of flying already tells: "aterrizó el primer vuelo"."""
    flying = [
        t.verb for t in triggers if t.verb is not None and id(t) in fitting and fitting[id(t)].kind == "FlightLeg"
    ]
    held = [p for v in flying for p in (*v.subjects, *v.after) if isinstance(p, Phrase)]
    again = {
        id(t)
        for t in triggers
        if t.verb is None and t.frames[0].kind == "FlightLeg" and any(p.start <= t.start < p.end for p in held)
    }
    return {key: frame for key, frame in fitting.items() if key not in again}
