"""A real browser and a real server for tests: Debian's Chromium, and `onrecord explore` as a process of its own."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Route, expect

CHROMIUM = Path("/usr/bin/chromium")
# No sandbox, because containers have none; nothing of the browser's own that would ask the network.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ROOT = Path(__file__).parent.parent.parent
START = "from explorer.cli import main; main()"


@contextmanager
def serving(workspace: Path, command: str = "explore") -> Iterator[str]:
    """The address of a server for a workspace, while it runs."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = ["-w", str(workspace), "--port", str(port)] + (["--no-browser"] if command == "explore" else [])
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}
    process = subprocess.Popen([sys.executable, "-c", START, command, *options], env=environ, cwd=workspace.parent)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(f"{address}/sparql", process)
        yield address
    finally:
        process.terminate()
        process.wait(20)


def _wait(address: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310  an address of our own
                return
        except (urllib.error.URLError, ConnectionError):
            assert process.poll() is None, "the server has ended"
            time.sleep(0.1)
    raise AssertionError(address)


def launch(playwright: Playwright) -> Browser:
    """Debian's Chromium."""
    return playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)


@contextmanager
def window(
    browser: Browser, *, width: int = 1440, height: int = 900, scheme: str = "light"
) -> Iterator[tuple[Page, list[str]]]:
    """A page, and the list of what it asked of other machines; such requests do not get through."""
    strange: list[str] = []

    def guard(route: Route) -> None:
        if urlsplit(route.request.url).hostname in {"127.0.0.1", "localhost"}:
            route.continue_()
        else:
            strange.append(route.request.url)
            route.abort()

    context: BrowserContext = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        accept_downloads=True,
    )
    context.route("**/*", guard)
    try:
        yield context.new_page(), strange
    finally:
        context.close()


def still(page: Page) -> None:
    """Wait until the page has been drawn and nothing runs; no error may stand on it."""
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=30_000)
    expect(page.locator(".or-heading").first).to_be_visible(timeout=30_000)
    expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=30_000)
    assert page.get_by_test_id("stException").count() == 0


def go(page: Page, address: str) -> None:
    """Open an address and wait for it."""
    page.goto(address)
    still(page)
    if "/network" in address:
        page.wait_for_selector('[data-testid="network"][data-ready="1"]')
