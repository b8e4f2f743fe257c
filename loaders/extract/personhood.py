"""Names that the parser takes for bodies or places, and that the words around them show to be people's.

A small model calls many a name that is rare in English an organisation; what is arrested, has a wife or is 32 is none.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from loaders.extract.lexicon import lexicon, table
from loaders.extract.mention import Mention

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_GUESSED = ("parser", "capitals")
_TAKEN_FOR = ("Organization", "Place", "Facility")
# So much text before and after a name is looked at.
_REACH = 60


def people(mentions: Iterable[Mention], text: str) -> list[Mention]:
    """The mentions, those of names that are people's as persons; `text` is the stored text."""
    listed = [_without_trade(mention) for mention in mentions]
    labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    shown: set[str] = set()
    for mention in listed:
        labels[mention.text][mention.kind] += 1
        if _open(mention) and _is_person(mention, text):
            shown.add(mention.text)
    # A name of two words or more that is taken for a person more often than for something else is a person's.
    shown |= {name for name, kinds in labels.items() if " " in name and 2 * kinds["Person"] > kinds.total()}
    return [replace(m, kind="Person") if _open(m) and m.text in shown else m for m in listed]


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
    noun = re.search(r"\b([a-z][\w-]*) [\"“]?$", before)
    called = bool(noun) and noun[1] in trades()  # type: ignore[index]  # bool() saw to it
    suffers = bool(_fate().search(before) or _suffered().match(after))
    # Towns are followed by numbers and have families too: "Los Angeles, 15 May", "Lima's families".
    return called or suffers or (mention.kind != "Place" and bool(_human().match(after)))


@cache
def _fate() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('persons.toml')['fate'])}) (?:of|de) [\"“]?$")


@cache
def _suffered() -> re.Pattern[str]:
    verbs = "|".join(table("persons.toml")["suffered"])
    auxiliary = "was|were|has been|had been|have been|fue|fueron"
    return re.compile(rf"(?:,[^,.]{{0,40}},)? (?:{auxiliary}) (?:[a-z]+ly |also |later |then )?(?:{verbs})\b")


@cache
def _human() -> re.Pattern[str]:
    kin = "|".join(table("persons.toml")["kin"])
    return re.compile(rf",? (?:aged )?\(?\d\d\)?(?:[,.]| -|$)(?! ?\d)|,? who |['’]s? (?:{kin})\b")
