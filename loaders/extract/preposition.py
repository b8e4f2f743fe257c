"""Prepositions: the phrases that hang on a word, with the role that their preposition has for a class of event."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from loaders.extract.lexicon import lexicon

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# What the parser often hangs on a noun although it belongs to the event: "sent men to X", "named as Y under an act".
STRAYED = ("destination", "origin", "location", "legalBasis", "under")


def phrases(head: "Token", kind: str) -> "Iterator[tuple[str, Token]]":
    """The heads of the prepositional phrases of a word with their role; a gerund only as a topic."""
    lexis = lexicon()
    own = _own(head, kind)
    for child in head.children:
        if child.dep_ not in ("prep", "dative", "agent"):
            continue
        word = child.lower_
        inner = next((c for c in child.children if c.dep_ in ("prep", "pcomp")), None)
        if inner is not None and f"{word} {inner.lower_}" in lexis.prepositions:
            word, child = f"{word} {inner.lower_}", inner
        role = own.get(word) or lexis.prepositions.get(word)
        for token in child.children:
            if token.dep_ == "pcomp" and role == "topic" and token.pos_ == "VERB":
                yield role, token
            if token.dep_ != "pobj":
                continue
            if (role and role not in ("time", "agent")) or (
                role == "agent" and (child.dep_ == "agent" or word != "by")
            ):
                yield str(role), token
            if role == "time" and token.lower_ in lexis.words["aircraft"]:
                yield "instrument", token


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
