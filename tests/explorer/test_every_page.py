"""Every page in a real browser: both themes, wide and narrow; `PICTURES=folder pytest …` also writes what was seen."""

import os
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, product
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from explorer.addresses import bare, href
from graph.view import View
from tests.explorer.browser import go, window

PAGES = (
    *("overview", "search", "dossier", "event", "network", "edge", "path", "disagreements", "sources", "reader"),
    *("query", "nothing"),
)
SIZES = {1440: 900, 390: 844}
PICTURES = os.environ.get("PICTURES")

pytestmark = pytest.mark.browser


@cache
def addresses(view: View) -> dict[str, str]:
    """One address for each page, of what most is said about."""
    place = view.search("CECOT", kinds=("Facility",), limit=1).hits[0].node
    event = view.search("", kinds=("Deportation",), limit=1).hits[0].node
    flight = view.search("", kinds=("FlightLeg",), limit=1).hits[0].node
    exchange = view.search("", kinds=("PrisonerExchange",), limit=1).hits[0].node
    source = max((card for card in view.sources() if not card.withdrawn), key=lambda card: card.statements).source.id
    evidence = view.statements_of(source)[20].evidence
    return {
        "overview": "",
        "search": href("search", q="CECOT"),
        "dossier": href("dossier", id=place),
        "event": href("dossier", id=event),
        "network": href("network", focus=place, depth=1),
        "edge": href("network", focus=event, sel=view.network((event,)).edges[0].id),
        "path": href("network", focus=place, a=bare(flight), b=bare(exchange)),
        "disagreements": href("disagreements", all="1"),
        "sources": href("sources"),
        "reader": href("reader", id=source, at=f"{evidence.start}-{evidence.end}"),
        "query": href("query"),
        "nothing": href("dossier", id="0" * 20),
    }


@pytest.fixture(scope="module", params=list(product(("light", "dark"), SIZES)), ids=lambda each: f"{each[0]}-{each[1]}")
def look(browser: Browser, request: pytest.FixtureRequest) -> Iterator[tuple[Page, list[str], str]]:
    """One window for all pages in one theme and one width, and what it asked of others."""
    scheme, width = request.param
    with window(browser, width=width, height=SIZES[width], scheme=scheme) as (page, strange):
        yield page, strange, f"{scheme}-{width}"


@pytest.mark.parametrize("name", PAGES)
def test_page(look: tuple[Page, list[str], str], address: str, view: View, name: str) -> None:
    """It can be read by anybody: no serious barrier, no line wider than a telephone; and it asks nobody else."""
    page, strange, looks = look
    go(page, f"{address}/{addresses(view)[name]}")
    _picture(page, f"{name}-{looks}")
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth - innerWidth") <= 0
    assert _headings(page)
    assert not strange
    assert not _barriers(page)


def _barriers(page: Page) -> list[str]:
    """What axe finds serious or critical."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{each['id']}: {[node['html'][:160] for node in each['nodes'][:4]]}"
        for each in found
        if each["impact"] in {"serious", "critical"}
    ]


def _headings(page: Page) -> bool:
    """One first-level heading, and no level skipped on the way down."""
    levels = [int(tag[1]) for tag in page.eval_on_selector_all("h1, h2, h3, h4", "all => all.map(e => e.tagName)")]
    return levels.count(1) == 1 and all(b - a <= 1 for a, b in pairwise(levels))


def _picture(page: Page, name: str) -> None:
    if PICTURES:
        page.wait_for_timeout(600)
        page.screenshot(path=Path(PICTURES) / f"{name}.png")
