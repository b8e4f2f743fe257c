"""Times before the verb of a sentence belong to all verbs that go on with it: "On May 3 a judge met X and freed Y"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extract.events.trigger import Trigger
from loaders.extract.figures.paragraph import Read
from loaders.extract.figures.times import Time
from loaders.extract.lexicon import lexicon
from ontology.dates import is_duration

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "nsubjpass")
_VERBS = ("VERB", "AUX")


def share(read: Read, found: list[Trigger], owned: dict[int, list[Time]]) -> None:
    """Give a time that opens a sentence to its coordinated verbs that have none of their own.

    What stands between subject and verb is shared by the verbs that go on with that subject alone.
    """
    verbs = {t.token.i for t in found if t.is_verb}
    have = frozenset(owned)
    for time in read.times:
        span = read.part.span(time.start, time.end)
        first = _verb(span.root) if span is not None and not is_duration(time.edtf) else None
        if span is None or first is None or not first.i > span.root.i or not _is_free(time, first, verbs, owned):
            continue
        subject = min((c.left_edge.i for c in first.children if c.dep_ in _SUBJECTS), default=first.i)
        opens = time.end <= read.part.start(first.doc[subject])
        for verb in _beside(first):
            own = any(c.dep_ in (*_SUBJECTS, "npadvmod") for c in verb.children)
            if verb.i in verbs - have and (opens or not own):
                owned.setdefault(verb.i, []).append(time)


def hand_on(found: list[Trigger], owned: dict[int, list[Time]]) -> None:
    """Give the day of a verb to what its clause goes on with: "stormed a farm on Monday, killing two"."""
    verbs = {t.token.i for t in found if t.is_verb}
    for trigger in found:
        verb, above = trigger.token, trigger.token.head
        goes_on = trigger.is_verb and verb.tag_ == "VBG" and verb.dep_ in ("advcl", "conj") and above.i < verb.i
        own = any(c.dep_ in (*_SUBJECTS, "aux", "mark", "prep") and c.i < verb.i for c in verb.children)
        said = verb.lemma_.lower() in lexicon().reporting
        if not goes_on or own or said or above.i not in verbs or verb.i in owned:
            continue
        days = [t for t in owned.get(above.i, ()) if not is_duration(t.edtf) and "/" not in t.edtf]
        if days:
            owned[verb.i] = days


def _verb(time: "Token") -> "Token | None":
    """The verb of the main clause that a time stands in."""
    verb = next((t for t in time.ancestors if t.pos_ in _VERBS), None)
    return verb if verb is not None and (verb.dep_ == "ROOT" or _is_beside(verb)) else None


def _is_beside(verb: "Token") -> bool:
    """Whether the parser took a clause that another only follows for what that other says: "X was shut, Y was shot"."""
    said = verb.head.lemma_.lower() in lexicon().reporting
    marked = any(c.dep_ == "mark" for c in verb.children)
    return verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT" and verb.i < verb.head.i and not said and not marked


def _is_free(time: Time, first: "Token", verbs: set[int], owned: dict[int, list[Time]]) -> bool:
    """Whether a time is that of the first verb, or of none, where the first verb tells no event."""
    if first.i in verbs:
        return time in owned.get(first.i, ())
    return not any(time in times for times in owned.values())


def _beside(first: "Token") -> "Iterator[Token]":
    """The verbs that a clause goes on with."""
    heads = [first, first.head] if first.dep_ == "ccomp" else [first]
    yield from heads[1:]
    while heads:
        more = [c for c in heads.pop().children if c.dep_ == "conj" and c.pos_ in _VERBS]
        yield from more
        heads += more
