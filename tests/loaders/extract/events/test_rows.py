"""What verbs in a row share, who stands in lists, and what a law that is the subject permits or forbids."""

import pytest

CASES = [
    # participles in a row have one auxiliary, and are done to the same people
    ("Three women were arrested, beaten and raped in Lima.", "SexualViolence[raped]", "patient", {"Three women"}),
    ("Three women were arrested, beaten and raped in Lima.", "SexualViolence[raped]", "agent", set()),
    (
        "Maria Ressa was kept for nine months in a cellar, denied medicine and burned with cigarettes.",
        "Abuse[burned with]",
        "patient",
        {"Maria Ressa"},
    ),
    # whom a relative clause is about without a pronoun, and who does what it tells
    ("Chad freed the men it had jailed.", "Detention[jailed]", "agent", {"Chad"}),
    ("Chad freed the men it had jailed.", "Detention[jailed]", "patient", {"the men"}),
    ("Rebels buried the farmers they had seized, tortured and killed.", "Torture[tortured]", "agent", {"Rebels"}),
    (
        "Rebels buried the farmers they had seized, tortured and killed.",
        "Torture[tortured]",
        "patient",
        {"the farmers"},
    ),
    # where the last of a row says it, and where the first does
    (
        "Maria Ressa was beaten, raped and held in a secret prison.",
        "SexualViolence[raped]",
        "location",
        {"a secret prison"},
    ),
    (
        "In a Minsk jail Maria Ressa was beaten and deprived of sleep.",
        "Deprivation[deprived]",
        "location",
        {"a Minsk jail"},
    ),
    (
        "Luis Gil was kept in a former school and denied medicine.",
        "Deprivation[denied]",
        "location",
        {"a former school"},
    ),
    ("Luis Gil was arrested in Lima and beaten.", "Beating[beaten]", "location", set()),
    # lists of those to whom it was done
    (
        "Those arrested and believed to be held in Lima include Maria Ressa, the poet Luis Gil and Ana Soto.",
        "Detention[held]",
        "patient",
        {"Maria Ressa", "Luis Gil", "Ana Soto"},
    ),
    # the one beside whose name the nationality stands
    ("Luis Gil, a Salvadoran deported in March, is ill.", "Deportation[deported]", "patient", {"Luis Gil"}),
    # by which law, where it is the subject
    (
        "The Aliens Act authorizes the president to deport foreigners.",
        "Deportation[deport]",
        "legalBasis",
        {"Aliens Act"},
    ),
    (
        "The Geneva Convention bars the deportation of civilians.",
        "Deportation[deportation]",
        "legalBasis",
        {"Geneva Convention"},
    ),
    ("Luis Gil was jailed under Section 12 of the Aliens Act.", "Detention[jailed]", "legalBasis", {"Aliens Act"}),
    ("Luis Gil was jailed under Section 12(a).", "Detention[jailed]", "legalBasis", {"Section 12(a)"}),
    # who is kept from doing it
    ("A judge enjoined Chad from deporting Luis Gil.", "Deportation[deporting]", "agent", {"Chad"}),
    # places without a name
    ("They were deported to a third country.", "Deportation[deported]", "destination", {"a third country"}),
    ("Luis Gil was taken to European jails.", "Transfer[taken]", "destination", {"European jails"}),
    ("Luis Gil was handed over to such a state.", "Transfer[handed over]", "destination", set()),
    ("Chad, a country he had left, freed Luis Gil.", "Migration[left]", "origin", {"Chad"}),
    ("Luis Gil was extradited from Chad to Iran aboard a plane.", "Deportation[extradited]", "destination", {"Iran"}),
    # who is taken somewhere and harmed is harmed there
    ("Luis Gil was taken to a military base and tortured.", "Torture[tortured]", "location", {"a military base"}),
    # those whose names stand behind their number
    (
        "Iran freed three Americans: Ana Ruiz, Luis Gil and Dora Paz.",
        "Release[freed]",
        "patient",
        {"three Americans", "Ana Ruiz", "Luis Gil", "Dora Paz"},
    ),
    # what a court, a wing and the military are called, and what they are not
    ("A Hanoi court jailed Ana Ruiz.", "Detention[jailed]", "agent", {"A Hanoi court"}),
    ("Luis Gil was held in a prison known as Evin.", "Detention[held]", "location", {"Evin"}),
    ("The military has killed 12 people.", "Killing[killed]", "agent", {"The military"}),
    (
        "The group said that the army has killed 12 men, arrested six monks and is holding two.",
        "Arrest[arrested]",
        "agent",
        {"army"},
    ),
    ("Iran arrested Luis Gil in May, then deported him to Chad.", "Deportation[deported]", "agent", {"Iran"}),
    # from where somebody is seized is where
    ("Luis Gil was abducted from his home by armed men.", "Kidnapping[abducted]", "location", {"his home"}),
    ("Luis Gil was shot dead by police outside his home.", "Killing[shot dead]", "location", {"his home"}),
    (
        "Luis Gil is serving a 50-year sentence in a British prison.",
        "Detention[serving]",
        "location",
        {"a British prison"},
    ),
    # on suspicion of what, guilty of what, about what
    ("A man was arrested on suspicion of fraud.", "Arrest[arrested]", "topic", {"suspicion of fraud"}),
    ("Luis Gil was found guilty by a tribunal of war crimes.", "CourtRuling[found guilty]", "topic", {"war crimes"}),
    ("Chad negotiated the release of the men.", "Negotiation[negotiated]", "topic", {"the release of the men"}),
    ("In a new report, Maria Ressa said the army killed six men.", "Speech[said]", "instrument", {"a new report"}),
    # who suffers what is only feared, threatened or made good
    (
        "Luis Gil, who is awaiting extradition to Italy, was jailed.",
        "Deportation[extradition]",
        "patient",
        {"Luis Gil"},
    ),
    ("Luis Gil was threatened with prosecution.", "LegalProceeding[prosecution]", "patient", {"Luis Gil"}),
    ("Luis Gil was threatened with prosecution.", "Threat[threatened]", "topic", {"prosecution"}),
    ("Luis Gil sought damages for unlawful detention.", "Detention[unlawful detention]", "patient", {"Luis Gil"}),
    (
        "Five Venezuelans were deported without a hearing.",
        "LegalProceeding[without a hearing]",
        "patient",
        {"Five Venezuelans"},
    ),
    ("Ana Ruiz received an 11-year sentence.", "CourtRuling[received]", "agent", set()),
    # who is asked, who is paid or given time to do it, and by which order
    (
        "The experts urged both governments to free Luis Gil.",
        "Speech[urged]",
        "beneficiary",
        {"both governments"},
    ),
    ("Peru agreed to pay Chad $6 million to hold the men.", "Detention[hold]", "agent", {"Chad"}),
    ("The judge gave Chad ten days to free Luis Gil.", "Release[free]", "agent", {"Chad"}),
    ("The president signed an order to deport the men.", "Deportation[deport]", "agent", set()),
    ("Chad will receive $6 million from Peru.", "Funding[receive]", "agent", {"Peru"}),
    ("The agency denied Luis Gil access to a lawyer.", "Deprivation[denied]", "patient", {"Luis Gil"}),
    ("A judge blocked the deportation of Luis Gil to Chad.", "CourtOrder[blocked]", "topic", set()),
    ("A judge blocked the deportation of Luis Gil to Chad.", "Deportation[deportation]", "destination", {"Chad"}),
    ("Luis Gil pleaded guilty to fraud.", "LegalProceeding[pleaded guilty]", "topic", {"fraud"}),
    ("Workers took to the streets of Minsk.", "Protest[took]", "location", {"the streets", "Minsk"}),
    # where "there" is: the innermost of places in one another
    (
        "Ana Soto lived in Dehkuh Central Prison in Zahedan. Luis Gil died there.",
        "Death[died]",
        "location",
        {"Dehkuh Central Prison"},
    ),
    # some of those, by name
    (
        "Administrators such as Luis Gil and Ana Soto have been removed from their posts.",
        "Appointment[removed]",
        "patient",
        {"Administrators", "Luis Gil", "Ana Soto"},
    ),
    ("Luis Gil was held in secret, and without charge, in Lima.", "Detention[held]", "location", {"Lima"}),
    (
        "The court issued an order requiring the government to free Luis Gil.",
        "CourtOrder[issued]",
        "topic",
        {"free Luis Gil"},
    ),
    ("A court told Chad to facilitate the release of Luis Gil.", "Release[release]", "agent", {"Chad"}),
    ("Chad has let go of Luis Gil.", "Release[let go]", "patient", {"Luis Gil"}),
    ("Luis Gil was put aboard a flight from Lima to Quito.", "Transfer[put]", "destination", {"Quito"}),
]


@pytest.mark.parametrize(("text", "event", "role", "fillers"), CASES)
def test_rows(read, text, event, role, fillers):
    """Each construction gives its role, and nothing else in it."""
    found = read(text).events()
    assert event in found, sorted(found)
    assert found[event].get(role, set()) == fillers
