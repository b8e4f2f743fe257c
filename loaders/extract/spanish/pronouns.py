"""Whom a Spanish pronoun means: "los detuvieron", "visitarlo", "su liberación"; in doubt, nobody."""

import re
from collections.abc import Iterator

from loaders.extract.naming.mention import Entity, Link
from loaders.extract.spanish import claims
from loaders.extract.spanish.phrases import Phrase, Verb
from loaders.extract.spanish.scenes import Scene
from loaders.extract.spanish.triggers import Trigger

_ENCLITIC = re.compile(r"(?:[aeiáéí]r|ndo)(?:se)?(lo|la|los|las|le|les|me)$")
_OBJECT = frozenset(("lo", "la", "los", "las"))
_DATIVE = frozenset(("le", "les"))
# How far back, in characters, a pronoun may find whom it means.
_NEAR = 300


def objects(scene: Scene, trigger: Trigger) -> Iterator[tuple[Link, bool]]:
    """Whom the pronouns with a verb mean, and whether it is done to them, not given or said."""
    verb = trigger.verb
    if verb is None or any(p.prep == "a" for p in (*verb.before, *verb.objects)):
        return
    enclitic = _ENCLITIC.search(verb.main.low)
    own = [(c, verb.start, verb.end) for c in verb.clitics]
    own += [(enclitic[1], verb.main.end - len(enclitic[1]), verb.main.end)] if enclitic else []
    behind = [p for p in verb.after if isinstance(p, Phrase) and p.prep == "a" and not p.time]
    for word, start, end in own:
        if word == "me":
            speaker = claims.quoted(scene, trigger)
            if speaker:
                how = "first person, for who speaks"
                yield Link(speaker.entity, scene.base + start, scene.base + end, 0.6, carried=True, how=how), True
        elif word in _OBJECT or (word in _DATIVE and not behind):
            many = word.endswith("s")
            meant = _one(scene, verb, many=many)
            meant = None if meant is not None and not _agrees(meant, word) else meant
            if meant:
                how = f'"{word}" for the only {"group" if many else "person"} spoken of before'
                yield Link(meant, scene.base + start, scene.base + end, 0.55, carried=True, how=how), word in _OBJECT


def meant(scene: Scene, verb: Verb) -> Link | None:
    """Whom "lo" or "los" before a verb means, where there is only one whom it may."""
    word = next((c for c in verb.clitics if c in _OBJECT), None)
    found = _one(scene, verb, many=word.endswith("s")) if word else None
    if word is None or found is None or not _agrees(found, word):
        return None
    how = f'"{word}" for the only one spoken of before'
    return Link(found, scene.base + verb.start, scene.base + verb.end, 0.55, carried=True, how=how)


def _agrees(entity: Entity, word: str) -> bool:
    """Whether no given name speaks against a pronoun: "lo" is not Clara."""
    given = (entity.name or "").split(" ")[0].lower()
    return not (entity.kind == "Person" and given.endswith({"lo": "a", "la": "o"}.get(word, "-")))


def _one(scene: Scene, verb: Verb, *, many: bool) -> Entity | None:
    """The one person, or group, spoken of shortly before a verb that is not who does what it tells."""
    doers = {id(link.entity) for p in verb.subjects if (link := scene.who.link(p, scene.base, make=False))}
    return _only(scene, scene.base + verb.start, "PersonGroup" if many else "Person", doers)


def _only(scene: Scene, start: int, kind: str, apart: set[int], *, sentence: bool = False) -> Entity | None:
    """The one entity of a class in the sentence so far, else shortly before; None where there are several."""
    opened = scene.base + scene.sentence(start - scene.base)[0]
    for low in (opened,) if sentence else (opened, start - _NEAR):
        near = {
            id(e): e
            for m, e in scene.who.cast.within(max(0, low), start)
            if e.kind == kind and id(e) not in apart and m.method != "office" and m.end <= start
        }
        if near:
            main = scene.who.main
            return next(iter(near.values())) if len(near) == 1 else main if main and id(main) in near else None
    return None


_OWNED = re.compile(r"\b(su|sus)\s+(?:\w+\s+)?$", re.IGNORECASE)


def owner(scene: Scene, trigger: Trigger) -> Link | None:
    """Whose a noun's event is: "su liberación"; who asks for it is not whom it happens to."""
    found = _OWNED.search(scene.text[: trigger.start]) if trigger.verb is None else None
    if not found:
        return None
    host = scene.host(trigger)
    apart = set()
    phrase = next(
        (p for p in scene.elements if isinstance(p, Phrase) and p.start <= trigger.start < p.end and p.prep is None),
        None,
    )
    if host is not None and phrase is not None:
        apart = {id(link.entity) for p in host.subjects if (link := scene.who.link(p, scene.base, make=False))}
    start = scene.base + found.start(1)
    meant = _only(scene, start, "Person", apart) or _only(scene, start, "PersonGroup", apart, sentence=True)
    if meant is None:
        return None
    return Link(meant, start, start + len(found[1]), 0.55, carried=True, how="possessive, for the only person before")
