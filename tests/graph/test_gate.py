"""The gate at the door: each way of being ungrounded is turned away with its reason, and the rest gets in."""

from dataclasses import replace
from pathlib import Path

import pytest

from graph.gate import fits, sift
from graph.workspace import Workspace
from ontology import Evidence
from tests.graph import factories

TOLD = factories.report()
GOOD = next(s for s in TOLD.statements if s.predicate == "rec:agent")
COUNT = next(s for s in TOLD.statements if s.predicate == "rec:count")
TYPE = next(s for s in TOLD.statements if s.predicate == "rdf:type")


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (replace(GOOD, evidence=replace(GOOD.evidence, quote="other words")), "quote"),
        (replace(GOOD, evidence=replace(GOOD.evidence, start=GOOD.evidence.start + 1)), "quote"),
        (replace(GOOD, evidence=Evidence(10, 10, "")), "quote"),
        (replace(GOOD, evidence=Evidence(-5, -1, TOLD.document.text[-5:-1])), "quote"),
        (replace(GOOD, source="0" * 64), "another source"),
        (replace(GOOD, subject="United States"), "no node id"),
        (replace(GOOD, claimant="rec:Person"), "no node id"),
        (replace(GOOD, value="United States"), "no node id"),
        (replace(GOOD, predicate="rec:agnet"), "no declared predicate"),
        (replace(GOOD, predicate="agent"), "no declared predicate"),
        (replace(GOOD, predicate="rec:status", value="rec:asserted"), "no declared predicate"),
        (replace(TYPE, value="rec:Deportaton"), "no declared class"),
        (replace(TYPE, value="Deportation"), "no declared class"),
        (replace(TYPE, value="rec:Claim"), "no declared class"),
        (replace(COUNT, value="about 250"), "xsd:decimal"),
        (replace(GOOD, predicate="rec:time", value="early 2025"), "edtf:EDTF"),
        (replace(GOOD, predicate="rec:earliest", value="2025-02-30"), "xsd:date"),
        (replace(GOOD, predicate="rec:name", value="  "), "xsd:string"),
        (replace(GOOD, status="rumoured"), "status"),
        (replace(GOOD, confidence=1.5), "confidence"),
        (replace(GOOD, lang="not a tag"), "language"),
        (replace(GOOD, predicate="rec:name", value="\ud83d"), "half a character"),
        (replace(GOOD, rests_on=("0" * 32,)), "rests on"),
    ],
)
def test_the_ungrounded_is_turned_away(bad: object, reason: str) -> None:
    """The one is refused with its reason, the others pass."""
    passed, turned = sift(TOLD.document, [TYPE, bad])  # type: ignore[list-item]  # statements all
    assert [s.id for s in passed] == [TYPE.id]
    assert reason in turned[0].reason


def test_what_rests_on_the_refused_falls_with_it() -> None:
    """However long the chain."""
    first = replace(GOOD, status="rumoured")
    second = replace(GOOD, note="b", status="alleged", rests_on=(first.id,))
    third = replace(GOOD, note="c", status="denied", rests_on=(second.id,))
    passed, turned = sift(TOLD.document, [third, second, first, TYPE])
    assert passed == [TYPE]
    assert len(turned) == 3


def test_the_same_statement_twice_is_one() -> None:
    """The surer reading stands."""
    passed, _ = sift(TOLD.document, [replace(GOOD, confidence=0.4), GOOD])
    assert passed == [GOOD]


def test_what_is_turned_away_is_kept_as_a_refusal(tmp_path: Path) -> None:
    """Nothing ungrounded gets into the truth; the refusals say what it was."""
    workspace = Workspace.create(tmp_path / "case")
    bad = replace(GOOD, predicate="rec:agnet")
    outcome = workspace.add(replace(TOLD, statements=(*TOLD.statements, bad)))
    source = TOLD.document.source.id
    assert [turn.statement for turn in outcome.refused] == [bad]
    assert bad not in workspace.statements(source)
    assert any("agnet" in refusal.reason for refusal in workspace.refusals(source))
    assert workspace.sources()[0].refusals == 2


@pytest.mark.parametrize(
    ("value", "datatype", "expected"),
    [
        ("252", "xsd:decimal", True),
        ("-3.5", "xsd:decimal", True),
        ("1e3", "xsd:decimal", False),
        ("1,000", "xsd:decimal", False),
        ("٢٥٢", "xsd:integer", True),
        ("2025-03", "xsd:date", False),
        ("P4M", "edtf:EDTF", True),
        ("2025~", "edtf:EDTF", True),
        ("", "xsd:string", False),
    ],
)
def test_values_by_datatype(value: str, datatype: str, expected: bool) -> None:  # noqa: FBT001  # a table of cases
    """What each datatype takes."""
    assert fits(value, datatype) is expected
