"""Noun phrases: how far they reach, and whether they point at something already spoken of."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon, names
from loaders.extract.naming.cast import Cast
from loaders.extract.naming.commonnoun import noun_kind
from loaders.extract.naming.mention import Entity, Mention

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "their", "its", "such"))
_LEFT = frozenset(
    ("det", "amod", "compound", "nummod", "poss", "quantmod", "nmod", "advmod", "predet", "case", "punct", "cc", "conj")
)
_ANOTHER = frozenset(["other", "another", "second", "third", "new", "several", "similar", "foreign", "many"])
_COUNTING = frozenset(("more", "at", "about", "nearly", "over", "as", "up"))


def is_definite(token: "Token") -> bool:
    """Whether an article or possessive says that the thing is known already."""
    return any(c.lower_ in DEFINITE and c.dep_ in ("det", "poss") for c in token.children)


def phrase(part: Part, token: "Token") -> tuple[int, int]:
    """The noun phrase without relative clauses: from its first modifier to its head, and "of …" after a partitive."""
    first, last = token, token
    for child in token.children:
        if child.i < first.i and child.dep_ in _LEFT and child.ent_type_ not in ("DATE", "TIME"):
            first = child.left_edge
        of = child.dep_ == "prep" and child.lower_ == "of"
        partitive = token.lower_ in lexicon().words["partitive"] or token.pos_ == "NUM"
        if child.i > token.i and of and partitive:
            last = child.right_edge
    while first.i < token.i and (first.is_space or _is_loose(first)):
        first = part.doc[first.i + 1]
    return part.start(first), part.end(last)


# What may stand between a preposition and the name of a place.
_WITHIN = ("central", "northern", "southern", "eastern", "western", "north", "south", "east", "west", "downtown")
_INSIDE = frozenset(("", "the", *_WITHIN, *(f"the {part}" for part in _WITHIN)))
# What "of" ties to a paper so that both are its name: "memorandum of understanding".
_TITLES = frozenset(
    ("understanding", "agreement", "reasons", "cooperation", "intent", "claim", "exception", "emergency")
)


# Papers that are called by their day: "its report of May 2023".
_PAPERS = frozenset(("report", "letter", "memo", "declaration", "briefing", "affidavit", "statement"))


def complement(part: Part, token: "Token", cast: Cast) -> int | None:
    """Where the name ends that stands right behind a noun and a preposition: "a court in Lima", "a guard of X".

    The one who owns what is named may stand between: "the director of Chad's prison service".
    """
    near = part.doc[token.i + 1] if token.i + 1 < len(part.doc) else token
    if near.dep_ != "prep" or near.lower_ not in ("in", "at", "near", "of", "for", "from", "outside"):
        return None
    for child in near.children:
        found = cast.at(part.start(child), part.end(child)) if child.dep_ == "pobj" else None
        if found and found[0].form == "name" and found[1].kind != "Person":
            between = part.text[near.idx + len(near.text) : found[0].start - part.base].strip().lower()
            owned = any(c.dep_ == "poss" and c.pos_ == "PROPN" and c.left_edge.i == near.i + 1 for c in child.children)
            return _listed_end(part, child, found[0].end, cast) if between in _INSIDE or owned else None
        titled = child.dep_ == "pobj" and near.lower_ == "of" and child.left_edge.i == near.i + 1
        if titled and (child.lower_ in _TITLES or (child.ent_type_ == "DATE" and token.lower_ in _PAPERS)):
            return part.end(child)
    return None


def _listed_end(part: Part, first: "Token", end: int, cast: Cast) -> int:
    """Where the last of the names ends that are listed with the first: "men from Chad and Mali"."""
    for child in first.children:
        found = cast.at(part.start(child), part.end(child)) if child.dep_ == "conj" else None
        gap = cast.text[end : found[0].start] if found and found[0].form == "name" else ""
        if found and gap in (" and ", ", ", ", and ", " and the ", " or "):
            return _listed_end(part, child, found[0].end, cast)
    return end


def is_one_of_many(part: Part, token: "Token", cast: Cast) -> bool:
    """Whether a plural names places of which a text says where they are, or that people are kept there."""
    words = lexicon().words
    if token.lower_ not in words["facilities"] and token.lower_ != "site":
        return False
    kept = any(_tells_keepers(c) for c in token.children if c.dep_ in ("compound", "amod"))
    kept = kept and not any(c.lower_ in _ANOTHER or c.lower_ == "such" for c in token.children)
    return kept or (token.lower_ in words["facilities"] and complement(part, token, cast) is not None)


def _tells_keepers(word: "Token") -> bool:
    """Whether a word before places says what they are for or whose they are: "torture sites", "Iranian jails"."""
    run = word.lower_ == "run" and word.i > 0 and word.nbor(-1).text == "-"
    return run or word.lower_ in lexicon().words["keeping"] or word.text in names().demonyms


def _is_loose(token: "Token") -> bool:
    return token.pos_ in ("PUNCT", "CCONJ", "ADP", "ADV") and token.lower_ not in _COUNTING


def _names_another(cast: Cast, part: Part, preposition: "Token", entity: Entity) -> bool:
    """Whether "of X" after a noun names what `entity` does not bear in any of its forms: "the government of Chad"."""
    if preposition.dep_ != "prep" or preposition.lower_ != "of":
        return False
    for child in preposition.children:
        found = cast.at(part.start(child), part.end(child))
        if found and found[1] is not entity and not any(found[0].text in words for words in entity.wordings):
            return True
    return False


def elsewhere(cast: Cast, part: Part, token: "Token", entity: Entity) -> bool:
    """Whether a phrase has a name, a number or a word of its own that says it means something other than `entity`."""
    if token.tag_ == "NNS" or any(c.dep_ == "nummod" or c.lower_ in _ANOTHER for c in token.children):
        return True
    if any(_names_another(cast, part, child, entity) for child in token.children):
        return True
    for child in token.subtree:
        found = cast.at(part.start(child), part.end(child)) if child.i < token.i else None
        named = found and found[1] is not entity and found[1].kind not in ("Country", "Place")
        if named and child.dep_ in ("compound", "poss", "amod"):
            return True
    return False


def is_nobody(token: "Token") -> bool:
    """Whether a person's noun names nobody: the office in "as governor", the kind of thing in "driver's licence"."""
    bare = not any(c.dep_ in ("det", "poss") for c in token.children)
    return (token.dep_ == "pobj" and token.head.lower_ == "as") or (token.dep_ == "poss" and bare)


def is_generic(token: "Token", kind: str) -> bool:
    """Whether a noun means no thing in particular, "every prison", or a part of a law, "Article 3"."""
    if any(c.dep_ == "nummod" for c in token.children) and token.lower_ in lexicon().words["provision"]:
        return True
    whichever = any(c.dep_ == "det" and c.lower_ in ("any", "every", "no", "each") for c in token.children)
    return whichever and kind in ("Facility", "Prison", "Aircraft", "Flight")


def is_deemed(token: "Token") -> bool:
    """Whether somebody was found to be what a noun says: "X was determined to be a member of Y"."""
    verb, above = token.head, token.head.head
    if token.dep_ != "attr" or verb.dep_ != "xcomp" or not any(c.tag_ == "TO" for c in verb.children):
        return False
    told = above.tag_ == "VBN" and above.lemma_.lower() in lexicon().words["deemed"]
    return told or (above.lower_ == "determined" and above.dep_ == "acomp")  # the parser takes it for an adjective


def copula(token: "Token") -> "Token | None":
    """Who is said to be this: in "X is a Salvadoran citizen", X."""
    if token.dep_ != "attr" or token.head.lemma_ != "be" or any(c.dep_ == "neg" for c in token.head.children):
        return None
    verb = token.head
    if is_deemed(token):
        found = verb.head.head if verb.head.dep_ == "acomp" else verb.head
        above = next((c for c in found.children if c.dep_ in ("nsubjpass", "nsubj")), None)
        return found.head if above is not None and above.lower_ == "who" and found.dep_ == "relcl" else above
    subject = next((c for c in token.head.children if c.dep_ == "nsubj"), None)
    # "X, who is a citizen of Chad": the one whom the clause is about.
    whom = subject is not None and subject.lower_ in ("who", "which", "that") and token.head.dep_ == "relcl"
    return token.head.head if whom else subject


_CALLING = ("call", "know", "name", "dub", "nickname")


def called(token: "Token") -> "Iterator[Token]":
    """What a noun is called by a participle behind it: "a gang called X", "a prison known as X"."""
    for clause in (c for c in token.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_ in _CALLING):
        heads = [clause, *(c for c in clause.children if c.lower_ == "as")]
        yield from (c for h in heads for c in h.children if c.dep_ in ("oprd", "pobj", "dobj", "attr") and c.i > h.i)


def is_called(part: Part, token: "Token", cast: Cast) -> bool:
    """Whether a noun that we do not know has a person's name right beside it: "the alumna Ana Soto"."""
    if token.pos_ != "NOUN":
        return False
    beside = (c for c in token.children if c.dep_ == "appos")
    found = (cast.at(part.start(c), part.end(c)) for c in beside)
    return any(f is not None and f[0].form == "name" and f[1].kind == "Person" for f in found)


def beside(part: Part, noun: "Token", kind: str) -> "list[Token]":
    """What may name a noun: beside it, behind an office, or behind a participle, "a man named Luis Gil"."""
    found = [child for child in noun.children if child.dep_ in ("appos", "compound", "nmod")]
    participles = (c for c in noun.children if c.dep_ == "acl")
    found += [c for t in participles if t.lower_ in ("named", "called", "nicknamed", "surnamed") for c in t.children]
    after = noun.right_edge.i + 1
    if kind == "Person" and after < len(part.doc) and noun.lower_ in lexicon().words["office"]:
        found.append(part.doc[after])
    return found


def standing(cast: Cast, part: Part, token: "Token") -> tuple[Mention, Entity] | None:
    """What is known where a word stands, unless the word stands only within it.

    So the "his" of "his wife" is not the wife, nor is a noun that opens a country's name the country.
    """
    known = cast.at(part.start(token), part.end(token))
    if known is None:
        return None
    mention, entity = known
    owner = token.dep_ == "poss" and mention.form == "nominal" and mention.end >= part.end(token.head)
    country = mention.form == "name" and entity.kind == "Country" and noun_kind(token.lower_) is not None
    return None if owner or country else known
