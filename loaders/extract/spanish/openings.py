"""What "que" opens behind a Spanish saying: its content, or a relative clause."""

from collections.abc import Container, Sequence

from loaders.extract.spanish.phrases import Element, Mark, Phrase, Verb
from loaders.extract.spanish.subjects import speaks


def below(verbs: Sequence[Verb], verb: Verb | None, saying: Container[str]) -> bool:
    """Whether what was read last is an infinitive that says nothing: "se negó a subir al avión que …"."""
    last = verbs[-1] if verbs else None
    bare = last is not None and last is not verb and last.outer.mood == "infinitive" and last.governor is verb
    return bare and last is not None and last.lemma not in saying


def says(elements: Sequence[Element], at: int, verb: Verb, verbs: Sequence[Verb]) -> bool:
    """Whether "que" opens what a saying says, past who says it, to whom, where or when: "dijo a la prensa que …"."""
    before = elements[at - 1] if at else None
    if not isinstance(before, Phrase) or not verb.finite or any(v.governor is verb and v.how == "que" for v in verbs):
        return False
    return _past(elements, at, verb, before) or _aside(elements, at, verb, before)


def _past(elements: Sequence[Element], at: int, verb: Verb, before: Phrase) -> bool:
    told = [e for e in elements[elements.index(verb) : at] if isinstance(e, Phrase)]
    # "Me lo contó un muchacho que …": what was said is told already.
    said = bool({"lo", "la"} & set(verb.clitics)) or before.head.endswith(("ción", "dad"))
    return not said and len(told) <= 2 and (speaks(before) or before.prep == "a")


def _aside(elements: Sequence[Element], at: int, verb: Verb, before: Phrase) -> bool:
    """Whether what stands between a saying and "que" is only where or when: "denunció ante la prensa que X …"."""
    aside = before.time is not None or before.prep in ("ante", "en", "desde", "durante", "tras", "con")
    own = before.prep in ("en", "desde", "durante", "tras")
    own = own or isinstance((*elements[at + 1 : at + 2], None)[0], Phrase)
    return aside and own and at - elements.index(verb) <= 4


def sums_up(elements: Sequence[Element], told: Sequence[Phrase]) -> bool:
    """Whether what a relative tells of sums up the clause before it: "dijo que …, acusación que su esposa rechaza"."""
    if not told or told[0].prep or told[0].units[0].kind != "word":
        return False
    at = next(i for i, e in enumerate(elements) if e is told[0])
    lead = elements[at - 1] if at else None
    return isinstance(lead, Mark) and lead.low == ","
