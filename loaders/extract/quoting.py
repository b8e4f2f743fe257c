"""Whether a verb of saying stands with what is said: a clause, an infinitive asked for, direct speech."""

import re
from typing import TYPE_CHECKING

from loaders.extract.lexicon import lexicon

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_CLAUSES = frozenset(("ccomp", "parataxis"))
# Shorter quotations are single words at arm's length.
_SPEECH = re.compile(r"\"[^\"]{12,}")


def is_quoting(verb: "Token") -> bool:
    """Whether a verb governs a clause or stands beside one, or beside direct speech."""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    if any(c.dep_ in _CLAUSES or _is_content(c) for c in verb.children):
        return True
    if verb.dep_ in _CLAUSES and not objects:
        return True
    return _is_beside_speech(verb, objects)


def _is_content(below: "Token") -> bool:
    """Whether a word without a subject is what is said: "told him to pack", "described being beaten", "as seditious"."""
    if below.head.lemma_.lower() in lexicon().light["calling"]:
        named = below.dep_ == "oprd" or (below.dep_ == "prep" and below.lower_ == "as")
        return named or (below.dep_ in ("xcomp", "pcomp") and below.tag_ == "VBG")
    return below.dep_ == "xcomp" and (below.tag_ == "VBG" or any(c.tag_ == "TO" for c in below.children))


def _is_beside_speech(verb: "Token", objects: "list[Token]") -> bool:
    start = verb.sent.start_char
    spans = [(m.start() + start, m.end() + start) for m in _SPEECH.finditer(verb.sent.text)]
    outside = [o for o in objects if o.pos_ != "PRON" and not any(a <= o.idx < b for a, b in spans)]
    within = any(a <= verb.idx < b for a, b in spans)
    return bool(spans) and not within and not outside
