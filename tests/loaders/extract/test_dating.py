"""The day of an event whose noun a verb only carries, or whose clause hangs on the day, is its day."""

import pytest

CASES = [
    ("He said guards carried out the arrests on 3 May 2021.", "Arrest[arrests]", "2021-05-03"),
    ("The trial began in May 2019 and police said so.", "LegalProceeding[trial]", "2019-05"),
    ("It dates to 14 April 2014, when gunmen attacked a school.", "Attack[attacked]", "2014-04-14"),
]


@pytest.mark.parametrize(("text", "event", "day"), CASES)
def test_the_day_is_the_events(read, text: str, event: str, day: str) -> None:
    """And no verb of saying has it."""
    assert {(who, when) for who, _, when in read(text).facts("time")} == {(event, day)}


def test_a_clause_beside_keeps_its_day(read):
    """Where its verb tells no event, the day is nobody else's."""
    assert not list(read("France welcomed the steps taken yesterday by Chad.").facts("time"))
