"""The common noun beside a name, and the words before it, tell what it is."""

import pytest

BESIDE = [
    # the noun before
    ("The exile newspaper Mirador reported it on Monday.", "Mirador", "MediaOrganization"),
    ("Rights group Zorka counted six prisoners.", "Zorka", "NGO"),
    ("He voted for the party Nueva Aurora last year.", "Nueva Aurora", "PoliticalParty"),
    ("The militia Harkan burned the village.", "Harkan", "ArmedGroup"),
    # the noun behind
    ("Belvar Haulage, a shipping company, was listed.", "Belvar Haulage", "Company"),
    ("The 12th Relief Company, a militia, was listed.", "12th Relief Company", "ArmedGroup"),
    ("They sanctioned a shipping company, Nahla Marine FZE.", "Nahla Marine FZE", "Company"),
    ("The Rapid Support Forces (RSF) burned it.", "RSF", "ArmedGroup"),
    ("The rights group Luz y Vida counted six prisoners.", "Luz y Vida", "NGO"),
    ("Nurses International condemned it.", "Nurses International", "Organization"),
    ("They landed at Miami International at noon.", "Miami International", "Airport"),
    ("The Federal Minister of Justice proposed it.", "Federal Minister of Justice", "Person"),
    (
        "The Federal Ministry for European and International Affairs spoke.",
        "Federal Ministry for European and International Affairs",
        "GovernmentAgency",
    ),
    ("Director of the Census Bureau Andrea Gil spoke.", "Census Bureau", "GovernmentAgency"),
    ("Kono's Commissioner of Internal Security and Home Affairs Samuel Kado left.", "Samuel Kado", "Person"),
    ("“They beat us,” said “Nora”, 31.", "Nora", "Person"),
    ("Armed gangs known locally as “vultures” took them.", "vultures", "ArmedGroup"),
    ("Petitioner Luis Gil fled in May.", "Luis Gil", "Person"),
    ("They live in New Mexico and Texas.", "New Mexico", "Place"),
    ("RUIZ, District Judge. The motion is denied.", "RUIZ", "Person"),
    (
        "The Peruvian Forum for Economic and Social Rights spoke.",
        "Peruvian Forum for Economic and Social Rights",
        "NGO",
    ),
    ("The Prosecutor General's Office denied it.", "Prosecutor General's Office", "GovernmentAgency"),
    ("He left a shop in Aurora, Colorado, on Monday.", "Aurora, Colorado", "Place"),
    ("He left a shop in Aurora, Colorado, on Monday.", "Aurora", "Place"),
    ("Harrow House, an immigration removal centre, was closed.", "Harrow House", "Prison"),
    ("They seized a leader of the Zarko cartel.", "Zarko cartel", "ArmedGroup"),
    ("He was seized in the village of Jesús María.", "Jesús María", "Place"),
    ("He thanked Secretary of Defense Marta Ruiz.", "Marta Ruiz", "Person"),
    # the noun that ends the name
    ("He was taken from his flat in the Kazanchis district.", "Kazanchis district", "Place"),
    ("He was taken from his flat in the Kazanchis district.", "Kazanchis", "Place"),
    ("They were beaten in Tocuyito prison.", "Tocuyito prison", "Prison"),
    ("They were beaten in Tocuyito prison.", "Tocuyito", "Prison"),
    ("They walked to the Rusumo border crossing.", "Rusumo border crossing", "Facility"),
    ("They gave money to Zarko militiamen.", "Zarko", "ArmedGroup"),
    ("The Houston field office did not reply.", "Houston field office", "GovernmentAgency"),
    # the preposition before
    ("He was convicted in Brno of spying.", "Brno", "Place"),
    ("They sent him to Juba in May.", "Juba", "Place"),
    ("The prison near Zacualpa was full.", "Zacualpa", "Place"),
    ("Four women held at Zacualpa spoke.", "Zacualpa", "Facility"),
    ("OSLO (3 May 2024) – Three experts spoke.", "OSLO", "Place"),
]


@pytest.mark.parametrize(("text", "name", "kind"), BESIDE)
def test_words_beside_a_name_tell_its_class(read, text, name, kind):
    """What stands beside a name weighs more than a guess."""
    assert read(text).names().get(name) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The party Monday was loud.", "Monday"),
        ("Members of Tren de Aragua gang cells fled.", "Aragua"),
        ("The company President Ana Soto runs is closed.", "President Ana Soto"),
        ("ICE prison guards spoke.", "ICE prison"),
        ("The motion is GRANTED.", "GRANTED"),
        ("They are hereby ENJOINED from doing so.", "ENJOINED"),
    ],
)
def test_what_stands_beside_a_noun_by_chance_is_no_name(read, text, name):
    """Days, titles, parts of longer names and known names are not taken."""
    assert name not in read(text).names()
