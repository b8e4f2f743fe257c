"""The laws of judging over histories: whatever was added, withdrawn, judged and undone, and in whatever order."""

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import store
from graph.check import check
from graph.dataset import dataset
from graph.judgement import Judgement
from graph.quad import JUDGEMENTS
from graph.workspace import Workspace
from ontology import Statement
from ontology.errors import BadJudgementError, UnknownSourceError
from tests.graph import factories
from tests.graph.corpora import documents, published
from tests.graph.test_judging import REPORT, judged, state, statement


def lines_of(told: Mapping[str, factories.Told], judgements: Sequence[Judgement]) -> list[str]:
    """The dataset of some documents and judgements, made at once."""
    texts = {source: t.document.text for source, t in told.items()}
    made = dataset(((t.document.source, t.statements) for t in told.values()), judgements, texts.get)
    return store.lines(store.in_memory(made))


STEPS = ("add", "withdraw", "pair", "rule", "withhold", "undo")


def stepped(workspace: Workspace, there: dict[str, factories.Told], data: st.DataObject) -> None:
    """One step of somebody who adds, withdraws, judges or takes back; `there` is brought up to it."""
    step = data.draw(st.sampled_from(STEPS if there else STEPS[:1]))
    statements = [s for t in there.values() for s in t.statements]
    nodes = sorted({s.subject for s in statements})
    known = workspace.judgements()
    if step == "add" or not nodes:
        told = data.draw(documents())
        earlier = there.get(told.document.source.id)
        if not earlier or told.document.source.name <= earlier.document.source.name:
            there[told.document.source.id] = told
        workspace.add(told)
    elif step == "withdraw":
        gone = data.draw(st.sampled_from(sorted(there)))
        workspace.withdraw(gone, reason="a test", who="a test", when="")
        del there[gone]
    elif step == "undo":
        if known:
            judged(workspace, "undo", data.draw(st.sampled_from(known)).id)
    else:
        attempt(workspace, step, data, statements, nodes)
    assert published(workspace) == lines_of(there, workspace.judgements())


def attempt(
    workspace: Workspace, step: str, data: st.DataObject, statements: Sequence[Statement], nodes: Iterable[str]
) -> None:
    """Judge something at random; what cannot be judged, because it is withheld or one already, is left."""
    node = st.sampled_from(list(nodes))
    found = data.draw(st.sampled_from(sorted(statements, key=lambda s: s.id)))
    try:
        if step == "pair":
            judged(
                workspace, data.draw(st.sampled_from(("same", "different", "unsure"))), data.draw(node), data.draw(node)
            )
        elif step == "rule" and data.draw(st.booleans()):
            status = data.draw(st.sampled_from(("alleged", "asserted", "denied")))
            judged(workspace, "correct", found.id, instead={"status": status})
        elif step == "rule":
            judged(workspace, data.draw(st.sampled_from(("accept", "reject"))), found.id)
        else:
            place = f"{found.source}:{found.evidence.start}-{found.evidence.end}"
            judged(workspace, "withhold", data.draw(st.sampled_from((data.draw(node), found.id, place))))
    except (BadJudgementError, UnknownSourceError):
        return


@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_step_by_step_is_all_at_once(data: st.DataObject) -> None:
    """After any sequence of add, withdraw, judge and undo: the dataset, the index, and the same from nothing."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.create(Path(folder) / "case")
        there: dict[str, factories.Told] = {}
        for _ in range(data.draw(st.integers(4, 9))):
            stepped(workspace, there, data)
        grown = state(workspace)
        assert list(check(workspace.place)) == []
        workspace.refresh(rebuild=True)
        assert state(workspace) == grown
        for one in reversed(workspace.judgements()):
            judged(workspace, "undo", one.id)
        bare = [line for line in published(workspace) if not line.endswith(f"{JUDGEMENTS} .")]
        assert bare == lines_of(there, ())


@settings(max_examples=5, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(order=st.permutations(range(3)))
def test_the_order_of_judgement_files_does_not_matter(order: list[int]) -> None:
    """Nor does reading one in twice."""
    with tempfile.TemporaryDirectory() as folder:
        made = Workspace.create(Path(folder) / "made")
        with made.batch() as batch:
            for told in factories.case():
                batch.add(told)
        one = judged(made, "same", "Kristi Noem", "James Boasberg", who="Ana")
        judged(made, "different", "Kristi Noem", "James Boasberg", who="Berta") if order[0] else None
        judged(made, "undo", one.id, who="Carla")
        judged(made, "reject", statement(REPORT, "rec:beneficiary"), who="Berta")
        lines = made.place.judgements.read_text().splitlines(keepends=True)
        files = [Path(folder) / f"{number}.jsonl" for number in range(3)]
        for number, path in enumerate(files):
            path.write_text("".join(lines[number::3]))
        other = Workspace.create(Path(folder) / "other")
        with other.batch() as batch:
            for told in factories.case():
                batch.add(told)
        for number in order:
            assert other.import_judgements(files[number])
            assert other.import_judgements(files[number]) == ()
        assert published(other) == published(made)
        assert {(one.who, one.files) for one in other.judgements()} <= {
            (who, (path.name,)) for who in ("Ana", "Berta", "Carla") for path in files
        }
