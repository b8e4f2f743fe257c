"""How alike two names are: from 0 to 1, what kind of difference there is between them, and why in one sentence.

Two names score 0.5 where as many pairs that differ so mean one as mean two. The score says that the names may be one
name, not that their bearers are one: what may be made of it, with what else is known of both, is in `graph.weighing`.
"""

import math
from dataclasses import dataclass
from functools import lru_cache

from graph.alignment import Alignment, align, budget
from graph.naming import aliases
from graph.wording import Words, forms, words_of

# From here on two names count as alike: chosen for precision on the development half of the benchmark.
ALIKE = 0.6
# Kinds of difference, the lightest first.
KINDS = ("equal", "legal", "order", "particle", "mixed", "sound", "initial", "part", "spelling", "generation", "other")
_SAID = {
    "equal": "have the same words",
    "particle": "have the same words but for a particle",
    "legal": "differ in the legal form only",
    "order": "have the same words, with the end of one first in the other",
    "mixed": "have the same words in another order",
    "sound": "are written in two ways of one sound",
    "initial": "agree but for an initial",
    "part": "agree in all words of the shorter one",
    "spelling": "differ in spelling",
    "generation": "differ in what tells the generations of a family apart",
    "other": "have words that differ",
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """The score, the heaviest kind of difference (one of `KINDS`), how many words answer to each other, and why.

    `comma`: one of the two, and only one, is written with a comma.
    """

    score: float
    kind: str
    words: int
    why: str
    comma: bool


@lru_cache(maxsize=1 << 16)
def compare(left: str, right: str, *, person: bool) -> Comparison:
    """Two names of people, or two of bodies, places, laws or reports. The same whichever comes first.

    >>> compare("Сергей Лавров", "Lavrov, Sergei", person=True).why
    '“Lavrov, Sergei” and “Сергей Лавров” have the same words, with the end of one first in the other'
    >>> [round(compare("Daimler AG", name, person=False).score, 1) for name in ("Daimler", "Daimler Trucks")]
    [1.0, 0.6]
    """
    left, right = sorted((left, right))
    one, other = words_of(left, person=person), words_of(right, person=person)
    found = align(one.main, other.main)
    kind = _kind(found, one, other)
    weights = forms().weights["person" if person else "body"]
    power = weights["bias"] + sum(weights.get(name, 0.0) * much for name, much in _differences(found, one, other))
    score = round(1 / (1 + math.exp(-power)), 3) if found.pairs else 0.0
    differing = [f"“{p.left}” and “{p.right}”" for p in found.pairs if p.kind not in ("equal", "sound")]
    told = f": {', '.join(differing)}" if kind in ("spelling", "initial") and differing else ""
    return Comparison(
        score, kind, len(found.pairs), f"“{left}” and “{right}” {_SAID[kind]}{told}", (", " in left) != (", " in right)
    )


def _kind(found: Alignment, one: Words, other: Words) -> str:
    """The heaviest kind of difference."""
    kinds = {"equal"} | {pair.kind for pair in found.pairs}
    if found.left and found.right:
        kinds.add("other")
    elif lost := (*found.left, *found.right):
        # "Donald J. Trump" says little more than "Donald Trump".
        kinds.add("initial" if all(len(word) == 1 for word in lost) else "part")
    if one.suffixes != other.suffixes:
        kinds.add("generation")
    if one.legal != other.legal:
        kinds.add("legal")
    if one.particles != other.particles:
        kinds.add("particle")
    if found.order != "same":
        kinds.add("order" if found.order == "turned" else "mixed")
    return max(kinds, key=KINDS.index)


def _differences(found: Alignment, one: Words, other: Words) -> list[tuple[str, float]]:
    """What is weighed, by the names of the weights."""
    length = sum(max(len(pair.left), len(pair.right)) for pair in found.pairs)
    worst = max((pair.cost / budget(max(len(pair.left), len(pair.right))) for pair in found.pairs), default=0.0)
    lost = (*found.left, *found.right)
    shorter = len(found.pairs) + min(len(found.left), len(found.right))
    return [
        ("edit", sum(pair.cost for pair in found.pairs) / budget(length)),
        ("worst", worst),
        ("conflict", float(bool(found.left and found.right))),
        ("missing", float(bool(lost))),
        ("alone", float(shorter == 1 and bool(lost))),
        ("generation", float(one.suffixes != other.suffixes)),
        ("legal", float(bool(one.legal and other.legal) and not one.legal & other.legal)),
        ("abroad", float(any(word in aliases().countries for word in lost))),
    ]
