"""What was found in one paragraph before its events are read."""

from dataclasses import dataclass

from loaders.extract.figures.quantity import Number
from loaders.extract.figures.times import Time
from loaders.extract.grammar.syntax import Part


@dataclass(frozen=True, slots=True)
class Read:
    """A paragraph with its times and numbers."""

    part: Part
    times: tuple[Time, ...]
    numbers: tuple[Number, ...]
