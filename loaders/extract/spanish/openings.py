"""What "que" opens behind a Spanish saying: its content, or a relative clause."""

from collections.abc import Container, Sequence
from itertools import pairwise

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
    if _describes(elements, at, verb, before):
        return False
    return _asked(elements, at, verb) or _past(elements, at, verb, before) or _aside(elements, at, verb, before)


def _asked(elements: Sequence[Element], at: int, verb: Verb) -> bool:
    """Whether "que" opens what is asked of somebody with a long name: "exige a los gobiernos de A y de B que digan"."""
    between = elements[elements.index(verb) + 1 : at]
    told = [e for e in between if isinstance(e, Phrase)]
    only = all(isinstance(e, Phrase) or (isinstance(e, Mark) and e.kind == "conj") for e in between)
    whom = bool(told) and told[0].prep == "a" and all(p.prep in ("a", "de") for p in told)
    content = next((e for e in elements[at + 1 :] if isinstance(e, Verb) and e.finite), None)
    return only and whom and content is not None and content.outer.mood == "subjunctive"


# What one is urged to with "a" or "a que", so that "que" alone tells of whom one urges.
_URGING = frozenset(
    ("exhortar", "instar", "invitar", "animar", "alentar", "conminar", "obligar", "autorizar", "llamar")
)


def _describes(elements: Sequence[Element], at: int, verb: Verb, before: Phrase) -> bool:
    """Whether "que" tells of whom one speaks to: "exhorta a las personas que crean haber sido torturadas a acudir"."""
    told = [e for e in elements[elements.index(verb) : at] if isinstance(e, Phrase)]
    if len(told) == 2 and told[0].prep is None and told[1].prep is None and not speaks(told[0]) and not told[0].time:
        return True  # "pueden pedir refugio los extranjeros que …"
    if verb.lemma not in _URGING or before.prep != "a":
        return False
    stop = next((i for i, e in enumerate(elements[at:], at) if isinstance(e, Mark) and e.kind == "stop"), len(elements))
    behind = elements[at + 1 : stop]
    first = next((e for e in behind if isinstance(e, Verb) and e.finite), None)
    urged = any(
        isinstance(a, Mark) and a.low == "a" and isinstance(b, Verb) and b.outer.mood == "infinitive"
        for a, b in pairwise(behind)
    )
    return urged or (first is not None and first.outer.mood != "subjunctive")


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


def urging(verbs: Sequence[Verb], last: Verb | None, mark: Element | None) -> Verb | None:
    """The verb that an infinitive behind "a" belongs to: "instó a los jueces que detuvieron a Ana a liberarla"."""
    if last is None or not last.relative or not (isinstance(mark, Mark) and mark.low == "a"):
        return last
    return next((v for v in reversed(verbs[-4:]) if v.lemma in _URGING and v.start < last.start), last)


def sums_up(elements: Sequence[Element], told: Sequence[Phrase]) -> bool:
    """Whether what a relative tells of sums up the clause before it: "dijo que …, acusación que su esposa rechaza"."""
    if not told or told[0].prep or told[0].units[0].kind != "word":
        return False
    at = next(i for i, e in enumerate(elements) if e is told[0])
    lead = elements[at - 1] if at else None
    return isinstance(lead, Mark) and lead.low == ","
