"""JSON lines: values know where their words stand."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import Limits
from loaders.records import read as read_records
from tests.loaders.making import document, found

VALUES = st.text(max_size=6) | st.integers() | st.booleans() | st.none()
OBJECTS = st.dictionaries(st.text(max_size=4), VALUES | st.lists(VALUES, max_size=3), min_size=1, max_size=4)


@given(st.lists(OBJECTS, min_size=1, max_size=4), st.booleans())
def test_cells_quote_their_values(objects: list[dict[str, object]], as_array: bool) -> None:  # noqa: FBT001  # drawn
    """Each cell's span is the value as it is written; every value that is not empty has one."""
    text = json.dumps(objects) if as_array else "\n".join(json.dumps(item) for item in objects)
    read = read_records(found("a.jsonl", text), Limits())
    assert [read.text[row.start : row.end] for row in read.rows] == [json.dumps(item) for item in objects]
    for row, item in zip(read.rows, objects, strict=True):
        expected = [
            json.dumps(value).strip('"') if isinstance(value, str) else json.dumps(value)
            for values in item.values()
            for value in (values if isinstance(values, list) else [values])
            if value is not None and json.dumps(value).strip('"').strip()
        ]
        written = [read.text[cell.start : cell.end] for cell in row.cells]
        assert [words.strip('"') for words in written] == [words.strip().strip('"') for words in expected]


def test_inner_objects_have_dotted_names_and_lists_one() -> None:
    """Also over several lines."""
    read = document("a.json", '[{"aircraft": {"tail": "N1"},\n "men": ["A", "B"]}, {"x": 1.50}]')
    cells = [[(cell.column, read.text[cell.start : cell.end]) for cell in row.cells] for row in read.rows]
    assert cells == [[("aircraft.tail", "N1"), ("men", "A"), ("men", "B")], [("x", "1.50")]]


def test_json_lines_are_known_by_their_content() -> None:
    """A file of objects needs no name."""
    assert document("a.txt", '{"a": 1}\n{"a": 2}\n').source.media_type == "application/jsonl"


@pytest.mark.parametrize(
    "text", ['{"a": 1', '{"a" 1}', "{1: 2}", '[{"a": 1} x', "[1, 2]", '{"a": 1}\nwords', '{"a":' * 5000]
)
def test_broken_objects_are_refused(text: str) -> None:
    """In one line, with the place."""
    from ontology.errors import UnreadableDocumentError

    with pytest.raises(UnreadableDocumentError, match="is no JSON lines"):
        document("a.jsonl", text)
