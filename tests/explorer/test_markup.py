"""Text never becomes markup."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from explorer.markup import Markup, element, rows, together

EVIL = '<img src=x onerror="alert(1)"><script>alert(1)</script>&amp;'


class Reading(HTMLParser):
    """What a browser would see: the tags, and the text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  the parser gives them
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def read(markup: str) -> Reading:
    reading = Reading()
    reading.feed(markup)
    reading.close()
    return reading


def test_evil_text_stays_text() -> None:
    """Tags, attributes and entities in a document are shown as they are."""
    reading = read(element("p", EVIL, title=EVIL))
    assert reading.tags == ["p"]
    assert reading.text == EVIL


@given(st.text(alphabet=st.characters(exclude_characters="\r\x00", exclude_categories=["Cs"])))
def test_any_text_comes_back(text: str) -> None:
    """What goes in as text is read as the same text, and gives no element."""
    reading = read(element("q", text, lang=text))
    assert (reading.tags, reading.text) == (["q"], text)


def test_markup_is_not_escaped_twice() -> None:
    """Parts made here stay as they are; None is left out."""
    inner = element("b", "a & b")
    assert element("p", "x ", inner, None) == "<p>x <b>a &amp; b</b></p>"
    assert together([inner, None, "<"], ", ") == "<b>a &amp; b</b>, &lt;"
    assert isinstance(together([]), Markup)


def test_tables_can_be_read_aloud() -> None:
    """A table has a caption and heads with a scope."""
    table = rows([("1", None)], ("a", "b"), "Two columns")
    assert "<caption>Two columns</caption>" in table
    assert table.count('scope="col"') == 2
