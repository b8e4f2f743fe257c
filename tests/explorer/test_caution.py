"""Passages on violence are known by their words or by the class of what they are about."""

import pytest

from explorer.caution import is_violent

WORDS = [
    ("Guards beat the men.", True),
    ("Los guardias los golpearon.", True),
    ("He died in custody.", True),
    ("Two attempted suicide.", True),
    ("The plane landed at noon.", False),
    ("The party was heartbeat away.", False),  # a word that only contains one
    ("The White House defended the deal.", False),
]


@pytest.mark.parametrize(("words", "violent"), WORDS)
def test_words(words: str, violent: bool) -> None:  # noqa: FBT001  a column of the table above
    """Stems are found as words of their own, in English and Spanish."""
    assert is_violent(words) is violent


def test_classes() -> None:
    """What describes abuse is such a passage, whatever its words; subclasses included."""
    assert is_violent("what happened there", "Torture")
    assert is_violent("what happened there", "SelfHarm")
    assert not is_violent("what happened there", "Deportation", "Person")
