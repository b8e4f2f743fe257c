"""Finding: every document once, in order, with its card."""

import random
from pathlib import Path

from loaders import Card, Found, Problem, find
from tests.loaders.making import zipped


def _found(*paths: Path | str) -> list[Found]:
    entries = list(find(paths))
    assert not [entry for entry in entries if isinstance(entry, Problem)], entries
    return [entry for entry in entries if isinstance(entry, Found)]


def _write(folder: Path, **files: str) -> None:
    for name, words in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words)


def test_folders_are_searched_to_the_bottom_in_order(tmp_path: Path) -> None:
    """Names are sorted and relative to the folder; hidden files are passed over."""
    _write(tmp_path, b_txt="b", a__z_md="z", a__b__c_txt="c", _hidden="h", a__d_txt="d")
    (tmp_path / ".hidden").write_text("h")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("x")
    (tmp_path / "~$b.docx").write_text("lock")
    assert [f.name for f in _found(tmp_path)] == ["a/b/c.txt", "a/d.txt", "a/z.md", "b.txt"]


def test_a_file_has_one_name_however_it_is_asked_for(tmp_path: Path) -> None:
    """By itself, by its folder and by a pattern."""
    _write(tmp_path, a_txt="words", b_txt="more words")
    names = {tuple(f.name for f in _found(path)) for path in (tmp_path, str(tmp_path / "*.txt"), tmp_path / "?.txt")}
    assert names == {("a.txt", "b.txt")}
    assert [f.name for f in _found(tmp_path / "a.txt")] == ["a.txt"]


def test_cards_are_attached_and_are_no_documents(tmp_path: Path) -> None:
    """`report.toml` and `report.txt.toml` belong to `report.txt`; the more exact one wins."""
    _write(tmp_path, report_txt="words", report_toml='title = "by stem"\nauthor = "A. Writer"')
    _write(tmp_path, report_txt_toml='title = "by name"', onrecord_toml="port = 1")
    for path in (tmp_path, tmp_path / "report.txt", tmp_path / "*.txt"):
        (report,) = _found(path)
        assert report.card == Card(title="by name", author="A. Writer")


def test_the_same_bytes_are_one_document(tmp_path: Path) -> None:
    """The one with a card wins, else the smallest name, in whatever order paths are given."""
    _write(tmp_path, x__c_txt="same", x__a_txt="same", y__b_txt="same", y__d_txt="other", z__e_txt="more")
    _write(tmp_path, z__f_txt="more", z__f_toml='title = "f"')
    paths = [tmp_path / name for name in "xyz"]
    assert [f.name for f in _found(*paths)] == ["a.txt", "d.txt", "f.txt"]
    for seed in range(4):
        random.Random(seed).shuffle(paths)  # noqa: S311  # an order, not a secret
        assert sorted(f.name for f in _found(*paths)) == ["a.txt", "d.txt", "f.txt"]


def test_archives_give_their_members_with_their_cards(tmp_path: Path) -> None:
    """Members are sorted, cards inside belong to members, hidden ones are passed over."""
    members = {"b.txt": b"b", "a/c.txt": b"c", "b.toml": b'title = "B"', "__MACOSX/x.txt": b"x", ".DS_Store": b"y"}
    (tmp_path / "a.zip").write_bytes(zipped(members))
    found = _found(tmp_path)
    assert [f.name for f in found] == ["a.zip/a/c.txt", "a.zip/b.txt"]
    assert found[1].card == Card(title="B")


def test_an_archive_is_known_by_its_bytes(tmp_path: Path) -> None:
    """A zip of another name is opened too."""
    (tmp_path / "a.dat").write_bytes(zipped({"b.txt": b"b"}))
    assert [f.name for f in _found(tmp_path)] == ["a.dat/b.txt"]


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    """Links to files and folders elsewhere are documents like others."""
    _write(tmp_path, x__a_txt="a", y__b_txt="b")
    (tmp_path / "x" / "link.txt").symlink_to("../y/b.txt")
    (tmp_path / "x" / "more").symlink_to("../y")
    assert [f.name for f in _found(tmp_path / "x")] == ["a.txt", "link.txt"]


def test_the_digest_is_of_the_bytes_alone() -> None:
    """The id of a source is the SHA-256 of what was captured."""
    assert Found("a", b"").digest == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert Found("a", b"x").digest == Found("b", b"x", Card(title="t")).digest
