"""What two real documents must give (lines 8 to 14)."""

from contextlib import closing
from pathlib import Path

import pytest

from explorer.pipeline import add_all
from graph.view import View
from graph.workspace import Workspace
from loaders import Limits
from ontology import vocabulary
from tests.graph.agreement import agree

pytestmark = pytest.mark.shared
SEEDS = Path(__file__).parents[3] / "shared" / "corpus" / "seeds"
WHEN = "2025-11-20T00:00:00Z"


def filled(root: Path, paths) -> Workspace:
    workspace = Workspace.open(root, create=True)
    for path in paths:
        assert [e.kind for e in add_all(workspace, [path], limits=Limits(), jobs=1, when=WHEN)] == ["added"]
    return workspace


@pytest.mark.parametrize("name", ["Satan", "the Tiger", "Vegeta", "Julián G."])
def test_8_pseudonyms_stay_alone(case, name):
    """A nickname or an initial is a node of its document and of nobody else."""
    nodes = {s.subject for s in case.statements("002") if s.predicate == "rec:name" and s.value == name}
    assert len(nodes) == 1
    assert len(case.view.node(nodes.pop()).members) == 1


def test_8_what_they_say_comes_through_the_report(case):
    """What Julián G. says reached the document through Human Rights Watch."""
    said = [s for s in case.statements("002") if s.predicate == "rec:reportedVia"]
    chains = {(case.view.node(s.subject).label, case.view.node(s.value).label) for s in said}
    assert ("Julián G.", "Human Rights Watch") in chains


def test_9_kilmar_abrego_garcia(case):
    """He was detained and returned on 6 June according to one document, and is not one of the 252."""
    case.event("Detention", "002", patient="Kilmar Abrego Garcia")
    case.event("Transfer", "002", patient="Kilmar Abrego Garcia", destination="US", time="2025-06-06")
    node = next(s.subject for s in case.statements("002") if s.value == "Kilmar Abrego Garcia")
    assert not any(
        s.subject == node and s.predicate in ("rec:memberOf", "rec:partOf", "rec:nationality")
        for s in case.statements()
    )
    for told in case.kind("Detention", "002").values():
        patients = {form for s in told if s.predicate == "rec:patient" for form in case._forms(s.value)}
        assert not {"Kilmar Abrego Garcia", "252 Venezuelans"} <= patients


def test_10_accusations_are_alleged(case):
    """Membership of the gang is alleged, never a class or a bare triple."""
    members = [s for s in case.statements() if s.predicate == "rec:memberOf"]
    assert members
    assert {s.status for s in members} == {"alleged"}
    table = case.view.select("PREFIX rec: <https://w3id.org/onrecord/ns#> SELECT ?a WHERE { ?a rec:memberOf ?b }")
    sources = {member.source for row in table.rows for member in case.view.node(row[0].text).members}
    assert not sources & set(case.ids.values())


def test_10_torture_is_what_the_men_say(case):
    """The beatings are told by the men who were interviewed, the invasion is the accuser's word."""
    told = case.event("Beating", "000", location="CECOT")
    assert {case.view.node(s.claimant).label for s in told if s.claimant} == {"40 of these men"}
    assert not any(
        s.predicate == "rdf:type" and s.value == "rec:Attack" and s.status == "asserted" for s in case.statements("000")
    )


def test_11_headings_notes_and_lists_give_nothing(case):
    """Section headings, the editor's note and the "Read more" list give no statement, and the reader can say why."""
    for number in ("000", "002"):
        source = case.ids[number]
        text = case.workspace.document(source).text
        after = text.index("Editor’s Note" if number == "000" else "Read more")
        assert not [s for s in case.statements(number) if s.evidence.start > after]
        assert any(refusal.start >= after for refusal in case.workspace.refusals(source))


@pytest.mark.parametrize("word", ["Trotsky", "socialist program", "test runs"])
def test_11_argument_gives_no_events(case, word):
    """The political argument gives no event."""
    text = case.workspace.document(case.ids["002"]).text
    at = text.index(word)
    start, end = text.rindex("\n", 0, at), text.find("\n", at)
    events = [
        s
        for s in case.statements("002")
        if s.predicate == "rdf:type" and start < s.evidence.start < end and vocabulary().is_event(s.value)
    ]
    assert [s.evidence.quote for s in events if s.evidence.quote not in ("assault",)] == []


@pytest.mark.parametrize(
    ("kind", "roles"),
    [
        ("Funding", {"agent": "Big Beautiful Bill Act"}),
        ("Creation", {"patient": "Alligator Alcatraz"}),
        ("Sanction", {"patient": "antifa"}),
    ],
)
def test_11_what_the_argument_states_is_kept(case, kind, roles):
    """What that half states as an event with parties is kept as the document's own claim."""
    assert all(s.claimant is None for s in case.event(kind, "002", **roles))


def test_12_withdrawing_is_exact_and_can_be_taken_back(case, tmp_path):
    """What only the withdrawn document said goes everywhere; the rest stays; added again, all ids are the same."""
    workspace = filled(tmp_path / "w", case.paths)
    before, old = workspace.dataset_hash(), workspace.statements(case.ids["002"])
    workspace.withdraw(case.ids["002"], reason="a test", who="tester", when=WHEN)
    with closing(View.open(tmp_path / "w")) as view:
        _nothing_of(view, case)
    again = list(add_all(workspace, sorted(SEEDS.glob("002*.txt")), limits=Limits(), jobs=1, when=WHEN))
    assert [e.kind for e in again] == ["restored"]
    assert workspace.statements(case.ids["002"]) == old
    assert workspace.dataset_hash() == before


def _nothing_of(view: View, case) -> None:
    """Nothing that only the withdrawn source said is left; what the others say too is."""
    source = case.ids["002"]
    counts = {cell.text for row in view.ask("how-many").rows for cell in row}
    # A public document gives the number 238 too.
    assert not counts & ({"252", "101", "137"} | ({"238"} if len(case.paths) == len(case.ids) else set()))
    assert "250" in counts
    everywhere = {member.source for hit in view.search("Kilmar").hits for member in view.node(hit.node).members}
    assert source not in everywhere
    assert len(case.paths) > len(case.ids) or not everywhere
    assert view.search("Terrorism Confinement Center").total
    everything = "PREFIX oa: <http://www.w3.org/ns/oa#> SELECT DISTINCT ?g WHERE { GRAPH ?g { ?p oa:exact ?q } }"
    assert all(source not in (row[0].text or "") for row in view.select(everything).rows)


def test_13_twice_is_once_and_order_does_not_matter(case, tmp_path):
    """Adding again changes nothing; the other order gives the same bytes and the same dataset."""
    paths = case.paths
    other = filled(tmp_path / "other", reversed(paths))
    assert other.dataset_hash() == case.workspace.dataset_hash()
    for source in case.ids.values():
        assert other.statements(source) == case.workspace.statements(source)
    again = {e.kind for e in add_all(other, paths, limits=Limits(), jobs=1, when=WHEN)}
    assert again == {"unchanged"}


def test_14_sparql_and_cypher_agree(case, neo4j):
    """Every named question gives the same rows, with the same claims, in SPARQL and in Cypher over a real server."""
    neo4j.empty()
    for place, actor in (("CECOT", "Trump"), ("Venezuela", "United States"), ("El Salvador", "Human Rights Watch")):
        assert agree(case.workspace, neo4j.server, place=place, actor=actor, name=place, kind="Event", title="the")
