"""Lists that somebody says, asks for or orders: the items are theirs."""

import pytest

LISTS = [
    # the words before the list, an item, and status and claimant of what it tells
    ("Ana Soto testified as follows:", "asserted", "Ana Soto"),
    ("The committee recommends that:", "hypothetical", "The committee"),
    ("Ana Soto alleges that:", "alleged", "Ana Soto"),
    ("France today did the following:", "asserted", None),
]


@pytest.mark.parametrize(("lead", "status", "claimant"), LISTS)
def test_the_items_of_a_list_are_whose_words_lead_to_it(read, lead, status, claimant):
    """What a list tells is the word of who says the sentence before it, and put as that puts it."""
    text = f"{lead}\n\n- Chad freed Luis Gil.\n\n- Chad deported Maria Ressa.\n\nIran jailed Karim Haddad."
    stances = read(text).stances()
    assert stances["Release[freed]"] == stances["Deportation[deported]"] == (status, claimant)
    assert stances["Detention[jailed]"] == ("asserted", None)


def test_who_or_what_an_item_means_is_no_wish(read):
    """What only says who is meant in an item has happened, whatever the list asks for."""
    text = "France demanded that:\n\n- Chad free the three men jailed in May."
    stances = read(text).stances()
    assert stances["Release[free]"] == ("hypothetical", "France")
    assert stances["Detention[jailed]"][0] == "asserted"
