"""Whom the rows of a table name: people are told apart by identifiers, and cells that say nothing name nobody."""

import tomllib

import pytest

from loaders import Card, Loaded, load
from ontology import Statement
from tests.loaders.making import found


def _loaded(text: str, mapping: str) -> Loaded:
    return load(found("list.csv", text, Card(mapping=tomllib.loads(mapping), language="en")))


def _values(statements: tuple[Statement, ...], predicate: str) -> list[str]:
    return [s.value for s in statements if s.predicate == f"rec:{predicate}"]


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        ('name = "who"', 3),
        ('name = "who"\nkey = "name"', 2),
        ('name = "who"\nidentifier = "id"', 3),
        ('mention = "who"', 3),
        ('name = "who"\nidentifier = "case"', 1),
    ],
)
def test_one_name_is_not_one_person(lines: str, people: int) -> None:
    """Two rows with one name are two people, unless an identifier or the mapping says that they are one."""
    mapping = f'class = "Detention"\n[nodes.patient]\nclass = "Person"\n{lines}'
    rows = "who,id,case\nJuan Pérez,7,A\nJuan Pérez,,A\nAna Ruiz,N/A,A\n"
    said = _loaded(rows, mapping).statements
    assert [s.value for s in said if s.predicate == "rdf:type"].count("rec:Person") == people


@pytest.mark.parametrize(
    "cell", ["N/A", "n/a", "-", "—", "Unknown", "UNKNOWN", "desconocido", "Desconocida", "s/n", "S/N", "null", " n/a "]
)
def test_a_cell_that_says_nothing_is_empty(cell: str) -> None:
    """Nothing is named after it, nothing refused, no event hangs on it; a mapping may give it a meaning."""
    mapping = 'class = "FlightLeg"\ntrigger = "n"\n[nodes.operator]\nrole = "agent"\nclass = "Company"\nname = "who"'
    loaded = _loaded(f"n,who,d\nX 1,{cell},2\n{cell},Sol Air,3\n", mapping)
    assert (_values(loaded.statements, "name"), loaded.refusals) == (["Sol Air"], ())
    assert [s.evidence.quote for s in loaded.statements if s.value == "rec:FlightLeg"] == ["X 1", "Sol Air"]
    values = f"values = {{ '{cell.strip()}' = 'none', 'Sol Air' = 'S' }}"
    mapping = f"class = 'FlightLeg'\ntrigger = 'n'\n[values]\nidentifier = {{ column = 'who', {values} }}"
    loaded = _loaded(f"n,who\nX 1,{cell}\nX 2,Sol Air\n", mapping)
    assert _values(loaded.statements, "identifier") == ["none", "S"]
