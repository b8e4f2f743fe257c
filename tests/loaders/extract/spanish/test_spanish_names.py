"""Spanish names: what they begin with, what stands before them, and whom they name again."""

import pytest


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Lo resolvió ayer la Corte Suprema de Justicia.", "Corte Suprema de Justicia", "Court"),
        ("El Juzgado Tercero de Instrucción lo negó.", "Juzgado Tercero de Instrucción", "Court"),
        ("La Sala de lo Constitucional lo negó.", "Sala de lo Constitucional", "Court"),
        ("Según la Ley de Amnistía de 1993, nadie.", "Ley de Amnistía", "Law"),
        ("El Congreso aprobó el Decreto 504.", "Decreto 504", "Law"),
        ("Llegó al aeropuerto de San Pedro Sula.", "aeropuerto de San Pedro Sula", "Airport"),
        ("Murió en el penal de Izalco.", "penal de Izalco", "Prison"),
        ("Estuvo en la cárcel La Modelo.", "cárcel La Modelo", "Prison"),
        ("Lo dijo el Gobierno hondureño.", "Gobierno hondureño", "Government"),
        ("Fue capturado por la policía mexicana.", "policía mexicana", "GovernmentAgency"),
        ("Lo dijo el periodista Óscar Martínez.", "Óscar Martínez", "Person"),
        ("Lo dijo Ana María de la Vega Torres.", "Ana María de la Vega Torres", "Person"),
        ("Rige el régimen de excepción.", "régimen de excepción", "Policy"),
        ("Lo afirma la Asociación de Familiares de Presos.", "Asociación de Familiares de Presos", "NGO"),
        ("La masacre ocurrió en El Mozote.", "El Mozote", "Place"),
        ("El ministro de Seguridad calló.", "ministro de Seguridad", "Person"),
    ],
)
def test_kinds(read, text, name, kind):
    """A name has the class that its words or its place tell."""
    assert read(text, language="es").names().get(name) == kind


@pytest.mark.parametrize(
    "text", ["El pasado lunes nadie habló.", "Se trata de una medida nueva.", "Los jueves hay visita en el centro."]
)
def test_no_names(read, text):
    """Capitals at the beginning of a sentence name nobody."""
    assert read(text, language="es").names() == {}


def test_one_person_by_each_surname(read):
    """Either of two surnames names the person again; letters in parentheses name the body before them."""
    reading = read(
        "Habló Matilde Rocha Urbina. Después, Rocha calló. El Servicio Jesuita a Migrantes (SJM) lo lamentó.",
        language="es",
    )
    named = {s.value: s.subject for s in reading.statements if s.predicate == "rec:name"}
    assert named["Rocha"] == named["Matilde Rocha Urbina"]
    assert named["SJM"] == named["Servicio Jesuita a Migrantes"]


def test_a_country_in_spanish_is_the_country(read):
    """Spanish names of countries are countries, and people of a nationality have it."""
    reading = read("Marruecos entregó a 30 argelinos en Rabat.", language="es")
    assert reading.names()["Marruecos"] == "Country"
    assert ("30 argelinos", "nationality", "argelinos") in reading.facts("nationality")
