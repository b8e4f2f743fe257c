"""Bodies of state in lower case, capitals that act, and governments that a text never names."""

import pytest

BODIES = [
    ("Chile's foreign ministry denied it.", "Chile's foreign ministry", "GovernmentAgency"),
    ("Chile's foreign ministry denied it.", "Chile", "Country"),
    ("The Czech justice ministry denied it.", "Czech justice ministry", "GovernmentAgency"),
    ("It was signed by the interior ministry in May.", "interior ministry", "GovernmentAgency"),
    ("The army attacked the village.", "army", "GovernmentAgency"),
    ("Norway's supreme court ruled on it.", "Norway's supreme court", "Court"),
    ("The Bureau of Fisheries, Forests, and Water closed it.", "Bureau of Fisheries, Forests, and Water", None),
    ("The Committee on Foreign Affairs heard it.", "Committee on Foreign Affairs", "GovernmentAgency"),
    ("The Treasury's Office of Foreign Assets Control spoke.", "Office of Foreign Assets Control", "GovernmentAgency"),
    ("He asked the UN refugee agency for help.", "UN refugee agency", "InternationalOrganization"),
    ("Prime Minister Abdi Farah's government jailed three editors.", "Abdi Farah's government", "Government"),
    ("Prime Minister Abdi Farah's government jailed three editors.", "Abdi Farah", "Person"),
    ("Beijing rejected the report on Monday.", "Beijing", "Government"),
    ("Officials met in Beijing on Monday.", "Beijing", "Place"),
]


@pytest.mark.parametrize(("text", "name", "kind"), BODIES)
def test_bodies_of_state_are_named(read, text, name, kind):
    """A body of state is a node by what it is for and whose it is."""
    assert read(text).names().get(name) == (kind or "GovernmentAgency")


@pytest.mark.parametrize(
    "text", ["They live near the army barracks.", "The Department of Justice, Amnesty and Reuters spoke."]
)
def test_other_words_are_no_body(read, text):
    """A force that only describes a noun, and a list of bodies, are none."""
    assert not {"army", "Department of Justice, Amnesty and Reuters"} & set(read(text).names())


def test_the_government_of_a_text_that_names_none_is_one_node(read):
    """The phrase "the government" is told of before it is named, and stays the same."""
    reading = read("The government arrested Ana Soto.\n\nThe government released Luis Gil.")
    agents = {s.value for s in reading.statements if s.predicate == "rec:agent"}
    assert {reading.kinds[agent] for agent in agents} == {"Government"}
    assert len(agents) == 1


def test_the_government_named_last_is_meant(read):
    """Where a text names one government, "the authorities" are it."""
    reading = read("The Peruvian government denied it.\n\nThe authorities arrested Ana Soto.")
    assert ("Arrest[arrested]", "agent", "Peruvian government") in reading.facts("agent")


def test_the_authorities_of_a_country_are_a_government(read):
    """Where "in X" stands behind, no government named before is meant."""
    reading = read("The authorities in Chad arrested Ana Soto.")
    assert ("the authorities", "type", "rec:Government") in {(a.lower(), b, c) for a, b, c in reading.facts("type")} | {
        (reading.label(s.subject).lower(), "type", s.value) for s in reading.statements if s.predicate == "rdf:type"
    }


FORCES = [
    ("Police arrested twelve students in Lusaka.", "Police"),
    ("They were beaten by police.", "police"),
    ("The coastguard rescued 40 migrants.", "The coastguard"),
    ("Security forces killed ten people.", "Security forces"),
]


@pytest.mark.parametrize(("text", "words"), FORCES)
def test_a_force_of_state_is_a_body(read, text, words):
    """The police are a body of state by their noun alone."""
    reading = read(text)
    called = {s.value: reading.kinds[s.subject] for s in reading.statements if s.predicate == "rec:mention"}
    assert called.get(words) == "GovernmentAgency"


def test_a_force_is_the_one_named_before(read):
    """Bare "police" are those that the text has named; policemen that are counted are people."""
    reading = read("The Lima Police arrested Ana Soto. Police said that she was freed.")
    assert {s for s, _, _ in reading.facts("mention")} <= {"Lima Police", "Ana Soto"}
    assert "PersonGroup" in read("Two police officers were killed.").kinds.values()


LED = [
    ("The far-right regime of Colombian President Luis Gil jailed them.", "The far-right regime", "Luis Gil"),
    ("The administration of Ana Soto freed them.", "The administration", "Ana Soto"),
]


@pytest.mark.parametrize(("text", "government", "leader"), LED)
def test_a_government_is_told_by_who_leads_it(read, text, government, leader):
    """What somebody's name stands behind is a government, and led by that person."""
    reading = read(text)
    assert (leader, "leaderOf", government) in reading.facts("leaderOf")
    assert "Government" in reading.kinds.values()


@pytest.mark.parametrize("text", ["A criminal gang took them.", "Paramilitary groups killed ten men."])
def test_armed_groups_without_a_name(read, text):
    """An adjective tells that a group is armed."""
    assert "ArmedGroup" in read(text).kinds.values()


@pytest.mark.parametrize("text", ["A terrorist group took them.", "The rights groups left."])
def test_no_label_makes_an_armed_group(read, text):
    """What others call a group does not make it armed."""
    assert "ArmedGroup" not in read(text).kinds.values()
