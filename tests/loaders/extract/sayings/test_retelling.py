"""What goes on from a report, and through whom somebody's words came."""

CHAIN = "Witnesses told Human Rights Watch that soldiers killed 40 villagers."
REPORT = (
    "The report by Amnesty International says that the camp is cruel.\n\n"
    "Beatings by guards continue daily in the camp.\n\n"
    "Guards killed Luis Gil in May. France beats prisoners."
)


def test_a_chain_keeps_who_passed_it_on(read):
    """The nearest sayer is the claimant; whoever they told it to stands in between."""
    reading = read(CHAIN)
    assert ("Witnesses", "reportedVia", "Human Rights Watch") in reading.facts("reportedVia")
    assert reading.stances()["Killing[killed]"][1] == "Witnesses"


def test_who_is_told_by_no_intermediary_is_no_chain(read):
    """A person or a country that is told something passes nothing on."""
    assert not read("Maria Ressa told Luis Gil that guards killed 40 men.").facts("reportedVia")


def test_what_happens_again_and_again_is_the_report_s_word(read):
    """Habitual harm after a report is the report's, with a note; single events and what a named actor does are not."""
    reading = read(REPORT)
    stances = reading.stances()
    assert stances["Beating[Beatings]"] == ("asserted", "The report")
    assert stances["Killing[killed]"][1] is None
    assert stances["Beating[beats]"][1] is None
    notes = {s.note for s in reading.statements if reading.label(s.subject) == "Beating[Beatings]" and s.note}
    assert "claimant: as the text goes on retelling the report spoken of last" in notes


def test_without_a_report_harm_is_the_document_s(read):
    """Nothing is laid at the door of a report that the text has not named."""
    assert read("Beatings by guards continue daily in the camp.").stances()["Beating[Beatings]"][1] is None
