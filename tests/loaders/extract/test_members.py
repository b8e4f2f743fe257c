"""Who is one of a group, and where groups are held."""

import pytest

MEMBERS = [
    ("Soldiers shot nine villagers, including Ana Soto and Luis Gil.", "nine villagers", {"Ana Soto", "Luis Gil"}),
    ("Nineteen prisoners, among them a nurse, were freed in Quito.", "Nineteen prisoners", {"a nurse"}),
    ("Police arrested four students. One of them, Luis Gil, died.", "four students", {"Luis Gil"}),
    (
        "Police arrested four students. Two of them, Luis Gil and Ana Soto, died.",
        "four students",
        {"Luis Gil", "Ana Soto"},
    ),
    ("Police arrested five lawyers. The fourth, Luis Gil, fled.", "five lawyers", {"Luis Gil"}),
    ("Chad freed two Americans. One of the Americans, Peter Hale, was ill.", "two Americans", {"Peter Hale"}),
    # who is not one of them
    ("Soldiers shot nine villagers. Ana Soto was among the witnesses.", "nine villagers", set()),
    ("Police arrested two students. The fourth, Luis Gil, fled.", "two students", set()),
]


@pytest.mark.parametrize(("text", "group", "ones"), MEMBERS)
def test_one_of_a_group_is_its_member(read, text, group, ones):
    """Whoever a text names of a few belongs to them."""
    assert {s for s, p, o in read(text).facts("memberOf") if o == group} == ones


HELD = [
    ("Guards held twelve men at Evin prison.", {("twelve men", "Evin")}),
    ("Chad holds nine nurses in a jail.", {("nine nurses", "a jail")}),
    ("Five nurses were released from Evin prison.", {("Five nurses", "Evin")}),
    ("Officers transferred Ana Soto to Evin prison.", {("Ana Soto", "Evin")}),
    # of people in general, and of what is only planned, nothing is said
    ("Prisoners are held at Evin prison.", set()),
    ("Officers plan to transfer Ana Soto to Evin prison.", set()),
]


@pytest.mark.parametrize(("text", "held"), HELD)
def test_people_are_held_where_they_are_kept(read, text, held):
    """Groups of a number too, and who came out of a prison or into it."""
    assert {(s, o) for s, _, o in read(text).facts("heldAt")} == held
