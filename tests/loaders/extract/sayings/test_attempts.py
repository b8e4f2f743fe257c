"""What is tried against people, and what goes on, is so, whatever governs it."""

import pytest


def statuses(reading):
    """The status of each event, by class and trigger."""
    return {
        f"{s.value.removeprefix('rec:')}[{s.evidence.quote}]": s.status
        for s in reading.statements
        if s.predicate == "rdf:type"
    }


@pytest.mark.parametrize(
    ("text", "event", "status"),
    [
        ("The decree is part of an effort to silence critics.", "Abuse[silence]", "asserted"),
        ("The junta jailed ten men in a bid to intimidate journalists.", "Abuse[intimidate]", "asserted"),
        ("Chad made an attempt to deport Luis Gil.", "Deportation[deport]", "hypothetical"),
        ("The court declined to validate the detention of Luis Gil.", "Detention[detention]", "asserted"),
        ("He may report on the war in Chad.", "Attack[war]", "asserted"),
    ],
)
def test_what_is_tried_or_goes_on(read, text, event, status):
    """Silencing is done by trying; a deportation that was tried was none."""
    assert statuses(read(text)).get(event) == status


def test_a_known_event_is_not_denied(read):
    """Who will not say who ordered it denies no murder."""
    found = statuses(read("Police declined to say who might have ordered the murder."))
    assert found.get("Killing[murder]") != "denied"
