"""Subjects that stand where a Spanish clause is turned round: behind relatives, and behind participles set first."""

from collections.abc import Sequence

from loaders.extract.spanish.phrases import Element, Mark, Phrase, Verb
from loaders.extract.spanish.subjects import effective, named, speaks


def turn(elements: Sequence[Element], verbs: Sequence[Verb]) -> None:
    """Give verbs the subjects that stand behind them, or in the clause around them."""
    for at, verb in enumerate(verbs):
        if verb.relative and verb.finite and not verb.passive:
            _behind(verb)
            _around(verb, verbs[:at])
        elif verb.how == "part" and not verb.subjects and verb.governor is None:
            _set_first(elements, verb, verbs[at + 1 :])


def _behind(verb: Verb) -> None:
    """Who acts behind a relative of what cannot act: "el estado de excepción que decretó el presidente"."""
    first = next(iter(verb.after), None)
    told = verb.subjects[-1] if verb.subjects and not verb.objects else None
    if told is None or speaks(told) or not isinstance(first, Phrase) or first.prep is not None or first.time:
        return
    if speaks(first) and first.plural == verb.outer.plural and told.start < verb.start:
        verb.objects, verb.subjects = [told], [first]
        verb.after = verb.after[1:]


def _around(verb: Verb, before: Sequence[Verb]) -> None:
    """Who acts in the clause above, behind "con la que": "firmó la orden con la que suspendió los vuelos"."""
    if not verb.places or effective(verb) or verb.reflexive or verb.outer.person != 3:
        return
    above = next((v for v in reversed(before) if v.finite and not v.relative), None)
    doers = effective(above) if above is not None and above.outer.plural == verb.outer.plural else []
    if len(doers) == 1 and speaks(named(doers[0])):
        verb.subjects = [Phrase(verb.start, verb.end, None, (), same=named(doers[0]))]


def _set_first(elements: Sequence[Element], verb: Verb, behind: Sequence[Verb]) -> None:
    """Whom a participle that opens the sentence tells of: "Detenida en Lima, Ana Paz fue condenada"."""
    main = next((v for v in behind if v.finite), None)
    if main is None or not main.subjects or main.relative:
        return
    told, between = main.subjects[0], [e for e in elements if verb.end <= e.start < main.start]
    stops = [m for m in between if isinstance(m, Mark) and m.kind in ("stop", "question", "colon", "que", "rel", "sub")]
    commas = [m for m in between if isinstance(m, Mark) and m.low == "," and m.start < told.start]
    if commas and not stops and told.prep is None and told.plural == verb.form.plural and told.start > verb.start:
        verb.subjects = [told]
