"""The questions that people are asked about identity, and the reasons for what is one."""

import sqlite3
from collections.abc import Iterator

import pytest

from graph import index
from graph.clustering import resolve_around
from graph.shaping import shape
from graph.view import View
from graph.workspace import Workspace
from tests.graph import factories

PEOPLE = ("Nayib Bukele", "Nayib Armando Bukele", "Бюро", "Nayib Bukkele", "Kristi Noem")


@pytest.fixture
def view(workspace: Workspace) -> Iterator[View]:
    """A document about each of some people."""
    for number, name in enumerate(PEOPLE):
        teller = factories.Teller(f"{name} spoke ({number}).", name=f"{number}.txt")
        teller.thing(name, "Person")
        workspace.add(teller.told())
    found = View.open(workspace.place.root)
    yield found
    found.close()


def decide(view: View, left: str, right: str, verdict: str) -> None:
    """What taking over a judgement does to the index."""
    with index.writing(view._place.index) as db:
        db.execute("INSERT INTO tie VALUES (?, ?, ?, 'j-1', 'Ana')", (*sorted((left, right)), verdict))
        settle(db, {left, right})


def settle(db: sqlite3.Connection, touched: set[str]) -> None:
    shape(db, *resolve_around(db, touched))


def test_the_likeliest_question_comes_first(view: View) -> None:
    """Each pair once, with a score and a sentence; pages follow each other."""
    asked = view.candidates()
    pairs = [{found.one.label, found.other.label} for found in asked]
    assert {"Nayib Bukele", "Nayib Armando Bukele"} in pairs
    assert {"Nayib Bukele", "Nayib Bukkele"} in pairs
    assert not any("Kristi Noem" in pair for pair in pairs)
    assert [found.score for found in asked] == sorted((found.score for found in asked), reverse=True)
    assert all(found.why.endswith(".") and found.rule.startswith("name-") for found in asked)
    assert (*view.candidates(limit=1), *view.candidates(offset=1)) == asked


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_what_was_decided_is_asked_no_more(view: View, verdict: str) -> None:
    """Whatever the decision was; what is one has its reason."""
    first = view.candidates()[0]
    decide(view, first.left, first.right, verdict)
    assert first.why not in {found.why for found in view.candidates()}
    bonds = view.why(first.left)
    if verdict == "same":
        assert [(bond.rule, bond.key, bond.score) for bond in bonds] == [("judgement", "j-1", 1.0)]
        assert set(bonds[0].nodes) == {first.left, first.right}
        assert bonds[0].why == "Ana said that they are one."
    else:
        assert bonds == ()


def test_keys_and_likeness_are_reasons(workspace: Workspace) -> None:
    """Each key that is shared once, with all its nodes; each edge that ties with its sentence."""
    for number, name in enumerate(("Sergei Lavrov", "SERGEI LAVROV", "Сергей Лавров")):
        teller = factories.Teller(f"{name} spoke ({number}).", name=f"{number}.txt")
        teller.thing(name, "Person")
        workspace.add(teller.told())
    found = View.open(workspace.place.root)
    (hit,) = found.search("Lavrov").hits
    shared, alike = found.why(hit.node)
    assert (len(shared.nodes), shared.rule, shared.key) == (2, "full-name", "person|sergei lavrov")
    assert shared.why == "All are called “sergei lavrov”, written in one way or another."
    assert alike.rule == "name-equal"
    assert alike.why.endswith("have the same words.")
    assert found.candidates() == ()
    found.close()
