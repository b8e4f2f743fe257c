"""Which clusters are worth comparing: those that share a block, made so that what varies in writing does not part them.

A block is the consonants of two words of a name: it outlives another order, an initial or nothing in the place of a
third word, accents, scripts and all vowels; of a name of two words also an error in either (what remains when one
letter is left out, as SymSpell finds words).
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import combinations

from graph.geography import place_name
from graph.local import Local, family
from graph.naming import acronym, fold, is_full_name, is_generic
from graph.wording import bones, forms, words_of
from ontology import vocabulary

# The families that are compared; others are told by a number or a list.
COMPARED = ("person", "organization", "place", "policy", "agreement", "report")
# Names of more words are looked for by these many; a name is compared under these many of its forms.
_WORDS, _FORMS = 5, 8


@dataclass(frozen=True, slots=True)
class Card:
    """What is compared of a cluster that keys have made: the names that may identify it, and what its sources tell."""

    id: str
    family: str
    names: tuple[str, ...]
    lands: frozenset[str]
    bodies: frozenset[str]
    company: frozenset[str]
    sources: frozenset[str]


def card(root: str, members: Iterable[Local]) -> Card | None:
    """The card of a cluster from its members; None where it is compared with nothing."""
    known = list(members)
    groups = {group for local in known if (group := family(local.kinds))}
    if len(groups) != 1:
        return None
    (group,) = groups
    names = sorted({name for local in known for name in local.names if _tells(name, group, local)})
    if not names:
        return None

    return Card(
        id=root,
        family=group,
        names=tuple(names[:_FORMS]),
        lands=frozenset[str]().union(*(local.lands | ({local.country} if local.country else set()) for local in known)),
        bodies=frozenset[str]().union(*(local.bodies for local in known)),
        company=frozenset[str]().union(*(local.company for local in known)),
        sources=frozenset(local.source for local in known if local.source),
    )


def to_json(of: Card) -> str:
    """All but the id, as the index keeps it."""
    told = {field.name: getattr(of, field.name) for field in fields(Card) if field.name != "id"}
    plain = {name: sorted(value) if isinstance(value, frozenset) else value for name, value in told.items()}
    return json.dumps(plain, ensure_ascii=False)


def from_json(root: str, text: str) -> Card:
    """The opposite of `to_json`."""
    told = json.loads(text)
    sets = {name: frozenset(told[name]) for name in ("lands", "bodies", "company", "sources")}
    return Card(root, told["family"], tuple(told["names"]), **sets)


def _tells(name: str, group: str, local: Local) -> bool:
    """Whether a name says enough to be compared: no first name, initial, office, acronym, number or common name."""
    if group == "person":
        last, _, first = name.partition(", ")
        # "al-Assad, Bashar" begins with a small word, as an office does.
        return is_full_name(f"{first} {last}") if first and "," not in first else is_full_name(name)
    if group not in COMPARED or acronym(name):
        return False
    folded = fold(name)
    if len(folded) <= 2 or is_generic(folded):
        return False
    is_facility = any(vocabulary().is_a(kind, "Facility") for kind in local.kinds)
    return group != "place" or is_facility or place_name(folded, local.country) is not None


def blocks(of: Card) -> frozenset[str]:
    """The blocks of a card; cards of two families share none."""
    found: set[str] = set()
    for name in of.names:
        found.update(_blocks(words_of(name, person=of.family == "person").main[:_WORDS]))
    return frozenset(f"{of.family}|{block}" for block in found)


def _blocks(words: Sequence[str]) -> Iterator[str]:
    known = [bones(word) for word in words if len(word) > 1]
    if len(known) == 1:
        yield from _erred(known[0])
    elif len(known) == 2:
        one, other = known
        yield from (_pair(erred, other) for erred in _erred(one))
        yield from (_pair(one, erred) for erred in _erred(other))
    else:
        # An error in one of three words leaves two of them as they were.
        telling = {bones(word) for word in words if word not in forms().frequent and not is_generic(word)}
        telling.add(known[-1])
        for one, other in combinations(known, 2):
            if one in telling or other in telling:
                yield _pair(one, other)


def _pair(one: str, other: str) -> str:
    return " ".join(sorted((one, other)))


def _erred(word: str) -> Iterator[str]:
    """A word, and the word with each one of its letters left out: what is one error away from it shares one of them."""
    yield word
    yield from (word[:at] + word[at + 1 :] for at in range(len(word)) if len(word) > 2)


def pairs(fresh: Iterable[str], members: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    """Every pair of ids, of which at least one is fresh, that shares a block; each once, the smaller id first."""
    new = frozenset(fresh)
    by_block: defaultdict[str, set[str]] = defaultdict(set)
    for block, ids in members.items():
        for one in ids:
            by_block[one].add(block)
    for one in sorted(new & by_block.keys()):
        beside = {other for block in by_block[one] for other in members[block]}
        for other in sorted(beside):
            if other != one and (other not in new or one < other):
                yield (one, other) if one < other else (other, one)
