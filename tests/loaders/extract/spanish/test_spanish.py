"""Spanish is read by names, numbers, times and the order of words."""

import pytest


@pytest.mark.parametrize(
    ("text", "event", "roles"),
    [
        (
            "El Salvador liberó a 252 venezolanos el 18 de julio de 2025.",
            "Release[liberó]",
            {"agent": {"El Salvador"}, "patient": {"252 venezolanos"}, "time": {"2025-07-18"}},
        ),
        (
            "Los 40 hombres fueron deportados por Estados Unidos a Honduras.",
            "Deportation[deportados]",
            {"agent": {"Estados Unidos"}, "destination": {"Honduras"}},
        ),
        (
            "Donald Trump invocó la Ley de Enemigos Extranjeros.",
            "LawInvocation[invocó]",
            {"agent": {"Donald Trump"}, "patient": {"Ley de Enemigos Extranjeros"}},
        ),
        (
            "Nicaragua trasladó a 222 presos desde Managua hasta Washington.",
            "Transfer[trasladó]",
            {"agent": {"Nicaragua"}, "patient": {"222 presos"}},
        ),
    ],
)
def test_roles(read, text, event, roles):
    """Subject before the verb, object after it, passives turned, places by their preposition."""
    found = read(text, language="es").events()
    assert event in found, sorted(found)
    assert {role: found[event].get(role, set()) & fillers for role, fillers in roles.items()} == roles


def test_who_says_it(read):
    """What somebody affirms or denies has them for claimant, and its status."""
    reading = read("Nicolás Maduro afirmó que los 252 hombres habían sido secuestrados.", language="es")
    assert reading.stances()["Kidnapping[secuestrados]"] == ("asserted", "Nicolás Maduro")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Francia designó a Maria Ressa como embajadora en Chad.", {"Appointment"}),
        ("Francia criticó la designación de Maria Ressa como embajadora.", {"Appointment", "Accusation"}),
        ("Francia designó al Tren de Aragua como organización terrorista.", {"Sanction"}),
        ("Francia designó a Chad para el programa de visados.", set()),
    ],
)
def test_who_is_designated_what(read, text, kinds):
    """A post, a sanction, or neither: the words beside it tell."""
    assert {label.split("[")[0] for label in read(text, language="es").events()} == kinds


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Maria Ressa dijo que la carta llegó tarde y que nadie la leyó.", "la carta llegó tarde"),
        (
            "Maria Ressa dijo que la lluvia y el frío arruinaron el pan.",
            "la lluvia y el frío arruinaron el pan",
        ),
        ("Maria Ressa dijo que Luis Gil fue detenido en Chad.", "Arrest[detenido]"),
    ],
)
def test_what_a_saying_is_about(read, text, topic):
    """The event of its clause, or the words of the clause from its subject on, both of them where there are two."""
    assert read(text, language="es").events()["Speech[dijo]"]["topic"] == {topic}


def test_other_languages_give_names_and_say_so(read):
    """A language without an extractor gives names and numbers, and a refusal that says it."""
    reading = read("Die Vereinten Nationen und HRW berichten aus El Salvador.", language="de")
    assert "El Salvador" in reading.names()
    assert any("'de'" in refusal.reason for refusal in reading.refusals)
