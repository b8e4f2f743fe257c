"""What two real documents must give (lines 1 to 7); what belongs to later work fails as expected, with its reason."""

import pytest

pytestmark = pytest.mark.shared


@pytest.mark.parametrize(
    ("digits", "number"),
    [("252", "002"), ("238", "002"), ("101", "002"), ("137", "002"), ("250", "000"), ("40", "000")],
)
def test_1_counts_stand_side_by_side(case, digits, number):
    """Each number of people is kept with its quote, also where documents differ."""
    counts = [s for s in case.statements(number) if s.predicate == "rec:count" and s.value == digits]
    assert counts
    assert all(digits in s.evidence.quote for s in counts)


def test_1_numbers_have_their_sayers(case):
    """252 is the report's number, 101 and 137 are the White House's; "more than 250" is a bound."""
    authors = {case.view.node(s.subject).label for s in case.statements("002") if s.predicate == "rec:authorOf"}
    assert authors == {"Human Rights Watch", "Cristosal"}
    reports = {case.view.node(s.value).label for s in case.statements("002") if s.predicate == "rec:authorOf"}
    assert case.claimants("count", "252") & reports
    assert case.claimants("count", "101") == case.claimants("count", "137") == {"White House"}
    bounds = [s for s in case.statements("000") if s.predicate == "rec:bound" and s.value == "more than"]
    assert any("250" in s.evidence.quote for s in bounds)


def relations(found) -> dict[frozenset[str], tuple[str, str]]:
    """What is said of each two accounts of a finding, by their values."""
    return {
        frozenset((found.sides[each.left].value, found.sides[each.right].value)): (each.relation, each.reason)
        for each in found.comparisons
    }


def numbers(case, *values: str):
    """The one finding about numbers that holds all of these values among its accounts."""
    (found,) = [
        each
        for each in case.view.disagreements(kinds=["number"])
        if set(values) <= {side.value.partition(":")[0] for side in each.sides}
    ]
    return found


def test_1_parts_and_scopes_are_explained(case):
    """101 and 137 are parts of 238, 238 is of one day, "more than 250" fits 252: none of them is a contradiction."""
    found = relations(numbers(case, "101", "137", "238", "252", "more than 250"))
    wanted = {
        ("101", "238"): "part",
        ("137", "238"): "part",
        ("238", "252"): "scope",
        ("238", "more than 250"): "scope",
        ("252", "more than 250"): "bound",
    }
    assert {pair: found[frozenset(pair)][0] for pair in wanted} == wanted
    assert "101 + 137 = 238" in found[frozenset(("101", "238"))][1]
    assert "2025-03-15" in found[frozenset(("238", "252"))][1]
    assert not [each for each in case.view.disagreements(everything=True) if each.relation == "contradiction"]


def test_1_each_number_has_its_words_and_its_sayer(case):
    """The accounts carry their quotes, and who says each number."""
    found = numbers(case, "101", "137", "238", "252", "more than 250")
    said = {side.value: [(s.claimant.label if s.claimant else None) for s in side.sayings] for side in found.sides}
    assert set(said["101"]) == set(said["137"]) == {"White House"}
    assert any(said["252"])
    assert all(side.value.split()[-1] in s.statement.evidence.quote for side in found.sides for s in side.sayings)


@pytest.mark.parametrize(
    ("digits", "number", "words"),
    [
        ("13", "000", "documented serious criminal accusations"),
        ("3.2", "002", "violent or potentially violent charges"),
        ("49", "002", "no criminal record at all"),
    ],
)
def test_2_shares_are_measures_of_their_own(case, digits, number, words):
    """Each share is a measure with its unit and its own definition; the three are different nodes."""
    measures = case.kind("Measure", number)
    mine = [told for told in measures.values() if ("rec:value", digits) in {(s.predicate, s.value) for s in told}]
    assert len(mine) == 1
    told = {s.predicate: s.value for s in mine[0]}
    assert told["rec:unit"] == "percent"
    assert words in told["rec:definition"]


def test_2_a_share_has_its_claimant(case):
    """The 49 percent are said by the agency's data."""
    assert case.claimants("value", "49") == {"ICE"}


def test_3_both_islands_are_kept(case):
    """One document speaks of a cell, the other of six; both stand with their quotes."""
    assert any("island" in s.value.lower() for s in case.statements("000") if s.predicate == "rec:name")
    six = [s for s in case.statements("002") if s.predicate == "rec:value" and s.value == "6"]
    assert six
    assert any("island" in s.value.lower() for s in case.statements("002") if s.predicate == "rec:name")


def test_2_the_shares_stand_together(case):
    """The three shares are shown side by side as measures of different things."""
    found = numbers(case, "49 %", "3.2 %", "about 13 %")
    assert {relation for relation, _ in relations(found).values()} == {"definition"}
    (side,) = [side for side in found.sides if side.value.startswith("49 %")]
    assert {s.claimant.label for s in side.sayings} == {"ICE"}


def test_3_the_island_is_a_disagreement(case):
    """A cell against six cells is one disagreement of number that says what it infers; the two nodes stay two."""
    (found,) = [each for each in case.view.disagreements(kinds=["number"]) if "island" in each.title.lower()]
    assert found.relation == "disagreement"
    assert [side.value for side in found.sides] == ["1 (“a cell”)", "6 cells"]
    assert {s.statement.source for side in found.sides for s in side.sayings} == set(case.ids.values())
    one, six = (side.about[0].id for side in found.sides)
    assert one != six
    assert "nickname" in found.reason
    assert any("six small solitary confinement cells" in s.statement.evidence.quote for s in found.sides[1].sayings)


def test_4_cecot_is_one_facility(case):
    """Both renderings of the name meet in one prison in Tecoluca, El Salvador."""
    hit = case.view.search("CECOT", kinds=("Prison",)).hits[0]
    node = case.view.node(hit.node)
    assert {"CECOT", "Terrorism Confinement Center", "Center for the Confinement of Terrorism"} <= {
        node.label,
        *node.aliases,
    }
    assert {member.source for member in node.members} >= set(case.ids.values())
    located = {
        s.other.label
        for s in case.view.sayings(node.id)
        if s.predicate == "locatedIn" and s.other and s.direction == "out"
    }
    assert located >= {"Tecoluca", "El Salvador"}


def test_4_its_measures_and_staff(case):
    """Its area, cells and guards are numbers with quotes."""
    assert {"236", "2.5", "4"} <= case.values("value", "002")
    assert {"1000", "250", "600"} <= case.values("count", "002")
    assert "10" in case.values("value", "000")


@pytest.mark.parametrize(
    ("kind", "edtf"),
    [
        ("LawInvocation", "2025-03-14"),
        ("Deportation", "2025-03-15"),
        ("Transfer", "2025-03-30"),
        ("Transfer", "2025-04-12"),
        ("Transfer", "2025-06-06"),
        ("Release", "2025-07-18"),
        ("ReportPublication", "2025-11-12"),
        ("Detention", "P4M"),
    ],
)
def test_5_dates_without_a_year(case, kind, edtf):
    """Days without a year are 2025, and the rule is shown; four months is a duration."""
    told = case.event(kind, "002", time=edtf)
    notes = {s.note for s in told if s.predicate == "rec:time" and s.value == edtf}
    assert edtf.startswith("P") or all(note for note in notes)


def test_5_early_2025_keeps_its_precision(case):
    """Of "early 2025" the year stands, approximate, with bounds."""
    told = {(s.predicate, s.value) for s in case.event("Deportation", "000", time="2025~")}
    assert {("rec:earliest", "2025-01-01"), ("rec:latest", "2025-12-31")} <= told


def test_5_four_months_agree_with_the_dates(case):
    """The duration and the two days that bound it are shown to agree."""
    (found,) = [
        each
        for each in case.view.disagreements(kinds=["date"], everything=True)
        if {side.value for side in each.sides} == {"P4M", "2025-03-15/2025-07-18"}
    ]
    assert found.relation == "equal"
    assert {"four months", "July 18"} <= {
        words
        for side in found.sides
        for s in side.sayings
        for words in ("four months", "July 18")
        if words in s.statement.evidence.quote
    }


def test_6_the_law_and_the_courts(case):
    """The invocation, a judge's order, the removal under the act and the appeals court's block."""
    case.event("LawInvocation", "002", patient="Alien Enemies Act", agent="Trump administration", time="2025-03-14")
    case.event("CourtOrder", "002")
    case.event("Deportation", "002", legalBasis="Alien Enemies Act", patient="137")
    case.event("CourtRuling", "000", agent="a federal appeals court")


def test_6_the_breach_of_the_convention(case):
    """Non-refoulement is breached according to the document."""
    nodes = {s.subject for s in case.statements("002") if s.value == "UN Convention Against Torture"}
    assert any(s.value in nodes and s.predicate == "rec:legalBasis" for s in case.statements("002"))


def test_7_the_exchange_has_both_directions(case):
    """Those held in El Salvador and those held in Venezuela are both exchanged; "shadowy" is no fact."""
    told = case.event("PrisonerExchange", "000", agent="Venezuelan government", patient="the detained men")
    assert any("U.S. citizens" in case._forms(s.value) for s in told if s.predicate == "rec:patient")
    case.event("PrisonerExchange", "002", agent="Venezuela", time="2025-07-18")
    assert not any("shadowy" in s.value for s in case.statements() if s.predicate == "rec:name")


def test_7_both_tell_of_one_transfer(case):
    """More than 250 and 252 men sent to CECOT are one event with both numbers; the 238 of one day are another."""

    def events(number, **roles):
        told = case.event("Transfer", number, **roles)
        return case.view.node(told[0].subject)

    whole = events("000", destination="CECOT", time="2025~")
    assert whole.id == events("002", destination="CECOT", patient="252 Venezuelans").id
    assert {member.source for member in whole.members} == set(case.ids.values())
    patients = {s.other.id for s in case.view.sayings(whole.id) if s.predicate == "patient" and s.other}
    assert len(patients) == 2
    assert whole.id != events("002", patient="238 Venezuelans", time="2025-03-15").id


def test_7_the_deal_is_an_agreement(case):
    """The deal is an Agreement with its parties."""
    assert case.kind("Agreement", "000")
