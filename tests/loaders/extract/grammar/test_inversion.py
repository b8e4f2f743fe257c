"""Sayings behind and within what is said: who speaks is found where the parser gives the verb no subject."""

import pytest

SPOKEN = [
    (
        "“They took everything,” said Rosa Quispe, 51, whose brother, Luis, is feared dead.",
        "Speech[said]",
        "Rosa Quispe",
    ),
    ("“We will look for them,” said an Under Secretary of the Treasury.", "Speech[said]", "Under Secretary"),
    ("Rosa Quispe spoke first. “Why was he taken?” asked Ana Soto.", "Speech[asked]", "Ana Soto"),
    ("Ana Soto lives in Lima. “Where would I go,” Soto asked, “with no papers?”", "Speech[asked]", "Ana Soto"),
    ("The guards, Nadia Karam told us, came after midnight.", "Speech[told]", "Nadia Karam"),
    ("In the camp, Nadia Karam told me, nobody slept.", "Speech[told]", "Nadia Karam"),
    ("Chad, whose envoy was expelled, called on both sides to talk.", "Speech[called on]", "Chad"),
    ("The ministry denied the claim. (Ana Soto said that she had no record.)", "Speech[said]", "Ana Soto"),
    ("Ana Soto made clear that nobody would be moved.", "Speech[made clear]", "Ana Soto"),
    ("Oslo regards his detention as arbitrary.", "Accusation[regards]", "Oslo"),
    ("Ana Soto took questions from reporters in Lima.", "Speech[took questions]", "Ana Soto"),
    ("Ana Soto, the director of the centre, puts the number at 300.", "Speech[puts]", "Ana Soto"),
    ("Contacted in Lima, the ministry's spokesman, Juan Ruiz, said that nobody fled.", "Speech[said]", "Juan Ruiz"),
    ("In the year of dust, Nadia Karam told me, nobody slept.", "Speech[told]", "Nadia Karam"),
    ("Ana Soto said in a letter that guards beat Luis Gil.", "Speech[said]", "Ana Soto"),
    ("Chad denies that Luis Gil was beaten and maintains that he fled.", "Speech[maintains]", "Chad"),
]

HEARD = [
    ("Travellers are urged to avoid the border.", "Speech[urged]", "Travellers"),
    ("The families were briefed on Monday.", "Speech[briefed]", "The families"),
    ("Ana Soto instructed the guards to leave.", "Speech[instructed]", "the guards"),
    ("Iran summoned the French ambassador on Friday.", "Speech[summoned]", "the French ambassador"),
]

CLAIMED = [
    (
        "Ana Soto answered in Lima. The prisoner, she told reporters at a conference, had been convicted of spying.",
        "CourtRuling[convicted]",
        "Ana Soto",
    ),
    ("“We will not rest while monks are tortured in Chad,” said Ana Soto.", "Torture[tortured]", "Ana Soto"),
    (
        "More than 40 judges rejected the policy, according to a tally kept by Reuters.",
        "CourtRuling[rejected]",
        "Reuters",
    ),
    ("The Chadian interior ministry said that Luis Gil was freed.", "Release[freed]", "Chadian interior ministry"),
    ("The Hamas interior ministry said that Luis Gil was freed.", "Release[freed]", "Hamas interior ministry"),
    ("Chad says in a statement that Luis Gil was convicted.", "CourtRuling[convicted]", "Chad"),
    ("According to the source, Luis Gil was arrested in May.", "Arrest[arrested]", "the source"),
]


@pytest.mark.parametrize(("text", "event", "speaker"), SPOKEN)
def test_speaker(read, text: str, event: str, speaker: str) -> None:
    """The saying has its speaker."""
    assert read(text).events()[event]["speaker"] == {speaker}


@pytest.mark.parametrize(("text", "event", "hearer"), HEARD)
def test_hearer(read, text: str, event: str, hearer: str) -> None:
    """Who is told or asked something hears it, whoever says it."""
    assert read(text).events()[event]["beneficiary"] == {hearer}


@pytest.mark.parametrize(("text", "event", "claimant"), CLAIMED)
def test_claimant(read, text: str, event: str, claimant: str) -> None:
    """What is said stands by the word of who says it."""
    assert read(text).stances()[event][1] == claimant


def test_no_saying_is_parted_from_a_relative_clause(read) -> None:
    """Who tells lies is in the relative clause of the lies."""
    assert "Speech[told]" not in read("The lies he told reporters were repeated by Ana Soto.").events()


def test_a_negative_speaker_says_nothing(read) -> None:
    """Nobody's word is claimed by nobody."""
    assert read("No official said that Luis Gil was arrested.").stances()["Arrest[arrested]"][1] is None
