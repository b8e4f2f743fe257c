"""Ties that phrases state: citizens, members, workers, posts, allies, parts, and where people are held."""

import pytest

TIES = [
    (
        "Ana Soto, Amnesty International's regional director, spoke.",
        ("Ana Soto", "holdsPosition", "Amnesty International"),
    ),
    ("Ana Soto, a lawyer with Human Rights Watch, spoke.", ("Ana Soto", "employedBy", "Human Rights Watch")),
    ("Ana Soto from Amnesty International spoke.", ("Ana Soto", "employedBy", "Amnesty International")),
    ("Photographer Luis Gil of Chile spoke.", ("Luis Gil", "nationality", "Chile")),
    ("They visited a prison in Tacoma.", ("a prison", "locatedIn", "Tacoma")),
    ("Juan Perez, a 26-year-old citizen of Guatemala, spoke.", ("Juan Perez", "nationality", "Guatemala")),
    ("U.S. citizen Marc Fogel spoke.", ("Marc Fogel", "nationality", "U.S.")),
    ("The 12 Hamas members spoke.", ("The 12 Hamas members", "memberOf", "Hamas")),
    ("Ana Soto, a reporter for Reuters, spoke.", ("Ana Soto", "employedBy", "Reuters")),
    ("Luis Gil works for the State Department.", ("Luis Gil", "employedBy", "State Department")),
    ("Luis Gil served as governor of Aragua.", ("Luis Gil", "leaderOf", "Aragua")),
    ("Luis Gil served as vice president of Peru.", ("Luis Gil", "holdsPosition", "Peru")),
    ("El Salvador President Bukele spoke.", ("Bukele", "leaderOf", "El Salvador")),
    ("Hezbollah is aligned with Hamas.", ("Hezbollah", "alliedWith", "Hamas")),
    ("The 16 prisoners include 4 Americans.", ("4 Americans", "partOf", "The 16 prisoners")),
    ("Officers at an ICE processing facility spoke.", ("an ICE processing facility", "partOf", "ICE")),
    ("The Commerce Department's Census Bureau spoke.", ("Census Bureau", "partOf", "Commerce Department")),
    ("Marc Fogel was detained in a Russian prison.", ("Marc Fogel", "heldAt", "a Russian prison")),
    ("Marc Fogel was detained in a Russian prison.", ("a Russian prison", "locatedIn", "Russian")),
]


@pytest.mark.parametrize(("text", "tie"), TIES)
def test_ties(read, text, tie):
    """The words state the tie."""
    reading = read(text)
    told = {(reading.label(s.subject), s.predicate[4:], reading.label(s.value)) for s in reading.statements}
    assert tie in told, sorted(t for t in told if t[1] == tie[1])


@pytest.mark.parametrize("text", ["The American people spoke.", "Russian authorities spoke."])
def test_a_people_has_no_nationality(read, text):
    """A demonym before a people or its authorities says whose they are, and nothing of anybody."""
    assert not [s for s in read(text).statements if s.predicate == "rec:nationality"]


def test_a_denied_detention_holds_nobody(read):
    """Where somebody is held is put as the detention is put."""
    held = [
        s.status for s in read("Iran did not detain Maria Ressa in Evin Prison.").statements if "heldAt" in s.predicate
    ]
    assert held == ["denied"]
