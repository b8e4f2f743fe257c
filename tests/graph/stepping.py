"""An index in memory that takes documents and decisions over step by step, for laws about any order of them."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import resources
from typing import Any

from graph.indexing import Contribution, replace_source
from graph.shaping import shape

Pair = tuple[str, str]
Step = tuple[str, Any, Any]  # ("source", number, there) or ("tie", pair, verdict)
Resolve = Callable[[sqlite3.Connection, set[str]], tuple[Iterable[str], Iterable[str]]]


class Index:
    """An index over some of `documents`, by their number; `resolve` is the rule under test."""

    def __init__(self, documents: Sequence[Contribution], resolve: Resolve) -> None:
        self.db = sqlite3.connect(":memory:")
        self.db.executescript(resources.files("graph").joinpath("index.sql").read_text("utf-8"))
        self.sources: dict[int, bool] = {}
        self.ties: dict[Pair, str] = {}
        self._documents, self._resolve = documents, resolve

    def step(self, what: str, key: Any, value: Any) -> None:
        """A document comes or goes, or a decision is made, changed, or taken back by saying it again."""
        if what == "source":
            self.take({key: value})
            return
        others = {pair: said for pair, said in self.ties.items() if pair != key}
        self.take({}, others if self.ties.get(key) == value else others | {key: value})

    def take(self, sources: Mapping[int, bool], ties: Mapping[Pair, str] | None = None) -> None:
        """Bring the index to some documents more or fewer, and to the decisions given, in one step."""
        touched: set[str] = set()
        for number, there in sources.items():
            told = self._documents[number]
            touched |= replace_source(self.db, told.source.id, told if there else None)
        self.sources |= sources
        self.ties = dict(self.ties if ties is None else ties)
        wanted = {(*pair, verdict, "j", "somebody") for pair, verdict in self.awake().items()}
        differing = wanted ^ set(self.db.execute("SELECT * FROM tie"))
        self.db.execute("DELETE FROM tie")
        self.db.executemany("INSERT INTO tie VALUES (?, ?, ?, ?, ?)", sorted(wanted))
        touched |= {node for row in differing for node in row[:2]}
        shape(self.db, *self._resolve(self.db, touched))

    def awake(self) -> dict[Pair, str]:
        """The decisions whose both nodes are there."""
        listed = {row[0] for row in self.db.execute("SELECT subject FROM statement")}
        return {pair: verdict for pair, verdict in self.ties.items() if listed.issuperset(pair)}

    @property
    def there(self) -> list[int]:
        """The documents that are there, in the order of their numbers."""
        return sorted(number for number, there in self.sources.items() if there)

    def anew(self) -> "Index":
        """An index made from nothing, all at once."""
        fresh = Index(self._documents, self._resolve)
        fresh.take(dict.fromkeys(self.there, True), self.ties)
        return fresh
