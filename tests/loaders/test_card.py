"""Cards: what TOML, headers and metadata say of a document."""

import pytest

from loaders.card import Card, dated, from_toml, header
from ontology.errors import BadCardError


def test_a_card_has_the_facts_of_a_source() -> None:
    """Dates may be TOML dates or EDTF; other people's names of the facts are understood."""
    card = from_toml(
        b'title = "T"\ndate = 2025-03-14\nretrieved = "2025-04"\nsource = "https://e.org"\nlicense = "MIT"', "a.toml"
    )
    assert card == Card(title="T", published="2025-03-14", retrieved="2025-04", url="https://e.org", licence="MIT")
    assert from_toml(b'[mapping]\nclass = "FlightLeg"', "a.toml").mapping == {"class": "FlightLeg"}


@pytest.mark.parametrize(
    ("toml", "reason"),
    [
        (b"title = ", "the card cannot be read"),
        (b"\xff", "the card cannot be read"),
        (b'titel = "T"', "'titel', which is not known"),
        (b"title = 3", "words are meant"),
        (b'title = " "', "words are meant"),
        (b'published = "last week"', "no date"),
        (b'published = "2025-13-01"', "no date"),
        (b'mapping = "x"', "a table is meant"),
    ],
)
def test_a_bad_card_is_refused_in_one_line(toml: bytes, reason: str) -> None:
    """The line names the card and what was found."""
    with pytest.raises(BadCardError, match=reason) as error:
        from_toml(toml, "a.toml")
    assert str(error.value).startswith("a.toml: ")
    assert "\n" not in str(error.value)


def test_a_card_wins_over_what_is_found_in_the_file() -> None:
    """What it does not say is filled in."""
    assert Card(title="a").over(Card(title="b", author="c")) == Card(title="a", author="c")


@pytest.mark.parametrize(
    ("text", "card", "body"),
    [
        ("title: T\ndate: 2025-03-14\n---\nBody", Card(title="T", published="2025-03-14"), "Body"),
        ("---\ntitle: 'T'\nlang: es\n---\nBody", Card(title="T", language="es"), "Body"),
        ("source: https://e.org/a:b\nnote: cut\norigin: x\n---\n\nBody", Card(url="https://e.org/a:b"), "\nBody"),
        ("title: A \\u2060B\r\ndate: soon\r\n---\r\nBody", Card(title="A B"), "Body"),
        ("licence:\ntitle: T\n---\nBody", Card(title="T"), "Body"),
        ("Body\n---\nmore", Card(), "Body\n---\nmore"),
        ("title: T\nBody\n---\n", Card(), "title: T\nBody\n---\n"),
        ("title: never ended", Card(), "title: never ended"),
        ("Trump: no header\n---\nx", Card(), "Trump: no header\n---\nx"),
        ("---\n---\nx", Card(), "---\n---\nx"),
        ("", Card(), ""),
    ],
)
def test_a_header_ends_with_a_rule_and_has_known_keys_only(text: str, card: Card, body: str) -> None:
    """Anything else is the text itself."""
    facts, start = header(text)
    assert (facts, text[start:]) == (card, body)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-03-14", "2025-03-14"),
        ("2025-03-14 10:00", "2025-03-14"),
        ("2025-03", "2025-03"),
        ("2025~", "2025~"),
        ("2025-02-30", None),
        ("P4M", None),
        ("", None),
        (None, None),
    ],
)
def test_a_date_is_edtf_or_nothing(value: str | None, expected: str | None) -> None:
    """Metadata that is no date is unknown, never a guess."""
    assert dated(value) == expected
