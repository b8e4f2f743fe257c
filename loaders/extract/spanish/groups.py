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
    r"|\b(?:incluid[oa]s?|incluyendo) (?!en |por |entre |como |para |desde )(?=(?:el |la |a )?\w)"
)
_LISTED = re.compile(r"[.;:)—]|, (?:quien|que|cuy[oa]s?)\b")
_ONE = re.compile(r"\b[Uu]n[oa] de (?:ell[oa]s|l[oa]s \w+), (?:(?:el|la) \w+ )?$")
# How far back, in characters, a group is found, and how far behind its members are listed.
_BACK, _AHEAD = 500, 240
# How far before a relative, in characters, the group that it means may end.
_NEAR = 60


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
        group = _before(scene, scene.base + match.start()) or _told(scene, match)
        relative = match.group().endswith(("quienes", "que", "cuales"))
        if group is None or (relative and scene.base + match.start() - group.end > _NEAR):
            continue
        at = scene.base + match.start()
        for start, last in _stretches(scene, match.end()):
            for mention, person in people:
                if start <= mention.start - scene.base < last and person is not group.entity:
                    yield _tie(_link(mention, person), "rec:memberOf", group, at)
            for link in _unnamed(scene, start, last):
                if link.entity is not group.entity and _fewer(link, group):
                    yield _tie(link, "rec:partOf" if link.entity.counts else "rec:memberOf", group, at)


def _told(scene: Scene, match: re.Match[str]) -> Link | None:
    """The group that "entre los liberados figura" names itself."""
    inner = (e for e in scene.elements if isinstance(e, Phrase) and match.start() <= e.start and e.end <= match.end())
    phrase = next((p for p in inner if p.prep == "entre" and p.definite and "person" in scene.who.kinds(p)), None)
    return scene.who.link(phrase, scene.base) if phrase is not None and not phrase.mention else None


def _stretches(scene: Scene, start: int) -> Iterator[tuple[int, int]]:
    """Where the members of a group are listed: up to a clause, and again behind each semicolon and "así como"."""
    full = _FULL.search(scene.text, start)
    end = full.start() if full else len(scene.text)
    yield start, _until(scene, start)
    for more in _MORE.finditer(scene.text, start, end):
        yield more.end(), _until(scene, more.end())


def _until(scene: Scene, start: int) -> int:
    """Where a list ends that begins at `start`."""
    stop = _LISTED.search(scene.text, start, start + _AHEAD)
    last = stop.start() if stop else min(len(scene.text), start + _AHEAD)
    verbs = [v for v in scene.verbs if v.finite and v.lemma not in _BEING and v.start >= start]
    return min([last, *(v.start for v in verbs)])


def _unnamed(scene: Scene, start: int, last: int) -> Iterator[Link]:
    """Those of a list whom a number or an indefinite article tells: "entre ellos dos curas y una catequista"."""
    for phrase in scene.elements:
        if not isinstance(phrase, Phrase) or not start <= phrase.start < last or phrase.mention or phrase.prep:
            continue
        first = phrase.units[0] if phrase.units else None
        told = first is not None and (first.kind in ("num", "word") or first.low in ("un", "una"))
        link = scene.who.link(phrase, scene.base) if told and "person" in scene.who.kinds(phrase) else None
        if link and link.entity.kind in ("Person", "PersonGroup"):
            yield link


_FULL = re.compile(r"[.?!](?:\s|$)")
# What a list of people goes on behind.
_MORE = re.compile(r"; (?:y |e )?|, así como (?:a )?")
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
    return mention.text.lower().rsplit(" ", 1)[-1] in ("ellos", "ellas")


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
