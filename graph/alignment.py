"""Which words of two names answer to which, and how far apart they are written.

Costs are counted in letters: those that were changed, left out, added or swapped (optimal string alignment), and less
for what romanisations write in several ways.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from graph.wording import bones, sound

# What one letter too many is for two words that sound the same, and for digits in the place of letters.
_SOUND, _DIGITS = 0.15, 0.3
# Words of which more than this share differs do not answer to each other; an initial does less than a like word.
_FAR, _INITIAL = 0.5, 0.45
_LOOKALIKES = str.maketrans("01359", "oiesg")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words that answer to each other: how many letters apart, and `equal`, `sound`, `initial` or `spelling`."""

    left: str
    right: str
    cost: float
    kind: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """The pairs in the order of the left name, and the words without an answer.

    `order` is `same`, `turned` (the end of one name stands first in the other: "García, Juan") or `mixed`.
    """

    pairs: tuple[Pair, ...]
    left: tuple[str, ...]
    right: tuple[str, ...]
    order: str


def align(left: Sequence[str], right: Sequence[str]) -> Alignment:
    """The likest words first; what is written in one word on one side and in several on the other is joined."""
    ones = _joined(left, right)
    others = _joined(right, ones)
    offers = []
    for i, one in enumerate(ones):
        for j, other in enumerate(others):
            pair = _pair(one, other)
            if pair:
                share = _INITIAL if pair.kind == "initial" else pair.cost / max(len(one), len(other))
                offers.append((share, abs(i - j), i, j, pair))
    taken: dict[int, tuple[int, Pair]] = {}
    used: set[int] = set()
    for _, _, i, j, pair in sorted(offers, key=lambda offer: offer[:4]):
        if i not in taken and j not in used:
            taken[i] = j, pair
            used.add(j)
    places = [taken[i][0] for i in sorted(taken)]
    return Alignment(
        tuple(taken[i][1] for i in sorted(taken)),
        tuple(word for i, word in enumerate(ones) if i not in taken),
        tuple(word for j, word in enumerate(others) if j not in used),
        _order(places),
    )


def _order(places: Sequence[int]) -> str:
    if list(places) == sorted(places):
        return "same"
    first = places.index(min(places))
    return "turned" if [*places[first:], *places[:first]] == sorted(places) else "mixed"


def _pair(one: str, other: str) -> Pair | None:
    if one == other:
        return Pair(one, other, 0.0, "equal")
    if min(len(one), len(other)) == 1:
        return Pair(one, other, 0.0, "initial") if one[0] == other[0] and not one.isdigit() else None
    cost = distance(one, other)
    if cost > _FAR * max(len(one), len(other)):
        return None
    return Pair(one, other, cost, "sound" if cost <= _SOUND else "spelling")


def distance(one: str, other: str) -> float:
    """How many letters two words are apart; numbers are never like one another.

    >>> distance("lavrov", "lavrow"), distance("sech1n", "sechin"), distance("sergei", "serei"), distance("44", "45")
    (0.15, 0.3, 1.0, 2.0)
    """
    if one.isdigit() or other.isdigit():
        return float(max(len(one), len(other)))
    if one.translate(_LOOKALIKES) == other.translate(_LOOKALIKES):
        return _DIGITS
    said, heard = sound(one), sound(other)
    if said == heard:
        return _SOUND
    cost = min(float(OSA.distance(one, other)), OSA.distance(said, heard) + _SOUND)
    skeleton = bones(one)
    if skeleton == bones(other) and len(skeleton) > 1 and (said[0] == heard[0] or len(skeleton) > 2):
        # Only the vowels differ, which some scripts do not write, and which others hear in several ways.
        cost = min(cost * 0.7, 1 + 0.2 * cost)
    return cost


def budget(letters: int) -> float:
    """How many letters of a text may be wrong before it is another one: grows with its logarithm.

    >>> [round(budget(n), 1) for n in (3, 6, 12, 24)]
    [0.8, 1.9, 2.8, 3.7]
    """
    return math.log(max(letters - 1, 2), 2.35)


def _joined(words: Sequence[str], others: Sequence[str]) -> list[str]:
    """Words, with those joined that together are one of the others: "Al Isher" for "Alisher"."""
    found = list(words)
    for other in others:
        if len(other) < 5 or other in found:
            continue
        for size in range(min(_LONGEST, len(found)), 1, -1):
            starts = range(len(found) - size + 1)
            at = next((n for n in starts if _is_one(found[n : n + size], other)), None)
            if at is not None:
                found[at : at + size] = ["".join(found[at : at + size])]
                break
    return found


_LONGEST = 5


def _is_one(parts: Sequence[str], other: str) -> bool:
    whole = "".join(parts)
    if abs(len(whole) - len(other)) > 2 or any(part[0] == other[0] and len(part) + 2 > len(other) for part in parts):
        return False
    return whole == other or sound(whole) == sound(other) or (len(other) > 6 and OSA.distance(whole, other) <= 1)
