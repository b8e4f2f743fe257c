"""Names that forms and the words around them tell: headlines, prisons, bodies of state, letters for somebody."""

import pytest

NAMES = [
    # a body and what it does is no name
    ("Border Patrol Detains Family Near River", {"Border Patrol": "GovernmentAgency"}),
    ("Justice Department Charges Former Clerk at Camp Blanding", {"Justice Department": "GovernmentAgency"}),
    ("The UN Sanctions Committee met.", {"UN Sanctions Committee": "NGO"}),
    # what a body of state is for may be two things
    (
        "Officers of the National Intelligence and Security Service left.",
        {"National Intelligence and Security Service": "GovernmentAgency"},
    ),
    (
        "The Ministry for Europe and Foreign Affairs spoke.",
        {"Ministry for Europe and Foreign Affairs": "GovernmentAgency"},
    ),
    # a court is named by its town
    ("The Revolutionary Court of Shiraz freed her.", {"Revolutionary Court of Shiraz": "Court"}),
    ("She asked the 8th U.S. Circuit Court of Appeals.", {"8th U.S. Circuit Court of Appeals": "Court"}),
    # prisons and airports in lower case
    ("He was held at the Santona maximum-security prison.", {"Santona": "Prison"}),
    ("He was held at the Pinal County jail.", {"Pinal County jail": "Prison"}),
    ("They landed at Karachi airport.", {"Karachi airport": "Airport"}),
    ("He was held in Regional Holding Centre 3.", {"Regional Holding Centre 3": "Facility"}),
    # the noun beside a name tells its class
    ("She spoke to the Sorvalo news agency.", {"Sorvalo": "MediaOrganization"}),
    ("The Refugee Council of Chile spoke.", {"Refugee Council of Chile": "NGO"}),
    # the full stop of a company is its own
    ("Ana Soto founded Sahel Gate Co., a firm in Lima.", {"Sahel Gate Co.": "Company"}),
    # letters for somebody whose name is kept back
    ("The mother is known only as R.J.M. in court.", {"R.J.M.": "Person"}),
    # a town that bears a given name
    ("He is in the jail in Albert Lea, a town.", {"Albert Lea": "Place"}),
    # whom a government is of
    ("The Government of Saudi Arabia freed her.", {"Saudi Arabia": "Country"}),
]


@pytest.mark.parametrize(("text", "told"), NAMES)
def test_names_end_where_their_form_does_and_have_its_class(read, text, told):
    """Neither a headline's verb nor half of a body's name."""
    names = read(text).names()
    assert {name: names.get(name) for name in told} == told


def test_a_prison_is_called_by_its_first_word(read):
    """As towns with a prison are not."""
    reading = read("Ana Soto was held at Tarsona Central Prison in May. She was freed from Tarsona in June.")
    assert reading.names()["Tarsona"] == "Prison"
    assert reading.events()["Release[freed]"]["origin"] == reading.events()["Detention[held]"]["location"]
