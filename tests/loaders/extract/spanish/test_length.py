"""The work on a Spanish text grows with its length and no faster."""

import sys
from types import FrameType
from typing import Any

from loaders.extract.grammar.syntax import parse
from loaders.extract.spanish import names
from tests.loaders.extract.conftest import document

PARAGRAPH = (
    "La ministra Ana Pérez{n} visitó el penal de Izalco con jueces del Tribunal de Apelaciones de Managua. "
    "La recibió el Centro de Atención Temporal para Migrantes (Catem), y el Catem calló."
)


def steps(paragraphs: int) -> int:
    """How many lines of code are run to find the names of so many paragraphs."""
    told = [PARAGRAPH.format(n="aeiou"[n % 5] * (n % 7)) for n in range(paragraphs)]
    text = "\n\n".join(told)
    parts = list(parse(document(text, language="es")))
    names.find(parts[:2])  # what is read once and kept
    count = 0

    def counted(_frame: FrameType, event: str, _given: object) -> Any:
        nonlocal count
        count += event == "line"
        return counted

    before = sys.gettrace()
    sys.settrace(counted)
    try:
        names.find(parts)
    finally:
        sys.settrace(before)
    return count


def test_names_are_found_in_linear_time() -> None:
    """Twice the paragraphs take about twice the steps: what is looked for around a name lies in its own part."""
    once = steps(120)
    assert steps(240) < 2.3 * once
