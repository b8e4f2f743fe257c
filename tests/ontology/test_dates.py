"""Dates keep their precision and have bounds that are days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.dates import bounds, is_duration
from ontology.errors import BadValueError

DAYS = st.dates(date(1000, 1, 1), date(9999, 12, 31))


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2025", ("2025-01-01", "2025-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),  # a leap year
        ("2025-03-14", ("2025-03-14", "2025-03-14")),
        ("2025~", ("2025-01-01", "2025-12-31")),  # about: the bounds do not widen
        ("2025-03?", ("2025-03-01", "2025-03-31")),
        ("2025-03-14%", ("2025-03-14", "2025-03-14")),
        ("2025-21", ("2025-03-01", "2025-05-31")),  # spring
        ("2025-24", ("2025-12-01", "2026-02-28")),  # winter ends in the next year
        ("2023-24", ("2023-12-01", "2024-02-29")),
        ("193X", ("1930-01-01", "1939-12-31")),
        ("2025-03-30/2025-04-12", ("2025-03-30", "2025-04-12")),
        ("2024/2025-03", ("2024-01-01", "2025-03-31")),
        ("2025-03/..", None),  # open
        ("../2025-03", None),
        ("P4M", None),  # a duration is not when
        ("PT3H", None),
    ],
)
def test_bounds(edtf: str, expected: tuple[str, str] | None) -> None:
    """Each form has the first and the last day that it can mean."""
    assert bounds(edtf) == expected


@pytest.mark.parametrize(
    "text", ["", "March", "2025-13", "2025-02-29", "2025-3-1", "2025-03-14T10:00", "2025/2024", "2025-00", "25", "P"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    """A date that is not understood, or no day of the calendar, raises in one line."""
    with pytest.raises(BadValueError) as caught:
        bounds(text)
    assert "\n" not in str(caught.value)


@given(DAYS)
def test_a_day_is_its_own_bounds(day: date) -> None:
    """The bounds of a day are that day."""
    assert bounds(day.isoformat()) == (day.isoformat(), day.isoformat())


@given(DAYS)
def test_less_precision_never_narrows(day: date) -> None:
    """A day lies within the bounds of its month, and these within those of its year."""
    text = day.isoformat()
    month, year = bounds(text[:7]), bounds(text[:4])
    assert month
    assert year
    assert year[0] <= month[0] <= text <= month[1] <= year[1]


@given(DAYS, st.integers(0, 2000))
def test_an_interval_has_the_bounds_of_its_ends(day: date, length: int) -> None:
    """From the first day of the first to the last day of the last."""
    end = min(day, date(9990, 1, 1)) + timedelta(days=length)
    start = min(day, end)
    assert bounds(f"{start.isoformat()}/{end.isoformat()}") == (start.isoformat(), end.isoformat())


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    """Whatever is asked, the answer is bounds in order, None, or a BadValueError."""
    try:
        found = bounds(text)
    except BadValueError:
        return
    assert found is None or found[0] <= found[1]


@given(st.integers(1, 99), st.sampled_from("YMWD"))
def test_durations_are_known(number: int, unit: str) -> None:
    """A duration is told from a date."""
    assert is_duration(f"P{number}{unit}")
    assert not is_duration("2025-03-14")
