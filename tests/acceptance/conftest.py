"""The two real documents in a workspace of their own, and what the tests of each line ask of it.

The documents stand beside the checkout and are not part of it; the tests of the bundled sample cover the same ground.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from explorer.pipeline import add_all
from graph.view import View
from graph.workspace import Workspace
from loaders import Limits
from ontology import Statement, vocabulary

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
SEEDS, PUBLIC = CORPUS / "seeds", CORPUS / "public"
WHEN = "2025-11-20T00:00:00Z"


def filled(root: Path, paths: Iterable[Path]) -> Workspace:
    workspace = Workspace.open(root, create=True)
    for path in paths:
        for entry in add_all(workspace, [path], limits=Limits(), jobs=1, when=WHEN):
            assert entry.kind == "added", entry
    return workspace


class Case:
    """A workspace of the seeds, alone or among other documents, asked by the number of the seed."""

    def __init__(self, root: Path, others: Iterable[Path] = ()) -> None:
        seeds = sorted(SEEDS.glob("*.txt"))
        self.paths = [*seeds, *others]
        self.workspace = filled(root, self.paths)
        self.view = View.open(root)
        names = {path.name for path in seeds}
        self.ids = {
            card.source.name[:3]: card.source.id for card in self.workspace.sources() if card.source.name in names
        }

    def statements(self, number: str | None = None) -> list[Statement]:
        wanted = [self.ids[number]] if number else list(self.ids.values())
        return [s for source in wanted for s in self.workspace.statements(source)]

    def values(self, predicate: str, number: str | None = None) -> set[str]:
        return {s.value for s in self.statements(number) if s.predicate == f"rec:{predicate}"}

    def names(self, node: str) -> set[str]:
        found = self.view.node(node)
        return {found.label, *found.aliases}

    def kind(self, kind: str, number: str) -> dict[str, list[Statement]]:
        """The statements about each node of a class or below it."""
        below = {f"rec:{k}" for k in vocabulary().below(kind)}
        about = {s.subject: [] for s in self.statements(number) if s.predicate == "rdf:type" and s.value in below}
        for s in self.statements(number):
            if s.subject in about:
                about[s.subject].append(s)
        return about

    def claimants(self, predicate: str, value: str) -> set[str | None]:
        return {
            self.view.node(s.claimant).label if s.claimant else None
            for s in self.statements()
            if s.predicate == f"rec:{predicate}" and s.value == value
        }

    def event(self, kind: str, number: str, **roles: str) -> list[Statement]:
        """The statements of the one event that has these roles; a role's value is a name, a time or a date."""
        fits = []
        for statements in self.kind(kind, number).values():
            told = {(s.predicate.removeprefix("rec:"), v) for s in statements for v in self._forms(s.value)}
            if all((role, value) in told for role, value in roles.items()):
                fits.append(statements)
        assert fits, (kind, roles)
        return fits[0]

    def _forms(self, value: str) -> set[str]:
        if not value.startswith("id:"):
            return {value}
        mentions = {
            s.value for s in self.statements() if s.subject == value and s.predicate in ("rec:name", "rec:mention")
        }
        return mentions | self.names(value)


@pytest.fixture(scope="session", params=["seeds", "with the public documents"])
def case(request, tmp_path_factory) -> Iterator[Case]:
    """Every line holds on the seeds alone, and among the public documents."""
    if not SEEDS.exists():
        pytest.skip("the two documents are not beside the checkout")
    others = () if request.param == "seeds" else sorted(PUBLIC.glob("*.txt"))
    if request.param != "seeds" and not others:
        pytest.skip("the public documents are not beside the checkout")
    made = Case(tmp_path_factory.mktemp("case"), others)
    yield made
    made.view.close()
