"""Loading is pure: same bytes, same document, in any process."""

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import Card, Found, Problem, find, load, read
from loaders.language import detect
from loaders.readers import READERS
from ontology import Document
from ontology.errors import OnRecordError
from tests.loaders.making import found, page, pdf

CSV = found("a.csv", "f,d\nX 1,2025\n", Card(mapping={"class": "FlightLeg", "values": {"time": "d"}}))


def test_what_is_found_and_loaded_travels_between_processes() -> None:
    """Both can be pickled, and come back equal."""
    loaded = load(pickle.loads(pickle.dumps(CSV)))  # noqa: S301  # our own
    assert pickle.loads(pickle.dumps(loaded)) == load(CSV)  # noqa: S301  # our own
    assert loaded.original == CSV.data
    assert loaded.document.source.id == CSV.digest


def _read(name: str, data: bytes) -> tuple[Document | None, str]:
    try:
        return read(found(name, data, Card(language="en"))), ""
    except OnRecordError as error:
        return None, str(error)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.csv", "a.jsonl", "a.eml", "a.pdf", "a.docx", "a"])
@given(data=st.binary(max_size=60) | st.text(st.sampled_from('# a\nB.-<p>{":1}|,;\t'), max_size=60).map(str.encode))
def test_any_bytes_give_a_document_or_one_line(name: str, data: bytes) -> None:
    """No other error, twice the same, and blocks, rows and cells within the text."""
    document, line = _read(name, data)
    assert (document, line) == _read(name, data)
    if document is None:
        assert line.startswith(f"{name}: ")
        assert len(line.splitlines()) == 1
        return
    end = 0
    for block in document.blocks:
        assert end <= block.start <= block.end <= len(document.text)
        end = block.end
    for row in document.rows:
        assert all(row.start <= cell.start < cell.end <= row.end for cell in row.cells)


def test_every_reader_fills_the_source() -> None:
    """The card beside a file wins over what the file says."""
    card = Card(title="By the card", language="es", published="2025")
    for name, data in (("a.txt", b"Words of a text."), ("a.pdf", pdf([page("Words of a page.")], title="Of the File"))):
        source = read(found(name, data, card)).source
        assert (source.title, source.language, source.published, source.name) == ("By the card", "es", "2025", name)
        assert source.media_type in READERS


def test_the_bundled_sample_is_read_whole(sample: Path) -> None:
    """Every document of it has its card and its language; its table is mapped without a refusal."""
    entries = list(find([sample]))
    assert not [entry for entry in entries if isinstance(entry, Problem)]
    documents = {entry.name: (read(entry), entry) for entry in entries if isinstance(entry, Found)}
    assert all(document.source.publisher and document.source.language for document, _ in documents.values())
    flights = load(documents["flights.csv"][1])
    assert flights.refusals == ()
    assert {s.value for s in flights.statements if s.predicate == "rdf:type"} >= {"rec:FlightLeg", "rec:Airport"}


@pytest.mark.parametrize(
    ("paragraphs", "language"),
    [
        (["The men were taken to the prison on the same night, and nobody told their families where they were."], "en"),
        (
            ["El gobierno deportó a los hombres en marzo, y nadie avisó a sus familias durante más de cuatro meses."],
            "es",
        ),
        (["Too short."], None),
        ([], None),
        (
            [
                "The men were taken to the prison on the same night, and nobody told their families where they were.",
                "El gobierno deportó a los hombres en marzo, y nadie avisó a sus familias durante más de cuatro meses.",
            ],
            "en",
        ),
    ],
)
def test_the_language_is_told_or_unknown(paragraphs: list[str], language: str | None) -> None:
    """A text in two languages is of the one it begins with."""
    assert detect(paragraphs) == language
