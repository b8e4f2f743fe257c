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
        ("El régimen de Ana Ríos y Luis Paz calló.", ("Luis Paz", "leaderOf", "régimen de Ana Ríos y Luis Paz")),
        ("Habló Ana Paz, coordinadora jurídica de la Red Andina.", ("Ana Paz", "holdsPosition", "Red Andina")),
        ("Rosa Paz, peluquera de 51 años y vecina de Cumaná, lloró.", ("Rosa Paz", "locatedIn", "Cumaná")),
        ("Un juez de Estelí condenó a Ana Paz.", ("juez de Estelí", "locatedIn", "Estelí")),
        ("Calló el Tribunal de Justicia de la UE.", ("Tribunal de Justicia de la UE", "partOf", "UE")),
        ("El Ministerio del Interior del Perú calló.", ("Ministerio del Interior", "partOf", "Perú")),
        ("Fue vista en Cumaná, en el estado venezolano de Sucre.", ("Cumaná", "locatedIn", "Sucre")),
        ("Su esposo, el panadero Julio Salas, continúa en El Chipote.", ("Julio Salas", "heldAt", "El Chipote")),
        ("Habló Ana Paz, interna de la Penitenciaría del Norte.", ("Ana Paz", "heldAt", "Penitenciaría del Norte")),
        ("La abogada Clara Rossi, de la ONG Provea, calló.", ("Clara Rossi", "memberOf", "Provea")),
        ("Luis Soto fue acusado de pertenecer a Los Choneros.", ("Luis Soto", "memberOf", "Los Choneros")),
        ("Perú vinculó a Luis Soto con el Tren de Aragua.", ("Luis Soto", "memberOf", "Tren de Aragua")),
        ("«A mi sobrino lo torturaron», dijo Rosa Paz.", ("Rosa Paz", "relativeOf", "mi sobrino")),
        ("Fue vista en la ciudad siria de Raqa.", ("Raqa", "locatedIn", "siria")),
        ("Asaltaron el canal TC Noticias, en Guayaquil.", ("TC Noticias", "locatedIn", "Guayaquil")),
        ("Luis Soto se fugó de la cárcel Regional.", ("Luis Soto", "heldAt", "cárcel Regional")),
        ("Luis Soto fue golpeado en la cárcel Regional.", ("Luis Soto", "heldAt", "cárcel Regional")),
        ("La Embajada de Chile en Lima calló.", ("Embajada de Chile", "locatedIn", "Lima")),
        ("Luis Soto cumple una condena en Panamá.", ("Luis Soto", "heldAt", "Panamá")),
        ("Canjearon a seis vecinos y turistas de Perú presos en Cuba.", ("seis vecinos", "heldAt", "Cuba")),
        ("Fue detenida Ana Paz, de nacionalidad haitiana.", ("Ana Paz", "nationality", "haitiana")),
        ("Viajó con seis ciudadanos de Perú.", ("seis ciudadanos", "nationality", "Perú")),
        ("Hubo custodios panameños en la sala.", ("custodios panameños", "nationality", "panameños")),
        ("Llegaron agentes del SEBIN a la casa.", ("agentes del SEBIN", "employedBy", "SEBIN")),
        ("Un informe elaborado por la ONG Provea lo dice.", ("Provea", "authorOf", "Un informe")),
        ("Amnistía Internacional publicó un estudio.", ("Amnistía Internacional", "authorOf", "un estudio")),
        (
            "El módulo 4 de la cárcel La Modelo ardió.",
            ("El módulo 4 de la cárcel La Modelo", "partOf", "cárcel La Modelo"),
        ),
        ("Ana Soto forma parte de la ONG Provea.", ("Ana Soto", "memberOf", "Provea")),
        ("Habló Luis Paz. Su abogada, Ana Soto, calló.", ("Ana Soto", "employedBy", "Luis Paz")),
        ("Calló la ONG Provea, cuyo fundador, el nobel Luis Paz, murió.", ("Luis Paz", "leaderOf", "Provea")),
        ("La ministra de Justicia, Ana Soto, calló.", ("Ana Soto", "leaderOf", "Justicia")),
        ("La primera ministra italiana, Ana Soto, calló.", ("Ana Soto", "leaderOf", "italiana")),
        ("La Comisión Andina, presidida por la jurista Ana Soto, calló.", ("Ana Soto", "leaderOf", "Comisión Andina")),
        ("Ana Soto trabajaba para la Fundación Aurora.", ("Ana Soto", "employedBy", "Fundación Aurora")),
        ("Ana Soto nació en Cali y reside en Bogotá.", ("Ana Soto", "locatedIn", "Bogotá")),
        ("El Cecot está en Tecoluca.", ("Cecot", "locatedIn", "Tecoluca")),
        ("La jueza Ana Soto, del Juzgado Tercero, calló.", ("Ana Soto", "memberOf", "Juzgado Tercero")),
        ("El abogado de los detenidos, Luis Soto, calló.", ("Luis Soto", "holdsPosition", "los detenidos")),
        ("Ana Soto es venezolana.", ("Ana Soto", "nationality", "venezolana")),
        ("Fueron abogados contratados por la ONG Provea.", ("abogados", "employedBy", "Provea")),
        ("Entre los liberados están Ana Soto y Luis Paz.", ("Luis Paz", "memberOf", "los liberados")),
        ("La señora SOTO RUIZ: Mi grupo votará en contra.", ("SOTO RUIZ", "memberOf", "Mi grupo")),
        ("El Consejo de la Unión Europea calló.", ("Consejo de la Unión Europea", "partOf", "Unión Europea")),
        (
            "Condenaron al periodista de The New York Times Ewan Brosnan, de 30 años.",
            ("Ewan Brosnan", "employedBy", "The New York Times"),
        ),
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


def test_a_list_of_places(read):
    """Of places in a list none lies in the next."""
    assert not read("Rige en Guayas, El Oro, Manabí y Los Ríos.", language="es").facts("locatedIn")


def test_who_works_in_a_prison_is_not_held_there(read):
    """Guards are in a prison for other reasons."""
    assert not read("Los custodios duermen en la cárcel Regional.", language="es").facts("heldAt")


def test_accused_members_are_alleged(read):
    """Whom others put down to a group belongs to it by their word."""
    reading = read("Llegaron 30 presos. El Gobierno los vinculó al Tren de Aragua.", language="es")
    told = [s for s in reading.statements if s.predicate == "rec:memberOf"]
    assert [(s.status, reading.label(s.claimant)) for s in told] == [("alleged", "Gobierno")]


def test_what_a_denial_says_is_not_stated(read):
    """Where nobody lives, what nobody is, and to which body nobody belongs."""
    text = "Ana Paz no es chilena. Ana Paz no reside en Lima. Ana Paz no forma parte de la ONG Provea."
    reading = read(text, language="es")
    assert not reading.facts("nationality") | reading.facts("locatedIn") | reading.facts("memberOf")
