"""Conditions, refusals, rumours, claims and lists: what a Spanish text does not say to be so."""

import pytest


@pytest.mark.parametrize(
    ("text", "event", "status"),
    [
        ("Si el juez lo niega, Perú expulsará a 40 hombres.", "Deportation[expulsará]", "hypothetical"),
        ("Perú expulsará a 40 hombres si Chile no los recibe.", "Deportation[expulsará]", "hypothetical"),
        ("De confirmarse el fallo, Perú expulsará a 40 hombres.", "Deportation[expulsará]", "hypothetical"),
        ("Si bien hubo un plazo, Perú expulsó a 40 hombres.", "Deportation[expulsó]", "asserted"),
        ("Si Luis Paz fuera juzgado, iría a Lima.", "LegalProceeding[juzgado]", "hypothetical"),
        ("La expulsión de 40 hombres fue denegada.", "Deportation[expulsión]", "denied"),
        ("El tribunal denegó la extradición de Luis Paz.", "Deportation[extradición]", "denied"),
        ("La Corte desestimó la demanda de Luis Paz.", "LegalProceeding[demanda]", "asserted"),
        ("Perú no prevé expulsar a 40 hombres.", "Deportation[expulsar]", "denied"),
        ("Perú no descarta expulsar a 40 hombres.", "Deportation[expulsar]", "hypothetical"),
        ("Perú amenazó con expulsar a 40 hombres.", "Deportation[expulsar]", "hypothetical"),
        ("El fallo obliga a Perú a liberar a 40 hombres.", "Release[liberar]", "ordered"),
        ("El acuerdo permitirá a Perú expulsar a 40 hombres.", "Deportation[expulsar]", "planned"),
        ("Perú volverá a expulsar a 40 hombres.", "Deportation[expulsar]", "planned"),
        ("Según Ana Pérez, los agentes serían responsables de torturas.", "Torture[torturas]", "alleged"),
        ("Luis Paz habría pasado dos meses en la cárcel.", "Detention[pasado]", "alleged"),
        ("La acusación de que Perú expulsó a 40 hombres carece de base.", "Deportation[expulsó]", "denied"),
        ("La denuncia de que Perú expulsó a 40 hombres llegó ayer.", "Deportation[expulsó]", "alleged"),
        ("Existe la posibilidad de que Perú expulse a 40 hombres.", "Deportation[expulse]", "hypothetical"),
        ("Perú habría expulsado a 40 hombres, dos de ellos golpeados.", "Beating[golpeados]", "alleged"),
        ("La fiscal investiga presuntas torturas a 4 presos.", "Torture[torturas]", "alleged"),
        ("La ONG denuncia torturas a 4 presos.", "Torture[torturas]", "alleged"),
        ("Ana Pérez dijo que no habrá amnistía.", "Release[amnistía]", "denied"),
    ],
)
def test_statuses(read, text, event, status):
    """Conditions, refusals, rumours and claims hold a fact away; what is turned down must be there."""
    assert read(text, language="es").stances()[event][0] == status


def test_a_supposed_adjective_says_nothing_of_a_verb(read):
    """That an assault is supposed does not make the inquiry into it so."""
    text = "La Fiscalía General investiga presuntas agresiones a 4 presos en la cárcel La Modelo."
    assert read(text, language="es").stances()["LegalProceeding[investiga]"][0] == "asserted"


def test_not_denying_is_a_saying(read):
    """Who does not rule something out has said so."""
    stances = read("Ana Pérez no descarta que Perú expulse a 40 hombres.", language="es").stances()
    assert stances["Speech[descarta]"][0] == "asserted"
    assert stances["Deportation[expulse]"] == ("hypothetical", "Ana Pérez")


def test_items_go_on_from_the_saying_above_them(read):
    """What a list asks for is asked by whom the sentence above it names; behind the list nothing is."""
    text = "Amnistía Internacional exhorta a:\n\n- liberar a 40 presos;\n\n- investigar.\n\nPerú liberó a 4."
    stances = read(text, language="es").stances()
    assert stances["Release[liberar]"] == ("hypothetical", "Amnistía Internacional")
    assert ("asserted", None) in [stance for event, stance in stances.items() if event.startswith("Release[liberó")]
