"""A purge leaves no word of its source in what people decided, and makes nothing public that was withheld."""

import pytest

from graph.check import check
from graph.workspace import Workspace
from tests.graph import factories
from tests.graph.corpora import published
from tests.graph.test_judging import judged, statement

NEWS = factories.news()


@pytest.fixture
def purged(workspace: Workspace) -> Workspace:
    """A case in which much was decided on a source that was purged then."""
    judged(workspace, "same", "James Boasberg", "Kristi Noem")
    one = judged(workspace, "reject", statement(NEWS, "rec:destination"))
    judged(workspace, "undo", one.id)
    judged(workspace, "reject", statement(factories.report(), "rec:destination"))
    judged(workspace, "undo", judged(workspace, "undo", judged(workspace, "withhold", "CECOT").id).id)
    workspace.withdraw(NEWS.document.source.id, reason="a wish", who="a test", when="", purge=True)
    return workspace


def test_no_word_of_a_purged_source_is_left(purged: Workspace) -> None:
    """Not in the judgements, nor in those that took them back; and nothing is found wrong."""
    text = purged.place.judgements.read_text()
    assert NEWS.document.source.id not in text
    assert "Boasberg" not in text
    assert "Center for the Confinement" not in text
    assert [one.act for one in purged.judgements()] == ["reject", "withhold", "undo", "undo"]
    assert list(check(purged.place)) == []


def test_what_was_withheld_elsewhere_stays_withheld(purged: Workspace) -> None:
    """Under a new id, by the same person; and can be taken back by it."""
    assert not any("Terrorism Confinement Center" in line for line in published(purged))
    kept = next(one for one in purged.judgements() if one.act == "withhold")
    judged(purged, "undo", kept.id)
    assert any("Terrorism Confinement Center" in line for line in published(purged))
