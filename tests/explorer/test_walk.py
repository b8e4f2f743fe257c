"""A reader's way through the explorer, in a real browser, on the sample: search, dossier, network, quote, document."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from explorer.addresses import bare, href
from graph.view import View
from tests.explorer.browser import go, still, window

pytestmark = pytest.mark.browser


def click_at(page: Page, name: str) -> None:
    """Click on a node, or on the middle of a link, of the drawn network."""
    canvas = page.get_by_test_id("network")
    canvas.scroll_into_view_if_needed()
    spot = canvas.evaluate("(canvas, id) => canvas.handle.at(id)", name)
    page.mouse.click(spot["x"], spot["y"])


def chosen(page: Page, name: str) -> None:
    """Wait until the address says what is chosen, and the panel shows it."""
    expect(page).to_have_url(re.compile(f"sel={bare(name)}"))
    still(page)


def test_from_a_name_to_the_words(browser: Browser, address: str, view: View) -> None:
    """Search leads to a dossier, that to the network, a link there to its quote, and that to the passage, marked."""
    place = view.search("CECOT", kinds=("Facility",), limit=1).hits[0]
    network = view.network((place.node,), depth=2, limit=80)
    edge = next(e for e in network.edges if e.label == "destination" and e.target == place.node)
    words = view.statement(edge.statements[0]).statement.evidence.quote
    with window(browser) as (page, strange):
        go(page, address)
        page.get_by_role("link", name="Search").click()
        page.get_by_label("Names or words").fill("CECOT")
        page.keyboard.press("Enter")
        page.get_by_role("link", name=place.label, exact=True).first.click()
        expect(page).to_have_url(re.compile(f"dossier\\?id={bare(place.node)}"))
        page.get_by_role("link", name="Show in the network").click()
        page.wait_for_selector('[data-testid="network"][data-ready="1"]')
        still(page)
        click_at(page, place.node)
        chosen(page, place.node)
        expect(page.get_by_role("heading", name="Links shown here")).to_be_visible()
        click_at(page, edge.id)
        chosen(page, edge.id)
        expect(page.locator(".or-quote", has_text=words).first).to_be_visible()
        page.locator(".or-quote").first.get_by_role("link").click()
        expect(page).to_have_url(re.compile(r"reader\?id=[0-9a-f]{64}&at=\d+-\d+"))
        expect(page.locator("a.or-mark.or-current").first).to_be_in_viewport()
        expect(page.get_by_role("heading", name="What this passage gives")).to_be_visible()
        assert not strange


def test_the_browsers_back_button(browser: Browser, address: str, view: View) -> None:
    """From one dossier to the next and back: the address and the page agree."""
    place = view.search("CECOT", kinds=("Facility",), limit=1).hits[0]
    with window(browser) as (page, _):
        go(page, f"{address}/{href('dossier', id=place.node)}")
        other = page.locator(".or-timeline a.or-link").first
        label = other.inner_text()
        other.click()
        expect(page.get_by_role("heading", level=1, name=label)).to_be_visible()
        page.go_back()
        expect(page.get_by_role("heading", level=1, name=place.label)).to_be_visible()
        assert bare(place.node) in page.url


def test_keyboard_alone(browser: Browser, address: str, view: View) -> None:
    """Arrows go from node to node and say where they are; L goes through links, Enter opens, Esc leaves."""
    place = view.search("CECOT", kinds=("Facility",), limit=1).hits[0]
    with window(browser) as (page, _):
        go(page, f"{address}/{href('network', focus=place.node, depth=1)}")
        canvas, live = page.get_by_test_id("network"), page.locator(".or-live")
        canvas.focus()
        expect(live).to_have_text(re.compile(re.escape(place.label)))
        page.keyboard.press("l")
        expect(page).to_have_url(re.compile("sel=[0-9a-f]{16}"))
        expect(page.get_by_role("heading", name="The words")).to_be_visible()
        still(page)
        canvas.focus()
        for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "+", "-", "0"):
            page.keyboard.press(key)
        page.keyboard.press("Escape")
        expect(canvas).not_to_be_focused()
        canvas.focus()
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(r"dossier\?id=[0-9a-f]{20}"))


def test_a_double_click_widens(browser: Browser, address: str, view: View) -> None:
    """What is double-clicked joins the focus, and the address has both."""
    place = view.search("CECOT", kinds=("Facility",), limit=1).hits[0].node
    near = view.network((place,), depth=1, limit=80)
    other = next(node for node in near.nodes if node.id != place)
    with window(browser) as (page, _):
        go(page, f"{address}/{href('network', focus=place, depth=1)}")
        spot = page.get_by_test_id("network").evaluate("(canvas, id) => canvas.handle.at(id)", other.id)
        page.mouse.dblclick(spot["x"], spot["y"])
        expect(page).to_have_url(re.compile(rf"focus={bare(place)}(,|%2C){bare(other.id)}"))
        still(page)


def test_addresses_can_be_shared(browser: Browser, address: str, view: View) -> None:
    """A filter that is set in one window is set in the next that opens the address."""
    with window(browser) as (page, _):
        go(page, f"{address}/search?q=Noem&status=asserted")
        page.get_by_label("Names or words").fill("Bukele")
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile("q=Bukele"))
        shared = page.url
    with window(browser) as (page, _):
        go(page, shared)
        expect(page.get_by_label("Names or words")).to_have_value("Bukele")
        assert "status=asserted" in page.url


def test_the_picture_as_a_file(browser: Browser, address: str, view: View) -> None:
    """The download is one file that asks nobody for anything."""
    place = view.search("CECOT", kinds=("Facility",), limit=1).hits[0].node
    with window(browser) as (page, _):
        go(page, f"{address}/{href('network', focus=place, depth=1)}")
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Download this picture").click()
        saved = waiting.value.path().read_text(encoding="utf-8")
    assert "<canvas" in saved or "vis" in saved
    assert not re.search(r"""(src|href)=["']https?:""", saved)


def test_reader_both_ways(browser: Browser, address: str, view: View) -> None:
    """A marked passage leads to what it gives; a statement leads to its passage."""
    source = max((c for c in view.sources() if not c.withdrawn), key=lambda card: card.statements).source.id
    with window(browser) as (page, _):
        go(page, f"{address}/{href('reader', id=source)}")
        page.locator("a.or-jump").nth(12).click()
        expect(page.locator("a.or-mark.or-current").first).to_be_in_viewport()
        page.locator("a.or-mark").nth(3).click()
        expect(page).to_have_url(re.compile(r"at=\d+-\d+"))
        expect(page.get_by_role("heading", name="What this passage gives")).to_be_visible()
