"""The way of a text without a parser through the extractor: groups, then events by the order of words."""

from loaders.extract.cast import Cast
from loaders.extract.mention import Entity, Mention
from loaders.extract.paragraph import Read
from loaders.extract.patterns import clues, groups
from loaders.extract.relations import Relation, neighbours
from loaders.extract.telling import Told

# Languages whose events are read by the order of words.
PATTERNED = ("es",)


def by_order(reads: list[Read], cast: Cast, language: str) -> tuple[list[Told], list[Relation]]:
    """Events and relations by the order of words."""
    main: Entity | None = None
    for read in reads:
        for mention, number in groups(read.part.text, read.part.base, language):
            if any(t.start < mention.end and mention.start < t.end for t in read.times):
                continue
            entity = _group(cast, mention, number, main)
            if number and main is None:
                main = entity
    told = []
    stated: list[Relation] = []
    for read in reads:
        part = read.part
        end = part.base + len(part.text)
        inside = sorted(
            ((m, e) for e in cast.entities for m in e.mentions if part.base <= m.start < end),
            key=lambda pair: pair[0].start,
        )
        for clue in clues(part.text, part.base, inside, list(read.times), language):
            told.append(
                Told(
                    clue.form.kind,
                    clue.start,
                    clue.end,
                    "order",
                    clue.arguments,
                    clue.status,
                    clue.claimant,
                    clue.times,
                    None,
                )
            )
        stated.extend(neighbours(part, [(m, e) for m, e in inside if m.form == "name"]))
    return told, stated


def _group(cast: Cast, mention: Mention, number: str | None, main: Entity | None) -> Entity:
    if number is None and main is not None:
        cast.put(main, mention)
        return main
    entity = cast.create(mention)
    if number:
        words = {
            "dos": 2,
            "tres": 3,
            "cuatro": 4,
            "cinco": 5,
            "seis": 6,
            "siete": 7,
            "ocho": 8,
            "nueve": 9,
            "diez": 10,
            "once": 11,
            "doce": 12,
            "quince": 15,
            "veinte": 20,
        }
        digits = str(words.get(number.lower(), number.replace(".", "").replace(",", "")))
        entity.counts.append((digits, "exact", mention.start, mention.start + len(number)))
    return entity
