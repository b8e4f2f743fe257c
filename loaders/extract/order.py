"""The way of a text without a parser through the extractor: groups, then events by the order of words."""

from loaders.extract.cast import Cast
from loaders.extract.lexicon import table
from loaders.extract.mention import Entity, Mention
from loaders.extract.paragraph import Read
from loaders.extract.patterns import Clue, clues, groups
from loaders.extract.posts import Relation
from loaders.extract.relations import neighbours
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
            entity = _group(cast, mention, number, main, language)
            if number and main is None:
                main = entity
    told: list[Told] = []
    stated: list[Relation] = []
    for read in reads:
        part = read.part
        end = part.base + len(part.text)
        inside = sorted(
            ((m, e) for e in cast.entities for m in e.mentions if part.base <= m.start < end),
            key=lambda pair: pair[0].start,
        )
        told.extend(_told(clue) for clue in clues(part.text, part.base, inside, list(read.times), language))
        stated.extend(neighbours(part, [(m, e) for m, e in inside if m.form == "name"]))
    return told, stated


def _told(clue: Clue) -> Told:
    return Told(
        clue.form.kind, clue.start, clue.end, "order", clue.arguments, clue.status, clue.claimant, clue.times, None
    )


def _group(cast: Cast, mention: Mention, number: str | None, main: Entity | None, language: str) -> Entity:
    held = table(f"events.{language}.toml")["people"]["held"]
    if number is None and main is not None and set(mention.text.lower().split()) & set(held):
        cast.put(main, mention)
        return main
    entity = cast.create(mention)
    if number:
        words = table("times.toml")["numbers"]
        digits = str(words.get(number.lower(), number.replace(".", "").replace(",", "")))
        entity.counts.append((digits, "exact", mention.start, mention.start + len(number)))
    return entity
