"""Where things are, what they belong to, who holds which post and who wrote what."""

import pytest

STATED = [
    ("Dehkuh Central Prison outside Zahedan was closed.", ("Dehkuh Central Prison", "locatedIn", "Zahedan")),
    ("He lives in Gamlestaden, a suburb of Gothenburg.", ("Gamlestaden", "locatedIn", "Gothenburg")),
    ("The Foreign Ministry in Tehran dismissed it.", ("Foreign Ministry", "locatedIn", "Tehran")),
    ("He was kept in a basement cell at Evin prison.", ("a basement cell", "locatedIn", "Evin")),
    ("The plane left Alexandria, Louisiana, at noon.", ("Alexandria", "locatedIn", "Louisiana")),
    ("Ana Soto, the founder of Sky Air, fled.", ("Ana Soto", "leaderOf", "Sky Air")),
    ("He petitioned a federal court in Boston on Monday.", ("a federal court", "locatedIn", "Boston")),
    ("Judge Ana Soto of the federal court in Lima ruled.", ("Ana Soto", "memberOf", "the federal court")),
    ("He remained in a Vilnius prison.", ("a Vilnius prison", "locatedIn", "Vilnius")),
    ("Belvar Air, a broker based in Malmo, was paid.", ("Belvar Air", "locatedIn", "Malmo")),
    ("Norway's Supreme Court ruled.", ("Supreme Court", "partOf", "Norway")),
    ("Chile's foreign ministry denied it.", ("Chile's foreign ministry", "partOf", "Chile")),
    ("Peru's Loreto Region is poor.", ("Loreto Region", "locatedIn", "Peru")),
    ("Chilean President Ana Soto spoke.", ("Ana Soto", "leaderOf", "Chilean")),
    ("Ana Soto, acting director of the Census Bureau, spoke.", ("Ana Soto", "leaderOf", "Census Bureau")),
    ("The Census Bureau, whose director, Ana Soto, resigned, spoke.", ("Ana Soto", "leaderOf", "Census Bureau")),
    ("Ana Soto, who reports for the Miami Herald, spoke.", ("Ana Soto", "employedBy", "Miami Herald")),
    ("Peru's interior minister, Ana Soto, spoke.", ("Ana Soto", "holdsPosition", "Peru")),
    ("The director of Evin Prison spoke.", ("The director", "leaderOf", "Evin Prison")),
    ("Peruvian army spokesman Major Luis Gil spoke.", ("Luis Gil", "holdsPosition", "Peruvian army")),
    ("Men believed to belong to the Taliban fled.", ("Men", "memberOf", "Taliban")),
    ("They published a report by Human Rights Watch.", ("Human Rights Watch", "authorOf", "a report")),
    ("Ana Soto said in a letter that she was ill.", ("Ana Soto", "authorOf", "a letter")),
    ("In its report of May, the Census Bureau found errors.", ("Census Bureau", "authorOf", "its report")),
    ("They cite a study prepared by the rights group Luz y Vida.", ("Luz y Vida", "authorOf", "a study")),
    ("They submit the declaration of Ana Soto, a nurse.", ("Ana Soto", "authorOf", "the declaration")),
    ("He left Ethiopia. The Ethiopian parliament voted.", ("Ethiopian parliament", "partOf", "Ethiopia")),
    ("He left Oman. The Royal Air Force of Oman flew them.", ("Royal Air Force of Oman", "partOf", "Oman")),
    ("A Lima court freed him.", ("A Lima court", "locatedIn", "Lima")),
    ("He left Karachi. Karachi airport was shut.", ("Karachi airport", "locatedIn", "Karachi")),
    ("Ethiopia's capital Addis Ababa was quiet.", ("Addis Ababa", "locatedIn", "Ethiopia")),
    (
        "They raided the Amani Secondary School in the town of Kitui.",
        ("Amani Secondary School", "locatedIn", "Kitui"),
    ),
    ("They were buried in mass graves in Cali.", ("mass graves", "locatedIn", "Cali")),
    ("Army chief Luis Gil spoke.", ("Luis Gil", "leaderOf", "Army")),
    ("Director of the Census Bureau Andrea Gil spoke.", ("Andrea Gil", "leaderOf", "Census Bureau")),
    ("Deputy director of the Census Bureau Andrea Gil spoke.", ("Andrea Gil", "holdsPosition", "Census Bureau")),
    ("Former Liberian president Luis Gil was jailed.", ("Luis Gil", "leaderOf", "Liberian")),
    ("Iran-backed Hezbollah took two men.", ("Iran", "alliedWith", "Hezbollah")),
    ("The US-backed government jailed them.", ("US", "alliedWith", "The US-backed government")),
    ("Senator Ana Soto of Nevada spoke.", ("Ana Soto", "holdsPosition", "Nevada")),
    ("Mayor Ana Soto of Boston spoke.", ("Ana Soto", "leaderOf", "Boston")),
    ("Ana Soto, who covers land disputes for Radio Sol, fled.", ("Ana Soto", "employedBy", "Radio Sol")),
    ("Ana Soto, who edits the Miami Herald, fled.", ("Ana Soto", "employedBy", "Miami Herald")),
    ("Ana Soto was determined to be a member of the Taliban.", ("Ana Soto", "memberOf", "Taliban")),
    ("UN investigators were beaten.", ("UN investigators", "employedBy", "UN")),
]


@pytest.mark.parametrize(("text", "tie"), STATED)
def test_relations_are_stated(read, text, tie):
    """The words state the relation."""
    reading = read(text)
    told = {(reading.label(s.subject), s.predicate[4:], reading.label(s.value)) for s in reading.statements}
    assert tie in told, sorted(t for t in told if t[1] == tie[1])


WRONG = [
    ("Peru's interior minister, Ana Soto, spoke.", ("Ana Soto", "leaderOf", "Peru")),
    ("Luis Gil was detained in Lima on Monday.", ("Luis Gil", "heldAt", "Lima")),
    ("A spokesman for the Census Bureau, Commander Luis Gil, spoke.", ("Luis Gil", "leaderOf", "Census Bureau")),
    ("A spokesman for the Census Bureau spoke.", ("A spokesman", "holdsPosition", "Census Bureau")),
    ("The Trump administration left.", ("Trump", "leaderOf", "Trump administration")),
    ("Ana Soto, chief operating officer of Belvar Air, spoke.", ("Ana Soto", "employedBy", "Belvar Air")),
    ("Chilean President Ana Soto spoke.", ("Ana Soto", "nationality", "Chilean")),
    ("Labour shadow foreign secretary Ana Soto spoke.", ("Ana Soto", "leaderOf", "Labour")),
    ("The Chilean police left.", ("Chilean police", "partOf", "Chilean")),
    ("Ana Soto signed an agreement.", ("Ana Soto", "authorOf", "an agreement")),
]


@pytest.mark.parametrize(("text", "tie"), WRONG)
def test_no_more_is_said_than_the_words_state(read, text, tie):
    """A post told already, a namesake and a title make no other relation."""
    reading = read(text)
    assert tie not in {(reading.label(s.subject), s.predicate[4:], reading.label(s.value)) for s in reading.statements}


def test_a_description_goes_by_the_name_behind_it_too(read):
    """A nominal place or person is called by its longer wording as well."""
    reading = read("She was driven to a hospital in Malmo.")
    assert ("a hospital", "mention", "a hospital in Malmo") in reading.facts("mention")
