"""The laws of judging: what is undone is as before, and what is judged is what the truth makes from nothing."""

import pytest

from graph import index
from graph.check import check
from graph.drafting import Draft
from graph.finding import Finding
from graph.judgement import Act, Judgement
from graph.view import View
from graph.workspace import Workspace
from ontology import expand
from tests.graph import factories
from tests.graph.corpora import published

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


def test_a_preview_tells_which_disagreements_come_and_go(workspace: Workspace) -> None:
    """A number that is rejected disagrees with nothing any more; undoing that brings the finding back."""
    with index.reading(workspace.place.index) as db:
        bodies = [Finding.from_json(row[0]) for row in db.execute("SELECT body FROM finding WHERE kind = 'number'")]
    one = judged(workspace, "reject", bodies[0].accounts[0].statements[0])
    undo = drafted(workspace, "undo", one.id)
    gone = workspace.preview(undo).findings_coming
    assert (bodies[0].title, bodies[0].reason) in gone
    assert workspace.judge(undo).change.findings_coming == gone


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
