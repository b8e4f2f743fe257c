"""Direct speech: who speaks it, wherever they are named."""

import pytest

QUOTED = [
    # before, after, between
    ("Maria Ressa said: “Guards beat Luis Gil. They killed two men.”", {"Killing[killed]": "Maria Ressa"}),
    ("“Guards tortured Luis Gil,” said Maria Ressa.", {"Torture[tortured]": "Maria Ressa"}),
    ("“Guards tortured Luis Gil,” Maria Ressa said.", {"Torture[tortured]": "Maria Ressa"}),
    ("“The guards,” Maria Ressa said, “killed 40 villagers.”", {"Killing[killed]": "Maria Ressa"}),
    (
        "“Guards tortured Luis Gil,” Maria Ressa told The Washington Post. “They killed Pedro Paz.”",
        {"Torture[tortured]": "Maria Ressa", "Killing[killed]": "Maria Ressa"},
    ),
    # a name and a colon, also over several sentences
    (
        "Senator Maria Ressa: “France deported 200 refugees to Chad. The guards killed three men.”",
        {"Deportation[deported]": "Maria Ressa", "Killing[killed]": "Maria Ressa"},
    ),
    ("Rep. Maria Ressa (R-PA): “Russia released three men.”", {"Release[released]": "Maria Ressa"}),
    # over several paragraphs, each of which opens the quotation anew
    (
        "Maria Ressa said: “Guards tortured Luis Gil.\n\n“They killed Pedro Paz in May.”",
        {"Torture[tortured]": "Maria Ressa", "Killing[killed]": "Maria Ressa"},
    ),
    # the sentence after a closed quotation is the document's own, as is what stands between
    ("“We were afraid,” Maria Ressa said. Guards killed Pedro Paz.", {"Killing[killed]": None}),
    ("“It was cruel.” Maria Ressa was arrested in Chad. “Guards killed Pedro Paz.”", {"Killing[killed]": None}),
]


@pytest.mark.parametrize(("text", "said"), QUOTED)
def test_direct_speech_has_its_speaker(read, text, said):
    """What is told in direct speech is the speaker's word, and nothing outside it is."""
    stances = read(text).stances()
    assert {event: stances[event][1] for event in said} == said


def test_a_label_takes_no_part_in_what_is_said(read):
    """The name before the colon is no agent of a verb within the quotation."""
    reading = read("Rep. Maria Ressa: “Yesterday, a judge released three men.”")
    assert "Maria Ressa" not in reading.events()["Release[released]"].get("agent", set())


def test_words_at_arm_s_length_are_no_speech(read):
    """A word in quotation marks is nobody's speech."""
    assert read("Iran released ten men as a “gesture”, Maria Ressa said.").stances()["Release[released]"] == (
        "asserted",
        "Maria Ressa",
    )
