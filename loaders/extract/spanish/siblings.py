"""People named together by one surname: "los hermanos Luis y Ana Paz"."""

import re
from collections.abc import Iterator

from loaders.extract.grammar.syntax import Part
from loaders.extract.naming.mention import Mention
from loaders.extract.spanish.lexis import CAPITAL
from loaders.extract.spanish.people import mention

_KIN = r"(?:hermanos|hermanas|esposos|cónyuges|primos|primas|gemelos|gemelas|mellizos|hijos|hijas)"
TOGETHER = re.compile(
    rf"\b{_KIN} (?P<first>{CAPITAL}(?:, {CAPITAL})*) (?:y|e) (?P<last>{CAPITAL}(?: {CAPITAL}){{1,3}})"
)


def siblings(part: Part) -> Iterator[Mention]:
    """Each of those who are named together."""
    for match in TOGETHER.finditer(part.text):
        for name in re.finditer(CAPITAL, match["first"]):
            start = match.start("first") + name.start()
            yield mention(part, start, start + len(name.group()), "Person", "title", 0.85)
        yield mention(part, *match.span("last"), "Person", "title", 0.85)
