"""HTML: the article with its parts, and what the page says of itself."""

from tests.loaders.making import document, kinds

WORDS = "The court ordered the government to bring the men back, and the government appealed on the same day."
PAGE = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The Order — The Paper</title>
<meta property="og:site_name" content="The Paper"><meta name="author" content="Ana Writer">
<meta property="og:title" content="The Order">
<meta property="article:published_time" content="2025-03-16T10:00:00Z">
<link rel="canonical" href="https://paper.example.org/order"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>The Order</h1><p>{WORDS}</p><h2>What <em>followed</em></h2>
<p>Then came a <a href="/x">second</a> order.<br>
It was  ignored, said the lawyers of the men, who had asked for a hearing.</p>
<ul><li>137 men under the act</li><li>101 men under other laws</li></ul>
<blockquote><p>“We were told nothing,” a mother said to the reporters who had come to her house.</p></blockquote>
<table><tr><th>Date</th><th>Men</th></tr><tr><td>March 15</td><td>238</td></tr></table>
<h3>Related</h3><ul><li><a href="/a">Another story of the day</a></li></ul></article>
<footer>© 2025 The Paper</footer></body></html>"""


def test_the_parts_of_an_article_are_blocks() -> None:
    """Headings, paragraphs, items, quotes and rows in their order; menus and footers are gone."""
    read = document("order.html", PAGE)
    assert kinds(read)[:8] == [
        ("title", "The Order"),
        ("paragraph", WORDS),
        ("heading", "What followed"),
        (
            "paragraph",
            "Then came a second order.\nIt was ignored, said the lawyers of the men, who had asked for a hearing.",
        ),
        ("item", "137 men under the act"),
        ("item", "101 men under other laws"),
        ("paragraph", "“We were told nothing,” a mother said to the reporters who had come to her house."),
        ("row", "Date | Men"),
    ]
    assert "Home" not in read.text
    assert "©" not in read.text


def test_the_card_is_filled_from_the_page() -> None:
    """Title, author, site, date, address and language."""
    source = document("order.html", PAGE).source
    assert (source.title, source.author, source.publisher) == ("The Order", "Ana Writer", "The Paper")
    assert (source.published, source.language) == ("2025-03-16", "en")
    assert source.url == "https://paper.example.org/order"


def test_a_page_is_known_by_its_content() -> None:
    """HTML named .txt is HTML; words named .html are words."""
    assert document("order.txt", PAGE).source.media_type == "text/html"
    assert document("order.html", WORDS).source.media_type == "text/plain"


def test_a_date_is_never_guessed_from_the_text() -> None:
    """A page that states none has none, whatever years stand in it."""
    page = (
        f"<html><body><article><p>{WORDS}</p><p>In 2019 a judge had forbidden it. {WORDS}</p></article></body></html>"
    )
    assert document("a.html", page).source.published is None


def test_the_encoding_that_a_page_states_is_believed_where_it_fits() -> None:
    """Latin-1 is read as Windows' encoding; a page that is UTF-8 is UTF-8 whatever it says."""
    body = f"<body><article><p>“Señor Muñoz” — {WORDS}</p></article></body>"
    page = f"<html><head><meta charset='iso-8859-1'></head>{body}</html>"
    for encoding in ("cp1252", "utf-8"):
        assert "“Señor Muñoz” —" in document("a.html", page.encode(encoding)).text
