"""Which numbers of people contradict one another, and which only seem to."""

import pytest

from tests.graph.accounts import relations, removal

CASES = {
    "equal": ({}, "238", {}, "238"),
    "bound": ({"bound": "more than"}, "250", {}, "252"),
    "contradiction": ({}, "238", {}, "261"),
    "scope: a day and all": ({}, "238", {"day": None}, "252"),
    "scope: a day and a year": ({}, "238", {"day": "2025~"}, "252"),
    "scope: a law": ({"law": "Alien Enemies Act"}, "137", {}, "238"),
    "knowledge": ({"published": "2025-03-16"}, "238", {"published": "2025-04-02"}, "252"),
    "contradiction: later and less": ({"published": "2025-03-16"}, "238", {"published": "2025-04-02"}, "137"),
    "definition": ({"noun": "women"}, "8", {}, "238"),
}


@pytest.mark.parametrize("case", CASES)
def test_the_relation_of_two_numbers(case):
    """Each pair of accounts is told apart by rule, whichever comes first."""
    one, number, other, against = CASES[case]
    told = removal(number, serial=1, **one), removal(against, serial=2, **other)
    wanted = [("number", case.partition(":")[0])]
    assert relations(*told) == wanted
    assert relations(*reversed(told)) == wanted


@pytest.mark.parametrize(
    "other",
    [
        {"day": "2025-03-30"},
        {"nation": "Honduras"},
        {"place": "Izalco"},
        {"status": "planned"},
        {"status": "denied"},
        {"day": None, "nation": None},
    ],
)
def test_what_cannot_be_the_same_people_is_not_compared(other):
    """Another day, nation or place, a plan, or nothing that ties the two: nothing is said."""
    assert relations(removal("238", serial=1), removal("252", serial=2, **other)) == []


def test_more_on_one_day_than_in_all_is_no_scope():
    """Where the narrower number is the larger one, a part explains nothing, and nothing is said."""
    assert relations(removal("252", serial=1), removal("100", serial=2, day=None)) == []


def test_one_document_does_not_contradict_itself():
    """Two numbers by one voice are of two groups, unless the document says otherwise."""
    told = removal("238", serial=1)
    assert relations(told, told) == []
