"""Test the events that Spanish nouns of people tell by themselves."""

import pytest


@pytest.mark.parametrize(
    ("text", "event", "patient"),
    [
        ("La ONG ha atendido a varios de los trasladados.", "Transfer[trasladados]", "varios de los trasladados"),
        ("Los repatriados aseguran que no hubo comida.", "Deportation[repatriados]", "Los repatriados"),
        ("Los abogados pidieron la lista de los detenidos.", "Detention[detenidos]", "los detenidos"),
        ("Madres de otros noventa detenidos pidieron ayuda.", "Detention[detenidos]", "otros noventa detenidos"),
        ("La oposición cuenta 151 presos políticos.", "Detention[presos]", "151 presos políticos"),
    ],
)
def test_people_called_by_what_was_done_to_them(read, text, event, patient):
    """Their noun tells it of them."""
    assert read(text, language="es").events()[event]["patient"] == {patient}


def test_who_did_it_and_where_stands_behind(read):
    """The noun has the phrases that its verb would have: "los liberados por Moscú"."""
    roles = read("Entre los liberados por Moscú figuran dos poetas.", language="es").events()["Release[liberados]"]
    assert roles["agent"] == {"Moscú"}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("El Gobierno liberó a los detenidos.", "Detention[detenidos]"),
        ("Los detenidos cantaron.", "Detention[detenidos]"),
        ("No hubo detenidos.", "Detention[detenidos]"),
        ("El expulsado volvió a Lima.", "Deportation[expulsado]"),
    ],
)
def test_what_only_names_people(read, text, event):
    """Those to whom a verb tells that something else is done, one alone, and those held of whom no more is told."""
    assert event not in read(text, language="es").events()


def test_it_is_told_once(read):
    """Called so again, the same people were not sent away again."""
    text = "Nadie publicó la lista de los deportados.\n\nLos deportados lloraban."
    events = read(text, language="es").events()
    assert sum(name.startswith("Deportation") for name in events) == 1
