"""The one query layer: whatever is shown or told about a graph is read through a View.

Each call reads one state of the index or of the store; a View follows the workspace as it changes, and can be shared by
threads. Nothing here writes.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from graph import (
    capture,
    dossier,
    edition,
    endpoint,
    forwarding,
    index,
    ledger,
    named,
    overview,
    reading,
    refresh,
    rulings,
    search,
    selection,
    store,
    veil,
)
from graph import layout as folder
from graph import network as around
from graph.answers import (
    Moment,
    NamedQuery,
    NetEdge,
    Network,
    Node,
    Overview,
    Page,
    Saying,
    SourceCard,
    Table,
)
from graph.cover import shown_card, shown_text
from graph.decided import Decided
from graph.evaluators import Evaluators
from graph.layout import Layout
from graph.outcomes import Answer
from graph.overview import KindInfo
from graph.reading import Filter
from graph.standing import Standing
from ontology import Document, Refusal, Statement
from ontology.errors import UnknownSourceError, WorkspaceError

if TYPE_CHECKING:  # networkx takes a third of a second to load, and only paths need it
    import networkx as nx

SECONDS = 30.0


class View(Standing):
    """What there is to see of one workspace."""

    def __init__(self, place: Layout, evaluators: Evaluators) -> None:
        self._place = place
        self._evaluators = evaluators
        self._whole: tuple[str, nx.Graph[str]] | None = None

    @classmethod
    def open(cls, root: str | Path) -> Self:
        """The view of the workspace at `root`; raises WorkspaceError where there is none.

        What a process left undone is made good, unless another one is writing just now.
        """
        place = folder.find(Path(root))
        if refresh.is_stale(place):
            try:
                with place.lock(0 if place.index.exists() and store.current(place.store) else 60):
                    refresh.refresh(place)
            except WorkspaceError:
                # Somebody is writing, and will publish; until then the last state is shown, if there is one.
                if not store.current(place.store):
                    raise
        return cls(place, Evaluators(place.store))

    def close(self) -> None:
        """End the processes that evaluate queries."""
        self._evaluators.close()

    @contextmanager
    def _index(self) -> Iterator[sqlite3.Connection]:
        with index.reading(self._place.index) as db:
            yield db

    def generation(self) -> str:
        """What changes whenever anything that is shown can have changed."""
        return store.current(self._place.store)

    def overview(self) -> Overview:
        """The whole graph in numbers."""
        with self._index() as db:
            return overview.overview(db, self.generation())

    def kinds(self) -> tuple[KindInfo, ...]:
        """The classes of the nodes that are there, those with most nodes first."""
        with self._index() as db:
            return overview.kinds(db)

    def search(  # noqa: PLR0913  # the filters of a view, each with a name of its own
        self,
        text: str,
        *,
        kinds: Sequence[str] = (),
        statuses: Sequence[str] = (),
        sources: Sequence[str] = (),
        limit: int = 50,
        offset: int = 0,
        known: str | None = None,
    ) -> Page:
        """The nodes that a text finds, in names, labels and quotes, as `known` on a day; without words, all."""
        wanted = Filter(tuple(kinds), tuple(statuses), tuple(sources), known=known)
        with self._index() as db:
            return search.search(db, text, wanted, limit=limit, offset=offset)

    def node(self, node_id: str) -> Node:
        """The resolved node behind any of its ids; raises UnknownSourceError."""
        with self._index() as db:
            return dossier.node(db, node_id)

    def sayings(self, node_id: str, known: str | None = None) -> tuple[Saying, ...]:
        """Every statement of which a node is the subject, then those of which it is the value, as `known` on a day."""
        with self._index() as db:
            return dossier.sayings(db, node_id, known)

    def claims(self, node_id: str) -> tuple[Saying, ...]:
        """Every statement that a node makes, as claimant."""
        with self._index() as db:
            return dossier.claims(db, node_id)

    def statement(self, statement_id: str) -> Saying:
        """One statement, seen from its subject; raises UnknownSourceError."""
        with self._index() as db:
            return dossier.statement(db, statement_id)

    def timeline(self, node_id: str | None = None, known: str | None = None) -> tuple[Moment, ...]:
        """The dated events, earliest first: all, or those that a node takes part in, as `known` on a day."""
        with self._index() as db:
            return dossier.timeline(db, node_id, known)

    def network(  # noqa: PLR0913  # the filters of a view, each with a name of its own
        self,
        focus: Sequence[str] = (),
        *,
        depth: int = 1,
        kinds: Sequence[str] = (),
        statuses: Sequence[str] = (),
        sources: Sequence[str] = (),
        since: str | None = None,
        until: str | None = None,
        known: str | None = None,
        limit: int = 120,
    ) -> Network:
        """What lies around some nodes, or the most spoken-of nodes; events outside the period are left out."""
        wanted = Filter(tuple(kinds), tuple(statuses), tuple(sources), since, until, known)
        with self._index() as db:
            return around.network(db, focus, wanted, depth=depth, limit=limit)

    def path(self, a: str, b: str, *, limit: int = 3) -> tuple[tuple[NetEdge, ...], ...]:
        """Up to `limit` ways from one node to another, the most telling first; raises UnknownSourceError."""
        from graph import walk  # networkx takes a third of a second to load

        generation = self.generation()
        with self._index() as db:
            one, other = reading.canonical(db, a), reading.canonical(db, b)
            if not self._whole or self._whole[0] != generation:
                self._whole = generation, walk.whole(db)
        return walk.paths(self._whole[1], one, other, limit)

    def judgements(self, thing: str | None = None) -> tuple[Decided, ...]:
        """What people decided, the oldest first: all that has an effect now, or that on a node or a statement.

        Raises UnknownSourceError for a node that is not there. What is about anything withheld is not told.
        """
        with self._index() as db:
            return rulings.decided(db, thing)

    def sources(self) -> tuple[SourceCard, ...]:
        """Every source, the withdrawn ones last."""
        with self._index() as db:
            return edition.cards(db, self._place)

    def document(self, source_id: str) -> Document:
        """The stored text of a source, with blocks for what is withheld; raises UnknownSourceError."""
        self._require(source_id)
        with self._index() as db:
            found, cover = capture.document(self._place, source_id), veil.drawn(db)
        text = shown_text(cover, source_id, found.text)
        return replace(found, source=shown_card(cover, found.source), text=text)

    def statements_of(self, source_id: str) -> tuple[Statement, ...]:
        """What a source says, in the order of its text; raises UnknownSourceError."""
        self._require(source_id)
        with self._index() as db:
            return dossier.said_by(db, source_id)

    def refusals_of(self, source_id: str) -> tuple[Refusal, ...]:
        """The passages of a source that gave no statement, and why; raises UnknownSourceError."""
        text = self.document(source_id).text
        found = ledger.refusals(self._place, source_id)
        return tuple(replace(refusal, quote=text[refusal.start : refusal.end]) for refusal in found)

    def _require(self, source_id: str) -> None:
        with self._index() as db:
            if db.execute("SELECT 1 FROM source WHERE id = ?", (source_id,)).fetchone():
                return
        msg = f"No source {source_id!r} is in this workspace; `onrecord sources` lists them"
        raise UnknownSourceError(msg)

    def named(self) -> tuple[NamedQuery, ...]:
        """The library of named queries."""
        return named.catalogue()

    def select(self, sparql: str, seconds: float = SECONDS) -> Table:
        """The result of a query as a table; raises BadQueryError and QueryTimeoutError."""
        return selection.select(self._evaluators, sparql, seconds)

    def ask(self, name: str, values: Mapping[str, str] | None = None, seconds: float = SECONDS) -> Table:
        """The result of a named query, its parameters filled in; raises BadQueryError and QueryTimeoutError."""
        return self.select(named.fill(named.find(name), values), seconds)

    def answer(self, request: endpoint.Request, seconds: float = SECONDS) -> Answer:
        """What the SPARQL endpoint answers to a request; it raises nothing of its own."""
        return endpoint.answer(self._evaluators, request, seconds)

    def describe(self, thing: str, accept: str, seconds: float = SECONDS) -> Answer:
        """RDF about a node, a statement (`id:claim-…`) or a source (`id:source-…`), for whoever follows its IRI."""
        found = endpoint.describe(self._evaluators, thing, accept, seconds)
        with self._index() as db:
            return endpoint.forwarded(found, forwarding.heir(db, thing))
