"""Where people live or come from: "vecina de Cabimas", "una madre de Táchira", "un juez de Managua"."""

from collections.abc import Iterator, Sequence

from loaders.extract.naming.mention import Entity, Link, Mention, Relation
from loaders.extract.spanish import offices
from loaders.extract.spanish.amounts import is_people
from loaders.extract.spanish.lexis import is_person, words
from loaders.extract.spanish.phrases import Phrase
from loaders.extract.spanish.scenes import Scene

_JUDGES = frozenset(("juez", "jueza", "jueces", "juezas", "magistrado", "magistrada", "magistrados"))
# How far before a description, in characters, the name that it explains may end.
_BESIDE = 60


def find(scene: Scene, named: Sequence[tuple[Mention, Entity]]) -> Iterator[Relation]:
    """The towns and regions that a paragraph says people are of."""
    for at, phrase in enumerate(scene.elements):
        behind = scene.elements[at + 1] if at + 1 < len(scene.elements) else None
        if not isinstance(phrase, Phrase) or not isinstance(behind, Phrase) or not _told(phrase, behind):
            continue
        place = scene.who.link(behind, scene.base)
        who = scene.who.link(phrase, scene.base, make=False) or explained(scene, phrase, named)
        if place and who and who.entity.kind in ("Person", "PersonGroup"):
            start = min(who.start, scene.base + phrase.start)
            yield Relation(who, "rec:locatedIn", place, start, max(place.end, who.end), "asserted", 0.65, None)


def _told(phrase: Phrase, behind: Phrase) -> bool:
    """Whether a noun of people and the place behind it say where they are of."""
    town = behind.mention is not None and behind.mention[1].kind == "Place"
    native = phrase.head in words()["offices"]["native"]
    if not town or not phrase.units or any(u.mention for u in phrase.units):
        return False
    if behind.prep == "en":
        return native
    person = is_person(phrase.head) or is_people(phrase.head)
    held = offices.told(phrase) is not None and phrase.head not in _JUDGES and not native
    return behind.prep == "de" and (native or (person and not held))


def explained(scene: Scene, phrase: Phrase, named: Sequence[tuple[Mention, Entity]]) -> Link | None:
    """Somebody named right before, with other descriptions between: "Ana Paz, peluquera de 51 años y vecina de …"."""
    start, _ = scene.sentence(phrase.start)
    before = [(m, e) for m, e in named if start <= m.start - scene.base and m.end - scene.base <= phrase.start]
    if not before or not before[-1][1].is_a("Person") or phrase.units[0].kind == "det":
        return None
    mention, entity = before[-1]
    between = scene.text[mention.end - scene.base : phrase.start]
    finite = any(v.finite and mention.end - scene.base <= v.start < phrase.start for v in scene.verbs)
    if not between.startswith(", ") or finite or len(between) > _BESIDE:
        return None
    return Link(entity, mention.start, mention.end, 0.65, carried=False, how="apposition")
