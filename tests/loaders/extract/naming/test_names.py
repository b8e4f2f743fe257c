"""Names are found by form, by heart and by the parser, each with its class."""

import pytest

CASES = [
    # forms of law, in two languages
    ("The court cited the Refugee Protection Act.", "Refugee Protection Act", "Law"),
    ("It breaches the Convention on the Rights of the Child.", "Convention on the Rights of the Child", "Treaty"),
    ("The president signed Executive Order 14159 in January.", "Executive Order 14159", "Law"),
    ("The suit cites 50 U.S.C. § 21 and the Constitution.", "50 U.S.C. § 21", "Law"),
    # agencies, courts, facilities
    (
        "The Ministry of Justice and Public Security replied.",
        "Ministry of Justice and Public Security",
        "GovernmentAgency",
    ),
    (
        "She sued in the United States District Court for the Southern District of Texas.",
        "United States District Court for the Southern District of Texas",
        "Court",
    ),
    ("They were held in the Otay Mesa Detention Center.", "Otay Mesa Detention Center", "Prison"),
    ("The plane left from Simón Bolívar International Airport.", "Simón Bolívar International Airport", "Airport"),
    # a country, an acronym, a group, a party
    ("Belarus freed him.", "Belarus", "Country"),
    ("The FBI opened an inquiry.", "FBI", "GovernmentAgency"),
    ("Hezbollah denied it.", "Hezbollah", "ArmedGroup"),
    ("The Liberal Democratic Party lost.", "Liberal Democratic Party", "PoliticalParty"),
    # governments by what they govern, and by their head
    ("The Ortega regime closed the university.", "Ortega regime", "Government"),
    ("Nicaraguan authorities arrested him.", "Nicaraguan authorities", "Government"),
    # people: title, initial, office
    ("Judge Amelia Robinson-Perez ruled on Monday.", "Amelia Robinson-Perez", "Person"),
    ("Marta G. told her story.", "Marta G.", "Person"),
    ("The Secretary of the Treasury shall report.", "Secretary of the Treasury", "Person"),
    # a case
    ("In Garcia v. Holder the court agreed.", "Garcia v. Holder", "Case"),
]


@pytest.mark.parametrize(("text", "name", "kind"), CASES)
def test_names_have_their_class(read, text, name, kind):
    """Each form of name is found whole and typed."""
    assert read(text).names().get(name) == kind


@pytest.mark.parametrize(
    "text",
    ["The government denied it.", "Our administration will act.", "However, Monday was quiet.", "He said WHO KNOWS."],
)
def test_common_words_are_no_names(read, text):
    """Capitals and common nouns alone name nobody."""
    assert read(text).names() == {}


def test_long_and_short_names_are_one(read):
    """A name and the acronym that the text gives it are one node, either way round."""
    reading = read("The Organization of Free Voters (OFV) met the SRB (Special Review Board).\n\nOFV and SRB agreed.")
    nodes = {
        frozenset(s.subject for s in reading.statements if s.value in pair and s.predicate == "rec:name")
        for pair in (("Organization of Free Voters", "OFV"), ("SRB", "Special Review Board"))
    }
    assert all(len(node) == 1 for node in nodes)


def test_a_surname_finds_its_person_only_where_one_can_be_meant(read):
    """A surname joins the one full name that ends in it; of two brothers it joins neither."""
    one = read("Amira Haddad spoke. Later Haddad left.")
    assert len({s.subject for s in one.statements if s.predicate == "rec:name" and "Haddad" in s.value}) == 1
    two = read("Amira Haddad met Karim Haddad. Later Haddad left.")
    assert len({s.subject for s in two.statements if s.predicate == "rec:name" and "Haddad" in s.value}) == 3


def test_headings_give_nothing(read):
    """Headings give no statement and a refusal that says why."""
    reading = read("# The United States deported Ana Torres\n\nNothing happened here at all.")
    assert reading.statements == ()
    assert [r.reason for r in reading.refusals] == ["heading: not read for facts"]


def test_a_first_name_finds_only_a_person_named_before(read):
    """A first name joins the full name that stands before it, never one that comes after: two may share it."""
    after = read("Vladimir is free. Later Vladimir Putin spoke.")
    assert len({s.subject for s in after.statements if s.predicate == "rec:name"}) == 2
    before = read("Brittney Griner is free. Later Brittney spoke.")
    assert len({s.subject for s in before.statements if s.predicate == "rec:name"}) == 1


def test_a_name_does_not_end_in_the_middle(read):
    """Where the parser cuts a list of regions, its first part names nothing."""
    text = "When the order ends, migrants located in Central and Northern Mexico seeking to enter have access to it."
    assert not [name for name in read(text).names() if name.endswith(" and")]


def test_what_has_sections_is_a_law(read):
    """Whatever the parser takes it for."""
    text = "Duties are imposed under section 232 of the Trade Expansion of 1962 on goods from Chad."
    assert "Organization" not in read(text).names().values()
