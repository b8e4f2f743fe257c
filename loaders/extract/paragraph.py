"""What was found in one paragraph before its events are read."""

from dataclasses import dataclass

from loaders.extract.quantity import Number
from loaders.extract.syntax import Part
from loaders.extract.times import Time


@dataclass(frozen=True, slots=True)
class Read:
    """A paragraph with its times and numbers."""

    part: Part
    times: tuple[Time, ...]
    numbers: tuple[Number, ...]
