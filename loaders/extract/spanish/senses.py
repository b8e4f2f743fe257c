"""The sorts of what a Spanish noun phrase means: people, a body, a place, a paper."""

from functools import cache

from loaders.extract.lexicon import table
from loaders.extract.naming.mention import Entity, sorts
from loaders.extract.spanish.amounts import is_people
from loaders.extract.spanish.lexis import demonyms, is_person, nouns
from loaders.extract.spanish.phrases import Phrase

_JUDGES = frozenset(["juez", "jueza", "jueces", "magistrado", "magistrada", "magistrados", "juezas"])


# "Estado de excepción": what is declared as a law is.
_EXCEPTION = frozenset(("emergencia", "excepción", "sitio", "alarma"))


@cache
def capitals() -> frozenset[str]:
    """The capitals that stand for their governments: "Moscú atribuyó el ataque a Kiev"."""
    return frozenset(table("names.es.toml")["capitals"]["names"])


def kinds(phrase: Phrase) -> frozenset[str]:
    """The sorts of what a phrase means, without making anything."""
    if not phrase.units and phrase.same:
        return kinds(phrase.same)
    if phrase.mention:
        return _named(phrase, phrase.mention[1])
    found = set()
    if of_people(phrase) or one_of_nation(phrase) or any(is_person(h) for h in (phrase.head, *phrase.heads[:1])):
        found |= {"person", "actor"}
    if phrase.head in nouns("counsel") or unnamed_count(phrase):
        found.add("actor")
    for sort in (
        "facility",
        "court",
        "law",
        "report",
        "agreement",
        "case",
        "aircraft",
        "money",
        "body",
        "place",
        "remains",
    ):
        found |= {sort} if phrase.head in nouns(sort) else set()
    found |= {"facility", "place"} if phrase.head in nouns("prison") else set()
    one = {phrase.head, *(phrase.head[:-1], phrase.head[:-2])} if phrase.head.endswith("s") else {phrase.head}
    if one & (nouns("government") | nouns("organization") | nouns("collective")) or found & {"court"}:
        found.add("actor")
    if phrase.head in _JUDGES:
        found.add("court")
    if phrase.head in ("estado", "régimen") and phrase.of is not None and phrase.of.head in _EXCEPTION:
        found.add("law")
    return frozenset(found or {"unknown"})


def unnamed_count(phrase: Phrase) -> bool:
    """Whether a phrase only counts whom the text counted before: "los 47"."""
    return [u.kind for u in phrase.units] == ["det", "num"] and phrase.units[0].low in ("los", "las")


def of_people(phrase: Phrase) -> bool:
    """Whether a phrase means people: by its noun, or by whom its number counts."""
    counted = any(u.kind == "num" for u in phrase.units) and bool({"ellos", "ellas"} & set(phrase.heads))
    return counted or is_people(phrase.head) or phrase.head == "familia"


def one_of_nation(phrase: Phrase) -> bool:
    """Whether a phrase means one person by where they are from: "un mexicano", "la venezolana"."""
    sole = len(phrase.heads) == 1 and len(phrase.units) > 1 and phrase.units[0].kind == "det"
    return sole and not phrase.mention and not phrase.plural and phrase.head in demonyms()


def _named(phrase: Phrase, entity: Entity) -> frozenset[str]:
    person = {"person", "actor"} if entity.kind in ("Person", "PersonGroup") else set()
    judge = {"court"} if person and _JUDGES & {*phrase.heads, *entity.first.text.lower().split()[:2]} else set()
    rules = {"actor"} if entity.kind == "Place" and entity.wordings & capitals() else set()
    return sorts(entity) | person | judge | rules
