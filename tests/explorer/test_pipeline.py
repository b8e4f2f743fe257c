"""Adding is the same with one process or two, in any order, once or twice; a broken file never stops the rest."""

from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

import pytest

from explorer.pipeline import Entry, Report, add_all, without_cards
from graph.workspace import Workspace
from loaders import Limits

TEXTS = {
    "one.txt": "The United States deported 238 Venezuelans to El Salvador on March 15, 2025.\n",
    "two.txt": "Judge James Boasberg ordered the government to stop the flights on March 15, 2025.\n",
    "three.txt": "President Donald Trump invoked the Alien Enemies Act on March 14, 2025.\n",
}
Run = Callable[..., list[Entry]]


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with three documents."""
    folder = tmp_path / "papers"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def run(root: Path, paths: Iterable[Path], jobs: int = 1) -> list[Entry]:
    """Add paths to the workspace at `root`, made where there is none."""
    workspace = Workspace.open(root, create=True)
    return list(add_all(workspace, paths, limits=Limits(), jobs=jobs, when="2025-11-22T00:00:00+00:00"))


def kinds(entries: Iterable[Entry]) -> dict[str, str]:
    """What became of each file, by its name without folders."""
    return {Path(entry.name).name: entry.kind for entry in entries}


def said(root: Path) -> dict[str, bytes]:
    """The files of the truth, by name."""
    return {path.name: path.read_bytes() for path in sorted((root / "statements").iterdir())}


def test_two_processes_and_another_order_give_the_same_bytes(papers: Path, tmp_path: Path) -> None:
    """Statement files are byte-identical and the dataset is the same, however the documents came."""
    files = sorted(papers.iterdir())
    one, two = tmp_path / "one", tmp_path / "two"
    run(one, files, jobs=1)
    entries = run(two, reversed(files), jobs=2)
    assert [Path(entry.name).name for entry in entries] == [path.name for path in reversed(files)]
    assert said(one) == said(two)
    assert Workspace.open(one).dataset_hash() == Workspace.open(two).dataset_hash()


def test_twice_is_once(papers: Path, tmp_path: Path) -> None:
    """Adding again changes nothing, and says so of each file."""
    first = run(tmp_path / "case", [papers])
    before = said(tmp_path / "case")
    again = run(tmp_path / "case", [papers])
    assert set(kinds(first).values()) == {"added"}
    assert set(kinds(again).values()) == {"unchanged"}
    assert [(e.source, e.label, e.statements) for e in again] == [(e.source, e.label, e.statements) for e in first]
    assert said(tmp_path / "case") == before


def test_a_run_that_is_stopped_goes_on(papers: Path, tmp_path: Path) -> None:
    """What was added before the stop is kept and seen; the next run adds the rest, and ends like one without a stop."""
    workspace = Workspace.open(tmp_path / "case", create=True)
    entries = add_all(workspace, [papers], limits=Limits(), jobs=1, when="")
    done = list(islice(entries, 2))
    entries.close()
    assert {card.source.id for card in Workspace.open(tmp_path / "case").sources()} == {e.source for e in done}
    rest = run(tmp_path / "case", [papers])
    assert sorted(kinds(rest).values()) == ["added", "unchanged", "unchanged"]
    run(tmp_path / "whole", [papers])
    assert said(tmp_path / "case") == said(tmp_path / "whole")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_broken_file_is_said_and_passed_over(papers: Path, tmp_path: Path, jobs: int) -> None:
    """Each file that cannot be read fails alone, with one line."""
    (papers / "empty.txt").write_bytes(b"")
    (papers / "noise.txt").write_bytes(bytes(range(256)) * 20)
    (papers / "short.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n")
    entries = run(tmp_path / "case", [papers, tmp_path / "nowhere.txt"], jobs=jobs)
    found = kinds(entries)
    assert {name for name, kind in found.items() if kind == "failed"} == {
        *("empty.txt", "noise.txt", "short.pdf", "nowhere.txt")
    }
    assert {found[name] for name in TEXTS} == {"added"}
    for entry in entries:
        assert (entry.kind == "failed") == bool(entry.reason)
        assert "\n" not in (entry.reason or "")


def test_a_new_card_describes_anew(papers: Path, tmp_path: Path) -> None:
    """A card that says something new updates the document; the same card again changes nothing."""
    run(tmp_path / "case", [papers])
    (papers / "one.toml").write_text('title = "A title"\n', encoding="utf-8")
    assert kinds(run(tmp_path / "case", [papers]))["one.txt"] == "updated"
    assert kinds(run(tmp_path / "case", [papers]))["one.txt"] == "unchanged"


def test_the_smaller_of_two_names_counts(papers: Path, tmp_path: Path) -> None:
    """The same bytes under two names are one source, whichever came first."""
    copy = tmp_path / "a-copy.txt"
    copy.write_bytes((papers / "one.txt").read_bytes())
    for root, order in ((tmp_path / "x", [papers, copy]), (tmp_path / "y", [copy, papers])):
        for path in order:
            run(root, [path])
    hashes = {Workspace.open(tmp_path / root).dataset_hash() for root in ("x", "y")}
    assert len(hashes) == 1


def test_what_was_withdrawn_comes_back_the_same(papers: Path, tmp_path: Path) -> None:
    """A withdrawn document that is added again is restored, with the same bytes."""
    first = run(tmp_path / "case", [papers])
    before = said(tmp_path / "case")
    workspace = Workspace.open(tmp_path / "case")
    workspace.withdraw(str(first[0].source), reason="a test", who="a test", when="")
    assert said(tmp_path / "case") != before
    again = run(tmp_path / "case", [papers])
    assert sorted(kinds(again).values()) == ["restored", "unchanged", "unchanged"]
    assert said(tmp_path / "case") == before


def test_a_new_edition_is_told(papers: Path, tmp_path: Path) -> None:
    """Other bytes of the same address name the source that they may replace; nothing is withdrawn by itself."""
    (papers / "one.toml").write_text('url = "https://example.org/one"\n', encoding="utf-8")
    first = {Path(e.name).name: e for e in run(tmp_path / "case", [papers])}
    (papers / "one.txt").write_text(TEXTS["one.txt"] + "They were sent to CECOT.\n", encoding="utf-8")
    again = {Path(e.name).name: e for e in run(tmp_path / "case", [papers])}
    assert again["one.txt"].replaces == first["one.txt"].source
    assert len(Workspace.open(tmp_path / "case").sources()) == len(TEXTS) + 1


def test_a_card_comes_with_its_document() -> None:
    """What a shell's star names: cards of other paths are left to come by themselves, any other TOML is kept."""
    paths = ["a.csv", "a.toml", "b.txt", "b.txt.toml", "c.toml", "folder"]
    assert [str(path) for path in without_cards(paths)] == ["a.csv", "b.txt", "c.toml", "folder"]


@pytest.mark.parametrize(
    ("kinds_of_entries", "text"),
    [
        ([], "Nothing was found"),
        (["unchanged", "unchanged"], "Nothing changed: 2 unchanged"),
        (["added", "unchanged"], "1 added, 1 unchanged; 5 statements"),
        (["added", "restored", "failed"], "1 added, 1 restored, 1 failed; 15 statements"),
    ],
)
def test_a_report_says_what_was_done(kinds_of_entries: list[str], text: str) -> None:
    """The numbers of a run are one sentence; statements are those that the run brought."""
    report = Report()
    for kind in kinds_of_entries:
        report.count(Entry("x", kind, statements=5))  # type: ignore[arg-type]  # a table of kinds
    assert str(report) == text
