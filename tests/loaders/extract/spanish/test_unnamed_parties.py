"""Test Spanish events whose parties have no name, are a part of a group, or were asked to act."""

import pytest


@pytest.mark.parametrize(
    ("text", "event", "role", "who"),
    [
        (
            "Una organización peruana pidió la liberación de Luis Mora.",
            "Speech[pidió]",
            "speaker",
            {"Una organización peruana"},
        ),
        ("Nuestro grupo exige que liberen a Luis Mora.", "Speech[exige]", "speaker", {"Nuestro grupo"}),
        ("Ana Paz dijo a este diario que Luis Mora murió.", "Speech[dijo]", "beneficiary", {"este diario"}),
        ("«No sabemos nada», contó a esta agencia Ana Paz.", "Speech[contó]", "beneficiary", {"esta agencia"}),
        ("Nueve de los 14 larenses fueron liberados.", "Release[liberados]", "patient", {"Nueve de los 14 larenses"}),
        ("Ninguno de los detenidos fue deportado.", "Deportation[deportado]", "patient", {"los detenidos"}),
        ("La redada fue el martes; varios fueron golpeados.", "Beating[golpeados]", "patient", {"varios"}),
        ("Ana Paz, reportera de origen turco, detenida en Roma, habló.", "Detention[detenida]", "patient", {"Ana Paz"}),
        (
            "La defensa de Luis Mora, quien cumple arresto domiciliario, recurrió.",
            "Detention[arresto domiciliario]",
            "patient",
            {"Luis Mora"},
        ),
        (
            "El ministerio recomienda a los ciudadanos que se abstengan de viajar a Mali.",
            "Transfer[viajar]",
            "patient",
            {"los ciudadanos"},
        ),
        ("Moscú dejó marchar a seis presos.", "Release[dejó marchar]", "patient", {"seis presos"}),
        (
            "La petición fue presentada por la abogada Ana Paz.",
            "LegalProceeding[presentada]",
            "patient",
            {"La petición"},
        ),
    ],
)
def test_who_is_meant(read, text, event, role, who):
    """Bodies without a name act, parts of a group are a group, and who is asked to act is to act."""
    assert read(text, language="es").events()[event][role] == who


@pytest.mark.parametrize(
    ("text", "event", "role", "what"),
    [
        ("Ana Paz negó los hechos en una carta.", "Speech[negó]", "instrument", {"una carta"}),
        ("Los presos fueron trasladados en dos furgonetas.", "Transfer[trasladados]", "instrument", {"dos furgonetas"}),
        ("Los guardias golpearon a Luis Mora con un palo.", "Beating[golpearon]", "instrument", {"un palo"}),
        ("Los hombres fueron enviados a un tercer país.", "Deportation[enviados]", "destination", {"un tercer país"}),
        ("Nació en Mali. Luis Mora fue expulsado a ese país.", "Deportation[expulsado]", "destination", {"Mali"}),
        ("Luis Mora fue detenido en el norte de Texas.", "Arrest[detenido]", "location", {"Texas"}),
    ],
)
def test_means_and_places(read, text, event, role, what):
    """By what it was done, and where, without a name too."""
    assert read(text, language="es").events()[event][role] == what


@pytest.mark.parametrize(
    ("text", "event", "role", "what"),
    [
        (
            "El general Luis Mora, de la Cruz Roja, quien huyó a Lima, volvió.",
            "Migration[huyó]",
            "patient",
            {"Luis Mora"},
        ),
        (
            "Al menos 245 venezolanos y unos 30 salvadoreños fueron expulsados.",
            "Deportation[expulsados]",
            "patient",
            {"Al menos 245 venezolanos", "unos 30 salvadoreños"},
        ),
        ("«No», dijo Ana B., detenida en agosto.", "Arrest[detenida]", "patient", {"Ana B"}),
        (
            "Rige la Ley de Asilo, que el presidente Luis Mora invocó contra Los Lobos.",
            "LawInvocation[invocó]",
            "topic",
            {"Los Lobos"},
        ),
        ("Rechazó las denuncias de tortura.", "Accusation[denuncias]", "topic", {"Torture[tortura]"}),
        ("Luis Mora se opuso a la entrega.", "Speech[opuso a]", "topic", {"la entrega"}),
        ("La ONG acogió con agrado el fallo.", "Speech[acogió con agrado]", "topic", {"el fallo"}),
        ("Ana Paz denunció torturas, cometidas por soldados en Lima.", "Torture[torturas]", "agent", {"soldados"}),
        (
            "Hubo un canje: diez presos a cambio de 40 soldados.",
            "PrisonerExchange[canje]",
            "patient",
            {"diez presos", "40 soldados"},
        ),
        ("Luis Mora murió en la celda a la que lo llevaron.", "Transfer[llevaron]", "destination", {"la celda"}),
        ("El Gobierno de Mali cobró seis millones de dólares.", "Funding[cobró]", "beneficiary", {"Gobierno de Mali"}),
        ("Luis Mora fue señalado por un tatuaje.", "Accusation[señalado]", "topic", {"un tatuaje"}),
        ("Los soldados mataron a Luis Mora de tres disparos.", "Killing[mataron]", "instrument", {"tres disparos"}),
    ],
)
def test_roles_beside_the_verb(read, text, event, role, what):
    """What a set phrase is about, by whom a noun's deed was done, who is exchanged for whom, who is paid."""
    assert read(text, language="es").events()[event][role] == what


def test_shots_that_kill_are_no_attack_of_their_own(read):
    """They are what the killing was done by."""
    events = read("Los soldados mataron a Luis Mora de tres disparos.", language="es").events()
    assert not any(name.startswith("Attack") for name in events)


def test_a_party_goes_on_through_a_paper(read):
    """Whom a court's paper speaks of is found far back."""
    text = "España tramita la extradición de Luis Mora. " + "El auto es firme y no cabe recurso alguno contra él. " * 12
    events = read(f"{text}El reclamado fue detenido en Lima.", language="es").events()
    assert events["Arrest[detenido]"]["patient"] == {"Luis Mora"}


@pytest.mark.parametrize(
    "text", ["Desde que volvió a Lima, Ana Paz duerme mal.", "Cuando volvió a Lima, Ana Paz lloró."]
)
def test_a_clause_before_its_subject(read, text):
    """Who is told of behind a clause at the head of the sentence is told of in it."""
    assert read(text, language="es").events()["Transfer[volvió]"]["patient"] == {"Ana Paz"}


@pytest.mark.parametrize(
    ("text", "event", "status"),
    [
        ("Perú prevé aprobar la ley, mientras que Mali expulsó a Luis Mora.", "Deportation[expulsó]", "asserted"),
        ("Perú reitera su llamamiento a la liberación de Luis Mora.", "Release[liberación]", "hypothetical"),
        ("La suspensión de las visitas a los presos duró meses.", "Visit[visitas]", "denied"),
    ],
)
def test_how_it_is_put(read, text, event, status):
    """What is called for is open, what is called off is none, and a contrast is a clause of its own."""
    assert read(text, language="es").stances()[event][0] == status


def test_a_part_has_its_own_count(read):
    """Those who were freed are nine, and those of whom they are a part fourteen."""
    statements = read("Nueve de los 14 larenses fueron liberados.", language="es").statements
    counts = {s.subject: s.value for s in statements if s.predicate == "rec:count"}
    assert sorted(counts.values()) == ["14", "9"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Los hombres fueron enviados a un tercer país.", "Deportation[enviados]"),
        ("Los migrantes fueron trasladados a cárceles salvadoreñas.", "Deportation[trasladados]"),
        ("La Embajada de Turquía solicitó la extradición de Luis Mora.", "Deportation[extradición]"),
        ("Ana Paz asegura haber sufrido torturas.", "Speech[asegura]"),
        ("El Gobierno acogió con satisfacción el fallo.", "Speech[acogió con satisfacción]"),
        ("El portavoz declinó hacer comentarios.", "Speech[declinó hacer]"),
        ("Los guardias les raparon la cabeza.", "Abuse[raparon la cabeza]"),
        ("El bloque incluyó en la lista de sancionados a doce jueces.", "Sanction[incluyó en la lista de sancionados]"),
        ("Ana Paz denunció ante la fiscalía que Luis Mora fue torturado.", "Accusation[denunció]"),
        ("A cambio, Rusia recuperó a ocho espías.", "PrisonerExchange[recuperó]"),
    ],
)
def test_words_that_tell_an_event(read, text, event):
    """By whole families of words, wherever the country stands for itself or for a prison of it."""
    assert event in read(text, language="es").events()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("La policía encarceló a Luis Mora sin juicio durante tres años.", "LegalProceeding[sin juicio]"),
        ("Luis Mora fue detenido en Lima sin cargos.", "LegalProceeding[sin cargos]"),
    ],
)
def test_what_somebody_went_without(read, text, event):
    """There was none, and whom the verb tells of had none."""
    reading = read(text, language="es")
    assert reading.stances()[event] == ("denied", None)
    assert reading.events()[event] == {"patient": {"Luis Mora"}}
    assert not any(name.startswith("LegalProceeding") for name in read("Lo dijo sin juicio.", language="es").events())


@pytest.mark.parametrize(
    ("text", "edtf", "digits"),
    [
        ("Luis Mora estuvo detenido dos años y medio.", "P2Y6M", "2.5"),
        ("Luis Mora fue condenado a doce años y seis meses de prisión.", "P12Y6M", "12.5"),
        ("Luis Mora estuvo detenido tres meses y medio.", "P3M15D", "3.5"),
    ],
)
def test_years_and_months(read, text, edtf, digits):
    """A duration of two units is one time and one measure."""
    statements = read(text, language="es").statements
    assert {s.value for s in statements if s.predicate == "rec:time"} == {edtf}
    assert {s.value for s in statements if s.predicate == "rec:value"} == {digits}


def test_gentilics_by_their_ending(read):
    """Those from a place are people, "diseños" are not."""
    read_ = read("Murieron seis larenses y dos limeños. Hubo tres diseños.", language="es")
    assert {s.value for s in read_.statements if s.predicate == "rec:count"} == {"6", "2"}
