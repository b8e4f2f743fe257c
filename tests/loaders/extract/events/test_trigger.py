"""Which words tell an event of which class, and which only look as if they did."""

import pytest

TOLD = [
    ("Detention", "Her husband is serving a twelve-year sentence near Perm."),
    ("Detention", "Two brothers were held on charges of treason."),
    ("Detention", "The captives were kept in a basement for nine weeks."),
    ("Detention", "The 14 opposition figures have been behind bars since 2021."),
    ("Detention", "The family has had no word since Karim was taken into custody."),
    ("Detention", "The judge was held at a base after soldiers had picked him up in Goma."),
    ("LegalProceeding", "The families lodged an appeal with the Constitutional Court."),
    ("LegalProceeding", "The Senate opened an inquiry into the flights."),
    ("LegalProceeding", "The court heard three witnesses on Tuesday."),
    ("LegalProceeding", "Relatives brought a claim against the ministry."),
    ("LegalProceeding", "The men were brought before a judge without a lawyer."),
    ("Abuse", "Prisoners were forced to kneel for hours in the yard."),
    ("Abuse", "The men were chained to the floor."),
    ("Abuse", "The report describes squalid conditions in Makala prison."),
    ("Deprivation", "Guards denied detainees access to lawyers and medicine."),
    ("Deprivation", "Officers withheld water from the migrants for two days."),
    ("Torture", "Prisoners were hung from the ceiling by their wrists."),
    ("Beating", "Officers struck the women with truncheons."),
    ("Legislation", "The Knesset extended the state of emergency for a year."),
    ("Legislation", "Lawmakers are due to vote on Thursday."),
    ("Legislation", "The president rescinded the directive on Monday."),
    ("CourtOrder", "A federal court halted the flights."),
    ("CourtOrder", "The tribunal barred the state from transferring the detainees."),
    ("CourtRuling", "Judges in Strasbourg upheld the complaint."),
    ("CourtRuling", "Ali Musa is serving a life sentence in Tadmor."),
    ("FlightLeg", "Omni Air operated 14 charter flights to Dakar."),
    ("FlightLeg", "The crew recalled the aircraft to Dakar."),
    ("Funding", "Guards demanded bribes from relatives."),
    ("Funding", "The families were charged 40 dollars for the parcels."),
    ("Visit", "The Red Cross was denied access to the camp."),
    ("Negotiation", "Envoys discussed a swap in Istanbul."),
    ("Negotiation", "Moscow and Washington held secret talks for two years."),
    ("Release", "The rebels let the nuns go."),
    ("Release", "Four aid workers walked free on Friday."),
    ("Death", "The body of a third man was found on the beach."),
    ("Death", "At least 12 people lost their lives."),
    ("Attack", "Fighting broke out between the army and the rebels."),
    ("Attack", "Rockets hit the prison in Idlib."),
    ("HungerStrike", "The inmates went on hunger strike."),
    ("Arrest", "Two students were taken away in Cairo."),
    ("Arrest", "Officers took the blogger from his home at dawn."),
    ("Migration", "She left Nicaragua with her two daughters."),
    ("Sanction", "The Council imposed restrictive measures on three firms."),
    ("Asylum", "They found refuge in Lithuania."),
    ("Arrest", "Everyone was arrested in the square."),
    ("Release", "A released prisoner telephoned her mother."),
    ("ReportPublication", "The transcript was published in Oslo."),
    ("CourtOrder", "A federal court said that it would block the policy."),
    ("Speech", "Chad has yet to respond."),
]

NOT_TOLD = [
    ("Detention", "The minister held a press conference in Bonn."),
    ("Detention", "The two parents share custody of their children."),
    ("Detention", "The party holds 40 seats in parliament."),
    ("Abuse", "The treaty binds both states."),
    ("Deprivation", "The minister denied that water was scarce."),
    ("Arrest", "He took his passport from home."),
    ("LegalProceeding", "He filed a story for the paper."),
    ("LegalProceeding", "The president took quick action in May."),
    ("Legislation", "Many people voted in the election."),
    ("Funding", "He paid attention to the details."),
    ("Funding", "Doctors provide medical assistance in Goma."),
    ("Funding", "Millions of people were cut off in May."),
    ("Transfer", "She is on her way to success."),
    ("FlightLeg", "He landed a job in Rome."),
    ("Attack", "China combats the use of forced labour."),
    ("Appointment", "The witness named two suspects."),
    ("Death", "A body of experts found flaws."),
    ("Killing", "The execution of the orders took a year."),
    ("Asylum", "Homeless men found shelter from the storm."),
    ("Deportation", "Treasury removed Luis Gil from its list of sanctioned persons on Monday."),
    ("Arrest", "Luis Gil was removed from office by the police union on Monday."),
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


def test_a_noun_and_its_verb_are_one_event(read):
    """What a verb and the noun behind "in" or "into" both tell is told once."""
    assert _classes(read("Omar Said was taken into detention in Aden.")) == {"Detention"}
    assert len(read("Omar Said was taken into detention in Aden.").events()) == 1


@pytest.mark.parametrize(
    ("text", "event", "whom"),
    [
        ("Ten men are subject to removal to Chad.", "Deportation[removal]", "Ten men"),
        ("Ten men were held without charge in Aden.", "LegalProceeding[without charge]", "Ten men"),
        ("The fate of ten men in its custody is unknown.", "Detention[custody]", "ten men"),
        ("Ten men were held in solitary confinement.", "SolitaryConfinement[solitary confinement]", "Ten men"),
        ("The rebels let ten men go.", "Release[let]", "ten men"),
    ],
)
def test_whom_a_noun_befalls(read, text, event, whom):
    """Who suffers what a noun tells stands beside it, however it is tied to them."""
    assert read(text).events()[event]["patient"] == {whom}


def test_who_leads_an_investigation(read):
    """The possessor of an investigation or an appeal does it; of a trial, it befalls them."""
    events = read("Interpol's investigation into the raid went on. Ana Ruiz's trial began in May.").events()
    assert events["LegalProceeding[investigation]"]["agent"] == {"Interpol"}
    assert events["LegalProceeding[trial]"]["patient"] == {"Ana Ruiz"}


def test_whom_a_sentence_befalls(read):
    """The possessor of a conviction is who was convicted; of a ruling, who gave it."""
    events = read("Ana Ruiz's conviction was read out in May. The court's ruling came in June.").events()
    assert events["CourtRuling[conviction]"]["patient"] == {"Ana Ruiz"}
    assert "patient" not in events["CourtRuling[ruling]"]


def test_what_a_court_undoes_is_told_too(read):
    """A court that stays an injunction tells of two events; one that issues it, of one."""
    assert len(read("The Supreme Court stayed an injunction in June.").events()) == 2
    assert len(read("The Supreme Court issued an injunction in June.").events()) == 1


def test_a_judge_is_the_court_under_the_bare_name_too(read):
    """Who was called a judge once rules under the name alone."""
    events = read("Judge Ana Smith took the bench. Smith ruled in May that the raid was unlawful.").events()
    assert any(event.startswith("CourtRuling[ruled") for event in events)
