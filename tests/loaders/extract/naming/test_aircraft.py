"""Aircraft, laws without a name, and numbered parts of places."""

import pytest

THINGS = [
    ("They were put aboard a government Embraer.", "government Embraer", "Aircraft"),
    ("The firm operates six Boeing 737s.", "Boeing 737s", "Aircraft"),
    ("A jet bearing the registration N318QT landed.", "N318QT", "Aircraft"),
    ("A jet registered as YV-2984 landed.", "YV-2984", "Aircraft"),
    ("He was held under the cybercrime law.", "cybercrime law", "Law"),
    ("He was held under the emergency proclamation.", "emergency proclamation", "Law"),
    ("It rescinds the 2019 directive.", "2019 directive", "Policy"),
    ("Peru broke the 2019 memorandum of understanding.", "2019 memorandum of understanding", "Agreement"),
    ("It rests on Council Regulation (EU) 2019/1234.", "Council Regulation (EU) 2019/1234", "Law"),
    ("He was charged under Law No. 26 of 2019.", "Law No. 26 of 2019", "Law"),
    ("Families from Zone 9 were moved.", "Zone 9", "Place"),
    ("The state of exception was prolonged.", "state of exception", "Policy"),
    ("The Special Rapporteur on the right to food said so.", "Special Rapporteur on the right to food", "Person"),
    ("It breaks the Law on Archives.", "Law on Archives", "Law"),
    ("Avior Airlines Flight 1220 was diverted.", "Avior Airlines Flight 1220", "Flight"),
    ("They boarded flight KQ310 in Nairobi.", "flight KQ310", "Flight"),
    (
        "It breaks the Convention for the Protection of All Minors from Forced Labour in Mines.",
        "Convention for the Protection of All Minors from Forced Labour in Mines",
        "Treaty",
    ),
    (
        "It was signed with the Convention for the Protection of Minors from Hunger in Lima.",
        "Convention for the Protection of Minors from Hunger",
        "Treaty",
    ),
]


@pytest.mark.parametrize(("text", "name", "kind"), THINGS)
def test_things_have_their_class(read, text, name, kind):
    """A make, a number or a subject shows what a thing is."""
    reading = read(text)
    called = {
        s.value: reading.kinds[s.subject] for s in reading.statements if s.predicate in ("rec:name", "rec:mention")
    }
    assert called.get(name) == kind


@pytest.mark.parametrize(
    "text", ["She met an immigration law firm.", "The Harris base cheered.", "He got the family act together."]
)
def test_what_a_noun_only_deals_with_is_nothing(read, text):
    """No law is told by who practises it, and no place by whose followers cheer."""
    assert not {"Law", "Facility"} & set(read(text).kinds.values())


@pytest.mark.parametrize("text", ["Boeing denied it.", "He met a Boeing executive."])
def test_a_maker_is_no_aircraft(read, text):
    """The company alone, and what is the company's, are no plane."""
    assert "Aircraft" not in read(text).kinds.values()
