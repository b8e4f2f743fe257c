"""How alike names are: tables of what varies in writing, laws, and the figures on labelled pairs."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.alignment import align, distance
from graph.comparison import ALIKE, KINDS, compare
from graph.wording import bones, forms, latin, sound, words_of

PAIRS = Path(__file__).parents[3] / "shared" / "benchmarks" / "name-pairs" / "dev.csv"


@pytest.mark.parametrize(
    ("left", "right", "person", "kind"),
    [
        ("José Ángel Peña", "Jose Angel Pena", True, "equal"),
        ("Sergei Lavrov", "Сергей Лавров", True, "equal"),
        ("Sergey Lavrov", "Сергей Лавров", True, "sound"),
        ("Dr. Rami Makhlouf", "Rami Makhlouf", True, "equal"),
        ("Ursula von der Leyen", "Ursula Leyen", True, "particle"),
        ("NURISTANI, Abdul Aziz", "Abdul Aziz Nuristani", True, "order"),
        ("Muhammad bin Salman", "Mohammed bin Salman", True, "spelling"),
        ("Usama bin Ladin", "Osama bin Laden", True, "sound"),
        ("Juan Orlando Hernández", "Juan Hernández", True, "part"),
        ("Yevgeny V. Prigozhin", "Yevgeny Viktorovich Prigozhin", True, "initial"),
        ("Donald J. Trump", "Donald Trump", True, "initial"),
        ("Kilmar Abrego Garcia", "Kilmar Ábrego García", True, "equal"),
        ("Kristi Noem", "Kristy Noam", True, "spelling"),
        ("AlisherUsmanov", "Alisher Usmanov", True, "equal"),
        ("Robert F. Kennedy", "Robert F. Kennedy Jr.", True, "generation"),
        ("Martin Torrijos", "Omar Torrijos", True, "other"),
        ("Daimler AG", "Daimler", False, "legal"),
        ("World Health Organisation", "World Health Organization", False, "equal"),
        ("ООО Газпром", "Gazprom LLC", False, "equal"),
        ("Procter & Gamble", "Procter and Gamble", False, "equal"),
        ("Terrorism Confinement Center", "Center for the Confinement of Terrorism", False, "mixed"),
        ("Felix Lucas Sale", "Lucas Felix Sale", True, "mixed"),
        ("Garcia Kilmar Abrego", "Kilmar Abrego Garcia", True, "order"),
        ("Human Rights Watch", "Human Rights Watch Americas", False, "part"),
        ("BAE Systems", "BAE Industries", False, "other"),
    ],
)
def test_the_kind_of_difference(left: str, right: str, person: bool, kind: str) -> None:  # noqa: FBT001  # a table of cases
    """Each is told by its heaviest difference; what is no other name counts as alike, and what is does not."""
    found = compare(left, right, person=person)
    assert found.kind == kind
    assert (found.score >= ALIKE) == (kind not in ("generation", "other")), found


@given(left=st.text(max_size=30), right=st.text(max_size=30), person=st.booleans())
def test_any_two_texts_can_be_compared(left: str, right: str, person: bool) -> None:  # noqa: FBT001  # drawn
    """The same whichever comes first; the score lies between 0 and 1, and a name is most like itself."""
    found = compare(left, right, person=person)
    assert found == compare(right, left, person=person)
    assert 0 <= found.score <= 1
    assert found.kind in KINDS
    itself = compare(left, left, person=person)
    assert not latin(left) or (itself.kind == "equal" and itself.score >= found.score)


WORDS = st.lists(st.text("abcdeimnorstuvxyz", min_size=1, max_size=9), max_size=6)


@given(left=WORDS, right=WORDS)
def test_every_word_is_accounted_for_once(left: list[str], right: list[str]) -> None:
    """In a pair or among those without an answer; joined words keep their letters."""
    found = align(left, right)
    assert sorted("".join([*(p.left for p in found.pairs), *found.left])) == sorted("".join(left))
    assert sorted("".join([*(p.right for p in found.pairs), *found.right])) == sorted("".join(right))


@given(one=st.text("abcdeimnorst", min_size=1, max_size=9), other=st.text("abcdeimnorst", min_size=1, max_size=9))
def test_distance_is_symmetric(one: str, other: str) -> None:
    """And nothing is nearer than the word itself."""
    assert distance(one, other) == distance(other, one)
    assert distance(one, one) <= distance(one, other)


def test_the_words_of_the_data_are_plain() -> None:
    """Each entry is what a name in Latin letters can hold; one that is not would never be met."""
    known = forms()
    for phrase in (*known.particles, *known.honorifics, *known.legal, *known.spellings):
        assert " ".join(latin(phrase)) == phrase
    for written, _ in known.sounds:
        assert written.isascii()
        assert written.isalpha()


def test_scripts_without_vowels_keep_the_bones() -> None:
    """An Arabic name in Latin letters has the consonants of its romanisation."""
    assert [bones(word) for word in words_of("محمد سلمان", person=True).main] == [bones("muhammad"), bones("salman")]
    assert sound("xi") == sound("hsieh")[:2]


@pytest.mark.skipif(not PAIRS.exists(), reason="the labelled name pairs are not here")
def test_labelled_pairs() -> None:
    """On the development half of the benchmark: precision and F1 are above what was asked for."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    judged = [
        (
            compare(row["name1"], row["name2"], person=row["schema"] == "Person").score >= ALIKE,
            row["is_match"] == "true",
        )
        for row in rows
    ]
    hits = sum(found and one for found, one in judged)
    precision, recall = hits / sum(found for found, _ in judged), hits / sum(one for _, one in judged)
    assert precision >= 0.85
    assert 2 * precision * recall / (precision + recall) > 0.79
