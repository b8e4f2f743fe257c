"""Phrases of a Spanish paragraph that are one, or belong to one another."""

from collections.abc import Iterable, Iterator, Sequence

from loaders.extract.spanish.apposition import tie
from loaders.extract.spanish.lexis import nouns
from loaders.extract.spanish.phrases import NOBODY, Element, Mark, Phrase


def joined(found: Sequence[Element]) -> list[Element]:
    """The elements of a paragraph with those joined that are one phrase, and descriptions tied to their names."""
    kept = list(_joined_phrases(_without_acronyms(found)))
    tie(kept)
    return kept


def _without_acronyms(found: Sequence[Element]) -> Iterator[Element]:
    """The elements without a lone name in parentheses, which would stand between a subject and its verb."""
    at = 0
    while at < len(found):
        one, two, three = (*found[at : at + 3], None, None, None)[:3]
        short = (
            isinstance(two, Phrase)
            and two.prep is None
            and len(two.units) == 1
            and two.units[0].kind in ("name", "word")
        )
        opened = isinstance(one, Mark) and one.low == "(" and isinstance(three, Mark) and three.low == ")"
        if opened and short and at and isinstance(found[at - 1], Phrase) and _is_body(found[at - 1]):
            at += 3
            continue
        yield found[at]
        at += 1


def _is_body(element: Element) -> bool:
    return isinstance(element, Phrase) and element.mention is not None and element.mention[1].is_a("Organization")


def _joined_phrases(found: Iterable[Element]) -> Iterator[Element]:
    """The elements, with "un total de 34 opositores" as one phrase."""
    kept: list[Element] = []
    for element in found:
        last = kept[-1] if kept else None
        if isinstance(element, Phrase):
            if (
                isinstance(last, Phrase)
                and element.prep == "de"
                and last.head in nouns("partitive")
                and not last.mention
            ):
                counted = any(u.kind == "num" for u in element.units)
                whole = element.units if counted else (*last.units, *element.units)
                kept[-1] = Phrase(whole[0].start, element.end, last.prep, whole)
                continue
            if isinstance(last, Phrase) and element.prep == "de" and _counts(last):
                kept[-1] = Phrase(last.start, element.end, last.prep, (*last.units, *element.units))
                continue
            if isinstance(last, Phrase) and element.prep == "de" and element.start - last.end < 12:
                last.of = element
                element.held = _is_place(last)
        kept.append(element)
    yield from kept


def _is_place(phrase: Phrase) -> bool:
    return phrase.mention is None and any(phrase.head in nouns(kind) for kind in ("place", "facility", "prison"))


def _counts(phrase: Phrase) -> bool:
    """Whether a phrase is only a number or "ninguno": whom it counts stands behind "de"."""
    return all(u.kind in ("num", "det") or u.low in NOBODY for u in phrase.units)
