"""Any text at all is read and extracted without a crash, twice the same, to its end."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders import Card, load
from ontology.errors import OnRecordError
from tests.loaders.making import found

# What the extractor looks for, what it does not, and what breaks careless readers.
WORDS = (
    "The", "court", "Judge", "Ana", "Soto", "deported", "was", "238", "Venezuelans", "to", "El Salvador", "on", "March 15, 2025",
    "of", "and", "Act", "U.S.C.", "50", "$4.2", "million", "said", "that", "“", "”", "\"", "'", "’s", "(", ")", ":", ";", ".", "?",
    "I,", "they", "who", "v.", "Corte", "Suprema", "deportó", "el", "gobierno", "según", "hombres", "40%", "more than", "not",
    "-", "—", "|", "#", "\n", "\n\n", "\t", "\u00a0", "\u202e", "\ufeff", "\u2028", "\x0b", "\x85", "Мария", "法院", "محكمة", "𝕏", "ﬁ",
    "XPCC", "e.g.", "Sec.", "1.", "a)", "x" * 300, "A" * 90, "9" * 40, "((((", "Dr. " * 9,
)  # fmt: skip
texts = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map("".join),
    st.text(min_size=1, max_size=200),
)


@pytest.mark.parametrize("language", ["en", "es", None])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(text=texts)
def test_any_text_is_extracted_or_refused_twice_the_same(language: str | None, text: str) -> None:
    """Quotes stand at their offsets, refusals within the text; the same again gives the same."""
    taken = found("a.txt", text.encode(errors="replace"), Card(language=language, published="2025-06-01"))
    try:
        loaded = load(taken)
    except OnRecordError as error:
        assert len(str(error).splitlines()) == 1
        return
    assert load(taken) == loaded
    stored = loaded.document.text
    for statement in loaded.statements:
        place = statement.evidence
        assert stored[place.start : place.end] == place.quote
        assert place.quote.strip()
    assert all(0 <= refusal.start <= refusal.end <= len(stored) for refusal in loaded.refusals)


@pytest.mark.parametrize(
    "piece",
    [
        "A ",
        "Ana ",
        "of the ",
        "(",
        "“",
        "Act of ",
        "v. ",
        "1,",
        "U.S.",
        "a-",
        "Soto, ",
        "“A ”",
        " de la",
        "\n",
        "#\n",
        "$1 ",
    ],
)
def test_long_runs_of_one_piece_are_read_to_their_end(piece: str) -> None:
    """A pattern that takes more than linear time on one of these would not come back."""
    for language in ("en", "es"):
        try:
            loaded = load(found("a.txt", piece * 1200, Card(language=language)))
        except OnRecordError as error:
            assert "text" in str(error) or "empty" in str(error)
            continue
        assert loaded.document.text.count(piece.strip()) >= 1200 or piece == "\n"
