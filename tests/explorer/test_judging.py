"""The commands by which people decide: what changes is shown first, who decides is known, and a pipe can answer."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from explorer.commands.judging import JUDGING
from graph.workspace import Workspace
from tests.graph import factories

Run = Callable[..., Result]


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """The case of the factories, and a document with people whose names are alike."""
    workspace = Workspace.create(tmp_path / "case")
    teller = factories.Teller("Kristi L. Noem spoke. James E. Boasberg ruled. Juan Pérez left.", name="alike.txt")
    for name in ("Kristi L. Noem", "James E. Boasberg", "Juan Pérez"):
        teller.thing(name, "Person")
    with workspace.batch() as batch:
        for told in (*factories.case(), teller.told()):
            batch.add(told)
    return workspace.place.root


@pytest.fixture
def judge(case: Path, onrecord: Run) -> Run:
    """Runs `onrecord judge` in the case, and expects it to do what it is told."""

    def run(*arguments: str, given: str | None = None) -> Result:
        result = onrecord("-w", case, "judge", *arguments, given=given)
        assert result.exit_code == 0, result.output
        return result

    return run


@pytest.mark.parametrize(("name", "example"), [(name, example) for name, _, example in JUDGING])
def test_help_has_an_example(name: str, example: str, onrecord: Run) -> None:
    """The help of each command shows how it is called."""
    result = onrecord("judge", name, "--help")
    assert result.exit_code == 0
    assert " ".join(example.split()) in " ".join(result.stdout.split())


def test_what_changes_is_shown_before_it_is_asked(case: Path, onrecord: Run) -> None:
    """Where nobody can answer, nothing is decided; with --dry-run nothing either; with --yes it is."""
    arguments = ("-w", case, "judge", "same", "Kristi Noem", "James Boasberg", "--why", "a test")
    asked = onrecord(*arguments)
    assert asked.exit_code == 1
    assert asked.stdout == ""
    assert "Nodes that become one: 1." in asked.stderr
    assert "Nobody is there to ask" in asked.stderr
    dry = onrecord(*arguments, "--dry-run")
    assert (dry.exit_code, dry.stdout) == (0, "")
    assert "Nothing was decided." in dry.stderr
    assert Workspace.open(case).judgements() == ()
    done = onrecord(*arguments, "--yes")
    assert [done.stdout.strip()] == [one.id for one in Workspace.open(case).judgements()]


def test_each_act_leaves_a_line_in_the_list(case: Path, judge: Run) -> None:
    """With who, why, what it is about, and what has become of it."""
    statement = next(s.id for s in factories.report().statements if s.predicate == "rec:count")
    judge("same", "Kristi Noem", "Kristi L. Noem", "--why", "one office", "--who", "Ana", "-y")
    judge("different", "Kristi Noem", "James Boasberg", "-y")
    judge("unsure", "James Boasberg", "James E. Boasberg", "-y")
    judge("accept", statement[:10], "-y")
    judge("reject", statement, "-y")
    judge("correct", statement, "--value", "253", "--claimant", "", "--evidence", statement, "-y")
    withheld = judge("withhold", "Juan Pérez", "--scope", "public", "-y").stdout.strip()
    judge("undo", withheld[:8], "-y")
    rows = [json.loads(line) for line in judge("list", "--json").stdout.splitlines()]
    assert [(row["act"], row["state"]) for row in rows] == [
        ("same", "holds"),
        ("different", "holds"),
        ("unsure", "holds"),
        ("accept", "overruled"),
        ("reject", "overruled"),
        ("correct", "holds"),
        ("withhold", "undone"),
        ("undo", "holds"),
    ]
    assert (rows[0]["who"], rows[0]["why"]) == ("Ana", "one office")
    assert "Kristi L. Noem" in rows[0]["on"]
    assert rows[5]["on"].endswith("→ claimant none, value 253")


def test_who_decides_is_known(case: Path, judge: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """--who, else the setting, else somebody: never nobody."""
    statement = factories.report().statements[0].id
    judge("accept", statement, "-y", "--who", "Ana")
    monkeypatch.setenv("ONRECORD_WHO", "Berta")
    judge("accept", statement, "-y")
    monkeypatch.delenv("ONRECORD_WHO")
    judge("accept", statement, "-y")
    who = [one.who for one in Workspace.open(case).judgements()]
    assert who[:2] == ["Ana", "Berta"]
    assert who[2].strip()


def test_sleeping_judgements_are_listed_with_the_reason(case: Path, judge: Run) -> None:
    """And no others."""
    judge("reject", factories.news().statements[0].id, "-y")
    judge("reject", factories.report().statements[0].id, "-y")
    assert judge("list", "--sleeping").stdout == ""
    Workspace.open(case).withdraw(factories.news().document.source.id, reason="a test", who="a test", when="")
    listed = judge("list", "--sleeping").stdout.splitlines()
    assert [line.split("\t")[1] for line in listed] == ["asleep: its source was withdrawn, or is not here"]


def test_a_colleagues_file_is_read_in_once(case: Path, judge: Run, tmp_path: Path, onrecord: Run) -> None:
    """Under their name and that of the file, with what it changes shown first."""
    judge("same", "Kristi Noem", "Kristi L. Noem", "--who", "Berta", "-y")
    theirs = tmp_path / "berta.jsonl"
    theirs.write_bytes((case / "judgements.jsonl").read_bytes())
    (case / "judgements.jsonl").unlink()
    result = judge("import", str(theirs), "-y")
    assert "Nodes that become one: 1." in result.stderr
    assert result.stdout == "1\tberta.jsonl\n"
    assert judge("import", str(theirs), "-y").stdout == ""
    assert judge("list").stdout.rstrip("\n").split("\t")[-1] == "berta.jsonl"
    refused = onrecord("-w", case, "judge", "import", "nowhere.jsonl")
    assert refused.exit_code == 1
    assert refused.stderr.startswith("onrecord: nowhere.jsonl cannot be read")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("same", "Kristi Noem"), 2, ""),
        (("same", "Kristi Noem", "Nobody"), 1, "No node is called 'Nobody'"),
        (("undo", "12345678"), 1, "no judgement has"),
        (("withhold", "Kristi Noem", "--scope", "press"), 1, "withheld from one of public"),
        (("correct", "12345678"), 1, "no statement has"),
    ],
)
def test_refusals(arguments: tuple[str, ...], code: int, said: str, case: Path, onrecord: Run) -> None:
    """One line on the standard error, and nothing is written."""
    result = onrecord("-w", case, "judge", *arguments, "-y")
    assert (result.exit_code, result.stdout) == (code, "")
    assert said in result.stderr
    assert not (case / "judgements.jsonl").exists()


def test_a_review_takes_answers_from_a_pipe(case: Path, onrecord: Run) -> None:
    """Each decision is printed; what is skipped comes again, what is decided does not; it goes on where it was."""
    first = onrecord(
        "-w",
        case,
        "review",
        given="p\nwhat\ns one office\n\n",
    )
    assert first.exit_code == 0
    assert len(first.stdout.split()) == 1
    assert "Nodes that become one: 1." in first.stderr
    assert "'what' is no answer" in first.stderr
    assert first.stderr.endswith("1 pair decided, 1 skipped.\n")
    second = onrecord("-w", case, "review", "--limit", "1", given="d\n")
    assert len(second.stdout.split()) == 1
    third = onrecord("-w", case, "review", given="")
    assert third.stderr == "0 pairs decided, 0 skipped.\n"
    made = Workspace.open(case).judgements()
    assert [one.act for one in made] == ["same", "different"]
    assert made[0].why == "one office"
    assert made[1].why.startswith("no reason given; what was shown: ")
