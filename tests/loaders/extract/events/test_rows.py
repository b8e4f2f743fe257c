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
    ("Luis Gil was put aboard a flight from Lima to Quito.", "Transfer[put]", "destination", {"Quito"}),
]


@pytest.mark.parametrize(("text", "event", "role", "fillers"), CASES)
def test_rows(read, text, event, role, fillers):
    """Each construction gives its role, and nothing else in it."""
    found = read(text).events()
    assert event in found, sorted(found)
    assert found[event].get(role, set()) == fillers
