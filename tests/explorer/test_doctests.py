"""The examples in the explorer's docstrings; its script draws when it is imported, so that pytest cannot collect it."""

import doctest
from importlib import import_module

import pytest

MODULES = (
    "accuracy.folded",
    "accuracy.labels",
    "accuracy.tally",
    "addresses",
    "caution",
    "markup",
    "results",
    "settings",
    "wording",
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_are_true(name: str) -> None:
    """What a docstring shows is what happens."""
    found = doctest.testmod(import_module(f"explorer.{name}"))
    assert found.attempted
    assert not found.failed
