"""Spanish times: days, spans, what is counted from another day, and durations."""

import pytest


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("el 12 de marzo de 2024", "2024-03-12"),
        ("el 12 de marzo", "2025-03-12"),
        ("el pasado 26 de enero", "2025-01-26"),
        ("a mediados de octubre de 2023", "2023-10~"),
        ("a principios de 2019", "2019~"),
        ("entre el 29 de julio y el 31 de octubre de 2024", "2024-07-29/2024-10-31"),
        ("del 3 al 5 de mayo de 2022", "2022-05-03/2022-05-05"),
        ("desde enero", "2025-01/.."),
        ("entre 2015 y 2019", "2015/2019"),
        ("el lunes", "2025-11-10"),
        ("ayer", "2025-11-14"),
        ("hace dos años", "2023~"),
        ("hace tres días", "2025-11-12"),
        ("en marzo de 2020", "2020-03"),
        ("en 2018", "2018"),
        ("el año pasado", "2024"),
        ("el mes pasado", "2025-10"),
        ("el viernes 7", "2025-11-07"),
        ("el jueves 20", "2025-11-20"),
        ("en otoño", "2025-23"),
        ("pasado mañana", "2025-11-17"),
        ("el pasado día 7", "2025-11-07"),
        ("el día 20", "2025-10-20"),
        ("a finales del año pasado", "2024~"),
    ],
)
def test_times(read, words, edtf):
    """Words of time are EDTF; what they leave out comes from the day of publication."""
    found = read(f"Perú expulsó a 40 hombres {words}.", language="es").events()
    assert found["Deportation[expulsó]"]["time"] == {edtf}


def test_durations_belong_to_what_lasts(read):
    """A duration is the time of a detention, and a measure too."""
    reading = read("Ana Pérez estuvo detenida durante tres meses.", language="es")
    assert reading.events()["Detention[detenida]"]["time"] == {"P3M"}
    assert "3" in {s.value for s in reading.statements if s.predicate == "rec:value"}


def test_the_day_after_is_counted_from_the_text(read):
    """The next day is counted from the day that the text named last."""
    text = "Perú expulsó a 40 hombres el 2 de mayo de 2024. Al día siguiente, Chile liberó a 3 presos."
    assert read(text, language="es").events()["Release[liberó]"]["time"] == {"2024-05-03"}


@pytest.mark.parametrize(
    ("text", "event", "day"),
    [
        (
            "El informe documenta 20 desapariciones forzadas ocurridas en Lima el 3 de mayo de 2020.",
            "EnforcedDisappearance",
            "2020-05-03",
        ),
        ("El fallo dictado en junio de 2022 por un juzgado de Ceuta liberó a Ana Pérez.", "CourtRuling", "2022-06"),
    ],
)
def test_by_what_it_comes_about_it_is_dated(read, text, event, day):
    """The day of a verb by which an event happens, or is done, is the event's."""
    events = read(text, language="es").events()
    assert {day} in [about.get("time") for name, about in events.items() if name.startswith(event)]


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("La Unión Europea levantó las sanciones contra Luis Gil en mayo de 2024.", "Sanction[sanciones]"),
        ("El ministro condenó el asesinato de Ana Soto el lunes.", "Killing[asesinato]"),
    ],
)
def test_what_is_taken_for_granted_has_not_the_day_of_its_verb(read, text, before):
    """What is lifted or condemned happened earlier: nobody says when."""
    found = read(text, language="es").events()
    assert before in found
    assert "time" not in found[before]


def test_that_weekday_is_counted_from_the_text(read):
    """The Saturday of "aquel sábado" is the one told before."""
    text = "El 15 de marzo de 2025 Perú protestó. Aquel sábado, Perú expulsó a 40 hombres."
    assert read(text, language="es").events()["Deportation[expulsó]"]["time"] == {"2025-03-15"}


def test_an_age_is_no_duration(read):
    """How old somebody is, is not how long something lasted."""
    text = "Ana Paz, una soldadora de 33 años, contó que los guardias la golpearon."
    assert "time" not in read(text, language="es").events()["Beating[golpearon]"]
