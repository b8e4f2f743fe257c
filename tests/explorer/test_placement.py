"""Positions: the same for the same network, without labels on one another."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.placement import GAP, LETTER, LINE, placed


def network(
    count: int, pairs: list[tuple[int, int]]
) -> tuple[tuple[tuple[str, int, int], ...], frozenset[tuple[str, str]]]:
    names = [f"id:{number:020x}" for number in range(count)]
    links = frozenset((names[min(a, b) % count], names[max(a, b) % count]) for a, b in pairs if a % count < b % count)
    return tuple((name, 18, 2) for name in names), links


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 14), st.lists(st.tuples(st.integers(0, 13), st.integers(0, 13)), max_size=20))
def test_every_node_has_one_place(count: int, pairs: list[tuple[int, int]]) -> None:
    """No node is left out, and asking again gives the same places."""
    sizes, links = network(count, pairs) if count else ((), frozenset())
    places = placed(sizes, links)
    assert set(places) == {name for name, _, _ in sizes}
    placed.cache_clear()
    assert placed(sizes, links) == places


def test_labels_do_not_cover_one_another() -> None:
    """In a star of twenty nodes no two boxes of node and label overlap by more than a hair."""
    sizes, links = network(20, [(0, number) for number in range(1, 20)])
    places = placed(sizes, links)
    width, height = 18 * LETTER + 2 * GAP, 2 * LINE + 34
    for (ax, ay), (bx, by) in combinations(places.values(), 2):
        assert abs(ax - bx) > width - 2 or abs(ay - by) > height - 2


def test_islands_lie_side_by_side() -> None:
    """Parts without a link between them do not drift away from one another."""
    sizes, links = network(12, [(number, number + 1) for number in range(0, 12, 2)])
    places = placed(sizes, links)
    assert max(x for x, _ in places.values()) - min(x for x, _ in places.values()) < 2000
