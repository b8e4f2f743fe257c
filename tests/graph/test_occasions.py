"""When two documents tell of one event, and when not: short stories, each pair of tellings with its right answer."""

import pytest

from graph.anchors import compare, conflict
from graph.local import Local
from graph.occasions import blocks, meetings, rivals
from graph.resolve import resolve
from graph.weighing import SAME
from tests.graph.tales import Tale, tale, told


def is_one(one: Tale, other: Tale, *, together: bool = False) -> bool:
    (first, second), known = told([one, other], together=together)
    edge = compare(known[first], known[second])
    assert edge == compare(known[second], known[first]), "whichever is first"
    if edge and edge.score >= SAME:
        assert blocks(known[first]) & blocks(known[second]), "what can be one is compared"
    return bool(edge and edge.score >= SAME)


ONE = [
    # a removal on one day, whatever the numbers
    (tale("Deportation", "2024-05-03", agent="Norland", patient="238 Salvadorans", destination="Fort Kern"),
     tale("Deportation", "2024-05-03", patient="252 Salvadorans", destination="Fort Kern")),
    (tale("Transfer", "2024-05-03", patient="238 men", destination="Fort Kern", legalBasis="Emergency Act"),
     tale("Deportation", "2024-05-03", patient="252 Salvadorans", destination="Fort Kern", legalBasis="Emergency Act")),
    (tale("Deportation", "2024-05-03", patient="238 men", destination="Costa Alta"),
     tale("Deportation", "2024-05-03", patient="238 migrants", destination="Costa Alta")),
    (tale("Deportation", "2024-05-03/2024-05-04", patient="238 Salvadorans", destination="Costa Alta"),
     tale("Deportation", "2024-05-03", patient="240 Salvadorans", destination="Costa Alta")),
    # a large group whose numbers agree, where nobody says the day
    (tale("Deportation", "2024~", patient="more than 250 Salvadorans", destination="Fort Kern"),
     tale("Transfer", patient="252 Salvadorans", destination="Fort Kern")),
    # a known person on a known day
    (tale("Arrest", "2024-05-03", patient="Ana Ruiz", location="Port Sol"),
     tale("Arrest", "2024-05-03", patient="Ana Ruiz")),
    (tale("Release", "2024-06-01", patient="Ana Ruiz", agent="Costa Alta"),
     tale("Release", "2024-06-01", patient="Ana Ruiz")),
    (tale("Detention", "2024-05-03", status="alleged", patient="Ana Ruiz", location="Fort Kern"),
     tale("Detention", "2024-05-03", patient="Ana Ruiz", location="Fort Kern")),
    # within a month, with a party and a place, or a party and who did it
    (tale("Transfer", "2024-05", patient="Ana Ruiz", destination="Fort Kern"),
     tale("Transfer", "2024-05-17", patient="Ana Ruiz", destination="Fort Kern")),
    (tale("Sanction", "2024-05", agent="Ministry of Order", patient="Grey Front"),
     tale("Sanction", "2024-05-17", agent="Ministry of Order", patient="Grey Front")),
    # laws, courts, reports
    (tale("LawInvocation", "2024-05-02", agent="Governor Paz", patient="Emergency Act"),
     tale("LawInvocation", "2024-05-02", patient="Emergency Act")),
    (tale("CourtOrder", "2024-05-04", agent="High Court", topic="Doe v. Kern"),
     tale("CourtRuling", "2024-05-04", agent="High Court", topic="Doe v. Kern")),
    (tale("ReportPublication", "2024-11-12", agent=("Aid Watch", "Free Press Union")),
     tale("ReportPublication", "2024-11-12", agent=("Aid Watch", "Free Press Union"))),
    (tale("ReportPublication", "2024-11-12", agent="Aid Watch", patient="Night Flights"),
     tale("ReportPublication", "2024-11-12", patient="Night Flights")),
    # nobody dies twice
    (tale("Killing", patient="Juan Mora"), tale("Death", "2023", patient="Juan Mora")),
    # a visit by a known person to a known place on a day
    (tale("Visit", "2024-03-26", agent="Governor Paz", location="Fort Kern"),
     tale("Visit", "2024-03-26", agent="Governor Paz", location="Fort Kern")),
    # orders, told twice
    (tale("Transfer", "2024-05-04", status="ordered", patient="Ana Ruiz"),
     tale("Transfer", "2024-05-04", status="ordered", patient="Ana Ruiz")),
    # flights with their number and day
    (tale("FlightLeg", "2024-05-03", number="GX7", origin="Port Sol", destination="Villa Luz"),
     tale("FlightLeg", "2024-05-03", number="GX7", destination="Villa Luz")),
]  # fmt: skip

TWO = [
    # two removals on two days, also of the same people and number
    (tale("Deportation", "2024-05-03", patient="238 Salvadorans", destination="Fort Kern", agent="Norland"),
     tale("Deportation", "2024-05-04", patient="238 Salvadorans", destination="Fort Kern", agent="Norland")),
    (tale("Transfer", "2024-05", patient="Ana Ruiz", destination="Fort Kern"),
     tale("Transfer", "2024-06-17", patient="Ana Ruiz", destination="Fort Kern")),
    # one day, other countries, other nations, other people
    (tale("Deportation", "2024-05-03", patient="238 Salvadorans", destination="Costa Alta"),
     tale("Deportation", "2024-05-03", patient="238 Salvadorans", destination="Tierra Baja")),
    (tale("Deportation", "2024-05-03", patient="238 Salvadorans", destination="Costa Alta", legalBasis="Emergency Act"),
     tale("Deportation", "2024-05-03", patient="238 Mexicans", destination="Costa Alta", legalBasis="Emergency Act")),
    (tale("Arrest", "2024-05-03", patient="Ana Ruiz", location="Port Sol", agent="Ministry of Order"),
     tale("Arrest", "2024-05-03", patient="Juan Mora", location="Port Sol", agent="Ministry of Order")),
    (tale("Deportation", "2024-05-03", patient="Ana Ruiz", destination="Costa Alta", agent="Norland"),
     tale("Deportation", "2024-05-03", patient="238 Salvadorans", destination="Costa Alta", agent="Norland")),
    (tale("Arrest", "2024-05-03", patient="12 men", location="Port Sol"),
     tale("Arrest", "2024-05-03", patient="12 men", location="Villa Luz")),
    # a place and a day say little by themselves
    (tale("Attack", "2024-05-03", location="Port Sol"), tale("Attack", "2024-05-03", location="Port Sol")),
    (tale("Arrest", "2024-05-03", location="Port Sol"), tale("Arrest", "2024-05-03", location="Port Sol")),
    (tale("Deportation", "2024-05-03", destination="Costa Alta"),
     tale("Deportation", "2024-05-03", destination="Costa Alta")),
    # two rulings of one court, on one day and without a day
    (tale("CourtRuling", "2024-05-04", agent="High Court"), tale("CourtRuling", "2024-05-04", agent="High Court")),
    (tale("CourtRuling", agent="High Court", topic="Emergency Act"),
     tale("CourtRuling", agent="High Court", topic="Emergency Act")),
    (tale("CourtOrder", "2024-05-04", agent="High Court", number="24-101", topic="Emergency Act"),
     tale("CourtOrder", "2024-05-04", agent="High Court", number="24-102", topic="Emergency Act")),
    (tale("CourtOrder", "2024-05-04", agent="High Court", patient="Ministry of Order"),
     tale("CourtOrder", "2024-05-04", agent="Judge Lee", patient="Ministry of Order")),
    # what is ordered, planned, denied or supposed is not what happened
    (tale("Transfer", "2024-05-04", status="ordered", patient="Ana Ruiz", destination="Fort Kern"),
     tale("Transfer", "2024-05-04", patient="Ana Ruiz", destination="Fort Kern")),
    (tale("Release", "2024-05-04", status="planned", patient="Ana Ruiz"),
     tale("Release", "2024-05-04", patient="Ana Ruiz")),
    (tale("Torture", "2024-05-04", status="denied", patient="Ana Ruiz", location="Fort Kern"),
     tale("Torture", "2024-05-04", patient="Ana Ruiz", location="Fort Kern")),
    (tale("Transfer", "2024-05-04", status="hypothetical", patient="Ana Ruiz", destination="Fort Kern"),
     tale("Transfer", "2024-05-04", status="hypothetical", patient="Ana Ruiz", destination="Fort Kern")),
    # a chain of events is several
    (tale("Release", "2024-06-01", patient="Ana Ruiz", origin="Fort Kern"),
     tale("Deportation", "2024-06-01", patient="Ana Ruiz", origin="Fort Kern")),
    (tale("Arrest", "2024-05-03", patient="Ana Ruiz"), tale("Detention", "2024-05-03", patient="Ana Ruiz")),
    (tale("Release", "2024-06-01", patient="252 Salvadorans", agent="Costa Alta"),
     tale("PrisonerExchange", "2024-06-01", patient="252 Salvadorans", agent="Costa Alta")),
    (tale("Deportation", "2024-05-03", patient="Ana Ruiz"), tale("Migration", "2024-05-03", patient="Ana Ruiz")),
    (tale("Transfer", "2024-05-03", patient="Ana Ruiz", origin="Fort Kern", destination="Camp Elm"),
     tale("Transfer", "2024-05-03", patient="Ana Ruiz", origin="Camp Elm", destination="Fort Kern")),
    # what comes again
    (tale("FlightLeg", "2024-05-03", agent="Norland", origin="Port Sol", destination="Villa Luz"),
     tale("FlightLeg", "2024-05-03", agent="Norland", origin="Port Sol", destination="Villa Luz")),
    (tale("FlightLeg", "2024-05-03", number="GX7", origin="Port Sol", destination="Villa Luz"),
     tale("FlightLeg", "2024-05-10", number="GX7", origin="Port Sol", destination="Villa Luz")),
    (tale("FlightLeg", "2024-05-03", number="GX7", origin="Port Sol", destination="Villa Luz"),
     tale("FlightLeg", "2024-05-03", number="GX9", origin="Port Sol", destination="Villa Luz")),
    (tale("Speech", "2024-05-03", speaker="Governor Paz", location="Port Sol"),
     tale("Speech", "2024-05-03", speaker="Governor Paz", location="Port Sol")),
    (tale("Beating", patient="Ana Ruiz", location="Fort Kern"),
     tale("Beating", patient="Ana Ruiz", location="Fort Kern")),
    (tale("Torture", agent="Ministry of Order", patient="many detainees", location="Fort Kern"),
     tale("Torture", agent="Ministry of Order", patient="many detainees", location="Fort Kern")),
    # nothing says when
    (tale("LawInvocation", patient="Emergency Act"), tale("LawInvocation", patient="Emergency Act")),
    (tale("Arrest", patient="Ana Ruiz", location="Port Sol"), tale("Arrest", patient="Ana Ruiz", location="Port Sol")),
    (tale("Deportation", patient="40 Salvadorans", destination="Fort Kern"),
     tale("Deportation", patient="40 Salvadorans", destination="Fort Kern")),
    (tale("Arrest", patient="167 Salvadorans", agent="Ministry of Order", location="Fort Kern"),
     tale("Arrest", patient="31 Salvadorans", agent="Ministry of Order", location="Fort Kern")),
    (tale("Deportation", "2024-05", patient="167 Salvadorans", agent="Ministry of Order", destination="Fort Kern"),
     tale("Deportation", "2024-05-20", patient="31 Salvadorans", agent="Ministry of Order", destination="Fort Kern")),
    # other doers, where these define it
    (tale("LawInvocation", "2024-05-02", agent="Governor Paz", patient="Emergency Act"),
     tale("LawInvocation", "2024-05-02", agent="Ministry of Order", patient="Emergency Act")),
    (tale("ReportPublication", "2024-11-12", agent="Aid Watch"),
     tale("ReportPublication", "2024-11-12", agent="Aid Watch")),
    (tale("Visit", "2024-03-26", agent="Governor Paz", location="Fort Kern"),
     tale("Visit", "2024-03-26", agent="Judge Lee", location="Fort Kern")),
    # told before it happened
    (tale("LawInvocation", agent="Governor Paz", patient="Emergency Act", legalBasis="Asylum Act",
          published="2024-01-20"),
     tale("LawInvocation", "2024-05-02", agent="Governor Paz", patient="Emergency Act", legalBasis="Asylum Act")),
    # events of no class
    (tale("OtherEvent", "2024-05-03", patient="Ana Ruiz", location="Port Sol"),
     tale("OtherEvent", "2024-05-03", patient="Ana Ruiz", location="Port Sol")),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ONE)
def test_two_reports_of_one_event_are_one(one: Tale, other: Tale) -> None:
    """Two anchors and more, and nothing against it."""
    assert is_one(one, other)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_events_stay_two(one: Tale, other: Tale) -> None:
    """One thing against it is enough, and what is common to many says little."""
    assert not is_one(one, other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (tale("Release", "2024-06-01", patient="Ana Ruiz"), tale("Release", "2024-06-01", patient="Ana Ruiz"), True),
        (tale("Release", patient="Ana Ruiz"), tale("Release", "2024-06-01", patient="Ana Ruiz"), False),
        (tale("Release", "2024-06-01", patient="Ana Ruiz", agent="Norland"),
         tale("Release", "2024-06-01", patient="Ana Ruiz", agent="Costa Alta"), False),
        (tale("Deportation", "2024-05-03", patient="101 Salvadorans", destination="Fort Kern"),
         tale("Deportation", "2024-05-03", patient="137 Salvadorans", destination="Fort Kern"), False),
    ],
)  # fmt: skip
def test_one_document_knows_what_it_tells_apart(one: Tale, other: Tale, *, same: bool) -> None:
    """Within a document only one class on one day, with nothing that differs, is one event: 101 and 137 are two."""
    assert is_one(one, other, together=True) == same


def test_a_chain_brings_no_two_days_together() -> None:
    """A telling without a day goes with one of two that cannot be one event, and they stay two."""
    tales = [
        tale("Deportation", "2024-05-03", patient="238 Salvadorans", destination="Fort Kern"),
        tale("Deportation", patient="238 Salvadorans", destination="Fort Kern"),
        tale("Deportation", "2024-05-04", patient="238 Salvadorans", destination="Fort Kern"),
    ]
    (first, vague, second), known = told(tales)
    edges = meetings(known)
    assert {frozenset((edge.left, edge.right)) for edge in edges if edge.score >= SAME} == {
        frozenset((first, vague)), frozenset((vague, second))
    }  # fmt: skip
    assert list(rivals(known, edges)) == [tuple(sorted((first, second)))]
    nodes = [Local(node, frozenset({"Deportation"}), frozenset()) for node in (first, vague, second)]
    links = resolve(nodes, (), edges, rivals(known, edges))
    assert links[first].canonical != links[second].canonical
    assert links[vague].canonical in (links[first].canonical, links[second].canonical)


def test_a_block_of_many_is_compared_in_step_with_its_size() -> None:
    """A hundred reports of one removal are one event, without every pair being compared."""
    tales = [
        tale("Deportation", "2024-05-03", patient=f"{200 + at} Salvadorans", destination="Fort Kern")
        for at in range(100)
    ]
    events, known = told(tales)
    edges = [edge for edge in meetings(known) if edge.score >= SAME]
    assert len(edges) < 100 * 21
    nodes = [Local(node, frozenset({"Deportation"}), frozenset()) for node in events]
    assert len({link.canonical for link in resolve(nodes, (), edges, rivals(known, edges)).values()}) == 1


def test_the_reason_names_what_is_common() -> None:
    """Day, people and place, in words."""
    (first, second), known = told(list(ONE[0]))
    edge = compare(known[first], known[second])
    assert edge is not None
    assert edge.why == "In common: deportation, on 2024-05-03, of people of one nation, to Fort Kern"
    assert not conflict(known[first], known[second])
