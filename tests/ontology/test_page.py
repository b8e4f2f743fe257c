"""The generated pages of the ontology hold every term, and nothing that a browser would run or fetch."""

import re
from html.parser import HTMLParser

from ontology import page, vocabulary


class _Page(HTMLParser):
    """Collects what the page contains."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_markdown_has_every_term() -> None:
    """Each term stands in its own row, with its definition."""
    text = page.markdown()
    words = vocabulary()
    for term in (*words.kinds.values(), *words.predicates.values(), *words.statuses.values()):
        assert re.search(rf"^\| `{term.name}` \|.*{re.escape(term.definition())}", text, re.MULTILINE), term.name


def test_the_html_page_stands_alone() -> None:
    """No script, no image, no sheet or font of elsewhere; links lead to anchors of the page."""
    reader = _Page()
    reader.feed(page.html())
    anchors = {given["id"] for _, given in reader.tags if "id" in given}
    assert not {tag for tag, _ in reader.tags} & {"script", "img", "link", "iframe", "object"}
    assert "url(" not in page.html()
    for tag, given in reader.tags:
        if tag == "a":
            assert str(given["href"]).removeprefix("#") in anchors


def test_terms_are_bilingual_on_the_html_page() -> None:
    """Each row says its label and definition in English and in Spanish."""
    text = page.html()
    for kind in vocabulary().kinds.values():
        assert f'<span lang="es">{kind.label("es")}</span>' in text


def test_pages_are_the_same_every_time() -> None:
    """Nothing in the pages depends on a clock or on chance."""
    assert page.markdown() == page.markdown()
    assert page.html() == page.html()
