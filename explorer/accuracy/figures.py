"""Figures as they are shown and kept: one row a measure, the same for every set."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from explorer.accuracy.tally import Tally
from ontology.errors import UnreadableDocumentError

# What the figures of one run are kept with, beside them.
Stamp = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measure, per cent with one decimal; `unit` says of what: F1, recall, accuracy or share.

    `baseline` is what a stated simple guess reaches on the same part, `published` what others printed, most often on
    another part.
    """

    measure: str
    unit: str
    value: float
    precision: float
    recall: float
    right: int
    said: int
    wanted: int
    baseline: float | None = None
    published: float | None = None

    @classmethod
    def of(cls, measure: str, unit: str, value: float, tally: Tally) -> "Figure":
        """The figure of a tally, rounded."""
        value, precision, recall = (round(number, 1) for number in (value, tally.precision, tally.recall))
        counts = {"right": tally.found, "said": tally.said, "wanted": tally.wanted}
        return cls(measure=measure, unit=unit, value=value, precision=precision, recall=recall, **counts)

    def beside(self, baseline: float | None, published: float | None = None) -> "Figure":
        """The same figure with what it is measured against."""
        return replace(self, baseline=None if baseline is None else round(baseline, 1), published=published)


@dataclass(frozen=True, slots=True)
class Result:
    """The figures of one set: over how many documents (or pairs), and what was missed, by measure and kind."""

    size: int
    figures: tuple[Figure, ...]
    misses: Counter[tuple[str, str]] = field(default_factory=Counter)

    def value(self, measure: str) -> float:
        """The value of one measure."""
        return next(figure.value for figure in self.figures if figure.measure == measure)


def as_row(figure: Figure) -> dict[str, Any]:
    """A figure as it is written; what it is not measured against is left out."""
    row = {name: getattr(figure, name) for name in Figure.__slots__ if name != "measure"}
    return {name: value for name, value in row.items() if value is not None}


def as_json(result: Result, stamp: Stamp, *, misses: bool) -> dict[str, Any]:
    """A result as it is kept: its figures by measure and, where asked for, how much was missed of which kind."""
    row: dict[str, Any] = {**stamp, "size": result.size}
    row["figures"] = {figure.measure: as_row(figure) for figure in result.figures}
    if misses:
        row["misses"] = {}
        for (measure, kind), number in sorted(
            result.misses.items(), key=lambda entry: (entry[0][0], -entry[1], entry[0])
        ):
            row["misses"].setdefault(measure, {})[kind] = number
    return row


def read_kept(path: Path) -> dict[str, Any]:
    """The results that a file keeps, by name; none where it is not there yet.

    Raises UnreadableDocumentError where it is something else.
    """
    if not path.exists():
        return {}
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UnreadableDocumentError(str(path), f"not a file of figures: {error}") from error
    if not isinstance(kept, dict):
        raise UnreadableDocumentError(str(path), "not a file of figures; name another one")
    return kept


def keep(path: Path, name: str, row: Mapping[str, Any]) -> None:
    """Write the row into the file of figures under its name; the other names stay."""
    kept = dict(sorted((read_kept(path) | {name: row}).items()))
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
