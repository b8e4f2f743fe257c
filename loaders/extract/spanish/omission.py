"""Subjects that a Spanish clause leaves out: of who was spoken of, who speaks, or who acts in the clause above."""

from collections.abc import Container, Sequence
from itertools import pairwise

from loaders.extract.spanish.lexis import nouns
from loaders.extract.spanish.phrases import Phrase, Verb
from loaders.extract.spanish.subjects import HOURS, OBJECT_CONTROL, effective, named, speaks

# How far back, in characters, the subject of the sentence before may stand.
_REACH = 420


def drop(verbs: Sequence[Verb], saying: Container[str], before: Phrase | None = None) -> Phrase | None:
    """Give a verb without a subject the one person who was the subject before it, where there is only one.

    Who spoke last goes on speaking: "Añadió que …", whether a person or a body; `before` is who spoke, or was spoken
    of, last in the paragraph before. Returns who that is at the end of this one.
    """
    topic: _Heard = None
    sayer: _Heard = (0, before) if before else None
    for at, verb in enumerate(verbs):
        if not verb.finite:
            continue
        _inherit(verb)
        _continue(verb, verbs[:at])
        found, says = effective(verb), verb.lemma in saying and verb.how == ""
        if found:
            topic, sayer = _topic(verb, found, topic), _sayer(verb, found, sayer, says=says)
            continue
        meant = next((h for h in ((sayer if says else None), topic) if h and _goes_on(verb, h)), None)
        if meant:
            verb.subjects = [Phrase(verb.start, verb.end, None, (), same=meant[1])]
            topic = (verb.start, topic[1]) if meant is topic and topic else topic

    _ahead(verbs)
    for verb in verbs:
        if verb.twin and not verb.subjects:
            verb.subjects = list(verb.twin.subjects)
    return next((h[1] for h in (sayer, topic) if h and h[1].mention), None)


def _ahead(verbs: Sequence[Verb]) -> None:
    """Give a clause at the head of a sentence the person behind it: "desde que regresó, Ana Paz duerme mal"."""
    for verb, main in pairwise(verbs):
        if verb.how not in _LEADING or verb.governor is not None or effective(verb) or verb.passive or verb.clitics:
            continue
        doer = main.subjects[0] if main.finite and main.how == "" and len(main.subjects) == 1 else None
        near = doer is not None and verb.end <= doer.start and doer.start - verb.end < _LED
        if doer is not None and near and _one_person(doer) and verb.outer.plural == main.outer.plural:
            verb.subjects = [Phrase(verb.start, verb.end, None, (), same=doer)]


_LEADING = frozenset(("desde que", "cuando", "hasta que", "después de que", "antes de que", "si", "aunque", "apenas"))
# How far behind a clause, in characters, its subject may be told.
_LED = 60


# Clauses whose subject, left out, is that of the clause they stand in: "celebró el fallo, aunque lamentó que …".
_ADVERBIAL = frozenset(
    ("aunque", "si bien", "porque", "pues", "si", "cuando", "mientras", "ya que", "puesto que", "una vez que")
)


def _inherit(verb: Verb) -> None:
    """Give a verb without a subject the one of the clause above: who "anunció que investigará" investigates."""
    above = verb.governor
    if above is not None and (asked := _asked(verb, above)):
        verb.subjects = [Phrase(verb.start, verb.end, None, (), same=asked)]
    if above is None or effective(verb) or verb.passive or not _open(verb, plural=above.outer.plural, anyhow=True):
        return
    content = verb.how in ("que", "de que", "en que") and verb.outer.mood not in ("subjunctive",)
    doers = effective(above)
    doer = named(doers[0]) if len(doers) == 1 else None
    if (content or verb.how in _ADVERBIAL) and doer and speaks(doer) and verb.outer.plural == doer.plural:
        verb.subjects = [Phrase(verb.start, verb.end, None, (), same=doer)]


def _asked(verb: Verb, above: Verb) -> Phrase | None:
    """Who is asked to act: "recomienda a los ciudadanos que no viajen"."""
    if verb.how != "que" or verb.outer.mood != "subjunctive" or above.lemma not in OBJECT_CONTROL or effective(verb):
        return None
    asked = [p for p in (*above.after, *above.before) if isinstance(p, Phrase) and p.prep == "a" and speaks(p)]
    fits = len(asked) == 1 and asked[0].plural == verb.outer.plural and not verb.passive
    return asked[0] if fits else None


def _continue(verb: Verb, before: Sequence[Verb]) -> None:
    """Give a content joined to another its subject: "dijo que los guardias lo golpearon y que le dispararon"."""
    if verb.how != "que" or effective(verb) or verb.passive or not _open(verb, plural=verb.outer.plural, anyhow=True):
        return
    beside = next((v for v in reversed(before) if v.governor is verb.governor and v.how == "que"), None)
    if beside is not None and beside.outer.plural == verb.outer.plural and not beside.passive:
        verb.subjects = [Phrase(verb.start, verb.end, None, (), same=named(p)) for p in effective(beside)]


# Where somebody was told last as a subject, and how.
_Heard = tuple[int, Phrase] | None


def _topic(verb: Verb, found: Sequence[Phrase], before: _Heard) -> _Heard:
    """The one person who is spoken of, once a verb with these subjects was read."""
    if verb.relative and not _one_person(found[0]):
        return before
    if verb.how in ("", "que") and len(found) == 1 and (_one_person(found[0]) or _people(found[0])):
        return verb.start, named(found[0])
    return None if verb.how == "" and not _rests(found[0]) else before


def _sayer(verb: Verb, found: Sequence[Phrase], before: _Heard, *, says: bool) -> _Heard:
    """Who spoke last, unless somebody else has done something since."""
    if says and len(found) == 1 and _tells(found[0]):
        return verb.start, named(found[0])
    other = (
        verb.how == ""
        and not verb.relative
        and any(map(speaks, found))
        and before is not None
        and before[1] not in found
    )
    return None if other else before


def _goes_on(verb: Verb, heard: tuple[int, Phrase]) -> bool:
    """Whether a verb may have who was heard of for its subject; "lo golpearon" may have anybody."""
    anybody = heard[1].plural and not verb.passive and (verb.clitics or verb.lemma in _ANYBODY)
    return verb.start - heard[0] < _REACH and _open(verb, plural=heard[1].plural) and not anybody


# Verbs that are often told of nobody in the plural: "dicen que …".
_ANYBODY = frozenset(
    ("decir", "contar", "llamar", "matar", "detener", "arrestar", "llevar", "torturar", "golpear", "acusar")
)


def _tells(phrase: Phrase) -> bool:
    return speaks(phrase) or phrase.head in nouns("report")


def _open(verb: Verb, *, plural: bool, anyhow: bool = False) -> bool:
    """Whether the subject of a verb is left out, and may be one that was told before."""
    behind = [p for p in verb.after if isinstance(p, Phrase) and p.prep is None and not p.time]
    # What does not agree with the verb is its object, and in a clause below another so is what cannot act.
    bare = any(p.plural == verb.outer.plural and (speaks(p) or not anyhow) for p in behind)
    hangs = anyhow or verb.how in ("", "que", "cuando")
    alone = verb.outer.person == 3 and verb.outer.plural == plural and hangs and not bare
    led = any(not _adjunct(p, verb) for p in verb.before)
    return alone and not (verb.reflexive and not verb.passive) and not led and verb.lemma != "haber"


def _adjunct(phrase: Phrase, verb: Verb) -> bool:
    """Whether a phrase before a verb only says when, where or how: "en 2019 fue detenido", "horas después murió"."""
    if phrase.time is not None or phrase.head in HOURS:
        return True
    return (
        phrase.prep is not None and not (phrase.prep == "a" and verb.clitics) and phrase.prep not in ("según", "para")
    )


def _one_person(phrase: Phrase) -> bool:
    return phrase.mention is not None and phrase.mention[1].is_a("Person")


def _people(phrase: Phrase) -> bool:
    """Whether a phrase means a group of people without a name: "los migrantes"."""
    low = phrase.head.removesuffix("s")
    group = phrase.head in nouns("person_plural") or {low, low.removesuffix("e")} & nouns("person")
    return phrase.mention is None and phrase.plural and bool(group) and bool(phrase.units)


def _rests(phrase: Phrase) -> bool:
    """Whether a subject is the kind that leaves the person spoken of as they were: "su familia", "el hecho"."""
    return phrase.mention is None and phrase.head not in nouns("person")
