"""Who operates aircraft and facilities."""

import pytest

OPERATED = [
    ("An aircraft of the Royal Air Force of Oman took them home.", ("Royal Air Force of Oman", "An aircraft")),
    ("They left on a commercial Avianca flight.", ("Avianca", "a commercial Avianca flight")),
    ("Three planes chartered from GlobalX left.", ("GlobalX", "Three planes")),
    ("He was treated at a clinic managed by the Red Cross.", ("Red Cross", "a clinic")),
    ("The jet registered to Belvar Air landed.", ("Belvar Air", "The jet")),
    ("They were held in two Italian-run centres.", ("Italian", "two Italian-run centres")),
    ("They were held in a UN-run camp.", ("UN", "a UN-run camp")),
    ("Passengers of Avior Airlines Flight 1220 were freed.", ("Avior Airlines", "Avior Airlines Flight 1220")),
    ("He left Chile. The Chilean embassy was closed.", ("Chile", "Chilean embassy")),
]


@pytest.mark.parametrize(("text", "tie"), OPERATED)
def test_operators_are_told(read, text, tie):
    """By an owner before the noun, a participle or a name."""
    assert tie in {(s, o) for s, _, o in read(text).facts("operates")}


def test_what_a_nation_runs_may_lie_elsewhere(read):
    """An "Italian-run" camp need not lie in Italy."""
    assert not read("They were held in two Italian-run centres.").facts("locatedIn")


@pytest.mark.parametrize("text", ["A flight from Lima landed.", "They were beaten in a camp.", "A plane left Chad."])
def test_nobody_operates_what_no_words_give(read, text):
    """Where a flight comes from does not say whose it is."""
    assert not read(text).facts("operates")
