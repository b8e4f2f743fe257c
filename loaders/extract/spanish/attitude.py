"""How a Spanish event is put: moods, negation, and the verbs and nouns that govern it."""

import re

from loaders.extract.grammar.mood import stronger
from loaders.extract.naming.mention import Link
from loaders.extract.sayings.stance import Stance
from loaders.extract.spanish import claims, complements, conditions, framing, moods
from loaders.extract.spanish.phrases import Phrase, Verb
from loaders.extract.spanish.scenes import Scene, marks, presumed, sayings, statuses
from loaders.extract.spanish.triggers import Trigger


def of(scene: Scene, trigger: Trigger) -> Stance:
    """Status and claimant of what a trigger tells."""
    own = trigger.verb is not None
    verb = scene.host(trigger) if own else _told_of(scene, trigger) or _led(scene, trigger) or scene.host(trigger)
    status, claimant = "asserted", None
    if verb is not None:
        status, claimant = _hosted(scene, trigger, verb)
        claimant = claimant or claims.governing(scene, verb)
        rule = conditions.generic(scene, verb) or conditions.conditional(scene, verb)
        if rule and status != "denied":
            status = "hypothetical"
    beside = None if claimant else claims.beside(scene, trigger)
    if beside and verb is not None and status == "hypothetical" and conditions.rumoured(scene, verb):
        status = "alleged"
    claimant = claimant or beside
    if claimant and trigger.verb and (trigger.verb.relative or any(f.agent == "speaker" for f in trigger.frames)):
        # Who says something is no claimant of the saying itself, nor of what is told of them beside it.
        # Who "nos dijeron" is of, between quotation marks, is somebody else.
        told = [p for p in trigger.verb.subjects if p.units or not trigger.verb.quoted]
        subjects = [p.mention[1] for p in told if p.mention]
        claimant = None if claimant.entity in subjects else claimant
    return Stance(stronger(status, _marked(scene, trigger)), claimant)


def _hosted(scene: Scene, trigger: Trigger, verb: Verb) -> tuple[str, Link | None]:
    """What the verb of its clause says of what a trigger tells, and whose word it makes it."""
    if trigger.verb is not None:
        status = moods.status_of(verb)
        # "No descartan que …" is said.
        said = verb.negated and verb.lemma in _DENYING and status == "denied"
        return "asserted" if said else status, None
    known = bool(_DEFINITE.search(scene.text[: trigger.start]))
    leads = _leads(trigger, verb) and not moods.refuses(verb)
    aside = _aside(scene, trigger) or leads or complements.lacks(scene, trigger) or (known and verb.lemma in presumed())
    status = moods.status_of(verb, own=aside)
    if verb.lemma == "denunciar" and status == "asserted" and not known and not aside:
        status = "alleged"  # "denuncia torturas"; "denunció la expulsión de 40 hombres" takes it for granted
    accused = verb.outer.mood == "infinitive" and status == "alleged"
    claimant = scene.speaker(verb) if not aside and not accused and verb.lemma in sayings() else None
    if status == "ordered" and trigger.frames[0].kind in ("CourtOrder", "CourtRuling"):
        status = "asserted"  # the order itself was given: "ordenó medidas cautelares"
    turning = verb.lemma in _DENYING or moods.refuses(verb)
    stands = trigger.frames[0].kind in _STANDING if turning else known
    claimant = None if turning and trigger.frames[0].kind == "Accusation" else claimant  # it is of those who accuse
    deep = verb.negated and known and any(p.of and p.of.start <= trigger.start < p.of.end for p in verb.subjects)
    if status == "denied" and ((not verb.negated and stands) or deep):
        # What a denial takes for granted, "rechazan que sirviera para las repatriaciones", is not denied; nor what its
        # subject is of, "el aumento de las expulsiones no les deja salida".
        status = "asserted"
    return status, claimant


_DEFINITE = re.compile(r"\b(?:el|la|los|las|al|del|sus?|est[ao]s?|es[ao]s?)\s+$", re.IGNORECASE)
_DENYING = frozenset(verb for verb, status in statuses("reporting").items() if status == "denied")
# Classes of what must be there to be turned down: "desestimó el recurso", "rechazó las acusaciones".
_STANDING = frozenset(
    ("Accusation", "LegalProceeding", "CourtRuling", "CourtOrder", "Speech", "Legislation", "Protest")
)
# Prepositions of phrases that only stand beside what the verb tells: "durante la audiencia".
_BESIDE = frozenset(("durante", "en", "tras", "desde", "hasta", "después de", "antes de", "bajo", "ante", "con"))


def _told_of(scene: Scene, trigger: Trigger) -> Verb | None:
    """The verb that a noun's phrase, or what it hangs on by "de", is the subject of: "la extradición fue denegada"."""
    at = trigger.start
    for verb in scene.verbs:
        for phrase in verb.subjects if verb.finite and not verb.relative else ():
            parts = (phrase, phrase.of) if phrase.of is not None else (phrase,)
            if any(p.start <= at < p.end for p in parts) and verb.passive:
                return verb
    return None


def _led(scene: Scene, trigger: Trigger) -> Verb | None:
    """The verb behind a noun that is its subject: "la audiencia se celebrará"."""
    behind = (v for v in scene.verbs if v.finite and not v.relative and v.start > trigger.start)
    verb = next(behind, None)
    return verb if verb is not None and _leads(trigger, verb) else None


def _leads(trigger: Trigger, verb: Verb) -> bool:
    """Whether a noun is the subject of the verb behind it: "la sentencia ordena", "las negociaciones seguirán"."""
    if verb.start < trigger.start or verb.passive:
        return False
    return any(p.start <= trigger.start < p.end for p in verb.subjects)


def _aside(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun stands in a phrase beside its verb, so that the verb governs it not."""
    return any(isinstance(p, Phrase) and p.start <= trigger.start < p.end and p.prep in _BESIDE for p in scene.elements)


# Nouns of people or papers and how what stands behind their "de" is put are looked for so many words before.
_AROUND = 6


def _marked(scene: Scene, trigger: Trigger) -> str:
    """What the words right before the trigger say: "presuntas torturas", "riesgo de expulsión", "ninguna detención"."""
    start, _ = scene.sentence(trigger.start)
    # Of what stands in quotation marks before it, nothing tells how the words behind are put.
    lead = re.split('[«»“”"]', scene.text[start : trigger.start])[-1]
    words = re.findall(r"[^\W\d_]+", lead.lower())
    near = words[-3:]
    opened = scene.text[start : trigger.verb.start] if trigger.verb is not None else lead
    doubt = trigger.verb and conditions.doubted(scene, trigger.verb, lead)
    if doubt := framing.framed(trigger, opened) or doubt:
        return doubt
    if _said_to_be(scene, trigger, words):
        return "alleged"
    if set(near) & (marks()["hypothetical"] - {"si"}):
        return "hypothetical"
    if words[:1] == ["ni"] and trigger.verb:
        return "denied"
    if trigger.verb is not None and trigger.verb.outer.mood != "infinitive":
        return "asserted"
    if complements.lacks(scene, trigger) or (
        near and (near[-1] in ("sin", "ninguna", "ningún") or near[-2:] in (["sin", "una"], ["sin", "la"]))
    ):
        return "denied"
    if len(near) > 1 and {"de", "del", "a"} & set(near[-2:]):
        ways = ("hypothetical", "ordered", "planned", "alleged", "denied")
        return next((way for way in ways if marks()[f"nouns_{way}"] & set(near[:-1])), "asserted")
    return "asserted"


def _said_to_be(scene: Scene, trigger: Trigger, words: list[str]) -> bool:
    """Whether "presunto" or "presuntamente" is said of it: adjectives of nouns, adverbs of both, also behind."""
    adverbs = {w for w in marks()["alleged"] if w.endswith("mente")}
    behind = re.findall(r"[^\W\d_]+", scene.text[trigger.end : trigger.end + 50].lower())
    if trigger.verb is not None and trigger.verb.outer.mood != "infinitive":
        return bool({*words[-_AROUND:], *behind[:1]} & adverbs)
    return bool({*words[-_AROUND:], *behind[:1]} & marks()["alleged"] or set(behind[:1]) & adverbs)
