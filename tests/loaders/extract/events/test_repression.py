"""How texts tell that people are hunted, silenced and given bad names, and what only looks like it."""

import pytest

TOLD = [
    ("Abuse", "Soldiers targeted and hunted down reporters in Goma."),
    ("Abuse", "Reporters were being targeted."),
    ("Abuse", "In a bid to silence critical voices, Chad jailed two editors."),
    ("Abuse", "The law is used to suppress dissent in Chad."),
    ("Abuse", "Police restricted freedom of assembly in Goma."),
    ("Abuse", "The army silenced the editors."),
    ("Abuse", "Ana Soto documented the targeting of students by police."),
    ("EnforcedDisappearance", "The disappearance of the students alarmed Ana Soto."),
    ("EnforcedDisappearance", "Ana Soto's disappearance was reported in May."),
    ("Accusation", "The president called Ana Soto a spy."),
    ("Accusation", "The men, described by the minister as criminals, were flown out."),
    ("Accusation", "The ministry labeled Ana Soto a terrorist."),
    ("Accusation", "Two men were held on suspicion of theft in Goma."),
    ("Sanction", "Treasury labeled the gang a terrorist organization."),
    ("Sanction", "Chad revoked the licences of two papers."),
    ("CourtOrder", "A judge issued warrants for two men."),
    ("CourtOrder", "The court will prevent Chad from expelling them."),
    ("CourtRuling", "The motion was denied in May."),
    ("CourtRuling", "The finding was set aside in a ruling on appeal."),
    ("CourtRuling", "The journalists received heavy sentences."),
    ("CourtOrder", "It is so ordered."),
    ("PrisonerExchange", "Twelve men were traded for two spies. As part of the exchange, Chad let them go."),
    ("FlightLeg", "He was put aboard a flight from Quito to Lagos."),
    ("Attack", "Thousands died in the civil war between Chad and the rebels."),
    ("Attack", "Tear gas was used inside the cells."),
    ("Arrest", "Police made no arrests."),
    ("Speech", "Border Watch recorded that 95 reporters had been jailed."),
    ("Speech", "Ana Soto elaborated on the conditions."),
    ("Speech", "Ana Soto sent a letter to the minister."),
    ("Appointment", "Luis Gil was removed from his posts in May."),
    ("Appointment", "Luis Gil took power in 2021."),
    ("Deportation", "Chad deports migrants. Twelve men were sent to a prison in Ghana."),
]

NOT_TOLD = [
    ("Abuse", "The new sanctions regime targets the army."),
    ("Abuse", "The books targeted children."),
    ("Abuse", "The ads targeted voters in Ohio."),
    ("Accusation", "The order covers alien enemies described in section 1."),
    ("Accusation", "Ana Soto called her brother on Monday."),
    ("Attack", "The verdict was set aside on appeal."),
    ("CourtRuling", "Ana Soto denied the rumours."),
    ("FlightLeg", "She keeps a log of flight data from the crew."),
    ("Speech", "He learned the alphabet letter by letter."),
    ("Deportation", "Chad deports migrants. Inmates are taken there for questions."),
]


def _classes(found):
    return {event.split("[")[0] for event in found.events()}


@pytest.mark.parametrize(("kind", "text"), TOLD)
def test_words_that_tell(read, kind, text):
    """An event of the class is read."""
    assert kind in _classes(read(text))


@pytest.mark.parametrize(("kind", "text"), NOT_TOLD)
def test_words_that_do_not(read, kind, text):
    """The same words in another use tell no such event."""
    assert kind not in _classes(read(text))


def test_whose_aim_it_is(read):
    """Who does something in a bid to do another is who does both; of "X's attempt", X."""
    told = read("The army beat monks in an effort to silence students.").events()
    assert told["Abuse[silence]"]["agent"] == told["Beating[beat]"]["agent"]
    assert read("Chad's attempt to deport the students failed.").events()["Deportation[deport]"]["agent"] == {"Chad"}
