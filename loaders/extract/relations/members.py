"""Who is one of a group: "nine villagers, including X", "one of them, X", "among them X", "the fourth man, X"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.coreference.reference import Reference
from loaders.extract.figures.counting import is_people
from loaders.extract.grammar.coordination import with_conjuncts
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Entity, Link, Relation
from loaders.extract.relations.ties import complements, relation

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# Of so few a text may name each.
_FEW = frozenset(("one", "two", "three", "four", "five", "six"))
_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
_THEM = frozenset(("them", "whom", "these", "those"))
_LEADS = ("det", "poss", "nummod")
# How far back a group may have been spoken of that "them" means.
_REACH = 600


def find(part: Part, token: "Token", reference: Reference) -> Iterator[Relation]:
    """The memberships that hang on one word."""
    low = token.lower_
    such = low == "as" and any(c.lower_ == "such" for c in token.children)
    if (low == "including" or such) and token.dep_ == "prep":
        yield from _including(part, token, reference)
    elif low in ("among", "amongst") and token.dep_ == "prep":
        yield from _among(part, token, reference)
    elif low in _FEW and any(c.lower_ == "of" for c in token.children):
        yield from _of_them(part, token, reference)
    elif low in _ORDINALS:
        yield from _counted_off(part, token, reference)


def _including(part: Part, word: "Token", reference: Reference) -> Iterator[Relation]:
    """Those whom a group includes: "nine villagers, including Ana Soto and a boy", "poets such as Luis Gil"."""
    noun = word.head
    group = reference.link(part, noun) if noun.tag_ in ("NNS", "NNPS", "CD") or is_people(noun) else None
    if group is None or group.entity.kind != "PersonGroup" or group.how == "same words":
        return
    for first in (c for c in word.children if c.dep_ == "pobj"):
        # Groups further on in the list may stand beside the whole: "six members, including X, and four officers".
        ones = [t for t in with_conjuncts(first) if t == first or t.tag_ not in ("NNS", "NNPS")]
        ones = ones if word.lower_ == "including" else [t for t in ones if t.pos_ == "PROPN"]
        for token in ones:
            yield from _one(part, token, group, word, reference)


def _among(part: Part, word: "Token", reference: Reference) -> Iterator[Relation]:
    """Those who are among others: "nineteen prisoners, among them a nurse"; the parser hangs "among" on either."""
    them = next((c for c in word.children if c.lower_ in ("them", "whom") and c.dep_ == "pobj"), None)
    if them is None:
        yield from _inverted(part, word, reference)
        return
    noun = word.head
    if noun.pos_ in ("NOUN", "PROPN") and noun.i > word.i:
        ones, whole = with_conjuncts(noun), noun.head if noun.dep_ == "appos" else None
    else:
        after = word.i + 2
        chunk = next((c for c in part.doc[after : word.sent.end].noun_chunks), None) if after < word.sent.end else None
        ones = with_conjuncts(chunk.root) if chunk is not None else []
        whole = noun if noun.pos_ in ("NOUN", "NUM") else None
    group = reference.link(part, whole) if whole is not None else _last(part, word, reference)
    for token in ones:
        if group and group.entity.kind == "PersonGroup":
            yield from _one(part, token, group, word, reference)


def _inverted(part: Part, word: "Token", reference: Reference) -> Iterator[Relation]:
    """Those with whom a sentence ends: "Among these men were Ana Soto and Luis Gil"."""
    those = next((c for c in word.children if c.dep_ == "pobj"), None)
    if those is None or word.head.lemma_ != "be" or word.i > word.head.i:
        return
    if those.lower_ == "those":
        return  # of whom they are is not said
    group = reference.link(part, those)
    for first in (c for c in word.head.children if c.dep_ in ("nsubj", "attr") and c.i > word.head.i):
        for token in with_conjuncts(first):
            # Of "one called Satan" a nickname is all that is known.
            if group is not None and group.entity.kind == "PersonGroup" and token.lower_ != "one":
                yield from _one(part, token, group, word, reference)


def _of_them(part: Part, number: "Token", reference: Reference) -> Iterator[Relation]:
    """Who is named of a few: "one of them, Ana Soto", "two of the men, X and Y", "one of the victims was X"."""
    noun = next(complements(number, "of"), None)
    if noun is None or not (noun.lower_ in _THEM or any(c.lower_ in ("the", "these", "those") for c in noun.children)):
        return
    if noun.lower_ not in _THEM and not is_people(noun):
        return
    ones = _named_beside(number)
    if noun.lower_ in _THEM or noun.lower_ in lexicon().words["held"]:
        group = _last(part, number, reference)
    else:
        group = _of_noun(part, noun, reference)
    for token in ones:
        if group is not None:
            yield from _one(part, token, group, number, reference)


def _of_noun(part: Part, noun: "Token", reference: Reference) -> Link | None:
    """The group that a noun tells: the last that has it for a part of its words, "one of the Americans"."""
    stem = noun.lemma_.lower()

    def fits(entity: Entity) -> bool:
        same = any(stem[:5] in words.lower() for words in entity.wordings)
        return entity.kind == "PersonGroup" and same and id(entity) not in reference.apart

    found = reference.cast.last(part.start(noun.left_edge), fits, 3 * _REACH)
    how = f'"{noun.text}" for the group spoken of last by that word'
    return Link(found, part.start(noun), part.end(noun), 0.65, carried=True, how=how) if found else None


def _counted_off(part: Part, ordinal: "Token", reference: Reference) -> Iterator[Relation]:
    """Who comes so many-th in a group: "the fourth, Ana Soto", "the third man is Luis Gil"."""
    noun = ordinal.head if ordinal.dep_ == "amod" else ordinal
    people = noun is ordinal or noun.lemma_.lower() in lexicon().words["person"] or is_people(noun)
    if not people or not any(c.lower_ == "the" for c in noun.children):
        return
    least = _ORDINALS[ordinal.lower_]

    def fits(entity: Entity) -> bool:
        return entity.kind == "PersonGroup" and any(float(count[0]) >= least for count in entity.counts)

    found = reference.cast.last(part.start(noun.left_edge), fits, 4 * _REACH)
    if found is None:
        return
    how = f'"{noun.text}" for one of the group counted last'
    group = Link(found, part.start(noun), part.end(noun), 0.6, carried=True, how=how)
    for token in _named_beside(noun):
        yield from _one(part, token, group, noun, reference)


def _named_beside(word: "Token") -> "list[Token]":
    """Whom a word has beside it, behind a comma or the verb "be": "one of them, X"; the parser may hang X higher."""
    above = (word, word.head, word.head.head) if word.dep_ == "pobj" else (word,)
    for each in above:
        found = next((c for c in each.children if c.dep_ == "appos" and c.i > word.i), None)
        if found is not None:
            return with_conjuncts(found)
    verb = word.head
    if word.dep_ == "nsubj" and verb.lemma_ == "be":
        return [c for c in verb.children if c.dep_ == "attr" and c.i > verb.i]
    return []


def _last(part: Part, word: "Token", reference: Reference) -> Link | None:
    """The counted group spoken of last."""

    def fits(entity: Entity) -> bool:
        many = any(float(count[0]) > 1 for count in entity.counts)
        return entity.kind == "PersonGroup" and many and id(entity) not in reference.apart

    found = reference.cast.last(part.start(word), fits, _REACH)
    how = '"them" for the group spoken of last'
    return Link(found, part.start(word), part.end(word), 0.6, carried=True, how=how) if found else None


def _one(part: Part, token: "Token", group: Link, word: "Token", reference: Reference) -> Iterator[Relation]:
    """The membership of somebody, by name or not."""
    link = reference.link(part, token)
    if link is None or link.entity is group.entity:
        return
    if link.entity.name is None and token.tag_ == "NN" and not any(c.dep_ in _LEADS for c in token.children):
        return  # "including rapist and murderer Luis Gil"
    if link.entity.kind == "PersonGroup":
        yield from relation(part, link, "rec:partOf", group, word)
    elif link.entity.is_a("Actor") and link.entity.kind != "Country":
        yield from relation(part, link, "rec:memberOf", group, word)
