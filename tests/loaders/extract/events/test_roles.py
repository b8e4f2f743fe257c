"""What fills the roles of an event: where a place lies, by what means, who is asked, what a law is done to."""

import pytest

CASES = [
    # where a place lies is where it happened too
    (
        "Luis Gil was held at a camp near Minsk in Belarus.",
        "Detention[held]",
        "location",
        {"a camp", "Minsk", "Belarus"},
    ),
    ("A judge in Quito ordered the release of Luis Gil.", "CourtOrder[ordered]", "location", {"Quito"}),
    # by what means
    ("Guards beat Luis Gil with wooden boards.", "Beating[beat]", "instrument", {"wooden boards"}),
    ("Police took Luis Gil away in an unmarked van.", "Arrest[took]", "instrument", {"an unmarked van"}),
    ("Maria Ressa told him by telephone that Luis Gil was ill.", "Speech[told]", "instrument", {"telephone"}),
    # who is asked to do it does it
    ("The court called on Chad to end the siege, to free all detainees.", "Release[free]", "agent", {"Chad"}),
    # what is done to a law or an order
    ("Chad approved the six-month decree.", "Legislation[approved]", "patient", {"the six-month decree"}),
    ("The Supreme Court blocked the transfers.", "CourtOrder[blocked]", "patient", {"the transfers"}),
    # what somebody is accused of doing, wherever the parser hangs it
    ("Maria Ressa accused the party of hiding money.", "Accusation[accused]", "topic", {"hiding money"}),
    (
        "Luis Gil, convicted in Brno of spying on exiles, is ill.",
        "CourtRuling[convicted]",
        "topic",
        {"spying on exiles"},
    ),
    # who it is that a participle before a noun tells
    ("Luis Gil is a convicted murderer.", "CourtRuling[convicted]", "patient", {"Luis Gil"}),
    # where a clause, an adverb or a noun of place says so
    ("Luis Gil was sent to Chad, where he was beaten.", "Beating[beaten]", "location", {"Chad"}),
    ("He lives in Chad. Guards beat Luis Gil there.", "Beating[beat]", "location", {"Chad"}),
    ("Police arrested Luis Gil at his home.", "Arrest[arrested]", "location", {"his home"}),
    ("Luis Gil was driven away in a van.", "Transfer[driven]", "instrument", {"a van"}),
    # who is paid, and who pays
    ("Chad was paid $3 million by Iran.", "Funding[paid]", "beneficiary", {"Chad"}),
    ("Chad was billed $3 million for the food.", "Funding[billed]", "agent", {"Chad"}),
    # who made an agreement, wherever the parser hangs it
    ("Under a deal reached with Chad, Iran freed 9 men.", "AgreementMade[deal]", "agent", {"Chad"}),
    ("Talks took place in Quito between Iran and Chad.", "Negotiation[Talks]", "agent", {"Iran", "Chad"}),
    # who visits, and where
    ("Lawyers visited the camp in May.", "Visit[visited]", "location", {"the camp"}),
    ("The Red Cross was granted access to the camp.", "Visit[access]", "agent", {"Red Cross"}),
    # whose custody it is
    ("Chad published the names of the men in its custody.", "Detention[custody]", "agent", {"Chad"}),
    # a list of people by their trades
    ("Custodians beat Maria Ressa.", "Beating[beat]", "agent", {"Custodians"}),
    ("Police arrested a landowner and two bakers.", "Arrest[arrested]", "patient", {"a landowner", "two bakers"}),
]


@pytest.mark.parametrize(("text", "event", "role", "fillers"), CASES)
def test_roles(read, text, event, role, fillers):
    """Each construction gives its role, and nothing else in it."""
    found = read(text).events()
    assert event in found, sorted(found)
    assert found[event].get(role, set()) == fillers


NOBODY = [
    ("Guards attacked the lawyer Luis Gil, beating him badly.", "Beating[beating]", "agent", "Luis Gil"),
    ("Two prisoners walked free in exchange for Luis Gil.", "PrisonerExchange[exchange]", "agent", "Two prisoners"),
    ("Luis Gil was held in new prisons.", "Detention[held]", "location", "new prisons"),
]


@pytest.mark.parametrize(("text", "event", "role", "wrong"), NOBODY)
def test_who_takes_no_such_part(read, text, event, role, wrong):
    """Nobody harms themselves, who is freed makes no exchange, and things of any such kind are no place."""
    assert wrong not in read(text).events().get(event, {}).get(role, set())


MOVES = [
    ("A chartered plane left Chad with nine men.", "FlightLeg[left]", "origin", {"Chad"}),
    ("Two planes carrying nine men landed in Quito.", "FlightLeg[landed]", "destination", {"Quito"}),
    ("They flew Ana Soto to Quito via Lima.", "Transfer[flew]", "location", {"Lima"}),
    ("Guards marched Ana Soto in shackles into a prison.", "Transfer[marched]", "instrument", {"shackles"}),
    ("Chad invoked the Alien Act to deport nine men.", "Deportation[deport]", "legalBasis", {"Alien Act"}),
    (
        "Nine men and two women came to Chad. They were arrested in May.",
        "Arrest[arrested]",
        "patient",
        {"Nine men", "two women"},
    ),
    (
        "Ministers condemned the arrests, and in Quito last week thousands marched to the embassy to demand a trial.",
        "Protest[marched to]",
        "location",
        {"Quito"},
    ),
    ("Nine women marched to the embassy to demand a trial.", "Protest[marched to]", "topic", {"a trial"}),
    ("Inmates were beaten and denied treatment for wounds.", "Deprivation[denied]", "patient", {"Inmates"}),
    ("Chad sued the bank on behalf of Ana Soto.", "LegalProceeding[sued]", "beneficiary", {"Ana Soto"}),
    ("Ana Soto lives in Chad. In May the kingdom deported Luis Gil.", "Deportation[deported]", "agent", {"Chad"}),
]


@pytest.mark.parametrize(("text", "event", "role", "fillers"), MOVES)
def test_moves_aims_and_clauses_have_their_own_parts(read, text, event, role, fillers):
    """What carries people is a means, what is left an origin, and what opens a clause is that clause's."""
    assert read(text).events()[event].get(role, set()) == fillers


FILLERS = [
    ("The group asked Chad to free Ana Soto.", "Speech[asked]", "beneficiary", {"Chad"}),
    ("Chad was paid by Peru to hold nine men.", "Funding[paid]", "beneficiary", {"Chad"}),
    ("Luis Gil, whose sister Ana was arrested in Quito, spoke.", "Arrest[arrested]", "patient", {"Ana"}),
    ("Two nurses came. One of the nurses, Ana Soto, was arrested.", "Arrest[arrested]", "patient", {"Ana Soto"}),
    ("Two nurses came. One of them was arrested in May.", "Arrest[arrested]", "patient", {"One of them"}),
]


@pytest.mark.parametrize(("text", "event", "role", "fillers"), FILLERS)
def test_fillers_are_the_ones_meant(read, text, event, role, fillers):
    """Who is asked or paid, the one beside whose, and one of several."""
    assert read(text).events()[event].get(role, set()) == fillers
