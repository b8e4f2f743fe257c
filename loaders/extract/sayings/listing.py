"""Lists that somebody says: "the committee recommends that:", "she attests as follows:", and the items below."""

from typing import TYPE_CHECKING

from loaders.extract.coreference.reference import Reference
from loaders.extract.coreference.speaker import subject
from loaders.extract.coreference.voices import Listed
from loaders.extract.grammar.saying import saying
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import lexicon

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token


def note(part: Part, reference: Reference) -> None:
    """Note who says the items that follow a paragraph; a paragraph that is none ends the list before it."""
    if part.block.kind == "item":
        return
    reference.voices.listed = None
    if not part.text.rstrip().endswith(":"):
        return
    verb = _last_saying(part)
    link = subject(part, verb, reference) if verb is not None else None
    if verb is not None and link is not None:
        lexis, lemma = lexicon(), verb.lemma_.lower()
        status = lexis.governing.get(lemma) or lexis.reporting.get(lemma, "asserted")
        reference.voices.listed = Listed(link, "asserted" if status == "denied" else status)


def _last_saying(part: Part) -> "Token | None":
    """The main verb of the sentence before the colon, where it is one of saying, asking or ordering."""
    sentence = list(part.doc.sents)[-1]
    words = saying()
    said = {*lexicon().reporting, *words.asking, *words.commanding}
    verbs = [sentence.root, *(c for c in sentence.root.children if c.dep_ == "conj")]
    found = [v for v in verbs if v.pos_ == "VERB" and v.lemma_.lower() in said]
    return found[-1] if found else None
