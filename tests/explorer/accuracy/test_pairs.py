"""Pairs of names: a comparison is scored by what it takes for one name."""

from pathlib import Path

import pytest

from explorer.accuracy.pairs import Comparing, evaluate_pairs, read_pairs
from ontology.errors import UnreadableDocumentError

TABLE = """schema,name1,name2,is_match
Person,Ana Ruiz,"Ruiz, Ana",true
Person,Ana Ruiz,Anna Ruiz,true
Company,Ruiz SA,Ruiz Ltd,false
Company,Acme,Zenith,false
"""


def _never(_one: str, _other: str, _person: bool) -> float:  # noqa: FBT001  the shape of a comparison
    return 0.0


def _always(_one: str, _other: str, _person: bool) -> float:  # noqa: FBT001  the same
    return 1.0


def _people(_one: str, _other: str, person: bool) -> float:  # noqa: FBT001  the same
    return 0.7 if person else 0.4


@pytest.mark.parametrize(
    ("compare", "threshold", "f1", "precision"),
    [(_never, 0.5, 0.0, 0.0), (_always, 0.5, 66.7, 50.0), (_people, 0.5, 100.0, 100.0), (_people, 0.71, 0.0, 0.0)],
)
def test_figures_are_of_what_is_taken_for_one(
    tmp_path: Path, compare: Comparing, threshold: float, f1: float, precision: float
) -> None:
    """From the threshold on two names are one; F1 and precision follow, beside the baseline of the same words."""
    path = tmp_path / "pairs.csv"
    path.write_text(TABLE, encoding="utf-8")
    result = evaluate_pairs(path, compare, threshold)
    assert (result.value("pairs"), result.value("pairs, precision")) == (f1, precision)
    assert result.figures[0].baseline == 66.7


@pytest.mark.parametrize("text", ["name1,name2\na,b\n", "schema,name1,name2,is_match\nPerson,a,b,perhaps\n"])
def test_another_form_is_refused(tmp_path: Path, text: str) -> None:
    """A missing column or an answer that is none is said in one line."""
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableDocumentError, match="not a table of pairs"):
        read_pairs(tmp_path / "a.csv")
