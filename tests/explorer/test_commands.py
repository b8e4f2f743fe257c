"""Each command: what it does, what it prints where, and what it leaves behind."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

QUERY = "PREFIX rec: <https://w3id.org/onrecord/ns#> SELECT (COUNT(?e) AS ?n) { ?e a rec:Deportation }"
Run = Callable[..., Result]


@pytest.fixture
def own(tmp_path: Path, sample: Path, onrecord: Run) -> Path:
    """A workspace with one document, to be changed."""
    onrecord("add", "-w", tmp_path / "own", sample / "flights.csv", sample / "flights.toml")
    return tmp_path / "own"


def test_add_says_what_became_of_each_file(tmp_path: Path, sample: Path, onrecord: Run) -> None:
    """Outcomes go to the standard output, the failure and the report to the standard error, and the code is 1."""
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\n")
    result = onrecord("add", "-w", tmp_path / "case", sample / "flights.csv", broken)
    assert result.exit_code == 1
    assert result.stdout.startswith("added")
    assert len(result.stdout.splitlines()) == 1
    assert "failed     " in result.stderr
    assert result.stderr.splitlines()[-1].startswith("1 added, 1 failed; ")


def test_add_twice_says_that_nothing_changed(three: Path, sample: Path, onrecord: Run) -> None:
    """The second run is of no consequence, and says so."""
    result = onrecord("add", "-w", three, sample / "exchange.txt", sample / "exchange.toml")
    assert result.exit_code == 0
    assert result.stderr == "Nothing changed: 1 unchanged.\n"


def test_add_as_json(tmp_path: Path, sample: Path, onrecord: Run) -> None:
    """Each outcome is an object on a line of its own."""
    result = onrecord("add", "-w", tmp_path / "case", sample / "flights.csv", sample / "flights.toml", "--json")
    entry = json.loads(result.stdout)
    assert (entry["kind"], entry["name"]) == ("added", "flights.csv")


@pytest.mark.parametrize("replace", [True, False])
def test_a_new_edition_is_offered(tmp_path: Path, onrecord: Run, replace: bool) -> None:  # noqa: FBT001  a column of the table
    """The old edition goes where that is asked for; else it stays, and how to withdraw it is said."""
    paper, root = tmp_path / "paper.txt", tmp_path / "case"
    (tmp_path / "paper.toml").write_text('url = "https://example.org/paper"\n', encoding="utf-8")
    paper.write_text("The court ordered the release of two men on 3 May 2024.\n", encoding="utf-8")
    onrecord("add", "-w", root, tmp_path / "paper.*")
    paper.write_text("The court ordered the release of three men on 3 May 2024.\n", encoding="utf-8")
    result = onrecord("add", "-w", root, tmp_path / "paper.*", *(["--replace"] if replace else []))
    assert result.exit_code == 0
    states = [json.loads(line)["withdrawn"] for line in onrecord("sources", "-w", root, "--json").stdout.splitlines()]
    assert states == ([False, True] if replace else [False, False])
    assert ("was withdrawn" if replace else "onrecord withdraw") in result.stderr


def test_extract_prints_statements_and_touches_nothing(
    tmp_path: Path, sample: Path, monkeypatch: pytest.MonkeyPatch, onrecord: Run
) -> None:
    """Every line is a statement; no workspace comes to be."""
    monkeypatch.chdir(tmp_path)
    result = onrecord("extract", sample / "exchange.txt")
    assert result.exit_code == 0
    assert all({"subject", "evidence"} <= set(json.loads(line)) for line in result.stdout.splitlines())
    assert not list(tmp_path.iterdir())


def test_extract_of_nothing_is_refused(tmp_path: Path, onrecord: Run) -> None:
    """A path that leads nowhere is one line, and 1."""
    result = onrecord("extract", tmp_path / "nowhere.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 1


def test_status_and_sources(three: Path, onrecord: Run) -> None:
    """Numbers and list agree, for people and as JSON."""
    overview = json.loads(onrecord("status", "-w", three, "--json").stdout)
    cards = [json.loads(line) for line in onrecord("sources", "-w", three, "--json").stdout.splitlines()]
    assert overview["sources"] == len(cards) == 3
    assert overview["statements"] == sum(card["statements"] for card in cards)
    rows = [line.split("\t") for line in onrecord("sources", "-w", three).stdout.splitlines()]
    assert [row[0] for row in rows] == [card["source"]["id"][:12] for card in cards]
    assert f"statements\t{overview['statements']}\n" in onrecord("status", "-w", three).stdout


@pytest.mark.parametrize("called", ["flights.csv", "Flights of March 15 (sample values)", "by its id"])
def test_withdraw_by_id_file_or_title(own: Path, called: str, onrecord: Run) -> None:
    """A source is meant by the beginning of its id, its file's name or its title; the reason is kept."""
    before = json.loads(onrecord("sources", "-w", own, "--json").stdout)
    asked = before["source"]["id"][:10] if called == "by its id" else called
    result = onrecord("withdraw", "-w", own, asked, "--yes", "--reason", "a test")
    assert result.exit_code == 0, result.stderr
    assert f"with {before['statements']:,} statements" in result.stderr
    after = json.loads(onrecord("sources", "-w", own, "--json").stdout)
    assert (after["withdrawn"], after["reason"], after["statements"]) == (True, "a test", 0)


def test_withdraw_asks_first(own: Path, onrecord: Run) -> None:
    """Where nobody can be asked, nothing goes: what would go is shown, and how to say yes."""
    result = onrecord("withdraw", "-w", own, "flights.csv")
    assert result.exit_code == 1
    assert "Facts that lose their last support" in result.stderr
    assert "--yes" in result.stderr
    assert json.loads(onrecord("sources", "-w", own, "--json").stdout)["withdrawn"] is False


def test_purge_takes_the_bytes_too(own: Path, onrecord: Run) -> None:
    """Nothing of the document's words is left in any file of the workspace."""
    assert onrecord("withdraw", "-w", own, "flights.csv", "--yes", "--purge").exit_code == 0
    assert not [path for path in own.rglob("*") if path.is_file() and b"N278GX" in path.read_bytes()]


@pytest.mark.parametrize("form", ["table", "csv", "tsv", "json"])
def test_query_in_each_format(three: Path, tmp_path: Path, form: str, onrecord: Run) -> None:
    """The same number in every format, from a file or from the standard input."""
    (tmp_path / "q.rq").write_text(QUERY, encoding="utf-8")
    result = onrecord("query", "-w", three, tmp_path / "q.rq", "--format", form)
    assert result.exit_code == 0, result.stderr
    assert re.search(r"\b[1-9]\d*\b", result.stdout)
    assert onrecord("query", "-w", three, "-", "--format", form, given=QUERY).stdout == result.stdout


def test_query_of_the_library(three: Path, onrecord: Run) -> None:
    """A named query takes its parameters; the list names it."""
    result = onrecord("query", "-w", three, "sent-to-place", "--param", "place=CECOT", "-f", "csv")
    assert result.exit_code == 0, result.stderr
    assert len(list(csv.reader(io.StringIO(result.stdout)))) > 1
    assert "sent-to-place\t" in onrecord("query", "--list").stdout


def test_disagreements_in_each_form(three: Path, onrecord: Run) -> None:
    """The same findings as text, as JSON and as rows, each statement with its quote; a respect narrows them."""
    shown = onrecord("disagreements", "-w", three, "--all")
    assert shown.exit_code == 0, shown.stderr
    found = [json.loads(line) for line in onrecord("disagreements", "-w", three, "--all", "--json").stdout.splitlines()]
    assert found
    assert all(each["inferred"] and each["about"] in shown.stdout for each in found)
    said = [s for each in found for account in each["accounts"] for s in account["statements"]]
    table = list(csv.reader(io.StringIO(onrecord("disagreements", "-w", three, "-a", "--csv").stdout)))
    assert len(table) == len(said) + 1
    assert {row[table[0].index("quote")] for row in table[1:]} == {s["quote"] for s in said}
    kinds = {each["respect"] for each in found}
    narrowed = onrecord("disagreements", "-w", three, "-a", "--json", "--kind", "legal basis").stdout.splitlines()
    assert len(narrowed) == sum(each["respect"] == "legal basis" for each in found)
    assert kinds <= {"number", "date", "place", "party", "status", "legal basis", "identity"}


def test_a_query_of_triples_is_turtle_or_json_ld(three: Path, onrecord: Run) -> None:
    """What is no table is printed as RDF."""
    asked = "CONSTRUCT { ?s a ?t } WHERE { ?s a ?t } LIMIT 3"
    assert onrecord("query", "-w", three, "-", given=asked).stdout.rstrip().endswith(".")
    assert isinstance(json.loads(onrecord("query", "-w", three, "-", "-f", "json", given=asked).stdout), list | dict)


@pytest.mark.parametrize("form", ["turtle", "trig", "nquads", "jsonld", "csv"])
def test_export_is_the_same_bytes_each_time(three: Path, tmp_path: Path, form: str, onrecord: Run) -> None:
    """To a file or to the standard output, once or twice: equal bytes, and not few."""
    output = tmp_path / "out"
    assert onrecord("export", "-w", three, form, "-o", output).exit_code == 0
    assert len(output.read_bytes()) > 1000
    assert onrecord("export", "-w", three, form).stdout_bytes == output.read_bytes()


def test_check_and_rebuild(own: Path, onrecord: Run) -> None:
    """A sound workspace has no findings; a damaged one is said and 1; rebuilding mends what is derived."""
    assert onrecord("check", "-w", own).exit_code == 0
    captured = next((own / "sources").glob("*/original*"))
    captured.write_bytes(captured.read_bytes() + b"\n")
    damaged = onrecord("check", "-w", own)
    assert damaged.exit_code == 1
    assert "the captured bytes" in damaged.stdout
    assert onrecord("rebuild", "-w", own).exit_code == 0


def test_demo_builds_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, onrecord: Run) -> None:
    """The first start adds the sample, the second changes nothing."""
    monkeypatch.chdir(tmp_path)
    assert "added" in onrecord("demo", "--build-only").stdout
    assert (tmp_path / "onrecord-demo" / "statements").is_dir()
    assert "Nothing changed" in onrecord("demo", "--build-only").stderr
