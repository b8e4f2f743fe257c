"""Who "the prisoner" and "the defendant" are: the only one whom the text told to be seized, held or tried."""

from typing import TYPE_CHECKING

from loaders.extract.coreference.phrase import phrase
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon
from loaders.extract.naming.mention import Link

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

    from loaders.extract.coreference.reference import Reference


def captive(reference: "Reference", part: Part, token: "Token") -> Link | None:
    """The one who is meant by a definite noun without any other word; None where there are none, or several."""
    held = {id(one): one for one in reference.captives}
    described = [c for c in token.children if c.dep_ not in ("det", "punct", "relcl")]
    if token.lower_ not in lexicon().words["captive"] or len(held) != 1 or described:
        return None
    start, end = phrase(part, token)
    how = f'"{reference.text(start, end)}" for the only one told to be held'
    return Link(reference.captives[0], start, end, 0.65, carried=True, how=how)
