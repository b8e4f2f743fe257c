"""What numbers count: the noun after them, some of those spoken of, votes; the plural nouns that stand for people."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from loaders.extract.figures.quantity import Number, as_written, bound, digits
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon, names
from loaders.extract.naming.personhood import trades

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# What the number behind it only names.
_LABEL = re.compile(r"(?:\b(?:no\.|nos\.|sections?|sec\.?|title|articles?|chapter|paragraph|clause|pages?)|§|#)\s*$")
# The parser reads these as dates, orders and sums; they count nothing.
_NO_COUNT = ("ORDINAL", "DATE", "TIME", "PERCENT", "MONEY")
_VOTES = re.compile(r"\bvotes? (?:in favou?r,? )?(?:to|against) $")
_SIDE = re.compile(r" (?:in favou?r|against|abstaining|abstained)\b")
# Pronouns that mean people; "those" where a clause says which.
_PERSONAL = ("whom", "us", "you", "those")
# How far back the people or things are looked for that "16 of them" are some of, in words.
_REACH = 60


def find(part: Part, taken: Iterable[tuple[int, int]]) -> Iterator[Number]:
    """The numbers of a paragraph that count people or things, outside the `taken` places (names, dates, measures)."""
    closed = list(taken)
    for token in part.doc:
        if not _is_number(token):
            continue
        first = min((c for c in token.children if c.dep_ == "compound" and c.pos_ == "NUM"), default=token, key=_place)
        start, end = part.start(first), part.end(token)
        value = as_written(part.text[first.idx : token.idx + len(token.text)])
        if value is None or any(start < b and a < end for a, b in closed) or _labels(part, first):
            continue
        head, sort = _vote(part, token) or _head(token)
        if head is None or (head.text.lower() not in lexicon().words["person_plural"] and token.ent_type_ in _NO_COUNT):
            continue
        if sort == "things" and ((value == 1 and head.lower_ != "votes" and not _is_one(head)) or not _is_noun(head)):
            continue
        if value == 1 and sort == "people":
            continue
        unit = "people" if sort == "people" else head.text
        yield Number(start, end, digits(value), bound(part.text, first.idx), unit, sort, head)


def _is_one(head: "Token") -> bool:
    """Whether one of a kind of person is counted among whom something befalls: "killing one student"."""
    return head.tag_ == "NN" and head.lower_ in lexicon().words["person"] and head.dep_ in ("dobj", "nsubjpass")


def _is_number(token: "Token") -> bool:
    number = token.like_num or token.pos_ == "NUM"
    return number and not (token.dep_ == "compound" and token.head.pos_ == "NUM")


def _place(token: "Token") -> int:
    return int(token.i)


def _labels(part: Part, token: "Token") -> bool:
    """Whether a number only labels: "Section 12", "No. 5", "Sec. 3"."""
    before = part.text[max(0, token.idx - 12) : token.idx].lower()
    return bool(_LABEL.search(before))


def _vote(part: Part, token: "Token") -> "tuple[Token, str] | None":
    """The noun for the votes that one side has: "by 70 votes to 24", "613 votes in favour, 41 against"."""
    before, after = part.text[max(0, token.idx - 30) : token.idx], part.text[token.idx + len(token.text) :]
    if not _VOTES.search(before) and not _SIDE.match(after):
        return None
    votes = next((t for t in token.sent if t.lower_ in ("vote", "votes") and t.i < token.i), None)
    return (votes, "things") if votes is not None else None


def _is_noun(token: "Token") -> bool:
    """Whether a word names what is counted: a noun, or a type of aircraft ("six Boeing 737s")."""
    return token.pos_ in ("NOUN", "PROPN") and (token.is_alpha or token.tag_ in ("NNS", "NNPS"))


def _head(token: "Token") -> "tuple[Token | None, str]":
    """What a number counts: its noun, or itself where it stands for people ("137 were removed", "40 of these men")."""
    noun = token.head if token.dep_ in ("nummod", "quantmod", "compound") else None
    if noun is not None and noun.pos_ == "NUM":
        noun = noun.head if noun.dep_ == "nummod" else None
    while noun is not None and noun.dep_ == "compound" and noun.i < noun.head.i:
        noun = noun.head  # "nine plainclothes security officers"
    if noun is not None and noun.pos_ in ("NOUN", "PROPN", "ADJ"):
        return noun, "people" if is_people(noun) else "things"
    whole = _whole(token)
    counted = _counted(whole) if whole is not None else None
    if counted is not None:
        return (token, "people") if is_people(counted) or counted.lower_ in _PERSONAL else (counted, "things")
    if token.dep_ in ("nsubjpass", "nsubj", "dobj") and token.head.pos_ == "VERB" and whole is None:
        acts = lexicon().verbs.get(token.head.lemma_, ())
        if any(frame.patient in (None, "person") for frame in acts):
            return token, "people"
    return None, "things"


def _whole(token: "Token") -> "Token | None":
    """What a number is so many of: "16 of the men"; the parser may hang the "of" on a later word."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "de"):
            return next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
    behind = token.doc[token.i + 1 : token.i + 3]
    pronoun = len(behind) == 2 and behind[0].lower_ == "of" and behind[1].pos_ == "PRON"
    return behind[1] if pronoun else None


def _counted(whole: "Token") -> "Token | None":
    """What some are counted of: the noun, or what a pronoun means; the pronoun itself where it means people only."""
    word = whole.lower_
    if word in _PERSONAL and (word != "those" or any(c.dep_ in ("acl", "relcl") for c in whole.children)):
        return whole
    if word == "which":
        verb = next((t for t in whole.ancestors if t.dep_ == "relcl"), None)
        return verb.head if verb is not None and verb.head.tag_ in ("NNS", "NNPS") else None
    if word in ("them", "those", "these", "they"):
        before = reversed(whole.doc[max(0, whole.i - _REACH) : whole.i])
        named = [t for t in before if t.tag_ in ("NNS", "NNPS") and t.pos_ in ("NOUN", "PROPN")]
        of_people = [t for t in named if is_people(t)] if _befalls_people(whole) else []
        return next(iter(of_people or named), None)
    plural = whole.tag_ in ("NNS", "NNPS") or is_people(whole)
    told = any(c.dep_ in ("det", "poss") for c in whole.children)
    return whole if plural and (told or is_people(whole)) else None


def _befalls_people(whole: "Token") -> bool:
    """Whether the verb that some of them go with is one that befalls people: "16 of them were freed"."""
    verb = next((t for t in whole.ancestors if t.pos_ == "VERB"), None)
    return verb is not None and any(frame.patient == "person" for frame in lexicon().verbs.get(verb.lemma_.lower(), ()))


def is_people(token: "Token") -> bool:
    """Whether a noun stands for several people: "men", "Venezuelans", "riot police"."""
    words = lexicon().words
    low = token.text.lower()
    if token.tag_ == "NNS" and token.lemma_.lower() in trades():
        return True
    if low in words["many"] and not _counts_people(token):
        return False
    if low == "groups" and any(c.lower_ in words["size"] for c in token.children if c.dep_ in ("amod", "nummod")):
        return True
    if low in words["person_plural"] or (low in words["group_collective"] and token.tag_ == "NNS"):
        return True
    return token.text in names().demonyms and token.text.endswith("s") and token.text not in ("US", "U.S.")


def _counts_people(token: "Token") -> bool:
    """Whether "hundreds" are people: no "hundreds of phone lines"."""
    of = (c for c in token.children if c.dep_ == "prep" and c.lower_ == "of")
    whole = next((t for c in of for t in c.children if t.dep_ == "pobj"), None)
    return whole is None or whole.pos_ in ("PRON", "PROPN") or whole.lower_ == "lives" or is_people(whole)
