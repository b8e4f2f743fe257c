"""The roles of the phrases around a Spanish event: by the side of the verb, and by prepositions."""

from collections.abc import Iterator

from loaders.extract.spanish.descriptions import Descriptions
from loaders.extract.spanish.phrases import Phrase, Verb
from loaders.extract.spanish.prepositions import MOVES, placed
from loaders.extract.spanish.slots import Filled, patients
from loaders.extract.spanish.triggers import Frame

# Classes of which the subject is who it happens to.
_UNDERGONE = frozenset(("Death", "Migration", "SelfHarm", "HungerStrike"))
_HARM_SUBJECT = frozenset(
    (
        "salir",
        "quedar",
        "recuperar",
        "estar",
        "permanecer",
        "seguir",
        "cumplir",
        "regresar",
        "retornar",
        "llegar",
        "desaparecer",
        "volver",
        "viajar",
        "desembarcar",
        "arribar",
        "ingresar",
        "entrar",
        "marchar",
        "partir",
        "volar",
        "cruzar",
        "venir",
        "acceder",
    )
)
# Who is told of with where they serve.
_POSTED = frozenset(
    ("embajador", "embajadora", "cónsul", "corresponsal", "representante", "encargado", "encargada", "misión")
)
_NEXT = 5
# Verbs of asylum whose object is whom it is given to.
_HOSTING = frozenset(("acoger", "regularizar"))
# Verbs of which "de" tells the charge.
_CHARGING = frozenset(("acusar", "culpar", "responsabilizar", "sospechar", "imputar", "inculpar"))
# Whoever "lleva dos años preso" or "continúa en prisión" is held.
_HELD = frozenset(("Detention", "EnforcedDisappearance", "Deprivation"))
_STAYING = frozenset(("pasar", "llevar", "continuar", "hallar", "encontrar", "ingresar", "carecer", "dormir"))
# Verbs of turning to whoever rules.
_TURNING = frozenset(("acudir", "recurrir", "apelar"))
# Who does not do these deprives others.
_GIVING = frozenset(("permitir", "dejar", "dar"))
_REFLEXIVE = frozenset(("AgreementMade", "Speech", "Accusation", "Migration"))


def of_verb(verb: Verb, frame: Frame, who: Descriptions) -> Iterator[Filled]:
    """What a verb says of its subjects, objects and of the phrases around it."""
    done_to = _done_to(verb, frame, who)
    for phrase in verb.subjects:
        yield Filled(_flown(frame, who.kinds(phrase)) or (frame.object if done_to else frame.agent), phrase)
    for phrase in verb.objects:
        yield Filled(frame.object, phrase)
    for prep, phrase in verb.places:
        yield from placed(prep, phrase, frame, who, verbal=True)
    before: Phrase | None = None
    for element in verb.after:
        among = before is not None and (before.head in _THEM or _theirs(before, element) or _some(element))
        among |= before is not None and before.of is element and verb.lemma in _CHARGING
        before = element if isinstance(element, Phrase) else None
        if isinstance(element, Phrase) and not element.time and not among and not _far(verb, element):
            yield from _behind(element, frame, who, verb, done_to=done_to)
    yield from _ahead(verb, frame, who)


def _flown(frame: Frame, kinds: frozenset[str]) -> str | None:
    """What flies, and who is flown."""
    if frame.kind != "FlightLeg":
        return None
    return "instrument" if "aircraft" in kinds else "patient" if "person" in kinds else None


def _ahead(verb: Verb, frame: Frame, who: Descriptions) -> Iterator[Filled]:
    """The roles of the phrases with a preposition before a verb."""
    for lead, phrase in zip((None, *verb.before), verb.before, strict=False):
        if lead is not None and phrase.prep == "en" and lead.head in _POSTED and phrase.start - lead.end < _NEXT:
            continue  # "el embajador en Santiago"
        if phrase.prep == "a" and verb.clitics and frame.object == "patient":
            yield Filled("patient", phrase)
        elif phrase.prep and not phrase.time:
            yield from placed(phrase.prep, phrase, frame, who, verbal=True)


def _far(verb: Verb, phrase: Phrase) -> bool:
    """Whether a phrase stands too far behind a participle to be what it is done to."""
    if verb.outer.mood != "participle" or phrase.prep is not None or phrase is verb.after[0]:
        return False
    # "Trasladados a Lima otros quince presos": a headline's participle stands before who it is done to.
    opens = verb.governor is None and not verb.subjects and verb.how == "part"
    between = (e for e in verb.after if e.start < phrase.start)
    return not (opens and all(isinstance(e, Phrase) and e.prep is not None for e in between))


def _some(element: Phrase | Verb) -> bool:
    """Whether a phrase only tells of some of those before it: "27 personas, tres de ellas menores"."""
    return isinstance(element, Phrase) and element.prep is None and bool(_THEM & set(element.heads[-1:]))


_THEM = frozenset(("ellos", "ellas"))


def _theirs(before: Phrase, element: Phrase | Verb) -> bool:
    """Whether a place is only that of people told right before: "diez ciudadanos presos en Venezuela"."""
    return isinstance(element, Phrase) and element.prep == "en" and before.heads[-1:] in _KEPT


_KEPT = tuple((word,) for word in ("presos", "presas", "preso", "presa", "detenidos", "residentes", "recluidos"))


def _done_to(verb: Verb, frame: Frame, who: Descriptions) -> bool:
    """Whether the subject is who it is done to: in the passive, with "se", or by what the verb tells."""
    if verb.passive or frame.kind in _UNDERGONE:
        return True
    if verb.reflexive and frame.kind not in _REFLEXIVE and (frame.kind == "Transfer" or not _acts(verb, who)):
        return True
    if (frame.kind in _HELD and verb.lemma in _STAYING) or (frame.negated and verb.lemma not in _GIVING):
        return True
    return verb.lemma in _HARM_SUBJECT and frame.kind != "PrisonerExchange" and "person" in patients(frame.kind)


def _acts(verb: Verb, who: Descriptions) -> bool:
    """Whether a verb with "se" has a person before it who does it: "los presos se amotinaron"."""
    return any("actor" in who.kinds(p) or "country" in who.kinds(p) for p in verb.subjects) and not any(
        isinstance(p, Phrase) and p.prep == "por" for p in verb.after
    )


def _behind(phrase: Phrase, frame: Frame, who: Descriptions, verb: Verb, *, done_to: bool) -> Iterator[Filled]:
    """The role of a phrase behind the verb."""
    kinds = who.kinds(phrase)
    actor = bool(kinds & {"actor", "country", "court"})
    if own := _own(phrase, frame, verb, kinds, actor=actor):
        yield Filled(own, phrase)
    elif frame.kind == "FlightLeg" and phrase.prep in (None, "con"):
        role = _flown(frame, kinds)
        if role and (phrase.prep is None or role == "patient"):
            yield Filled(role, phrase)
    elif phrase.prep is None:
        role = _bare(phrase, frame, verb, actor=actor, done_to=done_to)
        role = "location" if frame.kind == "Visit" and role == "patient" and kinds & {"place", "facility"} else role
        if role:
            yield Filled(role, phrase)
    elif phrase.prep in ("junto a", "junto con") or (phrase.prep == "por" and actor):
        role = _doing(phrase, frame, verb, done_to=done_to)
        if actor and role:
            yield Filled(role, phrase)
    elif phrase.prep == "a" and actor and not (kinds & {"country", "place"} and frame.kind in MOVES):
        yield Filled("patient" if verb.lemma in _HOSTING else dative(frame), phrase)
    else:
        yield from placed(phrase.prep, phrase, frame, who, verbal=True)


def _own(phrase: Phrase, frame: Frame, verb: Verb, kinds: frozenset[str], *, actor: bool) -> str | None:
    """The roles that prepositions have with some verbs only: "acusado de cohecho", "acudió al Supremo"."""
    if (
        frame.kind in ("Accusation", "LegalProceeding")
        and phrase.prep == "de"
        and verb.lemma in _CHARGING
        and not actor
    ):
        return "topic"
    if frame.kind == "Sanction" and phrase.prep == "de" and actor and not verb.passive:
        return "patient"  # "revocó la visa del expresidente"
    if frame.kind == "PrisonerExchange" and phrase.prep == "por" and "person" in kinds:
        return "patient"  # "fueron canjeados por dos espías"
    if frame.kind == "Detention" and phrase.prep == "a" and "facility" in kinds:
        return "location"  # "fueron enviados a la cárcel de Ancón"
    forum = "court" in kinds or verb.lemma in _TURNING
    return "location" if frame.kind == "LegalProceeding" and phrase.prep == "a" and forum else None


def _doing(phrase: Phrase, frame: Frame, verb: Verb, *, done_to: bool) -> str | None:
    """Who does it by "por", and who is beside whom: "elaborado por X junto con Y", "desterrado junto con otros"."""
    if phrase.prep == "por":
        return frame.agent if verb.passive or verb.reflexive else None
    doer = any(isinstance(p, Phrase) and p.prep == "por" and p.start < phrase.start for p in verb.after)
    return frame.object if done_to and not doer else frame.agent


def _bare(phrase: Phrase, frame: Frame, verb: Verb, *, actor: bool, done_to: bool) -> str | None:
    """The role of a phrase behind the verb without a preposition: who does it, or what it is done to."""
    if done_to:
        return None if verb.subjects else frame.object
    loose = not phrase.mention and not phrase.plural and not any(u.kind in ("det", "num") for u in phrase.units)
    if loose and frame.object == "patient":
        return None
    counted = any(u.kind == "num" for u in phrase.units) or (not phrase.definite and phrase.mention is None)
    if actor and not verb.subjects and verb.finite and not (counted and "person" in patients(frame.kind)):
        return frame.agent if phrase.plural == verb.outer.plural or phrase.mention is None else None
    return frame.object


def dative(frame: Frame) -> str:
    """What "a somebody" is: whom it is said or given to, else whom it is done to."""
    given = frame.kind in ("Speech", "Funding", "Asylum") or (frame.object == "topic" and frame.kind != "Accusation")
    return "beneficiary" if given else "patient"
