"""Rows to statements: each quotes its cell, things in one file are one node, what cannot be read is refused."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import Card, Loaded, load
from ontology import Statement, is_node, vocabulary
from tests.loaders.making import SHARED, found

MAPPING = """
class = "FlightLeg"
[values]
time = { column = "date", format = "%d/%m/%Y" }
departed = "departed"
identifier = "flight"
[nodes.origin]
class = "Airport"
identifier = "from"
[nodes.destination]
class = "Airport"
identifier = "to"
name = "to_name"
[nodes.operator]
role = "agent"
class = "Company"
name = "operator"
[nodes.aircraft]
role = "instrument"
class = "Aircraft"
identifier = "tail"
[nodes.people]
role = "quantity"
class = "PersonGroup"
count = "men"
bound = { constant = "about" }
[[relations]]
subject = "operator"
property = "operates"
value = "aircraft"
"""
HEADER = "flight,date,departed,from,to,to_name,operator,tail,men\n"
ROWS = """X 1,15/03/2025,16:25,HRL,SAL,El Salvador,"Global, Air",N1,"1,080"
X 2,15/03/2025,,SAL,HRL,Harlingen,"Global, Air",N1,80
"""


def _loaded(text: str, mapping: str | None = MAPPING, name: str = "flights.csv") -> Loaded:
    return load(found(name, text, Card(mapping=tomllib.loads(mapping) if mapping else None, language="en")))


def _values(statements: tuple[Statement, ...], predicate: str) -> list[str]:
    return [s.value for s in statements if s.predicate == f"rec:{predicate}"]


def test_each_statement_quotes_its_cell_with_its_row() -> None:
    """Text, offsets and row number agree; every term is of the ontology."""
    loaded = _loaded(HEADER + ROWS)
    assert loaded.refusals == ()
    rows = {row.number: row for row in loaded.document.rows}
    for statement in loaded.statements:
        evidence = statement.evidence
        assert loaded.document.text[evidence.start : evidence.end] == evidence.quote != ""
        assert evidence.row is not None
        row = rows[evidence.row]
        assert row.start <= evidence.start < evidence.end <= row.end
        if statement.predicate == "rdf:type":
            vocabulary().kind(statement.value)
        else:
            assert vocabulary().predicate(statement.predicate).holds_node == is_node(statement.value)


def test_a_row_is_an_event_with_roles_times_and_counts() -> None:
    """Values are cleaned; the quote is as it is written."""
    said = _loaded(HEADER + ROWS).statements
    assert Counter(s.value for s in said if s.predicate == "rdf:type") == {
        "rec:FlightLeg": 2,
        "rec:Airport": 2,
        "rec:Company": 1,
        "rec:Aircraft": 1,
        "rec:PersonGroup": 2,
    }
    assert _values(said, "time") == _values(said, "earliest") == _values(said, "latest") == ["2025-03-15"] * 2
    assert _values(said, "departed") == ["16:25"]
    assert _values(said, "count") == ["1080", "80"]
    assert _values(said, "bound") == ["about"] * 2
    assert next(s for s in said if s.predicate == "rec:count").evidence.quote == "1,080"
    assert next(s for s in said if s.value == "Global, Air").evidence.quote == "Global, Air"
    events = {s.subject for s in said if s.value == "rec:FlightLeg"}
    roles = Counter(s.predicate for s in said if s.subject in events and is_node(s.value))
    assert roles == {f"rec:{role}": 2 for role in ("origin", "destination", "agent", "instrument", "quantity")}


def test_one_thing_is_one_node_in_whatever_column() -> None:
    """An airport that one flight leaves and another reaches is one; groups of people never are."""
    said = _loaded(HEADER + ROWS).statements
    assert _values(said, "origin") == _values(said, "destination")[::-1]
    assert len(set(_values(said, "quantity"))) == 2
    assert len(_values(said, "operates")) == 1
    assert next(s for s in said if s.predicate == "rec:operates").evidence.quote == 'Global, Air",N1'


def test_coordinates_are_looked_up_and_said_to_be() -> None:
    """They quote the code, name their method and carry a note; a name in the table is left alone."""
    said = _loaded(HEADER + ROWS).statements
    looked_up = [s for s in said if s.method == "airportsdata"]
    assert {(s.evidence.quote, s.predicate) for s in looked_up} == {
        (code, f"rec:{what}") for code in ("HRL", "SAL") for what in ("latitude", "longitude")
    }
    assert all("not in the table" in (s.note or "") for s in looked_up)
    codes = {s.id: s.value for s in said if s.predicate == "rec:identifier"}
    assert all(codes[s.rests_on[0]] == s.evidence.quote for s in looked_up)
    nameless = _loaded(HEADER + ROWS, MAPPING.replace('name = "to_name"', "")).statements
    assert "El Salvador International Airport" in _values(nameless, "name")
    silent = MAPPING.replace('class = "Airport"', 'class = "Airport"\nlookup = false')
    assert not [s for s in _loaded(HEADER + ROWS, silent).statements if s.method == "airportsdata"]


@pytest.mark.parametrize(
    ("row", "reason", "quote"),
    [
        ("X,31/02/2025,,HRL,SAL,,O,N1,8", "is no date of the format '%d/%m/%Y'", "31/02/2025"),
        ("X,15/03/2025,,HRL,SAL,,O,N1,eight", "is no number with the decimal mark '.'", "eight"),
        ('X,15/03/2025,,HRL,SAL,,O,N1,"1,08"', "is no number with the decimal mark '.'", "1,08"),
    ],
)
def test_a_bad_cell_is_one_refusal_and_the_rest_goes_on(row: str, reason: str, quote: str) -> None:
    """The cell is quoted, the other cells of the row are read."""
    loaded = _loaded(HEADER + row)
    assert len(loaded.refusals) == 1
    assert reason in loaded.refusals[0].reason
    assert loaded.refusals[0].quote == quote
    assert _values(loaded.statements, "agent")


def test_a_column_that_is_not_there_is_one_refusal() -> None:
    """It names what was found; the rest of the mapping is used."""
    loaded = _loaded(HEADER.replace("tail", "tail number") + ROWS)
    assert [r.reason.partition(";")[0] for r in loaded.refusals] == [
        "the mapping names the column 'tail', which the table does not have"
    ]
    assert _values(loaded.statements, "agent")
    assert not _values(loaded.statements, "instrument")


def test_without_a_mapping_there_is_no_statement_and_a_hint() -> None:
    """What to write, and where."""
    loaded = _loaded(HEADER + ROWS, None)
    assert loaded.statements == ()
    assert len(loaded.refusals) == 1
    assert "write [mapping] in flights.toml, see docs/how-to/tables.md" in loaded.refusals[0].reason


@pytest.mark.parametrize(
    ("spec", "cell", "expected"),
    [
        ("time = 'a'", "2025-03", ["2025-03"]),
        ("time = 'a'", "2025-03-15/2025-03-16", ["2025-03-15/2025-03-16"]),
        ("time = 'a'", "soon", []),
        ("time = { column = 'a', format = '%B %Y' }", "March 2025", ["2025-03"]),
        ("time = { column = 'a', format = '%Y' }", "2025", ["2025"]),
        ("time = { column = 'a', pattern = '(\\d{4}) at' }", "in 2025 at last", ["2025"]),
        ("departed = { column = 'a', pattern = '(?P<x>\\d+):(?P<departed>\\d+)' }", "16:25", ["25"]),
        ("departed = { column = 'a', pattern = ':' }", "1625", []),
        ("departed = { column = 'a', values = { x = 'noon' } }", "x", ["noon"]),
        ("departed = { column = 'a', values = { x = 'noon' } }", "y", []),
        ("departed = 'a'", '"say ""now"" twice"', ['say "now" twice']),
        ("departed = 'a'", "16:25\u00a0 CST", ["16:25 CST"]),
    ],
)
def test_cells_are_read_as_the_mapping_says(spec: str, cell: str, expected: list[str]) -> None:
    """Formats keep their precision; patterns take what they name."""
    loaded = _loaded(f"f;a\nX 1;{cell}\n", f'class = "FlightLeg"\ntrigger = "f"\nvalues.{spec}')
    assert _values(loaded.statements, spec.partition(" ")[0]) == expected
    assert len(loaded.refusals) == (not expected)


@pytest.mark.parametrize(
    ("cell", "decimal", "expected"),
    [
        ("1 080", ".", "1080"),
        ("1.080,5", ",", "1080.5"),
        ("1’080", ".", "1080"),
        ("+12", ".", "12"),
        ("-12.50", ".", "-12.50"),
        ("1.080", ",", "1080"),
        ("1,5", ".", None),
        ("12 0", ".", None),
        ("about 12", ".", None),
    ],
)
def test_numbers_are_plain_digits(cell: str, decimal: str, expected: str | None) -> None:
    """Thousands are parted as the decimal mark lets them; anything else is refused."""
    node = 'class = "Measure"\nrole = "quantity"\nvalue.column = "a"'
    mapping = f'class = "FlightLeg"\n[nodes.men]\n{node}\nvalue.decimal = "{decimal}"'
    loaded = _loaded(f"f;a\nX 1;{cell}\n", mapping)
    assert _values(loaded.statements, "value") == ([expected] if expected else [])


def test_the_status_of_a_row_is_read_or_the_row_is_refused() -> None:
    """A state that the mapping does not know is not asserted by mistake."""
    status = 'status = { column = "s", values = { Due = "planned", Flown = "asserted" } }'
    mapping = f'class = "FlightLeg"\nvalues.identifier = "f"\n{status}'
    loaded = _loaded("f,s\nX 1,Due\nX 2,Flown\nX 3,Lost\n", mapping)
    assert [(s.evidence.quote, s.status) for s in loaded.statements if s.predicate == "rdf:type"] == [
        ("X 1", "planned"),
        ("X 2", "asserted"),
    ]
    assert [r.quote for r in loaded.refusals] == ["Lost"]


def test_json_lines_are_mapped_by_dotted_names() -> None:
    """Escapes are undone in the value, not in the quote."""
    mapping = 'class = "FlightLeg"\n[nodes.operator]\nrole = "agent"\nclass = "Company"\nname = "by.name"'
    loaded = _loaded('{"by": {"name": "A\\u00e9ro \\"Sol\\""}}\n', mapping, "flights.jsonl")
    assert [(s.value, s.evidence.quote) for s in loaded.statements if s.predicate == "rec:name"] == [
        ('Aéro "Sol"', 'A\\u00e9ro \\"Sol\\"')
    ]


@given(st.lists(st.lists(st.text(st.sampled_from('a1 ,"\n/é'), max_size=6), min_size=9, max_size=9), max_size=4))
def test_any_table_gives_grounded_statements_twice_the_same(rows: list[list[str]]) -> None:
    """Whatever the cells hold: quotes stand at their offsets, and two runs agree."""
    text = HEADER + "X,15/03/2025,,HRL,SAL,,O,N1,8\n" + "".join(",".join(row) + "\n" for row in rows)
    loaded = _loaded(text)
    assert loaded == _loaded(text)
    assert all(loaded.document.text[s.evidence.start : s.evidence.end] == s.evidence.quote for s in loaded.statements)
    assert len({s.id for s in loaded.statements}) == len(loaded.statements)


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the documents beside the checkout are not there")
def test_a_table_of_real_flights_is_mapped() -> None:
    """218 legs between 8 airports by 2 operators; aircraft without a registration are refused and said."""
    mapping = (Path(__file__).parent / "data/guatemala.toml").read_text()
    text = (SHARED / "tables/guatemala-charter-flights-2020.csv").read_text()
    loaded = _loaded(text, mapping.partition("[mapping]\n")[2].replace("[mapping.", "[").replace("[[mapping.", "[["))
    kinds = Counter(s.value for s in loaded.statements if s.predicate == "rdf:type")
    assert kinds == {"rec:FlightLeg": 218, "rec:Airport": 8, "rec:Company": 2, "rec:Aircraft": 20}
    assert len(_values(loaded.statements, "origin")) == len(_values(loaded.statements, "destination")) == 218
    assert len(_values(loaded.statements, "latitude")) == 8
    assert Counter(r.reason.partition(":")[0] for r in loaded.refusals) == {"identifier from column 'Aircraft'": 31}
