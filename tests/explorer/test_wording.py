"""Words for dates and terms."""

import pytest

from explorer.wording import count, kind_label, predicate_label, spoken, status_label
from ontology import STATUSES, vocabulary

DATES = [
    ("2025-03-15", "15 March 2025"),
    ("2025-03-01/2025-03", "1 March 2025 to March 2025"),
    ("2025-03/..", "since March 2025"),
    ("../2025", "until 2025"),
    ("2025%", "perhaps about 2025"),
    ("2025-24", "winter 2025"),
    ("P1Y4M", "1 year 4 months"),
    ("PT2H", "2 hours"),
    ("2025-99", "2025-99"),  # not understood: as it is
    ("", "undated"),
]


@pytest.mark.parametrize(("edtf", "words"), DATES)
def test_dates_keep_their_precision(edtf: str, words: str) -> None:
    """A date is said as precisely as it is known."""
    assert spoken(edtf) == words


def test_terms_have_labels() -> None:
    """Every class, predicate and status has a word; one of another ontology keeps its name."""
    terms = vocabulary()
    assert all(kind_label(name) for name in terms.kinds)
    assert all(predicate_label(f"rec:{name}") for name in terms.predicates)
    assert [status_label(name) for name in STATUSES] == [
        "asserted",
        "alleged",
        "denied",
        "ordered",
        "planned",
        "hypothetical",
    ]
    assert kind_label("Spaceship") == "Spaceship"
    assert predicate_label("rdf:type") == "kind"
    assert count(2, "name and wording", "names and wordings") == "2 names and wordings"
