"""Who "I" and "we" of direct speech are, whom a share is a part of, and who allies are."""

import pytest

from loaders.extract import extract
from tests.loaders.extract.test_laws import made


def ends(text: str, predicate: str) -> set[tuple[str, str]]:
    """The first wordings of both ends of each statement of a predicate, of people and bodies."""
    found = extract(made(text, "en")).statements
    words = {}
    for s in sorted(found, key=lambda s: s.evidence.start):
        if s.predicate in ("rec:name", "rec:mention"):
            words.setdefault(s.subject, s.value)
    return {
        (words.get(s.subject, s.evidence.quote), words.get(s.value, s.value)) for s in found if s.predicate == predicate
    }


@pytest.mark.parametrize(
    ("text", "patient"),
    [
        ('One detainee said: "They kept hitting me in the yard."', "One detainee"),
        ('"They beat us with sticks every night," the prisoners told Amnesty International.', "the prisoners"),
    ],
)
def test_those_who_speak_say_i(text, patient):
    """What was done to "me" was done to the one who speaks."""
    assert patient in {value for _, value in ends(text, "rec:patient")}


def test_nobody_says_i_without_a_speaker():
    """Where the text does not say who speaks, nobody is guessed."""
    assert not ends('A voice on the tape went on. "They kept hitting me."', "rec:patient")


@pytest.mark.parametrize(
    ("text", "share", "whole"),
    [
        ("The ship held 60 migrants. Lawyers met 12 of these people in May.", "12 of these people", "60 migrants"),
        ("Police arrested 80 protesters. Judges freed 30 of these people.", "30 of these people", "80 protesters"),
    ],
)
def test_a_share_is_part_of_those_before(text, share, whole):
    """A counted share of people spoken of is a part of them, with the reason as a note."""
    assert (share, whole) in ends(text, "rec:partOf")


def test_bodies_are_no_shares():
    """Officers of a service are no part of whatever group was named before."""
    assert not ends("Guards beat 40 men. Officers of the Kalan intelligence service watched.", "rec:partOf")


def test_allies_are_told():
    """Who is named among allied groups is allied with the body before."""
    text = "He accused the Syrian government and allied militias, notably Hezbollah, of smuggling weapons."
    assert any("Hezbollah" in one for one, _ in ends(text, "rec:alliedWith"))


def test_nobody_does_what_stands_behind():
    """Who recounts doing something did it, whatever noun stands behind."""
    text = "Luis Chacón recounted attempting suicide in the prison in May, an event of which little is known."
    parties = ends(text, "rec:agent") | ends(text, "rec:patient")
    assert "Luis Chacón" in {who for _, who in parties}
