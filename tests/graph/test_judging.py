"""The laws of judging: what is undone is as before, and what is judged is what the truth makes from nothing."""

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import index, store
from graph.check import check
from graph.dataset import dataset
from graph.drafting import Draft
from graph.judgement import Act, Judgement
from graph.quad import JUDGEMENTS
from graph.view import View
from graph.workspace import Workspace
from ontology import expand
from ontology.errors import BadJudgementError, OnRecordError, UnknownSourceError
from tests.graph import factories
from tests.graph.corpora import documents, published

REPORT, NEWS = factories.report(), factories.news()


def moment(number: int) -> str:
    """A time for the judgement of a number, later for a greater one."""
    return f"2026-01-01T{number // 60:02}:{number % 60:02}:00Z"


def drafted(workspace: Workspace, act: Act, *things: str, who: str = "Ana", **more: object) -> Judgement:
    """A judgement that is later than all others."""
    given_ = {"why": "a test", "scope": "public" if act == "withhold" else None} | more
    when = moment(len(workspace.judgements()))
    return workspace.draft(Draft(act=act, things=things, who=who, when=when, **given_))  # type: ignore[arg-type]  # the fields of a Draft


def judged(workspace: Workspace, act: Act, *things: str, **more: object) -> Judgement:
    """A judgement that was made."""
    one = drafted(workspace, act, *things, **more)  # type: ignore[arg-type]  # the fields of a Draft
    assert workspace.judge(one).is_new
    return one


def state(workspace: Workspace) -> tuple[list[str], list[str], str]:
    """The index, the dataset and its hash."""
    with index.reading(workspace.place.index) as db:
        return index.dump(db), published(workspace), workspace.dataset_hash()


def facts(workspace: Workspace) -> set[str]:
    """The direct triples, but for labels."""
    ending = f"{expand('graph:facts')}> ."
    return {line for line in published(workspace) if line.endswith(ending) and "rdf-schema#label" not in line}


def statement(told: factories.Told, predicate: str, number: int = 0) -> str:
    """The id of one of a document's statements with a predicate."""
    return [s.id for s in told.statements if s.predicate == predicate][number]


def lines_of(told: Mapping[str, factories.Told], judgements: Sequence[Judgement]) -> list[str]:
    """The dataset of some documents and judgements, made at once."""
    texts = {source: t.document.text for source, t in told.items()}
    made = dataset(((t.document.source, t.statements) for t in told.values()), judgements, texts.get)
    return store.lines(store.in_memory(made))


@pytest.mark.parametrize(
    ("act", "things", "more"),
    [
        ("same", ("Kristi Noem", "James Boasberg"), {}),
        ("different", (statement(REPORT, "rec:name"),), {"pair": "CECOT"}),
        ("unsure", ("Kristi Noem", "James Boasberg"), {}),
        ("reject", (statement(REPORT, "rec:beneficiary"),), {}),
        ("reject", (statement(REPORT, "rec:name"),), {}),
        ("accept", (statement(REPORT, "rec:beneficiary"),), {}),
        ("correct", (statement(REPORT, "rec:beneficiary"),), {"instead": {"value": "Tecoluca"}}),
        ("correct", (statement(REPORT, "rec:count"),), {"instead": {"value": "253", "claimant": ""}}),
        ("correct", (statement(REPORT, "rdf:type", 9),), {"instead": {"value": "Transfer", "status": "alleged"}}),
        ("withhold", ("Kristi Noem",), {}),
        ("withhold", ("CECOT",), {}),
        ("withhold", (statement(NEWS, "rec:destination"),), {}),
        ("withhold", ("news.txt:0-60",), {}),
    ],
)
def test_undo_after_judge_is_before(
    act: Act, things: tuple[str, ...], more: dict[str, object], workspace: Workspace
) -> None:
    """Whatever was decided: index, quads and hash; and to undo the undoing is to judge again."""
    before = state(workspace)
    if "pair" in more:
        things, more = members(workspace, str(more["pair"])), {}
    one = judged(workspace, act, *things, **more)
    after = state(workspace)
    assert after[:2] != before[:2]
    assert list(check(workspace.place)) == []
    undo = judged(workspace, "undo", one.id)
    assert state(workspace) == before
    judged(workspace, "undo", undo.id[:8])
    assert state(workspace) == after


def members(workspace: Workspace, name: str) -> tuple[str, str]:
    """Two local nodes that rules made one."""
    with index.reading(workspace.place.index) as db:
        query = "SELECT node FROM member JOIN cluster ON cluster.id = canonical WHERE label = ? OR aliases LIKE ?"
        nodes = [row[0] for row in db.execute(query, (name, f'%"{name}"%'))]
    return nodes[0], nodes[1]


def test_a_merge_undone_restores_both_nodes_with_all_their_statements(workspace: Workspace) -> None:
    """Every statement is about the node that it was about; both addresses go on leading to what they led to."""
    with_view = View.open(workspace.place.root)
    names = ("Kristi Noem", "James Boasberg")
    ids = {name: with_view.search(name).hits[0].node for name in names}
    before = {
        name: (with_view.node(node), with_view.sayings(node), with_view.claims(node)) for name, node in ids.items()
    }
    one = judged(workspace, "same", *names)
    merged = {with_view.node(node).id for node in ids.values()}
    assert len(merged) == 1
    said = {s.statement.id for s in with_view.sayings(merged.pop())}
    assert said == {s.statement.id for found in before.values() for s in found[1]}
    judged(workspace, "undo", one.id)
    for name, node in ids.items():
        assert (with_view.node(node), with_view.sayings(node), with_view.claims(node)) == before[name]
    with_view.close()


def test_a_preview_changes_nothing_and_tells_what_judging_does(workspace: Workspace) -> None:
    """Which nodes join and part, which facts come and go."""
    before = state(workspace)
    one = drafted(workspace, "same", "Kristi Noem", "James Boasberg")
    change = workspace.preview(one)
    assert [[ref.label for ref in group] for group in change.joined] == [["James Boasberg", "Kristi Noem"]]
    assert (change.parted, change.facts_going, change.asleep) == ((), (), ())
    assert state(workspace) == before
    assert workspace.judge(one).change == change
    undo = workspace.preview(drafted(workspace, "undo", one.id))
    assert (undo.joined, undo.parted) == ((), change.joined)
    correction = drafted(workspace, "correct", statement(REPORT, "rec:beneficiary"), instead={"value": "Tecoluca"})
    change = workspace.preview(correction)
    assert [fact[1:] for fact in change.facts_going] == [("rec:beneficiary", "United States")]
    assert [fact[1:] for fact in change.facts_coming] == [("rec:beneficiary", "Tecoluca")]


def test_what_is_rejected_is_no_fact_and_still_said(workspace: Workspace) -> None:
    """Its claim stays in its source's graph, and the View says what was decided and by whom."""
    rejected = statement(REPORT, "rec:beneficiary")
    before = facts(workspace)
    one = judged(workspace, "reject", rejected)
    assert len(before - facts(workspace)) == 1
    assert sum(f"claim-{rejected}>" in line for line in published(workspace)) > 5
    with_view = View.open(workspace.place.root)
    ruling = with_view.statement(rejected).ruling
    assert ruling
    assert (ruling.verdict, ruling.judgement, ruling.who) == ("rejected", one.id, "Ana")
    with_view.close()


def test_what_is_corrected_is_a_fact_of_the_judgement(workspace: Workspace) -> None:
    """The corrected triple stands, on the old passage, with the judgement as its method; the old one does not."""
    old = statement(REPORT, "rec:count")
    one = judged(workspace, "correct", old, instead={"value": "253"}, evidence=(old,))
    with_view = View.open(workspace.place.root)
    node = with_view.statement(old).subject.id
    counts = [s for s in with_view.sayings(node) if s.predicate == "count"]
    assert {(s.statement.value, s.statement.method, s.ruling and s.ruling.verdict) for s in counts} == {
        ("252", "hand/1", "corrected"),
        ("253", f"judgement/{one.id}", "correction"),
    }
    assert len({s.statement.evidence for s in counts}) == 1
    table = with_view.select(
        "SELECT ?n ?who ?used FROM graph:facts FROM graph:judgements "
        "{ ?g rec:count ?n . ?j a rec:Judgement ; prov:wasAssociatedWith/rdfs:label ?who ; prov:used ?used }"
    )
    assert {row[0].text for row in table.rows} >= {"253"}
    assert {(row[1].text, row[2].text) for row in table.rows} == {("Ana", f"id:claim-{old}")}
    assert [found.id for found in with_view.judgements(old)] == [one.id]
    with_view.close()


def test_the_later_of_two_on_the_same_thing_counts(workspace: Workspace) -> None:
    """Whoever said it, and whatever the order of the words or of the clocks' zones."""
    names = ("Kristi Noem", "James Boasberg")
    judged(workspace, "same", *names)
    together = facts(workspace)
    judged(workspace, "different", *reversed(names), who="Berta")
    apart = facts(workspace)
    judged(workspace, "same", *names, who="Carla")
    assert facts(workspace) == together != apart


def test_judged_twice_is_judged_once(workspace: Workspace) -> None:
    """Nothing is written the second time."""
    one = judged(workspace, "reject", statement(REPORT, "rec:beneficiary"))
    before = state(workspace), workspace.place.judgements.read_bytes()
    assert not workspace.judge(one).is_new
    assert (state(workspace), workspace.place.judgements.read_bytes()) == before


def test_decisions_sleep_and_wake_with_their_source(workspace: Workspace) -> None:
    """They are listed with the reason while their source is gone, and hold again when it is back."""
    ids = members(workspace, "CECOT")
    made = [
        judged(workspace, "different", *ids),
        judged(workspace, "correct", statement(REPORT, "rec:beneficiary"), instead={"value": "Tecoluca"}),
        judged(workspace, "withhold", "Tren de Aragua"),
    ]
    before = state(workspace)
    for told in factories.case():
        workspace.withdraw(told.document.source.id, reason="a test", who="a test", when="")
    assert [each.judgement.id for each in workspace.sleeping()] == [one.id for one in made]
    assert {each.reason for each in workspace.sleeping()} == {"its source was withdrawn, or is not here"}
    assert list(check(workspace.place)) == []
    for told in factories.case():
        workspace.add(told)
    assert workspace.sleeping() == ()
    assert state(workspace) == before


@pytest.mark.parametrize(
    ("act", "things", "said"),
    [
        ("same", ("Kristi Noem", "Nobody At All"), "No node is called 'Nobody At All'"),
        ("same", ("James Boasberg", "Judge James Boasberg"), "are one node"),
        ("reject", ("feed00feed00",), "no statement has"),
        ("undo", ("feed00feed00",), "no judgement has"),
        ("withhold", ("news.txt:10-99999",), "is no passage"),
        ("correct", (statement(REPORT, "rec:beneficiary"),), "says the same"),
    ],
)
def test_what_cannot_be_judged(act: Act, things: tuple[str, ...], said: str, workspace: Workspace) -> None:
    """One line says why, and nothing is written."""
    with pytest.raises((BadJudgementError, UnknownSourceError), match=said):
        drafted(workspace, act, *things)
    assert not workspace.place.judgements.exists()


@pytest.mark.parametrize(
    ("instead", "said"),
    [
        ({"value": "United States"}, "says the same"),
        ({"predicate": "destinaton"}, "no declared predicate"),
        ({"status": "certain"}, "its status"),
    ],
)
def test_a_correction_passes_the_gate_or_is_none(instead: dict[str, str], said: str, workspace: Workspace) -> None:
    """As any statement does."""
    found = next(s for s in REPORT.statements if s.predicate == "rec:beneficiary")
    with pytest.raises(OnRecordError, match=said):
        drafted(workspace, "correct", found.id, instead=instead)


def test_a_name_that_several_bear_is_no_name(workspace: Workspace) -> None:
    """The choices are in the one line that refuses it."""
    teller = factories.Teller("Ana Ruiz met Ana Ruiz Castro. The Ana Ruiz sailed.")
    teller.thing("Ana Ruiz", "Person")
    teller.say(teller.thing("The Ana Ruiz", "Facility"), "rec:name", "Ana Ruiz", "The Ana Ruiz")
    workspace.add(teller.told())
    with pytest.raises(UnknownSourceError, match=r"2 nodes are called so; give one of id:\w+ \((Facility|Person): "):
        drafted(workspace, "same", "ana ruiz", "Kristi Noem")


def test_ids_do_not_change_when_an_unrelated_document_is_added(workspace: Workspace) -> None:
    """Nor does anything that was decided."""
    judged(workspace, "same", "Kristi Noem", "James Boasberg")
    judged(workspace, "withhold", "Tren de Aragua")

    def canonical() -> set[tuple[str, str]]:
        with index.reading(workspace.place.index) as db:
            return set(db.execute("SELECT node, canonical FROM member"))

    before = canonical()
    teller = factories.Teller("Juan Pérez crossed the Darién.")
    teller.thing("Juan Pérez", "Person")
    workspace.add(teller.told())
    assert before < canonical()


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
    workspace: Workspace, step: str, data: st.DataObject, statements: Sequence[object], nodes: Iterable[str]
) -> None:
    """Judge something at random; what cannot be judged, because it is withheld or one already, is left."""
    node = st.sampled_from(list(nodes))
    found = data.draw(st.sampled_from(sorted(statements, key=lambda s: s.id)))  # type: ignore[attr-defined]  # statements
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
