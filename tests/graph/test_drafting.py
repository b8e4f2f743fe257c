"""From what a person points at to a judgement: what is meant is found, what cannot be judged is refused in a line."""

import pytest

from graph.judgement import Act
from graph.workspace import Workspace
from ontology.errors import BadJudgementError, OnRecordError, UnknownSourceError
from tests.graph import factories
from tests.graph.test_judging import REPORT, drafted, statement


@pytest.mark.parametrize(
    ("act", "things", "said"),
    [
        ("same", ("Kristi Noem", "Nobody At All"), "No node is called 'Nobody At All'"),
        ("same", ("James Boasberg", "Judge James Boasberg"), "are one node"),
        ("reject", ("feed00feed00",), "no statement has"),
        ("undo", ("feed00feed00",), "no judgement has"),
        ("withhold", ("news.txt:10-99999",), "is no passage"),
        ("correct", (statement(REPORT, "rec:beneficiary"),), "says the same"),
    ],
)
def test_what_cannot_be_judged(act: Act, things: tuple[str, ...], said: str, workspace: Workspace) -> None:
    """One line says why, and nothing is written."""
    with pytest.raises((BadJudgementError, UnknownSourceError), match=said):
        drafted(workspace, act, *things)
    assert not workspace.place.judgements.exists()


@pytest.mark.parametrize(
    ("instead", "said"),
    [
        ({"value": "United States"}, "says the same"),
        ({"predicate": "destinationn"}, "no declared predicate"),
        ({"status": "certain"}, "its status"),
    ],
)
def test_a_correction_passes_the_gate_or_is_none(instead: dict[str, str], said: str, workspace: Workspace) -> None:
    """As any statement does."""
    found = next(s for s in REPORT.statements if s.predicate == "rec:beneficiary")
    with pytest.raises(OnRecordError, match=said):
        drafted(workspace, "correct", found.id, instead=instead)


def test_a_name_that_several_bear_is_no_name(workspace: Workspace) -> None:
    """The choices are in the one line that refuses it."""
    teller = factories.Teller("Ana Ruiz met Ana Ruiz Castro. The Ana Ruiz sailed.")
    teller.thing("Ana Ruiz", "Person")
    teller.say(teller.thing("The Ana Ruiz", "Facility"), "rec:name", "Ana Ruiz", "The Ana Ruiz")
    workspace.add(teller.told())
    with pytest.raises(UnknownSourceError, match=r"2 nodes are called so; give one of id:\w+ \((Facility|Person): "):
        drafted(workspace, "same", "ana ruiz", "Kristi Noem")
