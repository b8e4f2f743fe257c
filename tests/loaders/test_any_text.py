"""Any text at all is read and extracted without a crash, twice the same, to its end."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders import Card, load
from ontology.errors import OnRecordError
from tests.loaders.making import found

# What the extractor looks for, what it does not, and what breaks careless readers.
WORDS = (
    "The court Judge Ana Soto deported was 238 Venezuelans to El|Salvador on March|15,|2025 of and Act U.S.C. 50 $4.2 "
    "million said that “ ” \" ' ’s ( ) : ; . ? I, they who v. Corte Suprema deportó el gobierno según hombres 40% not "
    "- — # Мария 法院 محكمة 𝕏 ﬁ XPCC e.g. Sec. 1. a) (((( Dr.|Dr.|Dr."
)
ODD = ("\n", "\n\n", "\t", "|", "\u00a0", "\u202e", "\ufeff", "\u2028", "\x0b", "\x85", "x" * 300, "A" * 90, "9" * 40)
words = st.sampled_from([word.replace("|", " ") for word in WORDS.split()]) | st.sampled_from(ODD)
texts = st.one_of(
    st.lists(words, min_size=1, max_size=30).map(" ".join),
    st.lists(words, min_size=1, max_size=20).map("".join),
    st.text(min_size=1, max_size=200),
)


@pytest.mark.parametrize("language", ["en", "es", None])
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(text=texts)
def test_any_text_is_extracted_or_refused_twice_the_same(language: str | None, text: str) -> None:
    """Quotes stand at their offsets, refusals within the text; the same again gives the same."""
    taken = found("a.txt", text.encode(errors="replace"), Card(language=language, published="2025-06-01"))
    try:
        loaded = load(taken)
    except OnRecordError:
        return
    assert load(taken) == loaded
    stored = loaded.document.text
    for statement in loaded.statements:
        place = statement.evidence
        assert stored[place.start : place.end] == place.quote
        assert place.quote.strip()
    assert all(0 <= refusal.start <= refusal.end <= len(stored) for refusal in loaded.refusals)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("piece", ["Ana ", "of the A ", "(“", "v. ", "1,", "U.S.", "a-", "Soto, de la "])
def test_long_runs_of_one_piece_are_read_to_their_end(piece: str, language: str) -> None:
    """A pattern that takes far more than linear time on one of these would not come back."""
    loaded = load(found("a.txt", "It was so. " + piece * 800, Card(language=language)))
    assert loaded.document.text.count(piece.strip()) == 800
