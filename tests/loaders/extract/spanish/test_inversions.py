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


@pytest.mark.parametrize(
    ("text", "event", "who"),
    [
        ("Luis Mora protestó en Lima. En 2019 fue detenido por la policía.", "Arrest[detenido]", "Luis Mora"),
        ("Luis Mora protestó en Lima. Tres días después fue liberado.", "Release[liberado]", "Luis Mora"),
        ("Los 40 hombres llegaron a Lima. Horas después fueron recluidos.", "Detention[recluidos]", "Los 40 hombres"),
    ],
)
def test_who_was_spoken_of_goes_on_behind_a_time(read, text, event, who):
    """A time or a place at the head of a sentence leaves its subject open."""
    assert read(text, language="es").events()[event]["patient"] == {who}


@pytest.mark.parametrize(
    ("text", "event", "role", "who"),
    [
        ("Los 40 hombres permanecen en el CECOT.", "Detention[permanecen]", "location", {"CECOT"}),
        (
            "Los 4 presos fueron enviados a la cárcel de Ancón.",
            "Detention[enviados a la cárcel]",
            "location",
            {"cárcel de Ancón"},
        ),
        ("Noboa catalogó de terroristas a 22 bandas.", "Sanction[catalogó de terroristas]", "patient", {"22 bandas"}),
        ("El Tesoro congeló los activos de Luis Mora.", "Sanction[congeló los activos]", "patient", {"Luis Mora"}),
        ("Los restos de Ana Paz fueron exhumados.", "OtherEvent[exhumados]", "patient", {"Los restos de Ana Paz"}),
        (
            "Ana Paz acudió a la Comisión Interamericana de Derechos Humanos.",
            "LegalProceeding[acudió]",
            "location",
            {"Comisión Interamericana de Derechos Humanos"},
        ),
        ("Luis Mora cumple arresto domiciliario.", "Detention[arresto domiciliario]", "patient", {"Luis Mora"}),
    ],
)
def test_roles_of_some_classes(read, text, event, role, who):
    """Where people are held, whose goods are frozen, whom one turns to."""
    assert read(text, language="es").events()[event][role] == who


def test_a_denial_has_its_accusation(read):
    """Who turns an accusation down says something of it, and has not made it."""
    events = read("Luis Mora rechazó las acusaciones de tortura.", language="es").stances()
    assert events["Accusation[acusaciones]"] == ("asserted", None)


def test_a_clause_is_no_part_of_a_phrase(read):
    """Nobody is held by "tienen en cuenta que X fue detenido"."""
    events = read("Los jueces tienen en cuenta que Luis Mora fue detenido.", language="es").events()
    assert not any(name.startswith("Detention") for name in events)
