"""Kin of people, by name and without."""

import pytest

KIN = [
    ("Pedro Ruiz fled to Turkey. His teenage nephew was wounded in Homs.", {("His teenage nephew", "Pedro Ruiz")}),
    (
        "Pedro Ruiz was arrested with his wife and two daughters.",
        {("his wife", "Pedro Ruiz"), ("two daughters", "Pedro Ruiz")},
    ),
    ("Police freed Ana Soto and her brother-in-law Luis Gil.", {("Luis Gil", "Ana Soto")}),
    ("Ana Soto's father-in-law, Luis Gil, was freed.", {("Luis Gil", "Ana Soto")}),
    ("Luis Gil's ex-wife, Carla Ruiz, was freed.", {("Carla Ruiz", "Luis Gil")}),
    ("The family of Ana Soto left Chad.", {("The family", "Ana Soto")}),
    ("Ana Soto's marriage to Pedro Ruiz ended in 2010.", {("Ana Soto", "Pedro Ruiz")}),
    ("Ana Soto married Pedro Ruiz in 2010.", {("Ana Soto", "Pedro Ruiz")}),
    ("Ana Soto is married to Pedro Ruiz.", {("Ana Soto", "Pedro Ruiz")}),
    # in whose possession something only is, and of people in general
    ("Pedro Ruiz wept on his son’s birthday.", set()),
    ("The group helps relatives of people in jail.", set()),
]


@pytest.mark.parametrize(("text", "kin"), KIN)
def test_kin_belong_to_those_whose_they_are(read, text, kin):
    """Who has no name is somebody's all the same."""
    assert {(s, o) for s, _, o in read(text).facts("relativeOf")} == kin


def test_kinship_is_taken_for_granted(read):
    """Whatever comes about or not, they are a family."""
    text = "Ana Soto was arrested. If her family pays, she will be freed."
    told = [s for s in read(text).statements if s.predicate == "rec:relativeOf"]
    assert [s.status for s in told] == ["asserted"]
