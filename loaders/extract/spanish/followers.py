"""Which phrases stand behind which verb of a Spanish sentence, up to the next verb or joint."""

from collections.abc import Sequence

from loaders.extract.spanish.phrases import Element, Mark, Phrase, Verb


def follow(elements: Sequence[Element], verbs: Sequence[Verb]) -> None:
    """Give each verb the phrases behind it, up to the next verb or the end of its clause."""
    own = [v for v in verbs if v.finite and not v.relative]
    ahead = {id(p) for v in own for p in v.subjects if p.prep is None and p.start < v.start}
    owner: Verb | None = None
    main: Verb | None = None
    for at, element in enumerate(elements):
        if isinstance(element, Verb):
            owner = element
            main = element if element.finite else main
        elif isinstance(element, Mark):
            if element.kind in ("stop", "question", "colon", "que", "rel", "sub", "open", "close"):
                owner = main = None
            elif element.low == "," and owner is not None and owner.outer.mood == "participle" and not owner.twin:
                owner = main or owner  # "… en un avión fletado por X, en virtud de …"
        elif id(element) in ahead:
            owner = None if _joined(elements, at) else owner
        elif owner is not None and not _explains(elements, at, element):
            _case(elements, at, element)
            owner.after.append(element)


def _joined(elements: Sequence[Element], at: int) -> bool:
    """Whether a phrase stands behind "y" and so begins a clause of its own."""
    before = elements[at - 1] if at else None
    return isinstance(before, Mark) and before.kind == "conj"


def _explains(elements: Sequence[Element], at: int, phrase: Phrase) -> bool:
    """Whether a phrase behind a name and a comma only says more of it: "dijo Ana Paz, una vecina de Lima"."""
    comma, before = (elements[at - 1], elements[at - 2]) if at > 1 else (None, None)
    named = isinstance(before, Phrase) and before.mention is not None and before.mention[1].is_a("Person")
    bare = phrase.prep is None and not phrase.mention and not phrase.time
    return bare and named and isinstance(comma, Mark) and comma.low == ","


def _case(elements: Sequence[Element], at: int, phrase: Phrase) -> None:
    """Give a name joined to one with a preposition the same: "en Guayas y El Oro"."""
    joint, before = (elements[at - 1], elements[at - 2]) if at > 1 else (None, None)
    named = isinstance(before, Phrase) and before.mention and phrase.mention and before.end - before.start < _LONGEST
    if isinstance(joint, Mark) and joint.kind == "conj" and isinstance(before, Phrase) and named and not phrase.prep:
        phrase.prep, phrase.held = before.prep, before.held


# A name so long is a clause.
_LONGEST = 90
