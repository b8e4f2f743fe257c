"""Spanish relations: offices, places inside names, kin, staff and what verbs state."""

import pytest


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Habló Ana Pérez, directora de la Fundación Cristo Rey.", ("Ana Pérez", "leaderOf", "Fundación Cristo Rey")),
        ("Lo dijo Ana Pérez, hermana de Luis Paz.", ("Ana Pérez", "relativeOf", "Luis Paz")),
        ("Estuvo preso en El Helicoide, en Caracas.", ("El Helicoide", "locatedIn", "Caracas")),
        ("Lo negó el Gobierno hondureño.", ("Gobierno hondureño", "partOf", "hondureño")),
        ("La jefa de la Fiscalía General en Lima, Ana Pérez, habló.", ("Ana Pérez", "leaderOf", "Fiscalía General")),
        ("El régimen de Daniel Ortega lo negó.", ("Daniel Ortega", "leaderOf", "régimen de Daniel Ortega")),
        ("Asaltaron la embajada de México.", ("México", "operates", "embajada de México")),
        ("Habló el senador Luis Paz, del Partido Verde.", ("Luis Paz", "memberOf", "Partido Verde")),
        ("Chile deportó a 40 peruanos.", ("40 peruanos", "nationality", "peruanos")),
    ],
)
def test_stated(read, text, fact):
    """Each is stated once its words stand side by side."""
    assert fact in read(text, language="es").facts(fact[1])


def test_staff(read):
    """People of a body work for it; people of an armed group are no more than said to belong to it."""
    reading = read(
        "Fue detenido por agentes de la Policía Nacional. Fue secuestrado por miembros de Los Choneros.", language="es"
    )
    assert ("agentes de la Policía Nacional", "employedBy", "Policía Nacional") in reading.facts("employedBy")
    assert {s.status for s in reading.statements if s.predicate == "rec:memberOf"} == {"alleged"}


def test_a_possessive_needs_one_person(read):
    """Whose mother "su madre" is, is said only where one person was named before."""
    one = "Luis Paz murió en Lima. Su madre interpuso una denuncia."
    two = "Luis Paz y Juan Soto murieron en Lima. Su madre interpuso una denuncia."
    assert read(one, language="es").facts("relativeOf")
    assert not read(two, language="es").facts("relativeOf")


def test_a_lawyer_is_a_person_s(read):
    """Whose lawyer "su abogada" is, no body named before tells."""
    text = "La Fundación Cristo Rey habló. Luis Paz fue deportado. Su abogada, Ana Pérez, apeló."
    assert not read(text, language="es").facts("holdsPosition")
