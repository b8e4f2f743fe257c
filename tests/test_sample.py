"""The bundled sample: short documents of our own, marked as such, that disagree where the real ones do."""

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import Result

from graph.view import View
from loaders import Found, find, read

SAMPLE = Path(__file__).parent.parent / "examples" / "cecot"
CARDS = sorted(SAMPLE.glob("*.toml"))
PAPERS = [item for item in find([SAMPLE]) if isinstance(item, Found)]


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory, onrecord: Callable[..., Result]) -> Iterator[View]:
    """The sample as `onrecord demo` builds it."""
    root = tmp_path_factory.mktemp("sample") / "case"
    assert onrecord("demo", "-w", root, "--build-only").exit_code == 0
    view = View.open(root)
    yield view
    view.close()


def test_each_document_has_its_card() -> None:
    """Ten documents, a card for each, and nothing that cannot be read."""
    assert len(list(find([SAMPLE]))) == len(PAPERS) == len(CARDS) == 10


@pytest.mark.parametrize("card", CARDS, ids=lambda path: path.stem)
def test_each_card_says_that_it_was_written_for_the_sample(card: Path) -> None:
    """In its first line and its publisher; the address is an example's, the licence free."""
    text = card.read_text(encoding="utf-8")
    facts = tomllib.loads(text)
    assert text.startswith("# Written for the On Record sample.")
    assert "(written for the On Record sample)" in facts["publisher"]
    assert facts["url"].startswith("https://example.org/")
    assert facts["licence"] == "CC0-1.0"
    assert facts["language"] in {"en", "es"}
    assert re.fullmatch(r"2025-\d{2}-\d{2}", facts["published"])


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_each_document_is_short(paper: Found) -> None:
    """A screen to read, and a few kilobytes to carry."""
    assert len(paper.data) <= 20_000
    if paper.suffix != ".csv":
        assert 120 <= len(read(paper).text.split()) <= 350


def test_dates_lack_their_year() -> None:
    """The prose leaves years out, as the real documents do: the card's date is needed to read them."""
    for paper in PAPERS:
        if paper.suffix != ".csv":
            assert not re.search(r"\b(March|April|July|marzo|julio) (\d+, |de )?2025", read(paper).text)


def test_the_numbers_disagree(view: View) -> None:
    """252, more than 250, 238 and its parts 137 and 101 all stand, each on somebody's words."""
    rows = view.ask("how-many").rows
    numbers = {cell.text for row in rows for cell in row[:1]}
    assert {"252", "250", "238", "137", "101"} <= numbers
    assert all(row[-1].text for row in rows)


def test_a_flight_leads_to_the_exchange(view: View) -> None:
    """There is a way from each flight through CECOT to the prisoner exchange, every step of it with words."""
    flights = view.search("", kinds=["Flight"]).hits
    exchange = next(hit for hit in view.search("", kinds=["PrisonerExchange"]).hits if "2025-07-18" in hit.label)
    prison = next(hit for hit in view.search("CECOT", kinds=["Prison"]).hits if hit.label == "CECOT")
    assert len(flights) == 3
    for start, end in [*((flight, prison) for flight in flights), (prison, exchange), (flights[0], exchange)]:
        ways = view.path(start.node, end.node)
        assert ways, (start.label, end.label)
        for edge in (edge for way in ways for edge in way):
            assert all(view.statement(statement).statement.evidence.quote for statement in edge.statements)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("sent-to-place", ("137 men", "Alien Enemies Act")),  # who, under which law
        ("sent-to-place", ("17 people", "2025-03-30")),  # when
        ("actor-and-place", ("Kristi Noem, at CECOT", "2025-03-26")),
        ("flights", ("N278GX", "GlobalX")),
        ("exchanges", ("ten Americans", "Venezuela")),
        ("laws", ("Alien Enemies Act", "Donald Trump")),
        ("conditions", ("CECOT",)),
        ("courts", ("Supreme Court", "2025-04-07")),
    ],
)
def test_questions_of_a_researcher_have_answers(view: View, query: str, expected: tuple[str, ...]) -> None:
    """Some row of the named query has all of these words."""
    rows = [" | ".join(cell.text or "" for cell in row) for row in view.ask(query).rows]
    assert any(all(word in row for word in expected) for row in rows), rows
