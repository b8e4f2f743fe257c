"""Of which nation people are, and whose a base abroad is."""

import pytest

NATIONS = [
    ("Luis Gil, a dual British-Iranian academic, was arrested.", {("Luis Gil", "British"), ("Luis Gil", "Iranian")}),
    ("Luis Gil holds Libyan and Maltese nationality.", {("Luis Gil", "Libyan"), ("Luis Gil", "Maltese")}),
    ("Luis Gil has a Russian passport.", {("Luis Gil", "Russian")}),
    ("Luis Gil, who is a Russian citizen by birth, was freed.", {("Luis Gil", "Russian")}),
    ("Luis Gil, a citizen of Iran and Germany, was arrested.", {("Luis Gil", "Iran"), ("Luis Gil", "Germany")}),
    ("Luis Gil, a 30-year-old Somalian national, was arrested.", {("Luis Gil", "Somalian")}),
    ("Police killed nine men, all from Chad and Mali.", {("nine men", "Chad"), ("nine men", "Mali")}),
    ("A Yemeni man named Luis Gil died in the cell.", {("Luis Gil", "Yemeni")}),
    ("U.S. citizen Ana Soto was freed.", {("Ana Soto", "U.S.")}),
    ("Luis Gil, a 30-year-old native of Chad, was arrested.", {("Luis Gil", "Chad")}),
    ("Six men from Chad and Mali were jailed.", {("Six men", "Chad"), ("Six men", "Mali")}),
    (
        "The Chilean citizens Ana Soto and Luis Gil were freed.",
        {("The Chilean citizens", "Chilean"), ("Ana Soto", "Chilean"), ("Luis Gil", "Chilean")},
    ),
    # where they only were
    ("Six deportees from Chad were jailed.", set()),
    # who only might have it
    ("Luis Gil may hold a Russian passport.", set()),
]


@pytest.mark.parametrize(("text", "nations"), NATIONS)
def test_people_are_of_the_nations_that_are_told(read, text, nations):
    """By an adjective, a passport or where they come from; both of two."""
    assert {(s, o) for s, _, o in read(text).facts("nationality")} == nations


def test_a_base_abroad_is_run_by_its_nation(read):
    """It lies where it stands, and not in the land of those who run it."""
    found = read("Camp Lemonnier, the American base in Djibouti, was attacked.")
    assert ("American", "Camp Lemonnier") in {(s, o) for s, _, o in found.facts("operates")}
    assert {o for _, _, o in found.facts("locatedIn")} == {"Djibouti"}
