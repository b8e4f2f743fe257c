"""What numbers are a part of, and nicknames of places: wholes of shares, rooms of a facility, nations of groups."""

import pytest


def told(reading, predicate):
    return [s for s in reading.statements if s.predicate == predicate]


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("About 13% of the men were accused of crimes.", ["the men"]),
        ("Of those sent to Chad, 49 percent had no record.", ["those sent to Chad"]),
        ("Of those sent to Chad, 49 percent had no record. Only 3 percent had charges.", ["those sent to Chad"] * 2),
        ("Prices rose. Only 3 percent had charges.", []),
        ("In Chad 49 percent of voters stayed at home.", []),
    ],
)
def test_the_whole_of_a_share(read, text, wholes):
    """The words that a share is taken of; a sentence that begins with its share goes on with the whole before it."""
    found = told(read(text), "rec:outOf")
    assert [s.value for s in found] == wholes
    assert all(s.value in " ".join(s.evidence.quote.split()) for s in found)


def test_a_nickname_and_its_noun_are_one_place(read):
    """What is called so, and what it is, are one node; the name says that it is a nickname."""
    reading = read('Guards held him in a cell ominously named "the pit." He was beaten there.')
    (name,) = [s for s in told(reading, "rec:name") if s.value == "the pit"]
    assert "nickname" in name.note
    assert "a cell" in [s.value for s in told(reading, "rec:mention") if s.subject == name.subject]


@pytest.mark.parametrize("words", ["consisting of six small cells", "which contains six cells"])
def test_the_rooms_of_a_place_are_a_part_of_it(read, words):
    """So many cells are a part of the place that they make up, on words that hold both."""
    reading = read(f"Beatings occur in a punishment area called “the Pit,” {words}.")
    (link,) = told(reading, "rec:partOf")
    assert "the Pit" in [s.value for s in told(reading, "rec:name") if s.subject == link.value]
    assert {s.value for s in reading.statements if s.subject == link.subject} >= {"6", "cells"}
    assert "Pit" in link.evidence.quote
    assert "cells" in link.evidence.quote


def test_a_noun_of_a_nation_is_one(read):
    """Those who are called by their nation are of it; of men nothing is told."""
    reading = read("The United States deported 252 Venezuelans and 16 men to Chad.")
    groups = {s.subject: s.value for s in told(reading, "rec:count")}
    nations = {groups.get(s.subject) for s in told(reading, "rec:nationality")}
    assert nations == {"252"}
