"""Whom a court calls "Petitioner" or "Plaintiff" without an article."""

import pytest

CALLED = [
    "Petitioner Luis Gil fled in 2020. Agents arrested Petitioner in Lima.",
    "Plaintiff Luis Gil is a nurse. On May 3 agents arrested Plaintiff as he left work.",
    "Defendant Luis Gil left Peru. Defendant was arrested in May.",
]


@pytest.mark.parametrize("text", CALLED)
def test_a_litigant_is_the_one_called_so(read, text):
    """The word stands for the only one before whose name it stands."""
    assert "Luis Gil" in {name for _, _, name in read(text).facts("patient")}


def test_of_two_litigants_neither_is_meant(read):
    """Where two are called so, the word is left open."""
    text = "Plaintiff Luis Gil and Plaintiff Ana Soto fled. Agents arrested Plaintiff in May."
    assert not {name for _, _, name in read(text).facts("patient")} & {"Luis Gil", "Ana Soto"}
