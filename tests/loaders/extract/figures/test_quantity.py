"""Numbers: groups with counts, measures with unit, bound and definition."""

import pytest


@pytest.mark.parametrize(
    ("text", "digits", "bound"),
    [
        ("Belarus deported 1,200 workers.", "1200", None),
        ("Belarus deported more than 250 men.", "250", "more than"),
        ("Belarus deported at least forty-one monks.", "41", "at least"),
        ("Belarus deported about 3 thousand people.", "3000", "about"),
        ("Belarus deported upwards of 800 people.", "800", "more than"),
        ("Belarus deported no more than 800 people.", "800", "at most"),
        ("Belarus deported an estimated 800 people.", "800", "about"),
        ("137 were deported to Chad.", "137", None),
        ("HRW interviewed 40 of these men.", "40", None),
    ],
)
def test_groups_have_counts(read, text, digits, bound):
    """People that are counted are a group with rec:count in plain digits, and its bound where it is not exact."""
    statements = read(text).statements
    assert digits in [s.value for s in statements if s.predicate == "rec:count"]
    assert [s.value for s in statements if s.predicate == "rec:bound"] == ([bound] if bound else [])


@pytest.mark.parametrize(
    ("text", "digits", "unit"),
    [
        ("Of those sent to Chad, 3.2 percent had violent charges.", "3.2", "percent"),
        ("About 13% of the men were accused of crimes.", "13", "percent"),
        ("The 236-acre camp is new.", "236", "acres"),
        ("Chad received $6 million.", "6000000", "$"),
        ("The wing has six small punishment cells.", "6", "cells"),
        ("Each cell measures 2.5 meters by 4 meters.", "2.5", "metres"),
        ("A 25-year-old teacher was there.", "25", "years of age"),
        ("Ana Ruiz, 34, was there.", "34", "years of age"),
        ("Ana Ruiz (34) was shot in Chad.", "34", "years of age"),
        ("A girl of six was there.", "6", "years of age"),
        ("Five boys, two of them under 18, were there.", "18", "years of age"),
        ("He was held for two decades.", "20", "years"),
        ("Families paid some US$170 a month.", "170", "US$"),
        ("Chad received €1.2bn.", "1200000000", "€"),
        ("Six weeks later Luis Gil was freed.", "6", "weeks"),
        ("The trial lasted less than an hour.", "1", "hours"),
        ("She is 33, and a teacher.", "33", "years of age"),
        ("He fled at the age of seven.", "7", "years of age"),
        ("Soldiers killed one student in Chad.", "1", "student"),
    ],
)
def test_other_numbers_are_measures(read, text, digits, unit):
    """What counts no people is a Measure node with value and unit."""
    reading = read(text)
    measures = {s.subject for s in reading.statements if s.value == "rec:Measure"}
    told = {(s.subject, s.predicate, s.value) for s in reading.statements}
    assert any({(m, "rec:value", digits), (m, "rec:unit", unit)} <= told for m in measures)


def test_a_share_says_what_it_counts(read):
    """A percentage carries the words that define it."""
    said = [
        s.value
        for s in read("Of those deported, 49 percent had no criminal record.").statements
        if s.predicate == "rec:definition"
    ]
    assert any("no criminal record" in words for words in said)


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("They spent four months of captivity there.", ["captivity"]),
        ("The minister shall report within 60 days of the date of this order.", []),
        ("All citizens 14 years of age are registered.", []),
    ],
)
def test_a_length_of_time_is_of_what_fills_it(read, text, of):
    """Not of the day that it is reckoned from, nor of age."""
    assert [s.value for s in read(text).statements if s.predicate == "rec:of"] == of


@pytest.mark.parametrize(
    "text",
    [
        "Title 42 ended.",
        "I 100% support the army.",
        "It happened in 2024.",
        "See Section 12 of the Act.",
        "On May 3 he left.",
    ],
)
def test_dates_and_sections_are_no_quantities(read, text):
    """Years, days and numbers of sections count nothing."""
    assert not [s for s in read(text).statements if s.predicate in ("rec:count", "rec:value")]


def test_a_sum_names_no_country(read):
    """The letters before a currency's sign are no name."""
    assert not [s for s in read("Families paid US$170 a month.").statements if s.value == "rec:Country"]


@pytest.mark.parametrize("text", ["Of those deported, 49 percent of \n", "Chad received 30 percent of  , it said."])
def test_what_is_measured_has_words(read, text):
    """Where nothing but blanks stands behind "of", nothing is said to be measured."""
    assert "" not in [s.value for s in read(text).statements]
