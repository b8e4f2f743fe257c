"""By whose word a sentence stands: "according to", "in the words of", "in the committee's view"."""

from typing import TYPE_CHECKING

from loaders.extract.coreference.reference import Reference
from loaders.extract.coreference.speaker import of_word
from loaders.extract.grammar.saying import saying
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Link

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


def according(part: Part, told: "Token", reference: Reference) -> Link | None:
    """The one that "according to", or another phrase like it, names in the sentence."""
    phrases = saying().phrases
    openers = {phrase[0] for phrase in phrases}
    for token in told.sent:
        if token.lower_ in saying().views and token.dep_ == "pobj" and token.head.lower_ == "in":
            owner = next((c for c in token.children if c.dep_ == "poss" and c.tag_ != "PRP$"), None)
            if owner is not None:
                return of_word(part, owner, reference)
        if token.lower_ not in openers:
            continue
        for phrase in phrases:
            words = part.doc[token.i : token.i + len(phrase)]
            if [w.lower_ for w in words] == list(phrase):
                below = (c for w in words for c in w.children if c.dep_ == "pobj" and c.i >= words.end and c != told)
                return next((of_word(part, _made_by(c), reference) for c in below), None)
    return None


def _made_by(paper: "Token") -> "Token":
    """Who made what somebody goes by: X in "according to a tally kept by X"; else the word itself."""
    made = (c for c in paper.children if c.dep_ == "acl" and c.lemma_.lower() in saying().making)
    doers = (t for verb in made for by in verb.children if by.lower_ == "by" for t in by.children if t.dep_ == "pobj")
    return paper if paper.lower_ in lexicon().words["report"] else next(doers, paper)
