"""Spanish sayings that share the subject of the clause around them: "sanciona a 28 hombres, a los que culpa de …"."""

from collections.abc import Sequence

from loaders.extract.spanish.phrases import Phrase, Verb
from loaders.extract.spanish.subjects import speaks


def lend_subjects(verbs: Sequence[Verb]) -> None:
    """Give a saying whose object is a relative the subject of the clause around it: "sanciona a 28 a los que culpa"."""
    for at, verb in enumerate(verbs):
        bare = any(isinstance(p, Phrase) and p.prep is None and not p.time for p in verb.after if _person(p))
        if not verb.relative or verb.subjects or not verb.objects or bare:
            continue
        before = (v for v in reversed(verbs[:at]) if v.finite and not v.relative and verb.start - v.start < _REACH)
        outer = next(before, None)
        if outer is not None and len(outer.subjects) == 1 and outer.subjects[0].plural == verb.outer.plural:
            verb.subjects = list(outer.subjects)


# How far behind a verb, in characters, a relative may share its subject.
_REACH = 160


def _person(phrase: object) -> bool:
    return isinstance(phrase, Phrase) and (phrase.mention is not None or speaks(phrase))
