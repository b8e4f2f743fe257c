"""What a reader would be harmed by: acquittals, nobodies and blocked orders never become facts."""

import pytest

from ontology import vocabulary

NOT_SO = [
    "Ahmed Ali was acquitted of killing Sara Khan.",
    "A jury cleared Captain Luis Gil of torturing Ana Soto.",
    "The charges that guards tortured Maria Ressa were dropped.",
    "The United States imposed sanctions on Ramzan Kadyrov for torture in Chechnya.",
    "No prisoner was killed by guards in the camp.",
    "Nobody deported Maria Ressa.",
    "None of the detainees was tortured by guards.",
    "Neither the CIA nor the FBI tortured Maria Ressa.",
    "Human Rights Watch found no evidence that guards killed Maria Ressa.",
    "The report does not claim that guards tortured Maria Ressa.",
    "The court blocked the deportation of Maria Ressa to Honduras.",
    "Maria Ressa was almost deported to Jordan in 2012.",
    "Israel will release 50 prisoners in a prisoner exchange with Hamas.",
    "If the court allows it, Iran will deport Maria Ressa.",
    "The judge had forbidden the deportation of Maria Ressa to Iran.",
    "Iran had proposed a prisoner exchange with France on April 20.",
    "The appeals court blocked the deportation of ten men under the Immigration Act.",
]
HARM = {
    k for kind in ("Abuse", "Killing", "Deportation", "PrisonerExchange", "Release") for k in vocabulary().below(kind)
}


@pytest.mark.parametrize("text", NOT_SO)
def test_what_the_text_does_not_say_is_not_asserted(read, text):
    """No event of harm, removal or release is asserted by a sentence that denies, doubts or only plans it."""
    told = [(event, status) for event, (status, _) in read(text).stances().items() if event.split("[")[0] in HARM]
    assert [event for event, status in told if status == "asserted"] == []


SPANISH = [
    "Si el juez lo ordena, España deportará a 50 hombres a Marruecos.",
    "España extraditará a 12 hombres.",
    "Francia deportaría a 12 hombres.",
    "¿Deportó España a 12 hombres?",
]


@pytest.mark.parametrize("text", SPANISH)
def test_spanish_futures_and_questions_are_not_asserted(read, text):
    """The same in Spanish, where the ending of the verb says it."""
    assert "asserted" not in {status for status, _ in read(text, language="es").stances().values()}


def test_a_spanish_subject_after_its_verb_is_no_patient(read):
    """Who stands after the verb without "a" is who does it."""
    event = read("Torturaron los guardias a 12 hombres en el penal.", language="es").events()["Torture[Torturaron]"]
    assert event["patient"] == {"12 hombres"}
    assert event["agent"] <= {"los guardias"}


def test_a_judge_of_harm_did_not_do_it(read):
    """Who clears or accuses somebody is not who did it."""
    for text in NOT_SO[:2]:
        for event, roles in read(text).events().items():
            assert not event.startswith(("Torture", "Killing")) or "A jury" not in roles.get("agent", set())


def test_according_to_is_a_sayer_and_no_doer(read):
    """The one that "according to" names says it and does nothing."""
    reading = read("According to the Red Cross, Syria tortured Maria Ressa.")
    assert reading.events()["Torture[tortured]"]["agent"] == {"Syria"}
    assert reading.stances()["Torture[tortured]"] == ("asserted", "Red Cross")


def test_the_number_of_what_is_only_alleged_is_alleged(read):
    """A count is put as the event that it is counted in."""
    counts = {
        s.value: s.status
        for s in read("Prosecutors allege that guards killed 15 detainees.").statements
        if s.predicate == "rec:count"
    }
    assert counts == {"15": "alleged"}


@pytest.mark.parametrize(
    "text", ["Poland handed over 300 prisoners to Chad.", "Poland turned over three prisoners to Chad."]
)
def test_a_particle_is_no_bound(read, text):
    """A particle "over" that belongs to the verb bounds no number."""
    assert not [s for s in read(text).statements if s.predicate == "rec:bound"]


def test_a_speaker_is_not_who_did_it(read):
    """Who stands before a colon and quotation marks takes no part in what is told between them."""
    events = read('Tom Homan: "The Biden Administration released ten men. They attacked ICE officers."').events()
    assert "Tom Homan" not in {filler for roles in events.values() for fillers in roles.values() for filler in fillers}


def test_he_is_the_one_of_the_paragraph(read):
    """Who is charged is the one that the paragraph names, and not the official of the paragraph before."""
    events = read(
        "Why has Rep. Ana Soto not spoken?\n\nBonifacio Renteria-Cruz, a citizen of Mexico, was arrested in Phoenix. "
        "He is charged with assault."
    ).events()
    assert "Ana Soto" not in events["LegalProceeding[charged]"].get("patient", set())


def test_an_attempted_murder_killed_nobody(read):
    """What was only attempted did not happen."""
    assert not [e for e in read("He has convictions for attempted murder of Luis Gil.").events() if "Killing" in e]


def test_who_is_charged_with_two_things_did_neither(read):
    """The second "with" is as alleged as the first."""
    stances = read("He is charged with murder in the slaying of Ana Soto and with the rape of Sara Khan.").stances()
    assert {status for event, (status, _) in stances.items() if event.startswith(("Killing", "SexualV"))} == {"alleged"}


def test_georgia_after_a_town_is_not_the_country(read):
    """A state that bears a country's name is not that country."""
    reading = read(
        "ICE moved ten men from Atlanta, Georgia, to Texas. Georgia, whose capital is Tbilisi, deported ten monks."
    )
    kinds = {reading.kinds[s.subject] for s in reading.statements if s.value == "Georgia" and s.predicate == "rec:name"}
    assert kinds == {"Place", "Country"}


def test_nobody_is_no_node(read):
    """A phrase that says that there was nobody makes no node."""
    assert not [s for s in read("No prisoner was killed by guards.").statements if s.value.startswith("No ")]


def test_a_long_paragraph_is_read_in_pieces(read):
    """A paragraph of any length is read, each statement on its own words."""
    reading = read("Iran arrested Maria Ressa on March 14, 2024. " * 600)
    assert len(reading.events()) >= 1
    assert all(reading.document.text[s.evidence.start : s.evidence.end] == s.evidence.quote for s in reading.statements)


def test_an_allegation_of_somebody_accuses_nobody(read):
    """What "the allegations of X" says may be by X or against X: no role is read from it."""
    for roles in read("The police deny the allegations of Reporters Without Borders.").events().values():
        assert "Reporters Without Borders" not in {filler for fillers in roles.values() for filler in fillers}


def test_a_bare_plural_is_not_the_group_the_text_is_about(read):
    """Bare "migrants" in general are not the men that the text counts."""
    events = read("Chad deported 250 men in May. Chad continues to send migrants to Libya.").events()
    assert all(
        "The 250 men" not in roles.get("patient", set()) and "250 men" not in roles.get("patient", set())
        for event, roles in events.items()
        if event.startswith("Transfer")
    )


def test_what_a_court_blocks_is_not_its_legal_basis(read):
    """The law behind what is blocked is the basis of what is blocked."""
    events = read("The appeals court blocked the deportation of ten men under the Immigration Act.").events()
    assert "legalBasis" not in events["CourtOrder[blocked]"]


def test_a_date_is_no_part_of_who_acts(read):
    """A date before a group is not in its name."""
    events = read("On 4 June 2024 police officers arrested 23 protesters.").events()
    assert events["Arrest[arrested]"]["agent"] == {"police officers"}


def test_they_are_whom_the_sentence_before_spoke_of(read):
    """Over a sentence about something else nobody is carried on."""
    near = read("Four monks fled to Chad. They were deported to Iran.").facts("patient")
    far = read("Four monks fled to Chad. The weather was fine that day. They were deported to Iran.").facts("patient")
    assert [value for event, _, value in near if "deported" in event]
    assert not [value for event, _, value in far if "deported" in event]


def test_who_decrees_a_removal_is_not_removed(read):
    """The sentence that subjects others to it names who decrees it as nobody's patient."""
    reading = read("President Luis Gil directs that all men described in section 1 are subject to immediate removal.")
    persons = {s.subject for s in reading.statements if s.predicate == "rec:name" and "Gil" in s.value}
    assert persons
    assert not [s for s in reading.statements if s.predicate == "rec:patient" and s.value in persons]


def test_many_people_are_nobody_by_name(read):
    """Words in capitals that a number of people is said of name no person."""
    reading = read("The order says that all Alien Enemies are subject to detention.")
    assert not [s for s in reading.statements if s.value == "rec:Person"]
