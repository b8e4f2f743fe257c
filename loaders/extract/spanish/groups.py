"""Who belongs to a group of people: "doce de ellos", "entre ellos Ana Paz", "los hermanos Luis y Ana Paz"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from loaders.extract.naming.mention import Entity, Link, Mention, Relation
from loaders.extract.spanish.phrases import Phrase
from loaders.extract.spanish.scenes import Scene
from loaders.extract.spanish.siblings import TOGETHER

_AMONG = re.compile(
    r"\b[Ee]ntre (?:ell[oa]s|quienes|(?:los|las) (?:que|cuales))\b"
    r"|\b[Ee]ntre (?:los|las) \w+(?= (?:figura|est[áa]|se (?:encuentra|halla|cuenta)|hay|había|iba|viaja))"
    r"|\b(?:incluid[oa]s?|incluyendo) (?=(?:el |la |a )?\w)"
)
_LISTED = re.compile(r"[.;:)—]|, (?:quien|que|cuy[oa]s?)\b")
_ONE = re.compile(r"\b[Uu]n[oa] de (?:ell[oa]s|l[oa]s \w+), (?:(?:el|la) \w+ )?$")
# How far back, in characters, a group is found, and how far behind its members are listed.
_BACK, _AHEAD = 500, 240


def find(scene: Scene, named: Sequence[tuple[Mention, Entity]]) -> Iterator[Relation]:
    """The parts and members of the groups of a paragraph."""
    for phrase in scene.elements:
        if isinstance(phrase, Phrase) and _partial(phrase) and phrase.prep != "entre":
            yield from _part(scene, phrase)
    people = [(m, e) for m, e in named if e.is_a("Person") and m.method != "office"]
    yield from _among(scene, people)
    for mention, person in people:
        lead = scene.text[max(0, mention.start - scene.base - 60) : mention.start - scene.base]
        if one := _ONE.search(lead):
            start = mention.start - len(one.group())
            if group := _before(scene, start):
                yield _tie(_link(mention, person), "rec:memberOf", group, start)
    yield from _kin(scene, people)


def _part(scene: Scene, phrase: Phrase) -> Iterator[Relation]:
    """A counted part of the group spoken of before: "tres de ellas"."""
    counted = any(u.kind == "num" for u in phrase.units)
    part = scene.who.link(phrase, scene.base, make=False) if counted else None
    whole = _before(scene, scene.base + phrase.start) if part else None
    if part and whole and whole.entity is not part.entity and part.entity.kind == "PersonGroup" and _fewer(part, whole):
        yield _tie(part, "rec:partOf", whole, part.start)


def _partial(phrase: Phrase) -> bool:
    """Whether a phrase tells some of those before it: "tres de ellas", "dos de los presos", "los 115 restantes"."""
    lows = [u.low for u in phrase.units]
    of = any(a == "de" and b in ("los", "las") for a, b in pairwise(lows))
    rest = lows[:1] in (["los"], ["las"]) and bool({"restantes", "otros", "otras"} & set(lows))
    return bool({"ellos", "ellas"} & set(phrase.heads)) or of or rest


def _fewer(part: Link, whole: Link) -> bool:
    """Whether a part may be one of its whole by their numbers."""
    sizes = [{Decimal(digits) for digits, *_ in link.entity.counts if digits} for link in (part, whole)]
    return not sizes[0] or not sizes[1] or max(sizes[0]) < max(sizes[1])


def _among(scene: Scene, people: Sequence[tuple[Mention, Entity]]) -> Iterator[Relation]:
    """Those who are named of a group: "entre ellos el periodista Luis Paz y la jueza Ana Soto"."""
    for match in _AMONG.finditer(scene.text):
        group = _before(scene, scene.base + match.start())
        stop = _LISTED.search(scene.text, match.end(), match.end() + _AHEAD)
        last = scene.base + (stop.start() if stop else min(len(scene.text), match.end() + _AHEAD))
        verbs = [v for v in scene.verbs if v.finite and v.lemma not in _BEING and v.start >= match.end()]
        last = min([last, *(scene.base + v.start for v in verbs)])
        for mention, person in people:
            if group and scene.base + match.end() <= mention.start < last and person is not group.entity:
                yield _tie(_link(mention, person), "rec:memberOf", group, scene.base + match.start())


_BEING = frozenset(("figurar", "estar", "encontrar", "hallar", "ser", "haber", "contar", "incluir"))


def _before(scene: Scene, at: int) -> Link | None:
    """The group of people that was spoken of last before an offset."""
    near = scene.who.cast.within(max(0, at - _BACK), at)
    groups = [(m, e) for m, e in near if e.kind == "PersonGroup" and m.end <= at and not _pronoun(m)]
    if not groups:
        return None
    # Of several, the one that was counted: others only describe it again.
    mention, entity = next((g for g in reversed(groups) if g[1].counts), groups[-1])
    return Link(entity, mention.start, mention.end, 0.6, carried=True, how=f"the group before, {mention.text!r}")


def _pronoun(mention: Mention) -> bool:
    return mention.text.lower().endswith((" ellos", " ellas"))


def _kin(scene: Scene, people: Sequence[tuple[Mention, Entity]]) -> Iterator[Relation]:
    """Siblings named together are one another's kin."""
    for match in TOGETHER.finditer(scene.text):
        low, high = scene.base + match.start("first"), scene.base + match.end("last")
        there = [_link(m, e) for m, e in people if low <= m.start < high]
        for one in there[:-1]:
            if one.entity is not there[-1].entity:
                yield _tie(one, "rec:relativeOf", there[-1], scene.base + match.start())


def _link(mention: Mention, entity: Entity) -> Link:
    return Link(entity, mention.start, mention.end, mention.confidence, carried=False, how=mention.method)


def _tie(one: Link, predicate: str, other: Link, at: int) -> Relation:
    start = min(one.start, at) if other.carried else min(one.start, other.start, at)
    end = max(one.end, at) if other.carried else max(one.end, other.end)
    return Relation(one, predicate, other, start, end, "asserted", 0.65, None)
