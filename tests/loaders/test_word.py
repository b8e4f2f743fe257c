"""Word documents: parts in their order, by style."""

import io

import docx

from tests.loaders.making import document, kinds

WORDS = "The court ordered the government to bring the men back."


def _word() -> bytes:
    word = docx.Document()
    word.core_properties.title = "The Order"
    word.core_properties.author = "Ana Writer"
    word.add_paragraph("The Order", style="Title")
    word.add_heading("What happened", level=1)
    word.add_paragraph(WORDS)
    word.add_paragraph("137 men", style="List Bullet")
    word.add_paragraph().add_run("Bold Alone").bold = True
    table = word.add_table(rows=2, cols=2)
    for cell, words in zip(
        [c for row in table.rows for c in row.cells], ["Date", "Men", "March 15", "238"], strict=True
    ):
        cell.text = words
    table.rows[0].cells[0].merge(table.rows[0].cells[1])
    word.add_paragraph(WORDS + " It did not.")
    word.add_paragraph("Figure 1. The gate", style="Caption")
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def test_styles_say_what_a_part_is() -> None:
    """Title, heading, paragraph, item, rows, caption; the order is that of the document."""
    read = document("order.docx", _word())
    assert kinds(read) == [
        ("title", "The Order"),
        ("heading", "What happened"),
        ("paragraph", WORDS),
        ("item", "137 men"),
        ("heading", "Bold Alone"),
        ("row", "Date Men"),
        ("row", "March 15 | 238"),
        ("paragraph", WORDS + " It did not."),
        ("caption", "Figure 1. The gate"),
    ]
    assert (read.source.title, read.source.author, read.source.published) == ("The Order", "Ana Writer", None)


def test_a_word_document_is_known_by_its_content() -> None:
    """Whatever its name is."""
    assert document("order.bin", _word()).reader == "word 1"
