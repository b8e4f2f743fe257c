"""Whether what a Spanish verb tells hangs on a condition in its sentence: "si …", "de confirmarse, …"."""

import re

from loaders.extract.spanish.phrases import Verb
from loaders.extract.spanish.scenes import Scene, sayings

# What opens a sentence, or a clause behind a comma, that only says on what condition the rest holds.
_CONDITION = (
    r"(?:si (?!bien\b)|de (?:no )?(?:haber|ser|\w+[aei]r)(?:se|l[oa]s?)?\b(?! (?:que|la|el|los|las)\b)|en caso de |"
    r"a menos que |salvo que |siempre que |siempre y cuando |con tal de que |a condición de que |mientras no )"
)
_LEADING = re.compile(rf"[\s«»“”\"—-]*(?:[Yy] |[Pp]ero |[Qq]ue )?{_CONDITION}", re.IGNORECASE)
_INSIDE = re.compile(rf"(?:, |\bque )[\s«“\"]*{_CONDITION}[^.;]{{0,60}}, (?:\w+ ){{0,3}}$", re.IGNORECASE)
# How far behind a verb, in characters, its condition may begin: "recurrirá en amparo si la Sala no anula …".
_BEHIND = 140


def conditional(scene: Scene, verb: Verb) -> bool:
    """Whether a verb tells only what will, would or does happen on a condition that its sentence names."""
    mood = verb.outer.mood
    if verb.lemma in sayings() and mood not in ("future", "conditional"):
        return False
    start, end = scene.sentence(verb.start)
    leads = bool(_LEADING.match(scene.text, start, end))
    if mood in ("future", "conditional"):
        inside = _INSIDE.search(scene.text[start : verb.start])
        return leads or inside is not None or _follows(scene, verb, end)
    return leads and mood == "present" and verb.how == ""


def _follows(scene: Scene, verb: Verb, end: int) -> bool:
    """Whether the condition stands behind the verb, with no other clause of the kind between."""
    behind = [v for v in scene.verbs if verb.start < v.start < end and v.finite]
    met = next((v for v in behind if v.how == "si"), None)
    between = [
        v for v in behind if met is not None and v.start < met.start and v.outer.mood in ("future", "conditional")
    ]
    return met is not None and not between and met.start - verb.end < _BEHIND
