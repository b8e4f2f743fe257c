"""Whether a verb of saying stands with what is said, a clause or direct speech, or tells that nothing is said."""

import re
from typing import TYPE_CHECKING

from loaders.extract.grammar.saying import saying
from loaders.extract.lexicon import lexicon

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_CLAUSES = frozenset(("ccomp", "parataxis"))
# Shorter quotations are single words at arm's length.
_LEAST = 12
_SPEECH = re.compile(r"\"([^\"]*)(?:\"|$)")


def is_quoting(verb: "Token") -> bool:
    """Whether a verb governs a clause or stands beside one, or beside direct speech."""
    if verb.lemma_.lower() in lexicon().light["calling"]:
        return _is_calling(verb)
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    if any(c.dep_ in _CLAUSES or _is_content(c) for c in verb.children):
        return True
    # The clause that is said may be above the verb: "he was free, she said"; not in "helped them respond".
    heard = verb.lemma_.lower() in saying().addressed
    if verb.dep_ in _CLAUSES and (heard or not objects) and verb.tag_ != "VB":
        return True
    return _is_set_off(verb) or _is_beside_speech(verb, objects)


def _is_set_off(verb: "Token") -> bool:
    """Whether a saying stands between commas in what is said: "for a year, Ana Soto told me, nobody slept"."""
    doers = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    if not doers or verb.lemma_.lower() not in saying().speech:
        return False
    first = doers[0].left_edge.i
    objects = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
    after = (objects[-1].right_edge.i if objects else verb.i) + 1
    told = not objects or verb.lemma_.lower() in saying().addressed
    return told and first > 0 and verb.doc[first - 1].text == "," and verb.doc[after : after + 1].text == ","


def _is_calling(verb: "Token") -> bool:
    """Whether somebody gives something a name: not "another, called Luis"."""
    below = {c.dep_ for c in verb.children}
    named = [c for c in verb.children if _is_called(c)]
    given = any(c.dep_ != "oprd" for c in named) or below & {"dobj"} or verb.dep_ in ("relcl", "pcomp")
    return bool(named and given) and "nsubj" in below


def _is_called(below: "Token") -> bool:
    """Whether a word is the name that is given to something: "called it a farce", "as seditious", "being beaten"."""
    small = below.dep_ == "ccomp" and below.pos_ in ("NOUN", "ADJ", "PROPN")
    named = small or below.dep_ == "oprd" or (below.dep_ == "prep" and below.lower_ == "as")
    return named or (below.dep_ in ("xcomp", "pcomp") and _is_gerund(below))


def _is_content(below: "Token") -> bool:
    """Whether a clause without a subject is what is said: "told him to pack", "denied having him"."""
    heard = below.head.lemma_.lower() in saying().addressed | saying().asking
    infinitive = heard and any(c.tag_ == "TO" for c in below.children)
    return below.dep_ == "xcomp" and (infinitive or _is_gerund(below))


def _is_gerund(verb: "Token") -> bool:
    """Whether a verb stands as a gerund, in the passive too: "killing", "being killed"."""
    return verb.tag_ == "VBG" or any(c.tag_ == "VBG" and c.dep_.startswith("aux") for c in verb.children)


def _is_beside_speech(verb: "Token", objects: "list[Token]") -> bool:
    if verb == verb.sent[0] and verb.i and verb.nbor(-1).text == '"':
        return True  # the quotation ended as a sentence of its own: "Why me?" asked Ana Soto
    start = verb.sent.start_char
    found = (m for m in _SPEECH.finditer(verb.sent.text) if len(m.group(1)) >= _LEAST)
    spans = [(m.start() + start, m.end() + start) for m in found]
    outside = [o for o in objects if o.pos_ != "PRON" and not any(a <= o.idx < b for a, b in spans)]
    within = any(a <= verb.idx < b for a, b in spans)
    return bool(spans) and not within and not outside


def is_refused(verb: "Token") -> bool:
    """Whether somebody declines to do what a verb tells, or does not do it where it would be an answer."""
    if verb.lemma_.lower() in lexicon().light["answer"] and any(
        c.dep_ == "neg" and c.i < verb.i for c in verb.children
    ):
        return True
    above = verb.head
    if verb.lemma_.lower() in lexicon().light["answer"] and verb.dep_ == "xcomp" and above.lemma_ == "have":
        return any(c.lower_ == "yet" for c in above.children)  # "has yet to respond"
    return verb.dep_ == "xcomp" and above.lemma_.lower() in lexicon().light["refuse"]
