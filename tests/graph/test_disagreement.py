"""What is found between accounts, and what is not: parts, shares, nicknames, days, places, denials."""

import pytest

from graph import index, store
from graph.dataset import dataset
from graph.disputes import AGREEING
from graph.quad import DISAGREEMENTS, iri
from graph.view import View
from graph.workspace import Workspace
from tests.graph.accounts import findings, relations, removal
from tests.graph.factories import Teller, Told


def group(teller: Teller, words: str, number: str, *, claimant: str | None = None) -> str:
    node = teller.node(words, "group")
    teller.say(node, "rdf:type", "rec:PersonGroup", words)
    teller.say(node, "rec:mention", words, words)
    teller.say(node, "rec:count", number, words, claimant=claimant)
    return node


def parts(first: str, second: str, *, together: bool = True) -> Told:
    between = "" if together else " Much else was said that day." * 80
    teller = Teller(
        f"They removed 238 men to Peru.{between} Later {first} were removed by plane, {second} removed by bus."
    )
    land = teller.thing("Peru", "Country")
    whole = group(teller, "238 men", "238")
    teller.event("removed 238", "Deportation", "removed 238 men to Peru", patient=whole, destination=land)
    for words, trigger in ((first, "removed by plane"), (second, "removed by bus")):
        node = group(teller, words, words)
        teller.event(trigger, "Deportation", teller.text, patient=node)
    return teller.told()


def test_parts_that_add_up_are_parts():
    """Numbers told together that add up to the whole told before are its parts, and the sum is shown."""
    (found,) = findings(parts("101", "137"))
    assert {side.value for side in found.sides} == {"101", "137", "238"}
    assert all("101 + 137 = 238" in each.reason for each in found.comparisons)
    assert found.relation == "part"


@pytest.mark.parametrize("told", [parts("101", "136"), parts("100", "138", together=False)])
def test_parts_that_do_not_add_up_are_none(told):
    """Without the sum nothing says that they are parts."""
    assert findings(told) == ()


def test_a_stated_part_is_one():
    """A group that is said to be of another is a part of it, as stated."""
    teller = Teller("They removed 238 men to Peru. We met 40 of these men.")
    whole, some = group(teller, "238 men", "238"), group(teller, "40 of these men", "40")
    land = teller.thing("Peru", "Country")
    teller.event("removed", "Deportation", "removed 238 men to Peru", patient=whole, destination=land)
    teller.say(some, "rec:partOf", whole, "40 of these men")
    assert relations(teller.told()) == [("number", "part")]


def share(number: str, what: str, *, claimant: bool = False, serial: int = 0) -> Told:
    told = f"No {serial}. The agency says {number} percent of the 238 men {what}. They removed the 238 men to Peru."
    teller = Teller(told, name=f"{serial}.txt")
    men, land = group(teller, "the 238 men", "238"), teller.thing("Peru", "Country")
    teller.say(men, "rec:nationality", land, "Peru")
    teller.event("removed", "Deportation", "removed the 238 men to Peru", patient=men, destination=land)
    said = teller.thing("The agency", "GovernmentAgency") if claimant else None
    measure = teller.node(f"{number} percent", "measure")
    teller.say(measure, "rdf:type", "rec:Measure", number)
    teller.say(measure, "rec:value", number, number, claimant=said)
    teller.say(measure, "rec:unit", "percent", number, claimant=said)
    teller.say(measure, "rec:outOf", "the 238 men", f"{number} percent of the 238 men", claimant=said)
    teller.say(measure, "rec:definition", f"{number} percent {what}", told.split(". ")[1], claimant=said)
    return teller.told()


@pytest.mark.parametrize(
    ("other", "relation"),
    [(("3.2", "had violent charges"), "definition"), (("60", "had no record"), "disagreement")],
)
def test_shares_of_different_things_do_not_disagree(other, relation):
    """Shares are held against each other only where their words are the same."""
    found = findings(share("49", "had no record", serial=1), share(*other, serial=2, claimant=True))
    shares = [each for each in found if each.title.startswith("Shares of")]
    assert [each.relation for each in shares] == [relation]
    assert len(shares[0].sides) == 2


def island(words: str, number: str | None, *, prison: str = "CECOT", note: str = "nickname", serial: int = 0) -> Told:
    teller = Teller(f"No {serial}. In CECOT or Izalco they hold men in {words} called the island, of {number} cells.")
    teller.thing(prison, "Prison")
    place = teller.node("the island", "place")
    teller.say(place, "rdf:type", "rec:Facility", "the island")
    teller.say(place, "rec:name", "the island", "the island", note=note)
    teller.say(place, "rec:mention", words, words)
    if number:
        measure = teller.node(f"{number} cells", "measure")
        teller.say(measure, "rdf:type", "rec:Measure", f"{number} cells")
        teller.say(measure, "rec:value", number, f"{number} cells")
        teller.say(measure, "rec:unit", "cells", f"{number} cells")
        teller.say(measure, "rec:partOf", place, f"the island, of {number} cells")
    return teller.told()


def test_a_nickname_in_one_prison_is_a_disagreement_of_number():
    """A cell and six cells of one nickname in one prison: a disagreement that says what it infers."""
    (found,) = findings(island("a cell", None, serial=1), island("an area", "6", serial=2))
    assert (found.kind, found.relation) == ("number", "disagreement")
    assert [side.value for side in found.sides] == ["1 (“a cell”)", "6 cells"]
    assert "nickname" in found.reason
    assert "taken for one" in found.reason


@pytest.mark.parametrize(
    "other",
    [
        island("an area", "6", prison="Izalco", serial=2),
        island("a yard", None, serial=2),
        island("a cell", None, serial=2),
        island("an area", "1", serial=2),
    ],
    ids=["another prison", "another thing", "no number", "the same number"],
)
def test_other_nicknames_do_not_disagree(other):
    """In another prison, of another thing, or with the same number, they do not disagree."""
    assert not [each for each in findings(island("a cell", None, serial=1), other) if each.relation not in AGREEING]


def event(day: str, *, serial: int, status: str = "asserted", official: bool = False, also: str = "") -> Told:
    """An attack by an army on a town on a day, told or denied."""
    teller = Teller(f"No {serial}. The Ministry of Truth spoke. On {day} {also} the Blue Army attacked Springdale.")
    army, town = teller.thing("Blue Army", "ArmedGroup"), teller.thing("Springdale", "Facility")
    ministry = teller.thing("Ministry of Truth", "GovernmentAgency") if official else army
    said = ministry if status == "denied" else None
    node = teller.event("attacked", "Attack", teller.text, status=status, claimant=said, agent=army, location=town)
    for time in (day, also):
        if time:
            teller.say(node, "rec:time", time, teller.text, status=status, claimant=said)
    return teller.told()


@pytest.mark.parametrize(("official", "relation"), [(True, "official denial"), (False, "denial")])
def test_a_denial_is_shown_as_one(official, relation):
    """What one tells of a doer and a place and another denies is a denial, official by who denies it."""
    told = event("2025-03-15", serial=1), event("2025-03-15", serial=2, status="denied", official=official)
    assert relations(*told) == relations(*reversed(told)) == [("status", relation)]


def test_a_denial_of_another_day_denies_nothing():
    """Denied of one day and told of another: both can be true."""
    told = event("2025-03-15", serial=1), event("2025-05-01", serial=2, status="denied", official=True)
    assert relations(*told) == []


@pytest.mark.parametrize(("kind", "relations_found"), [("PersonGroup", []), ("Person", [("identity", "denial")])])
def test_what_a_group_is_called_is_not_denied(kind, relations_found):
    """Of a person a nation can be told and denied; of a group it says who is meant."""
    teller = Teller("Bob says that Ann Alba is from Peru. Cy denies that she is.")
    ann, peru = teller.thing("Ann Alba", kind), teller.thing("Peru", "Country")
    bob, cy = teller.thing("Bob", "Person"), teller.thing("Cy", "Person")
    teller.say(ann, "rec:nationality", peru, "Ann Alba is from Peru", claimant=bob)
    teller.say(ann, "rec:nationality", peru, "Cy denies that she is", claimant=cy, status="denied")
    assert relations(teller.told()) == relations_found


def retold(*days: str, serial: int = 0) -> Told:
    """One event whose day several people tell."""
    teller = Teller(
        f"No {serial}. Ann, Bob and Cy say that it was on {', '.join(days)} in Lima or Quito, Peru or Ecuador."
    )
    voices = [teller.thing(name, "Person") for name in ("Ann", "Bob", "Cy")]
    node = teller.event("it was", "Visit", teller.text, agent=voices[0])
    for voice, day in zip(voices, days, strict=False):
        teller.say(node, "rec:time", day, day, claimant=voice)
    return teller.told()


@pytest.mark.parametrize(
    ("days", "relation"),
    [
        (("2025-03-15", "2025-03"), "precision"),
        (("2025-03-15", "2025-03-16"), "disagreement"),
        (("2025-03-15", "2025-04-02"), "contradiction"),
    ],
)
def test_days_of_one_event(days, relation):
    """Days that can be one are told more or less exactly; days without one in common contradict."""
    assert relations(retold(*days)) == [("date", relation)]


def test_findings_name_only_what_is_there():
    """Every statement and node of a finding is in the index, and every reason ends as a sentence."""
    told = [removal("238", serial=1), removal("261", serial=2), parts("101", "137"), event("2025", serial=3)]
    for found in findings(*told):
        ids = {s.id for each in told for s in each.statements}
        assert {saying.statement.id for side in found.sides for saying in side.sayings} <= ids
        assert all(side.sayings and side.about for side in found.sides)
        assert all(each.reason.endswith(".") for each in found.comparisons)


def test_the_graph_of_disagreements(tmp_path):
    """Each finding is a node with its respect, relation, reason and claims, marked as inferred; withdrawn, it goes."""
    workspace = Workspace.create(tmp_path)
    told = removal("238", serial=1), removal("261", serial=2)
    with workspace.batch() as batch:
        for each in told:
            batch.add(each, when="")
    view = View.open(tmp_path)
    table = view.ask("disagreements")
    assert {row[0].text for row in table.rows} == {"contradiction"}
    assert {row[table.columns.index("source")].text for row in table.rows} == {"Account 1", "Account 2"}
    (found,) = view.disagreements(kinds=["number"])
    assert view.disagreements(node=found.sides[0].about[0].id) == (found,)
    assert view.disagreements(kinds=["date"]) == ()
    workspace.withdraw(told[0].document.source.id, reason="", who="", when="")
    assert view.disagreements(everything=True) == ()
    view.close()
    reader = store.read(workspace.place.store)
    assert not [line for line in store.lines(reader.store) if str(DISAGREEMENTS) in line]
    reader.close()


def test_everything_inferred_says_so():
    """No finding and no comparison without the mark that a rule inferred it."""
    told = removal("238", serial=1), removal("261", serial=2)
    quads = [
        quad
        for quad in dataset((each.document.source, each.statements) for each in told)
        if quad.graph_name == DISAGREEMENTS
    ]
    reasoned = {quad.subject for quad in quads if quad.predicate == iri("rec:reason")}
    assert reasoned == {quad.subject for quad in quads if quad.predicate == iri("rec:inferred")}
    assert len(reasoned) == 2


def test_an_empty_index_has_no_findings():
    """Nothing said, nothing found."""
    with index.in_memory() as db:
        assert db.execute("SELECT count(*) FROM finding").fetchone() == (0,)
