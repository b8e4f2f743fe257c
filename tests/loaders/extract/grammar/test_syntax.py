"""What a paragraph's words are without a parse."""

from loaders.extract.grammar.syntax import parse
from tests.loaders.extract.conftest import document


def test_words_without_a_parse_stand_alone() -> None:
    """No word of a text that is not parsed has edges of another, where signs are joined again (":p") either."""
    told = document("Zdjęcie zrobiono w Warszawie :p\ufffd} i w Łodzi.", language="pl")
    words = [token for part in parse(told) for token in part.doc]
    assert [(t.left_edge.i, t.right_edge.i) for t in words] == [(t.i, t.i) for t in words]
    assert [list(t.children) for t in words] == [[]] * len(words)
