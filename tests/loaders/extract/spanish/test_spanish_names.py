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
        ("Lo dijo la Red Andina por la Memoria.", "Red Andina por la Memoria", "NGO"),
        ("Habló Clara Rossi, de la asociación Voci per Diritti.", "Voci per Diritti", "NGO"),
        ("El Equipo Peruano de Antropología Forense calló.", "Equipo Peruano de Antropología Forense", "NGO"),
        ("Rige en Guayas, Zaruma y El Oro.", "Zaruma", "Place"),
        ("Los trajeron de los recintos de Shkodër y Vlora.", "Shkodër", "Place"),
        ("Buscaba a Yeiker, de 24 años.", "Yeiker", "Person"),
        ("CIUDAD DE PANAMÁ.— El vuelo aterrizó el jueves.", "CIUDAD DE PANAMÁ", "Place"),
        ("Habló el panadero Julio Salas.", "Julio Salas", "Person"),
        ("Fue condenado el coronel retirado Osvaldo Lanza.", "Osvaldo Lanza", "Person"),
        ("Lo negó la Fiscalía General del Estado de Ecuador.", "Fiscalía General del Estado", "GovernmentAgency"),
        (
            "La oficina de derechos humanos de la ONU calló.",
            "oficina de derechos humanos de la ONU",
            "InternationalOrganization",
        ),
        ("Un juez de Estelí la condenó.", "Estelí", "Place"),
        ("El Consejo de Derechos Humanos de la ONU calló.", "ONU", "InternationalOrganization"),
        ("Fue vista en la ciudad siria de Raqa.", "Raqa", "Place"),
        ("Habló el Centro de Atención Temporal para Migrantes (Catem). El Catem cerró.", "Catem", "Facility"),
        ("El régimen de Ana Ríos y Luis Paz lo negó.", "Luis Paz", "Person"),
        ("El Juzgado de lo Penal n.º 4 lo negó.", "Juzgado de lo Penal n.º 4", "Court"),
        ("Rige el Reglamento (UE) n.º 12/2019.", "Reglamento (UE) n.º 12/2019", "Law"),
        (
            "Calló el Ministerio de Justicia, Culto y Migraciones.",
            "Ministerio de Justicia, Culto y Migraciones",
            "GovernmentAgency",
        ),
        ("Lo pidió la Embajada de la República de Polonia.", "República de Polonia", "Country"),
        ("El ente que dirige las cárceles, el INPRA, calló.", "INPRA", "GovernmentAgency"),
        ("Lo llevaron a una celda de castigo, La Nevera.", "La Nevera", "Facility"),
        ("El INPRA, organismo a cargo de las cárceles, calló.", "INPRA", "GovernmentAgency"),
        ("La señora SOTO RUIZ: Esta Cámara no es un juzgado.", "Esta Cámara", "GovernmentAgency"),
        ("Espió para los servicios secretos.", "servicios secretos", "GovernmentAgency"),
        ("Varsovia lo acusó de espiar.", "Varsovia", "Government"),
        ("Los jueces de Oregón callaron.", "Oregón", "Place"),
        ("Fueron juristas pagados por Quito. Quito insiste.", "Quito", "Government"),
    ],
)
def test_kinds(read, text, name, kind):
    """A name has the class that its words or its place tell."""
    assert read(text, language="es").names().get(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "PRIMERO.- Nadie habló ayer de eso.",
        "Señorías, nadie habló.",
        "El pasado lunes nadie habló.",
        "Se trata de una medida nueva.",
        "Los jueves hay visita en el centro.",
    ],
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


def test_a_court_is_called_without_those_above_it(read):
    """A court that is named with the court above it is known by its own name too, and is a part of it."""
    reading = read("La Sala de lo Penal de la Audiencia Nacional absolvió a Ana Paz.", language="es")
    wordings = {s.value: s.subject for s in reading.statements if s.predicate in ("rec:name", "rec:mention")}
    assert wordings["Sala de lo Penal"] == wordings["Sala de lo Penal de la Audiencia Nacional"]
    assert wordings["Sala de lo Penal"] != wordings["Audiencia Nacional"]


def test_letters_behind_a_name_that_ends_in_another(read):
    """Letters in parentheses are of the whole name, not of the union that it ends in."""
    reading = read("El Tribunal de Justicia de la UE (TJUE) lo negó.", language="es")
    named = {s.value: s.subject for s in reading.statements if s.predicate == "rec:name"}
    assert named["TJUE"] == named["Tribunal de Justicia de la UE"] != named["UE"]


def test_a_long_title_is_its_holder_s(read):
    """An office of several words right before a name is no second person."""
    reading = read("El exjefe de inteligencia Luis Soto fue deportado.", language="es")
    assert [k for k in reading.kinds.values() if k == "Person"] == ["Person"]
