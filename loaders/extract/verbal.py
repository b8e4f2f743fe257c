"""The arguments of a verb that tells an event: its subject and object, and what hangs on it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.clause import core, is_small
from loaders.extract.lexicon import Frame, lexicon
from loaders.extract.preposition import doers, phrases, strayed

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


# Classes whose patient may stand behind their object.
_FOR_A_REASON = ("Arrest", "Detention")
_OF_OBJECT = ("Accusation", "LegalProceeding")


def of_verb(verb: "Token", frame: Frame) -> "Iterator[tuple[str, Token]]":
    """The roles of a verb's event with the heads that fill them."""
    roles = {"subject": frame.agent, "object": frame.object, "beneficiary": "beneficiary"}
    fronted = list(_fronted(verb))
    for token, role in core(verb):
        if fronted and (token == verb.head or token.tag_ == "WP"):
            continue  # of "those detained" only who is named is told here
        yield roles[role], token
        if role == "object" and token.lemma_.lower() not in lexicon().nouns:
            yield from strayed(token, frame.kind)
            yield from _reasons(token, frame.kind)
        if role == "object" and token.lemma_.lower() in lexicon().nouns:
            yield from ((frame.object, t) for t in doers(token) if frame.kind in _OF_OBJECT)
        elif role == "object" and (frame.kind in _OF_OBJECT or token.lower_ in lexicon().words["provision"]):
            # "condemned the actions of X", "filed a case against X", "violated Article 3 of X"
            yield from ((frame.object, t) for r, t in phrases(token, "Event") if r == "patient")
    yield from _phrases(verb, frame)
    yield from ((frame.object, t) for t in fronted)
    yield from _clauses(verb)


def _reasons(token: "Token", kind: str) -> "Iterator[tuple[str, Token]]":
    """Why somebody is seized or held, which the parser may hang on whom: "arrested five men over a book"."""
    if kind in _FOR_A_REASON:
        yield from ((r, t) for r, t in phrases(token, kind) if r == "topic" and t.head.lower_ == "over")


def _clauses(verb: "Token") -> "Iterator[tuple[str, Token]]":
    """What clauses and adverbs on a verb add: "using the act", "agreed to hold them", "there"."""
    for child in verb.children:
        if child.dep_ in ("advcl", "xcomp") and child.lemma_ in ("use", "invoke", "cite", "rely", "apply"):
            for token, role in core(child):
                if role == "object":
                    yield "legalBasis", token
        if is_small(child):
            yield "topic", child
        if child.dep_ == "xcomp" and verb.lemma_ in lexicon().content:
            yield "topic", child
        if child.dep_ == "advmod" and child.lower_ in ("there", "here"):
            yield "location", child


def _phrases(verb: "Token", frame: Frame) -> "Iterator[tuple[str, Token]]":
    """The prepositional phrases of a verb, and what the parser hung on them: "named as X under the act by Y"."""
    passive = any(c.dep_ == "nsubjpass" for c in verb.children)
    for role, token in phrases(verb, frame.kind):
        yield role, token
        if role in ("topic", "legalBasis") and token.pos_ != "VERB":
            yield from strayed(token, frame.kind)
            yield from ((frame.agent, t) for t in doers(token) if passive)


def _fronted(verb: "Token") -> "Iterator[Token]":
    """Who is one of those: in "Among those detained was X", "those arrested include X"."""
    if verb.dep_ not in ("acl", "relcl"):
        return
    those = verb.head
    if those.dep_ == "pobj" and those.head.lower_ in ("among", "amongst"):
        if those.head.head.lemma_ == "be":
            yield from (c for c in those.head.head.children if c.dep_ in ("nsubj", "attr") and c.i > verb.i)
    elif those.dep_ == "nsubj" and those.head.lemma_ == "include" and those.lower_ in ("those", "people", "victims"):
        yield from (c for c in those.head.children if c.dep_ == "dobj")
