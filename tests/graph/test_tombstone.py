"""The log of withdrawals: no line, however it was cut or worded, keeps the others from being read."""

import json

import pytest

from graph import tombstone
from graph.layout import Layout
from graph.outcomes import Tombstone
from graph.workspace import Workspace
from tests.graph import factories

STONE = Tombstone("1" * 64, "Aviones de São Tomé", "a petición", "Ángela", "2025-11-22", purged=False)
LATER = Tombstone("2" * 64, "Another", "a reason", "somebody", "2025-11-23", purged=True)


@pytest.mark.parametrize("cut", range(1, 200, 7))
def test_a_line_that_was_cut_short_spoils_no_other(cut: int, workspace: Workspace) -> None:
    """Wherever it was cut, in the middle of a character too: what stands before and after it counts."""
    place = workspace.place
    tombstone.withdraw(place, STONE)
    # As earlier versions wrote it, with characters of several bytes.
    line = json.dumps({"act": "withdrawn", "source": "3" * 64, "label": "é" * 60}, ensure_ascii=False).encode()
    with place.tombstones.open("ab") as file:
        file.write(line[:cut])
    assert tuple(tombstone.standing(place).values()) == (STONE,)
    tombstone.withdraw(place, LATER)
    assert tuple(tombstone.standing(place).values()) == (STONE, LATER)
    tombstone.forget(place, STONE.source)
    assert [stone.label for stone in tombstone.standing(place).values()] == ["", "Another"]
    assert Workspace.open(place.root).tombstones()[0].reason == STONE.reason


@pytest.mark.parametrize(
    "line", ["7", "[]", "{}", '{"act": "withdrawn", "source": "x"}', '{"act": "restored"}', "\u2028"]
)
def test_a_line_that_says_nothing_is_passed_over(line: str, place: Layout) -> None:
    """Whatever it is."""
    tombstone.withdraw(place, STONE)
    with place.tombstones.open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    tombstone.withdraw(place, LATER)
    assert tuple(tombstone.standing(place).values()) == (STONE, LATER)


def test_half_a_character_in_a_reason(workspace: Workspace) -> None:
    """What a shell passes on of bytes that are no UTF-8 is written down as what can be shown of it."""
    source = factories.note().document.source.id
    workspace.withdraw(source, reason="at \udce9 wish\nof theirs", who="\ud800", when="")
    assert [(stone.reason, stone.who) for stone in workspace.tombstones()] == [("at ? wish\nof theirs", "?")]
    assert workspace.place.tombstones.read_bytes().isascii()


@pytest.fixture
def place(workspace: Workspace) -> Layout:
    """Where a workspace lies."""
    return workspace.place
