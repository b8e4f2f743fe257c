"""What the form of a Spanish verb, and the verbs that govern it, say of what it tells."""

from loaders.extract.grammar.mood import stronger
from loaders.extract.spanish.phrases import Phrase, Verb
from loaders.extract.spanish.scenes import statuses


def status_of(verb: Verb, *, own: bool = True) -> str:
    """What the verb and those that govern it say; of a noun in its clause the verb itself governs."""
    if not own and refuses(verb):
        turned_down = status_of(verb)
        return {"asserted": "denied", "denied": "asserted"}.get(turned_down, turned_down)
    status = _mood(verb)
    nobody = any(p.empty for p in (*verb.subjects, *(a for a in verb.after if isinstance(a, Phrase))))
    told = statuses("reporting").get(verb.lemma)
    if own and verb.how != "si" and (verb.negated or nobody):
        status = "denied"
    elif not own and told:
        status = status if told == "asserted" and status != "asserted" else told
    elif not own and verb.negated and (status == "asserted" or verb.lemma == "haber"):
        status = "denied"
    seen, at, given = {id(verb)}, verb, False
    while at.governor is not None and id(at.governor) not in seen:
        seen.add(id(at.governor))
        told = "hypothetical" if anybody(at.governor) else _governed(at, at.governor)
        status = status if given and told in _OPEN_STILL else stronger(status, told)
        given |= at.how == "part" and at.form.mood == "participle" and any(p.definite or p.mention for p in at.subjects)
        at = at.governor
    return status


# What these ask for, the people are that it is asked for: "que revelen la suerte de los hombres expulsados".
_OPEN_STILL = ("hypothetical", "planned", "ordered")


def anybody(verb: Verb) -> bool:
    """Whether a relative tells of whoever it may be: "las personas que afirmen haber sido torturadas"."""
    return verb.relative and verb.outer.mood == "subjunctive"


def refuses(verb: Verb) -> bool:
    """Whether what a verb is done to does not come about: "denegó la extradición", "se frustró el canje"."""
    return verb.lemma in statuses("refusing")


# What a newspaper says in the conditional is what it was told: "los agentes serían responsables de torturas".
_RUMOURED = frozenset(("ser", "estar", "tener", "encontrar", "hallar", "permanecer", "seguir", "formar", "tratar"))


def _planned(verb: Verb) -> bool:
    """Whether a conditional passive may tell a future seen from the past: "serían trasladados"."""
    return verb.passive and verb.outer.lemma == "ser"


def _mood(verb: Verb) -> str:
    """What the form of a verb says: future is planned, conditional hypothetical, "habría sido" hearsay."""
    if verb.twin is not None:
        return _mood(verb.twin)
    mood = verb.outer.mood
    if mood == "future":
        return "planned"
    if mood == "conditional":
        return _would(verb)
    may = verb.outer.lemma in ("poder", "deber") and verb.form is not verb.outer
    wished = mood == "subjunctive" and (_wished(verb) or anybody(verb))
    return "hypothetical" if may or wished else _CLAUSES.get(verb.how, "asserted")


# What the word that opens its clause says of a verb.
_AIMS = ("para", "para que", "si", "a fin de que", "con tal de que")
_CLAUSES = dict.fromkeys(_AIMS, "hypothetical") | dict.fromkeys(("sin", "sin que"), "denied")
_CLAUSES |= dict.fromkeys(("antes de que", "antes de"), "planned")
_OPEN = frozenset(("mientras", "hasta que", "cuando", "donde", "como", "siempre que"))


def _would(verb: Verb) -> str:
    """What a conditional says: hearsay, a future seen from the past, "dijo que retirarían las visas", or a guess."""
    if verb.perfect or (verb.outer.lemma in _RUMOURED and verb.how in ("", "part") and not _planned(verb)):
        return "alleged"
    return "planned" if verb.how == "que" and verb.outer.lemma != "poder" else "hypothetical"


def _wished(verb: Verb) -> bool:
    """Whether a subjunctive is a wish or still open: "que lo diga", "hasta que vuelvan"."""
    alone = verb.governor is None and not verb.relative and verb.how in ("", "que")
    return alone or verb.how in _OPEN


def _governed(verb: Verb, governor: Verb) -> str:
    """What a governing verb says of the one below it."""
    if verb.how == "part":
        return _added(verb, governor)
    if verb.how in ("que", "de que", "en que", "a que"):
        return _content(verb, governor)
    if verb.how in ("inf", "a", "de", "por", "en", "que", "con"):
        if governor.negated:
            return _refused(governor)
        if governor.lemma in _LETTING and governor.outer.mood in ("present", "future"):
            return _LETTING[governor.lemma] if governor.outer.mood == "present" else "planned"
        accused = "alleged" if statuses("reporting").get(governor.lemma) == "alleged" else "asserted"
        told = statuses("governing").get(governor.lemma, accused)
        # "Volverá a expulsar", "tendría que ingresar": what stands below shares the tense.
        shares = told == "asserted" and governor.lemma not in statuses("reporting")
        return _mood(governor) if shares else told
    return "asserted"


# What stands below these now is still to be done.
_LETTING = {"obligar": "ordered", "permitir": "hypothetical", "autorizar": "hypothetical"}
# Sayings of courts whose "debe" is an order.
_RULING = frozenset(
    (
        "resolver",
        "fallar",
        "dictaminar",
        "confirmar",
        "ratificar",
        "establecer",
        "determinar",
        "disponer",
        "ordenar",
        "sentenciar",
    )
)


# By what a court gives its ground: "levantó el veto por entender que debían …".
_GROUNDS = frozenset(("entender", "estimar", "considerar", "juzgar"))


def _added(verb: Verb, governor: Verb) -> str:
    """What a clause says of a participle in it: "no hay personas detenidas", "…, algunas de ellas golpeadas"."""
    part_of = any(p.heads[-1:] in (("ellos",), ("ellas",)) for p in verb.subjects)
    if part_of and _mood(governor) == "alleged":
        return "alleged"
    return "denied" if governor.negated and governor.lemma in ("haber", "existir", "tener") else "asserted"


def _content(verb: Verb, governor: Verb) -> str:
    """What a saying says of its clause with "que"."""
    told = statuses("reporting").get(governor.lemma, "asserted")
    if verb.outer.lemma == "deber" and governor.how == "por" and governor.lemma in _GROUNDS:
        return "ordered"
    if verb.outer.lemma == "deber" and governor.lemma in _RULING and governor.outer.mood == "past":
        return "ordered"
    if verb.outer.mood == "subjunctive" and told == "asserted":
        if governor.negated and governor.lemma == "confirmar":
            return "hypothetical"  # what is not confirmed is not denied
        doubted = governor.negated and governor.lemma in _KNOWING
        return "denied" if doubted else "hypothetical" if governor.lemma in statuses("governing") else "asserted"
    if governor.negated and told in ("planned", "ordered"):
        return "denied"
    if told == "denied" and governor.negated:
        return "hypothetical" if governor.lemma == "descartar" else "asserted"
    return "asserted" if told == "ordered" and verb.outer.mood != "subjunctive" else told


_KNOWING = frozenset(("creer", "constatar", "constar", "considerar", "ver", "encontrar", "hallar", "probar"))


def _refused(governor: Verb) -> str:
    """What a negated verb says of its infinitive: "no prevé levantar", "no descarta expulsar", "no negó haber"."""
    told = statuses("reporting").get(governor.lemma)
    if governor.lemma in ("impedir", "evitar", "prohibir", "dudar"):
        return "asserted"
    if told in (None, "planned", "hypothetical", "ordered"):
        return "denied"
    return "hypothetical" if governor.lemma == "descartar" else "asserted"
