"""How a Spanish event is put: moods, negation, and the verbs and nouns that govern it."""

import re
from functools import cache

from loaders.extract.grammar.mood import stronger
from loaders.extract.lexicon import table
from loaders.extract.sayings.stance import Stance
from loaders.extract.spanish import claims
from loaders.extract.spanish.phrases import Phrase, Verb
from loaders.extract.spanish.scenes import Scene, marks, sayings, statuses
from loaders.extract.spanish.triggers import Trigger


def of(scene: Scene, trigger: Trigger) -> Stance:
    """Status and claimant of what a trigger tells."""
    verb, own = scene.host(trigger), trigger.verb is not None
    status, claimant = "asserted", None
    if verb is not None:
        known = bool(_DEFINITE.search(scene.text[: trigger.start]))
        aside = not own and (_aside(scene, trigger) or _leads(trigger, verb) or (known and verb.lemma in _presumed()))
        status = status_of(verb, own=own or aside)
        if not own and not aside and verb.lemma in sayings():
            claimant = scene.speaker(verb)
        if not own and known and status == "denied" and not verb.negated and verb.lemma not in _DENYING:
            # What a denial takes for granted, "rechazan que sirviera para las repatriaciones", is not denied.
            status = "asserted"
        claimant = claimant or claims.governing(scene, verb)
    claimant = claimant or claims.beside(scene, trigger)
    if claimant and trigger.verb and (trigger.verb.relative or any(f.agent == "speaker" for f in trigger.frames)):
        # Who says something is no claimant of the saying itself, nor of what is told of them beside it.
        subjects = [p.mention[1] for p in trigger.verb.subjects if p.mention]
        claimant = None if claimant.entity in subjects else claimant
    return Stance(stronger(status, _marked(scene, trigger)), claimant)


_DEFINITE = re.compile(r"\b(?:el|la|los|las|al|del|sus?|est[ao]s?|es[ao]s?)\s+$", re.IGNORECASE)
_DENYING = frozenset(verb for verb, status in statuses("reporting").items() if status == "denied")
# Prepositions of phrases that only stand beside what the verb tells: "durante la audiencia".
_BESIDE = frozenset(("durante", "en", "tras", "desde", "hasta", "después de", "antes de", "bajo", "ante", "con"))


@cache
def _presumed() -> frozenset[str]:
    return frozenset(table("attribution.es.toml")["presumed"]["verbs"])


def _leads(trigger: Trigger, verb: Verb) -> bool:
    """Whether a noun is the subject of the verb behind it: "la sentencia ordena", "las negociaciones seguirán"."""
    if verb.start < trigger.start or verb.passive:
        return False
    return any(p.start <= trigger.start < p.end for p in verb.subjects)


def _aside(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun stands in a phrase beside its verb, so that the verb governs it not."""
    return any(isinstance(p, Phrase) and p.start <= trigger.start < p.end and p.prep in _BESIDE for p in scene.elements)


def status_of(verb: Verb, *, own: bool = True) -> str:
    """What the verb and those that govern it say; of a noun in its clause the verb itself governs."""
    status = _mood(verb)
    nobody = any(p.empty for p in (*verb.subjects, *(a for a in verb.after if isinstance(a, Phrase))))
    told = statuses("reporting").get(verb.lemma)
    if own and verb.how != "si" and (verb.negated or nobody):
        status = "denied"
    elif not own and told:
        status = status if told == "asserted" and status != "asserted" else told
    elif not own and verb.negated and status == "asserted":
        status = "denied"
    seen, at = {id(verb)}, verb
    while at.governor is not None and id(at.governor) not in seen:
        seen.add(id(at.governor))
        status = stronger(status, _governed(at, at.governor))
        at = at.governor
    return status


def _mood(verb: Verb) -> str:
    """What the form of a verb says: future is planned, conditional hypothetical, "habría sido" hearsay."""
    mood = verb.outer.mood
    if mood == "future":
        return "planned"
    if mood == "conditional":
        if verb.perfect:
            return "alleged"
        # "Dijo que retirarían las visas" is a future seen from the past.
        return "planned" if verb.how == "que" and verb.outer.lemma != "poder" else "hypothetical"
    if verb.outer.lemma in ("poder", "deber") and verb.form is not verb.outer:
        return "hypothetical"
    if verb.how in ("para", "para que", "si", "a fin de que", "antes de que", "antes de", "con tal de que"):
        return "hypothetical" if not verb.how.startswith("antes") else "planned"
    if mood == "subjunctive" and verb.how in ("mientras", "hasta que", "cuando", "donde", "como", "siempre que"):
        return "hypothetical"
    if verb.how in ("sin", "sin que"):
        return "denied"
    return "asserted"


def _governed(verb: Verb, governor: Verb) -> str:
    """What a governing verb says of the one below it."""
    if verb.how == "part":
        return "denied" if governor.negated and governor.lemma in ("haber", "existir", "tener") else "asserted"
    if verb.how in ("que", "de que", "en que", "a que"):
        told = statuses("reporting").get(governor.lemma, "asserted")
        if verb.outer.mood == "subjunctive" and told == "asserted":
            doubted = governor.negated and governor.lemma in ("creer", "constatar", "confirmar")
            return "denied" if doubted else "hypothetical" if governor.lemma in statuses("governing") else "asserted"
        if told == "denied" and governor.negated:
            return "hypothetical" if governor.lemma == "descartar" else "asserted"
        return "asserted" if told == "ordered" and verb.outer.mood != "subjunctive" else told
    if verb.how in ("inf", "a", "de", "por", "en", "que"):
        if governor.negated and governor.lemma not in statuses("reporting"):
            return "denied"
        accused = "alleged" if statuses("reporting").get(governor.lemma) == "alleged" else "asserted"
        return statuses("governing").get(governor.lemma, accused)
    return "asserted"


def _marked(scene: Scene, trigger: Trigger) -> str:
    """What the words right before the trigger say: "presuntas torturas", "riesgo de expulsión", "ninguna detención"."""
    start, _ = scene.sentence(trigger.start)
    # Of what stands in quotation marks before it, nothing tells how the words behind are put.
    lead = re.split('[«»“”"]', scene.text[start : trigger.start])[-1]
    words = re.findall(r"[^\W\d_]+", lead.lower())
    near = words[-3:]
    behind = re.findall(r"[^\W\d_]+", scene.text[trigger.end : trigger.end + 50].lower())[:1]
    if {*words[-6:], *behind} & marks()["alleged"]:
        return "alleged"
    if set(near) & (marks()["hypothetical"] - {"si"}) or words[:1] == ["si"]:
        return "hypothetical"
    if words[:1] == ["ni"] and trigger.verb:
        return "denied"
    if trigger.verb is not None and trigger.verb.outer.mood != "infinitive":
        return "hypothetical" if trigger.verb.how == "si" else "asserted"
    if near and (near[-1] in ("sin", "ninguna", "ningún") or near[-2:] in (["sin", "una"], ["sin", "la"])):
        return "denied"
    if len(near) > 1 and {"de", "del", "a"} & set(near[-2:]):
        ways = ("hypothetical", "ordered", "planned", "alleged")
        return next((way for way in ways if marks()[f"nouns_{way}"] & set(near[:-1])), "asserted")
    return "asserted"
