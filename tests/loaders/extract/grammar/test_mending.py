"""Participles behind nouns and infinitives before nouns are read as what they are."""

import pytest

CASES = [
    ("A suit brought by five Malians sent to Ghana is before a court.", "Transfer[sent]", "Malians"),
    ("Chad was paid to imprison deportees.", "Detention[imprison]", "deportees"),
]


@pytest.mark.parametrize(("text", "event", "whom"), CASES)
def test_who_is_sent_or_held(read, text, event, whom):
    """Who stands before the participle, or behind the infinitive, is who it is done to."""
    found = read(text).events()
    assert event in found
    assert all(whom in each for each in found[event].get("patient", {whom}))


def test_a_noun_before_a_noun_stays_one(read):
    """Techniques of torture are nobody's torturing."""
    told = read("She told of cellars where captives were subjected to torture methods in Goma.").events()
    assert not any(event.startswith("Torture[torture]") for event in told)
