"""Spanish names that nouns explain, people together, parts of groups, places without names and who runs them."""

import pytest


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Lo pagó la constructora Hidrosol.", "Hidrosol", "Company"),
        ("Fue secuestrado por la banda Los Tigres.", "Los Tigres", "ArmedGroup"),
        ("Lo contó la ONG Centro Memoria y Vida.", "Centro Memoria y Vida", "NGO"),
        ("Vive en el barrio La Esperanza.", "La Esperanza", "Place"),
        ("Lo contó a este diario Ana Paz.", "Ana Paz", "Person"),
        ("Costa Rica lo recibió.", "Costa Rica", "Country"),
        ("Lo recibió la Santa Sede.", "Santa Sede", "Government"),
        ("Lo negó el Gobierno canario.", "Gobierno canario", "Government"),
        ("El Comité contra la Tortura visitó Lima.", "Comité contra la Tortura", "InternationalOrganization"),
        ("Rige el Decreto Supremo 012-2024-PCM.", "Decreto Supremo 012-2024-PCM", "Law"),
        ("Los hermanos Luis y Juan Soto murieron.", "Luis", "Person"),
        ("Yadira Quispe contó que la golpearon.", "Yadira Quispe", "Person"),
        ("La joven M. R., de 19 años, calló.", "M. R.", "Person"),
        ("Murió en la comisaría de Alto Verde.", "Alto Verde", "Place"),
        ("Quito reclamó la extradición de Luis Paz.", "Quito", "Government"),
        ("Quito reclamó la extradición de Luis Paz. Fue detenido en Quito.", "Quito", "Place"),
    ],
)
def test_kinds(read, text, name, kind):
    """A noun before it, what it does and what it begins with say what a name is."""
    assert read(text, language="es").names().get(name) == kind


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Murieron 40 hombres. Doce de ellos eran menores.", ("Doce de ellos", "partOf", "40 hombres")),
        ("Chile expulsó a 40 hombres, entre ellos el juez Luis Paz.", ("Luis Paz", "memberOf", "40 hombres")),
        (
            "Llegaron 40 personas, entre ellas seis curas y Luis Paz; el juez Juan Soto y la sindicalista Ana Ríos.",
            ("Ana Ríos", "memberOf", "40 personas"),
        ),
        ("Llegaron 40 personas, entre ellas seis curas.", ("seis curas", "partOf", "40 personas")),
        (
            "Huyeron 40 hombres. Los 40 forman parte de los 90 expulsados.",
            ("40 hombres", "partOf", "los 90 expulsados"),
        ),
        ("Golpearon a dos presos. Uno de ellos, Luis Paz, murió.", ("Luis Paz", "memberOf", "dos presos")),
        ("Los hermanos Luis y Juan Soto murieron.", ("Luis", "relativeOf", "Juan Soto")),
        ("Ana Soto, cuyo hijo, Luis Paz, murió, calló.", ("Ana Soto", "relativeOf", "Luis Paz")),
        ("Santa Ana (El Salvador) es una ciudad.", ("Santa Ana", "locatedIn", "El Salvador")),
        ("Fue detenido en un hotel de Lima.", ("hotel de Lima", "locatedIn", "Lima")),
        (
            "Los llevaron a un centro del ICE.",
            ("ICE", "operates", "un centro del ICE"),
        ),
        ("El Ejército controla la cárcel La Modelo.", ("Ejército", "operates", "cárcel La Modelo")),
        ("Habló Ana Soto, asesora de la Fundación Cristo Rey.", ("Ana Soto", "employedBy", "Fundación Cristo Rey")),
        ("Lo dijo Ana Soto, abogada de Luis Paz.", ("Ana Soto", "holdsPosition", "Luis Paz")),
    ],
)
def test_ties(read, text, fact):
    """Groups, kin, places and who runs them, once their words stand side by side."""
    assert fact in read(text, language="es").facts(fact[1])


def test_the_group_that_was_counted(read):
    """Of two groups before it, a part is of the one that was counted."""
    text = "Chile expulsó a 40 hombres. Los deportados llegaron el lunes. Tres de ellos murieron."
    assert ("Tres de ellos", "partOf", "40 hombres") in read(text, language="es").facts("partOf")


def test_a_paper_speaks_of_itself(read):
    """A paper that calls itself by its kind is one node; one government that is named first is "el Gobierno" too."""
    reading = read(
        "El Gobierno de Chile expulsó a Ana Paz, contó Luis Paz a este diario. El Gobierno lo negó a este diario.",
        language="es",
    )
    assert list(reading.kinds.values()).count("MediaOrganization") == 1
    assert list(reading.kinds.values()).count("Government") == 1


def test_whom_a_far_relative_means_is_left(read):
    """A relative that stands far behind a counted group tells of nobody in it."""
    text = (
        "En Minsk hay 900 presos, según cuentas que nadie ha podido comprobar en estos años. La lista de bienes y de"
        " empresas, entre las que figura la de Luis Paz, creció."
    )
    assert not read(text, language="es").facts("memberOf")
