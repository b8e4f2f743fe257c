"""CSV and TSV: cells know where their words stand."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.delimited import records
from tests.loaders.making import document

WORDS = st.text(st.sampled_from("aB1 ,;\"'\n\té|"), max_size=8)


def _cells(name: str, text: str) -> list[dict[str, str]]:
    read = document(name, text)
    return [{cell.column: read.text[cell.start : cell.end] for cell in row.cells} for row in read.rows]


@given(st.lists(st.lists(WORDS, min_size=2, max_size=2), min_size=1, max_size=5), st.sampled_from(",;\t|"))
def test_cells_are_what_was_written(rows: list[list[str]], delimiter: str) -> None:
    """What the csv module writes comes back: each span holds the cell's words, blanks around them apart."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
    text = out.getvalue()
    found = [[text[a:b].replace('""', '"') for a, b in cells] for _, cells in records(text, delimiter)]
    assert found == [stripped for row in rows if any(stripped := [cell.strip() for cell in row])]


@given(st.text(st.sampled_from('ab,"\n\r ;'), max_size=40))
def test_any_text_is_parted_without_loss(text: str) -> None:
    """Spans lie in order within their record, records within the text, whatever quotation marks do."""
    end = 0
    for (start, stop), cells in records(text, ","):
        assert end <= start <= stop <= len(text)
        end = stop
        place = start
        for first, last in cells:
            assert place <= first <= last <= stop
            place = last


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.csv", 'a,b\n1,"x, y"\n', [{"a": "1", "b": "x, y"}]),
        ("a.csv", 'a;b\r\n1;"x; y"\r\n', [{"a": "1", "b": "x; y"}]),
        ("a.csv", "a\tb\n1\t2\n", [{"a": "1", "b": "2"}]),
        ("a.tsv", "a\tb\n1,5\t2\n", [{"a": "1,5", "b": "2"}]),
        ("a.csv", 'a,b\n1,"two\nlines"\n2,y', [{"a": "1", "b": "two\nlines"}, {"a": "2", "b": "y"}]),
        ("a.csv", 'a,b\n 1 , x "y" z\n', [{"a": "1", "b": 'x "y" z'}]),
        ("a.csv", 'a,b\n"never closed,2\n', [{"a": '"never closed', "b": "2"}]),
        ("a.csv", "a,a,\n1,2,3,4\n", [{"a": "1", "a (2)": "2", "column 3": "3", "column 4": "4"}]),
        ("a.csv", "\n\na,b\n\n,\n1,\n", [{"a": "1"}]),
        ("a.csv", "\ufeffa,b\n1,2\n", [{"a": "1", "b": "2"}]),
        ("a.csv", "a\n1\n2\n", [{"a": "1"}, {"a": "2"}]),
    ],
)
def test_tables_as_people_write_them(name: str, text: str, expected: list[dict[str, str]]) -> None:
    """Delimiters, quoted cells, ragged rows, blank lines, byte order marks."""
    assert _cells(name, text) == expected


def test_rows_are_blocks_and_the_text_is_the_file() -> None:
    """Nothing is rewritten; rows are numbered from 1 without the header."""
    text = "a,b\r\n1,2\r\n\r\n3,4"
    read = document("a.csv", text)
    assert read.text == text
    assert [(b.kind, b.row, text[b.start : b.end]) for b in read.blocks] == [
        ("header", None, "a,b"),
        ("row", 1, "1,2"),
        ("row", 2, "3,4"),
    ]
