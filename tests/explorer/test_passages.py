"""The reader's text: every character once, in order, marked where statements rest."""

import re

from hypothesis import given
from hypothesis import strategies as st

from explorer.addresses import passage
from explorer.passages import PART, parts, rendered
from ontology import Block, Document, Evidence, Refusal, Source, Statement
from tests.explorer.test_markup import read

ID = "a" * 64


def document(text: str, blocks: tuple[Block, ...] = ()) -> Document:
    source = Source(id=ID, name="note.txt", media_type="text/plain", language="es")
    return Document(source=source, text=text, blocks=blocks, reader="plaintext/1")


def statement(start: int, end: int, text: str) -> Statement:
    return Statement(
        subject="id:" + "0" * 20,
        predicate="rec:name",
        value="x",
        source=ID,
        evidence=Evidence(start, end, text[start:end]),
        method="hand/1",
    )


SPANS = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(
    st.text(alphabet="ab <>&\n", min_size=1, max_size=80),
    st.lists(SPANS, max_size=5),
    st.lists(SPANS, max_size=2),
    st.integers(0, 80),
)
def test_no_character_is_lost_or_doubled(
    text: str, marks: list[tuple[int, int]], turned: list[tuple[int, int]], cut: int
) -> None:
    """However marks, refusals and blocks overlap, the text that is shown is the text that is stored."""
    cut = min(cut, len(text))
    blocks = tuple(Block(a, b, "paragraph") for a, b in ((0, cut), (cut, len(text))) if a < b)
    statements = [statement(a, min(b, len(text)), text) for a, b in marks if a < len(text)]
    refusals = [Refusal(a, min(b, len(text)), "why", text[a:b]) for a, b in turned if a < len(text)]
    source = document(text, blocks)
    shown = read(rendered(source, parts(source)[0], statements, refusals))
    assert shown.text == text
    assert set(shown.tags) <= {"article", "p", "a", "mark", "span", "div"}


def test_marks_lead_to_their_passage() -> None:
    """A mark is a link to its own address; overlapping passages are all named, the shortest is linked."""
    text = "The plane left on Friday."
    source = document(text, (Block(0, len(text), "paragraph"),))
    html = rendered(source, parts(source)[0], [statement(0, 25, text), statement(4, 9, text)], ())
    assert f'href="reader?id={ID}&amp;at=4-9"' in html
    assert f'data-passage="{passage(0, 25)} {passage(4, 9)}"' in html
    assert f'id="{passage(0, 25)}"' in html
    assert 'lang="es"' in html


def test_what_gives_no_fact_is_grey() -> None:
    """Headings and boilerplate are grey, and so is text between the blocks; paragraphs are not."""
    text = "title: x\n---\nHeading\nA paragraph.\nRead more"
    blocks = (Block(13, 20, "heading"), Block(21, 33, "paragraph"), Block(34, 43, "boilerplate"))
    source = document(text, blocks)
    html = rendered(source, parts(source)[0], (), ())
    assert re.findall(r"or-(\w+) or-grey", html) == ["header", "heading", "boilerplate"]


def test_refusals_say_why() -> None:
    """A refused passage carries its reason."""
    text = "He saw it."
    source = document(text, (Block(0, 10, "paragraph"),))
    html = rendered(source, parts(source)[0], (), [Refusal(0, 2, "a pronoun without a name", "He")])
    assert 'title="a pronoun without a name"' in html


def test_long_documents_come_in_parts() -> None:
    """Parts follow one another without gap or overlap, and are cut between blocks."""
    text = "word " * PART
    blocks = tuple(Block(at, at + 1000, "paragraph") for at in range(0, len(text), 1000))
    found = parts(document(text, blocks))
    assert len(found) > 3
    assert [part.start for part in found[1:]] == [part.end for part in found[:-1]]
    assert (found[0].start, found[-1].end) == (0, len(text))
    assert {part.start % 1000 for part in found} == {0}
