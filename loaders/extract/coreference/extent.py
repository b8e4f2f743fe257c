"""How far the words reach that tell a thing: a clause, or a noun with what stands behind it."""

from typing import TYPE_CHECKING

from loaders.extract.coreference.phrase import phrase
from loaders.extract.grammar.syntax import Part

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# A thing told by a clause is quoted no further than this many characters.
_SHORT = 80
# Where a clause that is longer can end: before these, and before a relative clause; "of" belongs to what it follows.
_PARTING = frozenset(("cc", "mark", "prep", "punct", "agent"))
_RELATIVE = frozenset(("WDT", "WP", "WP$", "WRB"))
# What stands behind these belongs to what is done, not to the thing: "listed as a gang by the state since May".
_BESIDE = frozenset(("by", "since", "until", "after", "before", "during"))


def clause(part: Part, verb: "Token") -> tuple[int, int]:
    """The words of a clause from its subject on, without "that" or "to" before it, as far as they are short."""
    first = verb.left_edge
    if (
        first.i < verb.head.i < verb.i
    ):  # "whom Chad has agreed to hold": the words before the verb above are not its own
        first = part.doc[verb.head.i + 1]
    while first.i < verb.i and (first.is_punct or first.is_space or first.dep_ in ("mark", "cc") or first.tag_ == "TO"):
        first = part.doc[first.i + 1]
    return short(part, first, verb.right_edge)


def complemented(part: Part, noun: "Token") -> tuple[int, int]:
    """The noun phrase with what stands behind it: "claims that it sends them on", "part in the murder"."""
    start, end = phrase(part, noun)
    behind = [c for c in noun.children if c.i > noun.i and c.dep_ in ("prep", "acl", "ccomp") and c.ent_type_ != "DATE"]
    last = noun
    for child in behind:
        if child.lower_ in _BESIDE or any(t.is_punct for t in part.doc[last.i + 1 : child.left_edge.i]):
            break
        last = child.right_edge
    span = part.span(start, end)
    return (start, end) if last == noun or span is None else short(part, span[0], last)


def short(part: Part, first: "Token", last: "Token") -> tuple[int, int]:
    """From one word to another, or to where a part of the clause ends before it grows long."""
    words = [t for t in part.doc[first.i : last.i + 1] if part.end(t) - part.start(first) <= _SHORT]
    while words and words[-1].is_punct:
        words.pop()
    if words and words[-1].i < last.i and not part.doc[words[-1].i + 1].is_punct:
        ends = [t for t in words[2:] if _parts(t)]
        cut = next((t.i for t in reversed(ends)), None)
        words = [t for t in words if cut is None or t.i < cut]
    while words and (words[-1].is_punct or words[-1].dep_ in ("cc", "mark")):
        words.pop()
    return part.start(first), part.end(words[-1] if words else first)


def _parts(token: "Token") -> bool:
    """Whether a clause can end before a word without being cut in two."""
    if token.tag_ in _RELATIVE:
        return True
    return token.dep_ in _PARTING and token.text not in "-/" and token.lower_ != "of"
