"""Whom pronouns mean, and who is told by a clause alone."""

import pytest

HE = [
    # a word for a woman, or a title, speaks against "he", and the other way round
    ("Guards held Luis Gil and his wife, Maria Ressa. She was freed in May.", "Release[freed]", "Maria Ressa"),
    ("Guards held Maria Ressa and Mr. Gil. She was freed in May.", "Release[freed]", "Maria Ressa"),
    ("Guards held Luis Gil with Mrs. Ressa. He was freed in May.", "Release[freed]", "Luis Gil"),
]


@pytest.mark.parametrize(("text", "event", "who"), HE)
def test_he_is_no_woman(read, text, event, who):
    """What the words for people say of them is heard."""
    assert read(text).events()[event]["patient"] == {who}


def test_they_who_say_more_are_who_said_something_last(read):
    """Not the group that was spoken of, nor a country."""
    text = "Two lawyers said that guards beat 30 men in Chad. They added that soldiers killed Luis Gil."
    assert read(text).stances()["Killing[killed]"][1] == "Two lawyers"
    body = "Chad rejected the report of Amnesty International. They called on guards to free Luis Gil."
    assert not any(who == "Chad" for said, _, who in read(body).facts("speaker") if said == "Speech[called on]")


def test_they_are_not_their_lawyers(read):
    """Who belongs to them is another."""
    text = "Guards beat 30 men. Here, their lawyers say, they were held for two months."
    assert "their lawyers" not in read(text).events().get("Detention[held]", {}).get("patient", set())


def test_who_is_taken_away_is_none_of_those_who_take(read):
    """In what is suffered "they" are not the officers, and who is told something is whom it is about."""
    taken = "Two men came to Chad. Officers searched the house. Then they were taken to a camp."
    assert "Officers" not in read(taken).events()["Transfer[taken]"].get("patient", set())
    told = "Guards held 30 men. Officers told them that they would be freed."
    assert read(told).events()["Release[freed]"]["patient"] == {"30 men"}


UNNAMED = [
    ("Iran freed all those detained arbitrarily.", "Release[freed]", "all those detained arbitrarily"),
    ("Iran freed everyone detained for protesting.", "Release[freed]", "everyone detained for protesting"),
    ("Guards beat those who were arrested in Quito.", "Beating[beat]", "those who were arrested in Quito"),
]


@pytest.mark.parametrize(("text", "event", "who"), UNNAMED)
def test_people_told_by_a_clause_are_a_group_of_their_own(read, text, event, who):
    """Their words hide no name inside them."""
    reading = read(text)
    assert reading.events()[event]["patient"] == {who}
    assert "Quito" not in text or "Quito" in reading.events()["Arrest[arrested]"]["location"]


GIVEN = [
    # the given name tells whether somebody can be meant
    ("Guards held Luis Gil and Farid Haddad. Corinne Baker came to the prison. He was freed in May.", "Farid Haddad"),
    ("Corinne Baker met Luis Gil in May. She was freed in June.", "Corinne Baker"),
    # whom the text goes on about, through a pronoun
    ("Luis Gil fled to Chad. There he met Omar Diaz. He was arrested in May. He was freed in June.", "Luis Gil"),
    # what he is told is not of the one who tells it
    ("Luis Gil came to Quito. The source reports that he was freed in June.", "Luis Gil"),
]


@pytest.mark.parametrize(("text", "who"), GIVEN)
def test_the_given_name_and_the_subjects_before_tell_who_is_meant(read, text, who):
    """A pronoun for a man is no Corinne, and goes on with the subject before it."""
    assert read(text).events()["Release[freed]"]["patient"] == {who}


THEY = [
    # the people of the same sentence go before those of the one before, and whoever is not known is nobody else
    (
        "Forty men were flown to Chad. The rebels were in a forest when they attacked a camp.",
        "Attack[attacked]",
        "agent",
        {"The rebels"},
    ),
    (
        "All men are welcome here. Bands of Fulani robbers are out, they kidnap villagers.",
        "Kidnapping[kidnap]",
        "agent",
        set(),
    ),
    # who is hurt or held is not who does it
    ("His family lived in Gaza. They even raided a hospital.", "Attack[raided]", "agent", set()),
    ("The rebels came at night. They raided a hospital.", "Attack[raided]", "agent", {"The rebels"}),
    # who says it, or does not know it yet, is passed over
    (
        "Forty men were flown to Chad. Lawyers learned in May that they were tortured.",
        "Torture[tortured]",
        "patient",
        {"Forty men"},
    ),
    # where "they" act together, "him" is none of those named together
    ("Ali Gil rode with Juan Berry and Luis King. They beat him.", "Beating[beat]", "patient", {"Ali Gil"}),
    ("He rode with Juan Berry and Luis King. They beat him.", "Beating[beat]", "patient", set()),
]


@pytest.mark.parametrize(("text", "event", "role", "who"), THEY)
def test_they_are_those_of_their_own_sentence(read, text, event, role, who):
    """And where its people are not known, nobody is."""
    assert read(text).events().get(event, {}).get(role, set()) == who


@pytest.mark.parametrize(
    ("text", "event", "who"),
    [
        (
            "Ana Soto came in May. One young worker then jumped to her death.",
            "Death[death]",
            {"One young worker"},
        ),
        ("Luis Gil came in May. A student was beaten during his detention.", "Detention[detention]", {"A student"}),
        ("Ana Soto came in May. Her lawyer was arrested after her release.", "Release[release]", {"Ana Soto"}),
        ("Luis Gil came in May. A judge spoke after his release.", "Release[release]", {"Luis Gil"}),
    ],
)
def test_whose_it_is_stands_beside_it(read, text, event, who):
    """A possessive belongs to the nameless subject of its own clause, unless that one only decides or belongs to it."""
    assert read(text).events()[event]["patient"] == who


def test_a_name_that_nothing_read_leaves_he_open(read):
    """Whoever stands nearer, though unknown, may be meant: nobody else is told to have died."""
    text = "General Luis Gil denied it. In May, Yawar Bhat drank poison. He died two days later."
    assert read(text).events().get("Death[died]", {}).get("patient", set()) <= {"Yawar Bhat"}
