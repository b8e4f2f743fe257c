"""Direct speech: where it stands in a paragraph, and who speaks it, before, after or between its pieces."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.extract.coreference.reference import Reference
from loaders.extract.coreference.speaker import can_say, subject
from loaders.extract.coreference.voices import Spoken
from loaders.extract.grammar.saying import saying
from loaders.extract.grammar.syntax import Part
from loaders.extract.lexicon import names
from loaders.extract.naming.mention import Link, Mention
from loaders.extract.sayings.transcript import take_turn

if TYPE_CHECKING:  # only for annotations; importing spaCy is slow
    from spacy.tokens import Token

# Shorter quotations are single words at arm's length ("the island"), and nobody's speech.
_LEAST = 12
_MARK = re.compile(r"[\"“”„«»]")
# How many words a verb of saying may stand away from the speech.
_NEAR = 16


@dataclass(frozen=True, slots=True)
class _Piece:
    """Offsets within the paragraph; `closed` unless the paragraph ends before the quotation does."""

    start: int
    end: int
    closed: bool


def hear(part: Part, reference: Reference) -> None:
    """Find the direct speech of the next paragraph and its speakers, and add them to the voices of the document."""
    voices = reference.voices
    voices.go_on()
    text = reference.cast.text[part.base : part.base + len(part.text)]
    before, voices.unclosed = voices.unclosed, None
    goes_on, voices.going_on = voices.going_on, None
    if take_turn(part, text, reference):
        return
    pieces = list(_pieces(text))
    starts = [token.idx for token in part.doc]
    last: tuple[_Piece, Link | None] | None = None
    for at, piece in enumerate(pieces):
        room = (pieces[at - 1].end if at else 0, pieces[at + 1].start if at + 1 < len(pieces) else len(text))
        speaker = _speaker(part, text, piece, room, starts, reference)
        if speaker is None and last and _floats(text[last[0].end : piece.start]):
            speaker = last[1]
        if speaker is None and at == 0 and before and not text[: piece.start].strip():
            speaker = before.speaker  # a quotation of several paragraphs opens each of them anew
        if speaker is None and goes_on and len(pieces) == 1 and not (text[: piece.start] + text[piece.end :]).strip():
            speaker = goes_on  # a paragraph that is all quotation goes on with who spoke in the one before
        whole = text[: piece.start].rstrip().endswith(":")
        spoken = Spoken(part.base + piece.start, part.base + piece.end, speaker, whole)
        voices.hear(spoken)
        last = piece, speaker
        voices.unclosed = None if piece.closed else spoken
        voices.going_on = speaker if piece.closed else None


def _pieces(text: str) -> Iterator[_Piece]:
    opened = None
    for match in _MARK.finditer(text):
        mark = match.group()
        if opened is not None and mark in '"”»':
            if match.start() - opened >= _LEAST:
                yield _Piece(opened, match.end(), closed=True)
            opened = None
        elif opened is None and mark in '"“„«':
            opened = match.start()
    if opened is not None and len(text) - opened >= _LEAST:
        yield _Piece(opened, len(text), closed=False)


def _floats(between: str) -> bool:
    """Whether only the words of saying stand between two pieces of one speech: "…," she said. "…"."""
    return len(between) < 90 and len(re.findall(r"[.!?]\s", between)) <= 1


def _speaker(
    part: Part, text: str, piece: _Piece, room: tuple[int, int], starts: list[int], reference: Reference
) -> Link | None:
    """Who speaks a piece: named before it where a comma, a colon or "that" leads to it, else after it."""
    lead, first = text[room[0] : piece.start].rstrip(), bisect_left(starts, piece.start)
    ahead = [part.doc[i] for i in range(first - 1, max(-1, first - 1 - _NEAR), -1) if starts[i] >= room[0]]
    after = bisect_left(starts, piece.end)
    behind = [part.doc[i] for i in range(after, min(len(starts), after + _NEAR)) if starts[i] < room[1]]
    sides = [ahead, behind] if lead[-1:] and lead[-1:] not in ".!?" else [behind]
    inner = text[piece.start : piece.end].rstrip('"”» ')
    for side in sides:
        if side is behind and inner[-1:] == "." and not text[piece.end : room[1]].lstrip().startswith(","):
            continue  # the quotation ended its sentence: what follows is another
        found = _of_verb(part, side, reference)
        if found:
            return found
    return _label(part, lead, room[0], reference) if lead.endswith(":") else None


def _of_verb(part: Part, side: "list[Token]", reference: Reference) -> Link | None:
    for token in side:
        if token.text in (".", "!", "?", ";"):
            return None
        if token.lemma_.lower() in saying().speech and token.pos_ in ("VERB", "AUX", "NOUN"):
            return subject(part, token, reference) or _beside(part, token, reference)
        if token.lower_ == "to" and token.i and token.nbor(-1).lower_ == "according":
            return next((reference.link(part, c) for c in token.children if c.dep_ == "pobj"), None)
    return None


def _beside(part: Part, verb: "Token", reference: Reference) -> Link | None:
    """The name next to a verb of saying that the parser tore from it: "…," stated Ana Soto to the court."""
    for step in (1, -1):
        at = verb.i + step
        near = part.doc[at] if 0 <= at < len(part.doc) else None
        found = reference.cast.at(part.start(near), part.end(near)) if near is not None else None
        if found and found[0].form == "name" and can_say(found[1]):
            return Link(found[1], found[0].start, found[0].end, 0.75, carried=False, how="beside the verb")
    return None


def _label(part: Part, lead: str, after: int, reference: Reference) -> Link | None:
    """The name before a colon that opens direct speech: "Senator Ana Soto: “…”"."""
    lead = re.sub(r"\s*\([^()]*\)\s*:$", ":", lead)  # "Rep. Ana Soto (R-PA):"
    end = part.base + after + len(lead) - 1
    for back in (1, 2):
        found = reference.cast.at(end - back, end - back + 1)
        if found and found[0].form == "name" and can_say(found[1]) and found[0].end >= end - 1:
            return Link(found[1], found[0].start, found[0].end, 0.8, carried=False, how="before the colon")
    return _unknown(part, lead, after, reference)


_CAPITALS = re.compile(r"(?:[A-Z][\w.'’&-]*)(?: (?:of|for|and|the|[A-Z][\w.'’&-]*)){1,6}:")


def _unknown(part: Part, lead: str, after: int, reference: Reference) -> Link | None:
    """The name that opens a paragraph before a colon and direct speech, where nothing else found it."""
    if after or not _CAPITALS.fullmatch(lead):
        return None
    start, end = part.base, part.base + len(lead) - 1
    words = reference.text(start, end)
    kind = "Person" if words.split()[0] in names().given else "Organization"
    entity = reference.cast.create(Mention(start, end, words, kind, "name", "before the colon", 0.6))
    return Link(entity, start, end, 0.6, carried=False, how="before the colon")
