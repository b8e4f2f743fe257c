"""Kin by name: "Ana Paz, hermana de Luis Paz", "su madre, Reina Landaverde", "Nelly Paz, cuyo hijo, Luis, …"."""

import re
from collections.abc import Iterator, Sequence

from loaders.extract.naming.mention import Entity, Link, Mention, Relation
from loaders.extract.spanish.lexis import words
from loaders.extract.spanish.scenes import Scene

_People = Sequence[tuple[Mention, Entity]]
# Of children it is said whose they are; of others, to whom they are kin.
YOUNGER = frozenset(("hijo", "hija", "nieto", "nieta", "sobrino", "sobrina"))


def find(scene: Scene, named: _People) -> Iterator[Relation]:
    """The kin that a paragraph names."""
    people = [(m, e) for m, e in named if e.is_a("Person") and m.method != "office"]
    listed = "|".join(words()["offices"]["relative"])
    for match in re.finditer(
        rf"\b({listed}) de (?:la |el )?|\b(?:[Ss]u|cuy[oa]) ({listed}),? (?:(?:el|la) [a-záéíóúñ]+ )?", scene.text
    ):
        start, at = scene.base + match.start(), scene.base + match.end()
        other = next(((m, e) for m, e in people if m.start == at), None)
        found = other and (_of(start, other, people) if match[1] else _whose(match, start, other, people))
        if found:
            yield found


def _of(start: int, whole: tuple[Mention, Entity], people: _People) -> Relation | None:
    """Whom "hermana de Luis Paz" tells of: the name before it, or right behind it."""
    before = (_link(m, e) for m, e in reversed(people) if m.end <= start and start - m.end < 8)
    behind = (_link(m, e) for m, e in people if 0 < m.start - whole[0].end < 4)
    holder = next(before, None) or next(behind, None)
    if holder is None or holder.entity is whole[1]:
        return None
    place = min(holder.start, start), max(whole[0].end, holder.end)
    return Relation(holder, "rec:relativeOf", _link(*whole), *place)


def _whose(match: re.Match[str], start: int, kin: tuple[Mention, Entity], people: _People) -> Relation | None:
    """Whose kin "su madre, Reina" is: the one person named before, or for "cuyo" the one right before it."""
    before = [(m, e) for m, e in people if m.start < start]
    near = bool(before) and 0 < start - before[-1][0].end < 4 and match.group().startswith("cuy")
    if not before or (len({id(e) for _, e in before}) > 1 and not near):
        return None
    mention, entity = before[-1]
    how = f"possessive, after {mention.text!r}"
    possessive = Link(entity, start, start + 2, 0.6, carried=True, how=how)
    pair = (possessive, _link(*kin)) if match[2] in YOUNGER else (_link(*kin), possessive)
    return Relation(pair[0], "rec:relativeOf", pair[1], start, kin[0].end)


def _link(mention: Mention, entity: Entity) -> Link:
    return Link(entity, mention.start, mention.end, mention.confidence, carried=False, how=mention.method)
