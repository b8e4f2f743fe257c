"""The picture of a network: one file that asks for nothing, in which the words of documents stay words."""

import json
import re
from dataclasses import replace

from graph.answers import Network
from graph.picture import picture
from graph.view import View

EVIL = '<img src=x onerror="alert(1)"> href=javascript:alert(1) </script><script>alert(2)</script> %%DATA%% \u2028'


def test_it_asks_for_nothing(view: View) -> None:
    """No address is loaded, no frame, no other file; the policy forbids it too."""
    page = picture(view.network())
    assert "default-src 'none'" in page
    assert not re.search(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//""", page)
    assert not re.search(r"<(?:link|iframe|object|embed|base)\b", page)
    assert "@import" not in page
    assert "sourceMappingURL" not in page


def test_words_stay_words(view: View) -> None:
    """A label that looks like markup, like the end of a script or like a gap of the page is shown as it is."""
    network = view.network()
    bad = Network(
        tuple(replace(node, label=EVIL) for node in network.nodes),
        tuple(replace(edge, label=EVIL) for edge in network.edges),
        0,
    )
    page = picture(bad, title=EVIL)
    assert "<img" not in page.split("<script>")[0]
    assert page.count("</script>") == 2
    data = re.search(r"const data = (\{.*\});\n", page)
    assert data
    assert "<" not in data[1]
    assert {node["title"].partition(": ")[2] for node in json.loads(data[1])["nodes"]} == {EVIL}


def test_the_same_network_is_the_same_file(view: View) -> None:
    """Byte for byte, so that a picture can be kept under version control."""
    assert picture(view.network()) == picture(view.network())


def test_it_says_the_same_in_words(view: View) -> None:
    """Every edge is a line of the list below it, with its status."""
    network = view.network()
    page = picture(network)
    assert page.count("<li>") == len(network.edges)
    assert "location (alleged) → CECOT" in page
