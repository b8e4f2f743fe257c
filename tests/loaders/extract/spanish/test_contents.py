"""What a Spanish saying, order or ruling is about: the event that its clause tells, else its words."""

import pytest


@pytest.mark.parametrize(
    ("text", "event", "topics"),
    [
        (
            "Amnistía Internacional denunció que los guardias golpearon a los detenidos.",
            "Accusation[denunció]",
            {"Beating[golpearon]"},
        ),
        (
            "Human Rights Watch afirmó que los guardias golpearon a los presos y que asesinaron a tres jóvenes.",
            "Speech[afirmó]",
            {"Beating[golpearon]", "Killing[asesinaron]"},
        ),
        ("El Gobierno de Chile prometió liberar a 12 presos.", "Speech[prometió]", {"Release[liberar]"}),
        ("El Gobierno de Chile negó que hubiera torturas.", "Speech[negó]", {"Torture[torturas]"}),
        (
            "La Corte Suprema ordenó la liberación de Ana Paz.",
            "CourtOrder[ordenó]",
            {"CourtOrder", "Release[liberación]"},
        ),
        (
            "Cristosal exigió que se abran los archivos del penal.",
            "Speech[exigió]",
            {"se abran los archivos del penal"},
        ),
        (
            "Pedro Ruiz está acusado de falsificar pasaportes.",
            "Accusation[acusado]",
            {"falsificar pasaportes"},
        ),
    ],
)
def test_topics(read, text, event, topics):
    """An event is named where the clause tells one; the words of the clause where it tells none."""
    found = read(text, language="es").events()
    assert event in found, sorted(found)
    assert found[event]["topic"] == topics - {"CourtOrder"}


@pytest.mark.parametrize(
    ("text", "event", "topic"),
    [
        ("«Nos quitaron los zapatos», contó Ana Paz.", "Speech[contó]", "Nos quitaron los zapatos"),
        ("Ana Paz dijo: “No hubo agua en la celda”.", "Speech[dijo]", "No hubo agua en la celda"),
        ("—Nadie nos abrió la puerta —dijo Ana Paz.", "Speech[dijo]", "Nadie nos abrió la puerta"),
    ],
)
def test_direct_speech_is_about_its_words(read, text, event, topic):
    """What stands in quotation marks, or between dashes, is what is said."""
    assert read(text, language="es").events()[event]["topic"] == {topic}


def test_a_word_in_quotation_marks_is_no_topic(read):
    """One word that is quoted tells nothing by itself."""
    assert "topic" not in read("Ana Paz gritó: «¡Basta!».", language="es").events().get("Speech[gritó]", {})


def test_an_exchange_has_its_releases(read):
    """Who is released for whom, by whom and when, in the same sentence."""
    text = "En un canje de presos, Rusia liberó a Ana Paz el 3 de mayo de 2024 y Noruega excarceló a Igor Ben."
    roles = read(text, language="es").events()["PrisonerExchange[canje de presos]"]
    assert roles["patient"] == {"Ana Paz", "Igor Ben"}
    assert roles["agent"] == {"Rusia", "Noruega"}
    assert roles["time"] == {"2024-05-03"}
