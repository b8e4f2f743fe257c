"""A stored text that a reader makes: its parts in their order, a blank line between, and where each one stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ontology import Block

GAP = "\n\n"


@dataclass(slots=True)
class Story:
    """Parts are added in the order of reading; blanks within a line are folded, line breaks kept."""

    _parts: list[tuple[str, str, int | None]] = field(default_factory=list)

    def add(self, kind: str, words: str, page: int | None = None) -> None:
        """Add a part of one of the kinds of block; one without words is left out."""
        folded = "\n".join(" ".join(line.split()) for line in words.splitlines() if line.strip())
        if folded:
            self._parts.append((kind, folded, page))

    def parts(self) -> list[tuple[str, str]]:
        """The parts as they were added: kind and words."""
        return [(kind, words) for kind, words, _ in self._parts]

    def text(self) -> str:
        """The whole text."""
        return GAP.join(words for _, words, _ in self._parts)

    def blocks(self) -> list[Block]:
        """The places of the parts in the text."""
        return list(self._blocks())

    def _blocks(self) -> Iterator[Block]:
        start = 0
        for kind, words, page in self._parts:
            yield Block(start, start + len(words), kind, page)
            start += len(words) + len(GAP)
