"""Decoding: what the bytes say, else a guess that is said to be one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import Limits
from loaders.charset import decode
from ontology.errors import UnreadableDocumentError
from tests.loaders.making import found

SPANISH = (
    "El 15 de marzo deportaron a más de 200 hombres; la niña y el señor Muñoz esperaron en Maiquetía. ¿Quién lo ordenó?"
)
WORDS = st.text(st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs"]), min_size=1).filter(str.strip)


@given(WORDS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_what_unicode_encodes_is_decoded_as_it_was(text: str, encoding: str) -> None:
    """Line ends and blanks too; a byte order mark is no character."""
    decoded = decode(found("a.txt", text.encode(encoding)), Limits())
    assert decoded.text == text
    assert not decoded.guessed
    assert decoded.reader("r 1") == "r 1"


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        (SPANISH, "cp1252", "cp1252"),
        (SPANISH, "latin-1", "cp1252"),
        ("“Nobody” told us — so we waited…", "cp1252", "cp1252"),
        (
            "Президент подписал указ о высылке заключённых, сообщило министерство в пятницу вечером. " * 3,
            "cp1251",
            "cp1251",
        ),
    ],
)
def test_other_encodings_are_guessed_and_the_guess_is_said(text: str, encoding: str, expected: str) -> None:
    """The reader's name carries it."""
    decoded = decode(found("a.txt", text.encode(encoding)), Limits())
    assert decoded.text == text
    assert decoded.reader("r 1") == f"r 1 ({expected}, guessed)"


@pytest.mark.parametrize("data", [b"", b" \n", b"\xef\xbb\xbf", bytes(100), bytes(range(1, 32)) * 20 + b"\xff"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    """Empty, blank and binary bytes give no text."""
    with pytest.raises(UnreadableDocumentError):
        decode(found("a.txt", data), Limits())
