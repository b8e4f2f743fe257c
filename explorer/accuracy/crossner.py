"""CrossNER (politics): names in sentences from Wikipedia, scored by strict spans.

The set is that of Liu and others (AAAI 2021), github.com/zliucr/CrossNER: a token and its label (B-, I- or O) a line,
and an empty line after each sentence. A name is right where its first and its last token are those of the annotation.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from explorer.accuracy.figures import Figure, Result
from explorer.accuracy.folded import Span
from explorer.accuracy.tally import Tally, total
from loaders import Card, Found, Limits, load
from ontology import Statement, vocabulary
from ontology.errors import UnreadableDocumentError

# The best supervised figure that was published for this subject, on the test part and with all labels apart.
PUBLISHED = 76.0
_TABLE: dict[str, Any] = tomllib.loads((resources.files("explorer.accuracy") / "crossner.toml").read_text("utf-8"))
_TIGHT_BEFORE = re.compile(r"[,.;:!?)\]%]|['’]s?|n't|''")
_TIGHT_AFTER = re.compile(r"[(\[$]|``")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it would be printed, and its names: label by span, in characters."""

    text: str
    names: dict[Span, str]


def read_sentences(path: Path) -> tuple[Sentence, ...]:
    """The sentences of a part of the set.

    Raises UnreadableDocumentError where a line is not a token and its label.
    """
    try:
        blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    except (OSError, ValueError) as error:
        raise UnreadableDocumentError(str(path), f"cannot be read as text: {error}") from error
    rows = [[tuple(line.split("\t")) for line in block.splitlines()] for block in blocks]
    if any(len(row) != 2 for block in rows for row in block):
        reason = (
            "not a part of CrossNER; each line holds a token, a tab and its label, and sentences are parted by a line"
        )
        raise UnreadableDocumentError(str(path), reason)
    return tuple(_sentence(block) for block in rows)


def _sentence(rows: Sequence[tuple[str, ...]]) -> Sentence:
    text, spans = "", []
    for token, _ in rows:
        tight = not text or _TIGHT_BEFORE.fullmatch(token) or _TIGHT_AFTER.fullmatch(text.rsplit(" ", 1)[-1])
        text += "" if tight else " "
        spans.append((len(text), len(text) + len(token)))
        text += token
    found: list[tuple[int, int, str]] = []
    for (_, label), (start, end) in zip(rows, spans, strict=True):
        if label.startswith("B-"):
            found.append((start, end, _merged(label[2:])))
        elif label.startswith("I-") and found:
            found[-1] = (found[-1][0], end, found[-1][2])
    return Sentence(text, {(start, end): label for start, end, label in found})


def _merged(label: str) -> str:
    found: str = _TABLE["merged"].get(label, label)
    return found


def evaluate_crossner(path: Path, limits: Limits) -> Result:
    """Read each sentence as a document of its own and score its names."""
    tallies: dict[str, list[Tally]] = {"names": [], "typed names": [], "typed names, events apart": []}
    misses: Counter[tuple[str, str]] = Counter()
    sentences = read_sentences(path)
    for number, sentence in enumerate(sentences):
        found = Found(f"{number}.txt", (sentence.text + "\n").encode(), Card(language="en"))
        said, wanted = dict(_said(load(found, limits).statements)), sentence.names
        named = {(span, label) for span, label in wanted.items() if label != "event"}
        tallies["names"].append(_tally(set(said), set(wanted)))
        tallies["typed names"].append(_tally(set(said.items()), set(wanted.items())))
        tallies["typed names, events apart"].append(_tally(set(said.items()), named))
        misses.update(("names", label) for span, label in wanted.items() if span not in said)
        misses.update(
            ("typed names", f"{kind} called {said[s]}") for s, kind in wanted.items() if said.get(s, kind) != kind
        )
    figures = (Figure.of(measure, "F1", total(listed).f1, total(listed)) for measure, listed in tallies.items())
    beside = {"typed names": PUBLISHED}
    return Result(len(sentences), tuple(f.beside(None, beside.get(f.measure)) for f in figures), misses)


def _tally(said: set[Any], wanted: set[Any]) -> Tally:
    both = len(said & wanted)
    return Tally(right=both, found=both, said=len(said), wanted=len(wanted))


def _said(statements: Sequence[Statement]) -> Iterator[tuple[Span, str]]:
    """The proper names with the label of their class, where it has one."""
    kinds = {s.subject: s.value.removeprefix("rec:") for s in statements if s.predicate == "rdf:type"}
    for statement in statements:
        label = _label(kinds.get(statement.subject, "Thing"))
        if statement.predicate == "rec:name" and label:
            yield (statement.evidence.start, statement.evidence.end), label


@cache
def _label(kind: str) -> str | None:
    return next((_TABLE["classes"][name] for name in vocabulary().above(kind) if name in _TABLE["classes"]), None)
