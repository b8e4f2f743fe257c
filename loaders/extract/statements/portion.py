"""What numbers are a part of: the whole of a share ("13% of those deported"), the place that so many rooms make up.

Also the nation of a counted group that only its noun tells: "252 Venezuelans".
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from loaders.extract.figures.paragraph import Read
from loaders.extract.figures.quantity import Number
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import names
from loaders.extract.naming.cast import Cast
from loaders.extract.naming.mention import Entity, Link, Mention, Relation

_WHO = r"(?:those|these|them|the|all|its|their|los|las|esos|estos)\b"
_AFTER = re.compile(
    rf"[\s—–,]*\b(?:of|de)\s+(?P<whole>{_WHO}[^,.;:—–]{{0,80}}?)"
    r"(?=\s(?:had|have|has|were|was|are|is|did|said|tenían?|fue|fueron|no)\b|[,.;:—–]|$)"
)
_BEFORE = re.compile(
    rf"\b(?:[Oo]f|[Dd]e)\s+(?P<whole>{_WHO}[^,.;:]{{2,80}}),\s+(?:only |just |about |some |solo |el )?$"
)
# A sentence that begins with its share goes on with the whole of the share before it.
_GOING_ON = re.compile(r"[.;]\s+(?:Only|Just|Another|A further|About|Some|Solo)\s+$")
_HOLDS = re.compile(
    r"[,.]?[\"”’']?,?\s+(?:which |that )?(?:consist(?:s|ing|ed) of|compris(?:es|ing|ed)|contain(?:s|ing|ed)|ha[sd])\s+"
    r"(?:only |just |about |some )?$"
)


@dataclass(frozen=True, slots=True)
class Whole:
    """The words for what a share is taken of, at `start`:`end` of the stored text; `note` where it is carried on."""

    start: int
    end: int
    note: str | None = None


def wholes(part: Part, numbers: Iterable[Number]) -> Iterator[tuple[Number, Whole]]:
    """The whole of each share of a paragraph that names one."""
    last: Whole | None = None
    for number in sorted((n for n in numbers if n.sort == "share"), key=lambda n: n.start):
        before, after = part.text[: number.start - part.base], part.text[number.end - part.base :]
        if match := _AFTER.match(after):
            last = Whole(number.end + match.start("whole"), number.end + match.end("whole"))
        elif match := _BEFORE.search(before):
            last = Whole(part.base + match.start("whole"), part.base + match.end("whole"))
        elif last and _GOING_ON.search(before):
            last = Whole(last.start, last.end, "the whole is that of the share before it")
        else:
            last = None
        if last:
            yield number, last


def holder(part: Part, number: Number, cast: Cast) -> Link | None:
    """The place that so many things make up, right before the words that say so: "“the Island,” consisting of six"."""
    match = _HOLDS.search(part.text[: number.start - part.base])
    end = part.base + match.start() if match else 0
    found = cast.at(end - 1, end) if match else None
    if not found or not found[1].is_a("Facility") or found[0].end != end:
        return None
    mention, entity = found
    return Link(entity, mention.start, mention.end, mention.confidence, carried=False, how=mention.method)


def nations(read: Read, cast: Cast) -> Iterator[Relation]:
    """The nation of each counted group whose noun is that of a nation."""
    for number in read.numbers:
        head = number.head
        if number.sort != "people" or head is None or head.text not in names().demonyms:
            continue
        start, end = read.part.start(head), read.part.end(head)
        group = cast.at(start, end)
        if group and group[1].kind == "PersonGroup":
            country = cast.country(
                names().demonyms[head.text], Mention(start, end, head.text, "Country", "nominal", "demonym", 0.85)
            )
            yield _national(group, country, start, end)


def _national(group: tuple[Mention, Entity], country: Entity, start: int, end: int) -> Relation:
    mention, entity = group
    one = Link(entity, mention.start, mention.end, mention.confidence, carried=False, how=mention.method)
    other = Link(country, start, end, 0.85, carried=False, how="demonym")
    return Relation(one, "rec:nationality", other, min(start, mention.start), max(end, mention.end))
