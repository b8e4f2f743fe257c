"""Whose word a Spanish text gives: accounts, papers, dialogues, transcripts, people without names."""

import pytest


@pytest.mark.parametrize(
    ("text", "event", "claimant"),
    [
        ("Según el relato de Ana Pérez, Perú expulsó a 40 hombres.", "Deportation[expulsó]", "Ana Pérez"),
        ("Según la madre de ambos, Ana Pérez, Perú expulsó a 40 hombres.", "Deportation[expulsó]", "Ana Pérez"),
        ("De acuerdo a lo declarado por Ana Pérez, Perú expulsó a 40 hombres.", "Deportation[expulsó]", "Ana Pérez"),
        ("Para Amnistía Internacional, Perú expulsó a 40 hombres.", "Deportation[expulsó]", "Amnistía Internacional"),
        ("El ministro negó que Perú expulsara a 40 hombres.", "Deportation[expulsara]", "El ministro"),
        ("La empresa rechaza que hubiera torturas.", "Torture[torturas]", "La empresa"),
        ("Un excarcelado contó que Perú expulsó a 40 hombres.", "Deportation[expulsó]", "Un excarcelado"),
        ("Un joven, identificado como R. T., contó que lo golpearon.", "Beating[golpearon]", "Un joven"),
        (
            "Ana Pérez dijo que los 40 hombres, que fueron expulsados por Perú, son inocentes.",
            "Deportation[expulsados]",
            "Ana Pérez",
        ),
        (
            "Chile multó a 40 hombres a los que acusa de torturas a menores.",
            "Torture[torturas]",
            "Chile",
        ),
        (
            "Ana Pérez aseguró que «Perú miente» y que Chile expulsó a 40 hombres.",
            "Deportation[expulsó]",
            "Ana Pérez",
        ),
        (
            "Organizaciones como Amnistía Internacional temen que Perú expulse a 40 hombres.",
            "Deportation[expulse]",
            "Amnistía Internacional",
        ),
        (
            "La empresa acusa a Luis Paz de haber ordenado el asesinato de dos jueces.",
            "Killing[asesinato]",
            "La empresa",
        ),
    ],
)
def test_claimants(read, text, event, claimant):
    """The nearest who is named, also without a name, also in whose clause a relative stands."""
    assert read(text, language="es").stances()[event][1] == claimant


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Conforme a la Ley 27 de 2010, Perú expulsó a 40 hombres.", "Deportation[expulsó]"),
        ("Los agentes —cuatro, dijo Ana Pérez— callaron. Perú expulsó a 40 hombres.", "Deportation[expulsó]"),
        ("Lo contó un joven que después murió en Lima.", "Death[murió]"),
        ("El obispo Luis Paz se negó a subir al avión que llevó a 40 presos a Lima.", "Transfer[llevó]"),
    ],
)
def test_nobody_s_word(read, text, event):
    """A law, a parenthesis of another sentence, what only describes somebody: the document says it itself."""
    assert read(text, language="es").stances()[event][1] is None


def test_turns_of_a_transcript(read):
    """A label in capitals opens a turn; what is said in it is its speaker's word until the next."""
    text = (
        "La señora PAZ RUIZ: Señorías, Perú expulsó a 40 hombres.\n\nAdemás, Chile deportó a 30 mujeres.\n\n"
        "El señor SOTO LARA: Chile no torturó a 4 presos."
    )
    reading = read(text, language="es")
    stances = reading.stances()
    assert stances["Deportation[expulsó]"][1] == "PAZ RUIZ"
    assert stances["Deportation[deportó]"][1] == "PAZ RUIZ"
    assert stances["Torture[torturó]"] == ("denied", "SOTO LARA")
    assert reading.names()["PAZ RUIZ"] == "Person"
