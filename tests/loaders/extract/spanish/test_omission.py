"""Subjects that a Spanish clause leaves out, and whom they mean."""

import pytest


@pytest.mark.parametrize(
    ("text", "event", "role", "who"),
    [
        ("Cristosal anunció que demandará a la empresa Acme.", "LegalProceeding[demandará]", "agent", {"Cristosal"}),
        (
            "Cristosal celebró el fallo, aunque lamentó que nadie pida perdón.",
            "Speech[lamentó]",
            "speaker",
            {"Cristosal"},
        ),
        (
            "Ana Paz aseguró que los guardias la golpearon y que le aplicaron descargas.",
            "Torture[aplicaron descargas]",
            "agent",
            {"los guardias"},
        ),
        ("Chile expulsó a 30 hombres. Fueron recluidos en Tacna.", "Detention[recluidos]", "patient", set()),
        (
            "Los 30 migrantes llegaron a Tacna. Fueron recluidos en una cárcel.",
            "Detention[recluidos]",
            "patient",
            {"Los 30 migrantes"},
        ),
        ("Los 30 migrantes llegaron a Tacna. Dicen que Chile los torturó.", "Speech[Dicen]", "speaker", set()),
        (
            "Ana Paz, de 29 años, quien asegura que fue torturada, vive en Lima.",
            "Speech[asegura]",
            "speaker",
            {"Ana Paz"},
        ),
        (
            "Ana Paz murió en el pabellón 7, acusada de pertenecer a una banda.",
            "Accusation[acusada]",
            "patient",
            {"Ana Paz"},
        ),
        (
            "Amnistía Internacional rechaza la ley, y la ONG Foro Libre, organismo de apoyo, denunció torturas.",
            "Accusation[denunció]",
            "speaker",
            {"Foro Libre"},
        ),
    ],
)
def test_who_is_meant(read, text, event, role, who):
    """The subject of the clause above, of the one joined to it, or of the sentence before; in doubt, nobody."""
    found = read(text, language="es").events()
    assert found.get(event, {}).get(role, set()) == who, sorted(found)


def test_who_spoke_goes_on_in_the_next_paragraph(read):
    """A communiqué names who speaks once."""
    text = "El Ministerio de Justicia rechaza el informe.\n\nLamenta que se acuse a la Policía Nacional."
    assert read(text, language="es").events()["Speech[Lamenta]"]["speaker"] == {"Ministerio de Justicia"}


def test_a_dash_quotes_only_in_a_dialogue(read):
    """A dash behind a dateline, or around an aside, is no quotation."""
    text = "LIMA — Perú liberó a 12 presos y deportó a Ana Paz a Chile, dijo Cristosal."
    found = read(text, language="es").events()
    assert found["Release[liberó]"]["agent"] == {"Perú"}
    assert found["Deportation[deportó]"]["patient"] == {"Ana Paz"}
