"""Times, bounds, moods and topics stay with the words that they belong to."""

import pytest

from loaders import Card, Found, load
from ontology import Statement


def _said(text: str) -> tuple[Statement, ...]:
    return load(Found("a.txt", text.encode(), Card(language="en", published="2025-03-17"))).statements


@pytest.mark.parametrize(
    "text",
    [
        "Within 14 days of the order, the government shall deport the migrants.",
        "The emergency was declared and went on by the notice of February 27, 2025.",
        "In May 2024, the agency wrote: “Guards beat the prisoners in the yard.”",
        "On February 12, we will join a session to highlight the need for guards to stop beatings of prisoners.",
    ],
)
def test_a_time_of_something_else_is_no_time_of_an_event_of_harm_or_law(text: str) -> None:
    """A term, the date of a paper, the day of a saying outside its quotation, the day of another verb."""
    statements = _said(text)
    kinds = {s.subject: s.value for s in statements if s.predicate == "rdf:type"}
    timed = {kinds[s.subject] for s in statements if s.predicate == "rec:time"}
    assert not timed & {"rec:Deportation", "rec:LawInvocation", "rec:Beating", "rec:Abuse"}


def test_the_words_that_bound_a_number_stand_in_the_quote() -> None:
    """For groups and for sums; and "nearly" before a sum denies nothing."""
    statements = _said("The government brought home over 70 Americans and gave nearly $23 million to Chad.")
    quotes = {s.value: s.evidence.quote for s in statements if s.predicate == "rec:bound"}
    assert quotes == {"more than": "over 70 Americans", "about": "nearly $23 million"}
    assert {s.status for s in statements if s.predicate == "rec:value"} == {"asserted"}


def test_what_is_judged_is_not_said_to_have_happened() -> None:
    """A gerund that is the subject of a judgement."""
    statements = _said("Deporting violent criminals is common sense.")
    assert {s.status for s in statements if s.value == "rec:Deportation"} == {"hypothetical"}


def test_a_topic_ends_with_its_quotation() -> None:
    """The words after the closing mark are the author's."""
    said = _said("President Ana Soto pledged to “hold those responsible to account” and “to stand with the people”.")
    assert all("”" not in s.value for s in said if s.predicate == "rec:mention")
