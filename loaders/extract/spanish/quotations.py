"""The words in quotation marks, or between dashes, that a Spanish verb of saying stands beside."""

import re

from loaders.extract.spanish.phrases import Mark, Verb
from loaders.extract.spanish.scenes import Scene

# A saying stands so many characters behind the words it quotes, or before them.
_BEHIND, _BEFORE = 12, 90
# So many characters of what is said are quoted.
_LONGEST = 180
_CUT = re.compile(r"[,;:.?!](?= )")
_MARKS = ("open", "close", "dash", "quote")


def beside(scene: Scene, verb: Verb) -> tuple[int, int] | None:
    """Where the words stand in the paragraph that a verb quotes: those that end before it, else those behind it."""
    marks = [m for m in scene.elements if isinstance(m, Mark) and m.kind in _MARKS]
    for i, mark in enumerate(marks):
        ends = mark.kind in ("close", "dash", "quote") and i > 0 and marks[i - 1].kind in ("open", "dash", "quote")
        if ends and 0 <= verb.start - mark.start < _BEHIND:
            return _words(scene.text, marks[i - 1].start + 1, mark.start)
    for i, mark in enumerate(marks[:-1]):
        if mark.kind in ("open", "quote") and 0 <= mark.start - verb.end < _BEFORE and _alone(scene, verb, mark):
            return _words(scene.text, mark.start + 1, marks[i + 1].start)
    return None


def _alone(scene: Scene, verb: Verb, mark: Mark) -> bool:
    """Whether no other verb, joint or end of a sentence stands between a saying and what it quotes."""
    between = [e for e in scene.elements if verb.end <= e.start < mark.start]
    apart = ("que", "rel", "sub", "stop", "question", "conj")
    return not any(isinstance(e, Verb) or (isinstance(e, Mark) and e.kind in apart) for e in between)


def _words(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The words between two marks without blanks at their ends, up to the last joint that is near enough."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",.;:"):
        end -= 1
    if end - start > _LONGEST:
        end = max((m.start() for m in _CUT.finditer(text, start, start + _LONGEST)), default=start)
    return (start, end) if " " in text[start:end] else None
