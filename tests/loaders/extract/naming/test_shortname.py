"""Names that a text gives in full are found again in short, and datelines belong to no sentence."""

import pytest

CASES = [
    ("The Trade Union Congress (TUC) met. On Monday the TUC called a strike.", "Trade Union Congress", "TUC"),
    ("Pavel Sheremet was a writer. Friends of Sheremet wept.", "Pavel Sheremet", "Sheremet"),
]


@pytest.mark.parametrize(("text", "full", "short"), CASES)
def test_a_short_name_is_of_whom_the_full_one_is(read, text: str, full: str, short: str) -> None:
    """Both are names of one node."""
    nodes = {s.value: s.subject for s in read(text).statements if s.predicate == "rec:name"}
    assert nodes[full] == nodes[short]


BODIES = [
    (
        "The Assistance Association for Political Prisoners met.",
        "Assistance Association for Political Prisoners",
        "NGO",
    ),
    ("The Geneva-based Committee to Protect Journalists met.", "Committee to Protect Journalists", "NGO"),
    ("The Supreme Court on Thursday met.", "Supreme Court", "Court"),
    ("The Central Bureau of Investigation met.", "Central Bureau of Investigation", "GovernmentAgency"),
]


@pytest.mark.parametrize(("text", "name", "kind"), BODIES)
def test_a_body_has_its_whole_name_and_no_more(read, text: str, name: str, kind: str) -> None:
    """What a body is for belongs to its name; a day and a seat do not."""
    reading = read(text)
    assert {reading.kinds[s.subject] for s in reading.statements if s.value == name} == {kind}


def test_a_dateline_says_where_the_news_is_from_and_nothing_else(read) -> None:
    """The place is a node; it neither speaks nor acts, and its day is not that of the first sentence."""
    reading = read("ADEN, Yemen, March 7 (Xinhua) -- Police arrested four men on 5 March 2022.")
    assert ("Arrest[arrested]", "agent", "Police") in reading.facts("agent")
    assert {value for _, _, value in reading.facts("time")} == {"2022-03-05"}
    assert reading.kinds[next(s.subject for s in reading.statements if s.value == "ADEN")] == "Place"
