"""Spanish numbers: words and digits, bounds, shares, money and ages."""

import pytest


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("Llegaron 1.200 personas.", "1200"),
        ("Pagó 1,5 millones de euros.", "1500000"),
        ("Pagó 210 millones de dólares.", "210000000"),
        ("Liberaron a treinta y ocho hombres.", "38"),
        ("Liberaron a doscientos cincuenta y dos hombres.", "252"),
        ("Detuvieron a tres de cada diez hombres.", "30"),
        ("Creció un 18 %.", "18"),
        ("Creció un 40 por ciento.", "40"),
        ("Envió a medio centenar de agentes.", "50"),
        ("Ana Pérez, de 27 años, habló.", "27"),
        ("Multa de US$ 500.", "500"),
        ("Mataron a dos mil personas.", "2000"),
        ("Lo golpearon cuatro veces.", "4"),
        ("Costó 720 millones, dijo.", "720000000"),
        ("Contó unas sesenta.", "60"),
        ("Creció frente a los 5421 de 2015.", "5421"),
    ],
)
def test_digits(read, text, digits):
    """Every number is written in plain digits."""
    said = {s.value for s in read(text, language="es").statements if s.predicate in ("rec:count", "rec:value")}
    assert said == {digits}


@pytest.mark.parametrize(
    ("words", "bound"), [("más de 40", "more than"), ("al menos 40", "at least"), ("unos 40", "about"), ("40", "exact")]
)
def test_bounds(read, words, bound):
    """What stands before a number says how sure it is; an exact one needs no word."""
    reading = read(f"Perú expulsó a {words} hombres.", language="es")
    assert {s.value for s in reading.statements if s.predicate == "rec:bound"} == {bound} - {"exact"}


@pytest.mark.parametrize(
    "text",
    [
        "Rige el Decreto 504.",
        "Lo dice el artículo 12.",
        "Fue en 2019.",
        "Nació en los setenta.",
        "Cerca de las doce, llegó.",
        "Rondaba los cuarenta.",
        "Véase la página 7.",
    ],
)
def test_no_counts(read, text):
    """Numbers of laws, pages and years count nothing."""
    assert not {s.value for s in read(text, language="es").statements if s.predicate in ("rec:count", "rec:value")}
