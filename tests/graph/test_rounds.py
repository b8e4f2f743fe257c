"""Events in the second round of resolution: whatever the order of documents and decisions, the same comes out."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import index, project
from graph.check import check
from graph.dataset import dataset
from graph.disagreement import of_finding
from graph.indexing import Contribution
from graph.ontology_graph import ontology_quads
from graph.rounds import resolve_all
from graph.ties import SAME_EVENT
from graph.view import View
from graph.workspace import Workspace
from tests.graph import factories
from tests.graph.factories import Teller, Told
from tests.graph.stepping import Index, Pair, Step


def arrest(number: int, name: str, day: str, place: str, count: str = "") -> Told:
    """A document that tells of the arrest of a person, or of a group, at a place on a day."""
    who = count or name
    teller = Teller(f"({number}) On {day} the police arrested {who} in {place}.", name=f"{number}.txt")
    event = teller.node("arrested", "event-Arrest")
    clause = teller.text.partition(" On ")[2]
    teller.say(event, "rdf:type", "rec:Arrest", "arrested")
    teller.say(event, "rec:time", day, clause)
    if count:
        person = teller.node(who, "group")
        teller.say(person, "rdf:type", "rec:PersonGroup", who)
        teller.say(person, "rec:mention", who, who)
        teller.say(person, "rec:count", who.split()[0], who)
    else:
        person = teller.thing(name, "Person")
    teller.say(event, "rec:patient", person, clause)
    teller.say(event, "rec:location", teller.thing(place, "Prison"), clause)
    return teller.told()


DOCUMENTS = [
    arrest(0, "Juan Pérez", "2024-05-03", "Fort Kern"),
    arrest(1, "JUAN PEREZ", "2024-05-03", "Fort Kern"),
    arrest(2, "J. Pérez", "2024-05-03", "Fort Kern"),
    arrest(3, "Juan Pérez", "2024-05-04", "Fort Kern"),
    arrest(4, "Ana Ruiz", "2024-05-03", "Fort Kern"),
    arrest(5, "Ana Ruiz", "2024-05-03/2024-05-04", "Fort Kern"),
    arrest(6, "", "2024-05-03", "Fort Kern", "41 Venezuelans"),
    arrest(7, "", "2024-05-03", "Fort Kern", "43 Venezuelans"),
]


def nodes(told: Told, kind: str) -> list[str]:
    return sorted({s.subject for s in told.statements if s.predicate == "rdf:type" and s.value == f"rec:{kind}"})


EVENTS = sorted(node for told in DOCUMENTS for node in nodes(told, "Arrest"))
PEOPLE = sorted(node for told in DOCUMENTS for node in nodes(told, "Person"))
PAIRS = [(a, b) for found in (EVENTS, PEOPLE) for a in found for b in found if a < b]
STEP = st.one_of(
    st.tuples(st.just("source"), st.integers(0, len(DOCUMENTS) - 1), st.booleans()),
    st.tuples(st.just("tie"), st.sampled_from(PAIRS), st.sampled_from(("same", "different"))),
)


def index_of() -> Index:
    """An empty index over the documents."""
    kept = [Contribution(told.document.source, told.statements, (), "mark") for told in DOCUMENTS]
    return Index(kept, resolve_all)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(steps=st.lists(STEP, min_size=1, max_size=9))
def test_events_step_by_step_are_events_all_at_once(steps: list[Step]) -> None:
    """After any sequence of documents and decisions on people and events, the index is as if made from nothing.

    And it is what the pure function over all statements makes.
    """
    grown = index_of()
    for step in steps:
        grown.step(*step)
    fresh = grown.anew()
    assert index.dump(grown.db) == index.dump(fresh.db)
    if not grown.awake():
        told = [(DOCUMENTS[number].document.source, DOCUMENTS[number].statements) for number in grown.there]
        clusters = (row[0] for row in grown.db.execute("SELECT id FROM cluster").fetchall())
        quads = {quad for node in clusters for quad in project.of_cluster(grown.db, node)}
        quads |= {quad for source, _ in told for quad in project.of_source(grown.db, source.id)}
        findings = (row[0] for row in grown.db.execute("SELECT id FROM finding").fetchall())
        quads |= {quad for finding in findings for quad in of_finding(grown.db, finding)}
        assert quads | ontology_quads() == dataset(told)
    grown.db.close()
    fresh.db.close()


def canonical(of: Index, number: int) -> str:
    (event,) = nodes(DOCUMENTS[number], "Arrest")
    return str(of.db.execute("SELECT canonical FROM member WHERE node = ?", (event,)).fetchone()[0])


def pair(one: str, other: str) -> Pair:
    return min(one, other), max(one, other)


def test_an_event_is_looked_at_again_when_its_party_moves() -> None:
    """Two arrests on one day become one once a person says that the two names are one man's, and two again after."""
    grown, (first, second) = index_of(), (DOCUMENTS[0], DOCUMENTS[2])
    grown.take({0: True, 2: True})
    assert canonical(grown, 0) != canonical(grown, 2)
    grown.take({}, {pair(*nodes(first, "Person"), *nodes(second, "Person")): "same"})
    assert canonical(grown, 0) == canonical(grown, 2)
    grown.take({}, {})
    assert canonical(grown, 0) != canonical(grown, 2)
    grown.db.close()


def test_people_have_the_last_word_on_events() -> None:
    """What a rule joined a person parts, and the other way round, against two days too."""
    grown = index_of()
    one, other, later = (nodes(DOCUMENTS[number], "Arrest")[0] for number in (0, 1, 3))
    grown.take(dict.fromkeys(range(len(DOCUMENTS)), True))
    assert canonical(grown, 0) == canonical(grown, 1) != canonical(grown, 3)
    grown.take({}, {pair(one, other): "different"})
    assert canonical(grown, 0) != canonical(grown, 1)
    grown.take({}, {pair(one, later): "same"})
    assert canonical(grown, 0) == canonical(grown, 3)
    grown.db.close()


@pytest.fixture
def two(tmp_path: Path) -> Workspace:
    """Two reports of one arrest of 41 people, or of 43."""
    workspace = Workspace.create(tmp_path / "two")
    with workspace.batch() as batch:
        for told in DOCUMENTS[6:8]:
            batch.add(told, when="2025-01-01T00:00:00Z")
    return workspace


def test_numbers_stand_side_by_side(two: Workspace) -> None:
    """One event with both sources, and two groups as its patients: groups are never made one."""
    view = View.open(two.place.root)
    hits = view.search("", kinds=("Arrest",)).hits
    assert [hit.sources for hit in hits] == [2]
    patients = {s.other.id for s in view.sayings(hits[0].node) if s.predicate == "patient" and s.other}
    assert len(patients) == 2
    assert {member.rule for member in view.node(hits[0].node).members} == {SAME_EVENT}
    assert view.overview().events == 1
    assert not list(check(two.place))
    view.close()


def test_withdrawing_one_report_leaves_the_other(two: Workspace) -> None:
    """The event stays with what the other document says, under its own id."""
    gone, left = (told.document.source.id for told in DOCUMENTS[6:8])
    two.withdraw(gone, reason="a test", who="tester", when="2025-01-02T00:00:00Z")
    view = View.open(two.place.root)
    (hit,) = view.search("", kinds=("Arrest",)).hits
    assert {member.source for member in view.node(hit.node).members} == {left}
    assert not list(check(two.place))
    view.close()


def test_the_case_tells_of_one_removal(tmp_path: Path) -> None:
    """252 and 238 on one day to one prison under one law are one event, and both numbers stay."""
    workspace = Workspace.create(tmp_path / "case")
    with workspace.batch() as batch:
        for told in factories.case():
            batch.add(told, when="2025-01-01T00:00:00Z")
    view = View.open(workspace.place.root)
    days = [
        moment for moment in view.timeline() if moment.event.kind == "Deportation" and moment.earliest == "2025-03-15"
    ]
    assert len(days) == 1
    assert view.node(days[0].event.id).sources == 2
    view.close()
