"""Whose words the passages of a document are: direct speech, and what goes on from a report or a speaker."""

from bisect import bisect_right
from dataclasses import dataclass, field

from loaders.extract.naming.mention import Entity, Link

# How many paragraphs after its last mention a report can go on being what a document retells.
_REACH = 6


@dataclass(frozen=True, slots=True)
class Spoken:
    """Direct speech at `start`:`end` of the stored text; `speaker` is None where the text does not say who speaks.

    `whole` where a colon leads to it, so that no word outside it belongs to a clause within.
    """

    start: int
    end: int
    speaker: Link | None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """Who says the items of a list, and the status that the saying gives them."""

    speaker: Link
    status: str


@dataclass(slots=True)
class Voices:
    """What has been heard so far, in the order of reading."""

    spoken: list[Spoken] = field(default_factory=list)
    # Who was the subject of a verb of saying, and where: the next "it" that says something is the last of them.
    sayers: list[tuple[int, Entity]] = field(default_factory=list)
    # Whether the paragraph read last ended inside a quotation, and of whom.
    unclosed: Spoken | None = None
    # Who spoke in the paragraph before, where a quotation ended it or was about to begin.
    going_on: Link | None = None
    # Whose turn it is in a transcript.
    turn_of: Link | None = None
    # Who says the items that are being read.
    listed: Listed | None = None
    _report: Link | None = None
    _age: int = 0

    def hear(self, spoken: Spoken) -> None:
        """Add direct speech; it stands behind all that was added before."""
        self.spoken.append(spoken)

    def last(self, before: int) -> Entity | None:
        """Who said something last before an offset; those who say something are noted in the order of the text."""
        return next((entity for start, entity in reversed(self.sayers) if start < before), None)

    def go_on(self) -> None:
        """Go on to the next paragraph."""
        self._age += 1

    def retell(self, report: Link) -> None:
        """Note that the text retells a report here."""
        self._report, self._age = report, 0

    @property
    def retold(self) -> Link | None:
        """The report that the text goes on retelling, as far as its last mention reaches."""
        return self._report if self._age <= _REACH else None

    def direct(self, start: int) -> Spoken | None:
        """The direct speech that an offset lies in."""
        at = bisect_right(self.spoken, start, key=lambda s: s.start) - 1
        return self.spoken[at] if at >= 0 and start < self.spoken[at].end else None

    def parted(self, one: int, other: int) -> bool:
        """Whether of two places one lies in direct speech and the other does not, or in another speech."""
        return self.direct(one) is not self.direct(other)

    def apart(self, event: int, word: int) -> bool:
        """Whether an event within whole direct speech cannot have a part that stands outside it."""
        spoken = self.direct(event)
        return spoken is not None and spoken.whole and not spoken.start <= word < spoken.end
