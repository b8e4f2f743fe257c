"""Whom a bare last name means in a family."""

import pytest

from loaders.extract.naming.gender import given

FAMILIES = [
    ("Luis Gil was arrested in May. His wife, Maria Gil, came. Gil was freed in June.", "Luis Gil"),
    ("Maria Gil was arrested in May. Her son, Luis Gil, came. Gil was freed in June.", "Maria Gil"),
    ("Luis Gil was arrested in May. His wife, Maria Gil, was held too. Ms. Gil was freed in June.", "Maria Gil"),
    ("Luis Gil and Maria Gil came. Mr. Gil was freed in June.", "Luis Gil"),
    # in doubt, somebody of that name alone
    ("Ana Soto and Luis Soto came. Soto was freed in June.", "Soto"),
]


@pytest.mark.parametrize(("text", "who"), FAMILIES)
def test_a_last_name_is_of_the_one_it_can_mean(read, text, who):
    """The one whom the text is about, not the relative; a title tells whom."""
    assert read(text).events()["Release[freed]"]["patient"] == {who}


def test_given_names_tell_a_gender():
    """Where nearly everybody who bears them is of it."""
    assert [given(name) for name in ("Farid Haddad", "Anne-Marie Roux", "Sasha Blum")] == ["male", "female", None]
