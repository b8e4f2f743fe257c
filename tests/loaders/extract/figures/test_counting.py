"""What numbers count: some of those spoken of, one side of a vote, things with a number in their name."""

import pytest


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("Belarus freed some monks, and lawyers met 16 of them.", "16"),
        ("Eleven monks, 7 of whom had been beaten, were freed.", "7"),
        ("HRW met twenty of those held there.", "20"),
        ("Chad moved 710 men on nine planes, and 94 of them were freed.", "94"),
        ("Nine plainclothes security officers entered the house.", "9"),
    ],
)
def test_some_of_the_people_spoken_of_are_a_group(read, text, digits):
    """A number of "them", "whom" or "those" counts people where it speaks of people."""
    assert digits in [s.value for s in read(text).statements if s.predicate == "rec:count"]


@pytest.mark.parametrize(
    ("text", "digits", "unit"),
    [
        ("Chad signed ten deals, four of which were secret.", "4", "deals"),
        ("Auditors could trace 39 of the 288 flights.", "39", "flights"),
        ("Guards broke two of his ribs.", "2", "ribs"),
        ("The court ruled by six votes to one.", "1", "votes"),
        ("The bill passed with 70 votes in favour, 41 against.", "41", "votes"),
        ("The company had leased six Boeing 737s to Chad.", "6", "737s"),
    ],
)
def test_some_of_the_things_spoken_of_are_a_measure(read, text, digits, unit):
    """A number of things has their noun as its unit, wherever the noun stands, and the quote holds both."""
    statements = read(text).statements
    measures = {s.subject for s in statements if s.predicate == "rec:value" and s.value == digits}
    told = [s for s in statements if s.subject in measures and s.predicate == "rec:unit"]
    assert [s.value for s in told] == [unit]
    assert all(unit in s.evidence.quote for s in told)


def test_two_of_them_are_others_each_time(read):
    """The same words for some of those spoken of are not the same people."""
    text = "Police held nine monks. Two of them were beaten. Police then held five nuns. Two of them were freed."
    groups = {s.subject for s in read(text).statements if s.predicate == "rec:count" and s.value == "2"}
    assert len(groups) == 2
