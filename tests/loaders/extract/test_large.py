"""A large document is read to its end, in pieces that bound what one parse costs."""

from loaders import Card, Found, load
from loaders.extract.grammar import syntax
from loaders.readers import read

PARAGRAPH = (
    "On May {day}, 2024, the court ordered the release of {number} migrants, and Ana Soto{name} was deported to Chad."
)


def _told(count: int) -> Found:
    lines = (
        PARAGRAPH.format(day=1 + number % 28, number=2 + number, name=chr(97 + number % 26) * 2)
        for number in range(count)
    )
    return Found("a.txt", "\n\n".join(lines).encode(), Card(language="en", published="2024-06-01"))


def test_every_paragraph_of_many_gives_its_statements() -> None:
    """Nothing is cut silently: the last paragraph has as many events as the first."""
    loaded = load(_told(150))
    releases = [s for s in loaded.statements if (s.predicate, s.value) == ("rdf:type", "rec:Release")]
    deported = [s for s in loaded.statements if (s.predicate, s.value) == ("rdf:type", "rec:Deportation")]
    assert len(releases) == len(deported) == 150
    assert releases[-1].evidence.start > len(loaded.document.text) - len(PARAGRAPH)


def test_a_paragraph_without_an_end_is_parsed_in_pieces_that_cover_it() -> None:
    """Also where no sentence ends; no piece is longer than the longest that is parsed at once."""
    for text in (PARAGRAPH * 200, "deported " * 3000, "x" * 20_000):
        document = read(Found("a.txt", text.encode(), Card(language="en")))
        parts = list(syntax.parse(document))
        assert "".join(document.text[part.base : part.base + len(part.text)] for part in parts) == text.rstrip()
        assert max(len(part.text) for part in parts) <= syntax.LONGEST


def test_what_the_model_only_needs_to_parse_is_let_go() -> None:
    """Its vectors are most of the memory of a parse, and nothing reads them."""
    assert all(part.doc.tensor.size == 0 for part in syntax.parse(read(_told(3))))
