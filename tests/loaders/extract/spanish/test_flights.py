"""Test flights in Spanish: what flies, who is flown, from where to where."""

import pytest


@pytest.mark.parametrize(
    ("text", "event", "roles"),
    [
        (
            "Llegó a Guatemala otro vuelo con 80 deportados.",
            "FlightLeg[Llegó]",
            {"destination": {"Guatemala"}, "instrument": {"otro vuelo"}, "patient": {"80 deportados"}},
        ),
        (
            "Tres aeronaves despegaron de Harlingen con 20 hombres y 3 mujeres a bordo.",
            "FlightLeg[despegaron]",
            {"origin": {"Harlingen"}, "instrument": {"Tres aeronaves"}, "patient": {"20 hombres", "3 mujeres"}},
        ),
        (
            "A bordo viajaban 33 hombres y ocho mujeres.",
            "FlightLeg[viajaban]",
            {"patient": {"33 hombres", "ocho mujeres"}},
        ),
        (
            "Honduras recibió el lunes un vuelo con 72 expulsados.",
            "FlightLeg[recibió]",
            {"agent": {"Honduras"}, "instrument": {"un vuelo"}, "patient": {"72 expulsados"}},
        ),
    ],
)
def test_flights(read, text, event, roles):
    """The aircraft is the instrument, people on board are flown."""
    found = read(text, language="es").events()[event]
    assert {role: found[role] for role in roles} == roles


def test_a_flight_is_told_once(read):
    """The noun beside a verb of flying tells no second flight."""
    events = read("Aterriza en Caracas el primer vuelo con repatriados.", language="es").events()
    assert [name for name in events if name.startswith("FlightLeg")] == ["FlightLeg[Aterriza]"]


def test_an_order_to_turn_back(read):
    """What does not come about is denied, what is ordered is ordered."""
    found = read("El juez ordenó que los aviones dieran media vuelta.", language="es").stances()
    assert found["FlightLeg[dieran media vuelta]"][0] == "ordered"
