"""Who does what a Spanish verb tells: subjects before it, antecedents of relatives, control."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.extract.lexicon import table
from loaders.extract.spanish import senses
from loaders.extract.spanish.lexis import nouns
from loaders.extract.spanish.phrases import Mark, Phrase, Verb

# Verbs whose object does what the infinitive behind them tells: "obligaron a los presos a firmar".
OBJECT_CONTROL = frozenset(
    [
        "obligar",
        "instar",
        "exhortar",
        "pedir",
        "ordenar",
        "permitir",
        "impedir",
        "prohibir",
        "exigir",
        "forzar",
        "invitar",
        "autorizar",
        "urgir",
        "acusar",
        "condenar",
        "solicitar",
        "reclamar",
        "mandar",
        "recomendar",
        "señalar",
    ]
)
# "Horas antes, el juez …": no subjects.
HOURS = frozenset(table("times.es.toml")["units"]) | {"noche", "mañana", "tarde", "madrugada", "momento", "vez"}


@dataclass(slots=True, eq=False)
class Clause:
    """A clause while it is read: what opened it, its phrases before the verb, and its verb."""

    kind: str
    opened: int
    governor: Verb | None = None
    antecedent: list[Phrase] = field(default_factory=list)
    mark: Mark | None = None
    before: list[tuple[int, Phrase]] = field(default_factory=list)
    verb: Verb | None = None
    beside: Verb | None = None
    comma: int = -1
    conj: int = -1
    joined: bool = False


def subject(verb: Verb, clause: Clause) -> None:
    """The subject before the verb: the first phrase without a preposition, and what is joined to it."""
    bare = [(i, p) for i, p in clause.before if p.prep is None and not p.time and p.head not in HOURS]
    if verb.outer.person == 1:
        # "La Red Istmo y el Comité de Familiares exigimos …": they speak of themselves.
        bare = [(i, p) for i, p in bare if p.mention and p.mention[1].is_a("Organization") and verb.outer.plural]
    if not bare:
        return
    # "Señorías, el Gobierno firmó …": who is spoken to does not act.
    called = len(bare) > 1 and bare[0][1].plural != verb.outer.plural and bare[0][1].mention is None
    called = called and len(bare[0][1].units) == 1 and bare[1][1].plural == verb.outer.plural
    bare = bare[1:] if called else bare
    many = [(i, p) for i, p in bare if p.plural and p.mention is None]
    if verb.outer.plural and many and not bare[0][1].plural and not bare[0][0] < clause.conj < many[0][0]:
        bare = many  # "según la ONG, un grupo de abogados, 14 presos murieron"
    first = bare[0]
    verb.subjects = [first[1]]
    for at, phrase in bare[1:]:
        near = at - first[0] == 2 or (clause.joined and at - first[0] <= 4)
        again = phrase.mention and first[1].mention and phrase.mention[1] is first[1].mention[1]
        # "245 venezolanos y 30 salvadoreños fueron enviados": both are counted.
        pair = clause.conj == at - 1 and at - first[0] == 2 and _counted(phrase) and _counted(first[1])
        if verb.outer.plural and near and (pair or not first[1].plural) and phrase.same is None and not again:
            verb.subjects.append(phrase)


def _counted(phrase: Phrase) -> bool:
    return any(u.kind == "num" for u in phrase.units)


def related(verb: Verb, clause: Clause) -> None:
    """What the antecedent of a relative clause is in it: subject, object or place."""
    # "A quienes afirmen …" tells of nobody before it.
    verb.relative = clause.mark is not None and (bool(clause.antecedent) or clause.mark.low in ("quien", "quienes"))
    if not clause.antecedent or clause.mark is None:
        return
    if clause.mark.low.startswith("cuy") and verb.subjects:
        return  # "Ana Paz, cuyo hijo murió": nothing is done to her
    prep, low = clause.mark.prep, clause.mark.low
    chain = clause.antecedent[:1]
    for phrase in clause.antecedent[1:]:
        if chain[-1].prep == "de":
            chain.append(phrase)
    if low.startswith("quien"):
        # "La defensa de Ana Paz, quien cumple …": a person.
        chain = [p for p in chain if p.mention and p.mention[1].is_a("Person")][:1] or chain
    antecedent = [p for p in chain if p.plural == verb.outer.plural] or chain
    if prep is None and not verb.subjects:
        verb.subjects = antecedent[-1:] if antecedent[-1].plural == verb.outer.plural else antecedent[:1]
    elif prep is None:
        # "Al amparo de la Ley 4, que el presidente invocó": the law that stands right before.
        near = clause.antecedent[0].mention
        verb.objects = clause.antecedent[:1] if near and near[1].is_a("Law") else clause.antecedent[-1:]
    else:
        _governed(verb, clause, prep, many=low.startswith(("los", "las", "quienes")))


def _governed(verb: Verb, clause: Clause, prep: str, *, many: bool) -> None:
    """What a relative with a preposition stands for: whom it is done to, or where."""
    agreeing = [p for p in clause.antecedent if p.plural == many]
    if prep != "a":
        verb.places = [(prep, next(iter(agreeing), clause.antecedent[0]))]
    elif {"place", "facility", "country"} & senses.kinds(clause.antecedent[0]):
        verb.places = [(prep, clause.antecedent[0])]  # "una celda a la que lo llevaron"
    else:
        verb.objects = agreeing[:1] or clause.antecedent[-1:]


def effective(verb: Verb) -> list[Phrase]:
    """The subjects of a verb, also where they stand behind it: "dijo la dirigente"."""
    if verb.subjects:
        return verb.subjects
    behind = [p for p in verb.after if isinstance(p, Phrase) and p.prep is None and not p.time]
    return behind[:1] if behind and speaks(behind[0]) and not verb.passive else []


def speaks(phrase: Phrase) -> bool:
    """Whether a phrase means somebody who can act."""
    if phrase.mention:
        entity = phrase.mention[1]
        return entity.is_a("Actor") or entity.kind == "Country"
    people = nouns("person") | nouns("person_plural") | nouns("organization") | nouns("court") | nouns("government")
    return phrase.head in people


def control(verbs: Sequence[Verb]) -> None:
    """Give infinitives and gerunds the subject, or the object, of the verb that governs them."""
    for verb in verbs:
        governor = verb.governor
        if governor is None or verb.subjects or verb.outer.mood not in ("infinitive", "gerund", "participle"):
            continue
        if verb.outer.mood == "participle":
            # "murió en el pabellón, acusado de …": it tells of the subject of the clause.
            doers = (
                [named(p) for p in effective(governor)] if verb.how == "part" and governor.start < verb.start else []
            )
            verb.subjects = [p for p in doers if speaks(p) and p.plural == verb.form.plural][:1]
            continue
        if governor.lemma in OBJECT_CONTROL:
            told = [p for p in governor.after if isinstance(p, Phrase) and p.prep == "a" and p.start < verb.start]
            verb.subjects = (governor.objects or told)[:1]
        elif (verb.how in _SHARED or governor.lemma in ("tener", "haber")) and not governor.passive:
            verb.subjects = list(effective(governor))


# How an infinitive hangs on a verb whose subject it shares.
_SHARED = frozenset(("inf", "a", "de", "por", "en", "para", "tras", "sin", "con"))


def named(phrase: Phrase) -> Phrase:
    """The phrase that a subject left out stands for, else itself."""
    return phrase if phrase.units or phrase.same is None else phrase.same
