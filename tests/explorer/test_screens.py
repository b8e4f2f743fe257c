"""Every page without a browser: what it says, of the case told by hand, and where there is nothing to say."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from explorer import desk
from explorer.addresses import bare
from explorer.settings import Settings
from graph.view import View
from graph.workspace import Workspace

MAIN = Path(__file__).parent.parent.parent / "explorer" / "main.py"


def opened(page: str, **params: str) -> AppTest:
    """One page, run once; it must not fail."""
    script = f"from explorer import desk\nfrom explorer.screens import SCREENS\nSCREENS[{page!r}](desk.view())\n"
    test = AppTest.from_string(script, default_timeout=30)
    for name, value in params.items():
        test.query_params[name] = value
    test.run()
    assert not test.exception
    return test


def text(test: AppTest) -> str:
    """The words of a page, without its markup."""
    bodies = [str(each.proto.body) for each in test.get("html")]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", " ".join(bodies)))


@pytest.fixture
def prison(served: View) -> str:
    return served.search("CECOT", kinds=("Prison",)).hits[0].node


def test_overview_counts(served: View) -> None:
    """The first page gives the numbers, the questions, each status with its meaning, the documents and the dates."""
    words = text(opened("overview"))
    numbers = served.overview()
    assert f"{numbers.sources} documents" in words
    assert "alleged" in words
    assert served.named()[0].title in words
    assert "A year in CECOT" in words
    assert "15 March 2025" in words


def test_disagreements_stand_side_by_side(served: View) -> None:
    """Each account with its words, and every relation marked as inferred; the dossier of a group shows its own."""
    (found,) = served.disagreements()
    page = text(opened("disagreements"))
    group = text(opened("dossier", id=bare(found.sides[0].about[0].id)))
    for words in (page, group):
        assert all(side.value in words for side in found.sides)
        assert f"Inferred: {found.reason}" in words
    assert "252 Venezuelans" in page
    assert "No two accounts differ" in text(opened("disagreements", kind="date"))


def test_search_finds_by_name_and_filters(served: View) -> None:
    """Words are found in names and quotes; filters in the address hold."""
    assert "Terrorism Confinement Center" in text(opened("search", q="CECOT"))
    assert "Kristi Noem" not in text(opened("search", q="CECOT", kind="Prison"))
    assert "Nothing found" in text(opened("search", q="zzzz"))


def test_search_shows_no_violence(served: View) -> None:
    """A snippet never describes violence, even where it is what was found."""
    test = opened("search", q="tortured")
    assert "guards tortured detainees" not in text(test)
    assert "1 hit" in text(test) or "hits" in text(test)


def test_dossier_tells_all_with_words(prison: str) -> None:
    """Names, claims with quotes, sayers and documents, what it took part in, and why its names are one."""
    words = text(opened("dossier", id=bare(prison)))
    assert "Terrorism Confinement Center" in words
    assert "the United States deported 252 Venezuelans to CECOT" in words
    assert "as destination" in words
    assert "A year in CECOT" in words
    assert "Why we think these are one" in words
    assert "rule “" in words


def test_dossier_can_hide_violence(prison: str) -> None:
    """One switch hides the passages on violence, and says how many."""
    assert "guards tortured detainees" in text(opened("dossier", id=bare(prison)))
    words = text(opened("dossier", id=bare(prison), violence="0"))
    assert "guards tortured detainees" not in words
    assert "on violence hidden" in words


def test_allegations_are_called_so(served: View) -> None:
    """What is alleged carries the word and its sayer."""
    event = served.search("", kinds=("Torture",)).hits[0].node
    words = text(opened("dossier", id=bare(event)))
    assert "alleged says" in re.sub(r"[^\w ]", "", words).replace("  ", " ")
    assert "Human Rights Watch" in words


def test_network_has_a_table_twin(prison: str) -> None:
    """The same links stand in a table, each with the way to its words."""
    words = text(opened("network", focus=bare(prison), depth="1"))
    assert "The same as a table" in words
    assert "destination" in words
    assert "1 passage" in words


def test_network_edge_shows_its_quotes(served: View, prison: str) -> None:
    """A chosen link shows the exact words."""
    edge = next(e for e in served.network((prison,)).edges if e.label == "destination")
    quote = served.statement(edge.statements[0]).statement.evidence.quote
    assert quote in text(opened("network", focus=bare(prison), sel=edge.id))


def test_path_tells_each_step(served: View, prison: str) -> None:
    """A path from a flight to the exchange has words at every step."""
    leg = served.search("", kinds=("FlightLeg",)).hits[0].node
    exchange = served.search("", kinds=("PrisonerExchange",)).hits[0].node
    words = text(opened("network", focus=bare(prison), a=bare(leg), b=bare(exchange)))
    steps = served.path(leg, exchange)
    assert ("Path 1" in words) == bool(steps)
    assert steps or "No path leads" in words


def test_sources_and_reader(served: View) -> None:
    """Documents are listed; one opens with its card, its statements, and what was refused on request."""
    assert "Planes in the night" in text(opened("sources"))
    source = next(card.source.id for card in served.sources() if card.source.label == "A year in CECOT")
    words = text(opened("reader", id=source))
    assert "Human Rights Watch, 12 November 2025" in words
    assert "What this document gives" in words
    assert "a relation without its second end" in text(opened("reader", id=source, refused="1"))
    assert "Kristi Noem visited CECOT" in text(opened("reader", id=source, at="0-18"))


def test_named_query_answers(served: View) -> None:
    """A prepared question runs when its page is opened, with the values of the address."""
    words = text(opened("query", name="sent-to-place", **{"p.place": "CECOT"}))
    assert re.search(r"[1-9]\d* rows? in", words)
    assert "No row matches" in text(opened("query", name="sent-to-place", **{"p.place": "Nowhere"}))


@pytest.mark.parametrize(
    "query", ["SELEKT", "INSERT DATA { <a:b> <a:b> <a:b> }", "SELECT * { SERVICE <http://a/> { ?s ?p ?o } }"]
)
def test_bad_queries_are_refused_in_a_line(served: View, query: str) -> None:
    """What cannot be parsed, would change something, or would reach elsewhere is refused in one line."""
    test = opened("query", q=query)
    assert len(test.error) == 1
    assert "\n" not in test.error[0].value.strip()


def test_forms_write_the_address(served: View) -> None:
    """A filter that is set stands in the address, and leaves it when it is taken away."""
    test = opened("search")
    test.text_input[0].set_value("Noem").run()
    assert test.query_params["q"] == "Noem"
    test.text_input[0].set_value("").run()
    assert "q" not in test.query_params


@pytest.fixture
def frame() -> Iterator[AppTest]:
    yield AppTest.from_file(str(MAIN), default_timeout=30)
    desk.close()


def test_no_workspace_says_what_to_do(frame: AppTest, tmp_path: Path) -> None:
    """Where there is no case, the page says so, and how to make one."""
    desk.use(Settings(workspace=str(tmp_path / "nothing")))
    frame.run()
    assert not frame.exception
    assert "onrecord demo" in text(frame)


def test_empty_workspace_says_what_to_do(frame: AppTest, tmp_path: Path) -> None:
    """Where there is no document, the page says how to add one."""
    Workspace.create(tmp_path / "case")
    desk.use(Settings(workspace=str(tmp_path / "case")))
    frame.run()
    assert not frame.exception
    assert "onrecord -w" in text(frame)


def test_the_frame_draws_a_page(frame: AppTest, case: Path) -> None:
    """The script itself draws the first page."""
    desk.use(Settings(workspace=str(case)))
    frame.run()
    assert not frame.exception
    assert "Begin with a question" in text(frame)
