"""The id of a statement is a hash of what is said, by whom, how and where; of nothing else."""

from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology import Evidence, Statement

BASE = Statement(
    subject="id:" + "a" * 20,
    predicate="rec:agent",
    value="id:" + "b" * 20,
    source="c" * 64,
    evidence=Evidence(3, 9, "quoted", page=2, row=None),
    method="test/1",
)


@pytest.mark.parametrize(
    "changed",
    [
        {"subject": "id:" + "d" * 20},
        {"predicate": "rec:patient"},
        {"value": "id:" + "d" * 20},
        {"source": "d" * 64},
        {"claimant": "id:" + "d" * 20},
        {"status": "alleged"},
        {"evidence": Evidence(4, 9, "quoted", page=2)},
        {"evidence": Evidence(3, 10, "quoted", page=2)},
        {"evidence": Evidence(3, 9, "quoteD", page=2)},
        {"evidence": Evidence(3, 9, "quoted", page=3)},
        {"evidence": Evidence(3, 9, "quoted", page=2, row=1)},
    ],
    ids=str,
)
def test_what_is_claimed_makes_the_id(changed: dict[str, object]) -> None:
    """Another content, claimant, status or passage is another statement."""
    assert replace(BASE, **changed).id != BASE.id  # type: ignore[arg-type]  # a table of keyword arguments


@pytest.mark.parametrize(
    "changed",
    [{"method": "test/2"}, {"confidence": 0.5}, {"note": "why"}, {"lang": "en"}, {"rests_on": ("e" * 32,)}],
    ids=str,
)
def test_how_it_was_found_does_not_make_the_id(changed: dict[str, object]) -> None:
    """A better reader of the same words makes the same statement."""
    assert replace(BASE, **changed).id == BASE.id  # type: ignore[arg-type]  # a table of keyword arguments


def test_ids_do_not_change_between_versions() -> None:
    """The id of one statement, written down: ids are for ever."""
    assert BASE.id == "5c9f5c973c0cceb01944597ffc1452c1"


@given(st.text(), st.text())
def test_parts_do_not_run_together(first: str, second: str) -> None:
    """Moving letters from one part to the next makes another id."""
    one = replace(BASE, subject=first + "x", predicate=second)
    two = replace(BASE, subject=first, predicate="x" + second)
    assert one.id != two.id


def test_statements_are_frozen() -> None:
    """Nobody changes a statement; `replace` makes another."""
    with pytest.raises(FrozenInstanceError):
        BASE.value = "id:" + "f" * 20  # type: ignore[misc]  # that is what is tested
