"""Findings grow step by step to what all documents make at once, in any order."""

import sqlite3
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import index
from graph.check import check
from graph.workspace import Workspace
from tests.graph.accounts import take_over
from tests.graph.factories import Teller, Told

PLACES = (
    ("CECOT", "Prison"),
    ("Izalco", "Prison"),
    ("Tecoluca", "Place"),
    ("El Salvador", "Country"),
    ("Peru", "Country"),
)
BODIES = (("Blue Army", "ArmedGroup"), ("White House", "GovernmentAgency"), ("Kristi Noem", "Person"))
TEXT = " ".join(name for name, _ in (*PLACES, *BODIES)) + " removed held freed attacked the island a cell 10 men 20 men"
DAYS = ("2025", "2025-03", "2025-03-15", "2025-03-16", "P4M")
KINDS = ("Deportation", "Detention", "Release", "Attack")


@st.composite
def accounts(draw: st.DrawFn) -> Told:
    """A document about people, places that lie in one another, and events of any status with numbers and days."""
    teller = Teller(
        f"{TEXT} {draw(st.integers(0, 3))}.", name="a.txt", card={"published": draw(st.sampled_from([None, "2025"]))}
    )
    places = {name: teller.thing(name, kind) for name, kind in draw(st.sets(st.sampled_from(PLACES), min_size=2))}
    bodies = [teller.thing(name, kind) for name, kind in draw(st.sets(st.sampled_from(BODIES), min_size=1))]
    for inner, outer in draw(
        st.sets(st.tuples(st.sampled_from(sorted(places)), st.sampled_from(sorted(places))), max_size=3)
    ):
        teller.say(places[inner], "rec:locatedIn", places[outer], inner)
    groups = [
        _group(draw, teller, number, places)
        for number in draw(st.sets(st.sampled_from(("10 men", "20 men")), min_size=1))
    ]
    if len(groups) == 2 and draw(st.booleans()):
        teller.say(groups[0], "rec:partOf", groups[1], "10 men 20 men")
    for trigger, kind in draw(
        st.sets(st.tuples(st.sampled_from(("removed", "held", "freed")), st.sampled_from(KINDS)))
    ):
        status = draw(st.sampled_from(("asserted", "asserted", "denied", "planned")))
        said = draw(st.sampled_from([None, *bodies]))
        people, place = draw(st.sampled_from(groups)), draw(st.sampled_from(sorted(places)))
        roles = {
            "agent": bodies[0],
            "patient": people,
            "destination" if kind == "Deportation" else "location": places[place],
        }
        event = teller.event(trigger, kind, TEXT, status=status, claimant=said, **roles)
        for day in draw(st.sets(st.sampled_from(DAYS), max_size=2)):
            teller.say(event, "rec:time", day, trigger, status=status, claimant=said)
    if draw(st.booleans()):
        _island(teller)
    return teller.told()


def _group(draw: st.DrawFn, teller: Teller, words: str, places: dict[str, str]) -> str:
    node = teller.node(words, "group")
    teller.say(node, "rdf:type", "rec:PersonGroup", words)
    teller.say(node, "rec:mention", words, words)
    teller.say(node, "rec:count", draw(st.sampled_from(("10", "20", "30"))), words)
    if draw(st.booleans()):
        teller.say(node, "rec:bound", draw(st.sampled_from(("more than", "about"))), words)
    if "Peru" in places and draw(st.booleans()):
        teller.say(node, "rec:nationality", places["Peru"], words)
    return node


def _island(teller: Teller) -> None:
    node = teller.node("the island", "place")
    teller.say(node, "rdf:type", "rec:Facility", "the island")
    teller.say(node, "rec:name", "the island", "the island", note="nickname")
    teller.say(node, "rec:mention", "a cell", "a cell")


def _derived(told: list[Told]) -> list[str]:
    with index.in_memory() as db:
        take_over(db, {each.document.source.id: each for each in told})
        return _findings(db)


def _findings(db: sqlite3.Connection) -> list[str]:
    tables = ("topic", "leaning", "face", "finding", "concerning")
    return sorted(f"{table} {row!r}" for table in tables for row in db.execute(f"SELECT * FROM {table}"))  # noqa: S608  # our own names


@settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(steps=st.lists(st.tuples(accounts(), st.booleans()), min_size=2, max_size=6), data=st.data())
def test_step_by_step_is_all_at_once(steps: list[tuple[Told, bool]], data: st.DataObject) -> None:
    """After any additions, changes and withdrawals the findings are those of all that is there, from nothing."""
    there: dict[str, Told] = {}
    with index.in_memory() as db:
        for told, goes in steps:
            there[told.document.source.id] = told
            take_over(db, {told.document.source.id: told})
            if goes:
                gone = data.draw(st.sampled_from(sorted(there)))
                take_over(db, {gone: None})
                del there[gone]
            grown = _findings(db)
            assert grown == _derived(list(there.values()))
            assert grown == _derived(list(there.values())[::-1])


@settings(max_examples=3, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(told=st.lists(accounts(), min_size=2, max_size=4, unique_by=lambda each: each.document.source.id))
def test_the_store_follows(told: list[Told]) -> None:
    """Index and store of a workspace that grew document by document are what its statements make."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.create(Path(folder) / "case")
        for each in told:
            workspace.add(each)
        assert list(check(workspace.place)) == []
        workspace.withdraw(told[0].document.source.id, reason="", who="", when="")
        assert list(check(workspace.place)) == []
