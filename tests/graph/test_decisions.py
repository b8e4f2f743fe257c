"""Which judgements hold: the order of reading never matters, and what is undone is as if it had not been."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from graph.decisions import Decisions, decide, standing
from graph.judgement import Judgement
from graph.whereabouts import Whereabouts
from tests.graph.test_judgement import node, pair, said

HERE = frozenset({node(number).id for number in range(1, 4)} | {said(number).id for number in range(3)})


def moment(number: int) -> str:
    return f"2026-01-01T00:00:{number:02}Z"


@st.composite
def histories(draw: st.DrawFn) -> list[Judgement]:
    """What several people decided one after another, with things taken back, and taken back again."""
    made: list[Judgement] = []
    for number in range(draw(st.integers(1, 9))):
        who, when = draw(st.sampled_from(("Ana", "Berta"))), moment(draw(st.integers(0, 20)))
        act = draw(st.sampled_from(("same", "different", "unsure", "accept", "reject", "withhold", "undo")))
        if act == "undo" and not made:
            continue
        if act == "undo":
            made.append(pair("undo", when, who=who, targets=(), undoes=draw(st.sampled_from(made)).id))
        elif act in ("accept", "reject"):
            made.append(pair(act, when, who=who, targets=(said(draw(st.integers(0, 4))),)))
        elif act == "withhold":
            made.append(pair(act, when, who=who, targets=(node(draw(st.integers(1, 5))),), scope="public"))
        else:
            ends = draw(st.lists(st.integers(1, 5), min_size=2, max_size=2, unique=True))
            made.append(pair(act, when, who=who, why=str(number), targets=tuple(map(node, ends))))
    return made


def decided(judgements: Sequence[Judgement]) -> Decisions:
    return decide(judgements, Whereabouts(HERE, lambda _: (), lambda _: None))


@given(history=histories(), data=st.data())
def test_the_order_of_reading_does_not_matter(history: list[Judgement], data: st.DataObject) -> None:
    """Nor does reading anything twice."""
    shuffled = data.draw(st.permutations([*history, *history[:2]]))
    assert decided(shuffled) == decided(history)


@given(history=histories())
def test_undoing_all_leaves_nothing(history: list[Judgement]) -> None:
    """Also in a history that takes back already."""
    last = {one.id: one for one in history}
    held = list(standing(history))
    undone = [*history, *(pair("undo", moment(40), targets=(), undoes=one.id) for one in held)]
    assert set(last) <= {one.id for one in undone}
    assert decided(undone) == Decisions()


@given(history=histories())
def test_the_last_undo_alone_is_as_if_it_had_not_been(history: list[Judgement]) -> None:
    """To take back, and to take that back, changes nothing."""
    one = history[0] if history else pair()
    history = history or [one]
    undo = pair("undo", moment(50), targets=(), undoes=one.id, who="Carla")
    again = pair("undo", moment(51), targets=(), undoes=undo.id, who="Carla")
    assert decided([*history, undo, again]) == decided(history)


@given(history=histories())
def test_everything_that_stands_holds_sleeps_or_was_overruled(history: list[Judgement]) -> None:
    """What sleeps is about what is not here; of what is about the same thing the later holds."""
    found = decided(history)
    there = {target.id for one in found.awake.values() for target in one.targets}
    assert there <= HERE
    for asleep in found.asleep:
        assert not {target.id for target in asleep.judgement.targets} <= HERE or asleep.judgement.act == "undo"
    for (left, right), holding in found.ties.items():
        same = [one for one in standing(history) if {target.id for target in one.targets} == {left, right}]
        assert holding == max(same, key=lambda one: one.order)


def test_an_undo_of_what_is_not_here_sleeps() -> None:
    """Until the file with what it takes back is read in."""
    one = pair(targets=(node(1), node(2)))
    undo = pair("undo", moment(9), targets=(), undoes=one.id)
    assert [asleep.reason for asleep in decided([undo]).asleep] == ["the judgement that it takes back is not here"]
    assert decided([undo, one]) == Decisions()
