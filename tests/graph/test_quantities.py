"""The laws of numbers with bounds."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.quantities import Amount, relation

BOUNDS = ("exact", "at least", "more than", "about", "at most")
AMOUNTS = st.builds(Amount, st.integers(0, 400).map(Decimal), st.sampled_from(BOUNDS))


@pytest.mark.parametrize(
    ("one", "other", "lie"),
    [
        (("252", "exact"), ("252", "exact"), "equal"),
        (("252", "exact"), ("252.0", "exact"), "equal"),
        (("252", "exact"), ("250", "more than"), "bound"),
        (("250", "exact"), ("250", "more than"), "apart"),
        (("250", "exact"), ("250", "at least"), "bound"),
        (("250", "at most"), ("250", "more than"), "apart"),
        (("250", "about"), ("238", "exact"), "bound"),
        (("250", "about"), ("200", "exact"), "apart"),
        (("300", "more than"), ("250", "more than"), "bound"),
        (("238", "exact"), ("252", "exact"), "apart"),
    ],
)
def test_how_two_numbers_lie(one, other, lie):
    """A number within the other's span can be true with it, one outside cannot."""
    assert relation(Amount.of(*one), Amount.of(*other)) == lie


@given(AMOUNTS, AMOUNTS)
def test_from_either_side_it_is_the_same(one, other):
    """The relation is symmetric."""
    assert relation(one, other) == relation(other, one)


@given(AMOUNTS)
def test_equal_numbers_never_part(one):
    """A number agrees with itself."""
    assert relation(one, one) == "equal"


@given(AMOUNTS, AMOUNTS, st.integers(0, 500))
def test_what_both_can_mean_lies_in_both(one, other, value):
    """Numbers are apart exactly where no value is in both spans."""

    def holds(amount: Amount) -> bool:
        low, high = amount.span
        return low <= value <= high and not (amount.bound == "more than" and value == amount.value)

    if holds(one) and holds(other):
        assert relation(one, other) != "apart"


@pytest.mark.parametrize("text", ["", "many", "NaN", "Infinity", "1,000"])
def test_no_number_is_none(text):
    """What is no plain number gives no amount."""
    assert Amount.read(text) is None


def test_a_number_in_words():
    """Thousands are parted and the bound is told."""
    assert str(Amount.of("1000", "more than")) == "more than 1,000"
