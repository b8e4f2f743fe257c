"""Whether what a Spanish verb tells hangs on a condition in its sentence: "si …", "de confirmarse, …"."""

import re

from loaders.extract.spanish.phrases import Verb
from loaders.extract.spanish.scenes import Scene, sayings

# What opens a sentence, or a clause behind a comma, that only says on what condition the rest holds.
_CONDITION = (
    r"(?:si (?!bien\b)|de (?:no )?(?!ayer|mujer|lugar|taller|militar|popular|familiar)\w+[aei]r(?:se|l[oa]s?)?\b|"
    r"en caso de |"
    r"a menos que |salvo que |siempre que |siempre y cuando |con tal de que |a condición de que |mientras no )"
)
_LEADING = re.compile(rf"[\s«»“”\"—-]*(?:[Yy] |[Pp]ero |[Qq]ue )?{_CONDITION}", re.IGNORECASE)
_INSIDE = re.compile(rf"(?:, |\bque )[\s«“\"]*{_CONDITION}[^.;]{{0,60}}, (?:\w+ ){{0,3}}$", re.IGNORECASE)
# How far behind a verb, in characters, its condition may begin: "recurrirá en amparo si la Sala no anula …".
_BEHIND = 140


# Claims that a clause with "de que" spells out, and what says that they are false.
_CLAIM = re.compile(
    r"\b(?:acusaci|denuncia|versi[óo]n|afirmaci|señalamiento|sospecha|rumor|alegat|tesis|imputaci|insinuaci)\w* de que "
    r"(?:[^.;,]+ y (?:de )?que )?[^.;,]*$",
    re.IGNORECASE,
)
_MAYBE = re.compile(
    r"\b(?:riesgo|temor|posibilidad|peligro|miedo|probabilidad|amenaza)\w* de que [^.;,]*$", re.IGNORECASE
)
_FALSE = re.compile(
    r"\b(?:carec\w+ de|(?:es|son|era|eran|resultó|sea|sean) (?:totalmente |absolutamente )?(?:fals|infundad|mentira)"
    r"|no (?:es|son) (?:ciert|verdad)|no tienen? (?:fundamento|sustento|base|asidero)|fue(?:ron)? desmentid)"
)


def doubted(scene: Scene, verb: Verb, lead: str) -> str | None:
    """How what a claim or a fear is about is put: "la acusación de que fueron golpeados carece de sustento"."""
    if _MAYBE.search(lead):
        return "hypothetical"
    if verb.outer.mood == "infinitive" or not _CLAIM.search(lead):
        return None
    _, end = scene.sentence(verb.start)
    return "denied" if _FALSE.search(scene.text, verb.end, end) else "alleged"


def rumoured(scene: Scene, verb: Verb) -> bool:
    """Whether a conditional only tells what somebody's word is: "según el borrador, España abonaría 210 millones"."""
    told = verb.outer.mood == "conditional" and verb.how == "" and not conditional(scene, verb)
    return told and verb.outer.lemma not in ("poder", "deber", "querer")


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


# Whom a rule is about, and the verbs by which it is one.
_WHOEVER = frozenset(
    ("personas", "quienes", "extranjeros", "extranjeras", "solicitantes", "migrantes", "menores", "ciudadanos")
)
_RULES = frozenset(
    [
        "proteger",
        "prohibir",
        "obligar",
        "permitir",
        "garantizar",
        "castigar",
        "sancionar",
        "exigir",
        "autorizar",
        "amparar",
        "aplicar",
        "prever",
        "establecer",
        "disponer",
        "regular",
        "impedir",
        "exhortar",
        "recomendar",
        "beneficiar",
    ]
)
_MUST = frozenset(("poder", "deber", "haber", "tener"))


def generic(scene: Scene, verb: Verb) -> bool:
    """Whether a relative tells of whomever a rule is for: "la ley protege a las personas que solicitan asilo"."""
    if not verb.relative or verb.outer.mood != "present" or len(verb.subjects) != 1:
        return False
    who = verb.subjects[0]
    bare = len(who.heads) == 1 and who.head in _WHOEVER and not any(u.kind == "num" for u in who.units)
    start, end = scene.sentence(verb.start)
    main = (v for v in scene.verbs if start <= v.start < end and v.finite and not v.relative and v is not verb)
    ruled = next(main, None)
    if ruled is None or not bare or who.mention:
        return False
    must = ruled.outer.lemma in _MUST and ruled.form is not ruled.outer
    return ruled.outer.mood == "future" or (ruled.outer.mood == "present" and (must or ruled.lemma in _RULES))
