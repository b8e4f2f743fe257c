"""PDF: paragraphs across lines and pages, each with its page."""

from itertools import cycle, islice
from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import Card, ocr
from ontology.errors import UnreadableDocumentError
from tests.loaders.making import document, kinds, page, pdf

FIRST = [
    (72, 800, 9, "The Gazette"),
    (72, 760, 18, "Return of the Men"),
    *page("The men were flown to the prison on a Saturday and kept there for four months, as", "the depor-", top=720),
]
SECOND = [
    (72, 800, 9, "The Gazette"),
    *page(
        "tation was challenged in a court. Nobody told the families of the men where their",
        "relatives were. The prison is large.",
        top=760,
    ),
    *page(
        "Later the men came home, and many of them told reporters of the beatings and of the",
        "well-known island.",
        top=700,
    ),
    (290, 30, 9, "2"),
]
JOINED = (
    "The men were flown to the prison on a Saturday and kept there for four months, as the deportation was challenged "
    "in a court. Nobody told the families of the men where their relatives were. The prison is large."
)


def test_lines_become_paragraphs_and_heads_are_gone() -> None:
    """Running heads and page numbers are left out, hyphens at line ends joined, also over a page."""
    read = document("a.pdf", pdf([FIRST, SECOND]))
    assert kinds(read) == [
        ("title", "Return of the Men"),
        ("paragraph", JOINED),
        (
            "paragraph",
            "Later the men came home, and many of them told reporters of the beatings and of the well-known island.",
        ),
    ]
    assert [block.page for block in read.blocks] == [1, 1, 2]
    assert (read.source.title, read.source.language) == ("Return of the Men", "en")


@given(st.lists(st.integers(20, 60), min_size=2, max_size=5), st.integers(45, 88))
def test_paragraphs_come_back_from_lines(lengths: list[int], width: int) -> None:
    """Whatever their lengths and the width of the page: a wider gap parts them, a line end does not."""
    words = cycle(("the", "men", "who", "were", "sent", "to", "that", "prison", "and", "came", "home", "in", "July"))
    want = [f"Nobody knew of {' '.join(islice(words, length))}." for length in lengths]
    placed, bottom = [], 800.0
    for paragraph in want:
        for number, line in enumerate(wrap(paragraph, width)):
            bottom -= 12 if number else 20
            placed.append((72, bottom, 10, line))
    assert [found for _, found in kinds(document("a.pdf", pdf([placed]), Card(language="en")))] == want


def test_a_title_that_a_program_wrote_is_none() -> None:
    """Metadata is believed where it is words."""
    lines = [page("The men were flown to the prison on a Saturday.")]
    assert document("a.pdf", pdf(lines, title="The Return of Ten Men")).source.title == "The Return of Ten Men"
    for title in ("Microsoft Word - draft.docx", "untitled", "draft7.pdf"):
        assert document("a.pdf", pdf(lines, title=title)).source.title is None


def test_pages_without_text_among_others_are_said() -> None:
    """The reader's name says how many."""
    assert document("a.pdf", pdf([page("Words of the first page."), []])).reader == "pdf 1 (1 of 2 pages have no text)"


def test_a_bulleted_list_is_items() -> None:
    """A bullet opens an item and is not part of it."""
    read = document("a.pdf", pdf([page("The report says of them:", "- 137 under the act", "- 101 under other laws")]))
    assert kinds(read)[1:] == [("item", "137 under the act"), ("item", "101 under other laws")]


def test_a_scan_names_the_extra_that_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the program is not on the path, what to install is in the line."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(
        UnreadableDocumentError, match=r"is a scan, 1 pages of pictures without text; install the extra `ocr`"
    ):
        document("a.pdf", pdf([[]]))


@pytest.mark.skipif(not ocr.is_available(), reason="pytesseract or tesseract is not installed")
def test_a_picture_of_words_is_read() -> None:
    """OCR gives the words of a page of nothing but a picture."""
    from PIL import Image, ImageDraw

    picture = Image.new("L", (900, 120), 255)
    ImageDraw.Draw(picture).text((20, 30), "The court ordered it", fill=0, font_size=60)
    assert "court" in ocr.recognise(picture)
