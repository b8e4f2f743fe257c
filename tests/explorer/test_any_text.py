"""Whatever is extracted of any text passes the gate: loaders and graph agree on what may be written."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import gate
from loaders import Card, Found, load
from ontology.errors import OnRecordError

SENTENCES = (
    "The court ordered the release of the 238 Venezuelans on March 15, 2025.",
    "Ana Soto said that guards at CECOT beat them, and that \u201cthey took us there\u201d.",
    "El gobierno deportó a 252 hombres en virtud de la Ley de Enemigos Extranjeros, según Human Rights Watch.",
    "More than 40 percent of those deported had no record, according to a report by the Centre.",
    "# Heading with 12 words",
    "| a | b |",
    "- He was arrested, allegedly; was he not?",
)
MARKS = ("", " ", "\n\n", "\u202e", "\u201c", "(", "\u00a0", "\ud83d\ude00", "No.", "\u0645\u0631\u064a\u0645")


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(
    language=st.sampled_from(["en", "es", None]),
    pieces=st.lists(st.sampled_from(SENTENCES) | st.sampled_from(MARKS) | st.text(max_size=20), min_size=1, max_size=8),
)
def test_nothing_that_is_extracted_is_turned_away(language: str | None, pieces: list[str]) -> None:
    """The gate lets all of it in, of sentences that are cut up and mixed with anything."""
    text = "".join(pieces)
    try:
        loaded = load(Found("a.txt", text.encode(errors="replace"), Card(language=language, published="2025-06-01")))
    except OnRecordError:
        return
    passed, turned = gate.sift(loaded.document, loaded.statements)
    assert turned == []
    assert len(passed) == len(loaded.statements)
