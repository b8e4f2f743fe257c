"""How Spanish events are put, and whose word they are."""

import pytest


@pytest.mark.parametrize(
    ("text", "event", "status", "claimant"),
    [
        ("Perú expulsará a 40 hombres.", "Deportation[expulsará]", "planned", None),
        ("Perú no expulsó a 40 hombres.", "Deportation[expulsó]", "denied", None),
        ("Perú habría expulsado a 40 hombres.", "Deportation[expulsado]", "alleged", None),
        ("Perú podría expulsar a 40 hombres.", "Deportation[expulsar]", "hypothetical", None),
        ("Guardias de Yare torturaron presuntamente a 4 presos.", "Torture[torturaron]", "alleged", None),
        ("Ana Pérez dijo que Perú expulsó a 40 hombres.", "Deportation[expulsó]", "asserted", "Ana Pérez"),
        ("Ana Pérez negó que Perú hubiera expulsado a 40 hombres.", "Deportation[expulsado]", "denied", "Ana Pérez"),
        ("Ana Pérez pidió que Perú expulse a 40 hombres.", "Deportation[expulse]", "hypothetical", "Ana Pérez"),
        ("La jueza Ana Pérez ordenó que Perú libere a 4 presos.", "Release[libere]", "ordered", "Ana Pérez"),
        ("Según Ana Pérez, Perú expulsó a 40 hombres.", "Deportation[expulsó]", "asserted", "Ana Pérez"),
        ("Perú expulsó a 40 hombres, de acuerdo con Ana Pérez.", "Deportation[expulsó]", "asserted", "Ana Pérez"),
        ("Perú expulsó a 40 hombres, aseguró Ana Pérez.", "Deportation[expulsó]", "asserted", "Ana Pérez"),
        ("«Perú expulsó a 40 hombres», dijo Ana Pérez.", "Deportation[expulsó]", "asserted", "Ana Pérez"),
        ("Ana Pérez acusó a Perú de expulsar a 40 hombres.", "Deportation[expulsar]", "alleged", "Ana Pérez"),
        ("Ana Pérez denunció la expulsión de 40 hombres.", "Deportation[expulsión]", "asserted", "Ana Pérez"),
        ("Perú lo hizo sin expulsar a 40 hombres.", "Deportation[expulsar]", "denied", None),
        ("Perú actuó para expulsar a 40 hombres.", "Deportation[expulsar]", "hypothetical", None),
        ("Ninguno de los 40 hombres fue expulsado.", "Deportation[expulsado]", "denied", None),
        ("Ana Pérez cuenta que Perú expulsó a 40 hombres.", "Deportation[expulsó]", "asserted", "Ana Pérez"),
        ("Las personas que sean expulsadas no volverán.", "Deportation[expulsadas]", "hypothetical", None),
        ("La ley protege a las personas que solicitan asilo.", "Asylum[solicitan asilo]", "hypothetical", None),
        (
            "Exhorta a las personas que crean haber sido torturadas a acudir.",
            "Torture[torturadas]",
            "hypothetical",
            None,
        ),
        ("Ana Pérez instó a los jueces que detuvieron a 4 hombres a acudir.", "Arrest[detuvieron]", "asserted", None),
        ("«No hay agua», dijo Ana Pérez, que fue expulsada de Perú.", "Deportation[expulsada]", "asserted", None),
        (
            "«Perú expulsó a 40», recuerda, cubierta de polvo, Ana Pérez.",
            "Deportation[expulsó]",
            "asserted",
            "Ana Pérez",
        ),
        (
            "Ana Pérez pide a las cortes de Perú y de Chile que liberen a 4 presos.",
            "Release[liberen]",
            "hypothetical",
            "Ana Pérez",
        ),
        (
            "Ana Pérez pidió que hablen los hombres expulsados de Perú.",
            "Deportation[expulsados]",
            "asserted",
            "Ana Pérez",
        ),
        ("Ana Pérez tachó la expulsión de 4 hombres de injusta.", "Deportation[expulsión]", "asserted", None),
        ("Los 40 hombres tenían órdenes ordinarias de deportación.", "Deportation[deportación]", "ordered", None),
        ("El aumento de las expulsiones no les deja salida.", "Deportation[expulsiones]", "asserted", None),
    ],
)
def test_stances(read, text, event, status, claimant):
    """Mood, negation, governing verbs, quotation marks and "según" decide."""
    assert read(text, language="es").stances()[event] == (status, claimant)


def test_a_saying_is_its_speaker_s(read):
    """That somebody said something is the document's word; what they said is theirs."""
    stances = read("Ana Pérez aseguró que Perú expulsó a 40 hombres.", language="es").stances()
    assert stances["Speech[aseguró]"] == ("asserted", None)


@pytest.mark.parametrize(
    ("text", "event", "claimant"),
    [
        (
            "La Fiscalía General informó del caso. Añadió que Perú expulsó a 40 hombres.",
            "Deportation[expulsó]",
            "Fiscalía General",
        ),
        ("Perú expulsó a 40 hombres, según confirmó Ana Pérez.", "Deportation[expulsó]", "Ana Pérez"),
        ("Perú expulsó a 40 hombres. Así lo declaró Ana Pérez.", "Deportation[expulsó]", "Ana Pérez"),
        ("Ana Pérez denunció ante la prensa que Perú expulsó a 40 hombres.", "Deportation[expulsó]", "Ana Pérez"),
        ("Ana Pérez aseguró en un comunicado que Perú expulsó a 40 hombres.", "Deportation[expulsó]", "Ana Pérez"),
        (
            "El jefe de la misión en Quito, Ana Pérez, dijo que Perú expulsó a 40 hombres.",
            "Deportation[expulsó]",
            "Ana Pérez",
        ),
        (
            "El Tribunal Supremo se reunió. Según la sentencia, Perú expulsó a 40 hombres.",
            "Deportation[expulsó]",
            "Tribunal Supremo",
        ),
    ],
)
def test_whose_word(read, text, event, claimant):
    """Who spoke last goes on, "según confirmó" names who stands behind it, a ruling is its one court's."""
    assert read(text, language="es").stances()[event] == ("asserted", claimant)


@pytest.mark.parametrize(
    ("text", "event", "wrong"),
    [
        ("Ana Pérez llegó. «Golpearon a 4 presos», contó la madre de uno de ellos.", "Beating[Golpearon]", "Ana Pérez"),
        ("Ana Pérez celebró la expulsión de 40 hombres.", "Deportation[expulsión]", "Ana Pérez"),
        ("Ana Pérez habló. Luis Paz llegó. Dijo que Perú expulsó a 40 hombres.", "Deportation[expulsó]", "Ana Pérez"),
    ],
)
def test_no_wrong_sayer(read, text, event, wrong):
    """Kin are not the person named before, what is celebrated is nobody's claim, and a new subject speaks."""
    assert read(text, language="es").stances()[event][1] != wrong
