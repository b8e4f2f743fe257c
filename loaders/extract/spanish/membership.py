"""Whom others put down to a group: "acusados de integrar el Tren de Aragua", "los vinculó a Los Choneros"."""

from collections.abc import Iterator

from loaders.extract.naming.mention import Link, Relation
from loaders.extract.spanish import moods, pronouns
from loaders.extract.spanish.apposition import names_person
from loaders.extract.spanish.lexis import words
from loaders.extract.spanish.phrases import Mark, Phrase, Verb
from loaders.extract.spanish.scenes import Scene


def find(scene: Scene) -> Iterator[Relation]:
    """Who is said to belong to which group, as those say it who accuse them; and of which body people are by name."""
    for verb in scene.verbs:
        if verb.lemma in words()["linking"]["verbs"]:
            yield from _linked(scene, verb)
        elif verb.lemma in words()["linking"]["hiring"]:
            yield from _hired(scene, verb)
        elif verb.governor is not None and verb.governor.lemma in words()["linking"]["accusing"]:
            yield from _accused(scene, verb, verb.governor)
    for at, phrase in enumerate(scene.elements):
        if isinstance(phrase, Phrase) and names_person(phrase):
            yield from _of_body(scene, at, phrase)


def _linked(scene: Scene, verb: Verb) -> Iterator[Relation]:
    """Whom a verb ties to a group: "los vinculó al Tren de Aragua"."""
    behind = [p for p in verb.after if isinstance(p, Phrase) and p.prep in ("a", "con")]
    group = next((p for p in behind if p.mention and p.mention[1].is_a("ArmedGroup")), None)
    if group is not None and not verb.negated:
        yield from _told(scene, verb, group, [p for p in behind if p is not group and p.prep == "a"])


def _hired(scene: Scene, verb: Verb) -> Iterator[Relation]:
    """Whom a body hired: "abogados contratados por la familia", "fue fichado por la petrolera"."""
    doers = [p for p in verb.after if isinstance(p, Phrase) and p.prep == "por" and p.mention]
    if not doers or verb.negated or not (verb.passive or verb.outer.mood == "participle") or len(verb.subjects) != 1:
        return
    who = scene.who.link(verb.subjects[0], scene.base, make=verb.subjects[0].plural)
    whole = scene.who.link(doers[0], scene.base)
    if who and whole and who.entity.kind in ("Person", "PersonGroup") and whole.entity.is_a("Actor"):
        start, end = min(who.start, scene.base + verb.start), max(whole.end, scene.base + verb.end)
        yield Relation(who, "rec:employedBy", whole, start, end, moods.status_of(verb), 0.7, None)


def _accused(scene: Scene, verb: Verb, accusing: Verb) -> Iterator[Relation]:
    """Whom somebody accuses of belonging to a group: "acusados de integrar el Tren de Aragua"."""
    forms = (form.split(" ") for form in words()["bonds"]["memberOf"])
    preps = {form[0].removesuffix("se"): (form[1] if len(form) > 1 else None) for form in forms}
    if verb.lemma not in preps or verb.how not in ("de", "por") or accusing.negated:
        return
    behind = [p for p in verb.after if isinstance(p, Phrase) and p.prep == preps[verb.lemma]]
    group = next((p for p in behind if p.mention and p.mention[1].is_a("Organization")), None)
    if group is not None:
        whom = [p for p in accusing.after if isinstance(p, Phrase) and p.prep == "a" and p.start < verb.start]
        yield from _told(scene, accusing, group, whom)


def _told(scene: Scene, verb: Verb, group: Phrase, whom: list[Phrase]) -> Iterator[Relation]:
    """The membership that a verb alleges of those whom it is done to, as the word of who does it."""
    done_to = verb.subjects if verb.passive or verb.outer.mood == "participle" else whom
    named = (scene.who.link(p, scene.base, make=False) for p in done_to[:1])
    who = next(named, None) or (None if done_to else pronouns.meant(scene, verb))
    whole = scene.who.link(group, scene.base)
    status = moods.status_of(verb)
    if who is None or whole is None or who.entity.kind not in ("Person", "PersonGroup") or status != "asserted":
        return
    start, end = scene.base + verb.start, max(whole.end, scene.base + verb.end)
    if not who.carried:
        start, end = min(start, who.start), max(end, who.end)
    speaker = None if verb.passive or verb.outer.mood == "participle" else scene.speaker(verb)
    yield Relation(who, "rec:memberOf", whole, min(start, whole.start), end, "alleged", 0.7, speaker)


def _of_body(scene: Scene, at: int, phrase: Phrase) -> Iterator[Relation]:
    """Of which body somebody is by what stands behind the name: "la abogada Clara Rossi, de la ONG Provea, …"."""
    comma, body, stop = (*scene.elements[at + 1 : at + 4], None, None, None)[:3]
    if not (isinstance(comma, Mark) and comma.low == "," and isinstance(body, Phrase) and body.prep == "de"):
        return
    closed = isinstance(stop, Mark) and stop.kind in ("comma", "stop", "que", "rel", "close")
    entity = body.mention[1] if body.mention else None
    predicate = next((p for kind, p in _BODIES.items() if entity is not None and entity.is_a(kind)), None)
    who, whole = scene.who.link(phrase, scene.base), scene.who.link(body, scene.base)
    if predicate and closed and who and whole:
        yield _tie(who, predicate, whole)


# How people belong to the bodies behind their names.
_BODIES = {
    "NGO": "rec:memberOf",
    "Court": "rec:memberOf",
    "PoliticalParty": "rec:memberOf",
    "MediaOrganization": "rec:employedBy",
    "GovernmentAgency": "rec:employedBy",
    "Company": "rec:employedBy",
}


def _tie(who: Link, predicate: str, whole: Link) -> Relation:
    return Relation(who, predicate, whole, who.start, whole.end, "asserted", 0.7, None)
