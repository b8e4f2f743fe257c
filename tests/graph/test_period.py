"""The laws of times."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import period

TIMES = st.sampled_from(
    ("2025", "2025~", "2025-03", "2025-03-15", "2025-03-16", "2025-07-18", "2025-03/2025-05", "P4M", "193X", "../2025")
)


@pytest.mark.parametrize(
    ("one", "other", "lie"),
    [
        ("2025-03-15", "2025-03-15", "equal"),
        ("2025-03-15", "2025~", "within"),
        ("2025-03/2025-05", "2025-04/2025-07", "overlap"),
        ("2025-03-15", "2025-03-16", "apart"),
        ("2025-03-15", "P4M", None),
        ("2025-03-15", "2025-03/..", None),
    ],
)
def test_how_two_times_lie(one, other, lie):
    """Times are compared by the days that they can mean; durations and open intervals by none."""
    assert period.relation(one, other) == period.relation(other, one) == lie


@given(TIMES, TIMES)
def test_from_either_side_it_is_the_same(one, other):
    """Relation and gap are symmetric, and only times apart have a gap."""
    assert period.relation(one, other) == period.relation(other, one)
    assert period.gap(one, other) == period.gap(other, one)
    assert (period.gap(one, other) > 0) == (period.relation(one, other) == "apart")


@pytest.mark.parametrize(
    ("duration", "start", "end", "fits"),
    [
        ("P4M", "2025-03-15", "2025-07-18", True),
        ("P4M", "2025-03-15", "2025-08-20", False),
        ("P125D", "2025-03-15", "2025-07-18", True),
        ("P2Y", "2025-03-15", "2025-07-18", False),
        ("P4M", "2025-03", "2025-07-18", None),
        ("P4M", "2025-07-18", "2025-03-15", None),
        ("2025", "2025-03-15", "2025-07-18", None),
        ("P1Y2M", "2025-03-15", "2025-07-18", None),
    ],
)
def test_a_duration_against_its_days(duration, start, end, fits):
    """How long it lasted is told to its own unit; without two days nothing is said."""
    assert period.fits(duration, start, end) is fits


def test_a_doubted_day_is_none():
    """A month, a doubted day and a duration are no day."""
    assert [period.is_day(t) for t in ("2025-03-15", "2025-03-15?", "2025-03", "P4M")] == [True, False, False, False]
