"""On how much a fact rests: copies, one voice and the same words count as one origin, whatever the order of adding."""

import sqlite3
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import copies
from graph.backing import Support
from graph.check import check
from graph.view import View
from graph.workspace import Workspace
from tests.graph.factories import Teller, Told

WHEN = "2025-06-01T10:00:00Z"
FILLER = " ".join(f"word{number} of a long and careful report" for number in range(60))


def visit(name: str, *, sayer: str = "", authors: str = "", tail: str = "", **card: str) -> Told:
    """A document that tells of a visit to Fort Kern, by itself or by the word of somebody."""
    before = f"{authors} wrote {sayer}. " if authors else ""
    teller = Teller(f"{before}{sayer} Ana Ruiz visited Fort Kern. ({name}) {tail}", name=name, card=dict(card))
    claimant = None
    if sayer:
        claimant = teller.thing(sayer, "Report" if authors else "GovernmentAgency")
    if authors:
        teller.say(teller.thing(authors, "NGO"), "rec:authorOf", str(claimant), before.strip())
    clause = "Ana Ruiz visited Fort Kern"
    event = teller.event(
        "visited", "Visit", clause, claimant=claimant,
        agent=teller.thing("Ana Ruiz", "Person"), location=teller.thing("Fort Kern", "Prison"),
    )  # fmt: skip
    teller.say(event, "rec:time", "2024-03-01", clause, claimant=claimant)
    return teller.told()


def seen(root: Path, *told: Told) -> View:
    workspace = Workspace.create(root)
    with workspace.batch() as batch:
        for one in told:
            batch.add(one, when=WHEN)
    assert not list(check(workspace.place))
    return View.open(root)


def support(view: View) -> Support:
    """That of the link between Ana Ruiz and the visit."""
    (edge,) = (edge for edge in view.network(limit=50).edges if edge.predicate == "agent")
    assert edge.support
    return edge.support


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ((visit("a"), visit("b")), Support(2, 2, 0)),
        ((visit("a", tail=FILLER), visit("b", tail=FILLER)), Support(2, 1, 0)),
        ((visit("a", sayer="Ministry of Order and Public Light"),) * 1, Support(1, 1, 1)),
        (
            (visit("a", sayer="Border Light Agency"), visit("b", sayer="Border Light Agency"), visit("c")),
            Support(3, 2, 1),
        ),
        (
            (
                visit("a", sayer="Night Flights over Kern", authors="Aid Watch Kern"),
                visit("b", sayer="Second Night over Kern", authors="Aid Watch Kern"),
            ),
            Support(2, 1, 2),
        ),
        (
            (
                visit("a", sayer="Night Flights over Kern", authors="Aid Watch Kern"),
                visit("b", publisher="Aid Watch Kern"),
            ),
            Support(2, 1, 1),
        ),
    ],
)
def test_sources_that_lean_on_one_are_one_origin(told: tuple[Told, ...], expected: Support, tmp_path: Path) -> None:
    """Documents, origins and sayers are counted apart."""
    view = seen(tmp_path / "w", *told)
    assert support(view) == expected
    view.close()


def test_what_rests_on_one_origin_is_listed(tmp_path: Path) -> None:
    """With its support; what two independent documents say is not."""
    view = seen(tmp_path / "w", visit("a", tail=FILLER), visit("b", tail=FILLER))
    facts = view.single_source(100)
    assert facts.total == len(facts.facts) == facts.among
    assert {fact.support.sources for fact in facts.facts} == {2}
    view.close()
    other = seen(tmp_path / "other", visit("a"), visit("b"))
    assert other.single_source().total == 0
    other.close()


def test_search_counts_copies_once(tmp_path: Path) -> None:
    """Two documents, one origin."""
    view = seen(tmp_path / "w", visit("a", tail=FILLER), visit("b", tail=FILLER))
    hit = view.search("Fort Kern").hits[0]
    assert (hit.sources, hit.origins) == (2, 1)
    view.close()


CLOCKS = [
    visit("a", published="2025-03-10"),
    visit("b", published="2025-04"),
    visit("c", retrieved="2025-05-02"),
    visit("d"),
]


@pytest.fixture(scope="module")
def clocks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    view = seen(tmp_path_factory.mktemp("clocks") / "w", *CLOCKS)
    yield view
    view.close()


@pytest.mark.parametrize(
    ("day", "sources"),
    [
        (None, 4),
        ("2025-03-09", 0),
        ("2025-03-10", 1),
        ("2025-04-29", 1),
        ("2025-04-30", 2),
        ("2025-05", 3),
        ("2025-06-01", 4),
    ],
)
def test_what_was_known_on_a_day(clocks: View, day: str | None, sources: int) -> None:
    """By publication, else by the card, else by the day of capture; in every way of looking."""
    node = clocks.search("Fort Kern", known=day)
    assert bool(node.total) == bool(sources)
    found = clocks.search("Fort Kern").hits[0].node
    assert len({saying.source.id for saying in clocks.sayings(found, known=day)}) == sources
    edges = [edge for edge in clocks.network(known=day).edges if edge.predicate == "location"]
    assert [edge.sources for edge in edges] == ([sources] if sources else [])
    assert len(clocks.timeline(known=day)) == bool(sources)


def test_the_first_day_on_which_it_was_said(clocks: View) -> None:
    """Is that of the earliest document; each saying has its own."""
    (moment,) = clocks.timeline()
    assert (moment.earliest, moment.said) == ("2024-03-01", "2025-03-10")
    node = clocks.search("Fort Kern").hits[0].node
    days = {saying.source.since for saying in clocks.sayings(node)}
    assert days == {"2025-03-10", "2025-04-30", "2025-05-02", "2025-06-01"}


def test_named_queries_as_known_on_a_day(clocks: View) -> None:
    """In RDF by what the cards say: who has no date on the card is left out where a day is asked for."""
    rows = {day: len(clocks.ask("said-by", {"actor": "Ana Ruiz", "known": day}).rows) for day in ("9999-12-31",)}
    assert rows == {"9999-12-31": 0}
    query = (
        """PREFIX dcterms: <http://purl.org/dc/terms/> SELECT ?day WHERE { GRAPH ?g { ?g dcterms:available ?day } }"""
    )
    assert sorted(row[0].text or "" for row in clocks.select(query).rows) == ["2025-03-10", "2025-04-30", "2025-05-02"]
    names = {"name": "Fort Kern"}
    all_, early = (clocks.ask("one-source", names | {"known": day}).rows for day in ("9999-12-31", "2025-03-10"))
    assert len(all_) < len(early)


TEXTS = (
    [f"({number}) {FILLER}" for number in range(3)] + [f"{number} {FILLER[::-1]}" for number in range(2)] + ["short"]
)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(steps=st.lists(st.tuples(st.integers(0, len(TEXTS) - 1), st.booleans()), min_size=1, max_size=8))
def test_origins_step_by_step_are_origins_all_at_once(steps: list[tuple[int, bool]]) -> None:
    """Whatever comes and goes."""

    def put(db: sqlite3.Connection, changes: dict[int, bool]) -> None:
        for number, there in changes.items():
            db.execute("DELETE FROM source WHERE id = ?", (str(number),))
            if there:
                db.execute("INSERT INTO source VALUES (?, '', NULL, NULL, '', 0, 0, '', NULL)", (str(number),))
            copies.keep(db, str(number), TEXTS[number] if there else None)
        copies.regroup(db, map(str, changes))

    grown, fresh = (sqlite3.connect(":memory:") for _ in range(2))
    for db in (grown, fresh):
        db.executescript(resources.files("graph").joinpath("index.sql").read_text("utf-8"))
    for number, there in steps:
        put(grown, {number: there})
    put(fresh, {number: True for number, there in dict(steps).items() if there})
    states = [db.execute("SELECT * FROM origin ORDER BY 1").fetchall() for db in (grown, fresh)]
    assert states[0] == states[1]
    together = {tuple(sorted(s for s, o in states[0] if o == origin)) for _, origin in states[0]}
    assert all(len({number < "3" for number in group}) == 1 for group in together)
    for db in (grown, fresh):
        db.close()
