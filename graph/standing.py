"""What a View tells of why things are as they are shown, and of where accounts differ."""

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TypeVar

from graph import disputes, review, support
from graph.backing import Support
from graph.disputes import Disagreement
from graph.lonely import Facts, lonely
from graph.review import Bond, Candidate

K = TypeVar("K")


class Standing(ABC):
    """The part of a View that is about reasons and disagreement."""

    @abstractmethod
    def _index(self) -> AbstractContextManager[sqlite3.Connection]:
        """One state of the index."""

    def supports(self, facts: Mapping[K, Iterable[str]]) -> dict[K, Support]:
        """The support of facts, each given by the ids of the statements that say it."""
        with self._index() as db:
            return support.supports(db, facts)

    def single_source(self, limit: int = 50, offset: int = 0) -> Facts:
        """The asserted facts that rest on one document, or on several that go back to one origin."""
        with self._index() as db:
            return lonely(db, limit, offset)

    def candidates(self, limit: int = 50, offset: int = 0) -> tuple[Candidate, ...]:
        """Pairs of nodes that may be one and that nobody has decided on, the likeliest first."""
        with self._index() as db:
            return review.candidates(db, limit, offset)

    def why(self, node_id: str) -> tuple[Bond, ...]:
        """All that ties the local nodes of a resolved node; raises UnknownSourceError."""
        with self._index() as db:
            return review.bonds(db, node_id)

    def disagreements(
        self, *, kinds: Sequence[str] = (), node: str | None = None, everything: bool = False
    ) -> tuple[Disagreement, ...]:
        """What accounts differ in, the gravest first, of all or of one node; `everything`: also where all agree.

        `kinds` are number, date, place, party, status, legal basis and identity.
        """
        with self._index() as db:
            return disputes.find(db, kinds=kinds, node=node, everything=everything)
