"""Turns of a transcript: each is its speaker's word, as far as it lasts."""

TALK = """SECRETARY RUBIO: Good afternoon. Last night France deported 17 men to Chad.

Guards arrested two women in Texas.

QUESTION: Russia released Luis Gil.

THE PRESIDENT: Iran killed Maria Ressa.

Ms. Leavitt: Qatar freed ten Americans."""


def test_each_turn_is_its_speaker_s(read):
    """A label in capitals holds for the paragraphs behind it; nobody is named for questions and bare offices."""
    said = {event: who for event, (_, who) in read(TALK).stances().items()}
    assert said == {
        "Deportation[deported]": "RUBIO",
        "Arrest[arrested]": "RUBIO",
        "Release[released]": None,
        "Killing[killed]": None,
        "Release[freed]": "Leavitt",
    }


def test_a_heading_within_a_line_is_no_turn(read):
    """Words before a colon that name nobody make nobody the speaker."""
    assert read("Ending Detentions: Iran released ten men in May.").stances()["Release[released]"][1] is None


def test_who_asks_may_say_who_they_are(read):
    """A question that begins with a name and an outlet is that person's; one that speaks of somebody is not theirs."""
    text = (
        "QUESTION: Hi, Ana Soto with the Daily Mail. Chad freed Luis Gil.\n\nQUESTION: Maria Ressa was jailed in Iran."
    )
    said = {event: who for event, (_, who) in read(text).stances().items()}
    assert said == {"Release[freed]": "Ana Soto", "Detention[jailed]": None}


def test_a_relative_who_bears_the_same_name_is_somebody_else(read):
    """Where a text names somebody's wife by her first name alone, a label with the last name may be hers."""
    talk = (
        "THE PRESIDENT: I spoke with Ana Ruiz and with her {}. Iran freed Ana Ruiz.\n\nMS. RUIZ: Chad freed Luis Gil."
    )
    for kin, same in (("wife, Carla", False), ("wife Carla", False), ("lawyer, Carla", True)):
        reading = read(talk.format(kin))
        persons = {s.value: s.subject for s in reading.statements if s.predicate == "rec:name"}
        claimants = {
            s.claimant for s in reading.statements if s.value == "rec:Release" and "Chad" not in s.evidence.quote
        }
        assert (persons["Ana Ruiz"] in claimants) is same
