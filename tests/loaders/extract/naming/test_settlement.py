"""Places that the parser takes for people or bodies, and regions."""

import pytest

PLACES = [
    # the noun behind
    ("Bodies were found in Guama, a town in the hills of Peru.", "Guama"),
    ("Luz Dorada, a neighborhood of Cali, was searched.", "Luz Dorada"),
    # the nouns before several
    ("They were held in the cities of Yumbo and Zarzal.", "Zarzal"),
    ("It burned villages in the provinces of Tarma, Lampa and Ucayi.", "Lampa"),
    # beside a place
    ("They were taken to camps at Durres and Gader, officials said.", "Gader"),
    ("They fled to Kiri in nearby Loreto.", "Kiri"),
    # a state of the name of a nation
    ("The town of Kagara in Niger state was raided.", "Niger state"),
    ("She left Kaduna state. Kaduna is quiet.", "Kaduna"),
    # what ends the name in lower case
    ("They were thrown into al-Rumma gorge near Raqqa.", "al-Rumma gorge"),
    # parts of the world
    ("He worked in Central Asia and Eastern Europe.", "Eastern Europe"),
    ("He worked in Central Asia and Eastern Europe.", "Central Asia"),
]


@pytest.mark.parametrize(("text", "name"), PLACES)
def test_the_words_beside_a_name_show_a_place(read, text, name):
    """What lies in a place, or stands in a list of places, is one."""
    assert read(text).names().get(name) == "Place"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They met Ana, a nurse from Lima, in May.", "Ana", "Person"),
        ("She spoke to Ana in Lima.", "Ana", "Person"),
        ("Niger freed them in May.", "Niger", "Country"),
    ],
)
def test_people_and_nations_remain_what_they_are(read, text, name, kind):
    """A first name, and what goes on behind it, speak for somebody."""
    assert read(text).names().get(name, kind) == kind
