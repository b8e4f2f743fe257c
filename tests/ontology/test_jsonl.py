"""Statements survive their file, which is the same bytes whatever order they came in."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology import STATUSES, Evidence, Statement, jsonl
from ontology.errors import BadValueError

NODES = st.text("0123456789abcdef", min_size=20, max_size=20).map("id:{}".format)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
PLACES = st.integers(0, 10_000)
EVIDENCE = st.builds(
    Evidence, PLACES, PLACES, TEXTS, page=st.none() | st.integers(1, 99), row=st.none() | st.integers(1, 99)
)
STATEMENTS = st.builds(
    Statement,
    subject=NODES,
    predicate=st.sampled_from(["rec:agent", "rec:name", "rdf:type"]),
    value=NODES | TEXTS,
    source=st.just("0" * 64),
    evidence=EVIDENCE,
    method=st.just("test/1"),
    lang=st.none() | st.just("es"),
    claimant=st.none() | NODES,
    status=st.sampled_from(STATUSES),
    confidence=st.sampled_from([0.25, 0.5, 1.0]),
    note=st.none() | TEXTS,
    rests_on=st.lists(st.text("0123456789abcdef", min_size=32, max_size=32), max_size=2).map(tuple),
)


@given(STATEMENTS)
def test_what_is_written_is_read(statement: Statement) -> None:
    """A line gives back the statement it was made of, and stays one line."""
    line = jsonl.to_json(statement)
    assert "\n" not in line
    assert jsonl.from_json(line) == statement


@given(st.lists(STATEMENTS, max_size=8), st.randoms(use_true_random=False))
def test_order_does_not_matter(statements: list[Statement], chance: object) -> None:
    """Any order of the same statements gives the same lines."""
    shuffled = list(statements)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis' Random
    assert list(map(jsonl.to_json, jsonl.in_order(shuffled))) == list(map(jsonl.to_json, jsonl.in_order(statements)))


@given(st.lists(STATEMENTS, max_size=8))
def test_once_ordered_is_ordered(statements: list[Statement]) -> None:
    """Ordering again changes nothing, and no statement stands twice."""
    ordered = jsonl.in_order(statements)
    assert jsonl.in_order(ordered * 2) == ordered
    assert len({s.id for s in ordered}) == len(ordered)


def test_keys_are_those_of_the_format() -> None:
    """The keys and their order are a promise to other programs."""
    statement = Statement(
        subject="id:a", predicate="rec:name", value="x", source="s", evidence=Evidence(0, 1, "x"), method="m"
    )
    row = json.loads(jsonl.to_json(statement))
    assert tuple(row) == jsonl.KEYS
    assert list(row["evidence"]) == ["start", "end", "page", "row", "quote"]


@pytest.mark.parametrize(
    "line", ["", "{}", "[]", "null", "{", '{"id": "x"}', '{"id": "x", "evidence": {}, "rests_on": []}']
)
def test_a_line_that_is_no_statement_is_refused(line: str) -> None:
    """What cannot be read raises in one line."""
    with pytest.raises(BadValueError) as caught:
        jsonl.from_json(line)
    assert "\n" not in str(caught.value)


@given(STATEMENTS)
def test_a_changed_line_is_refused(statement: Statement) -> None:
    """A statement whose content was edited no longer fits its id."""
    row = json.loads(jsonl.to_json(statement)) | {"value": statement.value + "!"}
    with pytest.raises(BadValueError, match="was changed after it was written"):
        jsonl.from_json(json.dumps(row))
