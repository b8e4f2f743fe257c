"""Of which nation people are: "a citizen of Chad", "the Colombian journalist X", "a Jamaican", "a French passport"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from loaders.extract.coreference.reference import Reference
from loaders.extract.coreference.referent import is_national
from loaders.extract.grammar.clause import core
from loaders.extract.grammar.coordination import with_conjuncts
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon, names
from loaders.extract.naming.mention import Link, Mention, Relation
from loaders.extract.relations.ties import bearer, before, complements, relation

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_PEOPLE = ("Person", "PersonGroup")
_PAPERS = frozenset(("nationality", "nationalities", "citizenship", "citizenships", "passport", "passports"))
_HOLDING = frozenset(("hold", "have", "possess", "carry", "acquire", "obtain", "receive"))


def find(part: Part, token: "Token", reference: Reference) -> Iterator[Relation]:
    """The nationalities, and where facilities of a nation lie, that hang on one word."""
    low = token.lower_
    if low in lexicon().words["citizen"]:
        yield from _citizen(part, token, reference)
    if low in _PAPERS and token.dep_ == "dobj" and token.head.lemma_.lower() in _HOLDING:
        yield from _holding(part, token, reference)
    if low == "from":
        yield from _hailing(part, token, reference)
    if token.text in names().demonyms and token.dep_ in ("amod", "compound", "nmod"):
        yield from _described(part, token, reference)
    elif is_national(token):
        yield from _one_of_nation(part, token, reference)


def _citizen(part: Part, noun: "Token", reference: Reference) -> Iterator[Relation]:
    """Citizens: "X, a citizen of Venezuela", "U.S. citizen X", "Chad's own citizens"."""
    holder = bearer(part, noun, reference)
    if holder is None and noun.dep_ == "appos" and (above := reference.link(part, noun.head)):
        holder = above if above.entity.kind in _PEOPLE else None
    named = (t for c in complements(noun, "of", "from") for t in with_conjuncts(c))
    links = [reference.link(part, t) for t in named]
    owners = [reference.link(part, c) for c in noun.children if c.dep_ == "poss" and c.pos_ == "PROPN"]
    for country in (*links, *owners, *before(part, noun, reference)):
        if country and country.entity.kind == "Country" and not _is_adjective(part, noun, country):
            yield from relation(part, holder, "rec:nationality", country, noun)


def _is_adjective(part: Part, noun: "Token", country: Link) -> bool:
    """Whether the nation stands before the noun as an adjective, which tells it by itself: "a U.S. citizen"."""
    word = part.text[country.start - part.base : country.end - part.base]
    return word in names().demonyms and noun.dep_ not in ("compound", "nmod")


def _holding(part: Part, paper: "Token", reference: Reference) -> Iterator[Relation]:
    """Whose papers somebody has: "holds Libyan and Maltese nationality", "has a Russian passport"."""
    verb = paper.head
    if any(c.dep_ in ("aux", "neg") and c.lower_ in (*lexicon().modal, "not", "n't") for c in verb.children):
        return
    ones = [t for t, role in core(verb) if role == "subject"]
    ones += [verb.head] if verb.dep_ == "acl" else []
    for one in ones:
        link = reference.link(part, one)
        for word in part.doc[paper.left_edge.i : paper.i]:
            if link and link.entity.kind in _PEOPLE and word.text in names().demonyms:
                yield from _of_nation(part, link, "rec:nationality", word, reference, paper)


# Of whom "from" tells the nation; of deportees and envoys it tells who sent them.
_COMING = frozenset(
    (
        *("man", "men", "woman", "women", "migrant", "migrants", "immigrant", "immigrants", "refugee", "refugees"),
        *("seekers", "seeker", "child", "children", "boy", "boys", "girl", "girls", "families", "family", "worker"),
        *("workers", "student", "students", "labourers", "laborers", "fishermen", "farmers", "citizens"),
    )
)
_WHOLLY = frozenset(("all", "both", "mostly", "mainly", "originally", "chiefly", "largely"))


def _hailing(part: Part, word: "Token", reference: Reference) -> Iterator[Relation]:
    """Where people come from: "17 of them, all from Chad and Mali", "men who hail from Togo"."""
    holder = word.head
    if holder.pos_ == "VERB":
        ones = [t for t, role in core(holder) if role == "subject"] if holder.lemma_.lower() == "hail" else []
    else:
        plain = holder.i == word.i - 1 and holder.lower_ in _COMING
        ones = [holder] if plain or any(c.lower_ in _WHOLLY for c in word.children) else []
    for one in ones:
        link = reference.link(part, one)
        for place in (t for c in word.children if c.dep_ == "pobj" for t in with_conjuncts(c)):
            country = reference.link(part, place)
            if link and link.entity.kind in _PEOPLE and country and country.entity.kind == "Country":
                yield from relation(part, link, "rec:nationality", country, word)


def _one_of_nation(part: Part, token: "Token", reference: Reference) -> Iterator[Relation]:
    """Somebody whom only the nation tells: "a Jamaican was sent home", "Kamran, an Iranian"."""
    link = reference.link(part, token.head if token.dep_ == "appos" else token)
    if link and link.entity.kind == "Person":
        yield from _of_nation(part, link, "rec:nationality", token, reference)


def _described(part: Part, token: "Token", reference: Reference) -> Iterator[Relation]:
    """A demonym before a person or a facility: "Venezuelan men", "the Colombian journalist X", "a Russian prison"."""
    noun = token.head
    if token.i + 1 < len(part.doc) and token.nbor(1).text in ("-", "–"):
        return  # "an Italian-run camp" may lie anywhere
    link = reference.link(part, noun) if noun.lower_ not in lexicon().words["peoples"] else None
    if not link or (link.entity.kind not in _PEOPLE and not link.entity.is_a("Facility")):
        return
    if link.entity.kind == "PersonGroup" and noun.lower_ in lexicon().words["citizen"]:
        for one in _listed_behind(part, noun, reference):
            yield from _of_nation(part, one, "rec:nationality", token, reference)
    if not link.entity.is_a("Facility"):
        words = part.text[part.end(token) - part.base : link.start - part.base]
        yield from _of_nation(part, link, _tie(words), token, reference)
        yield from _both(part, link, _tie(words), token, reference)
    elif noun.lower_ not in lexicon().words["outpost"]:
        yield from _of_nation(part, link, "rec:locatedIn", token, reference)
    else:  # "the American base in Djibouti" lies in Djibouti
        for found in _of_nation(part, link, "rec:operates", token, reference):
            yield replace(found, subject=found.object, object=found.subject)


_AND = re.compile(r",? (?:and )?(?:(?:Dr|Mr|Ms|Mrs|Prof)\.? )?")


def _listed_behind(part: Part, noun: "Token", reference: Reference) -> Iterator[Link]:
    """The people whose names stand right behind a plural: "the Austrian citizens X and Y"."""
    at = part.end(noun)
    for mention, entity in reference.cast.within(at, at + 120):
        gap = reference.cast.text[at : mention.start]
        if mention.form != "name" or entity.kind != "Person" or not _AND.fullmatch(gap):
            return
        yield Link(entity, mention.start, mention.end, mention.confidence, carried=False, how=mention.method)
        at = mention.end


def _both(part: Part, link: Link, predicate: str, token: "Token", reference: Reference) -> Iterator[Relation]:
    """The first of two nations in one word: "the British-Iranian academic"; the parser takes it for three words."""
    first = part.doc[token.i - 2] if token.i > 1 and token.nbor(-1).text in ("-", "–") else None
    if predicate == "rec:nationality" and first is not None and first.text in names().demonyms:
        yield from _of_nation(part, link, predicate, first, reference)


# Who rules a country, in lower case too: "the former Chadian president X".
_RULING = frozenset(
    (
        *("president", "prime minister", "premier", "king", "queen", "leader", "dictator", "ruler", "chancellor"),
        *("emir", "sultan", "emperor", "supreme leader", "interim president", "acting president"),
        *("transitional president",),
    )
)
_SECONDARY = frozenset(("vice", "deputy", "foreign", "interior", "defense", "defence", "former", "finance", "justice"))


def _tie(between: str) -> str:
    """What a demonym makes of the person behind it: one of the nation, or who leads it, "Salvadoran President X"."""
    words, title = lexicon().words, between.strip().lower()
    if title in _RULING or title.removeprefix("former ") in _RULING:
        return "rec:leaderOf"
    if not between.strip().istitle() or not any(word in words["office"] for word in (title, title.split()[-1])):
        return "rec:nationality"
    leads = title.split()[-1] in words["leader"] and not set(title.split()) & _SECONDARY
    return "rec:leaderOf" if leads else "rec:holdsPosition"


def _of_nation(
    part: Part, link: Link, predicate: str, word: "Token", reference: Reference, last: "Token | None" = None
) -> Iterator[Relation]:
    """The tie of somebody or something to the country whose demonym a word is; `last` ends the words that tell it."""
    start, end = part.start(word), part.end(word)
    mention = Mention(start, end, word.text, "Country", "nominal", "demonym", 0.85)
    country = reference.cast.country(names().demonyms[word.text], mention)
    there = Link(country, start, end, 0.85, carried=False, how="demonym")
    high = max(end, link.end, part.end(last) if last is not None else end)
    yield Relation(link, predicate, there, min(start, link.start), high, confidence=0.8)
