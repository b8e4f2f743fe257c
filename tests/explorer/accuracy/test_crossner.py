"""CrossNER: sentences are put together as they were printed, and names count by their first and last token."""

from pathlib import Path

import pytest

from explorer.accuracy.crossner import evaluate_crossner, read_sentences
from loaders import Limits
from ontology.errors import UnreadableDocumentError

SENTENCE = """Maria\tB-politician
Ressa\tI-politician
,\tO
who\tO
left\tO
France\tB-country
,\tO
met\tO
Human\tB-organisation
Rights\tI-organisation
Watch\tI-organisation
(\tO
HRW\tB-organisation
)\tO
.\tO
"""


def test_a_sentence_is_put_together(tmp_path: Path) -> None:
    """Punctuation closes up, and each name keeps its span and its label, of which some are one to us."""
    path = tmp_path / "dev.txt"
    path.write_text(SENTENCE + "\n" + SENTENCE, encoding="utf-8")
    first, second = read_sentences(path)
    assert first == second
    assert first.text == "Maria Ressa, who left France, met Human Rights Watch (HRW)."
    assert {first.text[start:end]: label for (start, end), label in first.names.items()} == {
        "Maria Ressa": "person",
        "France": "country",
        "Human Rights Watch": "organisation",
        "HRW": "organisation",
    }


def test_names_side_by_side_are_two(tmp_path: Path) -> None:
    """A label that begins ends the name before it."""
    path = tmp_path / "dev.txt"
    path.write_text("Peru\tB-country\nChile\tB-country\n", encoding="utf-8")
    assert list(read_sentences(path)[0].names) == [(0, 4), (5, 10)]


def test_names_are_scored(tmp_path: Path) -> None:
    """What the extractor names in the sentence is laid beside the annotation, with and without its class."""
    path = tmp_path / "dev.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    result = evaluate_crossner(path, Limits())
    assert result.value("names") == 100
    assert result.value("typed names") == 100


def test_named_events_are_missed_and_said(tmp_path: Path) -> None:
    """The ontology gives events no names: they count against the figure, and stand apart in another."""
    path = tmp_path / "dev.txt"
    path.write_text(SENTENCE.replace("HRW\tB-organisation", "HRW\tB-election"), encoding="utf-8")
    result = evaluate_crossner(path, Limits())
    assert result.misses["typed names", "event called organisation"] == 1
    assert result.value("typed names") < 100


@pytest.mark.parametrize("text", ["Peru B-country", "Peru\tB-country\tx", "\n\nPeru"])
def test_another_form_is_refused(tmp_path: Path, text: str) -> None:
    """A line that is not a token and its label is said."""
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableDocumentError, match="not a part of CrossNER"):
        read_sentences(tmp_path / "a.txt")
