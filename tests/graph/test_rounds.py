"""Events in the second round of resolution: whatever the order of documents and decisions, the same comes out."""

import sqlite3
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import index, project
from graph.check import check
from graph.dataset import dataset
from graph.indexing import Contribution, replace_source
from graph.ontology_graph import ontology_quads
from graph.rounds import resolve_all
from graph.shaping import shape
from graph.ties import SAME_EVENT
from graph.view import View
from graph.workspace import Workspace
from tests.graph import factories
from tests.graph.factories import Teller, Told


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


def made() -> sqlite3.Connection:
    db = sqlite3.connect(":memory:")
    db.executescript(resources.files("graph").joinpath("index.sql").read_text("utf-8"))
    return db


def taken_over(db: sqlite3.Connection, sources: Mapping[int, bool], ties: Mapping[tuple[str, str], str]) -> None:
    """Bring an index to some sources and decisions in one step."""
    touched: set[str] = set()
    for number, there in sources.items():
        told = DOCUMENTS[number]
        new = Contribution(told.document.source, told.statements, (), "mark") if there else None
        touched |= replace_source(db, told.document.source.id, new)
    wanted = {(*pair, verdict, "j", "somebody") for pair, verdict in here(db, ties).items()}
    differing = wanted ^ set(db.execute("SELECT * FROM tie"))
    db.execute("DELETE FROM tie")
    db.executemany("INSERT INTO tie VALUES (?, ?, ?, ?, ?)", sorted(wanted))
    touched |= {node for row in differing for node in row[:2]}
    shape(db, *resolve_all(db, touched))


def here(db: sqlite3.Connection, ties: Mapping[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    """The decisions whose both nodes are there."""
    listed = {row[0] for row in db.execute("SELECT subject FROM statement")}
    return {pair: verdict for pair, verdict in ties.items() if listed.issuperset(pair)}


@settings(max_examples=60, deadline=None, derandomize=True)
@given(steps=st.lists(STEP, min_size=1, max_size=9))
def test_events_step_by_step_are_events_all_at_once(steps: list[tuple[str, object, object]]) -> None:
    """After any sequence of documents and decisions on people and events, the index is as if made from nothing.

    And it is what the pure function over all statements makes.
    """
    grown, sources, ties = made(), {}, {}
    for what, key, value in steps:
        if what == "source":
            sources[key] = value
            taken_over(grown, {key: value}, ties)  # type: ignore[dict-item]  # the two kinds of step
        elif ties.get(key) == value:
            del ties[key]
            taken_over(grown, {}, ties)
        else:
            ties[key] = value
            taken_over(grown, {}, ties)
    fresh, left = made(), [number for number, there in sources.items() if there]
    taken_over(fresh, dict.fromkeys(left, True), ties)
    assert index.dump(grown) == index.dump(fresh)
    if not here(grown, ties):
        told = [(DOCUMENTS[number].document.source, DOCUMENTS[number].statements) for number in left]
        clusters = (row[0] for row in grown.execute("SELECT id FROM cluster").fetchall())
        quads = {quad for node in clusters for quad in project.of_cluster(grown, node)}
        quads |= {quad for source, _ in told for quad in project.of_source(grown, source.id)}
        assert quads | ontology_quads() == dataset(told)
    grown.close()
    fresh.close()


def canonical(db: sqlite3.Connection, number: int) -> str:
    (event,) = nodes(DOCUMENTS[number], "Arrest")
    return str(db.execute("SELECT canonical FROM member WHERE node = ?", (event,)).fetchone()[0])


def test_an_event_is_looked_at_again_when_its_party_moves() -> None:
    """Two arrests on one day become one once a person says that the two names are one man's, and two again after."""
    db, (first, second) = made(), (DOCUMENTS[0], DOCUMENTS[2])
    taken_over(db, {0: True, 2: True}, {})
    assert canonical(db, 0) != canonical(db, 2)
    pair = tuple(sorted((*nodes(first, "Person"), *nodes(second, "Person"))))
    taken_over(db, {}, {pair: "same"})  # type: ignore[dict-item]  # two nodes
    assert canonical(db, 0) == canonical(db, 2)
    taken_over(db, {}, {})
    assert canonical(db, 0) != canonical(db, 2)
    db.close()


def test_people_have_the_last_word_on_events() -> None:
    """What a rule joined a person parts, and the other way round, against two days too."""
    db = made()
    everything = dict.fromkeys(range(len(DOCUMENTS)), True)
    one, other, later = (nodes(DOCUMENTS[number], "Arrest")[0] for number in (0, 1, 3))
    taken_over(db, everything, {})
    assert canonical(db, 0) == canonical(db, 1) != canonical(db, 3)
    taken_over(db, {}, {tuple(sorted((one, other))): "different"})  # type: ignore[dict-item]  # two nodes
    assert canonical(db, 0) != canonical(db, 1)
    taken_over(db, {}, {tuple(sorted((one, later))): "same"})  # type: ignore[dict-item]  # two nodes
    assert canonical(db, 0) == canonical(db, 3)
    db.close()


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
