"""Test Spanish clauses that are turned round: subjects behind relatives, participles set first, joined nouns."""

import pytest


@pytest.mark.parametrize(
    ("text", "event", "role", "who"),
    [
        ("Detenida en 2019 en Lima, Ana Paz fue juzgada.", "Arrest[Detenida]", "patient", {"Ana Paz"}),
        ("Trasladado a Guantánamo en marzo, Luis Mora murió.", "Transfer[Trasladado]", "patient", {"Luis Mora"}),
        ("Trasladados a Lima otros quince presos", "Transfer[Trasladados]", "patient", {"otros quince presos"}),
        ("Asesinada a tiros una dirigente indígena", "Killing[Asesinada]", "patient", {"una dirigente indígena"}),
        ("Rige el decreto que firmó el presidente Luis Mora.", "Legislation[firmó]", "agent", {"Luis Mora"}),
        (
            "La jueza Ana Paz firmó la orden con la que suspendió las expulsiones.",
            "CourtOrder[suspendió]",
            "agent",
            {"Ana Paz"},
        ),
        ("Salieron de la cárcel 14 presos.", "Release[Salieron de la cárcel]", "patient", {"14 presos"}),
        (
            "La ONG lamenta el secuestro y la desaparición de Ana Paz y Luis Mora.",
            "Kidnapping[secuestro]",
            "patient",
            {"Ana Paz", "Luis Mora"},
        ),
        ("Según la ONG, un colectivo de abogados, 14 presos murieron.", "Death[murieron]", "patient", {"14 presos"}),
        (
            "El canje fue así: dos presos fueron canjeados por tres pastores.",
            "PrisonerExchange[canjeados]",
            "patient",
            {"dos presos", "tres pastores"},
        ),
        ("Muere en la cárcel un mexicano de 32 años", "Death[Muere]", "patient", {"un mexicano"}),
    ],
)
def test_who_is_told_of(read, text, event, role, who):
    """By agreement and marks, wherever they stand."""
    assert read(text, language="es").events()[event][role] == who


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Los presos no tienen acceso a un abogado.", "Deprivation[tienen acceso]"),
        ("Los presos no han podido comunicarse con su familia.", "Deprivation[comunicarse]"),
    ],
)
def test_what_is_denied_to_people_is_told(read, text, event):
    """That people were kept from it is a fact; only what is negated says so."""
    assert read(text, language="es").stances()[event][0] == "asserted"
    assert event not in read(text.replace("no ", ""), language="es").events()


def test_a_time_before_joined_verbs_is_of_all(read):
    """A day at the head of a sentence dates all that was done by the same people in it."""
    text = "El 9 de junio de 1977 los soldados golpearon a Luis Paz y se llevaron a su mujer."
    found = read(text, language="es").events()
    assert found["Beating[golpearon]"]["time"] == found["Arrest[llevaron]"]["time"] == {"1977-06-09"}
