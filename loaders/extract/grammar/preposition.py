"""Prepositions: the phrases that hang on a word, with the role that their preposition has for a class of event."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from loaders.extract.lexicon import lexicon

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# Adverbs of moving that the parser hangs prepositions on.
_ALONG = ("away", "back", "home", "out", "off", "free", "over", "abroad", "here", "there", "up", "down")
# What only leads on to somebody: who speaks on her behalf speaks neither of it nor at it.
_EMPTY = ("behalf", "sake")
# What the parser often hangs on a noun although it belongs to the event: "sent men to X", "named as Y under an act".
STRAYED = ("destination", "origin", "location", "legalBasis", "under")


def phrases(head: "Token", kind: str) -> "Iterator[tuple[str, Token]]":
    """The heads of the prepositional phrases of a word with their role; a gerund only as a topic."""
    lexis = lexicon()
    own = _own(head, kind)
    for child in _hanging(head):
        word = child.lower_
        inner = next((c for c in child.children if c.dep_ in ("prep", "pcomp")), None)
        if inner is not None and f"{word} {inner.lower_}" in lexis.prepositions:
            word, child = f"{word} {inner.lower_}", inner
        if longer := _phrasal(child):
            word, child = longer
        role = own.get(word) or lexis.prepositions.get(word)
        for token in child.children:
            if token.dep_ == "pcomp" and role == "topic" and _is_gerund(token):
                yield role, token
            elif token.dep_ == "pobj" and token.lower_ not in _EMPTY:
                yield from _object(token, child, role, means=_is_means(token, word, kind))


# Nouns that make one preposition with those around them: "by way of Honduras", "on behalf of five men".
_MIDDLES = frozenset(("way", "behalf"))


def _phrasal(preposition: "Token") -> "tuple[str, Token] | None":
    """The words of a preposition of three words, and its last one, behind which the object stands."""
    noun = next((c for c in preposition.children if c.dep_ == "pobj" and c.lower_ in _MIDDLES), None)
    of = next((c for c in noun.children if c.lower_ == "of"), None) if noun is not None else None
    return (f"{preposition.lower_} {noun.lower_} of", of) if noun is not None and of is not None else None


def _object(token: "Token", preposition: "Token", role: str | None, *, means: bool) -> "Iterator[tuple[str, Token]]":
    """The role of what stands behind a preposition; `means` where it is by what something is done."""
    if means:
        yield "instrument", token
    by_doer = preposition.dep_ == "agent" or preposition.lower_ != "by"
    if role in (None, "time") or (role == "agent" and not by_doer) or (means and role != "location"):
        return
    yield str(role), token
    yield from _around(token) if role == "location" else ()


def _is_gerund(token: "Token") -> bool:
    """Whether a word tells what is done, the tagger's noun or not: "accused of hiding money"."""
    return token.pos_ in ("VERB", "AUX") or token.lower_.endswith("ing")


def _hanging(head: "Token") -> "Iterator[Token]":
    """The prepositions that hang on a word, or on the adverb that goes with it: "driven away in a van"."""
    for child in _own_prepositions(head):
        if child.dep_ in ("prep", "dative", "agent") or _is_joined(child):
            yield child
            yield from _joined(child)
        elif child.dep_ in ("advmod", "prt", "acomp") and head.pos_ == "VERB" and child.lower_ in _ALONG:
            yield from (c for c in child.children if c.dep_ == "prep")


def _is_joined(word: "Token") -> bool:
    """Whether a preposition is coordinated with what stands before it: "held in secret, and without charge, in X"."""
    return word.dep_ == "conj" and word.tag_ == "IN" and word.pos_ in ("ADP", "SCONJ")


def _joined(preposition: "Token") -> "Iterator[Token]":
    for child in preposition.children:
        if _is_joined(child):
            yield child
            yield from _joined(child)


def _own_prepositions(head: "Token") -> "Iterator[Token]":
    """What hangs on a word; what opens a clause after "and" is that clause's: "X fled, and in Lima Y marched"."""
    opened = opens(head)
    yield from (c for c in head.children if opened is None or not opened[0].i < c.i < opened[1].i)
    above = opens(head.head) if head.dep_ == "conj" else None
    if above is not None and above[1] == head:
        yield from (c for c in head.head.children if above[0].i < c.i < head.i and c.dep_ == "prep")


def opens(verb: "Token") -> "tuple[Token, Token] | None":
    """The "and" behind a verb's clause with the verb of the next clause, which has a subject of its own."""
    if verb.pos_ != "VERB":
        return None
    for clause in verb.children:
        own = clause.dep_ == "conj" and any(c.dep_ in ("nsubj", "nsubjpass") for c in clause.children)
        joint = next((c for c in verb.children if c.dep_ == "cc" and verb.i < c.i < clause.i), None) if own else None
        if joint is not None:
            return joint, clause
    return None


def _is_means(token: "Token", preposition: str, kind: str) -> bool:
    """Whether something is done by what a word names; "in our supply chains" nobody is shackled."""
    bound = token.lower_ in lexicon().words["shackles"] and preposition == "in"
    other = bound and any(c.dep_ in ("compound", "poss", "det") for c in token.children)
    return token.lower_ in _means(preposition, kind) and not other


def _means(preposition: str, kind: str) -> "frozenset[str]":
    """The nouns that say by what means something is done behind a preposition: "on a plane", "beat with a stick"."""
    words = lexicon().words
    if preposition == "in" and (kind in lexicon().moves or kind in lexicon().harm or kind in lexicon().suffered):
        return words["vehicle"] | words["shackles"] if kind in lexicon().moves else words["shackles"]
    if kind in lexicon().moves:
        return words["vehicle"] if preposition in ("on", "onto", "into", "in", "aboard", "by") else frozenset()
    if kind in lexicon().harm:
        return words["weapon"] if preposition == "with" else frozenset()
    if kind in lexicon().told:
        return words["medium"] if preposition in ("in", "by", "through", "via", "on") else frozenset()
    return words["aircraft"] if preposition == "on" else frozenset()


def _around(place: "Token") -> "Iterator[tuple[str, Token]]":
    """Where a place lies: in "held at a camp near Minsk in Belarus", Minsk and Belarus."""
    for child in place.children:
        if child.dep_ == "prep" and child.i > place.i and lexicon().prepositions.get(child.lower_) == "location":
            for token in (c for c in child.children if c.dep_ == "pobj"):
                yield "location", token
                yield from _around(token)


def _own(head: "Token", kind: str) -> "Mapping[str, str]":
    """The prepositions that have a role of their own for a class, or for a verb."""
    lexis = lexicon()
    by_class = lexis.class_prepositions.get(kind, {})
    if head.pos_ == "NOUN" and head.lemma_.lower() in lexis.of_speaker:
        return {**by_class, "of": "speaker"}
    return {**by_class, **lexis.verb_prepositions.get(head.lemma_.lower(), {})} if head.pos_ == "VERB" else by_class


def strayed(token: "Token", kind: str) -> "Iterator[tuple[str, Token]]":
    """What hangs on a noun of the event, and most often belongs to the event."""
    for role, found in phrases(token, kind):
        if role in STRAYED:
            # "Venezuela under Maduro" is a country and its leader; only a law strays.
            yield "legalBasis" if role == "under" else role, found


def doers(token: "Token") -> "Iterator[Token]":
    """Who stands after "by" on a word."""
    for child in token.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            yield from (found for found in child.children if found.dep_ == "pobj")
