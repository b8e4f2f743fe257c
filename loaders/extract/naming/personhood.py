"""Names that the parser takes for bodies or places, and that the words around them show to be people's.

A small model calls many a name that is rare in English an organisation; what is arrested, has a wife or is 32 is none.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from loaders.extract.lexicon import cities, lexicon, names, table
from loaders.extract.naming.mention import Mention

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_GUESSED = ("parser", "capitals")
_TAKEN_FOR = ("Organization", "Place", "Facility")
# So much text before and after a name is looked at.
_REACH = 60


def people(mentions: Iterable[Mention], text: str) -> list[Mention]:
    """The mentions, those of names that are people's as persons; `text` is the stored text."""
    listed = _in_lists([_without_trade(mention) for mention in mentions], text)
    labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    evident: set[str] = set()
    for mention in listed:
        labels[mention.text][mention.kind] += 1
        if (_open(mention) or _is_guess(mention)) and _is_person(mention, text):
            evident.add(mention.text)
    # A name of two words or more that is taken for a person as often as for a body is a person's.
    shown = evident | {name for name, kinds in labels.items() if " " in name and _is_mostly_a_person(kinds)}
    # "Un juez de Estelí" has no surname.
    borne = shown - {mention.text for mention in listed if mention.method == "office"}
    last = {name.split()[-1] for name in borne if " " in name} - cities() - names().capitals - names().countries.keys()
    known = shown | last
    return [_as_person(mention, known, evident) for mention in listed]


def _is_mostly_a_person(kinds: Counter[str]) -> bool:
    """Whether a name is taken for a person at least as often as for a body, and more often than for all else."""
    return 2 * kinds["Person"] > kinds.total() or 0 < kinds["Person"] == kinds["Organization"] == kinds.total() / 2


def _as_person(mention: Mention, shown: set[str], evident: set[str]) -> Mention:
    """The mention, as a person's where its name is one's; what words around it show weighs more than any guess."""
    surname = mention.method in _GUESSED and mention.kind in _TAKEN_FOR and mention.text.isalpha()
    if mention.text not in shown or not (_open(mention) or _is_guess(mention) or surname):
        return mention
    return replace(mention, kind="Person", method="title" if mention.text in evident else mention.method)


def _is_guess(mention: Mention) -> bool:
    """Whether it is taken for a person's by the parser alone."""
    return mention.kind == "Person" and mention.method in _GUESSED


def _in_lists(mentions: list[Mention], text: str) -> list[Mention]:
    """The mentions; what stands between two full names of people in a list is one: "Ana Ruiz, Soo Kim, Luis Paz"."""
    ordered = sorted(mentions, key=lambda m: m.start)
    changed = {}
    for before, mention, after in zip(ordered, ordered[1:], ordered[2:], strict=False):
        around = all(m.kind == "Person" and " " in m.text for m in (before, after))
        if not around or not _open(mention) or " " not in mention.text:
            continue
        gaps = text[before.end : mention.start], text[mention.end : after.start]
        if all(gap in (", ", ", and ", " and ", "; ") for gap in gaps):
            changed[id(mention)] = replace(mention, kind="Person")
    return [changed.get(id(mention), mention) for mention in mentions]


def _without_trade(mention: Mention) -> Mention:
    """The person behind a trade, "Physician Nemat Naqdi", where the class was guessed."""
    first, _, rest = mention.text.partition(" ")
    if not _open(mention) or first.lower() not in trades() or " " not in rest:
        return mention
    return replace(mention, start=mention.end - len(rest), text=rest, kind="Person")


@cache
def trades() -> frozenset[str]:
    """What one person is, by trade or by office."""
    return frozenset(table("persons.toml")["trades"]) | lexicon().words["person"]


def is_source(token: "Token") -> bool:
    """Whether a noun is somebody because it says something: "a source said", and no "source of income"."""
    says = token.dep_ == "nsubj" and token.head.lemma_.lower() in lexicon().reporting
    return says and token.lower_ in lexicon().words["source"]


def _open(mention: Mention) -> bool:
    """Whether its class is only a guess that may be wrong: a single word may well be a town."""
    words = len(mention.text.split())
    guessed = mention.method in _GUESSED and mention.kind in _TAKEN_FOR
    return guessed and words <= 4 and (words > 1 or mention.kind != "Place")


def _is_person(mention: Mention, text: str) -> bool:
    before = text[max(0, mention.start - _REACH) : mention.start]
    after = text[mention.end : mention.end + _REACH]
    if mention.text.split()[0] in names().demonyms:
        return False  # "the Malaysian Bar"
    if _fate().search(before) or _suffered().match(after) or _AGED.search(before) or _is_called(mention, before):
        return True
    full = " " in mention.text
    if full and (_DESCRIBED.match(after) or _is_apposed(after)):
        return True
    # Towns are followed by numbers and have families too: "Los Angeles, 15 May", "Lima's families".
    return mention.kind != "Place" and bool(_human().match(after))


# "the 18-year-old X"; "X, 42, a farmer".
_AGED = re.compile(r"\b\d\d?-year-old [\"“]?$")
_DESCRIBED = re.compile(r", \d\d, (?:an?|the|who|was|of|from)\b")
_APPOSED = re.compile(r", (?:an?|the) (?:[\w’'-]+ ){0,4}?([a-z-]+)(?=[,.;]| who| from| with| at| in| and)")


def _is_called(mention: Mention, before: str) -> bool:
    """Whether a trade or a title stands before: "lawyer X", "journalists X and Y", "President X Y"."""
    noun = re.search(r"([A-Za-z][\w.-]*) [\"“]?$", before)
    if noun is None:
        return False
    word, full = noun[1].lower(), " " in mention.text
    if noun[1][0].isupper():
        return full and word in lexicon().words["honorific"]
    return word in trades() or (full and word in lexicon().words["person_plural"])


def _is_apposed(after: str) -> bool:
    """Whether a trade of people alone stands behind: "X Y, a prominent human rights lawyer"."""
    found = _APPOSED.match(after)
    return found is not None and found[1] in trades() - lexicon().words["bodily"]


@cache
def _fate() -> re.Pattern[str]:
    of = "|".join(table("persons.toml")["fate"])
    done = "|".join(table("persons.toml")["suffered"])
    return re.compile(rf"\b(?:(?:{of}) (?:of|de)|(?<!-)(?:{done})) [\"“]?$")


@cache
def _suffered() -> re.Pattern[str]:
    verbs = "|".join(table("persons.toml")["suffered"])
    auxiliary = "was|were|has been|had been|have been|fue|fueron"
    return re.compile(rf"(?:,[^,.]{{0,40}},)? (?:{auxiliary}) (?:[a-z]+ly |also |later |then )?(?:{verbs})\b")


@cache
def _human() -> re.Pattern[str]:
    kin = "|".join(table("persons.toml")["kin"])
    fate = "|".join(table("persons.toml")["fate"])
    aged = r",? (?:aged )?\(?\d\d\)?(?:[,.]| -|$)(?! ?\d)"
    return re.compile(rf"{aged}|,? who |['’]s? (?:(?:{kin})\b|(?:{fate})\b(?! of))")
