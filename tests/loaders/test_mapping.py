"""The mapping of a table is checked before a row is read."""

import re
import tomllib
from pathlib import Path

import pytest

from loaders.card import from_toml
from loaders.mapping import parse
from ontology.errors import BadCardError

FULL = """
class = "FlightLeg"
trigger = "flight"
status = { column = "state", values = { Landed = "asserted", Due = "planned" } }
[values]
time = { column = "date", format = "%d/%m/%Y" }
[nodes.origin]
class = "rec:Airport"
identifier = ["iata", { column = "place", pattern = '\\((?P<identifier>\\w+)\\)', optional = true }]
lookup = false
[nodes.operator]
role = ["agent", "beneficiary"]
class = "Company"
name = "airline"
[nodes.people]
role = "quantity"
class = "PersonGroup"
count = { column = "men", decimal = "," }
bound = { constant = "about" }
[[relations]]
subject = "operator"
property = "operates"
value = "origin"
"""


def test_a_mapping_says_what_columns_mean() -> None:
    """Roles default to the name of the node, keys to the identifier; groups have none."""
    mapping = parse(tomllib.loads(FULL), "a.csv")
    assert mapping.columns() == ("flight", "state", "date", "iata", "place", "airline", "men")
    assert [(node.name, node.kind, node.roles, node.key, node.lookup) for node in mapping.nodes] == [
        ("origin", "Airport", ("origin",), "identifier", False),
        ("operator", "Company", ("agent", "beneficiary"), "name", True),
        ("people", "PersonGroup", ("quantity",), None, True),
    ]
    assert mapping.relations[0].predicate == "operates"


@pytest.mark.parametrize(
    ("toml", "reason"),
    [
        ("", "mapping.class is missing"),
        ('class = "Flihtleg"', "has no term 'Flihtleg'"),
        ('class = "Airport"', "is no event"),
        ('class = "FlightLeg"', "names no column"),
        ('class = "FlightLeg"\ncolour = "red"', "'colour', which is not known"),
        ('class = "FlightLeg"\nvalues.tyme = "a"', "has no term 'tyme'"),
        ('class = "FlightLeg"\nvalues.agent = "a"', r"describe it under \[mapping.nodes.agent\]"),
        ('class = "FlightLeg"\nvalues.time = 3', "a table is meant"),
        ('class = "FlightLeg"\nvalues.time = {}', "needs a column"),
        ('class = "FlightLeg"\nvalues.time = { constant = "2025" }', "a constant will do for unit"),
        ('class = "FlightLeg"\nvalues.time = { column = "a", shape = "b" }', "'shape', which is not known"),
        ('class = "FlightLeg"\nvalues.time = { column = "a", pattern = "(" }', "no regular expression"),
        ('class = "FlightLeg"\nvalues.time = { column = "a", decimal = ";" }', r"write '.' or ','"),
        ('class = "FlightLeg"\nvalues.time = { column = "a", optional = 1 }', "write true or false"),
        ('class = "FlightLeg"\nstatus = "maybe"', "write one of asserted"),
        ('class = "FlightLeg"\nstatus = { column = "a", values = { x = "y" } }', "write one of asserted"),
        ('class = "FlightLeg"\n[nodes.origin]\nname = "a"', "mapping.nodes.origin.class is missing"),
        ('class = "FlightLeg"\n[nodes.from]\nclass = "Airport"\nname = "a"\nrole = "start"', "has no term 'start'"),
        (
            'class = "FlightLeg"\n[nodes.from]\nclass = "Airport"\nname = "a"\nrole = "time"',
            "no role that holds a node",
        ),
        ('class = "FlightLeg"\n[nodes.origin]\nclass = "Arrest"\nname = "a"', "an event; a node of a row"),
        ('class = "FlightLeg"\n[nodes.origin]\nclass = "Airport"', "names no column"),
        ('class = "FlightLeg"\n[nodes.origin]\nclass = "Airport"\nname = "a"\nkey = "identifier"', "not mapped there"),
        ('class = "FlightLeg"\n[[relations]]\nsubject = "x"\nproperty = "operates"\nvalue = "y"', "names 'x'"),
    ],
)
def test_a_mapping_that_cannot_be_used_is_refused_in_one_line(toml: str, reason: str) -> None:
    """The place in it, what was found, what is meant."""
    with pytest.raises(BadCardError, match=reason) as error:
        parse(tomllib.loads(toml), "a.csv")
    assert str(error.value).startswith("a.csv: the mapping of its card cannot be used: ")
    assert "\n" not in str(error.value)


def test_a_node_without_a_role_stands_for_relations_alone() -> None:
    """Its name is then free."""
    toml = 'class = "FlightLeg"\n[nodes.owner]\nclass = "Company"\nname = "a"'
    assert parse(tomllib.loads(toml), "a.csv").nodes[0].roles == ()


def test_only_relations_tie_nodes() -> None:
    """A role between two nodes of a row is refused."""
    toml = 'class = "FlightLeg"\n[nodes.origin]\nclass = "Airport"\nname = "a"\n'
    toml += '[[relations]]\nsubject = "origin"\nproperty = "agent"\nvalue = "origin"'
    with pytest.raises(BadCardError, match="is no relation"):
        parse(tomllib.loads(toml), "a.csv")


@pytest.mark.parametrize("page", ["add-documents.md", "tables.md"])
def test_the_cards_in_the_documentation_can_be_used(root: Path, page: str) -> None:
    """Every TOML block of the pages is a card; a whole mapping in it is a mapping."""
    blocks = re.findall(r"```toml\n(.*?)```", (root / "docs" / "how-to" / page).read_text(encoding="utf-8"), re.DOTALL)
    assert blocks
    for block in blocks:
        card = from_toml(block.encode(), page)
        if card.mapping and "class" in card.mapping:
            assert parse(card.mapping, page).columns()
