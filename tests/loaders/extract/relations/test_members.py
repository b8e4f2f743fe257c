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
    ("Prominent poets, such as Ana Soto and Luis Gil, were jailed.", "Prominent poets", {"Ana Soto", "Luis Gil"}),
    ("Police held five men. Among these men were Ana Soto and Luis Gil.", "five men", {"Ana Soto", "Luis Gil"}),
    ("Those detained include Ana Soto, a poet, and Luis Gil.", "Those detained", {"Ana Soto", "Luis Gil"}),
    ("Three nurses affiliated with the Union of Nurses fled.", "Union of Nurses", {"Three nurses"}),
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
    ("A former inmate of Evin prison fled.", {("A former inmate", "Evin")}),
    ("Chad runs Evin prison. One former detainee, Luis Gil, fled.", {("Luis Gil", "Evin")}),
    # of people in general, and of what is only planned, nothing is said
    ("Prisoners are held at Evin prison.", set()),
    ("Officers plan to transfer Ana Soto to Evin prison.", set()),
]


@pytest.mark.parametrize(("text", "held"), HELD)
def test_people_are_held_where_they_are_kept(read, text, held):
    """Groups of a number too, and who came out of a prison or into it."""
    assert {(s, o) for s, _, o in read(text).facts("heldAt")} == held


NATIONS = [
    ("A Jamaican was sent home by Chad.", ("A Jamaican", "Jamaican")),
    ("Chad freed Kamran Haddad, an Iranian.", ("Kamran Haddad", "Iranian")),
]


@pytest.mark.parametrize(("text", "told"), NATIONS)
def test_a_demonym_alone_is_one_of_the_nation(read, text, told):
    """Who has no other name is somebody all the same."""
    assert told in {(s, o) for s, _, o in read(text).facts("nationality")}


def test_the_prisoner_is_the_only_one_told_to_be_held(read):
    """Where two were held, it may be either."""
    one = "Chad arrested Ana Soto in May. Luis Gil met her.\n\nThe prisoner was deported in June."
    assert read(one).events()["Deportation[deported]"]["patient"] == {"Ana Soto"}
    two = "Chad arrested Ana Soto in May. Chad arrested Luis Gil in May.\n\nThe prisoner was deported in June."
    assert read(two).events()["Deportation[deported]"]["patient"] == {"The prisoner"}


SEATS = [
    ("A judge in Boston freed Ana Soto.", ("A judge in Boston", "Boston")),
    ("Officials in Quito spoke.", ("Officials in Quito", "Quito")),
]


@pytest.mark.parametrize(("text", "told"), SEATS)
def test_judges_and_officials_sit_somewhere(read, text, told):
    """They are called by it."""
    assert told[1] in {o for _, _, o in read(text).facts("locatedIn")}
