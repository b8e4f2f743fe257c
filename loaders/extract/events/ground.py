"""By which law something is done or may not be, where the law is the subject: "the decree permits their detention"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.lexicon import lexicon

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_LED = ("xcomp", "ccomp", "pcomp", "dobj", "conj", "nsubjpass")


def grounds(head: "Token") -> "Iterator[tuple[str, Token]]":
    """The subject of the verb that permits or forbids what a word tells; whether it is a law, its filler tells."""
    verb = head
    while verb.dep_ in _LED or (verb.dep_ == "prep" and verb.lower_ in ("from", "for")):
        verb = verb.head
        if verb.pos_ == "VERB" and verb.lemma_.lower() in lexicon().light["ground"]:
            yield from (("legalBasis", c) for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i)
            return
        if verb.pos_ in ("VERB", "AUX") and verb.dep_ not in ("conj", "xcomp"):
            return
