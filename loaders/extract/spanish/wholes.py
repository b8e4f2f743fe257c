"""Parts that verbs and numbers tell: "los 47 forman parte de los 200 expulsados", "el módulo 8 de La Modelo"."""

from collections.abc import Iterator

from loaders.extract.naming.mention import Entity, Link, Relation
from loaders.extract.spanish import claims, moods
from loaders.extract.spanish.lexis import words
from loaders.extract.spanish.phrases import Element, Phrase, Verb
from loaders.extract.spanish.scenes import Scene


def find(scene: Scene) -> Iterator[Relation]:
    """Who forms part of what, and which parts of prisons a paragraph names."""
    for verb in scene.verbs:
        if verb.lemma == "formar" and "parte" in scene.text[verb.start : verb.end + len(" parte")]:
            yield from _part(scene, verb)
    for at, phrase in enumerate(scene.elements):
        behind = scene.elements[at + 1] if at + 1 < len(scene.elements) else None
        if isinstance(phrase, Phrase) and isinstance(behind, Phrase) and behind.prep == "de":
            yield from _section(scene, phrase, behind)
        if isinstance(phrase, Phrase) and phrase.heads[:2] == ("forma", "parte") and phrase.of and at:
            yield from _forms(scene, scene.elements[at - 1], phrase.of)


def _part(scene: Scene, verb: Verb) -> Iterator[Relation]:
    """Whoever forms part of a group or of a body, as the clause puts it."""
    behind = [p for p in verb.after if isinstance(p, Phrase) and not p.time]
    part = scene.who.link(verb.subjects[0], scene.base) if len(verb.subjects) == 1 and not verb.negated else None
    whole = scene.who.link(behind[0], scene.base) if part and behind and behind[0].prep in (None, "de") else None
    predicate = _predicate(part.entity, whole.entity) if part and whole else None
    if part and whole and predicate:
        how = moods.status_of(verb)
        armed = whole.entity.is_a("ArmedGroup") and how == "asserted"
        start, end = min(part.start, scene.base + verb.start), max(whole.end, scene.base + verb.end)
        if part.carried:
            start = scene.base + verb.start
        told = claims.governing(scene, verb)
        yield Relation(part, predicate, whole, start, end, "alleged" if armed else how, 0.65, told)


def _forms(scene: Scene, before: Element, behind: Phrase) -> Iterator[Relation]:
    """The same where the verb is written as the noun: "Ana Paz forma parte de la ONG Provea"."""
    plain = isinstance(before, Phrase) and before.prep is None and not before.time
    if isinstance(before, Phrase) and scene.text[before.end : behind.start].split()[:2] != ["forma", "parte"]:
        return  # "no forma parte", "ya no forma parte"
    part = scene.who.link(before, scene.base) if plain and isinstance(before, Phrase) else None
    whole = scene.who.link(behind, scene.base) if part else None
    predicate = _predicate(part.entity, whole.entity) if part and whole else None
    if part and whole and predicate:
        status = "alleged" if whole.entity.is_a("ArmedGroup") else "asserted"
        yield Relation(part, predicate, whole, part.start, max(part.end, whole.end), status, 0.6, None)


def _predicate(part: Entity, whole: Entity) -> str | None:
    """Of a group other groups are parts and people members; of a body people are members and bodies parts."""
    people = part.kind in ("Person", "PersonGroup")
    if part is whole:
        return None
    if whole.kind == "PersonGroup" and people:
        return "rec:memberOf" if part.kind == "Person" else "rec:partOf"
    if whole.is_a("Organization") and whole.kind != "Country":
        return "rec:memberOf" if people or part.kind == "Country" else "rec:partOf" if part.is_a("Actor") else None
    return None


def _section(scene: Scene, phrase: Phrase, behind: Phrase) -> Iterator[Relation]:
    """A numbered part of a prison: "el módulo 8 del Cecot", "el pabellón 3 de la cárcel La Modelo"."""
    numbered = any(u.kind == "num" for u in phrase.units[1:]) and phrase.head in words()["custody"]["sections"]
    prison = behind.mention is not None and behind.mention[1].is_a("Facility")
    whole = scene.who.link(behind, scene.base) if numbered and prison else None
    if whole is not None:
        part: Link = scene.who.create(phrase, scene.base, "Facility")
        yield Relation(part, "rec:partOf", whole, part.start, max(part.end, whole.end), "asserted", 0.75, None)
