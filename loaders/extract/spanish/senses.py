"""The sorts of what a Spanish noun phrase means: people, a body, a place, a paper."""

from functools import cache

from loaders.extract.lexicon import table
from loaders.extract.naming.mention import Entity, Mention, sorts
from loaders.extract.spanish import unnamed
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
    if phrase.empty and len(phrase.units) > 1:
        return kinds(Phrase(phrase.start, phrase.end, phrase.prep, phrase.units[1:]))  # "ninguno de los detenidos"
    if phrase.mention:
        return _named(phrase, phrase.mention[1])
    if part_of(phrase) is not None:
        return frozenset({"place"})
    return frozenset(_plain(phrase) or {"unknown"})


_SORTS = ("facility", "court", "law", "report", "agreement", "case", "aircraft", "money", "body", "place", "remains")


def _plain(phrase: Phrase) -> set[str]:
    """The sorts of what a phrase without a name means."""
    found, one = set(), _singular(phrase.head)
    if of_people(phrase) or one_of_nation(phrase) or any(is_person(h) for h in (phrase.head, *phrase.heads[:1])):
        found |= {"person", "actor"}
    if phrase.head in nouns("counsel") or unnamed_count(phrase):
        found.add("actor")
    found |= {sort for sort in _SORTS if phrase.head in nouns(sort) or (sort in _PAPERS and one & nouns(sort))}
    found |= {"facility", "place"} if phrase.head in nouns("prison") else set()
    bodies = nouns("government") | nouns("organization") | nouns("collective")
    if one & bodies or "court" in found or unnamed.ours(phrase):
        found.add("actor")
    if phrase.head in _JUDGES:
        found.add("court")
    if phrase.head in ("estado", "régimen") and phrase.of is not None and phrase.of.head in _EXCEPTION:
        found.add("law")
    return found


# Nouns of a part of the place behind their "de": "el norte de Texas".
_PARTS_OF_PLACES = frozenset(
    ("norte", "sur", "este", "oeste", "noreste", "noroeste", "sureste", "suroeste", "sudeste", "sudoeste", "centro")
) | {"interior", "afueras", "alrededores", "cercanías", "inmediaciones", "oriente", "occidente", "periferia"}


def part_of(phrase: Phrase) -> tuple[Mention, Entity] | None:
    """The place of which a phrase means a part: "el norte de Texas"."""
    of = phrase.of
    named = of.mention if of is not None and phrase.mention is None and phrase.head in _PARTS_OF_PLACES else None
    return named if named is not None and (named[1].is_a("Place") or named[1].kind == "Country") else None


# Sorts of things that come in numbers: "peticiones", "los aparatos".
_PAPERS = ("law", "report", "agreement", "case", "aircraft")


def _singular(head: str) -> set[str]:
    """A noun, and what its singular may be."""
    one = {head, head[:-1], head[:-2]} if head.endswith("s") else {head}
    return one | ({head[:-4] + "ón"} if head.endswith("ones") else set())


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
