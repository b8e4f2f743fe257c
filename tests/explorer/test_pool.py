"""Results come in the order of the items, whatever process made them, and a process that dies costs one item."""

import os
from dataclasses import dataclass

import pytest

from explorer.pool import attempt, load_all
from loaders import Found, Limits, Loaded, Problem

TEXT = b"The judge ordered the release of two men on 3 May 2024.\n"


@dataclass(frozen=True)
class Deadly:
    """An item that ends the process that takes it up."""

    name: str

    def __reduce__(self) -> tuple[object, ...]:
        return (os._exit, (1,))


def names(results: object) -> list[tuple[str, str]]:
    """The kind and the name of each result."""
    found = []
    for result in results:  # type: ignore[attr-defined]  # any iterable of results
        name = result.document.source.name if isinstance(result, Loaded) else getattr(result, "name", str(result))
        found.append((type(result).__name__, name))
    return found


@pytest.mark.parametrize("jobs", [1, 2])
def test_order_is_kept_and_what_is_not_found_passes(jobs: int) -> None:
    """Problems and marks keep their place among the documents."""
    items = [Found("a.txt", TEXT), Problem("b.txt", "gone"), "mark", Found("c.txt", b""), Found("d.txt", TEXT + b"x")]
    assert names(load_all(items, Limits(), jobs)) == [
        ("Loaded", "a.txt"),
        ("Problem", "b.txt"),
        ("str", "mark"),
        ("Problem", "c.txt"),
        ("Loaded", "d.txt"),
    ]


def test_a_process_that_dies_costs_one_item() -> None:
    """The others are read all the same, in their order."""
    items = [Found("a.txt", TEXT), Deadly("b.txt"), Found("c.txt", TEXT + b"x")]
    assert names(load_all(items, Limits(), 2)) == [("Loaded", "a.txt"), ("Problem", "b.txt"), ("Loaded", "c.txt")]


def test_an_attempt_never_raises() -> None:
    """A file that no reader takes gives one line."""
    result = attempt(Found("x.bin", b"\x00\x01\x02\x03" * 50), Limits())
    assert isinstance(result, Problem)
    assert "\n" not in str(result)
