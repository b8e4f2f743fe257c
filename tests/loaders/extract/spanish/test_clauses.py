"""Spanish clauses: who does what, by order, agreement, prepositions and marks."""

import pytest


@pytest.mark.parametrize(
    ("text", "event", "roles"),
    [
        (
            "Los hombres que Chile expulsó a Bolivia fueron torturados por soldados.",
            "Torture[torturados]",
            {"patient": {"Los hombres"}, "agent": {"soldados"}},
        ),
        (
            "La detención de Andry Hernández por la Policía Nacional en Lima duró un mes.",
            "Detention[detención]",
            {"patient": {"Andry Hernández"}, "agent": {"Policía Nacional"}, "location": {"Lima"}},
        ),
        (
            "Un total de 34 opositores fueron excarcelados y enviados a Guatemala.",
            "Deportation[enviados]",
            {"patient": {"34 opositores"}, "destination": {"Guatemala"}},
        ),
        (
            "Chile envió a 40 migrantes a Bolivia en autobuses.",
            "Deportation[envió]",
            {"agent": {"Chile"}, "patient": {"40 migrantes"}, "destination": {"Bolivia"}},
        ),
        (
            "Cuba envió a 40 médicos a Bolivia.",
            "Transfer[envió]",
            {"patient": {"40 médicos"}, "destination": {"Bolivia"}},
        ),
        (
            "Ana Paz viajó a Lima en mayo.",
            "Transfer[viajó]",
            {"patient": {"Ana Paz"}, "destination": {"Lima"}},
        ),
        (
            "El ministro Luis Arce se reunió en Quito con la embajadora Ana Paz.",
            "Negotiation[reunió]",
            {"agent": {"Luis Arce", "Ana Paz"}, "location": {"Quito"}},
        ),
        (
            "Dos altos cargos de Perú fueron sancionados por Chile.",
            "Sanction[sancionados]",
            {"agent": {"Chile"}},
        ),
        (
            "La Corte Suprema desestimó el recurso.",
            "CourtRuling[desestimó]",
            {"agent": {"Corte Suprema"}, "patient": {"el recurso"}},
        ),
        (
            "Perú expulsó a Ana Paz en un vuelo pagado por Chile, en virtud de la Ley de Migración.",
            "Deportation[expulsó]",
            {"legalBasis": {"Ley de Migración"}},
        ),
        (
            "Pedro Ruiz, detenido en Lima, viajó a Quito.",
            "Transfer[viajó]",
            {"patient": {"Pedro Ruiz"}, "destination": {"Quito"}},
        ),
        (
            "Se detuvo a tres jueces en Quito.",
            "Arrest[detuvo]",
            {"patient": {"tres jueces"}, "location": {"Quito"}},
        ),
        (
            "Perú y Chile firmaron un acuerdo de readmisión en La Paz.",
            "AgreementMade[firmaron]",
            {"agent": {"Perú", "Chile"}, "patient": {"un acuerdo de readmisión"}, "location": {"La Paz"}},
        ),
        (
            "Colombia acusó a Ecuador de expulsar a 12 migrantes.",
            "Deportation[expulsar]",
            {"agent": {"Ecuador"}, "patient": {"12 migrantes"}},
        ),
        (
            "A los 12 migrantes los trasladaron a Tapachula en virtud de la Ley de Migración.",
            "Transfer[trasladaron]",
            {"patient": {"los 12 migrantes"}, "destination": {"Tapachula"}, "legalBasis": {"Ley de Migración"}},
        ),
        (
            "Ana Pérez llegó a Lima. La policía la detuvo.",
            "Arrest[detuvo]",
            {"patient": {"Ana Pérez"}},
        ),
        (
            "Ana Pérez sigue presa. El tribunal rechazó su liberación.",
            "Release[liberación]",
            {"patient": {"Ana Pérez"}},
        ),
        (
            "España aportará 60 millones de euros a Mauritania.",
            "Funding[aportará]",
            {"agent": {"España"}, "beneficiary": {"Mauritania"}},
        ),
        (
            "Murieron 40 reclusos en el penal de Izalco.",
            "Death[Murieron]",
            {"patient": {"40 reclusos"}, "location": {"penal de Izalco"}},
        ),
    ],
)
def test_roles(read, text, event, roles):
    """Passives, "se", relatives, nouns, control and floating objects."""
    found = read(text, language="es").events()
    assert event in found, sorted(found)
    assert {role: found[event].get(role, set()) & fillers for role, fillers in roles.items()} == roles


def test_a_subject_left_out_is_the_one_before(read):
    """A verb without a subject has the person who was the subject before it, and rests on that mention."""
    reading = read("Wilmer Paz habló con la prensa. Había sido detenido en Houston.", language="es")
    assert reading.events()["Arrest[detenido]"]["patient"] == {"Wilmer Paz"}
    carried = [s for s in reading.statements if s.predicate == "rec:patient"]
    assert carried
    assert all(s.rests_on and "left out" in (s.note or "") for s in carried)


def test_two_people_before_leave_it_open(read):
    """Where the subject before it is several, a verb without a subject has none."""
    reading = read("Wilmer Paz y Juan Soto hablaron con la prensa. Había sido detenido en Houston.", language="es")
    assert reading.events()["Arrest[detenido]"]["patient"] == set()


@pytest.mark.parametrize(
    "text", ["¿Torturó Chile a los presos?", "Lea también los canjes.", "El centro de detención abrió."]
)
def test_no_events(read, text):
    """Questions and what a place is for tell nothing that happened."""
    assert not [e for e in read(text, language="es").events() if e.startswith(("Torture", "Detention"))]


def test_who_was_held_where(read):
    """A detention in a prison says who is held there; a charge of membership stays an allegation."""
    reading = read(
        "Ana Pérez fue recluida en la cárcel La Modelo. El fiscal acusó a Ana Pérez de pertenecer al Tren de Aragua.",
        language="es",
    )
    assert ("Ana Pérez", "heldAt", "cárcel La Modelo") in reading.facts("heldAt")
    assert {s.status for s in reading.statements if s.predicate == "rec:memberOf"} == {"alleged"}
