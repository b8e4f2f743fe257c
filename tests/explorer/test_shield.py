"""The headers of every answer."""

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from explorer.shield import Shield, policy
from tests.explorer.client import ask


def test_every_answer_is_shielded() -> None:
    """A page that is there and one that is not both leave with the headers."""
    routes = [Route("/", lambda _: PlainTextResponse("here"))]
    app = Starlette(routes=routes, middleware=[Middleware(Shield)])
    for path in ("/", "/nowhere"):
        headers = ask(app, path).headers
        assert headers["content-security-policy"] == policy()
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"


def test_nothing_foreign_is_allowed() -> None:
    """No host is named, no inline script runs but Streamlit's own, nothing may frame the pages."""
    rules = dict(rule.split(" ", 1) for rule in policy().split("; "))
    assert "http" not in policy()
    assert "'unsafe-inline'" not in rules["script-src"]
    assert "'unsafe-eval'" not in rules["script-src"].replace("'wasm-unsafe-eval'", "")
    assert "'sha256-" in rules["script-src"]
    assert rules["frame-ancestors"] == "'none'"
