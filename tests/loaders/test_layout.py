"""Blocks: what is text, and what stands around it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from loaders.layout import is_heading, plain
from loaders.markdown import markdown
from tests.loaders.making import SHARED, document, kinds

LONG = "The men were taken from the airport to the prison on the same night, and nobody told their families."


def _kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in plain(text)]


@example(">  1")  # blanks behind the sign of a quotation are none of its words
@given(st.text(st.sampled_from('aB .#-*>|1\n\r\t:"”é`=_()')))
def test_blocks_lie_in_the_text_in_order_and_hold_words(text: str) -> None:
    """Offsets are within the text, never overlap, and what is inside begins and ends with no blank."""
    for rules in (plain, markdown):
        end = 0
        for block in rules(text):
            assert end <= block.start < block.end <= len(text)
            assert text[block.start : block.end].strip() == text[block.start : block.end]
            end = block.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Title\n" + LONG, [("title", "A Title"), ("paragraph", LONG)]),
        (f"{LONG}\nThe Return\n{LONG}", [("paragraph", LONG), ("heading", "The Return"), ("paragraph", LONG)]),
        (f"{LONG}\nHe said:\n{LONG}", [("paragraph", LONG), ("paragraph", "He said:"), ("paragraph", LONG)]),
        (f"{LONG}\n\nWho knew?", [("paragraph", LONG), ("paragraph", "Who knew?")]),
        (f"- one {LONG}\n- two", [("item", f"one {LONG}"), ("item", "two")]),
        (
            f"{LONG}\nRelated\nFirst Other Story\nSecond Other Story\n",
            [("paragraph", LONG)]
            + [("boilerplate", x) for x in ("Related", "First Other Story", "Second Other Story")],
        ),
        (
            f"{LONG}\nSee also:\n- a link\n{LONG}",
            [("paragraph", LONG), ("boilerplate", "See also:"), ("boilerplate", "a link"), ("paragraph", LONG)],
        ),
        (
            f"{LONG}\nLea también\nOtra nota más\nLo que sigue\n{LONG}",
            [
                ("paragraph", LONG),
                ("boilerplate", "Lea también"),
                ("boilerplate", "Otra nota más"),
                ("heading", "Lo que sigue"),
                ("paragraph", LONG),
            ],
        ),
        (
            f"{LONG}\n© 2025 The Paper. All rights reserved.",
            [("paragraph", LONG), ("boilerplate", "© 2025 The Paper. All rights reserved.")],
        ),
        (
            f"{LONG}\nWe use cookies to improve this site.",
            [("paragraph", LONG), ("boilerplate", "We use cookies to improve this site.")],
        ),
        (
            f"{LONG}\nPhoto: guards at the gate\n{LONG}",
            [("paragraph", LONG), ("caption", "Photo: guards at the gate"), ("paragraph", LONG)],
        ),
        (f"* * *\n{LONG}\n----", [("paragraph", LONG)]),
    ],
)
def test_lines_are_told_by_their_form_and_their_neighbours(text: str, expected: list[tuple[str, str]]) -> None:
    """Headings, items, lists of links, notices and captions."""
    assert _kinds(text) == expected


@pytest.mark.parametrize(
    "line",
    [
        "By using the Alien Enemies Act, the government removed 137 men.",
        "Related to this, the court asked for the flight manifests.",
        "Share of those with a record: 13 percent.",
        "The commission may share this with the families.",
        "Images from the prison show men with shaved heads.",
        "Terms of the deal between both governments were never published by either of them.",
        "Copyright law has nothing to do with the case, the judge said in 2025.",
    ],
)
def test_sentences_that_begin_like_furniture_are_text(line: str) -> None:
    """A notice is known by more than its first word."""
    assert _kinds(f"{LONG}\n{line}\n{LONG}")[1] == ("paragraph", line)


def test_wrapped_lines_are_one_paragraph() -> None:
    """A line that was broken because it was full goes on in the next one."""
    first = "The men were taken from the\nairport to the prison on the\nsame night."
    second = "Nobody told their families\nor their lawyers for weeks."
    assert [words for _, words in _kinds(f"{first}\n{second}")] == [first, second]


def test_a_known_title_is_the_only_title() -> None:
    """The first heading is the title only if no other is known."""
    text = f"BY THE PRESIDENT\n{LONG}"
    assert [b.kind for b in plain(text, title="A Proclamation")] == ["heading", "paragraph"]
    assert [b.kind for b in plain(text, title="by the president!")] == ["title", "paragraph"]


@pytest.mark.parametrize("line", ["They left.", "and so on", "", "Hello, everyone.”", "one two three", "word " * 30])
def test_sentences_and_beginnings_in_small_letters_are_no_headings(line: str) -> None:
    """A heading begins like one and does not end like a sentence."""
    assert not is_heading(line)


def test_markdown_says_what_is_what() -> None:
    """Headings of both kinds, items, quotes, tables; code is no text."""
    text = (
        "# The Title #\n\nFirst line\nand its end.\n\nUnder\n-----\n* one\n  more\n* two\n\n> quoted words\n\n"
        "```\ncode\n\nmore code\n```\n\n**Bold alone**\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n***\n"
    )
    assert [(b.kind, text[b.start : b.end]) for b in markdown(text)] == [
        ("title", "The Title"),
        ("paragraph", "First line\nand its end."),
        ("heading", "Under"),
        ("item", "one\n  more"),
        ("item", "two"),
        ("paragraph", "quoted words"),
        ("heading", "Bold alone"),
        ("row", "| a | b |"),
        ("row", "| 1 | 2 |"),
    ]


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the documents beside the checkout are not there")
def test_the_seeds_have_their_headings_and_their_list_of_links() -> None:
    """Rules that know no document get these two right."""
    first, second = (document(path.name, path.read_bytes()) for path in sorted((SHARED / "corpus/seeds").glob("*.txt")))
    assert [kind for kind, _ in kinds(first)].count("heading") == 7
    assert kinds(first)[0][0] == "title"
    assert [kind for kind, _ in kinds(second)] == ["paragraph"] * 28 + ["boilerplate"] * 5
    assert {first.source.language, second.source.language} == {"en"}


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the documents beside the checkout are not there")
def test_public_documents_have_cards_in_their_headers() -> None:
    """Title, date, address and licence are known; the header is no block; almost all words are text."""
    for path in sorted((SHARED / "corpus/public").glob("*.txt")):
        read = document(path.name, path.read_bytes())
        assert read.source.title
        assert read.source.published
        assert read.source.url
        assert read.source.licence
        assert read.blocks[0].start > read.text.index("\n---\n")
        assert read.source.language == "en"
        body = sum(len(words) for kind, words in kinds(read) if kind in {"paragraph", "item"})
        assert body > 0.9 * len(read.text[read.blocks[0].start :])
