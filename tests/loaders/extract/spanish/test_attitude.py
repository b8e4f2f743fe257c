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
    ],
)
def test_stances(read, text, event, status, claimant):
    """Mood, negation, governing verbs, quotation marks and "según" decide."""
    assert read(text, language="es").stances()[event] == (status, claimant)


def test_a_saying_is_its_speaker_s(read):
    """That somebody said something is the document's word; what they said is theirs."""
    stances = read("Ana Pérez aseguró que Perú expulsó a 40 hombres.", language="es").stances()
    assert stances["Speech[aseguró]"] == ("asserted", None)
