"""HRDsAttack: read as its own code reads it, answered from statements, and scored as it defines."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from explorer.accuracy.hrds.answer import Answer, answer
from explorer.accuracy.hrds.article import read_articles
from explorer.accuracy.hrds.measures import compare, evaluate_hrds
from loaders import Limits, load
from ontology.errors import UnreadableDocumentError

ROW: dict[str, Any] = {
    "sample": {
        "Input.GLOBALEVENTID": 7,
        "Input.title": "Editor seized",
        "Input.publish_date": "2024-05-09 10:00:00",
        "Input.article_interface": (
            "<p>LIMA &amp; CUSCO</p> <p>Police arrested Ana Ruiz in Lima, Peru, on 3 May 2024.</p>"
            "<p>Ruiz was tortured, her lawyer said.</p>"
        ),
    },
    "merged_sample": {
        "perpetrator_mention": True,
        "violation_types": ["unknown", "arbitrary detention", "torture"],
        "year": "2024.0",
        "month": "05",
        "date": "3.0",
        "city": "Lima",
        "region": "None",
        "country": "Peru",
        "victims": [{"victim_name": "Ana Ruiz"}, {"victim_name": None}],
    },
}
RIGHT = Answer(
    victims=("Ana Ruiz",),
    types=frozenset({"arbitrary detention", "torture"}),
    country="Peru",
    city="Lima",
    year=2024,
    month=5,
    day=3,
    perpetrator=True,
)


def _part(folder: Path, *changed: dict[str, Any]) -> Path:
    rows = [ROW | {"merged_sample": ROW["merged_sample"] | change} for change in changed or ({},)]
    path = folder / "dev.json"
    path.write_text(json.dumps(rows), encoding="utf-8")
    return path


def test_an_article_is_a_document(tmp_path: Path) -> None:
    """Its paragraphs are text without markup, its title and date stand on the card, and no victim lacks a name."""
    article = read_articles(_part(tmp_path))[0]
    assert article.found.data.decode().startswith("LIMA & CUSCO\n\nPolice arrested")
    assert (article.found.card.published, article.published) == ("2024-05-09", (2024, 5, 9))
    assert article.wanted.victims == ("Ana Ruiz",)
    assert article.wanted.types == {"arbitrary detention", "torture"}


@pytest.mark.parametrize(
    ("written", "month"), [("May", 5), ("05", 5), ("5.0", 5), ("Decenmber", 12), ("None", None), (None, None), ("?", 0)]
)
def test_months_are_read_as_they_were_written(tmp_path: Path, written: str | None, month: int | None) -> None:
    """Names, numbers and two known slips are months; "None" is nothing; what is no month can never be answered."""
    assert read_articles(_part(tmp_path, {"month": written}))[0].wanted.month == month


def test_right_answers_score_full_marks(tmp_path: Path) -> None:
    """What was annotated is right in every measure."""
    score = compare(RIGHT, read_articles(_part(tmp_path))[0].wanted)
    assert all(tally.precision == tally.recall == 100 for tally in score.tallies.values())


@pytest.mark.parametrize(
    ("change", "hurt"),
    [
        ({"victims": ("Ruiz",)}, set()),
        ({"victims": ("Ana Diaz",)}, {"victim names"}),
        ({"types": frozenset({"torture"})}, {"violation types"}),
        ({"country": "Chile"}, {"country", "country, letter by letter"}),
        ({"country": None}, {"country", "country, letter by letter"}),
        ({"city": "LIMA"}, set()),
        ({"day": 4}, {"day"}),
        ({"year": None}, {"year"}),
    ],
)
def test_what_is_wrong_costs_its_measure(tmp_path: Path, change: dict[str, Any], hurt: set[str]) -> None:
    """A part of a name is the name; anything else that differs is wrong, in its own measure alone."""
    score = compare(replace(RIGHT, **change), read_articles(_part(tmp_path))[0].wanted)
    assert {measure for measure, tally in score.tallies.items() if tally.recall < 100} == hurt


def test_countries_are_compared_by_their_code(tmp_path: Path) -> None:
    """Two names of one country are right, and not letter by letter."""
    wanted = read_articles(_part(tmp_path, {"country": "USA"}))[0].wanted
    tallies = compare(replace(RIGHT, country="United States"), wanted).tallies
    assert (tallies["country"].right, tallies["country, letter by letter"].right) == (1, 0)


def test_what_nobody_annotated_is_never_right(tmp_path: Path) -> None:
    """As in the code that comes with the set: an article without a day counts, and cannot be answered."""
    wanted = read_articles(_part(tmp_path, {"date": None}))[0].wanted
    for day in (3, None):
        tally = compare(replace(RIGHT, day=day), wanted).tallies["day"]
        assert (tally.right, tally.wanted) == (0, 1)


def test_answers_come_from_statements(tmp_path: Path) -> None:
    """The same statements give the same answers, in any order; without any only the date is guessed."""
    article = read_articles(_part(tmp_path))[0]
    statements = load(article.found).statements
    given = answer(statements, article.published)
    assert given == answer(reversed(statements), article.published)
    assert (given.country, given.city, given.year, given.month, given.day) == ("Peru", "Lima", 2024, 5, 3)
    assert given.victims == ("Ana Ruiz",)
    nothing = answer((), article.published)
    assert (nothing.victims, nothing.country, nothing.city, nothing.year) == ((), None, None, 2024)


def test_a_part_is_scored_beside_its_baseline(tmp_path: Path) -> None:
    """Every measure has a baseline, and those that were published have what was published."""
    result = evaluate_hrds(_part(tmp_path), Limits())
    assert result.value("country") == 100
    assert all(figure.baseline is not None for figure in result.figures)
    assert {f.measure: f.published for f in result.figures}["victim names"] == 51.2


@pytest.mark.parametrize("text", ["{}", "[]", "[1]", '[{"sample": {}}]', "no json"])
def test_another_form_is_refused(tmp_path: Path, text: str) -> None:
    """A file that is no list of annotated articles is said in one line."""
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableDocumentError, match="not a part of HRDsAttack"):
        read_articles(tmp_path / "a.json")
